package org.parley.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** M23 and closed forms of what a signal tells. Random cases print their seed. */
class SignalEvidenceTest {
    /**
     * By hand: 100 runs, 40 with progress of which 20 agree, 60 without of which 12 agree, β = .5. Said: 40 + 30 = 70
     * runs, (20 + 6)/70; not said 12/60; base .32; P'(S|E) = 20/32 + .5·12/32 = .8125, P'(S|¬E) = 20/68 + .5·48/68 =
     * .6470588; ratio 1.2556818; optimism 26/70 − .32 = .0514286.
     */
    @Test
    void byHand() {
        SignalEvidence e = SignalEvidence.of(20, 20, 12, 48, .5);
        assertEquals(26 / 70., e.said().estimate(), 1e-12);
        assertEquals(.2, e.notSaid().estimate(), 1e-12);
        assertEquals(.32, e.base().estimate(), 1e-12);
        assertEquals(1.2556818, e.ratio().estimate(), 1e-7);
        assertEquals(26 / 70. - .32, e.optimism().estimate(), 1e-12);
        assertEquals(70, e.runsSaid(), 1e-12);
        assertEquals(30, e.runsNotSaid(), 1e-12);
    }

    /**
     * M23: P(said) P(E | said) + P(not said) P(E | not said) = P(E), and Bayes' rule ties the ratio to the shares:
     * odds(E | said) = ratio · odds(E).
     */
    @Test
    void m23_totalProbabilityAndBayes() {
        for (long seed = 1; seed <= 2000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            long[] count = random.longs(4, 1, 400).toArray();
            double bias = random.nextInt(4) == 0 ? 0 : random.nextDouble();
            SignalEvidence e = SignalEvidence.of(count[0], count[1], count[2], count[3], bias);
            double n = count[0] + count[1] + count[2] + count[3];
            double total = (e.runsSaid() * e.said().estimate()
                            + e.runsNotSaid() * e.notSaid().estimate())
                    / n;
            assertEquals(e.base().estimate(), total, 1e-12, "seed " + seed);
            double odds = e.said().estimate() / (1 - e.said().estimate());
            double before = e.base().estimate() / (1 - e.base().estimate());
            assertEquals(odds / before, e.ratio().estimate(), 1e-9 * odds / before, "seed " + seed);
            for (Interval i : new Interval[] {e.said(), e.notSaid(), e.base(), e.ratio(), e.optimism()}) {
                assertThat(i.low()).as("seed " + seed).isLessThan(i.estimate());
                assertThat(i.high()).as("seed " + seed).isGreaterThan(i.estimate());
            }
        }
    }

    /** M23: a mediator who always says so tells nothing: the ratio is 1 exactly, and nothing is added. */
    @Test
    void m23_whoAlwaysSaysSo_tellsNothing() {
        SignalEvidence e = SignalEvidence.of(20, 20, 12, 48, 1);
        assertEquals(1, e.ratio().estimate(), 0);
        assertEquals(1, e.ratio().low(), 0);
        assertEquals(1, e.ratio().high(), 0);
        assertEquals(0, e.optimism().estimate(), 1e-15);
        assertThat(e.notSaid().estimate()).isNaN();
        assertEquals(0, e.runsNotSaid(), 0);
    }

    /** More readiness to say so brings the ratio monotonically to 1. */
    @Test
    void biasDilutes() {
        double before = Double.POSITIVE_INFINITY;
        for (double bias = 0; bias <= 1; bias += .125) {
            double ratio = SignalEvidence.of(20, 20, 12, 48, bias).ratio().estimate();
            assertThat(ratio).isLessThan(before).isGreaterThanOrEqualTo(1);
            before = ratio;
        }
    }

    /** β = 0 are plain shares with Wilson's intervals. */
    @Test
    void withoutBias_sharesAreCounts() {
        SignalEvidence e = SignalEvidence.of(20, 20, 12, 48, 0);
        Interval said = Wilson.of(20, 40);
        assertEquals(said.low(), e.said().low(), 1e-15);
        assertEquals(said.high(), e.said().high(), 1e-15);
    }

    /** What was never said, or no run at all, has no number and no failure. */
    @Test
    void emptyKindsAreUnknown() {
        assertThat(SignalEvidence.of(0, 0, 5, 5, 0).said().estimate()).isNaN();
        assertThat(SignalEvidence.of(5, 5, 0, 0, 0).notSaid().estimate()).isNaN();
        assertThat(SignalEvidence.of(0, 0, 0, 0, .3).base().estimate()).isNaN();
        assertThat(SignalEvidence.of(5, 0, 5, 0, 0).ratio().estimate()).isNaN();
        assertThrows(IllegalArgumentException.class, () -> SignalEvidence.of(1, 1, 1, 1, 1.5));
    }

    /**
     * The intervals of ratio and optimism hold the truth in about 95 % of 4,000 samples: between 93 and 98.5 % at n =
     * 60 to 400, with and without bias; of rare events (5 %), whose base has few counts, in 90 % at least.
     */
    @Test
    void coverage() {
        for (double[] world :
                new double[][] {{.3, .5, .3, 60}, {.5, .75, .6, 200}, {.2, .8, .78, 400}, {.05, .6, .2, 150}}) {
            for (double bias : new double[] {0, .4}) {
                int n = (int) world[3];
                double event = world[0];
                double s1 = world[1] + bias * (1 - world[1]);
                double s0 = world[2] + bias * (1 - world[2]);
                double saidTruth = event * s1 / (event * s1 + (1 - event) * s0);
                SplittableRandom random = new SplittableRandom(11);
                int ratios = 0;
                int optimisms = 0;
                int samples = 4000;
                for (int k = 0; k < samples; k++) {
                    long[] count = new long[4];
                    for (int i = 0; i < n; i++) {
                        boolean y = random.nextDouble() < event;
                        boolean cause = random.nextDouble() < (y ? world[1] : world[2]);
                        count[(cause ? 0 : 2) + (y ? 0 : 1)]++;
                    }
                    SignalEvidence e = SignalEvidence.of(count[0], count[1], count[2], count[3], bias);
                    ratios += e.ratio().holds(s1 / s0) ? 1 : 0;
                    optimisms += e.optimism().holds(saidTruth - event) ? 1 : 0;
                }
                String what = java.util.Arrays.toString(world) + " bias " + bias;
                assertThat(ratios / (double) samples).as("ratio " + what).isBetween(.93, .985);
                assertThat(optimisms / (double) samples).as("optimism " + what).isBetween(event < .1 ? .90 : .93, .985);
            }
        }
    }
}
