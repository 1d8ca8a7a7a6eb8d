package org.parley.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parley.number.ScoreInterval;
import org.parley.random.RunKey;
import org.parley.random.Stream;
import org.parley.random.Streams;

/** The verdicts can be no as well as yes, and a 95 % interval holds the truth about 95 times in 100. */
class PlayTest {
    @Test
    void exactPlayDisagreesBeyondItsTolerance() {
        assertTrue(new Play.Exact(0.5 + 0.9e-6, 1e-6).agrees(0.5));
        assertFalse(new Play.Exact(0.5 + 1.1e-6, 1e-6).agrees(0.5));
        assertTrue(new Play.Exact(200 + 1.9e-4, 1e-6).agrees(200), "relative above 1");
        assertFalse(new Play.Exact(Double.NaN, 1e-6).agrees(0.5));
        assertFalse(new Play.Exact(0.5, 1e-6).agrees(Double.NaN));
        assertTrue(new Play.Exact(Double.NaN, 1e-6).agrees(Double.NaN));
    }

    @Test
    void sampledPlayDisagreesBeyondTwiceItsInterval() {
        Play.Sampled sampled = Play.Sampled.share(500, 1000);
        double half = (sampled.high() - sampled.low()) / 2;
        assertEquals(0.031, half, 1e-3);
        assertTrue(sampled.agrees(0.5 + 1.9 * half));
        assertFalse(sampled.agrees(0.5 + 2.1 * half));
        assertFalse(sampled.agrees(Double.NaN));
    }

    /** Wilson 1927: 0 of n has the upper end z²/(n + z²). */
    @Test
    void shareOfNothingHasAWidth() {
        Play.Sampled none = Play.Sampled.share(0, 100);
        assertEquals(0, none.low(), 1e-12);
        assertEquals(ScoreInterval.Z * ScoreInterval.Z / (100 + ScoreInterval.Z * ScoreInterval.Z), none.high(), 1e-12);
    }

    @Test
    void intervalsCoverTheTruthNineteenTimesInTwenty() {
        Stream stream = Streams.of(new RunKey(7, 0)).named("test/coverage");
        int shares = 0;
        int means = 0;
        for (int trial = 0; trial < 2000; trial++) {
            int hits = 0;
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < 200; i++) {
                double u = stream.uniform();
                hits += u < 0.3 ? 1 : 0;
                sum += u;
                squares += u * u;
            }
            shares += Play.Sampled.share(hits, 200).covers(0.3) ? 1 : 0;
            means += Play.Sampled.mean(sum, squares, 200).covers(0.5) ? 1 : 0;
        }
        assertEquals(0.95, shares / 2000.0, 0.02);
        assertEquals(0.95, means / 2000.0, 0.02);
    }
}
