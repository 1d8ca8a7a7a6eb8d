package org.parley.study;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;

/**
 * Work that is done on a thread of its own while the caller does something else. What goes wrong is thrown where the
 * result is asked for. Closing tells the work to stop and waits until it has: whoever is asked to stop ends early with
 * what it has, and nobody reads it.
 */
final class Meanwhile<T> implements AutoCloseable {
    private final FutureTask<T> task;
    private final Thread thread;
    private volatile boolean closed;

    /** Work that asks from time to time whether it is to stop. */
    @FunctionalInterface
    interface Work<T> {
        T done(BooleanSupplier stop) throws InterruptedException;
    }

    private Meanwhile(Work<T> work, BooleanSupplier stop) {
        task = new FutureTask<>(() -> work.done(() -> closed || stop.getAsBoolean()));
        thread = new Thread(task, "meanwhile");
        thread.setDaemon(true);
    }

    /** Begins; {@code stop} says when the work is to stop besides the end of the block that it stands in. */
    static <T> Meanwhile<T> begin(Work<T> work, BooleanSupplier stop) {
        Meanwhile<T> meanwhile = new Meanwhile<>(work, stop);
        meanwhile.thread.start();
        return meanwhile;
    }

    /** Waits for the result. */
    T result() throws InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException wrong) {
                throw wrong;
            }
            if (failed.getCause() instanceof Error wrong) {
                throw wrong;
            }
            if (failed.getCause() instanceof InterruptedException interrupted) {
                throw interrupted;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    @Override
    public void close() {
        closed = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
