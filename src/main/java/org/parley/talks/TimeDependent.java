package org.parley.talks;

import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;

/**
 * Concedes with time: {@code W^e + (Vmax − W^e)(1 − α)}, {@code α = α₀ + (1−α₀) (min(t_e, T)/T)^(1/β)} (Faratin, Sierra &amp; Jennings 1998). β &lt; 1 concedes late (Boulware), β &gt; 1 early
 * (Conceder). Model §9.2. Limits: T08, M8.
 *
 * @param opening α₀, 0–1
 * @param exponent β
 */
public record TimeDependent(double opening, double exponent) implements ConcessionStrategy {
    /** A side's curve. */
    public static TimeDependent from(ParameterValues values, Side side) {
        return new TimeDependent(
                values.get(Parameters.OPENING_CONCESSION, side), values.get(Parameters.CONCESSION_EXPONENT, side));
    }

    /** α at this share of the time to the deadline. */
    public double conceded(double timeShare) {
        return opening + (1 - opening) * power(timeShare, 1 / exponent);
    }

    @Override
    public double aspiration(View view) {
        return view.withoutAgreement()
                + (view.largestValue() - view.withoutAgreement()) * (1 - conceded(view.timeShare()));
    }

    private static double power(double base, double exponent) {
        return base <= 0 ? 0 : base == 1 ? 1 : StrictMath.exp(exponent * StrictMath.log(base));
    }
}
