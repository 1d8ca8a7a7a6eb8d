package org.parley.search;

/**
 * The zone of possible agreement of a round over cells: whether any deal has {@code V_i ≥ R_i} for both, and how many
 * do. Bounds decide for most deals; the rest is evaluated exactly. A deal that was found in the zone is tried first the
 * next time.
 */
final class CellZone implements ElementTree.Visitor {
    private final CellRound r;
    private final CellColumns columns;
    private final OpenCell open = new OpenCell();
    private int warmCell = DealSearch.NONE;
    private int warmElement;

    private final ElementTree tree;
    private boolean any;

    /** The cell that is being counted and its list. */
    private int cell;

    @SuppressWarnings("NullAway.Init") // set before it is counted
    private DealCells.Shape shape;

    CellZone(CellRound r) {
        this.r = r;
        this.columns = r.columns;
        this.tree = new ElementTree(columns, 0, 0, 1);
    }

    /** A new run begins. */
    void forget() {
        warmCell = DealSearch.NONE;
    }

    boolean empty() {
        if (warmCell != DealSearch.NONE && contains(warmCell, warmElement)) {
            return false;
        }
        for (int n = 0; n < r.promisingCells[0]; n++) {
            int c = r.promising[0][n];
            if (promising(c) && touches(c)) {
                return false;
            }
        }
        return true;
    }

    private boolean promising(int c) {
        return r.upperValue[1][c] >= r.without[1] && r.closer(0, c) >= r.without[0] && r.closer(1, c) >= r.without[1];
    }

    /**
     * Whether a deal of the cell lies in the zone. Where W^e lies above F + k for both, V rises with both utilities,
     * and only undominated elements matter.
     */
    private boolean touches(int c) {
        open.open(r, 0, c);
        NonDominatedElements list = columns.values.of(open.shape);
        double constantA = columns.base[0][c];
        double constantB = columns.base[1][c];
        int reach = list.reaching(0, r.leastUtility(0, c, r.without[0]) - constantA);
        double leastB = r.leastUtility(1, c, r.without[1]) - constantB;
        if (reach == 0 || list.bestOther()[reach - 1] < leastB - NonDominatedElements.MARGIN) {
            return false;
        }
        double[] sumA = list.sums(0, 0);
        double[] sumB = list.sums(0, 1);
        for (int p = 0; p < reach; p++) {
            if (sumB[p] >= leastB && maybe(constantA + sumA[p], constantB + sumB[p]) && found(c, list.elements(0)[p])) {
                return true;
            }
        }
        return !(r.without[0] > open.ownBelow() && r.without[1] > open.otherBelow()) && anyOfAll(c);
    }

    private boolean anyOfAll(int c) {
        any = false;
        tree.walk(c, this);
        return any;
    }

    @Override
    public boolean worth(double[] high, double[] low) {
        return !any
                && open.mostOwn(high[0], high[1], low[0], low[1]) >= r.without[0]
                && open.mostOther(high[0], high[1], low[0], low[1]) >= r.without[1];
    }

    @Override
    public void rest(double[] at, RestList rest, int allowed, int firstElement) {
        double[] sumA = rest.sums(0)[0];
        double[] sumB = rest.sums(0)[1];
        for (int p = 0; p < allowed && !any; p++) {
            any = maybe(at[0] + sumA[p], at[1] + sumB[p]) && found(open.cell, firstElement + rest.elements(0)[p]);
        }
    }

    private boolean found(int c, int e) {
        if (!contains(c, e)) {
            return false;
        }
        warmCell = c;
        warmElement = e;
        return true;
    }

    int size() {
        int count = 0;
        for (int n = 0; n < r.promisingCells[0]; n++) {
            int c = r.promising[0][n];
            if (promising(c)) {
                count += size(c);
            }
        }
        return count;
    }

    private int size(int c) {
        open.open(r, 0, c);
        NonDominatedElements list = columns.values.of(open.shape);
        double constantA = columns.base[0][c];
        double constantB = columns.base[1][c];
        double leastA = r.leastUtility(0, c, r.without[0]) - constantA;
        double leastB = r.leastUtility(1, c, r.without[1]) - constantB;
        int reach = list.reaching(0, leastA - NonDominatedElements.MARGIN);
        if (reach == 0 || list.bestOther()[reach - 1] < leastB - NonDominatedElements.MARGIN) {
            return 0;
        }
        cell = c;
        shape = r.cells.shapes[open.shape];
        return size(0, 0, constantA, constantB);
    }

    /**
     * How many of the elements whose options up to a place are chosen lie in the zone: none or all of them if the
     * bounds of their box say so, else the sum over the next option.
     */
    private int size(int place, int element, double uA, double uB) {
        if (place == shape.issues.length) {
            return maybe(uA, uB) && (surely(uA, uB) || contains(cell, element)) ? 1 : 0;
        }
        double highA = uA + columns.largestRest[0][open.shape][place];
        double highB = uB + columns.largestRest[1][open.shape][place];
        double lowA = uA + columns.smallestRest[0][open.shape][place];
        double lowB = uB + columns.smallestRest[1][open.shape][place];
        double nobody = open.desire(highA, highB);
        double everybody = open.desire(lowA, lowB) + CellRound.SLACK;
        double mostA = open.mostOwn(highA, highB, lowA, lowB);
        double mostB = open.mostOther(highA, highB, lowA, lowB);
        if (!(mostA >= r.without[0] + r.bars[0].lower(highA + CellRound.SLACK))
                || !(mostB >= r.without[1] + r.bars[1].lower(highB + CellRound.SLACK))) {
            return 0;
        }
        double leastA = open.lowerOwn(lowA, lowA >= open.ownFallback ? everybody : nobody);
        double leastB = open.lowerOther(lowB, lowB >= open.otherFallback ? everybody : nobody);
        int issue = shape.issues[place];
        int[] choices = shape.choices[place];
        boolean all = leastA >= r.without[0] + r.bars[0].upper(lowA - CellRound.SLACK) + CellRound.SLACK
                && leastB >= r.without[1] + r.bars[1].upper(lowB - CellRound.SLACK) + CellRound.SLACK;
        if (all) {
            return choices(place);
        }
        int count = 0;
        int only = columns.allowed(issue);
        for (int n = 0; n < choices.length; n++) {
            if (only < 0 || choices[n] == only) {
                count += size(
                        place + 1,
                        element * choices.length + n,
                        uA + columns.term(0, issue, choices[n]),
                        uB + columns.term(1, issue, choices[n]));
            }
        }
        return count;
    }

    /** How many elements the options from a place on make. */
    private int choices(int from) {
        int product = 1;
        for (int p = from; p < shape.issues.length; p++) {
            product *= columns.allowed(shape.issues[p]) < 0 ? shape.choices[p].length : 1;
        }
        return product;
    }

    private boolean maybe(double uA, double uB) {
        double desire = open.desire(uA, uB);
        double mostA = open.upperOwn(uA, desire) - r.without[0];
        double mostB = open.upperOther(uB, desire) - r.without[1];
        return mostA >= 0
                && mostB >= 0
                && mostA >= r.bars[0].lower(uA + CellRound.SLACK)
                && mostB >= r.bars[1].lower(uB + CellRound.SLACK);
    }

    private boolean surely(double uA, double uB) {
        double desire = open.desire(uA, uB);
        double leastA = open.lowerOwn(uA, desire) - r.without[0] - CellRound.SLACK;
        double leastB = open.lowerOther(uB, desire) - r.without[1] - CellRound.SLACK;
        return leastA >= r.bars[0].upper(uA - CellRound.SLACK) && leastB >= r.bars[1].upper(uB - CellRound.SLACK);
    }

    /** Whether a deal lies in the zone: exactly. */
    private boolean contains(int c, int e) {
        if (!(r.upperValue[0][c] >= r.without[0]) || !(r.upperValue[1][c] >= r.without[1])) {
            return false;
        }
        double uA = columns.exact(0, c, e);
        double uB = columns.exact(1, c, e);
        return r.clears(0, r.exact(0, c, uA, uB), uA) && r.clears(1, r.exact(1, c, uA, uB), uB);
    }
}
