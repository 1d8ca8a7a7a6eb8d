package org.parley.sweep;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.parley.sweep.design.DesignPoints;
import org.parley.table.Sha256;

/**
 * What a process keeps of the blocks that it computes, for the merge that follows in the same process: the numbers that
 * the analysis asks for, and by what the bytes on the disk are known again. Such a block is copied when it is merged
 * and need not be unpacked. A block of an earlier session, of another process, or one whose file has changed meanwhile
 * is read as ever. Threads may keep different blocks at once. Test: {@code KeptBlocksTest}.
 */
public final class KeptBlocks implements Closeable {
    private final Map<Integer, Block> blocks = new ConcurrentHashMap<>();
    private final long memory;
    private @Nullable RunStore store;

    /** Keeps nothing yet. */
    public KeptBlocks() {
        this(RunStore.memory());
    }

    /**
     * The same.
     *
     * @param memory bytes of numbers that memory may hold
     */
    KeptBlocks(long memory) {
        this.memory = memory;
    }

    /** A block: the name of its file, the digest of the packed bytes, how many runs failed. */
    private record Block(String name, String sha256, int failures) {}

    /** Begins for a sweep, in its folder. */
    void begin(SweepSpec spec, DesignPoints points, RowWriter rows, SweepFolder folder) throws IOException {
        close();
        store = SweepResult.store(spec, points, rows, folder, memory);
    }

    /** Where the numbers are kept. */
    RunStore store() {
        RunStore there = store;
        if (there == null) {
            throw new IllegalStateException("nothing is kept");
        }
        return there;
    }

    /** Keeps how a block was published; its numbers are in the store. */
    void written(int block, Segments.Written file, int failures) {
        blocks.put(block, new Block(file.name(), Sha256.hex(file.packed()), failures));
    }

    /** The numbers, which are the caller's to close from now on; null if these are not the ones that are asked for. */
    @Nullable
    RunStore handOver(SweepSpec spec) {
        RunStore there = store;
        if (there == null || !there.holds(spec.asked())) {
            close();
            return null;
        }
        store = null;
        return there;
    }

    /** Whether all of these blocks were computed here. */
    boolean holds(Set<Integer> all) {
        return blocks.keySet().containsAll(all);
    }

    /** How many runs of a block failed, if its file still holds the bytes that were written; −1 otherwise. */
    int failures(int block, Path file, byte[] packed) {
        Block kept = blocks.get(block);
        boolean isSame = kept != null
                && kept.name.equals(String.valueOf(file.getFileName()))
                && kept.sha256.equals(Sha256.hex(packed));
        return kept != null && isSame ? kept.failures : -1;
    }

    /** Blocks that were computed here. */
    Set<Integer> blocks() {
        return blocks.keySet();
    }

    /** Lets go of the numbers, unless they were handed over. */
    @Override
    public void close() {
        blocks.clear();
        if (store != null) {
            store.close();
            store = null;
        }
    }
}
