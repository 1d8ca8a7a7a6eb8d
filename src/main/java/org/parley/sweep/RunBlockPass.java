package org.parley.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Reads every complete block once, on all processors: a block is unpacked and held against its checksum, its failures
 * are counted, and what wants its rows gets them. A block that this process has computed and {@linkplain KeptBlocks
 * kept} is known by its packed bytes; nobody needs its rows again. Blocks are handed on in the order of the merged
 * file: by group of points, and within a group by chunk of replications. A few blocks are in memory at a time.
 */
final class RunBlockPass {
    private final RunBlockPlan plan;
    private final Segments files;
    private final @Nullable KeptBlocks kept;

    RunBlockPass(RunBlockPlan plan, Segments files) {
        this(plan, files, null);
    }

    /** A pass that knows what was kept; the worker has the numbers of those blocks already. */
    RunBlockPass(RunBlockPlan plan, Segments files, @Nullable KeptBlocks kept) {
        this.plan = plan;
        this.files = files;
        this.kept = kept;
    }

    /** Takes the rows of a block that was not kept, by any worker, any block first. */
    @FunctionalInterface
    interface Worker {
        void take(RunBlockPlan.Block block, RowLines rows) throws IOException;
    }

    /** Takes the blocks in order, one after the other. */
    @FunctionalInterface
    interface InOrder {
        void take(SoundBlock block) throws IOException;
    }

    /**
     * What there was.
     *
     * @param sound one sound file of each block that has one, by block
     * @param twice sound files beyond those
     * @param unsound files that do not hold what their name says
     * @param runs in sound blocks, failures included
     * @param failures in sound blocks
     */
    record Found(Map<Integer, Path> sound, int twice, int unsound, long runs, long failures) {}

    /** Reads all. */
    Found read(Worker worker, InOrder inOrder) throws IOException {
        int threads = DaemonPool.mayWork();
        ExecutorService workers = DaemonPool.of(threads, "blocks");
        try {
            return read(worker, inOrder, workers, 2 * threads);
        } finally {
            workers.shutdownNow();
        }
    }

    private Found read(Worker worker, InOrder inOrder, ExecutorService workers, int ahead) throws IOException {
        Map<Integer, Path> sound = new TreeMap<>();
        int twice = 0;
        int unsound = 0;
        long runs = 0;
        long failures = 0;
        Deque<Integer> left = new ArrayDeque<>(order());
        Deque<Future<Read>> open = new ArrayDeque<>();
        while (!left.isEmpty() || !open.isEmpty()) {
            while (!left.isEmpty() && open.size() < ahead) {
                int index = left.poll();
                open.add(workers.submit(() -> read(index, worker)));
            }
            Read read = taken(open.remove());
            twice += Math.max(0, read.sound - 1);
            unsound += read.unsound;
            SoundBlock block = read.block;
            if (block != null) {
                sound.put(block.block().index(), block.file());
                runs += block.block().runs();
                failures += block.failures();
                inOrder.take(block);
            }
        }
        return new Found(sound, twice, unsound, runs, failures);
    }

    private List<Integer> order() {
        List<Integer> order = new ArrayList<>();
        for (int g = 0; g < plan.groups(); g++) {
            for (int c = 0; c < plan.chunks(); c++) {
                int index = c * plan.groups() + g;
                if (!files.of(index).isEmpty()) {
                    order.add(index);
                }
            }
        }
        return order;
    }

    private record Read(@Nullable SoundBlock block, int sound, int unsound) {}

    private Read read(int index, Worker worker) throws IOException {
        RunBlockPlan.Block block = plan.block(index);
        SoundBlock same = kept(block);
        if (same != null) {
            return new Read(same, 1, 0);
        }
        SoundBlock first = null;
        int sound = 0;
        int unsound = 0;
        for (Path candidate : files.of(index)) {
            Segments.Content content = Segments.read(candidate);
            if (content == null) {
                unsound++;
            } else {
                sound++;
                if (first == null) {
                    first = new SoundBlock(block, candidate, content); // failures are counted here, by a worker
                }
            }
        }
        if (first != null) {
            worker.take(block, first.lines());
        }
        return new Read(first, sound, unsound);
    }

    /** A block with one file, which holds what was written by this process; null if it has to be read. */
    private @Nullable SoundBlock kept(RunBlockPlan.Block block) throws IOException {
        List<Path> candidates = files.of(block.index());
        if (kept == null || candidates.size() != 1 || !kept.holds(Set.of(block.index()))) {
            return null;
        }
        Path file = candidates.get(0);
        byte[] packed = Files.readAllBytes(file);
        int failures = kept.failures(block.index(), file, packed);
        return failures < 0 ? null : new SoundBlock(block, file, packed, failures);
    }

    private static Read taken(Future<Read> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof RuntimeException wrong) {
                throw wrong;
            }
            if (cause instanceof Error wrong) {
                throw wrong;
            }
            if (cause instanceof IOException broken) {
                throw broken;
            }
            throw new IOException(cause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading blocks", interrupted);
        }
    }
}
