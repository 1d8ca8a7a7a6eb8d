package org.parley.analysis;

/**
 * What the runs of a sweep say, as analyses ask for it: one measure of one point at a time, so that no table of all
 * runs need be in memory. Points are numbered 0 …, replications 1 …
 */
public interface RunValues {
    /** Number of points. */
    int points();

    /** Number of replications. */
    int replications();

    /** Whether there is a run [replication − 1] at a point; one that failed is none. */
    boolean[] there(int point);

    /** The number of a measure [replication − 1] at a point; NaN where the run has none, and where there is no run. */
    double[] of(Statistic statistic, int point);

    /** How many runs there are at a point. */
    default int runs(int point) {
        int runs = 0;
        for (boolean is : there(point)) {
            runs += is ? 1 : 0;
        }
        return runs;
    }

    /** The numbers of a measure at a point without the gaps. */
    default double[] present(Statistic statistic, int point) {
        double[] values = of(statistic, point);
        int n = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                values[n++] = value;
            }
        }
        return java.util.Arrays.copyOf(values, n);
    }
}
