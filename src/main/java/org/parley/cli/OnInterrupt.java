package org.parley.cli;

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
