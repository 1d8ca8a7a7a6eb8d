package org.parley.sweep;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Workers that keep no program alive: whoever stops the program waits for none of them. */
final class DaemonPool {
    private static final String POOL = "java.util.concurrent.ForkJoinPool.common.parallelism";

    private DaemonPool() {}

    /**
     * How many threads may work at once: those of the common pool, which never says none, and the one that waits for
     * it.
     */
    static int mayWork() {
        return Integer.getInteger(POOL, Runtime.getRuntime().availableProcessors() - 1) + 1;
    }

    /** So many threads of that name; the caller shuts them down. */
    static ExecutorService of(int threads, String name) {
        return Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
