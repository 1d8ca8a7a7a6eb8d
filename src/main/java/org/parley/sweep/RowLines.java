package org.parley.sweep;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * The rows of a segment are lines that end in a line feed. A line that begins with {@value RowWriter#FAILED} is a run
 * that could not be computed.
 */
final class RowLines {
    private final byte[] rows;

    RowLines(byte[] rows) {
        this.rows = rows;
    }

    /** Number of runs that could not be computed. */
    int failures() {
        int[] failures = {0};
        each((from, to) -> failures[0] += isFailure(from) ? 1 : 0);
        return failures[0];
    }

    /** Every row of a run that was computed, without its line feed. */
    void runs(Consumer<String> sink) {
        each((from, to) -> {
            if (!isFailure(from)) {
                sink.accept(text(from, to));
            }
        });
    }

    /** Every row of a run that could not be computed, without mark and line feed. */
    void failures(Consumer<String> sink) {
        each((from, to) -> {
            if (isFailure(from)) {
                sink.accept(text(from + 1, to));
            }
        });
    }

    /** The rows of the runs that were computed, all together. */
    byte[] withoutFailures() {
        byte[] kept = new byte[rows.length];
        int[] length = {0};
        each((from, to) -> {
            if (!isFailure(from)) {
                System.arraycopy(rows, from, kept, length[0], to + 1 - from);
                length[0] += to + 1 - from;
            }
        });
        return java.util.Arrays.copyOf(kept, length[0]);
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
