package org.parley.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.parley.table.Table;

/** Sorts rows into blocks 0 … N − 1 of one size; a missing block, a missing row or one that stands twice is refused. */
final class DesignBlocks {
    private DesignBlocks() {}

    /**
     * rows[block][place], where {@code place} tells the place of a row in its block and {@code labels} what stands
     * there.
     */
    static int[][] rows(Table sample, int size, IntUnaryOperator place, List<String> labels) {
        double[] block = sample.numbers("block");
        if (block.length == 0) {
            throw new IllegalArgumentException("the sample has no rows");
        }
        int last = 0;
        for (int r = 0; r < block.length; r++) {
            if (!(block[r] >= 0 && block[r] == Math.rint(block[r]) && block[r] < Integer.MAX_VALUE)) {
                throw new IllegalArgumentException(
                        "row " + (r + 1) + ": block is \"" + sample.string("block", r) + "\"; allowed 0, 1, 2 …");
            }
            last = Math.max(last, (int) block[r]);
        }
        if (last >= block.length) {
            throw new IllegalArgumentException(
                    "block " + last + " in a sample of " + block.length + " rows: blocks are missing");
        }
        int[][] rows = new int[last + 1][size];
        for (int[] places : rows) {
            Arrays.fill(places, -1);
        }
        for (int r = 0; r < block.length; r++) {
            int at = place.applyAsInt(r);
            if (rows[(int) block[r]][at] >= 0) {
                throw new IllegalArgumentException("block " + (int) block[r] + " holds " + labels.get(at) + " twice. "
                        + "Maybe one row a run? Average the runs of a point first.");
            }
            rows[(int) block[r]][at] = r;
        }
        refuseHoles(rows, labels);
        return rows;
    }

    private static void refuseHoles(int[][] rows, List<String> labels) {
        List<String> holes = new ArrayList<>();
        int more = 0;
        for (int b = 0; b < rows.length; b++) {
            List<String> lacking = new ArrayList<>();
            for (int p = 0; p < rows[b].length; p++) {
                if (rows[b][p] < 0) {
                    lacking.add(labels.get(p));
                }
            }
            if (!lacking.isEmpty()) {
                if (holes.size() < 5) {
                    holes.add("block " + b
                            + (lacking.size() == labels.size()
                                    ? " is missing"
                                    : " lacks " + String.join(", ", lacking)));
                } else {
                    more++;
                }
            }
        }
        if (!holes.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", holes) + (more > 0 ? "; and " + more + " more" : "")
                    + ": the sample is not a whole design. Maybe use the blocks before the first hole?");
        }
    }

    /**
     * The outcome of every row; a missing one is refused, because dropping its block would choose blocks by their
     * outcome.
     */
    static double[] outcome(Table sample, String outcome) {
        double[] values = sample.numbers(outcome);
        for (int r = 0; r < values.length; r++) {
            if (!Double.isFinite(values[r])) {
                throw new IllegalArgumentException(
                        "row " + (r + 1) + ": " + outcome + " is missing; this analysis needs every row."
                                + " Maybe an outcome that every run has, such as a share?");
            }
        }
        return values;
    }
}
