package org.parley.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RangeTest {
    @Test
    void aDistributionIsUniform() {
        Range distribution = new Range(20, 45);
        assertThat(distribution.logarithmic()).isFalse();
        assertEquals(20, distribution.quantile(0), 0);
        assertEquals(32.5, distribution.quantile(.5), 1e-12);
        assertEquals(45, distribution.quantile(1), 0);
    }

    /** Log-uniform from hi/lo = 10 on: the median is the geometric mean; "hi/lo" needs lo &gt; 0. */
    @Test
    void aWideDistributionIsLogUniform() {
        assertEquals(Math.sqrt(.2 * 2), new Range(.2, 2).quantile(.5), 1e-12);
        assertEquals(5.5, new Range(1.1, 9.9).quantile(.5), 1e-12);
        assertEquals(.5, new Range(0, 1).quantile(.5), 1e-12);
        assertThat(new Range(0, 100).logarithmic()).isFalse();
    }

    @Test
    void bounds() {
        Range r = new Range(-1, 2);
        assertThat(r.contains(-1)).isTrue();
        assertThat(r.contains(2)).isTrue();
        assertThat(r.contains(2.1)).isFalse();
        assertThat(r.contains(Double.NaN)).isFalse();
        assertEquals(-1, r.clamp(-5), 0);
        assertEquals(2, r.clamp(5), 0);
        assertThat(r).hasToString("-1 … 2");
        assertThatThrownBy(() -> new Range(1, 0)).hasMessageContaining("1.0 … 0.0");
        assertThatThrownBy(() -> new Range(0, Double.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Range(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
