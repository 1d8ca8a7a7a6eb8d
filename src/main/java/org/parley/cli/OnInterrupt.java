package org.parley.cli;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.parley.study.Interrupts;

/**
 * Ctrl-C while a verb works: tells the work to stop and keeps the process alive until it has cleaned up behind itself,
 * so that no half result is left. The work asks {@link #interrupted} between its steps.
 */
final class OnInterrupt implements Interrupts.Interrupt {
    private static final long CLEAN_UP_SECONDS = 30;

    private final CountDownLatch cleanedUp = new CountDownLatch(1);
    private final long mostSeconds;
    private final Thread hook;
    private volatile boolean interrupted;

    /** From now on an interrupt calls this once, on another thread. */
    OnInterrupt(Runnable stop) {
        this(stop, CLEAN_UP_SECONDS);
    }

    /** The same with so many seconds at most to clean up. */
    OnInterrupt(Runnable stop, long mostSeconds) {
        this.mostSeconds = mostSeconds;
        hook = new Thread(() -> interrupt(stop), "on interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** What a verb does until it has told how it ended. */
    @FunctionalInterface
    interface Work<T> {
        T tell() throws IOException, InterruptedException;
    }

    /** Works and tells what came of it; an interrupt lets the process end only after that. */
    static <T> T untilTold(Work<T> work) throws IOException, InterruptedException {
        return untilTold(CLEAN_UP_SECONDS, work);
    }

    /** The same with so many seconds at most after the interrupt. */
    static <T> T untilTold(long mostSeconds, Work<T> work) throws IOException, InterruptedException {
        OnInterrupt told = new OnInterrupt(() -> {}, mostSeconds);
        try {
            return work.tell();
        } finally {
            told.close();
        }
    }

    private void interrupt(Runnable stop) {
        interrupted = true;
        stop.run();
        try {
            cleanedUp.await(mostSeconds, TimeUnit.SECONDS);
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the process is being stopped. */
    @Override
    public boolean interrupted() {
        return interrupted;
    }

    /** Everything is cleaned up: the process may end. */
    @Override
    public void close() {
        cleanedUp.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            interrupted = true;
        }
    }
}
