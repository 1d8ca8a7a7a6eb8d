package org.parley.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.sweep.design.Factor;
import org.parley.sweep.design.Saltelli;
import org.parley.table.Table;

class SobolIndicesTest {
    private static final double[] A = {0, 1, 4.5, 9, 99, 99, 99, 99};

    /**
     * Ishigami, a = 7, b = .1; variances in closed form (Ishigami &amp; Homma 1990): S1 .313905, .442411, 0; ST
     * .557589, .442411, .243684. With N = 8192 within .002; every interval holds the true value.
     */
    @Test
    void ishigami() {
        Table sample = TestFunctions.evaluate(
                new Saltelli(TestFunctions.box(3, -Math.PI, Math.PI), 8192, false)
                        .points()
                        .table(),
                TestFunctions.names(3),
                TestFunctions::ishigami);
        Table table = SobolIndices.of(sample, TestFunctions.names(3), List.of("y"), new Bootstrap(1, 200));
        check(table, "S1", new double[] {0.313905, 0.442411, 0}, 0.002);
        check(table, "ST", new double[] {0.557589, 0.442411, 0.243684}, 0.002);
        assertThat(table.numbers("n")).containsOnly(8192);
        assertThat(table.numbers("noise")).containsOnly(Double.NaN);
    }

    /**
     * Sobol's G, a = 0, 1, 4.5, 9, 99 × 4; closed form V_j = 1/(3 (1 + a_j)²) (Saltelli &amp; Sobol 1995): S1 .716192,
     * .179048, .023676, .007162; ST .787144, .242198, .034317, .010460. With N = 8192 within .005; every interval holds
     * the true value.
     */
    @Test
    void sobolG() {
        Table sample = TestFunctions.evaluate(
                new Saltelli(TestFunctions.box(8, 0, 1), 8192, false).points().table(),
                TestFunctions.names(8),
                x -> TestFunctions.g(x, A));
        Table table = SobolIndices.of(sample, TestFunctions.names(8), List.of("y"), new Bootstrap(1, 200));
        check(table, "S1", new double[] {0.716192, 0.179048, 0.023676, 0.007162}, 0.005);
        check(table, "ST", new double[] {0.787144, 0.242198, 0.034317, 0.010460}, 0.005);
    }

    /**
     * Ishigami as sensobol has it (Puy et al. 2022), a = 2, b = 1, by the closed form of Ishigami &amp; Homma 1990: V₁
     * = (1 + bπ⁴/5)²/2, V₂ = a²/8, V₁₃ = 8 b² π⁸/225; S1 .3830, .0009, 0; ST .9991, .0009, .6161. With N = 8192 within
     * .02.
     */
    @Test
    void ishigamiOfSensobol() {
        double pi4 = Math.pow(Math.PI, 4);
        double v1 = (1 + pi4 / 5) * (1 + pi4 / 5) / 2;
        double v2 = .5;
        double v13 = 8 * pi4 * pi4 / 225;
        double v = v1 + v2 + v13;
        Table sample = TestFunctions.evaluate(
                new Saltelli(TestFunctions.box(3, -Math.PI, Math.PI), 8192, false)
                        .points()
                        .table(),
                TestFunctions.names(3),
                x -> StrictMath.sin(x[0]) * (1 + StrictMath.pow(x[2], 4))
                        + 2 * StrictMath.sin(x[1]) * StrictMath.sin(x[1]));
        Table table = SobolIndices.of(sample, TestFunctions.names(3), List.of("y"), new Bootstrap(1, 100));
        check(table, "S1", new double[] {v1 / v, v2 / v, 0}, 0.02);
        check(table, "ST", new double[] {(v1 + v13) / v, v2 / v, v13 / v}, 0.02);
        assertThat(v1 / v).isCloseTo(.3830, within(.0001));
        assertThat(v13 / v).isCloseTo(.6161, within(.0001));
    }

    /**
     * Pairs of Ishigami, a = 7, b = .1: S13 = 8 b² π⁸/225/V = .243684, S12 = S23 = 0 (Ishigami &amp; Homma 1990). With
     * N = 8192 within .01; every interval holds the true value; and S1 and ST from both halves within .003.
     */
    @Test
    void pairsOfIshigami() {
        NoisyFunction known = NoisyFunction.ishigami();
        SobolIndices.Found found = pairs(3, -Math.PI, Math.PI, TestFunctions::ishigami);
        check(found.factors(), "S1", known.first(), 0.003);
        check(found.factors(), "ST", known.total(), 0.003);
        assertThat(known.pairs()[1]).isCloseTo(.243684, within(.000001));
        pairs(found.pairs(), known.pairs(), 0.01);
        assertThat(found.pairs().strings("factor")).containsExactly("x0", "x0", "x1");
        assertThat(found.pairs().strings("other")).containsExactly("x1", "x2", "x2");
        assertThat(found.pairs().strings("index")).containsOnly("S2");
    }

    /**
     * Pairs of Sobol's G, a = 0, 1, 4.5, 9, 99 × 4: S_jk = V_j V_k/V (Saltelli &amp; Sobol 1995), S12 = .059683, the
     * others below .008. With N = 8192 within .005; every interval holds the true value.
     */
    @Test
    void pairsOfSobolG() {
        NoisyFunction known = NoisyFunction.sobolG();
        assertThat(known.pairs()[0]).isCloseTo(.059683, within(.000001));
        SobolIndices.Found found = pairs(8, 0, 1, x -> TestFunctions.g(x, A));
        check(found.factors(), "S1", known.first(), 0.005);
        pairs(found.pairs(), known.pairs(), 0.005);
    }

    /**
     * x + 2y + 3z has no pairs: every S2 is 0, and its interval at N = 1024 holds it. A constant moves nothing: of y
     * and y + 10⁶ the same within 10⁻⁶.
     */
    @Test
    void aSumHasNoPairsAndAConstantMovesNothing() {
        Table points = new Saltelli(TestFunctions.box(3, 0, 1), 1024, 2, false)
                .points()
                .table();
        Table[] found = new Table[2];
        for (int by = 0; by < 2; by++) {
            double constant = 1e6 * by;
            Table sample =
                    TestFunctions.evaluate(points, TestFunctions.names(3), x -> x[0] + 2 * x[1] + 3 * x[2] + constant);
            found[by] = SobolIndices.found(
                            sample, TestFunctions.names(3), List.of("y"), PointRuns.none(), new Bootstrap(1, 200))
                    .pairs();
            pairs(found[by], new double[3], 0.01);
        }
        for (int p = 0; p < 3; p++) {
            assertThat(found[1].number("value", p)).isCloseTo(found[0].number("value", p), within(1e-6));
        }
    }

    /** The pairs of the mirrored design, factors in the other order, are the same pairs. */
    @Test
    void theOrderOfFactorsDoesNotMatterToPairs() {
        Table sample = TestFunctions.evaluate(
                new Saltelli(TestFunctions.box(3, 0, 1), 64, 2, false).points().table(),
                TestFunctions.names(3),
                x -> x[0] * x[1] + x[2]);
        Table one = SobolIndices.found(
                        sample, List.of("x0", "x1", "x2"), List.of("y"), PointRuns.none(), Bootstrap.of(1))
                .pairs();
        Table two = SobolIndices.found(
                        sample, List.of("x2", "x1", "x0"), List.of("y"), PointRuns.none(), Bootstrap.of(1))
                .pairs();
        for (int p = 0; p < 3; p++) {
            assertThat(two.number("value", 2 - p)).isCloseTo(one.number("value", p), within(1e-12));
        }
    }

    @Test
    void aChangedRowOfTheOtherHalfIsRefused() {
        Table sample = TestFunctions.evaluate(
                new Saltelli(TestFunctions.box(3, 0, 1), 8, 2, false).points().table(),
                TestFunctions.names(3),
                x -> x[0]);
        refused(TestFunctions.with(sample, "x1", 4, 0.123), "block 0: x1 is 0.123 in the row BA:x0");
        refused(sample.select(new int[] {0, 1, 2, 3, 4, 5, 7}), "block 0 lacks BA:x2");
    }

    private static SobolIndices.Found pairs(
            int d, double low, double high, java.util.function.ToDoubleFunction<double[]> function) {
        Table sample = TestFunctions.evaluate(
                new Saltelli(TestFunctions.box(d, low, high), 8192, 2, false)
                        .points()
                        .table(),
                TestFunctions.names(d),
                function);
        return SobolIndices.found(
                sample, TestFunctions.names(d), List.of("y"), PointRuns.none(), new Bootstrap(1, 200));
    }

    private static void pairs(Table pairs, double[] known, double tolerance) {
        assertThat(pairs.rows()).isEqualTo(known.length);
        for (int p = 0; p < known.length; p++) {
            String pair = "S2 of " + pairs.string("factor", p) + " and " + pairs.string("other", p);
            assertThat(pairs.number("value", p)).as(pair).isCloseTo(known[p], within(tolerance));
            assertThat(known[p])
                    .as(pair + " inside its interval")
                    .isBetween(pairs.number("low", p), pairs.number("high", p));
        }
    }

    private static void check(Table table, String index, double[] known, double tolerance) {
        for (int f = 0; f < known.length; f++) {
            double value = TestFunctions.at(table, "x" + f, index, "value");
            assertThat(value).as(index + " of x" + f).isCloseTo(known[f], within(tolerance));
            assertThat(known[f])
                    .as(index + " of x" + f + " inside its interval")
                    .isBetween(
                            TestFunctions.at(table, "x" + f, index, "low"),
                            TestFunctions.at(table, "x" + f, index, "high"));
        }
    }

    /** For a sum of independent terms S1 = ST = share of the variance: 1/(1 + 4) and 4/5 for x + 2y. */
    @Test
    void ofASumTheIndicesAreTheSharesOfVariance() {
        Table table = SobolIndices.of(sum(1024), TestFunctions.names(3), List.of("y"), Bootstrap.of(1));
        for (String index : List.of("S1", "ST")) {
            assertThat(TestFunctions.at(table, "x0", index, "value")).isCloseTo(0.2, within(0.003));
            assertThat(TestFunctions.at(table, "x1", index, "value")).isCloseTo(0.8, within(0.003));
            assertThat(TestFunctions.at(table, "x2", index, "value")).isZero();
        }
    }

    @Test
    void aCategoryIsAFactorLikeAnyOther() {
        List<Factor> factors =
                List.of(Factor.categories("mediatorStyle", "steady", "responsive"), Factor.range("x", 0, 1));
        Table points = new Saltelli(factors, 512, false).points().table();
        double[] y = new double[points.rows()];
        for (int r = 0; r < y.length; r++) {
            y[r] = points.string("mediatorStyle", r).equals("steady") ? 1 : 0;
        }
        Table table = SobolIndices.of(
                TestFunctions.with(points, "y", y), List.of("mediatorStyle", "x"), List.of("y"), Bootstrap.of(1));
        assertThat(TestFunctions.at(table, "mediatorStyle", "ST", "value")).isCloseTo(1, within(0.02));
        assertThat(TestFunctions.at(table, "x", "ST", "value")).isZero();
    }

    @Test
    void aNegativeIndexAroundZeroIsShownAsNearlyZero() {
        assertThat(IndexText.shown(new Interval(-0.013, -0.05, 0.02))).isEqualTo("≈ 0");
        assertThat(IndexText.shown(new Interval(0.013, -0.05, 0.02))).isEqualTo("0.013 (−0.050 … 0.020)");
        assertThat(IndexText.shown(new Interval(-1e-9, -0.05, -1e-12)))
                .as("no share is negative")
                .startsWith("too few blocks: ");
        assertThat(IndexText.shown(new Interval(-0.2, -0.3, -0.1)))
                .isEqualTo(
                        "too few blocks: no share is below 0, and of this one the whole interval is (−0.30 … −0.10)");
        assertThat(IndexText.shown(new Interval(1e-9, -0.05, 0.05))).isEqualTo("≈ 0 (−0.050 … 0.050)");
        assertThat(IndexText.shown(Interval.unknown(Double.NaN))).isEqualTo("undefined");
    }

    @Test
    void anOutcomeThatNeverVariesHasNoIndices() {
        Table sample = TestFunctions.evaluate(sum(16), TestFunctions.names(3), x -> 0.1);
        Table table = SobolIndices.of(sample, TestFunctions.names(3), List.of("y"), Bootstrap.of(1));
        assertThat(table.numbers("value")).containsOnly(Double.NaN);
        assertThat(table.strings("shown")).containsOnly("undefined");
    }

    @Test
    void sameSeedSameBytesOtherSeedOtherInterval() {
        Table sample = sum(64);
        Table one = SobolIndices.of(sample, TestFunctions.names(3), List.of("y"), Bootstrap.of(1));
        Table same = SobolIndices.of(sample, TestFunctions.names(3), List.of("y"), Bootstrap.of(1));
        Table other = SobolIndices.of(sample, TestFunctions.names(3), List.of("y"), Bootstrap.of(2));
        assertThat(same.strings("low")).isEqualTo(one.strings("low"));
        assertThat(other.strings("low")).isNotEqualTo(one.strings("low"));
        assertThat(other.strings("value")).isEqualTo(one.strings("value"));
    }

    @Test
    void theOrderOfRowsDoesNotMatter() {
        Table sample = sum(32);
        int[] backwards = new int[sample.rows()];
        for (int r = 0; r < backwards.length; r++) {
            backwards[r] = backwards.length - 1 - r;
        }
        Table one = SobolIndices.of(sample, TestFunctions.names(3), List.of("y"), Bootstrap.of(1));
        Table two = SobolIndices.of(sample.select(backwards), TestFunctions.names(3), List.of("y"), Bootstrap.of(1));
        assertThat(two.strings("value")).isEqualTo(one.strings("value"));
        assertThat(two.strings("high")).isEqualTo(one.strings("high"));
    }

    @Test
    void aSampleOfAnotherDesignIsRefused() {
        Table sample = sum(8);
        refused(sample.select(new int[] {0, 1, 2, 3, 5, 6, 7, 8, 9}), "block 0 lacks B");
        refused(sample.where("block", Set.of("0", "1", "3", "4")), "block 2 is missing");
        refused(sample.select(new int[] {0, 0, 1, 2, 3, 4}), "block 0 holds A twice");
        refused(TestFunctions.with(sample, "x1", 1, 0.123), "block 0: x1 is 0.123 in the row AB:x0");
        refused(TestFunctions.with(sample, "x0", 4, 0.123), "of row B: the sample was changed");
        refused(TestFunctions.with(sample, "y", 7, Double.NaN), "row 8: y is missing");
        refused(TestFunctions.with(sample, "block", 3, 0.5), "row 4: block is \"0.5\"");
        refused(TestFunctions.with(sample, "block", 3, 4000), "blocks are missing");
        refused(sample.select(new int[0]), "no rows");
        assertThatThrownBy(() -> SobolIndices.of(sample, TestFunctions.names(2), List.of("y"), Bootstrap.of(1)))
                .hasMessageContaining("matrix is AB:x2")
                .hasMessageContaining("other factors");
        Table grid = Table.builder().numbers("x0", 1, 2).numbers("y", 1, 2).build();
        assertThatThrownBy(() -> SobolIndices.of(grid, TestFunctions.names(1), List.of("y"), Bootstrap.of(1)))
                .hasMessageContaining("no Saltelli design");
    }

    @Test
    void aStoppedSampleOfWholeBlocksIsASmallerSample() {
        Table sample = sum(64);
        int[] first = new int[40 * 5];
        for (int r = 0; r < first.length; r++) {
            first[r] = r;
        }
        Table table = SobolIndices.of(sample.select(first), TestFunctions.names(3), List.of("y"), Bootstrap.of(1));
        assertThat(table.number("n", 0)).isEqualTo(40);
    }

    private static void refused(Table sample, String message) {
        assertThatThrownBy(() -> SobolIndices.of(sample, TestFunctions.names(3), List.of("y"), Bootstrap.of(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static Table sum(int n) {
        return TestFunctions.evaluate(
                new Saltelli(TestFunctions.box(3, 0, 1), n, false).points().table(),
                TestFunctions.names(3),
                x -> x[0] + 2 * x[1]);
    }
}
