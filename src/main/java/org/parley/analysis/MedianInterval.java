package org.parley.analysis;

import java.util.Arrays;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * The interval of a median from two order statistics: {@code x₍k₎ … x₍n+1−k₎} with the largest k such that P(Bin(n, ½)
 * &lt; k) ≤ .025 (Conover 1999, §3.2). It holds whatever the distribution and covers at least 95 %. Fewer than six
 * observations have no limits. Test: ranks 2 and 9 of 10, 40 and 61 of 100.
 */
public final class MedianInterval {
    private MedianInterval() {}

    /** The median of these numbers, none of them NaN. */
    public static Interval of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double median = Quantile.of(sorted, 0.5);
        int rank = rank(n);
        return rank == 0 ? Interval.unknown(median) : new Interval(median, sorted[rank - 1], sorted[n - rank]);
    }

    /** The rank k of the lower limit among n, 0 if there is none. */
    static int rank(int n) {
        if (n == 0) {
            return 0;
        }
        BinomialDistribution below = new BinomialDistribution(null, n, 0.5);
        int low = 0;
        int high = n / 2;
        while (low < high) {
            int k = (low + high + 1) / 2;
            if (below.cumulativeProbability(k - 1) <= (1 - Interval.LEVEL) / 2) {
                low = k;
            } else {
                high = k - 1;
            }
        }
        return low;
    }
}
