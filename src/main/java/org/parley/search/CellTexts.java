package org.parley.search;

import org.parley.number.Exponential;
import org.parley.number.Rounding;
import org.parley.parameter.Side;

/**
 * The mediator's text over cells: argmax of {@code ω_A ln(V̂_A − W^e_A) + ω_B ln(V̂_B − W^e_B)} over feasible deals
 * with V̂_i ≥ R_i and V̂_i &gt; W^e_i, none of them equivalent to a rejected text; lowest index on ties (model §9.3).
 *
 * <p>Where the values to reach lie above F + k, V̂ and V̂ − R rise with the utilities, and only undominated elements
 * matter; unless one of them was rejected before, because then something that it dominates may be next. Bounds are
 * compared by the product of the two gains where the weights are equal, so that only what is evaluated exactly costs
 * logarithms.
 */
final class CellTexts implements ElementTree.Visitor {
    private final CellRound r;
    private final CellColumns columns;
    private final OpenCell open = new OpenCell();
    private final ElementTree tree;

    @SuppressWarnings("NullAway.Init") // set before the tree is walked
    private RejectedTexts rejectedTexts;

    /** A bound of V̂ as if nobody were tempted [cell]. */
    private final double[] valueA;

    private final double[] valueB;
    private final double[] bound;
    private final double[] boundA;
    private final double[] boundB;
    private final int[] candidates;
    private double weightA;
    private double weightB;
    private int deal;
    private double best;
    /** The best, as a {@link #score}. */
    private double bar;
    /** What both readings of a deal of the open cell must reach. */
    private double wantedA;

    private double wantedB;
    /** Whether the cell held a deal that would have been the text had it not been rejected before. */
    private boolean refused;

    CellTexts(CellRound r) {
        this.r = r;
        this.columns = r.columns;
        this.tree = new ElementTree(columns, 0, columns.readings);
        valueA = new double[r.cells.cells];
        valueB = new double[r.cells.cells];
        bound = new double[r.cells.cells];
        boundA = new double[r.cells.cells];
        boundB = new double[r.cells.cells];
        candidates = new int[r.cells.cells];
    }

    int text(double weightOfA, double weightOfB, RejectedTexts rejected) {
        weightA = weightOfA;
        weightB = weightOfB;
        deal = DealSearch.NONE;
        best = Double.NEGATIVE_INFINITY;
        bar = Double.NEGATIVE_INFINITY;
        int n = bounds();
        int first = -1;
        double high = Double.NEGATIVE_INFINITY;
        for (int m = 0; m < n; m++) {
            if (bound[m] > high) {
                high = bound[m];
                first = m;
            }
        }
        if (first >= 0) {
            visit(first, rejected);
            for (int m = 0; m < n; m++) {
                if (m != first && bound[m] >= bar) {
                    visit(m, rejected);
                }
            }
        }
        return deal;
    }

    /** Bounds every cell; how many may hold a text. */
    private int bounds() {
        int untempted = untempted();
        int n = 0;
        for (int m = 0; m < untempted; m++) {
            int c = candidates[m];
            double mostA = columns.most[CellColumns.READING][c];
            double mostB = columns.most[CellColumns.READING + 1][c];
            double desire = r.desire(r.cells.shift[c], mostA, mostB);
            double gainA = desire > 0 ? gain(0, c, mostA, desire) : valueA[c] - r.without[0];
            double gainB = desire > 0 ? gain(1, c, mostB, desire) : valueB[c] - r.without[1];
            if (gainA > 0 && gainB > 0) {
                candidates[n] = c;
                boundA[n] = gainA;
                boundB[n] = gainB;
                bound[n++] = score(gainA, gainB);
            }
        }
        return n;
    }

    /** Bounds V̂ of both in every cell as if nobody were tempted; how many cells may hold a text. */
    private int untempted() {
        double[] upperA = valueA;
        double[] upperB = valueB;
        r.bound(0, columns.most[CellColumns.READING], upperA);
        double withoutA = r.without[0];
        double withoutB = r.without[1];
        int[] list = candidates;
        int ofA = 0;
        for (int c = 0; c < upperA.length; c++) { // one side after the other: both at once took longer
            list[ofA] = c;
            ofA += upperA[c] > withoutA ? 1 : 0;
        }
        r.bound(1, columns.most[CellColumns.READING + 1], upperB, list, ofA);
        int n = 0;
        for (int m = 0; m < ofA; m++) {
            int c = list[m];
            list[n] = c;
            n += upperB[c] > withoutB ? 1 : 0;
        }
        return n;
    }

    /** A bound of V̂_i − W^e_i over a cell, at this D. */
    private double gain(int i, int c, double most, double desire) {
        double f = r.fallback[i][r.cells.shift[c]];
        double above = most - f;
        double rest = f + r.extra[i][c] + CellRound.SLACK - r.without[i];
        return above > 0 ? rest + r.survival[i][r.cells.guarantee[c]].upper(desire) * above : rest;
    }

    private void visit(int m, RejectedTexts rejected) {
        int c = candidates[m];
        open.open(r, 0, c);
        double neededA = neededA(m);
        double neededB = neededB(m);
        if (!want(c, neededA, neededB)) {
            return;
        }
        rejectedTexts = rejected;
        boolean onlyUndominated = neededA > open.ownBelow() && neededB > open.otherBelow();
        refused = false;
        if (onlyUndominated) {
            NonDominatedElements list = columns.texts.of(open.shape);
            visit(
                    list.elements(0),
                    list.size(),
                    columns.base[CellColumns.READING][c],
                    columns.base[CellColumns.READING + 1][c],
                    list.sums(0, CellColumns.READING),
                    list.sums(0, CellColumns.READING + 1),
                    0);
        }
        if (!onlyUndominated || (refused && want(c, neededA(m), neededB(m)))) { // the list may have raised them
            tree.want(wantedA, wantedB);
            tree.walk(c, this);
        }
    }

    /** What V̂_A of a text must reach in a cell. */
    private double neededA(int m) {
        return r.without[0] + least(m, boundB);
    }

    private double neededB(int m) {
        return r.without[1] + least(m, boundA);
    }

    /**
     * Finds what both readings of a deal of the open cell must reach for these values: enough for its own side, and
     * enough for both that the promise lasts as it must. Whether the largest readings do.
     */
    private boolean want(int c, double neededA, double neededB) {
        double mostA = columns.most[CellColumns.READING][c];
        double mostB = columns.most[CellColumns.READING + 1][c];
        double leastA = columns.base[CellColumns.READING][c] + columns.smallest[CellColumns.READING][open.shape];
        double leastB =
                columns.base[CellColumns.READING + 1][c] + columns.smallest[CellColumns.READING + 1][open.shape];
        double smallest = open.desire(mostA, mostB);
        double largest = open.desire(leastA, leastB);
        double desire = StrictMath.min(
                open.longestOwn(neededA, mostA, smallest, largest),
                open.longestOther(neededB, mostB, smallest, largest));
        wantedA = StrictMath.max(
                open.leastOwn(neededA, smallest, largest), open.ownTemptation - desire - CellRound.SLACK);
        wantedB = StrictMath.max(
                open.leastOther(neededB, smallest, largest), open.otherTemptation - desire - CellRound.SLACK);
        return mostA >= wantedA && mostB >= wantedB;
    }

    /**
     * What a side's gain must at least be for the product to reach what is in hand, the other's gain being at most its
     * bound; 0 where the weights differ.
     */
    private double least(int m, double[] othersBound) {
        return weightA == weightB && bar > 0 ? bar / othersBound[m] - CellRound.SLACK : 0;
    }

    private void visit(
            int[] elements, int n, double atA, double atB, double[] readA, double[] readB, int firstElement) {
        double leastA = wantedA - atA;
        double leastB = wantedB - atB;
        for (int p = 0; p < n; p++) {
            if (readA[p] >= leastA && readB[p] >= leastB && maybe(atA + readA[p], atB + readB[p])) {
                consider(open.cell, firstElement + elements[p], rejectedTexts);
            }
        }
    }

    @Override
    public boolean worth(double[] high, double[] low) {
        if (!(high[0] >= wantedA) || !(high[1] >= wantedB)) {
            return false;
        }
        double gainA = open.mostOwn(high[0], high[1], low[0], low[1]) - r.without[0];
        if (!(gainA > 0)) {
            return false;
        }
        double gainB = open.mostOther(high[0], high[1], low[0], low[1]) - r.without[1];
        return gainB > 0 && score(gainA, gainB) >= bar;
    }

    @Override
    public void rest(double[] at, RestList rest, int allowed, int firstElement) {
        double[][] sums = rest.sums(0);
        visit(
                rest.elements(0),
                allowed,
                at[0],
                at[1],
                sums[CellColumns.READING],
                sums[CellColumns.READING + 1],
                firstElement);
    }

    private boolean maybe(double a, double b) {
        double desire = open.desire(a, b);
        double gainA = open.upperOwn(a, desire) - r.without[0];
        if (!(gainA > 0)) {
            return false;
        }
        double gainB = open.upperOther(b, desire) - r.without[1];
        return gainB > 0 && score(gainA, gainB) >= bar;
    }

    /** Takes a deal as the text if it is one: exactly. */
    private void consider(int c, int e, RejectedTexts rejected) {
        int index = columns.deal(c, e);
        if (rejected.lists(index)) {
            refused = true;
            return;
        }
        double a = columns.exact(CellColumns.READING, c, e);
        double b = columns.exact(CellColumns.READING + 1, c, e);
        double valueA = r.exact(0, c, a, b);
        double valueB = r.exact(1, c, a, b);
        double gainA = valueA - r.round.withoutAgreement(Side.A);
        double gainB = valueB - r.round.withoutAgreement(Side.B);
        if (!(gainA > 0) || !(gainB > 0)) {
            return;
        }
        double sum = logSum(gainA, gainB);
        if ((deal == DealSearch.NONE || sum > best || (sum == best && index < deal))
                && r.clears(0, valueA, columns.exact(0, c, e))
                && r.clears(1, valueB, columns.exact(1, c, e))) {
            if (!rejected.isEmpty() && rejected.contains(index)) {
                refused = true;
                return;
            }
            deal = index;
            best = sum;
            bar = weightA == weightB ? Exponential.exp(best / weightA) * (1 - CellRound.SLACK) : best;
        }
    }

    /**
     * What orders two bounds like {@link #logSum}, without logarithms where the weights are equal; never below what its
     * exact gains would score.
     */
    private double score(double gainA, double gainB) {
        return weightA == weightB ? gainA * gainB : logSum(gainA, gainB) + CellRound.SLACK;
    }

    private double logSum(double gainA, double gainB) {
        return Rounding.of(weightA * Exponential.log(gainA) + weightB * Exponential.log(gainB));
    }
}
