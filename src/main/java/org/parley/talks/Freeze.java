package org.parley.talks;

import org.parley.number.Exponential;
import org.parley.value.Breakdown;

/**
 * Value of a ceasefire on today's line: {@code [(1−δ) f_i(z) + δ h (W^e_i − b_i)]/[1 − δ(1−h)]}, {@code h = h_cf/52}.
 * An executive act: compared with W^e. It still stands after y years with probability
 * {@code (1 − min(1, h_cf/52))^(52y)}, believed and true alike. Model §9.8. Limit: h = 0 gives f_i(z).
 */
public final class Freeze {
    private Freeze() {}

    /** The value for a side. {@code flow} is f_i(z), {@code hazardPerYear} h_cf, {@code discount} δ a week. */
    public static double value(
            double flow, double withoutAgreement, double breakdownCost, double hazardPerYear, double discount) {
        double h = StrictMath.min(1, hazardPerYear / Breakdown.WEEKS_A_YEAR);
        return ((1 - discount) * flow + discount * h * (withoutAgreement - breakdownCost)) / (1 - discount * (1 - h));
    }

    /** Probability that it still stands after 1 … {@code years} years [year − 1]. */
    public static double[] survival(double hazardPerYear, int years) {
        double stays = 1 - StrictMath.min(1, hazardPerYear / Breakdown.WEEKS_A_YEAR);
        double[] survival = new double[years];
        for (int y = 0; y < years; y++) {
            double weeks = Breakdown.WEEKS_A_YEAR * (y + 1);
            survival[y] = stays <= 0 ? 0 : Exponential.exp(weeks * Exponential.log(stays));
        }
        return survival;
    }
}
