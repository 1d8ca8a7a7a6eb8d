package org.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.parley.parameter.Side.A;
import static org.parley.parameter.Side.B;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.parameter.Parameters;
import org.parley.scenario.ScenarioBuilder;
import org.parley.scenario.Track;
import org.parley.search.RoundFixture;
import org.parley.value.Valuation;

/** Four issues: land (objective), pact (guarantee), distribution, money (technical); status quo 0, 0, 1, 1. */
class FrameworkTest {
    private static ScenarioBuilder four() {
        return ScenarioBuilder.of("four")
                .issue("land", 3, 0)
                .issue("pact", 2, 0)
                .issue("law", 2, 1)
                .issue("money", Track.TECHNICAL, 2, 1)
                .objective(0, 2, B, 100)
                .guarantee(1, 1, .5)
                .weights(A, .4, .3, .2, .1)
                .weights(B, .4, .3, .1, .2)
                .fixedPreferences()
                .set(Parameters.LOSS_AVERSION, 1);
    }

    private static @Nullable Framework of(RoundFixture f, int[] byA, int[] byB) {
        return of(f, byA, byB, f.statusQuo(), f.open());
    }

    private static @Nullable Framework of(RoundFixture f, int[] byA, int[] byB, int[] inForce, int[] fixed) {
        return Framework.of(f.draw, f.round(.3, .3), 1, f.space.index(byA), f.space.index(byB), inForce, fixed);
    }

    @Test
    void whatBothOffersShareIsSettledTheRestStaysAsItIs() {
        RoundFixture f = RoundFixture.fixed(four().build());
        Framework w = of(f, new int[] {1, 1, 0, 0}, new int[] {1, 1, 0, 1});
        assertThat(w).isNotNull();
        assertThat(w.settled()).containsExactly(true, true, true, false);
        assertEquals(f.space.index(new int[] {1, 1, 0, 1}), w.deal());
    }

    @Test
    void theObjectiveAndEveryIssueWithAGuaranteeMustBeSettled() {
        RoundFixture f = RoundFixture.fixed(four().build());
        assertNull(of(f, new int[] {1, 1, 0, 0}, new int[] {2, 1, 0, 0}), "objective open");
        assertNull(of(f, new int[] {1, 1, 0, 0}, new int[] {1, 0, 0, 0}), "guarantee open");
        assertThat(of(f, new int[] {1, 0, 0, 0}, new int[] {1, 0, 1, 0}))
                .as("settled without its guarantee is settled")
                .isNotNull();
    }

    @Test
    void atLeastOneIssueStaysOpen() {
        RoundFixture f = RoundFixture.fixed(four().build());
        assertNull(of(f, new int[] {1, 1, 0, 0}, new int[] {1, 1, 0, 0}));
    }

    /**
     * Settled issues cost their lines and bring their carrots; deferred ones do neither, although the status quo there
     * crosses a line.
     */
    @Test
    void deferredIssuesCostNoLineAndBringNoCarrot() {
        RoundFixture f = RoundFixture.fixed(four().redLine(A, 3, false, 1)
                .redLine(A, 2, false, 0)
                .carrot(B, 3, 1, .04)
                .carrot(B, 0, 1, .02)
                .build());
        Valuation round = f.round(.3, .3);
        Framework w = of(f, new int[] {1, 1, 0, 0}, new int[] {1, 1, 0, 1});
        assertThat(w).isNotNull();
        assertEquals(round.value(A, w.deal()) + .10, w.valueA(), 1e-15, "one line of two");
        assertEquals(round.value(B, w.deal()) - .04, w.valueB(), 1e-15);
    }

    /** Fixed technical issues stand at their fixed option, whatever the offers say. */
    @Test
    void fixedTechnicalIssues() {
        RoundFixture f = RoundFixture.fixed(four().build());
        int[] inForce = {0, 0, 1, 0};
        int[] fixed = {-1, -1, -1, 0};
        Framework shared = of(f, new int[] {1, 1, 0, 1}, new int[] {1, 1, 1, 1}, inForce, fixed);
        assertThat(shared).isNotNull();
        assertEquals(f.space.index(new int[] {1, 1, 1, 0}), shared.deal());
        Framework open = of(f, new int[] {1, 1, 0, 1}, new int[] {1, 1, 0, 0}, inForce, fixed);
        assertThat(open).isNotNull();
        assertEquals(f.space.index(new int[] {1, 1, 0, 0}), open.deal());
    }

    @Test
    void withoutObjectiveAndGuaranteeAnyIssueMayStayOpen() {
        RoundFixture f = RoundFixture.fixed(ScenarioBuilder.of("x")
                .issue("a", 2, 0)
                .issue("b", 2, 0)
                .weights(A, .5, .5)
                .weights(B, .5, .5)
                .build());
        assertThat(of(f, new int[] {1, 0}, new int[] {1, 1})).isNotNull();
        assertThat(of(f, new int[] {0, 1}, new int[] {1, 1})).isNotNull();
    }

    /**
     * m_F = 2.3 multiplies h_b: its V is that of the same terms with 2.3 times the hazard, and lies lower where the
     * terms are worth more than the fallback.
     */
    @Test
    void whatIsDeferredBreaksSooner() {
        RoundFixture f = RoundFixture.fixed(four().build());
        RoundFixture riskier = RoundFixture.fixed(
                four().set(Parameters.BREAKDOWN_HAZARD, 2.3 * f.values.get(Parameters.BREAKDOWN_HAZARD))
                        .build());
        int a = f.space.index(new int[] {1, 1, 0, 0});
        int b = f.space.index(new int[] {1, 1, 0, 1});
        Framework plain = Framework.of(f.draw, f.round(.3, .3), 1, a, b, f.statusQuo(), f.open());
        Framework deferred = Framework.of(f.draw, f.round(.3, .3), 2.3, a, b, f.statusQuo(), f.open());
        assertThat(plain).isNotNull();
        assertThat(deferred).isNotNull();
        Valuation twice = riskier.round(.3, .3);
        assertEquals(twice.value(A, deferred.deal()), deferred.valueA(), 1e-9);
        assertEquals(twice.value(B, deferred.deal()), deferred.valueB(), 1e-9);
        assertThat(deferred.valueA()).isLessThan(plain.valueA());
        assertThat(deferred.valueB()).isLessThan(plain.valueB());
    }
}
