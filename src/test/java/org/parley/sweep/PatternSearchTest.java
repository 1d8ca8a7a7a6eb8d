package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.parley.random.RunKey;
import org.parley.random.Stream;
import org.parley.random.Streams;

/**
 * Pattern space exploration on a map whose reachable region is known (the idea of Chérel et al. 2015, who compare with
 * uniform sampling).
 */
class PatternSearchTest {
    private static final int D = 5;
    private static final List<CellAxis> AXES = List.of(new CellAxis(0, 1, 20), new CellAxis(0, 1, 20));

    /** Mean and product of five numbers of 0 … 1. */
    private static double[] meanAndProduct(double[] x) {
        double mean = Arrays.stream(x).sum() / D;
        double product = Arrays.stream(x).reduce(1, (a, b) -> a * b);
        return new double[] {mean, product};
    }

    private static PatternSearch searched(
            int d, List<CellAxis> axes, long seed, int size, int generations, UnaryOperator<double[]> map)
            throws InterruptedException {
        PatternSearch search = new PatternSearch(d, axes, seed);
        search.search(size, generations, settings -> settings.stream().map(map).toList(), g -> {});
        return search;
    }

    private static Set<List<Integer>> places(PatternSearch search) {
        Set<List<Integer>> places = new HashSet<>();
        search.cells().forEach(cell -> places.add(cell.place()));
        return places;
    }

    /** Of a mean m the product reaches from max(0, 5m − 4) (all ones but one) to m⁵ (all alike, by the means). */
    private static boolean reachable(List<Integer> place) {
        double from = place.get(0) / 20.0;
        double to = from + .05;
        double low = Math.max(0, D * from - (D - 1));
        double high = Math.pow(to, D);
        return place.get(1) / 20.0 <= high && place.get(1) / 20.0 + .05 >= low;
    }

    /**
     * 4,000 settings each. Uniform ones never come near the corner where all five numbers are near 1 (mean above .95:
     * chance .25⁵/5! = 8 in a million); PSE finds the corner's cells and all cells whose inside is reachable, and no
     * setting of any search lies in a cell that is not reachable.
     */
    @Test
    void findsTheCornerThatUniformSamplingMisses() throws Exception {
        PatternSearch search = searched(D, AXES, 1, 80, 49, PatternSearchTest::meanAndProduct);
        assertThat(search.tried()).isEqualTo(4000);
        assertThat(search.outside()).isZero();
        Set<List<Integer>> found = places(search);
        assertThat(found).allMatch(PatternSearchTest::reachable);
        Stream stream = Streams.of(new RunKey(1, 0)).named("uniform");
        Set<List<Integer>> uniform = new HashSet<>();
        for (int i = 0; i < 4000; i++) {
            double[] x = new double[D];
            Arrays.setAll(x, f -> stream.uniform());
            double[] y = meanAndProduct(x);
            uniform.add(List.of(AXES.get(0).of(y[0]), AXES.get(1).of(y[1])));
        }
        List<Integer> corner = List.of(19, 19);
        assertThat(uniform).doesNotContain(corner);
        assertThat(found).contains(corner).contains(List.of(0, 0));
        int reachable = 0;
        for (int a = 0; a < 20; a++) {
            for (int b = 0; b < 20; b++) {
                reachable += reachable(List.of(a, b)) ? 1 : 0;
            }
        }
        assertThat((double) found.size() / reachable)
                .as(found.size() + " of " + reachable + ", uniform " + uniform.size())
                .isGreaterThan(.85);
        assertThat(found.size()).isGreaterThan(3 * uniform.size() / 2);
    }

    @Test
    void hitsAndExamplesBelongToTheirCells() throws Exception {
        PatternSearch search = searched(D, AXES, 3, 50, 10, PatternSearchTest::meanAndProduct);
        int hits = 0;
        for (PatternSearch.Cell cell : search.cells()) {
            hits += cell.hits();
            double[] outcome = meanAndProduct(cell.example());
            assertThat(outcome).containsExactly(cell.outcome());
            assertThat(cell.place())
                    .containsExactly(AXES.get(0).of(outcome[0]), AXES.get(1).of(outcome[1]));
            assertThat(Arrays.stream(cell.example())).allMatch(share -> share >= 0 && share <= 1);
            assertThat(cell.generation()).isBetween(0, 10);
        }
        assertThat(hits).isEqualTo(550);
    }

    @Test
    void theSameSeedGivesTheSameCellsAndAnotherSeedOthers() throws Exception {
        List<String> texts = new ArrayList<>();
        for (long seed : new long[] {1, 1, 2}) {
            StringBuilder text = new StringBuilder();
            searched(D, AXES, seed, 40, 8, PatternSearchTest::meanAndProduct)
                    .cells()
                    .forEach(cell ->
                            text.append(cell.place()).append(cell.hits()).append(Arrays.toString(cell.example())));
            texts.add(text.toString());
        }
        assertThat(texts.get(1)).isEqualTo(texts.get(0));
        assertThat(texts.get(2)).isNotEqualTo(texts.get(0));
    }

    /** M1: the second outcome turned round is the same search seen in a mirror, cell by cell, borders included. */
    @Test
    void m1_mirroredOutcomesGiveMirroredCells() throws Exception {
        for (int count : new int[] {9, 8}) {
            List<CellAxis> axes = List.of(new CellAxis(0, 1, 10), new CellAxis(-1, 1, count));
            UnaryOperator<double[]> map =
                    x -> new double[] {x[0], Math.rint(64 * (x[1] - x[2] * x[2])) / 64 + 1 / 256.0};
            List<PatternSearch.Cell> one = searched(3, axes, 7, 32, 12, map).cells();
            List<PatternSearch.Cell> other = searched(3, axes, 7, 32, 12, x -> {
                        double[] y = map.apply(x);
                        return new double[] {y[0], -y[1]};
                    })
                    .cells();
            assertThat(other).hasSameSizeAs(one);
            for (int c = 0; c < one.size(); c++) {
                assertThat(other.get(c).place())
                        .containsExactly(
                                one.get(c).place().get(0),
                                count - 1 - one.get(c).place().get(1));
                assertThat(other.get(c).hits()).isEqualTo(one.get(c).hits());
                assertThat(other.get(c).example()).containsExactly(one.get(c).example());
            }
        }
    }

    /** A number on a border belongs to the cell nearer to the middle; ends belong to the outermost; beyond: none. */
    @Test
    void bordersAreTheSameSeenFromBothSides() {
        for (int count = 2; count <= CellAxis.MOST; count++) {
            CellAxis axis = new CellAxis(-1, 1, count);
            assertThat(axis.of(-1)).isZero();
            assertThat(axis.of(1)).isEqualTo(count - 1);
            assertThat(axis.of(1.0000001)).isEqualTo(-1);
            assertThat(axis.of(Double.NaN)).isEqualTo(-1);
            for (int c = 0; c < count; c++) {
                double middle = (axis.from(c) + axis.to(c)) / 2;
                assertThat(axis.of(middle)).as(count + " cells, middle of " + c).isEqualTo(c);
                double border = axis.to(c);
                if (border != 0) {
                    assertThat(axis.of(-border)).isEqualTo(count - 1 - axis.of(border));
                }
            }
            assertThat(axis.to(count - 1)).isEqualTo(1);
            assertThat(axis.from(0)).isCloseTo(-1, within(0.0));
        }
    }

    /** Settings without an outcome, or with one beyond the cells, are counted and in no cell. */
    @Test
    void whatLiesInNoCellIsCounted() throws Exception {
        PatternSearch search = searched(2, List.of(new CellAxis(0, 1, 4), new CellAxis(0, 1, 4)), 1, 64, 0, x ->
                new double[] {x[0] < .25 ? Double.NaN : x[0], 2 * x[1]});
        int hits = search.cells().stream().mapToInt(PatternSearch.Cell::hits).sum();
        assertThat(search.without()).isEqualTo(16);
        assertThat(search.outside()).isBetween(20, 28);
        assertThat(hits + search.without() + search.outside()).isEqualTo(64);
    }
}
