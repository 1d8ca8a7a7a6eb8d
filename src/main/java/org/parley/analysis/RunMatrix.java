package org.parley.analysis;

/**
 * The numbers of one outcome by point and replication, none of them NaN, a point at a time: whoever has them in a file
 * never needs all of them in memory.
 */
interface RunMatrix {
    /** Number of points. */
    int points();

    /** Number of replications. */
    int replications();

    /** The numbers of a point [replication]; do not write. */
    double[] of(int point);

    /** Those of values[point][replication], one point or more. */
    static RunMatrix of(double[][] values) {
        return new RunMatrix() {
            @Override
            public int points() {
                return values.length;
            }

            @Override
            public int replications() {
                return values[0].length;
            }

            @Override
            public double[] of(int point) {
                return values[point];
            }
        };
    }
}
