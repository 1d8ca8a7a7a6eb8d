package org.parley.sim;

import org.parley.parameter.Side;
import org.parley.scenario.Issue;
import org.parley.value.Draw;

/**
 * What struck terms take from either side and give it, measured from the status quo of the file: the baseline of
 * concession "from today", which never stands without the one "from its opening" ({@link StruckTerms#asymmetry}). Which
 * of the two is fair to use is what the sides disagree about.
 *
 * <p>{@code ℓ_i = Σ_k w_ik max(0, v_ik(sq_k) − v_ik(x_k))}, gains likewise with the difference turned; worths v of
 * {@link OptionWorth} at the z of the round in which the terms were struck, on both sides of the difference; what is
 * left open, and an issue without a status quo, counts 0. The status quo is the file's even where experts settled an
 * issue. Index {@code (ℓ_A − ℓ_B)/(ℓ_A + ℓ_B)}, −1 … 1, above 0: side A loses more (gains: gains more); NaN for 0/0.
 * Model §10; limit M24: terms at the status quo, 0/0. Test: FromTodayTest.
 *
 * @param losses [A, B], share of a side's distance from worst to best settlement, 0 … 1
 * @param gains [A, B], likewise
 */
public record FromToday(double[] losses, double[] gains) {
    public FromToday {
        losses = losses.clone();
        gains = gains.clone();
    }

    /** A copy. */
    @Override
    public double[] losses() {
        return losses.clone();
    }

    /** A copy. */
    @Override
    public double[] gains() {
        return gains.clone();
    }

    static FromToday of(Draw draw, int deal, boolean[] settled, double z) {
        double[] losses = new double[2];
        double[] gains = new double[2];
        for (int i = 0; i < 2; i++) {
            OptionWorth worth = new OptionWorth(draw, Side.of(i), z);
            for (int k = 0; k < settled.length; k++) {
                int today = draw.scenario().issues().get(k).statusQuo();
                if (!settled[k] || today == Issue.NONE) {
                    continue;
                }
                double gain = worth.gain(k, today, draw.space().option(deal, k));
                losses[i] += Math.max(0, -gain);
                gains[i] += Math.max(0, gain);
            }
        }
        return new FromToday(losses, gains);
    }

    /** Which side loses more. */
    public double lossAsymmetry() {
        return index(losses);
    }

    /** Which side gains more. */
    public double gainAsymmetry() {
        return index(gains);
    }

    private static double index(double[] pair) {
        double sum = pair[0] + pair[1];
        return sum == 0 ? Double.NaN : (pair[0] - pair[1]) / sum;
    }
}
