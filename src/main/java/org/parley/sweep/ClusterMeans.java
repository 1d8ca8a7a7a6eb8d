package org.parley.sweep;

import java.util.List;

/**
 * The mean of a measure over resampled clusters, from the sum of its numbers in each cluster and how many there are.
 * Where every cluster has as many, how many a resample has need not be counted. Test: {@code ClusterMeansTest}.
 */
final class ClusterMeans {
    /** So many chains of additions run at once: each alone would wait for its last one. */
    private static final int AT_ONCE = 4;

    private final double[] sums;
    private final double[] counts;
    private final boolean even;

    /**
     * Of these clusters.
     *
     * @param sums by cluster
     * @param counts by cluster, whole numbers
     */
    ClusterMeans(double[] sums, double[] counts) {
        this.sums = sums;
        this.counts = counts;
        boolean all = true;
        for (double count : counts) {
            all &= count == counts[0];
        }
        this.even = all;
    }

    /** The mean over clusters, one after the other as drawn; NaN without a number. */
    double of(int[] rows) {
        double sum = 0;
        if (even) {
            for (int row : rows) {
                sum += sums[row];
            }
            return over(sum, rows.length == 0 ? 0 : rows.length * counts[0]);
        }
        double n = 0;
        for (int row : rows) {
            sum += sums[row];
            n += counts[row];
        }
        return over(sum, n);
    }

    /** The means of several measures of the same clusters, when each cluster stands so many times. */
    static double[] of(List<ClusterMeans> measures, double[] times) {
        double[] means = new double[measures.size()];
        double[] four = new double[AT_ONCE];
        for (int m = 0; m < means.length; m += AT_ONCE) {
            sums(
                    column(measures, m),
                    column(measures, m + 1),
                    column(measures, m + 2),
                    column(measures, m + 3),
                    times,
                    four);
            for (int i = m; i < Math.min(means.length, m + AT_ONCE); i++) {
                means[i] = over(four[i - m], measures.get(i).count(times));
            }
        }
        return means;
    }

    /** The sums of a measure; of one that there is not, those of the last. */
    private static double[] column(List<ClusterMeans> measures, int m) {
        return measures.get(Math.min(m, measures.size() - 1)).sums;
    }

    private static void sums(double[] a, double[] b, double[] c, double[] d, double[] times, double[] to) {
        double ofA = 0;
        double ofB = 0;
        double ofC = 0;
        double ofD = 0;
        for (int i = 0; i < times.length; i++) {
            ofA += times[i] * a[i];
            ofB += times[i] * b[i];
            ofC += times[i] * c[i];
            ofD += times[i] * d[i];
        }
        to[0] = ofA;
        to[1] = ofB;
        to[2] = ofC;
        to[3] = ofD;
    }

    /** How many numbers there are; whole numbers add up exactly in any order. */
    private double count(double[] times) {
        if (even) {
            return times.length == 0 ? 0 : times.length * counts[0]; // as many are drawn as there are
        }
        double first = 0;
        double second = 0;
        int i = 0;
        for (; i + 1 < times.length; i += 2) {
            first += times[i] * counts[i];
            second += times[i + 1] * counts[i + 1];
        }
        return first + second + (i < times.length ? times[i] * counts[i] : 0);
    }

    private static double over(double sum, double n) {
        return n == 0 ? Double.NaN : sum / n;
    }
}
