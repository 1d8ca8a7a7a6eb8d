package org.parley.search;

import org.jspecify.annotations.Nullable;

/**
 * Walks all elements of a list as a tree of options, issue by issue, and leaves out every branch that the visitor's
 * bounds rule out: it serves the questions in which dominated elements may matter too. A branch is a box: between the
 * smallest and the largest utility that its open issues leave possible. What no element of a box reaches can be told
 * closer where the utilities that an element must reach are known: from the elements of its open issues that nothing
 * dominates. The last issues make no branches but one list
 * ({@link RestList}): a row of numbers is read faster than boxes are bounded.
 */
final class ElementTree {
    /** What is looked for. Arrays are [quantity as asked for]; shared, do not write. */
    interface Visitor {
        /** Whether an element with utilities between these could matter. */
        boolean worth(double[] high, double[] low);

        /**
         * All elements that begin with the options chosen so far: their utilities are these and, up to rounding, the
         * sums of the rest in the order of the side that the walk was made for.
         */
        void rest(double[] at, RestList rest, int allowed, int firstElement);
    }

    private final CellColumns columns;
    private final int side;
    private final @Nullable NonDominatedLists lists;
    private final int[] quantities;
    /** What an element must reach, where there are lists. */
    private final double[] wanted = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};

    private final double[][] high;
    private final double[][] low;
    private final double[][] at;

    /** A walk over the list of any cell, which follows these quantities, the rest by falling utility of a side. */
    ElementTree(CellColumns columns, int side, int... quantities) {
        this(columns, side, null, quantities);
    }

    /** The same, which follows the two quantities of these lists and leaves out what is not wanted. */
    ElementTree(CellColumns columns, int side, NonDominatedLists lists) {
        this(columns, side, lists, lists.quantities());
    }

    private ElementTree(CellColumns columns, int side, @Nullable NonDominatedLists lists, int[] quantities) {
        this.columns = columns;
        this.side = side;
        this.lists = lists;
        this.quantities = quantities;
        int depth = columns.cells.space.issues() + 1;
        high = new double[depth][quantities.length];
        low = new double[depth][quantities.length];
        at = new double[depth][quantities.length];
    }

    /** What the two utilities of an element must reach for it to matter: in this walk, from now on. */
    void want(double first, double second) {
        wanted[0] = first;
        wanted[1] = second;
    }

    /** Walks the elements of a cell that may be struck. */
    void walk(int cell, Visitor visitor) {
        for (int q = 0; q < quantities.length; q++) {
            at[0][q] = columns.base[quantities[q]][cell];
        }
        int s = columns.cells.shape[cell];
        if (reached(columns.cells.shapes[s].tail[0], at[0])) {
            walk(columns.cells.shapes[s], s, 0, 0, visitor);
        }
    }

    /** Whether an element of the end of a list may have all that is wanted, counted from here. */
    private boolean reached(int tail, double[] here) {
        if (lists == null) {
            return true;
        }
        NonDominatedElements list = lists.end(tail);
        int n = list.reaching(quantities[0], wanted[0] - here[0]);
        return n > 0 && list.bestOther()[n - 1] >= wanted[1] - here[1];
    }

    private void walk(DealCells.Shape shape, int s, int place, int element, Visitor visitor) {
        double[] here = at[place];
        for (int q = 0; q < quantities.length; q++) {
            high[place][q] = here[q] + columns.largestRest[quantities[q]][s][place];
            low[place][q] = here[q] + columns.smallestRest[quantities[q]][s][place];
        }
        if (!visitor.worth(high[place], low[place])) {
            return;
        }
        RestList rest = columns.rest[s];
        if (place == columns.restFrom[s]) {
            visitor.rest(here, rest, rest.size(side, columns), element * rest.size);
            return;
        }
        int issue = shape.issues[place];
        int[] choices = shape.choices[place];
        int only = columns.allowed(issue);
        double[] next = at[place + 1];
        for (int n = 0; n < choices.length; n++) {
            if (only < 0 || choices[n] == only) {
                for (int q = 0; q < quantities.length; q++) {
                    next[q] = here[q] + columns.term(quantities[q], issue, choices[n]);
                }
                if (reached(shape.tail[place + 1], next)) {
                    walk(shape, s, place + 1, element * choices.length + n, visitor);
                }
            }
        }
    }
}
