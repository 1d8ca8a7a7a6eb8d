package org.parley.analysis;

import java.util.ArrayList;
import java.util.List;
import org.parley.table.Table;

/**
 * The outcomes of a sample of Saltelli's design, sorted into matrices after proof that it is one: every block 0 … N − 1
 * holds each of A, AB of every factor and B exactly once, and every AB row equals its A row but for that factor, which
 * equals the B row; so BA of every factor with A and B exchanged, where the design is of second order. Anything else is
 * refused, since its indices would be numbers without a meaning. Fewer blocks than planned are a smaller sample.
 *
 * @param rowA row of A in each block
 * @param rowB row of B in each block
 * @param rowAB row of AB of each factor in each block
 * @param rowBA row of BA of each factor in each block; no factors in a design of first order
 */
record SaltelliSample(int[] rowA, int[] rowB, int[][] rowAB, int[][] rowBA) {
    /** A design of first order. */
    SaltelliSample(int[] rowA, int[] rowB, int[][] rowAB) {
        this(rowA, rowB, rowAB, new int[0][]);
    }

    /** Whether it tells of pairs of factors. */
    boolean ofSecondOrder() {
        return rowBA.length > 0;
    }

    int blocks() {
        return rowA.length;
    }

    static SaltelliSample of(Table sample, List<String> factors) {
        for (String column : List.of("block", "matrix")) {
            if (!sample.has(column)) {
                throw new IllegalArgumentException("no column " + column + ": this sample is of no Saltelli design");
            }
        }
        int d = factors.size();
        List<String> labels = new ArrayList<>();
        labels.add("A");
        factors.forEach(factor -> labels.add("AB:" + factor));
        boolean second = sample.strings("matrix").stream().anyMatch(matrix -> matrix.startsWith("BA:"));
        if (second) {
            factors.forEach(factor -> labels.add("BA:" + factor));
        }
        labels.add("B");
        int last = labels.size() - 1;
        int[][] rows = DesignBlocks.rows(
                sample,
                labels.size(),
                row -> {
                    int place = labels.indexOf(sample.string("matrix", row));
                    if (place < 0) {
                        throw new IllegalArgumentException("row " + (row + 1) + ": matrix is "
                                + sample.string("matrix", row) + "; allowed " + String.join(", ", labels)
                                + ". Maybe other factors than those of the design?");
                    }
                    return place;
                },
                labels);
        int[][] rowAB = new int[d][rows.length];
        int[][] rowBA = new int[second ? d : 0][rows.length];
        int[] rowA = new int[rows.length];
        int[] rowB = new int[rows.length];
        List<ValueEquality> cells =
                factors.stream().map(factor -> ValueEquality.of(sample, factor)).toList();
        for (int i = 0; i < rows.length; i++) {
            rowA[i] = rows[i][0];
            rowB[i] = rows[i][last];
            for (int j = 0; j < d; j++) {
                rowAB[j][i] = rows[i][j + 1];
                Exchanged mixed = new Exchanged(sample, factors, cells, i, j);
                mixed.check("AB:", rowAB[j][i], "A", rowA[i], "B", rowB[i]);
                if (second) {
                    rowBA[j][i] = rows[i][d + j + 1];
                    mixed.check("BA:", rowBA[j][i], "B", rowB[i], "A", rowA[i]);
                }
            }
        }
        return new SaltelliSample(rowA, rowB, rowAB, rowBA);
    }

    /** A row of one matrix with one column of the other. */
    private record Exchanged(Table sample, List<String> factors, List<ValueEquality> cells, int block, int column) {
        void check(String label, int row, String most, int rowOfMost, String other, int rowOfOther) {
            for (int f = 0; f < factors.size(); f++) {
                boolean exchanged = f == column;
                int from = exchanged ? rowOfOther : rowOfMost;
                if (!cells.get(f).equal(row, from)) {
                    throw new IllegalArgumentException("block " + block + ": " + factors.get(f) + " is "
                            + sample.string(factors.get(f), row) + " in the row " + label + factors.get(column)
                            + ", but the design has " + sample.string(factors.get(f), from) + " of row "
                            + (exchanged ? other : most) + ": the sample was changed");
                }
            }
        }
    }
}
