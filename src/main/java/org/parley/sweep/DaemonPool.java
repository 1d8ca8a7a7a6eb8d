package org.parley.sweep;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Workers that keep no program alive: whoever stops the program waits for none of them. */
final class DaemonPool {
    private DaemonPool() {}

    /** So many threads of that name; the caller shuts them down. */
    static ExecutorService of(int threads, String name) {
        return Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
