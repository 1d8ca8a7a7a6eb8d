package org.parley.analysis;

import org.parley.table.Table;

/** A node of a tree made by {@link Cart}: a leaf, or a branch with two children. */
public sealed interface TreeNode {
    /** What the node says. */
    Says says();

    /** The leaf that a row falls into. */
    default Leaf leaf(Table table, int row) {
        TreeNode node = this;
        while (node instanceof Branch branch) {
            node = branch.split().left(table, row) ? branch.left() : branch.right();
        }
        return (Leaf) node;
    }

    /** Number of leaves below, 1 for a leaf. */
    default int leaves() {
        return this instanceof Branch branch
                ? branch.left().leaves() + branch.right().leaves()
                : 1;
    }

    /**
     * What a node says about its rows.
     *
     * @param n rows
     * @param label the mean in two digits, or the most frequent text
     * @param value the mean, or the share of that text
     * @param impurity Σ(y − ȳ)² or n × Gini index
     */
    record Says(int n, String label, Interval value, double impurity) {}

    /** A node without children. */
    record Leaf(Says says) implements TreeNode {}

    /**
     * A node with two children.
     *
     * @param split rows that answer yes go left
     */
    record Branch(Says says, Split split, TreeNode left, TreeNode right) implements TreeNode {}
}
