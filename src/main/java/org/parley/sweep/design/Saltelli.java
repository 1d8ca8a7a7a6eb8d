package org.parley.sweep.design;

import java.util.ArrayList;
import java.util.List;

/**
 * The points for Sobol's indices. Of first order and total (Saltelli et al. 2010): two independent matrices A and B
 * and, for each factor j, AB_j = A with the column j of B. Block i holds row i of each: A, AB_1 … AB_d, B; N blocks
 * cost N (d + 2) points. Of second order (Saltelli 2002, theorem 1): BA_j = B with the column j of A, too, between the
 * AB and B; N (2d + 2) points.
 *
 * <p>A and B are the two halves of a Sobol sequence in 2d dimensions, N a power of two unless forced. The first 65536
 * points of the sequence (N, if N is larger) are left out: like SALib's sampler, because in the first rows A and B
 * coincide; but by a fixed number, so that doubling N keeps the points already run. A segment that starts at a multiple
 * of N is as balanced as the first N points.
 *
 * <p>Structure: {@code block} 0 … N − 1, {@code matrix} = {@code A}, {@code AB:<factor>}, {@code BA:<factor>} or
 * {@code B}. A prefix of blocks is the same design with smaller N.
 *
 * @param factors what varies, at most 500
 * @param n number of blocks N
 * @param order 1, or 2 for the shares of pairs
 * @param forced whether N may be no power of two
 */
public record Saltelli(List<Factor> factors, int n, int order, boolean forced) implements Design {
    private static final int SKIPPED = 1 << 16;

    public Saltelli {
        factors = DesignChecks.factors(factors);
        DesignChecks.powerOfTwo("N of the Saltelli design", n, forced);
        if (order != 1 && order != 2) {
            throw new IllegalArgumentException("order of the Saltelli design is " + order + "; allowed 1 and 2");
        }
        if (order == 2 && factors.size() < 2) {
            throw new IllegalArgumentException(
                    "order of the Saltelli design is 2, and of one factor there are no pairs. Maybe order 1?");
        }
        DesignChecks.size("the Saltelli design", (long) n * rows(factors.size(), order));
    }

    /** Of first order. */
    public Saltelli(List<Factor> factors, int n, boolean forced) {
        this(factors, n, 1, forced);
    }

    private static int rows(int factors, int order) {
        return order * factors + 2;
    }

    @Override
    public int size() {
        return n * rows(factors.size(), order);
    }

    @Override
    public String minimum() {
        return "Saltelli needs N = 512 or more for indices good to about .1 (Saltelli et al. 2008 name 500 to 1000): "
                + 512 * rows(factors.size(), order) + " points here."
                + (order == 1
                        ? ""
                        : " Shares of pairs are differences of larger shares and need more: their intervals tell.");
    }

    @Override
    public DesignSample sample() {
        return DesignSample.MATRICES;
    }

    @Override
    public int meantAsPowerOfTwo() {
        return n;
    }

    @Override
    public DesignPoints points() {
        int d = factors.size();
        double[][] shares = new double[d][size()];
        double[] block = new double[size()];
        List<String> matrix = new ArrayList<>(size());
        SobolShares sobol = new SobolShares(2 * d, Math.max(SKIPPED, Sobol.atLeast(n)));
        int row = 0;
        for (int i = 0; i < n; i++) {
            double[] both = sobol.next();
            for (int m = 0; m < rows(d, order); m++, row++) {
                boolean mostlyB = m > d;
                for (int f = 0; f < d; f++) {
                    boolean exchanged = m == f + 1 || (m == d + f + 1 && m < rows(d, order) - 1);
                    shares[f][row] = both[mostlyB != exchanged ? d + f : f];
                }
                block[row] = i;
                matrix.add(matrix(m));
            }
        }
        return new DesignPointsBuilder(factors, size())
                .numbers("block", block)
                .strings("matrix", matrix)
                .build(shares, rows(d, order));
    }

    private String matrix(int row) {
        int d = factors.size();
        if (row == 0) {
            return "A";
        }
        if (row == rows(d, order) - 1) {
            return "B";
        }
        return row <= d
                ? "AB:" + factors.get(row - 1).name()
                : "BA:" + factors.get(row - d - 1).name();
    }
}
