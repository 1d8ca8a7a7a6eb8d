package org.parley.api;

import java.util.ArrayList;
import java.util.List;
import org.parley.study.Interrupts;

/**
 * Stops a call from another thread, or from a listener of the call itself. One serves any number of calls; once
 * cancelled it stays so. It is the only object of this package that changes, and is safe for threads.
 *
 * @since 0.1.0
 */
public final class Cancellation {
    private final List<Runnable> stops = new ArrayList<>();
    private boolean cancelled;

    /** Not cancelled. */
    public Cancellation() {}

    /** Stops all calls that were given this one, soon: what is being computed is finished or thrown away. */
    public void cancel() {
        List<Runnable> now;
        synchronized (this) {
            cancelled = true;
            now = List.copyOf(stops);
        }
        now.forEach(Runnable::run);
    }

    /** Whether {@link #cancel} was called. */
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /** From now on, or at once, cancelling runs this. */
    void begin(Runnable stop) {
        boolean already;
        synchronized (this) {
            stops.add(stop);
            already = cancelled;
        }
        if (already) {
            stop.run();
        }
    }

    synchronized void end(Runnable stop) {
        stops.remove(stop);
    }

    /** The same for the program's use cases. */
    Interrupts interrupts() {
        return stop -> {
            begin(stop);
            return new Interrupts.Interrupt() {
                @Override
                public boolean interrupted() {
                    return isCancelled();
                }

                @Override
                public void close() {
                    end(stop);
                }
            };
        };
    }
}
