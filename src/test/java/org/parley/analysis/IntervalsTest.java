package org.parley.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.random.RunKey;
import org.parley.random.Stream;
import org.parley.random.Streams;

class IntervalsTest {
    /** Newcombe 1998, Statistics in Medicine 17, 857–872, Table I, method 3; printed to four digits. */
    @ParameterizedTest
    @CsvSource({"81, 263, .2553, .3662", "15, 148, .0624, .1605", "0, 20, 0, .1611", "1, 29, .0061, .1718"})
    void wilsonIsNewcombesMethod3(long count, long n, double low, double high) {
        Interval interval = Wilson.of(count, n);
        assertThat(interval.low()).isCloseTo(low, within(5e-5));
        assertThat(interval.high()).isCloseTo(high, within(5e-5));
        assertThat(interval.estimate()).isEqualTo((double) count / n);
    }

    @Test
    void wilsonIsSymmetricAndStaysInside() {
        for (int k = 0; k <= 17; k++) {
            Interval one = Wilson.of(k, 17);
            Interval other = Wilson.of(17 - k, 17);
            assertThat(one.low()).isCloseTo(1 - other.high(), within(1e-15)).isBetween(0.0, 1.0);
            assertThat(one.holds(one.estimate())).isTrue();
            assertThat(one.width()).isPositive();
        }
        assertThat(Wilson.of(0, 17).low()).isZero();
        assertThat(Wilson.of(17, 17).high()).isEqualTo(1);
    }

    @Test
    void wilsonOfNothingIsUnknown() {
        assertThat(Wilson.of(0, 0).low()).isNaN();
        assertThat(Wilson.of(0, 0).estimate()).isNaN();
        assertThatThrownBy(() -> Wilson.of(3, 2)).hasMessageContaining("3 of 2");
    }

    /**
     * Student's sleep data (Student 1908), extra hours of the second drug; R: t.test(c(...))$conf.int = .8976775,
     * 3.7623225.
     */
    @Test
    void meanOfStudentsSleepData() {
        Interval interval = MeanInterval.of(new double[] {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4});
        assertThat(interval.estimate()).isCloseTo(2.33, within(1e-12));
        assertThat(interval.low()).isCloseTo(0.8976775, within(1e-6));
        assertThat(interval.high()).isCloseTo(3.7623225, within(1e-6));
    }

    @Test
    void aMeanOfOneNumberHasNoLimits() {
        assertThat(MeanInterval.of(new double[] {4})).isEqualTo(Interval.unknown(4));
        assertThat(MeanInterval.of(new double[0]).estimate()).isNaN();
        assertThat(MeanInterval.of(new double[] {4, 4, 4})).isEqualTo(new Interval(4, 4, 4));
    }

    /**
     * Binomial table: P(Bin(10, ½) ≤ 1) = 11/1024 ≤ .025 &lt; P(≤ 2) = 56/1024; of 100, ranks 40 and 61 (Conover 1999).
     */
    @ParameterizedTest
    @CsvSource({"0, 0", "5, 0", "6, 1", "8, 1", "9, 2", "10, 2", "11, 2", "12, 3", "20, 6", "100, 40"})
    void medianRanks(int n, int rank) {
        assertThat(MedianInterval.rank(n)).isEqualTo(rank);
    }

    @Test
    void medianTakesOrderStatistics() {
        Interval interval = MedianInterval.of(new double[] {10, 1, 9, 2, 8, 3, 7, 4, 6, 5});
        assertThat(interval).isEqualTo(new Interval(5.5, 2, 9));
        assertThat(MedianInterval.of(new double[] {3, 1, 2})).isEqualTo(Interval.unknown(2));
    }

    /** R: quantile(c(1, 2, 4, 8), c(0, .1, .5, 1)) = 1, 1.3, 3, 8 (type 7). */
    @Test
    void quantilesAreTypeSeven() {
        double[] sorted = {1, 2, 4, 8};
        assertThat(Quantile.of(sorted, 0)).isEqualTo(1);
        assertThat(Quantile.of(sorted, 0.1)).isCloseTo(1.3, within(1e-12));
        assertThat(Quantile.of(sorted, 0.5)).isEqualTo(3);
        assertThat(Quantile.of(sorted, 1)).isEqualTo(8);
        assertThat(Quantile.of(new double[0], 0.5)).isNaN();
    }

    @Test
    void bootstrapIsAFunctionOfSeedAndPurpose() {
        double[] values = normal(200, 1);
        Interval one = mean(Bootstrap.of(5), "x", values);
        assertThat(mean(Bootstrap.of(5), "x", values)).isEqualTo(one);
        assertThat(mean(Bootstrap.of(6), "x", values)).isNotEqualTo(one);
        assertThat(mean(Bootstrap.of(5), "y", values)).isNotEqualTo(one);
        assertThat(mean(new Bootstrap(5, 500), "x", values)).isNotEqualTo(one);
    }

    /**
     * For a mean of 400 normal numbers the percentile interval is the t interval: same width within 10 %, same ends
     * within .02.
     */
    @Test
    void bootstrapOfAMeanIsNearlyTheTInterval() {
        double[] values = normal(400, 2);
        Interval t = MeanInterval.of(values);
        Interval bootstrap = mean(new Bootstrap(1, 4000), "x", values);
        assertThat(bootstrap.estimate()).isCloseTo(t.estimate(), within(1e-12));
        assertThat(bootstrap.low()).isCloseTo(t.low(), within(0.02));
        assertThat(bootstrap.high()).isCloseTo(t.high(), within(0.02));
        assertThat(bootstrap.width() / t.width()).isBetween(0.9, 1.1);
    }

    @Test
    void bootstrapWithoutEnoughDefinedResamplesHasNoLimits() {
        Interval interval = Bootstrap.of(1).interval("x", 4, rows -> rows[0] == 0 ? 1 : Double.NaN);
        assertThat(interval.estimate()).isEqualTo(1);
        assertThat(interval.low()).isNaN();
        assertThatThrownBy(() -> new Bootstrap(1, 10)).hasMessageContaining("100 or more");
    }

    /**
     * Newcombe 1998, Statistics in Medicine 17, 2635–2650, method 10. First row: Altman et al. 2000, "Statistics with
     * confidence", p. 52; second and third: Fagerland, Lydersen &amp; Laake 2017, chapter 8 (Cavo et al., Bentur et
     * al.); to four digits.
     */
    @ParameterizedTest
    @CsvSource({
        "20, 12, 2, 16, .2000, .0562, .3292",
        "59, 6, 16, 80, -.0621, -.1186, -.0046",
        "1, 1, 7, 12, -.2857, -.5069, -.0256"
    })
    void pairedSharesAreNewcombesMethod10(
            int both, int first, int second, int neither, double d, double low, double high) {
        Interval interval = PairedShare.difference(both, first, second, neither);
        assertThat(interval.estimate()).isCloseTo(d, within(5e-5));
        assertThat(interval.low()).isCloseTo(low, within(5e-5));
        assertThat(interval.high()).isCloseTo(high, within(5e-5));
    }

    @Test
    void pairedSharesSwapWithTheirSign() {
        Interval one = PairedShare.difference(20, 12, 2, 16);
        Interval other = PairedShare.difference(20, 2, 12, 16);
        assertThat(other.low()).isCloseTo(-one.high(), within(1e-15));
        assertThat(other.high()).isCloseTo(-one.low(), within(1e-15));
        Interval nobodyChanged = PairedShare.difference(50, 0, 0, 50);
        assertThat(nobodyChanged.estimate()).isZero();
        assertThat(nobodyChanged.width()).isPositive();
        assertThat(PairedShare.difference(0, 0, 0, 9).holds(0)).isTrue();
    }

    private static Interval mean(Bootstrap bootstrap, String purpose, double[] values) {
        return bootstrap.interval(purpose, values.length, rows -> {
            double sum = 0;
            for (int row : rows) {
                sum += values[row];
            }
            return sum / rows.length;
        });
    }

    static double[] normal(int n, long seed) {
        Stream stream = Streams.of(new RunKey(seed, 0)).named("test/normal");
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = stream.normal();
        }
        return values;
    }

    @Test
    void anIntervalIsInOrder() {
        assertThatThrownBy(() -> new Interval(0, 1, -1)).hasMessageContaining("not in order");
        assertThat(Interval.unknown(1).holds(1)).isFalse();
        assertThat(List.of(new Interval(0, -1, 1).holds(1), new Interval(0, -1, 1).holds(1.1)))
                .containsExactly(true, false);
    }

    /**
     * Zou &amp; Donner 2008: the lower limit of a difference is {@code a − b − √((a − low)² + (high′ − b)²)}. 15 (7.5 …
     * 26) and 11 (6 … 17): 4 − √(7.5² + 6²) &lt; 0; 15 (9 … 22) and −4 (−9 … 1): 11 − √(6² + 5²) = 3.2 &gt; 0.
     */
    @Test
    void sizesAreToldApartByLimitsFromLimits() {
        Interval first = new Interval(15, 7.5, 26);
        assertThat(first.exceedsInSize(new Interval(11, 6, 17))).isFalse();
        assertThat(first.exceedsInSize(new Interval(-11, -17, -6))).isFalse();
        assertThat(new Interval(15, 9, 22).exceedsInSize(new Interval(-4, -9, 1)))
                .isTrue();
        assertThat(new Interval(-15, -22, -9).exceedsInSize(new Interval(4, -1, 9)))
                .isTrue();
        assertThat(first.exceedsInSize(Interval.unknown(1))).isFalse();
    }

    /** 3 and 4 up, 6 and 8 down: 5 and 10. */
    @Test
    void twoUncertaintiesAddAsVariancesDo() {
        Interval both = new Interval(1, -5, 4).and(new Interval(2, -6, 6));
        assertThat(both).isEqualTo(new Interval(1, -9, 6));
        assertThat(both.within(0, 5)).isEqualTo(new Interval(1, 0, 5));
        assertThat(both.and(Interval.unknown(0)).low()).isNaN();
    }
}
