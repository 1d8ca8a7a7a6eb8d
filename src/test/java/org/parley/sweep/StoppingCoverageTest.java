package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.parley.analysis.Interval;
import org.parley.analysis.RunValues;
import org.parley.analysis.Statistic;
import org.parley.random.RunKey;
import org.parley.random.Stream;
import org.parley.random.Streams;

/**
 * Sweeps without a model that stop by {@link StopRule}: runs end in an agreement with a chance that is known, points
 * share random numbers as in a sweep. Asked: how often intervals hold the chance after stopping, and how far the mean
 * of the estimates lies from it. {@code -Dparley.stopping.print} prints the table of docs/sweeps.md.
 */
class StoppingCoverageTest {
    private static final int MOST = 1000;
    private static final int TRIALS = System.getProperty("parley.stopping.print") == null ? 1000 : 4000;
    private static final Statistic AGREEMENT = Statistic.share("agreement", "outcome", "SETTLEMENT");
    private static final Looks LOOKS = Looks.of(RunBlockPlan.of(40, MOST, 1, 5000));

    /**
     * What trials found.
     *
     * @param early share of the trials that stopped before the most
     * @param mean replications
     * @param held share of the intervals of the looks' level that hold the chance
     * @param plain the same of plain 95 % intervals at the look that stopped
     * @param bias mean of estimate less chance
     */
    private record Found(double early, double mean, double held, double plain, double bias) {}

    /** A run ends in an agreement where its number of (0, 1) lies below the chance of its point. */
    private record Drawn(double[] chances, double[] numbers) implements RunValues {
        @Override
        public int points() {
            return chances.length;
        }

        @Override
        public int replications() {
            return numbers.length;
        }

        @Override
        public boolean[] there(int point) {
            boolean[] there = new boolean[numbers.length];
            Arrays.fill(there, true);
            return there;
        }

        @Override
        public double[] of(Statistic statistic, int point) {
            return Arrays.stream(numbers).map(u -> u < chances[point] ? 1 : 0).toArray();
        }
    }

    private static Found trials(double[] chances, double half) {
        StopRule rule = new StopRule(AGREEMENT, half, "agreement within " + half);
        double early = 0;
        double mean = 0;
        double held = 0;
        double plain = 0;
        double bias = 0;
        for (int t = 0; t < TRIALS; t++) {
            Stream stream = Streams.of(new RunKey(1, t)).named("stopping");
            double[] numbers = new double[MOST];
            for (int r = 0; r < MOST; r++) {
                numbers[r] = stream.uniform();
            }
            Drawn runs = new Drawn(chances, numbers);
            int end = MOST;
            for (int look : LOOKS.replications()) {
                if (look == MOST || rule.holds(runs, look, LOOKS.level())) {
                    end = look;
                    break;
                }
            }
            early += end < MOST ? 1 : 0;
            mean += end;
            for (int p = 0; p < chances.length; p++) {
                double[] values = Arrays.copyOf(runs.of(AGREEMENT, p), end);
                Interval corrected = AGREEMENT.interval(values, LOOKS.level());
                held += corrected.holds(chances[p]) ? 1 : 0;
                plain += AGREEMENT.interval(values).holds(chances[p]) ? 1 : 0;
                bias += corrected.estimate() - chances[p];
            }
        }
        double all = (double) TRIALS * chances.length;
        Found found = new Found(early / TRIALS, mean / TRIALS, held / all, plain / all, bias / all);
        if (System.getProperty("parley.stopping.print") != null) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | ± %s | %.0f %% | %.0f | %.1f %% | %.1f %% | %+.4f |%n",
                    chances.length == 1 ? Double.toString(chances[0]) : chances.length + " points, 0.05 … 0.95",
                    half,
                    100 * found.early,
                    found.mean,
                    100 * found.held,
                    100 * found.plain,
                    found.bias);
        }
        return found;
    }

    @Test
    void looksAreWholeChunksAboutTwiceTheOneBefore() {
        assertThat(LOOKS.replications()).containsExactly(64, 128, 256, 512, 1000);
        assertThat(Looks.of(RunBlockPlan.of(1000, 1000, 1, 500)).replications())
                .containsExactly(60, 130, 250, 500, 1000);
        assertThat(Looks.of(RunBlockPlan.of(1000, 60, 1, 500)).replications()).containsExactly(30, 60);
        assertThat(Looks.of(RunBlockPlan.of(3, 1_000_000, 1, 500)).replications())
                .hasSize(5)
                .allMatch(look -> look == 1_000_000
                        || look % RunBlockPlan.of(3, 1_000_000, 1, 500).chunk() == 0);
        assertThat(LOOKS.level()).isCloseTo(.99, within(1e-12));
    }

    /**
     * One point, which alone decides: the worst case, since the estimate itself sets the width. Nominal 95 %: the
     * intervals of the looks hold the chance in 95 % or more (less 2 %, 3 standard errors of 1,000 trials); estimates
     * are right on average within a tenth of the half width.
     */
    @Test
    void onePointWhoseEstimateSetsTheWidth() {
        for (double chance : new double[] {.05, .1, .2, .3, .5}) {
            for (double half : new double[] {.03, .05, .08}) {
                Found found = trials(new double[] {chance}, half);
                String cell = chance + " ± " + half + ": " + found;
                assertThat(found.held).as(cell).isGreaterThan(.95 - .02);
                assertThat(Math.abs(found.bias)).as(cell).isLessThan(half / 10);
            }
        }
    }

    /**
     * Nineteen points with common random numbers, as a sweep has them: the same, and estimates right on average within
     * .002.
     */
    @Test
    void manyPointsOfWhichTheWidestDecides() {
        double[] chances = new double[19];
        for (int p = 0; p < chances.length; p++) {
            chances[p] = .05 * (p + 1);
        }
        for (double half : new double[] {.06, .08, .12}) {
            Found found = trials(chances, half);
            assertThat(found.held).as(half + ": " + found).isGreaterThan(.95);
            assertThat(Math.abs(found.bias)).as(half + ": " + found).isLessThan(.002);
        }
    }
}
