package org.parley.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.random.RunKey;
import org.parley.random.Stream;
import org.parley.random.Streams;
import org.parley.sweep.design.Factor;
import org.parley.sweep.design.LatinHypercube;
import org.parley.table.Table;

class PrimTest {
    private static final List<Factor> FACTORS = List.of(
            Factor.range("x0", 0, 1),
            Factor.range("x1", 0, 1),
            Factor.range("x2", 0, 1),
            Factor.range("x3", 0, 1),
            Factor.categories("style", "a", "b", "c", "d"));
    private static final List<String> NAMES = FACTORS.stream().map(Factor::name).toList();

    /**
     * Planted: every point with .2 ≤ x0 ≤ .6 and x1 ≥ .5 and nothing else; found pure, with all but 2 % of it, sides
     * within .01.
     */
    @Test
    void aPlantedBoxIsFound() {
        Prim.Found found = Prim.of(planted(2000, 1, 0), NAMES, "y", usual(1));
        assertThat(found.boxes()).hasSize(1);
        Table limits = found.limits();
        assertThat(limits.strings("factor")).containsExactly("x0", "x1");
        assertThat(limits.number("low", 0)).isCloseTo(0.2, within(0.01));
        assertThat(limits.number("high", 0)).isCloseTo(0.6, within(0.01));
        assertThat(limits.number("low", 1)).isCloseTo(0.5, within(0.01));
        assertThat(limits.number("high", 1)).isNaN();
        assertThat(limits.numbers("density")).containsOnly(1);
        assertThat(limits.number("coverage", 0)).isGreaterThan(0.98);
        assertThat(limits.number("quasiP", 0)).isLessThan(1e-50);
        assertThat(found.words(java.util.function.UnaryOperator.identity()))
                .contains(" of its points are cases", "Quasi-p of its limits: x0 < 0.0001, x1 < 0.0001.");
    }

    /**
     * The same with a case of interest at .9 inside and .05 outside: the two planted factors, sides within .06, density
     * near .9.
     */
    @Test
    void aPlantedBoxIsFoundInNoise() {
        Prim.Found found = Prim.of(planted(2000, 0.9, 0.05), NAMES, "y", usual(0.85));
        Table limits = found.limits();
        assertThat(limits.strings("factor")).containsExactly("x0", "x1");
        assertThat(limits.number("low", 0)).isCloseTo(0.2, within(0.06));
        assertThat(limits.number("high", 0)).isCloseTo(0.6, within(0.06));
        assertThat(limits.number("low", 1)).isCloseTo(0.5, within(0.06));
        assertThat(limits.number("density", 0)).isBetween(0.85, 0.95);
        assertThat(limits.number("coverage", 0)).isGreaterThan(0.75);
        BoxContent fresh = found.boxes().get(0).content(planted(3000, 0.9, 0.05), "y");
        assertThat(fresh.density()).isBetween(0.8, 0.95);
    }

    @Test
    void aPlantedSetOfWordsIsFound() {
        Table points = new LatinHypercube(FACTORS, 1000, 5).points().table();
        double[] y = new double[1000];
        for (int r = 0; r < y.length; r++) {
            y[r] = Set.of("a", "c").contains(points.string("style", r)) && points.number("x2", r) < 0.3 ? 1 : 0;
        }
        Prim.Found found = Prim.of(TestFunctions.with(points, "y", y), NAMES, "y", usual(1));
        assertThat(found.boxes().get(0).limits().get(1)).isEqualTo(new Limit.OneOf("style", List.of("a", "c")));
        assertThat(found.limits().strings("texts")).containsExactly("", "a|c");
        assertThat(found.boxes().get(0).words(name -> name.equals("x2") ? "war cost" : "the style"))
                .isEqualTo("war cost at most 0.30 and the style a or c");
        assertThat(found.limits().number("coverage", 0)).isGreaterThan(0.98);
    }

    @Test
    void aSecondBoxIsSoughtAmongTheRest() {
        Table points =
                new LatinHypercube(TestFunctions.box(4, 0, 1), 2000, 2).points().table();
        Table table = TestFunctions.evaluate(
                points, TestFunctions.names(4), x -> (x[0] < 0.4 && x[1] < 0.4) || (x[2] > 0.7 && x[3] > 0.7) ? 1 : 0);
        Prim.Found found =
                Prim.of(table, TestFunctions.names(4), "y", usual(0.95).upTo(4));
        assertThat(found.boxes()).hasSize(2);
        double coverage = 0;
        for (String box : List.of("1", "2")) {
            coverage += found.limits().where("box", Set.of(box)).number("coverage", 0);
        }
        assertThat(coverage).isGreaterThan(0.95);
        assertThat(found.words(UnaryOperator.identity()))
                .contains("Box 1: ")
                .contains("\nBox 2: ")
                .contains(" of the 2000 points; ");
    }

    @Test
    void theTrajectoryGoesFromEverythingToLittleAndDensityRises() {
        Table trajectory =
                Prim.of(planted(2000, 0.9, 0.05), NAMES, "y", usual(0.85)).trajectory();
        assertThat(trajectory.string("move", 0)).isEqualTo("start");
        assertThat(trajectory.string("words", 0)).isEqualTo("everywhere");
        assertThat(trajectory.number("mass", 0)).isEqualTo(1);
        assertThat(trajectory.number("coverage", 0)).isEqualTo(1);
        double chosen = 0;
        for (int r = 0; r < trajectory.rows(); r++) {
            assertThat(trajectory.number("step", r)).isEqualTo(r);
            assertThat(trajectory.number("density", r))
                    .isCloseTo(trajectory.number("cases", r) / trajectory.number("n", r), within(1e-15));
            chosen += trajectory.number("chosen", r);
            if (trajectory.string("move", r).equals("peel")) {
                assertThat(trajectory.number("n", r))
                        .isLessThan(trajectory.number("n", r - 1))
                        .isGreaterThanOrEqualTo(100);
                assertThat(trajectory.string("factor", r)).isNotEmpty();
            }
        }
        assertThat(chosen).isEqualTo(1);
    }

    /**
     * With cases strewn at random every limit is one that chance explains; at 1 none is dropped, at .05 the spurious
     * ones are.
     */
    @Test
    void limitsThatChanceExplainsAreDropped() {
        Table strewn = planted(400, 0.5, 0.5);
        Prim.Settings patient = Prim.Settings.usual();
        Prim.Settings keepAll = new Prim.Settings(patient.peel(), patient.paste(), 0.05, 0.6, 1, 1);
        Prim.Settings drop = new Prim.Settings(patient.peel(), patient.paste(), 0.05, 0.6, 0.001, 1);
        assertThat(Prim.of(strewn, NAMES, "y", keepAll).boxes().get(0).limits()).isNotEmpty();
        assertThat(Prim.of(strewn, NAMES, "y", drop).boxes()).isEmpty();
        assertThat(Prim.of(strewn, NAMES, "y", drop).words(UnaryOperator.identity()))
                .startsWith("No box");
        assertThat(Prim.of(strewn, NAMES, "y", drop).trajectory().strings("move"))
                .contains("drop");
    }

    /**
     * Two factors that rise together, 24 points: each limit alone seems needless while the other stands, so both were
     * dropped in turn and no box was left. 6 of 6 cases where 12 of 24 are cases have P(Bin(6, ½) ≥ 6) = 1/64 < .05:
     * chance does not explain the box, and one limit at least must stay.
     */
    @Test
    void aBoxThatChanceDoesNotExplainKeepsALimit() {
        int[][] cells = {{1, 1, 6, 6}, {1, 0, 4, 2}, {0, 1, 4, 2}, {0, 0, 10, 2}}; // x0 high, x1 high, points, cases
        double[] x0 = new double[24];
        double[] x1 = new double[24];
        double[] y = new double[24];
        int row = 0;
        for (int[] cell : cells) {
            for (int i = 0; i < cell[2]; i++, row++) {
                x0[row] = cell[0];
                x1[row] = cell[1];
                y[row] = i < cell[3] ? 1 : 0;
            }
        }
        Table table = Table.builder()
                .numbers("x0", x0)
                .numbers("x1", x1)
                .numbers("y", y)
                .build();
        Prim.Found found = Prim.of(table, List.of("x0", "x1"), "y", new Prim.Settings(0.05, 0.01, 0.05, 1, 0.05, 1));
        assertThat(found.boxes()).hasSize(1);
        assertThat(found.boxes().get(0).limits()).hasSize(2);
        assertThat(found.limits().number("n", 0)).isEqualTo(6);
        // with one limit 8 of 10: P(Bin(6, .8) ≥ 6) = .8⁶; chance explains 8 of 10 where half are cases, .0547
        assertThat(found.limits().number("quasiP", 0)).isCloseTo(Math.pow(.8, 6), within(1e-12));
        assertThat(QuasiP.tail(10, 8, .5)).isGreaterThan(.05);
    }

    /** P(Bin(10, ½) ≥ 8) = 56/1024; P(Bin(5, .2) ≥ 1) = 1 − .8⁵; R: 1 − pbinom(…). */
    @ParameterizedTest
    @CsvSource({"10, 8, .5, .0546875", "5, 1, .2, .67232", "5, 0, .2, 1", "5, 3, 0, 0", "5, 5, 1, 1"})
    void quasiPIsABinomialTail(int n, int k, double p, double tail) {
        assertThat(QuasiP.tail(n, k, p)).isCloseTo(tail, within(1e-12));
    }

    @Test
    void sharesOfRunsAreCasesToo() {
        Table points =
                new LatinHypercube(TestFunctions.box(2, 0, 1), 500, 2).points().table();
        Table table = TestFunctions.evaluate(points, TestFunctions.names(2), x -> x[0] > 0.5 ? 0.75 : 0.25);
        Table limits = Prim.of(table, TestFunctions.names(2), "y", usual(0.7)).limits();
        assertThat(limits.strings("factor")).contains("x0");
        assertThat(limits.number("quasiP", 0)).isNaN();
        assertThat(limits.number("densityLow", 0)).isNaN();
    }

    /** Values repeated many times go together: half of the rows have x0 = 0, and these are the cases. */
    @Test
    void equalValuesAreNeverCutApart() {
        double[] x = new double[200];
        double[] y = new double[200];
        for (int i = 0; i < 200; i++) {
            x[i] = i < 100 ? 0 : 1 + i % 3;
            y[i] = i < 100 ? 1 : 0;
        }
        Table table = Table.builder().numbers("x0", x).numbers("y", y).build();
        Prim.Found found = Prim.of(table, List.of("x0"), "y", usual(1));
        assertThat(found.boxes().get(0).limits()).containsExactly(new Limit.Between("x0", Double.NEGATIVE_INFINITY, 0));
    }

    @Test
    void wordsOfLimits() {
        assertThat(new Limit.Between("x", 0.12, 0.3).words("x")).isEqualTo("x between 0.12 and 0.30");
        assertThat(new Limit.Between("x", 0.5, Double.POSITIVE_INFINITY).words("x"))
                .isEqualTo("x at least 0.50");
        assertThat(new Limit.Between("x", 3, 3).words("x")).isEqualTo("x 3");
    }

    @Test
    void refusals() {
        Table table = planted(100, 1, 0);
        assertThatThrownBy(() -> Prim.of(table, NAMES, "x0x", Prim.Settings.usual()))
                .hasMessageContaining("no column x0x");
        Table bad = TestFunctions.with(table, "y", 3, 2);
        assertThatThrownBy(() -> Prim.of(bad, NAMES, "y", Prim.Settings.usual()))
                .hasMessageContaining("row 4: y is \"2\"; allowed 0 … 1");
        Table hole = TestFunctions.with(table, "x1", 3, Double.NaN);
        assertThatThrownBy(() -> Prim.of(hole, NAMES, "y", Prim.Settings.usual()))
                .hasMessageContaining("x1 is missing in row 4");
        assertThatThrownBy(() -> new Prim.Settings(0, 0.05, 0.05, 0.8, 0.05, 1))
                .hasMessageContaining("peel is 0; allowed 0.01 … 0.5");
        assertThatThrownBy(() -> Prim.of(table, List.of(), "y", Prim.Settings.usual()))
                .hasMessageContaining("no factors");
    }

    private static Prim.Settings usual(double density) {
        Prim.Settings s = Prim.Settings.usual();
        return new Prim.Settings(s.peel(), s.paste(), s.least(), density, s.drop(), 1);
    }

    private static Table planted(int n, double inside, double outside) {
        Table points = new LatinHypercube(FACTORS, n, 11).points().table();
        Stream stream = Streams.of(new RunKey(3, n)).named("test/planted");
        double[] y = new double[n];
        for (int r = 0; r < n; r++) {
            double x0 = points.number("x0", r);
            boolean in = x0 >= 0.2 && x0 <= 0.6 && points.number("x1", r) >= 0.5;
            y[r] = stream.uniform() < (in ? inside : outside) ? 1 : 0;
        }
        return TestFunctions.with(points, "y", y);
    }
}
