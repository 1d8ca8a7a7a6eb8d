package org.parley.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.parameter.Side.A;

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
