package org.parley.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.parley.sweep.design.Factor;
import org.parley.sweep.design.LatinHypercube;
import org.parley.table.Table;

class CartTest {
    private static final List<Factor> FACTORS =
            List.of(Factor.range("x0", 0, 1), Factor.range("x1", 0, 1), Factor.categories("style", "a", "b", "c", "d"));
    private static final List<String> NAMES = FACTORS.stream().map(Factor::name).toList();

    /**
     * Planted: x1 ≤ .4 → 1, else 5 where the style is a or c, else 9. Found exactly: cut within one of 1000 strata,
     * three pure leaves.
     */
    @Test
    void aPlantedTreeIsFound() {
        Table table = planted(0);
        TreeNode.Branch root = (TreeNode.Branch) Cart.of(table, NAMES, "y", Cart.Settings.usual(1000));
        assertThat(((Split.Cut) root.split()).cut()).isCloseTo(0.4, within(0.001));
        assertThat(root.split().factor()).isEqualTo("x1");
        assertThat(((TreeNode.Branch) root.right()).split())
                .isEqualTo(new Split.Among("style", List.of("a", "c"), List.of("b", "d")));
        assertThat(root.leaves()).isEqualTo(3);
        assertThat(root.left().says().value()).isEqualTo(new Interval(1, 1, 1));
        for (int r = 0; r < table.rows(); r++) {
            assertThat(root.leaf(table, r).says().value().estimate()).isCloseTo(table.number("y", r), within(1e-9));
        }
    }

    /** The same in noise of sd 1: still those two questions, means within .15 of 1, 5, 9 (5 standard errors). */
    @Test
    void aPlantedTreeIsFoundInNoise() {
        TreeNode root = Cart.of(planted(1), NAMES, "y", Cart.Settings.usual(1000));
        assertThat(root.leaves()).isEqualTo(3);
        Table table = Cart.table(root);
        assertThat(table.strings("rule"))
                .containsExactly("", "x1 at most 0.40", "x1 above 0.40", "style a or c", "style b or d");
        double[] value = table.numbers("value");
        assertThat(value[1]).isCloseTo(1, within(0.25));
        assertThat(value[3]).isCloseTo(5, within(0.3));
        assertThat(value[4]).isCloseTo(9, within(0.3));
        assertThat(table.numbers("leaf")).containsExactly(0, 1, 0, 1, 1);
        assertThat(table.numbers("parent")).containsExactly(Double.NaN, 0, 0, 2, 2);
        assertThat(table.numbers("depth")).containsExactly(0, 1, 1, 2, 2);
    }

    /**
     * Gini by hand: classes a a a b | b b: impurity 6 − (9 + 9)/6 = 3; after the best cut 3 | 3: 0 + 0, at the middle
     * of 3 and 4.
     */
    @Test
    void giniByHand() {
        Table table = Table.builder()
                .numbers("x", 1, 2, 3, 4, 5, 6)
                .strings("y", "a", "a", "a", "b", "b", "b")
                .build();
        TreeNode.Branch root = (TreeNode.Branch) Cart.of(table, List.of("x"), "y", new Cart.Settings(3, 1, 0));
        assertThat(root.says().impurity()).isCloseTo(3, within(1e-12));
        assertThat(root.split()).isEqualTo(new Split.Cut("x", 3.5));
        assertThat(root.left()).isInstanceOf(TreeNode.Leaf.class);
        assertThat(root.left().says().label()).isEqualTo("a");
        assertThat(root.left().says().value()).isEqualTo(Wilson.of(3, 3));
        assertThat(root.right().says().label()).isEqualTo("b");
    }

    @Test
    void threeOutcomesDivideWordsInEveryWay() {
        List<String> words = new ArrayList<>();
        List<String> outcomes = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            String word = List.of("p", "q", "r", "s").get(i % 4);
            words.add(word);
            outcomes.add(word.equals("p") || word.equals("r") ? "DEADLOCK" : i % 8 < 4 ? "FRAMEWORK" : "WALKOUT");
        }
        Table table =
                Table.builder().strings("word", words).strings("y", outcomes).build();
        TreeNode.Branch root = (TreeNode.Branch) Cart.of(table, List.of("word"), "y", Cart.Settings.usual(120));
        assertThat(root.split()).isEqualTo(new Split.Among("word", List.of("p", "r"), List.of("q", "s")));
        assertThat(root.left().says().label()).isEqualTo("DEADLOCK");
    }

    @Test
    void noiseAloneGrowsNoTree() {
        Table points = new LatinHypercube(FACTORS, 1000, 3).points().table();
        Table table = TestFunctions.with(points, "y", IntervalsTest.normal(1000, 9));
        TreeNode root = Cart.of(table, NAMES, "y", new Cart.Settings(4, 20, 0.03));
        assertThat(root).isInstanceOf(TreeNode.Leaf.class);
    }

    @Test
    void depthAndLeafAreKept() {
        Table points = new LatinHypercube(FACTORS, 300, 3).points().table();
        Table table = TestFunctions.evaluate(points, List.of("x0", "x1"), x -> StrictMath.sin(9 * x[0]) + x[1]);
        Table tree = Cart.table(Cart.of(table, NAMES, "y", new Cart.Settings(3, 25, 0)));
        assertThat(Arrays.stream(tree.numbers("depth")).max()).hasValue(3);
        assertThat(Arrays.stream(tree.numbers("n")).min().orElse(0)).isGreaterThanOrEqualTo(25);
    }

    /**
     * Two questions that only help together (x0 and x1 above ½ or both below): pruned from below, not stopped from
     * above.
     */
    @Test
    void pruningLooksAtTheWholeBranch() {
        Table points = new LatinHypercube(FACTORS, 1000, 8).points().table();
        Table table = TestFunctions.evaluate(points, List.of("x0", "x1"), x -> (x[0] > 0.5) == (x[1] > 0.5) ? 1 : 0);
        TreeNode root = Cart.of(table, List.of("x0", "x1"), "y", new Cart.Settings(4, 5, 0.01));
        assertThat(root.leaves()).isGreaterThanOrEqualTo(4);
    }

    /** Zeros and ones are shares: a leaf of 40 zeros has Wilson's interval and not a width of 0. */
    @Test
    void zerosAndOnesAreShares() {
        double[] x = new double[80];
        double[] y = new double[80];
        for (int i = 0; i < 80; i++) {
            x[i] = i;
            y[i] = i < 40 ? 0 : 1;
        }
        Table table = Table.builder().numbers("x", x).numbers("y", y).build();
        TreeNode.Branch root = (TreeNode.Branch) Cart.of(table, List.of("x"), "y", Cart.Settings.usual(80));
        assertThat(root.left().says().value()).isEqualTo(Wilson.of(0, 40));
        assertThat(root.right().says().value()).isEqualTo(Wilson.of(40, 40));
    }

    @Test
    void inWords() {
        Table table = Table.builder()
                .numbers("x", 1, 2, 3, 4, 5, 6)
                .strings("y", "a", "a", "a", "b", "b", "b")
                .build();
        TreeNode root = Cart.of(table, List.of("x"), "y", new Cart.Settings(3, 1, 0));
        assertThat(Cart.words(root, name -> "war cost")).isEqualTo("""
                        all: a 0.50 (0.19 … 0.81), n = 6 points
                          war cost at most 3.5: a 1 (0.44 … 1.0), n = 3 points
                          war cost above 3.5: b 1 (0.44 … 1.0), n = 3 points
                        """);
        Table numbers = Table.builder()
                .numbers("x", 1, 2, 3, 4)
                .numbers("y", 1, 1, 3, 3)
                .build();
        assertThat(Cart.words(
                        Cart.of(numbers, List.of("x"), "y", new Cart.Settings(1, 1, 0)), UnaryOperator.identity()))
                .contains("  x at most 2.5: 1 (1.0 … 1.0), n = 2 points\n");
    }

    @Test
    void sameRowsInAnotherOrderSameTree() {
        Table table = planted(1);
        int[] backwards = new int[table.rows()];
        for (int r = 0; r < backwards.length; r++) {
            backwards[r] = backwards.length - 1 - r;
        }
        Table one = Cart.table(Cart.of(table, NAMES, "y", Cart.Settings.usual(1000)));
        Table two = Cart.table(Cart.of(table.select(backwards), NAMES, "y", Cart.Settings.usual(1000)));
        assertThat(two.strings("rule")).isEqualTo(one.strings("rule"));
        assertThat(two.strings("n")).isEqualTo(one.strings("n"));
    }

    @Test
    void refusals() {
        Table table = planted(0);
        assertThatThrownBy(() ->
                        Cart.of(TestFunctions.with(table, "y", 2, Double.NaN), NAMES, "y", Cart.Settings.usual(9)))
                .hasMessageContaining("row 3: y is missing");
        assertThatThrownBy(() -> new Cart.Settings(11, 5, 0.01)).hasMessageContaining("depth is 11; allowed 1 … 10");
        assertThatThrownBy(() -> new Cart.Settings(3, 0, 0.01)).hasMessageContaining("leaf is 0");
        assertThatThrownBy(() -> new Cart.Settings(3, 5, 2)).hasMessageContaining("complexity is 2");
        assertThatThrownBy(() -> Cart.of(table.select(new int[0]), NAMES, "y", Cart.Settings.usual(9)))
                .hasMessageContaining("no rows");
    }

    private static Table planted(double sd) {
        Table points = new LatinHypercube(FACTORS, 1000, 3).points().table();
        double[] noise = IntervalsTest.normal(1000, 6);
        double[] y = new double[1000];
        for (int r = 0; r < y.length; r++) {
            boolean first = points.string("style", r).equals("a")
                    || points.string("style", r).equals("c");
            y[r] = (points.number("x1", r) <= 0.4 ? 1 : first ? 5 : 9) + sd * noise[r];
        }
        return TestFunctions.with(points, "y", y);
    }
}
