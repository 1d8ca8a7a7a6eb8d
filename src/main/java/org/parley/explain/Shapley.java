package org.parley.explain;

import java.util.function.IntToDoubleFunction;

/**
 * Shares out a difference among terms that work on each other: what a term adds, averaged over all orders in which they
 * could be added (Shapley 1953). The shares add up to the whole difference whatever the terms do to each other, and
 * depend on no order that somebody chose. A term that adds less than 1e-14 in every order adds nothing: that much is
 * rounding.
 *
 * @param share what a term adds, mean over all orders [term]
 * @param least the least that it adds in any order [term]
 * @param most the most [term]
 */
record Shapley(double[] share, double[] least, double[] most) {
    private static final double ROUNDING = 1e-14;

    /** Shares out a value that is a function of the set of terms in it, given as bits; n terms cost 2ⁿ values. */
    static Shapley of(int n, IntToDoubleFunction value) {
        int sets = 1 << n;
        double[] values = new double[sets];
        for (int set = 0; set < sets; set++) {
            values[set] = value.applyAsDouble(set);
        }
        double[] weight = new double[n];
        for (int size = 0; size < n; size++) {
            weight[size] = 1.0 / (n * choose(n - 1, size));
        }
        double[] share = new double[n];
        double[] least = new double[n];
        double[] most = new double[n];
        for (int t = 0; t < n; t++) {
            least[t] = Double.POSITIVE_INFINITY;
            most[t] = Double.NEGATIVE_INFINITY;
            for (int set = 0; set < sets; set++) {
                if ((set >> t & 1) == 0) {
                    double adds = values[set | (1 << t)] - values[set];
                    share[t] += weight[Integer.bitCount(set)] * adds;
                    least[t] = StrictMath.min(least[t], adds);
                    most[t] = StrictMath.max(most[t], adds);
                }
            }
            if (StrictMath.max(-least[t], most[t]) < ROUNDING) {
                share[t] = 0;
            }
        }
        return new Shapley(share, least, most);
    }

    private static double choose(int n, int k) {
        double ways = 1;
        for (int i = 1; i <= k; i++) {
            ways = ways * (n - k + i) / i;
        }
        return ways;
    }

    /** The largest difference that the order could make to a term. */
    double spread() {
        double spread = 0;
        for (int t = 0; t < share.length; t++) {
            spread = StrictMath.max(spread, most[t] - least[t]);
        }
        return spread;
    }
}
