package org.parley.search;

/**
 * How many deals lie in the zone of possible agreement of a round, over cells. Of a list, boxes of
 * {@link ElementTree}'s kind are counted or left out as a whole; where that is not sure, the last issues are a
 * {@link RestList}, and only what lies near the border is looked at deal by deal.
 *
 * <p>The border, where it is simple: no deal below one of two least utilities lies in the zone, and where V − R of both
 * rises with both utilities, all deals above a point of the zone do. Where nobody is tempted at that point, the two are
 * as near as rounding allows.
 */
final class ZoneCount {
    /** How far from the least utilities the point is looked for: at first, and by which factor further each time. */
    private static final double NEAREST = 1e-7;

    private static final double FURTHER = 10;

    private final CellRound r;
    private final CellColumns columns;
    private final ZoneCell zone;

    /** The cell that is being counted and its list. */
    private int cell;

    @SuppressWarnings("NullAway.Init") // set before it is counted
    private DealCells.Shape shape;

    @SuppressWarnings("NullAway.Init")
    private RestList rest;

    private int restFrom;
    private int allowed;
    /** A deal below one of these lies outside. */
    private double outsideA;

    private double outsideB;
    /** A deal above both of these lies inside. */
    private double insideA;

    private double insideB;

    ZoneCount(CellRound r) {
        this.r = r;
        this.columns = r.columns;
        this.zone = new ZoneCell(r);
    }

    int size() {
        int count = 0;
        for (int n = 0; n < r.promisingCells[0]; n++) {
            int c = r.promising[0][n];
            if (zone.promising(c)) {
                count += size(c);
            }
        }
        return count;
    }

    private int size(int c) {
        zone.open(c);
        cell = c;
        int s = zone.open.shape;
        shape = r.cells.shapes[s];
        double constantA = columns.base[0][c];
        double constantB = columns.base[1][c];
        outsideA = r.leastUtility(0, c, r.without[0]);
        outsideB = r.leastUtility(1, c, r.without[1]);
        NonDominatedElements list = columns.values.of(s);
        int reach = list.reaching(0, outsideA - constantA - NonDominatedElements.MARGIN);
        if (reach == 0 || list.bestOther()[reach - 1] < outsideB - constantB - NonDominatedElements.MARGIN) {
            return 0;
        }
        rest = columns.rest[s];
        restFrom = columns.restFrom[s];
        allowed = rest.size(0, columns);
        inside();
        return size(0, 0, constantA, constantB);
    }

    private void inside() {
        insideA = Double.POSITIVE_INFINITY;
        insideB = Double.POSITIVE_INFINITY;
        if (!zone.rises()) {
            return;
        }
        for (double further = NEAREST; further < 1; further *= FURTHER) {
            if (zone.surely(outsideA + further, outsideB + further)) {
                insideA = outsideA + further;
                insideB = outsideB + further;
                return;
            }
        }
    }

    /**
     * How many of the elements whose options up to a place are chosen lie in the zone: none or all of them if the
     * bounds of their box say so, else the sum over the next option.
     */
    private int size(int place, int element, double uA, double uB) {
        double highA = uA + columns.largestRest[0][zone.open.shape][place];
        double highB = uB + columns.largestRest[1][zone.open.shape][place];
        if (!(highA >= outsideA && highB >= outsideB) || outside(place, uA, uB)) {
            return 0;
        }
        double lowA = uA + columns.smallestRest[0][zone.open.shape][place];
        double lowB = uB + columns.smallestRest[1][zone.open.shape][place];
        if (lowA >= insideA && lowB >= insideB) {
            return choices(place);
        }
        if (zone.nobody(highA, highB, lowA, lowB)) {
            return 0;
        }
        if (zone.everybody(highA, highB, lowA, lowB)) {
            return choices(place);
        }
        if (place == restFrom) {
            return rest(element * rest.size, uA, uB);
        }
        int count = 0;
        int issue = shape.issues[place];
        int[] choices = shape.choices[place];
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

    /** Whether no element of the issues from a place on reaches both least utilities: what is not dominated tells. */
    private boolean outside(int place, double uA, double uB) {
        NonDominatedElements list = columns.values.end(shape.tail[place]);
        int n = list.reaching(0, outsideA - uA);
        return n == 0 || list.bestOther()[n - 1] < outsideB - uB;
    }

    /** How many elements the options from a place on make. */
    private int choices(int from) {
        int product = 1;
        for (int p = from; p < shape.issues.length; p++) {
            product *= columns.allowed(shape.issues[p]) < 0 ? shape.choices[p].length : 1;
        }
        return product;
    }

    /** The same over the last issues. */
    private int rest(int firstElement, double uA, double uB) {
        double[] sumA = rest.sums(0)[0];
        double[] sumB = rest.sums(0)[1];
        double leastA = outsideA - uA;
        double leastB = outsideB - uB;
        double surelyA = insideA - uA;
        double surelyB = insideB - uB;
        int count = 0;
        int near = 0;
        int p = 0;
        for (; p < allowed && sumA[p] >= surelyA; p++) {
            count += sumB[p] >= surelyB ? 1 : 0;
            near += sumB[p] >= leastB ? 1 : 0;
        }
        if (near > count) {
            for (int k = 0; k < p; k++) {
                count += sumB[k] >= leastB && sumB[k] < surelyB ? look(firstElement, k, uA, uB) : 0;
            }
        }
        for (; p < allowed && sumA[p] >= leastA; p++) {
            count += sumB[p] >= leastB ? look(firstElement, p, uA, uB) : 0;
        }
        return count;
    }

    /** 1 if an element of the last issues lies in the zone, else 0. */
    private int look(int firstElement, int p, double constantA, double constantB) {
        double uA = constantA + rest.sums(0)[0][p];
        double uB = constantB + rest.sums(0)[1][p];
        return zone.maybe(uA, uB) && (zone.surely(uA, uB) || zone.contains(cell, firstElement + rest.elements(0)[p]))
                ? 1
                : 0;
    }
}
