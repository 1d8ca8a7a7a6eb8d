package org.parley.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.parameter.Side.A;
import static org.parley.parameter.Side.B;

import org.junit.jupiter.api.Test;
import org.parley.parameter.Parameters;
import org.parley.scenario.ScenarioBuilder;
import org.parley.search.Binding.Label;

/**
 * Each label by a conflict that is made for it: one issue of eleven options, u_A = 1 … 0, u_B = 0 … 1; war is worth .4
 * to either unless said.
 */
class BindingTest {
    private static ScenarioBuilder pie() {
        return ScenarioBuilder.of("pie")
                .issue("pie", 11, 0)
                .fixedPreferences()
                .set(Parameters.LOSS_AVERSION, 1)
                .set(Parameters.BREAKDOWN_HAZARD, 0);
    }

    private static ScenarioBuilder unratifiable() {
        return pie().pack("all", 0).pack("none", 10).anchor(A, "all", .2).anchor(A, "none", .1);
    }

    private static ScenarioBuilder lined(ScenarioBuilder b) {
        return b.redLine(A, 0, false, 3, 4, 5, 6, 7).set(Parameters.RED_LINE_COST, .5);
    }

    private static ScenarioBuilder breaking(ScenarioBuilder b) {
        return b.set(Parameters.BREAKDOWN_HAZARD, 5);
    }

    private static Binding why(ScenarioBuilder b, double war, boolean everOpen) {
        RoundFixture f = RoundFixture.fixed(b.build());
        LiteralSearch search = f.search(f.round(war, war));
        if (!everOpen) {
            assertThat(search.zopaEmpty()).isTrue();
        }
        return Binding.of(search, everOpen, false);
    }

    @Test
    void theZoneWasOpen() {
        RoundFixture f = RoundFixture.fixed(pie().build());
        LiteralSearch open = f.search(f.round(.4, .4));
        assertEquals(3, open.zopaSize());
        assertEquals(Label.NOT_FOUND, Binding.of(open, true, false).label());
        assertEquals(Label.HOLDING_OUT, Binding.of(open, true, true).label());
        assertEquals(Label.NOT_FOUND, why(pie(), .7, true).label(), "open at an earlier round");
    }

    @Test
    void ratification() {
        assertEquals(new Binding(Label.RATIFICATION, true, false, false, true, true), why(unratifiable(), .4, false));
    }

    @Test
    void redLines() {
        assertEquals(new Binding(Label.RED_LINES, false, true, false, true, true), why(lined(pie()), .4, false));
        ScenarioBuilder hard = pie().redLine(A, 0, true, 3, 4, 5, 6, 7);
        assertEquals(Label.RED_LINES, why(hard, .4, false).label());
    }

    @Test
    void commitment() {
        assertEquals(new Binding(Label.COMMITMENT, false, false, true, true, true), why(breaking(pie()), .4, false));
    }

    @Test
    void several() {
        assertEquals(
                new Binding(Label.SEVERAL, false, false, false, true, true), why(breaking(lined(pie())), .4, false));
    }

    /** Each of the three alone bars every deal that is worth more than war, so with two taken away the third does. */
    @Test
    void allThree() {
        Binding three = why(breaking(lined(unratifiable())), .4, false);
        assertEquals(new Binding(Label.SEVERAL, false, false, false, false, true), three);
    }

    /**
     * Two open what all three close (docs/odd.md, 7.16: flags are as computed), since here a lasting promise is worth
     * less than one that may break. Options are worth 1, .5, 0 to A and 0, .5, 1 to B, war .58 and .1. The middle one
     * moves power to A by .5: when it breaks, A has .58 + .5 · .42 = .79 and B .1 − .5 · .1 = .05. At .5 a year and δ =
     * .9 a year a promise counts for {@code A = (1 − δ)/(1 − δ(1 − h))} = .1743 a week, so the middle is worth .79 −
     * .1743 · .29 = .7395 to A and .05 + .1743 · .45 = .1284 to B: both would sign, but for A's red line (.2 of cost)
     * and B's vote. Promised for ever it is worth .5 to A, less than war. The outer options are worth less than war to
     * one side either way.
     */
    @Test
    void twoThatThreeDoNot() {
        ScenarioBuilder b = ScenarioBuilder.of("pie")
                .issue("pie", 3, 0)
                .fixedPreferences()
                .set(Parameters.LOSS_AVERSION, 1)
                .set(Parameters.BREAKDOWN_COST, 0)
                .set(Parameters.TEMPTATION, 0)
                .set(Parameters.BREAKDOWN_HAZARD, .5)
                .shift(0, 1, A, .5)
                .redLine(A, 0, false, 1)
                .set(Parameters.RED_LINE_COST, .2)
                .pack("middle", 1)
                .pack("most", 0)
                .anchor(B, "middle", .02)
                .anchor(B, "most", .01);
        RoundFixture f = RoundFixture.fixed(b.build());
        LiteralSearch search = f.search(f.round(.58, .1));
        assertThat(search.zopaEmpty()).isTrue();
        assertEquals(new Binding(Label.SEVERAL, false, false, false, true, false), Binding.of(search, false, false));
    }

    @Test
    void warValue() {
        assertEquals(new Binding(Label.WAR_VALUE, false, false, false, false, false), why(pie(), .7, false));
    }

    /** Two terms that each open the zone alone: the first in the page's order is the label, both flags are kept. */
    @Test
    void theFirstInOrderIsTheLabel() {
        // a weak breakdown: relaxing either the bar or the promise is enough
        ScenarioBuilder b = pie().pack("all", 0)
                .pack("none", 10)
                .anchor(A, "all", .52)
                .anchor(A, "none", .48)
                .set(Parameters.AUDIENCE_COST, .1)
                .set(Parameters.BREAKDOWN_HAZARD, .09)
                .set(Parameters.BREAKDOWN_COST, .1);
        Binding binding = why(b, .4, false);
        assertEquals(new Binding(Label.RATIFICATION, true, false, true, true, true), binding);
    }

    @Test
    void keysAreTheWordsOfThePage() {
        assertThat(Label.values())
                .extracting(Label::key)
                .containsExactly(
                        "holdingOut", "notFound", "ratification", "redLines", "commitment", "several", "warValue");
    }
}
