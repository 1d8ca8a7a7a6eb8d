package org.parley.explain;

import java.util.List;

/**
 * In how many runs an agreement was reached with a drawn number at both ends of its range, at one only, at none; added
 * up run by run.
 */
public final class SwingCounts {
    private final List<DrawnParameter> distributions;
    private final int[][] counts; // [distribution][bit 0: at the low end, bit 1: at the high end]
    private int runs;

    /** Nothing added yet. */
    public SwingCounts(List<DrawnParameter> distributions) {
        this.distributions = distributions;
        this.counts = new int[distributions.size()][4];
    }

    /** Adds the answers of a run. */
    public void add(boolean[][] ends) {
        runs++;
        for (int l = 0; l < counts.length; l++) {
            counts[l][(ends[l][0] ? 1 : 0) + (ends[l][1] ? 2 : 0)]++;
        }
    }

    /** The numbers. */
    public List<DrawnParameter> distributions() {
        return distributions;
    }

    /** Runs added. */
    public int runs() {
        return runs;
    }

    /** Runs that end in an agreement at both ends. */
    public int both(int distribution) {
        return counts[distribution][3];
    }

    /** Runs that do so at the low end only. */
    public int lowOnly(int distribution) {
        return counts[distribution][1];
    }

    /** Runs that do so at the high end only. */
    public int highOnly(int distribution) {
        return counts[distribution][2];
    }

    /** Runs that do so at neither. */
    public int neither(int distribution) {
        return counts[distribution][0];
    }
}
