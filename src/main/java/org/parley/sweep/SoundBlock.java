package org.parley.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A block whose file holds what its name says. Its rows are unpacked when they are asked for, at the latest. */
final class SoundBlock {
    private final RunBlockPlan.Block block;
    private final Path file;
    private final byte[] packed;
    private final int failures;
    private @Nullable RowLines lines;

    /** One that was read. */
    SoundBlock(RunBlockPlan.Block block, Path file, Segments.Content content) {
        this.block = block;
        this.file = file;
        this.packed = content.packed();
        this.lines = new RowLines(content.rows());
        this.failures = lines.failures();
    }

    /** One of which everything but its rows is known. */
    SoundBlock(RunBlockPlan.Block block, Path file, byte[] packed, int failures) {
        this.block = block;
        this.file = file;
        this.packed = packed;
        this.failures = failures;
    }

    RunBlockPlan.Block block() {
        return block;
    }

    Path file() {
        return file;
    }

    /** One gzip member. */
    byte[] packed() {
        return packed;
    }

    /** Number of runs that could not be computed. */
    int failures() {
        return failures;
    }

    /** Its rows. */
    RowLines lines() {
        if (lines == null) {
            try {
                lines = new RowLines(Segments.unpacked(packed));
            } catch (IOException notPacked) {
                throw new UncheckedIOException(notPacked); // its bytes were known
            }
        }
        return lines;
    }
}
