package org.parley.value;

/**
 * Holds what a side believes about the front's pace and about the opponent's collapse.
 *
 * <p>Pace: {@code m ← m + (y − m)/(n + 1)}, then {@code n ← min(n + 1, n_max)}. Collapse: {@code k̂ = a/b}; each quiet
 * week b grows by 1, so {@code k̂ = k̂₀ b₀/(b₀ + t)} (the principle of convergence, Slantchev 2003). Facilitation takes
 * away over-optimism only: {@code k̂ ← k̂ − share·max(0, k̂ − k)} by scaling a. Model §6. Limit: T16.
 */
public final class Belief {
    private final double memoryWeeks;
    private double pace;
    private double weeks;
    private double collapses;
    private double collapseWeeks;

    /**
     * A first belief.
     *
     * @param pace m, km² a week
     * @param priorWeeks n₀
     * @param memoryWeeks n_max
     * @param collapseHazard k̂₀ a week
     * @param collapsePriorWeeks b₀
     */
    public Belief(
            double pace, double priorWeeks, double memoryWeeks, double collapseHazard, double collapsePriorWeeks) {
        this.pace = pace;
        this.weeks = priorWeeks;
        this.memoryWeeks = memoryWeeks;
        this.collapses = collapseHazard * collapsePriorWeeks;
        this.collapseWeeks = collapsePriorWeeks;
    }

    /** Learns from a quiet week in which the front moved at this pace. */
    public void learn(double observedPace) {
        pace += (observedPace - pace) / (weeks + 1);
        weeks = StrictMath.min(weeks + 1, memoryWeeks);
        quiet();
    }

    /** Learns from a week in which nobody collapsed, and nothing from the front. */
    public void quiet() {
        collapseWeeks += 1;
    }

    /**
     * What it was before so many quiet weeks: {@code b_h = max(b − h, b/4)} and k̂ b stays, so that learning arrives at
     * k̂ again, or ends below it where h reaches beyond three quarters of b. Model §11a.
     */
    public void carryBack(int quietWeeks) {
        collapseWeeks = StrictMath.max(collapseWeeks - quietWeeks, collapseWeeks / 4);
    }

    /** A known event moves the pace by this much: the belief moves with it. */
    public void shift(double change) {
        pace += change;
    }

    /** A facilitated consultation takes away this share of the excess of k̂ over the true hazard. */
    public void correct(double share, double trueHazard) {
        double believed = collapseHazard();
        double excess = believed - trueHazard;
        if (share > 0 && excess > 0) {
            collapses = (believed - share * excess) * collapseWeeks;
        }
    }

    /** m, km² a week. */
    public double pace() {
        return pace;
    }

    /** n, weeks of evidence behind m. */
    public double weeks() {
        return weeks;
    }

    /** k̂ a week. */
    public double collapseHazard() {
        return collapses / collapseWeeks;
    }

    /** k̂ after one more quiet week. */
    public double collapseHazardNextWeek() {
        return collapses / (collapseWeeks + 1);
    }
}
