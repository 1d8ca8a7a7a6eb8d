package org.parley.sweep.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FactorTest {
    @Test
    void aLinearScaleIsExactAtBothEnds() {
        Factor factor = Factor.range("x", 0.1, 0.3);
        assertThat(factor.number(0)).isEqualTo(0.1);
        assertThat(factor.number(1)).isEqualTo(0.3);
        assertThat(factor.number(0.5)).isCloseTo(0.2, within(1e-15));
    }

    @Test
    void halfWayOnALogarithmicScaleIsTheGeometricMean() {
        Factor factor = Factor.logRange("x", 0.001, 0.1);
        assertThat(factor.number(0.5)).isCloseTo(0.01, within(1e-15));
        assertThat(factor.number(0)).isEqualTo(0.001);
        assertThat(factor.number(1)).isEqualTo(0.1);
    }

    @Test
    void everyWholeNumberHasTheSameShare() {
        Factor factor = Factor.whole("x", 3, 6);
        assertThat(factor.number(0.2499)).isEqualTo(3);
        assertThat(factor.number(0.25)).isEqualTo(4);
        assertThat(factor.number(1)).isEqualTo(6);
        assertThat(factor.accepts("4.5")).isFalse();
        assertThat(factor.accepts("7")).isFalse();
        assertThat(factor.accepts("5")).isTrue();
    }

    @Test
    void aGridCutsAContinuumEvenlyOnItsScale() {
        Factor cut = Factor.logRange("x", 1, 100).atMost(3);
        assertThat(cut.number(0)).isEqualTo(1);
        assertThat(cut.number(0.5)).isCloseTo(10, within(1e-12));
        assertThat(cut.number(1)).isEqualTo(100);
        assertThat(Factor.whole("x", 1, 521).atMost(3).allowed()).isEqualTo("1, 261, 521");
        assertThat(Factor.whole("x", 1, 3).atMost(9).count()).isEqualTo(3);
    }

    @Test
    void aBadFactorSaysWhy() {
        assertThatThrownBy(() -> Factor.range("x", 2, 1))
                .hasMessageContaining("2.0 … 1.0")
                .hasMessageContaining("rising");
        assertThatThrownBy(() -> Factor.range("x", 0, Double.NaN)).hasMessageContaining("finite");
        assertThatThrownBy(() -> Factor.logRange("x", 0, 1)).hasMessageContaining("low > 0");
        assertThatThrownBy(() -> Factor.levels("x", 1, 1)).hasMessageContaining("rising");
        assertThatThrownBy(() -> Factor.levels("x")).hasMessageContaining("no levels");
        assertThatThrownBy(() -> Factor.categories("x", "a", "a")).hasMessageContaining("twice");
        assertThatThrownBy(() -> Factor.categories("x", "a", "")).hasMessageContaining("empty");
        assertThatThrownBy(() -> Factor.whole("x", 5, 5)).hasMessageContaining("rising");
        assertThatThrownBy(() -> Factor.range("point", 0, 1)).hasMessageContaining("sweep's own");
        assertThatThrownBy(() -> Factor.range("x", 0, 1).number(1.5)).hasMessageContaining("0 … 1");
        assertThatThrownBy(() -> Factor.categories("x", "a", "b").number(0.5)).hasMessageContaining("words");
    }
}
