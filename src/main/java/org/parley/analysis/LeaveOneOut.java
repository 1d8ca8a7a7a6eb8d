package org.parley.analysis;

/**
 * Leaves out one replication after the other: the means of the points over the others, and the {@link Reliability} of
 * those. From one replication to the next only two numbers of a point change, so a step costs a pass over the points
 * and not over all runs; sums of means are exact, so they are those of the others alone, to the last bit. Test:
 * {@code LeaveOneOutTest}, against both computed from the others anew.
 */
final class LeaveOneOut {
    private LeaveOneOut() {}

    /** Takes what is left without a replication. */
    @FunctionalInterface
    interface Step {
        void take(int replication, double[] means, Reliability left);
    }

    /** Reliabilities of means over all but one replication, in the order of the replications. */
    interface Reliabilities {
        /** Without replication 0, whose numbers by point are these. */
        Reliability first(double[] out);

        /** Without the next replication; the one before is back. */
        Reliability next(double[] out, double[] back);
    }

    /** Leaves out every replication, of three or more. */
    static void each(RunMatrix values, boolean common, Step step) {
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
                common ? new RankReliability.Without(values) : new MeanReliability.Without(values);
        ReplicationBand columns = new ReplicationBand(values);
        double[] back = new double[0];
        for (int r = 0; r < replications; r++) {
            double[] out = columns.of(r);
            double[] means = new double[points];
            for (int p = 0; p < points; p++) {
                sums[p].add(-out[p]);
                if (r > 0) {
                    sums[p].add(back[p]);
                }
                means[p] = sums[p].value() / (replications - 1);
            }
            step.take(r, means, r == 0 ? reliabilities.first(out) : reliabilities.next(out, back));
            back = out;
        }
    }
}
