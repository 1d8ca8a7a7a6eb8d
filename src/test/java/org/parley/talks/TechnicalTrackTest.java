package org.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.parameter.Side.A;
import static org.parley.parameter.Side.B;

import org.junit.jupiter.api.Test;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameters;
import org.parley.scenario.ScenarioBuilder;
import org.parley.scenario.Track;
import org.parley.search.RoundFixture;

class TechnicalTrackTest {
    /**
     * Gains over the status quo (options 0): money .2/−.1 for (A, B), grid −.1/.3, so that only both together gain for
     * both; borders are political. Weights: A money .2, grid .1; B money .1, grid .3.
     */
    private static ScenarioBuilder experts() {
        return ScenarioBuilder.of("experts")
                .issue("borders", 2, 0)
                .issue("money", Track.TECHNICAL, 2, 0)
                .issue("grid", Track.TECHNICAL, 2, 0)
                .weights(A, .7, .2, .1)
                .weights(B, .6, .1, .3)
                .order(A, "money", 1, 0)
                .order(B, "money", 0, 1)
                .order(A, "grid", 0, 1)
                .order(B, "grid", 1, 0)
                .fixedPreferences()
                .set(Parameters.LOSS_AVERSION, 1);
    }

    @Test
    void thePackageWithTheLargestProductOfGains() {
        RoundFixture f = RoundFixture.fixed(experts().build());
        TechnicalTrack track = new TechnicalTrack(f.draw);
        assertThat(track.inForce()).containsExactly(0, 0, 0);
        assertThat(track.fixed()).containsExactly(-1, -1, -1);
        assertThat(track.settle()).isTrue();
        assertThat(track.inForce()).containsExactly(0, 1, 1);
        assertThat(track.fixed()).containsExactly(-1, 1, 1);
        assertThat(track.settle()).as("once a run").isFalse();
    }

    /**
     * Product of A's and B's gains, by hand: option 1 of money gives (.1, .1), option 2 (.2, .04), option 3 (.15, .1).
     */
    @Test
    void ofSeveralTheLargestProduct() {
        RoundFixture f = RoundFixture.fixed(ScenarioBuilder.of("x")
                .issue("land", 2, 0)
                .issue("money", Track.TECHNICAL, 4, 0)
                .weights(A, .8, .2)
                .weights(B, .8, .2)
                .scores(A, 1, 0, .5, 1, .75)
                .scores(B, 1, 0, .5, .2, .5)
                .build());
        TechnicalTrack track = new TechnicalTrack(f.draw);
        assertThat(track.settle()).isTrue();
        assertEquals(3, track.fixed()[1]);
    }

    @Test
    void nothingIsSettledIfOneSideLoses() {
        RoundFixture f = RoundFixture.fixed(experts().order(A, "money", 0, 1).build());
        TechnicalTrack track = new TechnicalTrack(f.draw);
        assertThat(track.settle()).isFalse();
        assertThat(track.fixed()).containsExactly(-1, -1, -1);
        RoundFixture none =
                RoundFixture.fixed(ScenarioBuilder.of("x").issue("a", 2, 0).build());
        assertThat(new TechnicalTrack(none.draw).settle()).isFalse();
    }

    /**
     * Its switch is off by default; on, the experts' result binds every later offer and moves the flow, in a freeze
     * too.
     */
    @Test
    void atTheTable() {
        TalksFixture off = new TalksFixture(experts().build(), 1);
        off.play(1, .9, .9);
        assertThat(off.technical).isNull();

        TalksFixture on = new TalksFixture(
                experts()
                        .turn(Mechanism.TECHNICAL_TRACK, true)
                        .set(Parameters.FREEZE_HAZARD, 0)
                        .set(Parameters.FORMULATION, 0)
                        .set(Parameters.BREAKDOWN_HAZARD, 0)
                        .build(),
                1);
        on.play(1, .05, .05);
        assertThat(on.technical).containsExactly(0, 1, 1);
        on.offers.clear();
        on.play(3, .05, .05);
        on.play(5, .05, .05);
        assertEquals(
                .7 + .2, on.freezes.get(0).valueA(), 1e-12, "borders at the status quo, money and grid as settled");
        assertThat(on.offers).isNotEmpty().allSatisfy(o -> {
            assertEquals(1, on.f.space.option(o.deal(), 1));
            assertEquals(1, on.f.space.option(o.deal(), 2));
        });
    }
}
