package org.parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The affine map from the model's unit to the file's, with numbers worked by hand. */
class WorthScaleTest {
    private static final WorthScale OFFER = new WorthScale(-8400, 14800);

    @Test
    void theEndsAreTheWorstAndTheBest() {
        assertThat(OFFER.of(0)).isEqualTo(-8400);
        assertThat(OFFER.of(1)).isEqualTo(14800);
        assertThat(OFFER.of(.25)).isEqualTo(-2600); // −8,400 + 23,200/4
        assertThat(OFFER.stk(-2600)).isEqualTo(.25);
        assertThat(OFFER.ends()).isEqualTo("−8,400 … 14,800 points");
    }

    /** 9,900 − 3,000 = 6,900, and not what 6,900/23,200 of the way from the worst is worth: −1,500. */
    @Test
    void aDifferenceHasNoZeroOfItsOwn() {
        double gain = OFFER.stk(9900) - OFFER.stk(3000);
        assertThat(OFFER.showDifference(gain)).isEqualTo("6,900");
        assertThat(OFFER.showDifference(-gain)).isEqualTo("−6,900");
        assertThat(WorthScale.STK.showDifference(.1234567)).isEqualTo("0.12");
        assertThat(OFFER.showDifference(Double.POSITIVE_INFINITY)).isEqualTo("∞");
    }

    /** Dust of the last bits: the sum of ten tenths is not 1 in binary. */
    @Test
    void dustIsNotShown() {
        double sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += .1;
        }
        assertThat(sum).isNotEqualTo(1);
        assertThat(OFFER.of(sum)).isEqualTo(14800);
        assertThat(new WorthScale(0, 300).show(1 / 3.0)).isEqualTo("100");
        assertThat(new WorthScale(-20, 80).show(.5725)).isEqualTo("37.25");
        assertThat(new WorthScale(0, 300).show(.1234567)).isEqualTo("37.04");
    }

    @Test
    void thereAndBackIsTheSameNumber() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 10_000; i++) {
            double low = random.nextDouble(-1000, 1000);
            WorthScale scale = new WorthScale(low, low + random.nextDouble(.001, 1e6));
            double stk = random.nextDouble(-1, 2);
            assertThat(scale.stk(scale.of(stk))).as("case %d", i).isCloseTo(stk, within(1e-8));
        }
    }

    @Test
    void theModelsOwnScaleChangesNothing() {
        assertThat(WorthScale.STK.of(.1234567890123)).isEqualTo(.1234567890123);
        assertThat(WorthScale.STK.show(.1234567)).isEqualTo("0.12");
        assertThat(WorthScale.STK.unit()).isEqualTo("stk");
        assertThat(OFFER.unit()).isEqualTo("points");
    }

    @Test
    void whatIsNoNumberStaysSo() {
        assertThat(OFFER.of(Double.NaN)).isNaN();
        assertThat(OFFER.of(Double.POSITIVE_INFINITY)).isInfinite();
        assertThat(OFFER.show(Double.NaN)).isEqualTo("–");
        assertThat(OFFER.show(Double.POSITIVE_INFINITY)).isEqualTo("∞");
        assertThatThrownBy(() -> new WorthScale(3, 3)).hasMessageContaining("3.0 … 3.0");
    }

    /** −4.3 − 3.4 is −7.7 and not −7.699999999999999: a reservation value at the worst deal is allowed. */
    @Test
    void endsAreWithoutTheDustOfAddingUp() {
        WorthScale scale = new WorthScale(-4.3 - 3.4, 2.6 + 4.9);
        assertEquals(-7.7, scale.worst(), 0);
        assertEquals(7.5, scale.best(), 0);
    }
}
