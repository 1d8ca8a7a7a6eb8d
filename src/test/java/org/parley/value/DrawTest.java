package org.parley.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.parameter.Side.A;
import static org.parley.parameter.Side.B;

import org.junit.jupiter.api.Test;
import org.parley.parameter.Assumptions;
import org.parley.parameter.Mechanism;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.scenario.ScenarioBuilder;
import org.parley.search.RoundFixture;

class DrawTest {
    private static ScenarioBuilder three() {
        return ScenarioBuilder.of("three")
                .issue("a", 2, 0)
                .issue("b", 2, 0)
                .issue("c", 2, 0)
                .weights(A, .6, .4, 0)
                .weights(B, .5, .25, .25)
                .set(Parameters.LOSS_AVERSION, 1)
                .fixedPreferences();
    }

    /** η = .4·(1 − .7·.5)·.9·.9 */
    @Test
    void opacityShrinksWithFacilitationAndSessions() {
        ParameterValues v = Assumptions.defaults().fixed().with(Parameters.OPACITY, null, .4);
        assertEquals(.4 * .65 * .81, Draw.opacity(v), 1e-15);
        assertEquals(.4 * .81, Draw.opacity(v.with(Mechanism.FACILITATION, false)), 1e-15);
        assertEquals(.4 * .65, Draw.opacity(v.with(Parameters.BILATERAL_SESSIONS, null, 0)), 1e-15);
    }

    /** ŵ = (1−η)w + η/K⁺ over the issues the other cares about; an issue without weight stays without. */
    @Test
    void theOthersEstimateIsBlurred() {
        RoundFixture f = RoundFixture.fixed(three().set(Parameters.OPACITY, .5)
                .set(Parameters.FACILITATION, 0)
                .set(Parameters.BILATERAL_SESSIONS, 0)
                .build());
        assertEquals(.5, f.draw.opacity(), 0);
        Utility guess = f.draw.estimate(A);
        // A's best options are o0: weights .5·.6 + .25, .5·.4 + .25, 0
        assertEquals(.55, guess.term(0, 0), 1e-15);
        assertEquals(.45, guess.term(1, 0), 1e-15);
        assertEquals(0, guess.term(2, 0), 0);
        assertEquals(.5 * .5 + .5 / 3, f.draw.estimate(B).term(0, 1), 1e-15);
        assertEquals(.6, f.draw.utility(A).term(0, 0), 0, "the truth stays");
    }

    /** ŵ ∝ w exp(η ε): the logarithms of the ratios are η times differences of standard normals. */
    @Test
    void theMediatorsReadingIsLogNormalAroundTheTruth() {
        int n = 4000;
        double sum = 0;
        double squares = 0;
        for (int seed = 0; seed < n; seed++) {
            RoundFixture f = RoundFixture.drawn(
                    three().set(Parameters.OPACITY, .5)
                            .set(Parameters.FACILITATION, 0)
                            .set(Parameters.BILATERAL_SESSIONS, 0)
                            .build(),
                    seed);
            double a = f.draw.reading(A).term(0, 0);
            double b = f.draw.reading(A).term(1, 0);
            assertEquals(1, a + b, 1e-12);
            assertEquals(0, f.draw.reading(A).term(2, 0), 0);
            double ratio = Math.log(a / b) - Math.log(.6 / .4);
            sum += ratio;
            squares += ratio * ratio;
        }
        assertEquals(0, sum / n, .04);
        assertEquals(.5 * Math.sqrt(2), Math.sqrt(squares / n), .03);
    }

    @Test
    void withoutOpacityBothReadTheTruth() {
        // weights whose sum is one bit below 1: even that is not corrected
        RoundFixture f = RoundFixture.fixed(
                three().weights(B, .7, .2, .1).set(Parameters.OPACITY, 0).build());
        for (int k = 0; k < 3; k++) {
            assertEquals(f.draw.utility(A).term(k, 0), f.draw.estimate(A).term(k, 0), 0);
            assertEquals(f.draw.utility(B).term(k, 1), f.draw.reading(B).term(k, 1), 0);
        }
    }

    @Test
    void aSideStallsWithProbabilityOneMinusSincerity() {
        int stalls = 0;
        for (int seed = 0; seed < 2000; seed++) {
            RoundFixture f =
                    RoundFixture.drawn(three().set(Parameters.SINCERITY, A, .7).build(), seed);
            stalls += f.draw.stalls(A) ? 1 : 0;
            assertThat(f.draw.stalls(B)).isFalse();
        }
        assertEquals(600, stalls, 80);
        assertThat(RoundFixture.drawn(three().set(Parameters.SINCERITY, A, 0).build(), 1)
                        .draw
                        .stalls(A))
                .isTrue();
    }

    /** The front moves in truth, estimate and reading alike. */
    @Test
    void theFrontMovesInAllReadings() {
        RoundFixture f = RoundFixture.fixed(three().objective(0, 1, B, 100).build());
        f.draw.moveTo(0);
        Utility[] readings = {f.draw.utility(A), f.draw.estimate(A), f.draw.reading(A)};
        double[] atStart = new double[3];
        for (int i = 0; i < 3; i++) {
            atStart[i] = readings[i].term(0, 0);
            assertThat(atStart[i]).isPositive();
        }
        f.draw.moveTo(.5);
        for (int i = 0; i < 3; i++) {
            assertEquals(atStart[i] / 2, readings[i].term(0, 0), 1e-15, "half of what A liked about it is taken");
            assertEquals(0, readings[i].term(0, 1), 0);
        }
        assertThat(f.draw.values()).isSameAs(f.values);
    }
}
