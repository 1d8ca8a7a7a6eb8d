package org.parley.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * What share of the variance of the ranks of means over R replications is not run-to-run noise, from how well the ranks
 * of two halves of the replications agree (Spearman 1910; Brown 1910).
 *
 * <p>With H the mean rank correlation of the means of a and of b = R − a replications over {@value #SPLITS} ways to
 * halve them, and noise q times the variance for one replication, {@code H² = 1 / ((1 + q/a)(1 + q/b))} gives q and
 * {@code 1 / (1 + q/R)} the share. Ranks and not numbers are compared: noise that all points share may move the numbers
 * and leave their order as it is. It is at most 1, and NaN where the halves do not agree at all.
 */
final class RankReliability implements Reliability {
    private static final int SPLITS = 4;

    private final int replications;
    private final List<Ranking> halves = new ArrayList<>();

    /** The share of values[point][replication], two replications or more. */
    RankReliability(double[][] values) {
        replications = values[0].length;
        int half = replications / 2;
        for (int split = 0; split < Math.min(SPLITS, replications); split++) {
            int from = split * replications / SPLITS;
            double[] first = new double[values.length];
            double[] second = new double[values.length];
            for (int p = 0; p < values.length; p++) {
                double[] one = new double[half];
                double[] other = new double[replications - half];
                for (int i = 0; i < replications; i++) {
                    double y = values[p][(from + i) % replications];
                    if (i < half) {
                        one[i] = y;
                    } else {
                        other[i - half] = y;
                    }
                }
                first[p] = Moments.mean(one);
                second[p] = Moments.mean(other);
            }
            halves.add(new Ranking(first));
            halves.add(new Ranking(second));
        }
    }

    @Override
    public double of(int[] points, int size) {
        int[] counts = new int[size];
        for (int p : points) {
            counts[p]++;
        }
        double mean = (points.length + 1) / 2.0;
        double[] ranks = new double[size];
        double[] sums = new double[2];
        double agreement = 0;
        for (int h = 0; h < halves.size(); h += 2) {
            halves.get(h).ranks(counts, ranks);
            double squares = 0;
            for (int p = 0; p < size; p++) {
                double distance = ranks[p] - mean;
                ranks[p] = counts[p] * distance;
                squares += ranks[p] * distance;
            }
            halves.get(h + 1).sums(counts, ranks, mean, sums);
            agreement += squares == 0 || sums[0] == 0 ? 0 : sums[1] / StrictMath.sqrt(squares * sums[0]);
        }
        return stepped(2 * agreement / halves.size());
    }

    private double stepped(double agreement) {
        if (!(agreement > 0)) {
            return Double.NaN;
        }
        double h = Math.min(1, agreement);
        int half = replications / 2;
        double a = half;
        double b = replications - a;
        double q =
                (StrictMath.sqrt(replications * (double) replications + 4 * a * b * (1 / (h * h) - 1)) - replications)
                        / 2;
        return 1 / (1 + q / replications);
    }
}
