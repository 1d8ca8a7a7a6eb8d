package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.parley.analysis.Interval;

/**
 * What a sweep costs is more than its runs: nobody is promised a tenth of a second for what takes seconds to start and
 * to draw.
 */
class ProbeTest {
    private static Probe of(long runs) {
        return new Probe(runs, 100, new Interval(1e-3, .5e-3, 2e-3), 100, new StoredBytes(50, 200));
    }

    @Test
    void theStartAndTheChartsAreMostOfASmallSweep() {
        Interval small = of(10).seconds(2);
        assertThat(small.low()).isGreaterThanOrEqualTo(1);
        assertThat(small.high()).isGreaterThan(10);
        assertEquals(.005, of(10).runSeconds(2).estimate(), 1e-12);
    }

    /**
     * Ten million runs of a millisecond on two workers: 5,000 s, from half to twice that; the seconds around do not
     * matter.
     */
    @Test
    void andNothingOfALargeOne() {
        Interval large = of(10_000_000).seconds(2);
        assertEquals(5000, large.estimate(), 10);
        assertEquals(2500, large.low(), 10);
        assertEquals(10_000, large.high(), 20);
    }

    /** Runs stand twice, draws once a replication: 2 × 10⁷ × 50 + 100 × 200 bytes, and 3 MB of charts. */
    @Test
    void bytesOfRunsAndOfDraws() {
        assertEquals(1_000_020_000 + 3e6, of(10_000_000).bytes(), 1);
    }
}
