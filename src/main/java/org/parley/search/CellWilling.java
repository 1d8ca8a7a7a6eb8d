package org.parley.search;

import java.util.BitSet;

/**
 * Finds the deals that a side would sign, over cells. Bounds decide whole branches and most deals; the rest is
 * evaluated exactly.
 */
final class CellWilling {
    private final CellRound r;
    private final CellColumns columns;
    private final OpenCell open = new OpenCell();
    private int side;
    private int cell;

    @SuppressWarnings("NullAway.Init") // set before a branch is looked at
    private DealCells.Shape shape;

    @SuppressWarnings("NullAway.Init")
    private BitSet willing;

    CellWilling(CellRound r) {
        this.r = r;
        this.columns = r.columns;
    }

    /** Every feasible deal with V_i ≥ R_i into an empty set. */
    void willing(int i, BitSet into) {
        side = i;
        willing = into;
        for (int n = 0; n < r.promisingCells[i]; n++) {
            int c = r.promising[i][n];
            if (r.closer(i, c) >= r.without[i]) {
                open.open(r, i, c);
                cell = c;
                shape = r.cells.shapes[open.shape];
                branch(0, 0, columns.base[i][c], columns.base[1 - i][c]);
            }
        }
    }

    /**
     * The elements whose options up to a place are chosen: none or all of them if the bounds of their box say so, else
     * one branch an option.
     */
    private void branch(int place, int element, double own, double other) {
        if (place == shape.issues.length) {
            leaf(element, own, other);
            return;
        }
        double highOwn = own + columns.largestRest[side][open.shape][place];
        double highOther = other + columns.largestRest[1 - side][open.shape][place];
        double lowOwn = own + columns.smallestRest[side][open.shape][place];
        double lowOther = other + columns.smallestRest[1 - side][open.shape][place];
        double most = open.mostOwn(highOwn, highOther, lowOwn, lowOther);
        if (!(most >= r.without[side] + r.bars[side].lower(highOwn + CellRound.SLACK))) {
            return;
        }
        double desire = lowOwn >= open.ownFallback
                ? open.desire(lowOwn, lowOther) + CellRound.SLACK
                : open.desire(highOwn, highOther);
        boolean all = open.lowerOwn(lowOwn, desire)
                >= r.without[side] + r.bars[side].upper(lowOwn - CellRound.SLACK) + CellRound.SLACK;
        int issue = shape.issues[place];
        int[] choices = shape.choices[place];
        int only = columns.allowed(issue);
        for (int n = 0; n < choices.length; n++) {
            if (only < 0 || choices[n] == only) {
                int next = element * choices.length + n;
                if (all) {
                    take(place + 1, next);
                } else {
                    branch(
                            place + 1,
                            next,
                            own + columns.term(side, issue, choices[n]),
                            other + columns.term(1 - side, issue, choices[n]));
                }
            }
        }
    }

    private void take(int place, int element) {
        if (place == shape.issues.length) {
            willing.set(columns.deal(cell, element));
            return;
        }
        int[] choices = shape.choices[place];
        int only = columns.allowed(shape.issues[place]);
        for (int n = 0; n < choices.length; n++) {
            if (only < 0 || choices[n] == only) {
                take(place + 1, element * choices.length + n);
            }
        }
    }

    private void leaf(int element, double own, double other) {
        double desire = open.desire(own, other);
        if (!(open.upperOwn(own, desire) - r.without[side] >= r.bars[side].lower(own + CellRound.SLACK))) {
            return;
        }
        boolean surely = open.lowerOwn(own, desire) - r.without[side] - CellRound.SLACK
                >= r.bars[side].upper(own - CellRound.SLACK);
        if (surely || exactly(element)) {
            willing.set(columns.deal(cell, element));
        }
    }

    private boolean exactly(int element) {
        double uA = columns.exact(0, cell, element);
        double uB = columns.exact(1, cell, element);
        return r.clears(side, r.exact(side, cell, uA, uB), side == 0 ? uA : uB);
    }
}
