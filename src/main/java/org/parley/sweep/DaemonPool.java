package org.parley.sweep;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Workers that keep no program alive: whoever stops the program waits for none of them. */
public final class DaemonPool {
    /** Read by Java when its common pool is first used; the thread that waits for the pool works as well. */
    private static final String POOL = "java.util.concurrent.ForkJoinPool.common.parallelism";

    private DaemonPool() {}

    /** From now on no more than so many threads, one or more, work at once on what all processors share otherwise. */
    public static void bound(int threads) {
        System.setProperty(POOL, Integer.toString(threads - 1));
    }

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
