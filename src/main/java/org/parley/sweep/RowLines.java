package org.parley.sweep;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The rows of a segment are lines that end in a line feed. A line that begins with {@value RowWriter#FAILED} is a run
 * that could not be computed.
 */
final class RowLines {
    private final byte[] rows;
    private int failures = -1;

    RowLines(byte[] rows) {
        this.rows = rows;
    }

    /** Number of runs that could not be computed; counted once. */
    int failures() {
        if (failures < 0) {
            int[] counted = {0};
            each((from, to) -> counted[0] += isFailure(from) ? 1 : 0);
            failures = counted[0];
        }
        return failures;
    }

    /** Every row of a run that was computed, without its line feed. */
    void runs(Consumer<String> sink) {
        each((from, to) -> {
            if (!isFailure(from)) {
                sink.accept(text(from, to));
            }
        });
    }

    /** The rows of the runs that were computed, all together. */
    byte[] withoutFailures() {
        return failures() == 0 ? rows : joined(false, 0);
    }

    /** The rows of the runs that could not be computed, without their marks, all together. */
    byte[] onlyFailures() {
        return failures() == 0 ? new byte[0] : joined(true, 1);
    }

    /** Rows of one kind without so many bytes at their beginning. */
    private byte[] joined(boolean failures, int without) {
        byte[] kept = new byte[rows.length];
        int[] length = {0};
        each((from, to) -> {
            if (isFailure(from) == failures) {
                int bytes = to + 1 - from - without;
                System.arraycopy(rows, from + without, kept, length[0], bytes);
                length[0] += bytes;
            }
        });
        return Arrays.copyOf(kept, length[0]);
    }

    private boolean isFailure(int from) {
        return rows[from] == RowWriter.FAILED;
    }

    private String text(int from, int to) {
        return new String(rows, from, to - from, StandardCharsets.UTF_8);
    }

    private void each(Line sink) {
        int from = 0;
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] == '\n') {
                sink.take(from, i);
                from = i + 1;
            }
        }
    }

    /** Takes the line between two places. */
    @FunctionalInterface
    private interface Line {
        void take(int from, int to);
    }
}
