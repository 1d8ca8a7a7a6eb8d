package org.parley.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.random.RunKey;
import org.parley.random.Stream;
import org.parley.random.Streams;
import org.parley.sweep.design.Saltelli;
import org.parley.table.Table;

class RunNoiseTest {
    private static final List<String> NAMES = TestFunctions.names(3);

    /** Of a mean the jackknife is s²/R exactly (Tukey 1958). */
    @Test
    void ofAMeanTheJackknifeIsTheUsualError() {
        double[] y = {3, 1, 4, 1, 5, 9, 2, 6};
        double sum = Arrays.stream(y).sum();
        double[] without = Arrays.stream(y).map(v -> (sum - v) / 7).toArray();
        assertThat(ReplicationError.squared(without)).isCloseTo(Moments.variance(y) / 8, within(1e-12));
    }

    /**
     * Noise that all points share is the same in all halves, noise of single points doubles in each: 4 → shared 4; 4 →
     * 8, shared 0.
     */
    @Test
    void sharedNoiseIsToldFromThatOfSinglePoints() {
        double[] wide = {0, 2};
        double[] wider = {0, 2 * StrictMath.sqrt(2)};
        double whole = ReplicationError.squared(wide);
        assertThat(ReplicationError.of(h -> new double[][] {wide}).get(0).shared())
                .isEqualTo(whole);
        assertThat(ReplicationError.of(h -> new double[][] {h == Halves.BOTH ? wide : wider})
                        .get(0)
                        .shared())
                .isCloseTo(0, within(1e-12));
    }

    /**
     * What a replication adds to every point alike cancels: the indices are those of f to rounding, and none of it is
     * noise.
     */
    @Test
    void noiseThatIsTheSameEverywhereChangesNothing() {
        Table points =
                new Saltelli(TestFunctions.box(3, 0, 1), 64, false).points().table();
        Table sample = TestFunctions.evaluate(points, NAMES, x -> x[0] + 2 * x[1] * x[2]);
        Stream stream = Streams.of(new RunKey(3, 0)).named("noise");
        double[] shared = new double[5];
        for (int r = 0; r < 5; r++) {
            shared[r] = 10 * stream.normal();
        }
        double[][] runs = new double[sample.rows()][5];
        for (int p = 0; p < runs.length; p++) {
            for (int r = 0; r < 5; r++) {
                runs[p][r] = sample.number("y", p) + shared[r];
            }
        }
        Table plain = SobolIndices.of(sample, NAMES, List.of("y"), Bootstrap.of(1));
        Table noisy = SobolIndices.of(sample, NAMES, List.of("y"), PointRuns.of("y", runs, true), Bootstrap.of(1));
        for (int row = 0; row < plain.rows(); row++) {
            assertThat(noisy.number("value", row)).isCloseTo(plain.number("value", row), within(1e-9));
            assertThat(noisy.number("noise", row)).isCloseTo(0, within(1e-9));
            assertThat(noisy.number("replications", row)).isEqualTo(5);
            assertThat(plain.number("replications", row)).isZero();
        }
    }

    /**
     * A factor that does nothing has ST = 0. The plain estimate of means over R = 5 runs with independent noise of
     * variance q V is q/5 / (1 + q/5) (both V and the squared step are inflated): 1/6 for q = 1; from products of
     * different replications 0, here within .03 over 40 samples.
     */
    @Test
    void independentNoiseInflatesTheTotalOnlyOfMeans() {
        double plain = 0;
        double corrected = 0;
        Table points =
                new Saltelli(TestFunctions.box(3, 0, 1), 64, false).points().table();
        Table sample = TestFunctions.evaluate(points, NAMES, x -> StrictMath.sqrt(12) * (x[0] - .5));
        for (int t = 0; t < 40; t++) {
            Stream stream = Streams.of(new RunKey(t, 0)).named("noise");
            double[][] runs = new double[sample.rows()][5];
            for (int p = 0; p < runs.length; p++) {
                for (int r = 0; r < 5; r++) {
                    runs[p][r] = sample.number("y", p) + stream.normal();
                }
            }
            Table means = TestFunctions.with(
                    sample, "y", Arrays.stream(runs).mapToDouble(Moments::mean).toArray());
            Bootstrap bootstrap = new Bootstrap(1, 100);
            Table one = SobolIndices.of(means, NAMES, List.of("y"), bootstrap);
            Table two = SobolIndices.of(means, NAMES, List.of("y"), PointRuns.of("y", runs, false), bootstrap);
            plain += TestFunctions.at(one, "x2", "ST", "value") / 40;
            corrected += TestFunctions.at(two, "x2", "ST", "value") / 40;
        }
        assertThat(plain).isCloseTo(1.0 / 6, within(.03));
        assertThat(corrected).isCloseTo(0, within(.03));
    }

    /**
     * Ten replications that share strong noise: indices are unknown, and the number of replications that would do is
     * told.
     */
    @Test
    void anIndexThatIsMostlyNoiseIsUnknown() {
        Coverage.Cell cell = new Coverage.Cell(Coverage.Kind.SOBOL, NoisyFunction.interaction(), true, 512, 10);
        List<RunNoise> found = Coverage.analysed(cell, 1);
        List<RunNoise> unknown = found.stream().filter(i -> !i.known()).toList();
        assertThat(unknown).isNotEmpty();
        for (RunNoise index : found) {
            assertThat(index.noise()).isBetween(0.0, 1.0);
        }
        for (RunNoise index : unknown) {
            assertThat(index.noise()).isGreaterThan(.5);
            assertThat(index.needed()).isGreaterThan(10);
            assertThat(IndexText.known(index, "")).startsWith("unknown with 10 replications; about ");
        }
        List<RunNoise> enough = Coverage.analysed(
                new Coverage.Cell(Coverage.Kind.SOBOL, NoisyFunction.interaction(), true, 512, 400), 1);
        assertThat(enough).allMatch(RunNoise::known);
    }

    @Test
    void numbersOfReplicationsAreRoundedUp() {
        List<Double> rounded = new ArrayList<>();
        for (double number : new double[] {11, 99, 101, 812, 1234}) {
            rounded.add(IndexText.roundedUp(number));
        }
        assertThat(rounded).containsExactly(11.0, 99.0, 110.0, 820.0, 1300.0);
    }

    /** F(m, 0) = m, F(0, s) = s √(2/π) (Leone et al. 1961); F(1, 1) = 1.16663 by numerical integration. */
    @Test
    void theFoldedNormalMean() {
        assertThat(EffectShape.folded(3, 0)).isEqualTo(3);
        assertThat(EffectShape.folded(0, 2)).isCloseTo(2 * StrictMath.sqrt(2 / Math.PI), within(1e-12));
        assertThat(EffectShape.folded(1, 1)).isCloseTo(1.16663, within(1e-5));
    }

    /**
     * By hand, y of two points and three replications: centred products of different replications give reliability.
     * Without noise it is 1.
     */
    @Test
    void reliabilityIsOneWithoutNoiseAndLessWithIt() {
        double[][] still = {{1, 1, 1}, {3, 3, 3}, {4, 4, 4}};
        assertThat(new MeanReliability(still).of(new int[] {0, 1, 2}, 3)).isCloseTo(1, within(1e-12));
        double[][] noisy = {{0, 2, 1}, {4, 2, 3}, {3, 5, 4}};
        assertThat(new MeanReliability(noisy).of(new int[] {0, 1, 2}, 3)).isBetween(.5, .99);
        double[][] noise = {{1, -1, 0}, {-1, 1, 0}, {0, 0, 0}};
        assertThat(new MeanReliability(noise).of(new int[] {0, 1, 2}, 3)).isNaN();
    }

    /**
     * Noise of all points that keeps their order takes nothing from ranks; covariances take it for noise: a run is 1
     * where one number lies below the point's, 40 runs tell nearly all ranks.
     */
    @Test
    void noiseThatKeepsTheOrderTakesNothingFromRanks() {
        Stream stream = Streams.of(new RunKey(2, 0)).named("order");
        double[][] runs = new double[100][40];
        for (int r = 0; r < 40; r++) {
            double drawn = stream.uniform();
            for (int p = 0; p < 100; p++) {
                runs[p][r] = drawn < .1 + .8 * p / 100 ? 1 : 0;
            }
        }
        int[] all = Bootstrap.all(100);
        assertThat(Reliability.of(RunMatrix.of(runs), true).of(all, 100)).isGreaterThan(.98);
        assertThat(Reliability.of(RunMatrix.of(runs), false).of(all, 100)).isLessThan(.97);
    }

    /**
     * Half of the effects 0, half ±4, seen with noise of 1: noise adds (F(0, 1) + F(4, 1)) / 2 − 2 = .399 to the mean
     * size; a normal shape of the same variance would say F(0, 3) − F(0, √8) = .137. The reshaped one is nearer to the
     * truth.
     */
    @Test
    void effectsOfFewLevelsReshapeTheCorrection() {
        Stream stream = Streams.of(new RunKey(4, 0)).named("levels");
        double[] seen = new double[2000];
        for (int t = 0; t < seen.length; t++) {
            seen[t] = (t % 2 == 0 ? 0 : t % 4 == 1 ? 4 : -4) + stream.normal();
        }
        double excess = (EffectShape.folded(0, 1) + EffectShape.folded(4, 1)) / 2 - 2;
        double normal = EffectShape.folded(0, 3) - EffectShape.folded(0, Math.sqrt(8));
        double shaped = new EffectShape(seen, 0, Math.sqrt(8), 1).excess();
        assertThat(excess).isCloseTo(.399, within(.001));
        assertThat(normal).isCloseTo(.137, within(.001));
        assertThat(shaped).isBetween((normal + excess) / 2, excess + .03);
        // without spread it is the folded mean, whatever was seen
        assertThat(new EffectShape(seen, 3, 0, 1).excess()).isCloseTo(EffectShape.folded(3, 1) - 3, within(1e-15));
    }

    /**
     * Limits hold what no estimate can know: those of the same effects hold 1; of noise alone 0; without noise they are
     * those of a mean of sizes, 1 ± 1.96/√n within a tenth.
     */
    @Test
    void limitsOfTheMeanSizeHoldIt() {
        Stream stream = Streams.of(new RunKey(5, 0)).named("limits");
        double[] seen = new double[200];
        double[] noise = new double[200];
        double[] still = new double[200];
        for (int t = 0; t < seen.length; t++) {
            still[t] = t % 2 == 0 ? 0 : t % 4 == 1 ? 2 : -2;
            noise[t] = stream.normal();
            seen[t] = still[t] + noise[t];
        }
        assertThat(SizeLimits.of(seen, 1, Interval.Z).holds(1)).isTrue();
        assertThat(SizeLimits.of(noise, 1, Interval.Z).low()).isZero();
        Interval known = SizeLimits.of(still, 0, Interval.Z);
        double error = Interval.Z / StrictMath.sqrt(200);
        assertThat(known.low()).isCloseTo(1 - error, within(error / 10));
        assertThat(known.high()).isCloseTo(1 + error, within(error / 10));
        double[] alike = {3, 3, 3};
        assertThat(SizeLimits.of(alike, 1, Interval.Z)).isEqualTo(new Interval(3, 3, 3));
    }

    /** What is lost says how many replications it takes at least: 10 at 64 points, 10 √64 / 2 = 40. */
    @Test
    void anIndexLostToNoiseIsUnknownAndSaysHowManyRunsItTakes() {
        RunNoise lost = RunNoise.lost(10, 64);
        assertThat(lost.known()).isFalse();
        assertThat(IndexText.known(lost, "0"))
                .isEqualTo(
                        "unknown with 10 replications: the means vary no more than run-to-run noise does; 40 or more would do");
        RunNoise dust = new RunNoise(new Interval(0, 0, 0), 10, 0, Double.NaN);
        assertThat(dust.orLost(1, .5).known()).isFalse();
        assertThat(dust.orLost(1, .5).needed()).isEqualTo(40); // 10 (1 / .5)²
        assertThat(dust.orLost(0, .5)).isSameAs(dust); // no run showed an effect
        assertThat(dust.orLost(.4, .5)).isSameAs(dust); // what was seen is small, noise and all
        assertThat(new RunNoise(new Interval(0, 0, .6), 10, .9, Double.NaN)
                        .orLost(1, .5)
                        .interval()
                        .high())
                .isEqualTo(.6);
    }

    @Test
    void noiseHasTwoDigits() {
        assertThat(IndexText.noise(.9967)).isEqualTo("> 99 %");
        assertThat(IndexText.noise(3e-13)).isEqualTo("< 0.1 %");
        assertThat(IndexText.noise(.0456)).isEqualTo("4.6 %");
        assertThat(IndexText.noise(1)).isEqualTo("100 %");
    }
}
