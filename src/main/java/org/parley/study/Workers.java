package org.parley.study;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Does independent pieces of work on several threads. Each thread has tools of its own. The results stand in the order
 * of the pieces, whatever the number of threads.
 */
public final class Workers {
    private Workers() {}

    /** Pieces per thread that are worked on or wait to be handed on. */
    private static final int WINDOW = 16;

    /** The results, in the order of the pieces. */
    public static <W, T, R> List<R> map(int threads, Supplier<W> tools, List<T> pieces, BiFunction<W, T, R> work)
            throws InterruptedException {
        List<R> results = new ArrayList<>(pieces.size());
        each(threads, tools, pieces, work, results::add);
        return results;
    }

    /**
     * Hands on the results in the order of the pieces, on the calling thread, as soon as they are there.
     *
     * @param threads how many, ≥ 1
     * @param tools of one thread
     * @param pieces of work
     * @param work on a piece
     * @param results gets every result
     */
    public static <W, T, R> void each(
            int threads, Supplier<W> tools, List<T> pieces, BiFunction<W, T, R> work, Consumer<R> results)
            throws InterruptedException {
        int workers = Math.max(1, Math.min(threads, pieces.size()));
        BlockingQueue<W> idle = new LinkedBlockingQueue<>();
        for (int i = 0; i < workers; i++) {
            idle.add(tools.get());
        }
        ExecutorService pool = Executors.newFixedThreadPool(workers, Workers::thread);
        try {
            Deque<Future<R>> window = new ArrayDeque<>();
            for (T piece : pieces) {
                if (window.size() == WINDOW * workers) {
                    results.accept(result(window.remove()));
                }
                window.add(pool.submit(() -> {
                    W mine = idle.take();
                    try {
                        return work.apply(mine, piece);
                    } finally {
                        idle.add(mine);
                    }
                }));
            }
            while (!window.isEmpty()) {
                results.accept(result(window.remove()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static <R> R result(Future<R> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException wrong) {
                throw wrong;
            }
            if (failed.getCause() instanceof Error wrong) {
                throw wrong;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "explain");
        thread.setDaemon(true);
        return thread;
    }
}
