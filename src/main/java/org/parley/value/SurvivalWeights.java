package org.parley.value;

/**
 * A of one round by guarantee, with what does not depend on temptation computed once: the guarantee's factor
 * {@code exp(−γ_g g τ)}, and A(0), for most deals on the table tempt nobody. The same bits as
 * {@link Breakdown#survivalWeight}, whose numbers these are.
 *
 * <p>Of one run and not shared by threads: numbers come when they are first needed.
 */
final class SurvivalWeights {
    private final Breakdown breakdown;
    private final double[] trust;
    private final double[] guarantees;
    /** NaN until needed [side * guarantees + place]. */
    private final double[] factor;

    private final double[] untempted;

    /** The weights of these hazards for both sides' trust [side] and these guarantees. */
    SurvivalWeights(Breakdown breakdown, double[] trust, double[] guarantees) {
        this.breakdown = breakdown;
        this.trust = trust;
        this.guarantees = guarantees;
        factor = new double[2 * guarantees.length];
        untempted = new double[2 * guarantees.length];
        java.util.Arrays.fill(factor, Double.NaN);
        java.util.Arrays.fill(untempted, Double.NaN);
    }

    /** A_i at temptation D ≥ 0 of a deal with guarantee g. */
    double at(int side, double desire, double guarantee) {
        int g = 0;
        while (g < guarantees.length && guarantees[g] != guarantee) {
            g++;
        }
        if (g == guarantees.length) {
            return breakdown.survivalWeight(desire, guarantee, trust[side]);
        }
        int place = side * guarantees.length + g;
        if (desire > 0) {
            return weight(place, desire, guarantee, trust[side]);
        }
        if (Double.isNaN(untempted[place])) {
            untempted[place] = weight(place, desire, guarantee, trust[side]);
        }
        return untempted[place];
    }

    /** The largest weight for any of the guarantees, at D = 0. */
    double largest(int side) {
        double most = 0;
        for (double guarantee : guarantees) {
            most = StrictMath.max(most, at(side, 0, guarantee));
        }
        return most;
    }

    private double weight(int place, double desire, double guarantee, double trusted) {
        if (Double.isNaN(factor[place])) {
            factor[place] = breakdown.guaranteeFactor(guarantee, trusted);
        }
        return breakdown.survivalWeightAt(breakdown.baseHazard(desire), guarantee, factor[place]);
    }
}
