package org.parley.analysis;

import java.util.ArrayList;
import java.util.List;
import org.parley.table.Table;

/**
 * The outcomes of a sample of Saltelli's design, sorted into matrices after proof that it is one: every block 0 … N − 1
 * holds each of A, AB of every factor and B exactly once, and every AB row equals its A row but for that factor, which
 * equals the B row. Anything else is refused, since its indices would be numbers without a meaning. Fewer blocks than
 * planned are a smaller sample.
 *
 * @param rowA row of A in each block
 * @param rowB row of B in each block
 * @param rowAB row of AB of each factor in each block
 */
record SaltelliSample(int[] rowA, int[] rowB, int[][] rowAB) {
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
        labels.add("B");
        int[][] rows = DesignBlocks.rows(
                sample,
                d + 2,
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
        int[] rowA = new int[rows.length];
        int[] rowB = new int[rows.length];
        List<ValueEquality> cells =
                factors.stream().map(factor -> ValueEquality.of(sample, factor)).toList();
        for (int i = 0; i < rows.length; i++) {
            rowA[i] = rows[i][0];
            rowB[i] = rows[i][d + 1];
            for (int j = 0; j < d; j++) {
                rowAB[j][i] = rows[i][j + 1];
                for (int f = 0; f < d; f++) {
                    int from = j == f ? rowB[i] : rowA[i];
                    if (!cells.get(f).equal(rowAB[j][i], from)) {
                        throw new IllegalArgumentException("block " + i + ": " + factors.get(f) + " is "
                                + sample.string(factors.get(f), rowAB[j][i]) + " in the row AB:" + factors.get(j)
                                + ", but the design has "
                                + sample.string(factors.get(f), from) + " of row " + (j == f ? "B" : "A")
                                + ": the sample was changed");
                    }
                }
            }
        }
        return new SaltelliSample(rowA, rowB, rowAB);
    }
}
