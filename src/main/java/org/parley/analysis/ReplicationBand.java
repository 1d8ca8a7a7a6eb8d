package org.parley.analysis;

import java.util.Arrays;

/**
 * Reads a {@link RunMatrix} replication by replication, though it gives its numbers point by point: some neighbouring
 * replications of all points are kept, {@value #MOST} numbers at most, or one replication where the points are more.
 */
final class ReplicationBand {
    private static final int MOST = 1 << 20;

    private final RunMatrix values;
    private final double[][] band;
    private int from;
    private int to;

    ReplicationBand(RunMatrix values) {
        this.values = values;
        this.band = new double[values.points()][];
    }

    /** The numbers of a replication by point, fresh; cheap where replications are asked for in order. */
    double[] of(int replication) {
        if (replication < from || replication >= to) {
            from = replication;
            to = Math.min(values.replications(), from + Math.max(1, MOST / values.points()));
            for (int p = 0; p < band.length; p++) {
                band[p] = Arrays.copyOfRange(values.of(p), from, to);
            }
        }
        double[] numbers = new double[band.length];
        for (int p = 0; p < numbers.length; p++) {
            numbers[p] = band[p][replication - from];
        }
        return numbers;
    }
}
