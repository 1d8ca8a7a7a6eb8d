package org.parley.value;

import org.parley.number.Exponential;

/**
 * Value of fighting on, W_i, in stk.
 *
 * <p>While fighting, i gets {@code f_i(z) − κ_i} a week; its own collapse has weekly hazard k_i, the opponent's is
 * believed to be k̂_i. With {@code q = δ(1 − k_i − k̂_i)},
 * {@code A₀ = (1−δ)(f_i(0) − κ_i) + δ k̂_i + δ k_i ũ_i(ideal_j)}, {@code σ = f_i(1) − f_i(0)}, believed drift μ̂ a
 * week, {@code z* = 1 if μ̂ > 0 else 0}, {@code n = ceil((z* − z)/μ̂)}:
 * <pre>
 *   |μ̂| &lt; 1e-12 :  W = [A₀ + (1−δ)σz] / (1−q)
 *   else         :  W = [A₀ + (1−δ)σz](1−qⁿ)/(1−q) + (1−δ)σμ̂ · q[1 − n q^(n−1) + (n−1)qⁿ]/(1−q)² + qⁿ [A₀ + (1−δ)σz*]/(1−q)
 * </pre>
 * Weekly δ and hazards. Powell 1999, 2004; Wagner 2000; Slantchev 2003; model §5. Limits: T13 (no drift), T13b (n → ∞),
 * T13c (with the cap).
 */
public final class WarValue {
    private WarValue() {}

    /** W_i; every argument is what the component of {@link FightingOn} of the same name says. */
    public static double of(
            double flowAtStart,
            double flowAtEnd,
            double z,
            double drift,
            double cost,
            double ownHazard,
            double opponentHazard,
            double othersIdeal,
            double discount) {
        double q = discount * (1 - ownHazard - opponentHazard);
        double base =
                (1 - discount) * (flowAtStart - cost) + discount * opponentHazard + discount * ownHazard * othersIdeal;
        double slope = (1 - discount) * (flowAtEnd - flowAtStart);
        double now = base + slope * z;
        if (StrictMath.abs(drift) < 1e-12) {
            return now / (1 - q);
        }
        double limit = drift > 0 ? 1 : 0;
        double weeks = StrictMath.ceil((limit - z) / drift);
        double atLimit = (base + slope * limit) / (1 - q);
        if (weeks <= 0) {
            return atLimit;
        }
        double logarithm = Exponential.log(q);
        double power = Exponential.exp(weeks * logarithm);
        double before = weeks == 1 ? 1 : Exponential.exp((weeks - 1) * logarithm);
        return now * (1 - power) / (1 - q)
                + slope * drift * (q * (1 - weeks * before + (weeks - 1) * power) / ((1 - q) * (1 - q)))
                + power * atLimit;
    }

    /** base^exponent for 0 ≤ base ≤ 1, exponent ≥ 0: exp(exponent · log base). */
    static double power(double base, double exponent) {
        return exponent == 0 ? 1 : Exponential.exp(exponent * Exponential.log(base));
    }
}
