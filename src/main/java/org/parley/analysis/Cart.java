package org.parley.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * A small classification or regression tree (Breiman, Friedman, Olshen &amp; Stone 1984): which questions about the
 * factors, asked one after the other, tell outcomes apart best? A text column is classified (Gini index), a number
 * column averaged (squares).
 *
 * <p>The tree is grown to a depth and a least size of leaf, and then pruned: a branch stays only if each leaf that it
 * adds lowers impurity by at least {@code complexity} times that of the root (their cost-complexity, as in R's rpart).
 * Nothing is drawn at random. Intervals in the leaves are those of the rows that the tree was grown on, each taken as
 * independent of the others, so they flatter; {@link TreeNode#leaf} puts fresh rows into leaves. Limit: an outcome that
 * depends on one threshold gives one split, at that threshold.
 */
public final class Cart {
    private Cart() {}

    /**
     * How large the tree may be.
     *
     * @param depth questions one after the other, 1 … 10
     * @param leaf least number of rows in a leaf, ≥ 1
     * @param complexity least gain of a leaf as a share of the impurity of the root, 0 … 1
     */
    public record Settings(int depth, int leaf, double complexity) {
        public Settings {
            if (depth < 1 || depth > 10) {
                throw new IllegalArgumentException("tree: depth is " + depth + "; allowed 1 … 10");
            }
            if (leaf < 1) {
                throw new IllegalArgumentException("tree: leaf is " + leaf + "; allowed 1 or more");
            }
            if (!(complexity >= 0 && complexity <= 1)) {
                throw new IllegalArgumentException(
                        "tree: complexity is " + Table.write(complexity) + "; allowed 0 … 1");
            }
        }

        /** Four questions, leaves of 2 % of the rows (at least 5), complexity .01. */
        public static Settings usual(int rows) {
            return new Settings(4, Math.max(5, rows / 50), 0.01);
        }
    }

    /** Grows and prunes a tree. */
    public static TreeNode of(Table table, List<String> factors, String outcome, Settings settings) {
        List<Predictor> predictors = Predictor.of(table, factors);
        Response response = Response.of(table, outcome);
        if (table.rows() == 0) {
            throw new IllegalArgumentException("no rows to grow a tree on");
        }
        for (Predictor predictor : predictors) {
            if (response.classes() > 2 && predictor.labels().size() > SplitFinder.MOST_WORDS) {
                throw new IllegalArgumentException("factor " + predictor.name() + " has "
                        + predictor.labels().size() + " words; allowed " + SplitFinder.MOST_WORDS
                        + " or fewer when the outcome has more than two. Maybe group the outcomes?");
            }
        }
        boolean[] all = new boolean[table.rows()];
        Arrays.fill(all, true);
        TreeNode grown = grow(new SplitFinder(predictors, response, settings.leaf()), response, all, settings.depth());
        return prune(grown, settings.complexity() * grown.says().impurity());
    }

    private static TreeNode grow(SplitFinder search, Response response, boolean[] rows, int depth) {
        TreeNode.Says says = response.says(rows);
        Optional<SplitFinder.Candidate> best =
                depth == 0 || says.impurity() == 0 ? Optional.empty() : search.best(rows);
        if (best.isEmpty()) {
            return new TreeNode.Leaf(says);
        }
        boolean[] left = best.get().left();
        boolean[] right = new boolean[rows.length];
        for (int r = 0; r < rows.length; r++) {
            right[r] = rows[r] && !left[r];
        }
        return new TreeNode.Branch(
                says,
                best.get().split(),
                grow(search, response, left, depth - 1),
                grow(search, response, right, depth - 1));
    }

    private static TreeNode prune(TreeNode node, double price) {
        if (!(node instanceof TreeNode.Branch branch)) {
            return node;
        }
        TreeNode left = prune(branch.left(), price);
        TreeNode right = prune(branch.right(), price);
        TreeNode.Branch pruned = new TreeNode.Branch(branch.says(), branch.split(), left, right);
        double gain = branch.says().impurity() - leafImpurity(pruned);
        return gain <= price * (pruned.leaves() - 1) ? new TreeNode.Leaf(branch.says()) : pruned;
    }

    private static double leafImpurity(TreeNode node) {
        return node instanceof TreeNode.Branch branch
                ? leafImpurity(branch.left()) + leafImpurity(branch.right())
                : node.says().impurity();
    }

    /**
     * The tree as a table, a node before its children, left before right:
     * {@code node, parent, depth, leaf, rule, n, label, value, low, high, impurity}; node 0 is the root and has no
     * parent and no rule.
     */
    public static Table table(TreeNode root) {
        List<Line> lines = lines(root, UnaryOperator.identity());
        return Table.builder()
                .numbers("node", lines.stream().mapToDouble(Line::id).toArray())
                .numbers("parent", lines.stream().mapToDouble(Line::parent).toArray())
                .numbers("depth", lines.stream().mapToDouble(Line::depth).toArray())
                .numbers(
                        "leaf",
                        lines.stream()
                                .mapToDouble(l -> l.node() instanceof TreeNode.Leaf ? 1 : 0)
                                .toArray())
                .strings("rule", lines.stream().map(Line::rule).toList())
                .numbers(
                        "n",
                        lines.stream().mapToDouble(l -> l.node().says().n()).toArray())
                .strings(
                        "label",
                        lines.stream().map(l -> l.node().says().label()).toList())
                .numbers(
                        "value",
                        lines.stream()
                                .mapToDouble(l -> l.node().says().value().estimate())
                                .toArray())
                .numbers(
                        "low",
                        lines.stream()
                                .mapToDouble(l -> l.node().says().value().low())
                                .toArray())
                .numbers(
                        "high",
                        lines.stream()
                                .mapToDouble(l -> l.node().says().value().high())
                                .toArray())
                .numbers(
                        "impurity",
                        lines.stream()
                                .mapToDouble(l -> l.node().says().impurity())
                                .toArray())
                .build();
    }

    /**
     * The tree in words, one node a line, children further in: rule, then label or mean with its interval and n;
     * rows are points.
     */
    public static String words(TreeNode root, UnaryOperator<String> names) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines(root, names)) {
            TreeNode.Says says = line.node().says();
            String value = IndexText.interval(says.value());
            boolean isMean = says.label().equals(NumberText.cell(says.value().estimate()));
            text.append("  ".repeat(line.depth()))
                    .append(line.id() == 0 ? "all" : line.rule())
                    .append(": ")
                    .append(isMean ? value : says.label() + " " + value)
                    .append(", n = ")
                    .append(NumberText.count(says.n()))
                    .append(says.n() == 1 ? " point\n" : " points\n");
        }
        return text.toString();
    }

    private record Line(int id, double parent, int depth, String rule, TreeNode node) {}

    private static List<Line> lines(TreeNode root, UnaryOperator<String> names) {
        List<Line> lines = new ArrayList<>();
        collect(lines, root, Double.NaN, 0, "", names);
        return lines;
    }

    private static void collect(
            List<Line> lines, TreeNode node, double parent, int depth, String rule, UnaryOperator<String> names) {
        int id = lines.size();
        lines.add(new Line(id, parent, depth, rule, node));
        if (node instanceof TreeNode.Branch branch) {
            String name = names.apply(branch.split().factor());
            collect(lines, branch.left(), id, depth + 1, branch.split().words(name, true), names);
            collect(lines, branch.right(), id, depth + 1, branch.split().words(name, false), names);
        }
    }
}
