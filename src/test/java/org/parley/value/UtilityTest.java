package org.parley.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.parameter.Side.A;
import static org.parley.parameter.Side.B;

import org.junit.jupiter.api.Test;
import org.parley.format.RandomScenarios;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.ScenarioBuilder;
import org.parley.search.RoundFixture;

class UtilityTest {
    /** Land keep/share/cede with weight .6, peace terms with .4; B takes land. */
    private static RoundFixture land() {
        return RoundFixture.fixed(ScenarioBuilder.of("land")
                .issue("land", 3, 0)
                .issue("terms", 2, 1)
                .weights(A, .6, .4)
                .weights(B, .5, .5)
                .objective(0, 2, B, 100)
                .set(Parameters.LOSS_AVERSION, 1)
                .build());
    }

    @Test
    void utilityIsTheWeightedSumOfScores() {
        RoundFixture f = land();
        Utility a = f.draw.utility(A);
        // deal = 2·land + terms; A's scores: land 1, ½, 0; terms 1, 0
        double[] expected = {1, .6, .7, .3, .4, 0};
        for (int x = 0; x < 6; x++) {
            assertEquals(expected[x], a.of(x), 1e-15, "deal " + x);
        }
    }

    /** At z = .25 keeping the land is worth 1 + .25·(0 − 1) = .75 to A, and .25 to B: a freeze freezes today's line. */
    @Test
    void theStatusQuoOfTheObjectiveMovesWithTheFront() {
        RoundFixture f = land();
        f.draw.moveTo(.25);
        Utility a = f.draw.utility(A);
        assertEquals(.6 * .75 + .4, a.of(0), 1e-15);
        assertEquals(.5 * .25, f.draw.utility(B).of(0), 1e-15);
        assertEquals(.7, a.of(2), 1e-15, "other options stay");
        assertEquals(a.of(0), a.of(0, .25), 0);
        assertEquals(1, a.of(0, 0), 1e-15);
        assertEquals(.7, a.of(2, .9), 1e-15);
        int[] inForce = f.statusQuo();
        assertEquals(.6 * .75, a.flow(inForce, .25), 1e-15, "flow of the standing line, terms at the status quo");
        assertEquals(.6, a.flow(inForce, 0), 1e-15);
        assertEquals(0, a.flow(inForce, 1), 1e-15);
        assertEquals(.4 + .6, a.flow(new int[] {0, 0}, 0), 1e-15, "settled technical issues count in the flow");
    }

    /** argmax of u at z = 0 over all deals, lowest index on exact ties. */
    @Test
    void theIdealIsThePlainArgmax() {
        for (long seed = 1; seed <= 300; seed++) {
            RoundFixture f = RoundFixture.drawn(RandomScenarios.of(seed), seed);
            f.draw.moveTo(0);
            for (Side side : Side.values()) {
                Utility u = f.draw.utility(side);
                int best = 0;
                for (int x = 1; x < f.space.size(); x++) {
                    if (u.of(x) > u.of(best)) {
                        best = x;
                    }
                }
                assertThat(f.draw.ideal(side)).as("seed " + seed).isEqualTo(best);
                assertEquals(
                        f.draw.utility(side.other()).of(best),
                        f.draw.othersIdeal()[side.other().ordinal()],
                        0);
            }
        }
    }

    /** A difference that is lost when the utilities are added up makes a tie, and the lowest index counts. */
    @Test
    void theIdealOfARoundedTieHasTheLowestIndex() {
        RoundFixture f = RoundFixture.fixed(ScenarioBuilder.of("rounded")
                .issue("all", 3, 0)
                .issue("nearlyNothing", 3, 0)
                .weights(A, 1, 1e-18)
                .order(A, "all", 1, 0, 2)
                .order(A, "nearlyNothing", 2, 1, 0)
                .fixedPreferences()
                .set(Parameters.LOSS_AVERSION, 1)
                .build());
        Utility u = f.draw.utility(A);
        assertThat(u.term(1, 2)).isGreaterThan(u.term(1, 0));
        assertEquals(u.of(f.space.index(new int[] {1, 0})), u.of(f.space.index(new int[] {1, 2})), 0);
        assertThat(u.ideal()).isEqualTo(f.space.index(new int[] {1, 0}));
    }

    /** M7: a higher λ never raises u of any deal. */
    @Test
    void m7_moreLossAversionNeverRaisesUtility() {
        for (long seed = 1; seed <= 100; seed++) {
            ScenarioBuilder b = RandomScenarios.bare(seed);
            RoundFixture low =
                    RoundFixture.drawn(b.set(Parameters.LOSS_AVERSION, 1.2).build(), seed);
            RoundFixture high =
                    RoundFixture.drawn(b.set(Parameters.LOSS_AVERSION, 2.1).build(), seed);
            for (Side side : Side.values()) {
                for (int x = 0; x < low.space.size(); x++) {
                    assertThat(high.draw.utility(side).of(x))
                            .as("seed " + seed + " deal " + x)
                            .isLessThanOrEqualTo(low.draw.utility(side).of(x));
                }
            }
        }
    }
}
