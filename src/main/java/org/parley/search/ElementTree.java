package org.parley.search;

/**
 * Walks all elements of a list as a tree of options, issue by issue, and leaves out every branch that the visitor's
 * bounds rule out: it serves the questions in which dominated elements may matter too. A branch is a box: between the
 * smallest and the largest utility that its open issues leave possible. The last issues make no branches but one list
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
    private final int[] quantities;
    private final int side;
    private double[][] high;
    private double[][] low;
    private double[][] at;

    /** A walk over the list of any cell, which follows these quantities, the rest by falling utility of a side. */
    ElementTree(CellColumns columns, int side, int... quantities) {
        this.columns = columns;
        this.side = side;
        this.quantities = quantities;
        int depth = columns.cells.space.issues() + 1;
        high = new double[depth][quantities.length];
        low = new double[depth][quantities.length];
        at = new double[depth][quantities.length];
    }

    /** Walks the elements of a cell that may be struck. */
    void walk(int cell, Visitor visitor) {
        for (int q = 0; q < quantities.length; q++) {
            at[0][q] = columns.base[quantities[q]][cell];
        }
        walk(columns.cells.shapes[columns.cells.shape[cell]], columns.cells.shape[cell], 0, 0, visitor);
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
                walk(shape, s, place + 1, element * choices.length + n, visitor);
            }
        }
    }
}
