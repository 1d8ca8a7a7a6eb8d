package org.parley.search;

/**
 * The {@link NonDominatedElements} of lists in the utilities that a question depends on: the fewer those are, the more
 * is left out. A list is built when it is first asked for in a run, from the ends of lists that others share.
 */
final class NonDominatedLists {
    private final CellColumns columns;
    private final int[] quantities;
    private final NonDominatedElements[] lists;
    /** The {@link CellColumns#fills} in which an end was built [tail]. */
    private final int[] built;

    /** Room for the lists of these quantities, in order of the first. */
    NonDominatedLists(CellColumns columns, int... quantities) {
        this.columns = columns;
        this.quantities = quantities;
        lists = new NonDominatedElements[columns.cells.tails.length];
        for (int t = 0; t < lists.length; t++) {
            lists[t] = new NonDominatedElements(quantities);
        }
        built = new int[lists.length];
    }

    /** The quantities, that of the order first; shared, do not write. */
    int[] quantities() {
        return quantities;
    }

    /** The list of a shape. */
    NonDominatedElements of(int shape) {
        return end(columns.cells.shapes[shape].tail[0]);
    }

    /** The list of an end. */
    NonDominatedElements end(int tail) {
        NonDominatedElements list = lists[tail];
        if (built[tail] != columns.fills) {
            built[tail] = columns.fills;
            DealCells.Tail of = columns.cells.tails[tail];
            if (of.issue() < 0) {
                list.one();
            } else {
                list.extend(end(of.rest()), of, columns.terms(), columns.allowed(of.issue()));
            }
        }
        return list;
    }
}
