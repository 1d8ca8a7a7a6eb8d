package org.parley.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parley.parameter.Assumptions;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;

class BreakdownTest {
    private static final double T = 1e-6;

    private static Breakdown of(
            double hazard,
            double temptation,
            double exponent,
            double multiplier,
            double window,
            double guaranteed,
            double effect,
            double discount) {
        return new Breakdown(hazard, temptation, exponent, multiplier, window, guaranteed, effect, discount);
    }

    private static double value(double u, double fallback, double weight) {
        return fallback + weight * (u - fallback);
    }

    @Test
    void t14_onePhase() {
        double weight = of(.002, 0, 0, 1, 0, 0, 2, .998).survivalWeight(0, 0, 0);
        assertEquals(0.4501502, value(.6, .3, weight), T);
    }

    /** (.004, 12) (.0008, 780) (.0024, ∞): window m_w = 5/3, guarantee with exp(−γ g τ) = 1/3 for 15 years. */
    @Test
    void t14b_threePhases() {
        double weight = of(.0024, 0, 0, 5 / 3.0, 12, 780, Math.log(3), .998).survivalWeight(0, 1, 1);
        assertEquals(0.4983116, value(.6, .3, weight), T);
    }

    /** "above 1, no guarantee is enough": here g τ = .41 makes the deal worth exactly as much as fighting on. */
    @Test
    void t15_minimumGuarantee_annualIsFiftyTwoWeeks() {
        double discount = Math.exp(Math.log(.90) / 52);
        double gain = .05;
        double shift = .10;
        double leastWeight = shift / (gain + shift);
        assertEquals(0.6666667, leastWeight, T);
        double hazard = (1 - discount) * (1 - leastWeight) / (discount * leastWeight);
        assertEquals(0.0527337, 52 * hazard, T);
        double leastGuarantee = Math.log(.12 / (52 * hazard)) / 2;
        assertEquals(0.4111189, leastGuarantee, T);

        double weight = of(.12 / 52, 0, 0, 1, 0, 1e6, 2, discount).survivalWeight(0, leastGuarantee, 1);
        assertEquals(leastWeight, weight, T);
        double war = .4;
        assertEquals(war, value(war + gain, war - shift, weight), T);
    }

    /** The weight against the sum it stands for: (1−δ) Σ_t δ^t Pr(stands at t). */
    @Test
    void weightIsTheDiscountedShareOfTimeItStands() {
        Breakdown b = of(.003, 1.5, -.2, 3, 6, 40, 2, .99);
        double base = .003 * Math.exp(1.5 * .2 - .2);
        double covered = base * Math.exp(-2 * .7 * .5);
        double stands = 1;
        double sum = 0;
        for (int t = 0; t < 5000; t++) {
            sum += .01 * Math.pow(.99, t) * stands;
            stands *= 1 - (t < 6 ? 3 * base : t < 46 ? covered : base);
        }
        assertEquals(sum, b.survivalWeight(.2, .7, .5), 1e-9);
        assertEquals(base, b.baseHazard(.2), 1e-15);
    }

    @Test
    void survivalRunsThroughTheSamePhasesWithoutDiscount() {
        Breakdown b = of(.003, 0, 0, 3, 26, 52, 2, .99);
        double covered = .003 * Math.exp(-2 * .7 * .5);
        double oneYear = Math.pow(1 - .009, 26) * Math.pow(1 - covered, 26);
        assertEquals(oneYear, b.survival(0, .7, .5, 1), 1e-12);
        double threeYears = Math.pow(1 - .009, 26) * Math.pow(1 - covered, 52) * Math.pow(1 - .003, 78);
        assertEquals(threeYears, b.survival(0, .7, .5, 3), 1e-12);
        assertEquals(1, b.survival(0, .7, .5, 0), 0);
        assertEquals(Math.pow(.997, 52), b.survival(0, 0, .5, 1), 1e-12, "no guarantee, no window");
    }

    /** An empty assurance adds a window and no protection: worse than none. */
    @Test
    void anEmptyAssuranceCanBeWorseThanNone() {
        Breakdown b = of(.003, 0, 0, 3, 26, 520, 2, .998);
        assertTrue(b.survivalWeight(0, .01, .5) < b.survivalWeight(0, 0, .5));
        assertTrue(b.survivalWeight(0, .9, .5) > b.survivalWeight(0, 0, .5));
    }

    @Test
    void hazardsAreClampedToOne() {
        Breakdown certain = of(.9, 3, 0, 10, 5, 5, 0, .99);
        assertEquals(.01, certain.survivalWeight(1, 1, 1), 1e-12, "it breaks in the first week");
        assertEquals(0, certain.survival(1, 1, 1, 1), 0);
        assertEquals(0, certain.survival(1, 0, 1, 1), 0);
        Breakdown window = of(.5, 0, 0, 10, 2, 0, 0, .99);
        assertEquals(.01, window.survivalWeight(0, .5, 0), 1e-12);
    }

    @Test
    void withoutHazardAnAgreementLastsForEver() {
        assertEquals(1, of(0, 5, 0, 3, 8, 780, 2, .998).survivalWeight(1, .5, .5), 1e-12);
        assertEquals(1, of(0, 5, 0, 3, 8, 780, 2, .998).survivalWeight(1, 0, .5), 1e-12);
    }

    /** As a record is: equal if every number is, and −0 is not 0. */
    @Test
    void equalIfEveryNumberIs() {
        double[] numbers = {.1, .2, .3, .4, .5, .6, .7, .8};
        assertEquals(of(numbers), of(numbers));
        assertEquals(of(numbers).hashCode(), of(numbers).hashCode());
        assertNotEquals(of(numbers), null);
        for (int n = 0; n < numbers.length; n++) {
            double[] other = numbers.clone();
            other[n] = Math.nextUp(other[n]);
            assertNotEquals(of(numbers), of(other), "number " + n);
            assertNotEquals(of(other), of(numbers), "number " + n);
        }
        assertNotEquals(of(0, 0, -0.0, 0, 0, 0, 0, 0), of(0, 0, 0, 0, 0, 0, 0, 0));
        assertEquals(of(0, 0, Double.NaN, 0, 0, 0, 0, 0), of(0, 0, Double.NaN, 0, 0, 0, 0, 0));
    }

    private static Breakdown of(double[] n) {
        return of(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7]);
    }

    /** h_0/52; monitoring lowers, pressure raises; durations in weeks. */
    @Test
    void termsOfAWeek() {
        ParameterValues values = Assumptions.defaults().fixed().with(Parameters.PRESSURE_HAZARD, null, .5);
        Breakdown quiet = Breakdown.from(values, false, 0, .998);
        Breakdown watched = Breakdown.from(values, true, .6, .998);
        assertEquals(.06 / 52, quiet.hazardPerWeek(), 1e-15);
        assertEquals(5, quiet.temptation(), 0);
        assertEquals(0, quiet.exponent(), 0);
        assertEquals(-.3 + .5 * .6, watched.exponent(), 1e-15);
        assertEquals(8, quiet.windowWeeks(), 0);
        assertEquals(780, quiet.guaranteedWeeks(), 0);
        assertEquals(3, quiet.windowMultiplier(), 0);
        assertEquals(2, quiet.guaranteeEffect(), 0);
        assertEquals(.998, quiet.discount(), 0);
    }
}
