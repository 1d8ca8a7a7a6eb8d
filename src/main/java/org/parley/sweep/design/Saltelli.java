package org.parley.sweep.design;

import java.util.ArrayList;
import java.util.List;

/**
 * The points for Sobol's first-order and total indices (Saltelli et al. 2010): two independent matrices A and B and,
 * for each factor j, AB_j = A with the column j of B. Block i holds row i of each: A, AB_1 … AB_d, B; N blocks cost N
 * (d + 2) points.
 *
 * <p>A and B are the two halves of a Sobol sequence in 2d dimensions, N a power of two unless forced. The first 65536
 * points of the sequence (N, if N is larger) are left out: like SALib's sampler, because in the first rows A and B
 * coincide; but by a fixed number, so that doubling N keeps the points already run. A segment that starts at a multiple
 * of N is as balanced as the first N points.
 *
 * <p>Structure: {@code block} 0 … N − 1, {@code matrix} = {@code A}, {@code AB:<factor>} or {@code B}. A prefix of
 * blocks is the same design with smaller N.
 *
 * @param factors what varies, at most 500
 * @param n number of blocks N
 * @param forced whether N may be no power of two
 */
public record Saltelli(List<Factor> factors, int n, boolean forced) implements Design {
    private static final int SKIPPED = 1 << 16;

    public Saltelli {
        factors = DesignChecks.factors(factors);
        DesignChecks.powerOfTwo("N of the Saltelli design", n, forced);
        DesignChecks.size("the Saltelli design", (long) n * (factors.size() + 2));
    }

    @Override
    public int size() {
        return n * (factors.size() + 2);
    }

    @Override
    public String minimum() {
        return "Saltelli needs N = 512 or more for indices good to about .1 (Saltelli et al. 2008 name 500 to 1000): "
                + 512 * (factors.size() + 2) + " points here.";
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
            for (int m = 0; m < d + 2; m++, row++) {
                for (int f = 0; f < d; f++) {
                    boolean fromB = m == d + 1 || m == f + 1;
                    shares[f][row] = both[fromB ? d + f : f];
                }
                block[row] = i;
                matrix.add(
                        m == 0
                                ? "A"
                                : m == d + 1 ? "B" : "AB:" + factors.get(m - 1).name());
            }
        }
        return new DesignPointsBuilder(factors, size())
                .numbers("block", block)
                .strings("matrix", matrix)
                .build(shares, d + 2);
    }
}
