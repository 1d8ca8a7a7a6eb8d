package org.parley.talks;

import org.parley.number.Exponential;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;

/**
 * Concession over time: {@code W^e + (Vmax − W^e)(1 − α)}, {@code α = α₀ + (1−α₀) s^(1/β)} at the share s that the
 * clocks have run ({@link Situation}; Faratin, Sierra &amp; Jennings 1998). β &lt; 1 concedes late (Boulware), β &gt; 1
 * early (Conceder). Values in stk, s ∈ [0, 1]. Model §9.2. Limits: T08, M8.
 *
 * @param opening α₀, 0–1
 * @param exponent β &gt; 0
 */
public record ConcessionCurve(double opening, double exponent) {
    /** A side's curve with these values. */
    public static ConcessionCurve from(ParameterValues values, Side side) {
        return new ConcessionCurve(
                values.get(Parameters.OPENING_CONCESSION, side), values.get(Parameters.CONCESSION_EXPONENT, side));
    }

    /** α at this share of the time. */
    public double conceded(double timeShare) {
        return opening + (1 - opening) * power(timeShare, 1 / exponent);
    }

    /** The aspiration at this share of the time; never above Vmax, where rounding could carry it. */
    public double aspiration(double withoutAgreement, double largestValue, double timeShare) {
        return given(withoutAgreement, largestValue, conceded(timeShare));
    }

    /** The aspiration at this α. */
    static double given(double withoutAgreement, double largestValue, double conceded) {
        return StrictMath.min(largestValue, withoutAgreement + (largestValue - withoutAgreement) * (1 - conceded));
    }

    private static double power(double base, double exponent) {
        return base <= 0 ? 0 : base == 1 ? 1 : Exponential.exp(exponent * Exponential.log(base));
    }
}
