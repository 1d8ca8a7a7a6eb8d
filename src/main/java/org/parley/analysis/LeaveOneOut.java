package org.parley.analysis;

/**
 * Leaves out one replication after the other: the means of the points over the others, and the {@link Reliability} of
 * those. From one replication to the next only two numbers of a point change, so a step costs a pass over the points
 * and not over all runs; sums of means are exact, so they are those of the others alone, to the last bit.
 *
 * <p>Of {@code 2 × }{@value #MOST} replications or more, neighbouring ones are left out together (delete-a-group
 * jackknife, Kott 2001), in groups of one size, so that there are {@value #MOST} or more steps and fewer than twice as
 * many; what does not fill a last group, less than a thousandth, always counts. Test: {@code LeaveOneOutTest}, against
 * both computed from the others anew.
 */
final class LeaveOneOut {
    private static final int MOST = 1000;

    private LeaveOneOut() {}

    /** Takes what is left without a group, 0 … {@link #steps} − 1. */
    @FunctionalInterface
    interface Step {
        void take(int group, double[] means, Reliability left);
    }

    /** Reliabilities of means over all but one group, in the order of the groups. */
    interface Reliabilities {
        /** Without group 0, whose numbers [replication of the group][point] are these. */
        Reliability first(double[][] out);

        /** Without the next group; the one before is back. */
        Reliability next(double[][] out, double[][] back);
    }

    /** How many replications are left out together. */
    static int size(int replications) {
        return Math.max(1, replications / MOST);
    }

    /** How often something is left out. */
    static int steps(int replications) {
        return replications / size(replications);
    }

    /** Leaves out every group, of three replications or more. */
    static void each(RunMatrix values, boolean common, Step step) {
        each(values, common, size(values.replications()), step);
    }

    /** The same for groups of this size, which leave two replications or more. */
    static void each(RunMatrix values, boolean common, int size, Step step) {
        int points = values.points();
        int replications = values.replications();
        ExactSum[] sums = new ExactSum[points];
        for (int p = 0; p < points; p++) {
            sums[p] = new ExactSum();
            for (double number : values.of(p)) {
                sums[p].add(number);
            }
        }
        Reliabilities reliabilities =
                common ? new RankReliability.Without(values, size) : new MeanReliability.Without(values, size);
        ReplicationBand columns = new ReplicationBand(values);
        double[][] back = new double[0][];
        for (int g = 0; g < replications / size; g++) {
            double[][] out = new double[size][];
            for (int i = 0; i < size; i++) {
                out[i] = columns.of(g * size + i);
            }
            double[] means = new double[points];
            for (int p = 0; p < points; p++) {
                for (double[] numbers : back) {
                    sums[p].add(numbers[p]);
                }
                for (double[] numbers : out) {
                    sums[p].add(-numbers[p]);
                }
                means[p] = sums[p].value() / (replications - size);
            }
            step.take(g, means, g == 0 ? reliabilities.first(out) : reliabilities.next(out, back));
            back = out;
        }
    }
}
