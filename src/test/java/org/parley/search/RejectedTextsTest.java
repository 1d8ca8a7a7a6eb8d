package org.parley.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.parameter.Side.A;
import static org.parley.parameter.Side.B;

import org.junit.jupiter.api.Test;
import org.parley.parameter.Parameters;
import org.parley.scenario.ScenarioBuilder;

class RejectedTextsTest {
    /**
     * Two issues; option 2 of the first has the scores of option 1, so deals (1, ·) and (2, ·) are twins in utility.
     */
    private static ScenarioBuilder twins() {
        return ScenarioBuilder.of("twins")
                .issue("x", 4, 0)
                .issue("y", 2, 0)
                .scores(A, 0, 1, .5, .5, 0)
                .scores(B, 0, 0, .5, .5, 1)
                .fixedPreferences()
                .set(Parameters.LOSS_AVERSION, 1);
    }

    private static boolean twinIsOut(ScenarioBuilder b) {
        RoundFixture f = RoundFixture.fixed(b.build());
        RejectedTexts rejected = f.noTexts();
        assertThat(rejected.isEmpty()).isTrue();
        rejected.add(f.space.index(new int[] {1, 0}), f.front());
        assertThat(rejected.isEmpty()).isFalse();
        assertThat(rejected.contains(f.space.index(new int[] {1, 0}))).isTrue();
        assertThat(rejected.contains(f.space.index(new int[] {1, 1}))).isFalse();
        assertThat(rejected.contains(f.space.index(new int[] {3, 0}))).isFalse();
        assertThat(rejected.lists(f.space.index(new int[] {1, 0}))).isTrue();
        assertThat(rejected.lists(f.space.index(new int[] {2, 0})))
                .as("a twin is not listed itself")
                .isFalse();
        return rejected.contains(f.space.index(new int[] {2, 0}));
    }

    @Test
    void anEqualTextIsOut() {
        assertThat(twinIsOut(twins())).isTrue();
    }

    @Test
    void anotherUtilityShiftGuaranteeLineOrCarrotMakesAnotherText() {
        assertThat(twinIsOut(twins().scores(A, 0, 1, .5, .4, 0))).isFalse();
        assertThat(twinIsOut(twins().scores(B, 0, 0, .5, .6, 1))).isFalse();
        assertThat(twinIsOut(twins().shift(0, 2, A, .1))).isFalse();
        assertThat(twinIsOut(twins().guarantee(0, 2, .5))).isFalse();
        assertThat(twinIsOut(twins().redLine(A, 0, false, 2))).isFalse();
        assertThat(twinIsOut(twins().redLine(B, 0, false, 2))).isFalse();
        assertThat(twinIsOut(twins().carrot(A, 0, 2, .01))).isFalse();
        assertThat(twinIsOut(twins().carrot(B, 0, 2, .01))).isFalse();
    }

    /** The shift that counts is s: scaled and clipped. */
    @Test
    void shiftsAreComparedAfterScalingAndClipping() {
        assertThat(twinIsOut(twins().shift(0, 2, A, .1).set(Parameters.POWER_SHIFT_SCALE, 0)))
                .isTrue();
        assertThat(twinIsOut(twins().shift(0, 1, A, .3).shift(0, 2, A, .6).set(Parameters.POWER_SHIFT_SCALE, 5)))
                .isTrue();
    }

    /**
     * A red line on the same number of lines, carrots of the same size: the same text, whoever of the options it is on.
     */
    @Test
    void equalNumbersAreTheSameText() {
        assertThat(twinIsOut(twins().redLine(A, 0, false, 1).redLine(A, 0, false, 2)))
                .isTrue();
    }

    /**
     * Equal at the time of rejection: the front moves one of the twins away, and the twin stays out; another that
     * becomes equal later is not out.
     */
    @Test
    void equalityIsThatOfTheTimeOfRejection() {
        ScenarioBuilder b =
                twins().objective(0, 3, B, 100).scores(A, 0, 1, .9, .5, 0).scores(B, 0, 0, .1, .5, 1);
        RoundFixture f = RoundFixture.fixed(b.build());
        int statusQuo = f.space.index(new int[] {0, 0});
        int nine = f.space.index(new int[] {1, 0});
        int half = f.space.index(new int[] {2, 0});
        // at z = ½ the status quo is worth ½ to both, as option 2 is
        f.moveTo(.5);
        RejectedTexts rejected = f.noTexts();
        rejected.add(half, f.front());
        assertThat(rejected.contains(statusQuo)).isTrue();
        assertThat(rejected.contains(nine)).isFalse();
        f.moveTo(.1);
        assertThat(rejected.contains(statusQuo)).as("it was equal then").isTrue();
        assertThat(rejected.contains(half)).isTrue();
        RejectedTexts early = f.noTexts();
        f.moveTo(0);
        early.add(half, f.front());
        f.moveTo(.5);
        assertThat(early.contains(statusQuo)).as("it was not equal then").isFalse();
    }
}
