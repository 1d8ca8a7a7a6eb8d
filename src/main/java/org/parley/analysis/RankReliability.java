package org.parley.analysis;

import java.util.Arrays;

/**
 * What share of the variance of the ranks of means over R replications is not run-to-run noise, from how well the ranks
 * of two halves of the replications agree (Spearman 1910; Brown 1910).
 *
 * <p>With H the mean rank correlation of the means of a and of b = R − a replications over several ways to halve them
 * ({@link HalfSums}), and noise q times the variance for one replication, {@code H² = 1 / ((1 + q/a)(1 + q/b))} gives q
 * and {@code 1 / (1 + q/R)} the share. Ranks and not numbers are compared: noise that all points share may move the
 * numbers and leave their order as it is. It is at most 1, and NaN where the halves do not agree at all.
 */
final class RankReliability implements Reliability {
    private final int replications;
    private final Ranking[] halves;

    /** The share of values[point][replication], two replications or more. */
    RankReliability(double[][] values) {
        this(RunMatrix.of(values));
    }

    /** The share of these numbers, two replications or more. */
    RankReliability(RunMatrix values) {
        this.replications = values.replications();
        HalfSums sums = new HalfSums(values.points(), replications);
        for (int p = 0; p < values.points(); p++) {
            double[] of = values.of(p);
            for (int r = 0; r < replications; r++) {
                sums.add(p, r, of[r]);
            }
        }
        this.halves = ranked(sums);
    }

    private RankReliability(int replications, Ranking[] halves) {
        this.replications = replications;
        this.halves = halves;
    }

    private static Ranking[] ranked(HalfSums sums) {
        Ranking[] halves = new Ranking[sums.halves()];
        Arrays.setAll(halves, h -> new Ranking(sums.means(h)));
        return halves;
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
        for (int h = 0; h < halves.length; h += 2) {
            halves[h].ranks(counts, ranks);
            double squares = 0;
            for (int p = 0; p < size; p++) {
                double distance = ranks[p] - mean;
                ranks[p] = counts[p] * distance;
                squares += ranks[p] * distance;
            }
            halves[h + 1].sums(counts, ranks, mean, sums);
            agreement += squares == 0 || sums[0] == 0 ? 0 : sums[1] / StrictMath.sqrt(squares * sums[0]);
        }
        return stepped(2 * agreement / halves.length);
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

    /** Those without one group of replications; a half in which nothing changes keeps its ranks. */
    static final class Without implements LeaveOneOut.Reliabilities {
        private final HalfSums sums;
        private final int others;
        private Ranking[] halves = new Ranking[0];
        private int place;

        /** With groups of this size, which leave two replications or more. */
        Without(RunMatrix values, int size) {
            this.others = values.replications() - size;
            this.sums = new HalfSums(values.points(), others);
            for (int p = 0; p < values.points(); p++) {
                double[] of = values.of(p);
                for (int other = 0; other < others; other++) {
                    sums.add(p, other, of[other + size]);
                }
            }
        }

        @Override
        public Reliability first(double[][] out) {
            halves = ranked(sums);
            return new RankReliability(others, halves);
        }

        @Override
        public Reliability next(double[][] out, double[][] back) {
            boolean[] isOther = new boolean[halves.length];
            for (int i = 0; i < out.length; i++) {
                if (replaced(out[i], back[i])) {
                    for (int way = 0; 2 * way < halves.length; way++) {
                        isOther[sums.holding(way, place)] = true;
                    }
                }
                place++;
            }
            halves = halves.clone();
            for (int half = 0; half < halves.length; half++) {
                if (isOther[half]) {
                    halves[half] = Ranking.near(sums.means(half), halves[half]);
                }
            }
            return new RankReliability(others, halves);
        }

        /** Puts the numbers that are back where those stood that are out now; false if they are the same. */
        private boolean replaced(double[] out, double[] back) {
            boolean any = false;
            for (int p = 0; p < out.length; p++) {
                if (out[p] != back[p]) {
                    sums.replace(p, place, out[p], back[p]);
                    any = true;
                }
            }
            return any;
        }
    }
}
