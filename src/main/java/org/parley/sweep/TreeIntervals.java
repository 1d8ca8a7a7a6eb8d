package org.parley.sweep;

import java.util.Arrays;
import org.parley.analysis.Bootstrap;
import org.parley.analysis.Interval;
import org.parley.analysis.RunValues;
import org.parley.analysis.Statistic;
import org.parley.analysis.TreeNode;
import org.parley.table.Table;

/**
 * The intervals of a tree over points that share random numbers: a node's mean is that of its points, and the runs of
 * one replication at all of them are one observation ({@link ByReplication}). Each point counts once, however many of
 * its runs have the number. Where points are a random sample, other points would move the mean as well: the limits then
 * hold both, points and replications ({@link Interval#and}). With one replication there are no limits. Test:
 * {@code TreeIntervalsTest}.
 */
final class TreeIntervals {
    private final Statistic statistic;
    private final boolean isSampled;
    private final Bootstrap bootstrap;

    /**
     * Intervals of an outcome.
     *
     * @param isSampled whether the points are a random sample; else they are all there are
     */
    TreeIntervals(Statistic statistic, boolean isSampled, Bootstrap bootstrap) {
        this.statistic = statistic;
        this.isSampled = isSampled;
        this.bootstrap = bootstrap;
    }

    /** What a node and those below it rest on. */
    private static final class Sums {
        private final TreeNode node;
        private final ByReplication replications;
        private final Sums[] children;

        Sums(TreeNode node, int replications) {
            this.node = node;
            this.replications = new ByReplication(replications);
            this.children = node instanceof TreeNode.Branch branch
                    ? new Sums[] {new Sums(branch.left(), replications), new Sums(branch.right(), replications)}
                    : new Sums[0];
        }

        void add(Table points, int row, boolean[] there, double[] values, double weight) {
            replications.add(there, values, weight);
            if (node instanceof TreeNode.Branch branch) {
                children[branch.split().left(points, row) ? 0 : 1].add(points, row, there, values, weight);
            }
        }
    }

    /**
     * The same tree with these intervals.
     *
     * @param points what it was grown on: one row each, with their number in the column of that name
     */
    TreeNode of(TreeNode tree, Table points, RunValues runs) {
        Sums sums = new Sums(tree, runs.replications());
        double[] numbers = points.numbers("point");
        for (int row = 0; row < numbers.length; row++) {
            int point = (int) numbers[row];
            double[] values = runs.of(statistic, point);
            long present =
                    Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
            sums.add(points, row, runs.there(point), values, 1.0 / present);
        }
        return of(sums, "tree/" + statistic.name() + "/");
    }

    private TreeNode of(Sums sums, String purpose) {
        TreeNode.Says says = sums.node.says();
        Interval replications = sums.replications.of(statistic, purpose, bootstrap);
        Interval limits = isSampled
                ? says.value().and(replications)
                : new Interval(says.value().estimate(), replications.low(), replications.high());
        TreeNode.Says now = new TreeNode.Says(says.n(), says.label(), statistic.cut(limits), says.impurity());
        return sums.node instanceof TreeNode.Branch branch
                ? new TreeNode.Branch(
                        now, branch.split(), of(sums.children[0], purpose + "l"), of(sums.children[1], purpose + "r"))
                : new TreeNode.Leaf(now);
    }
}
