package org.parley.search;

/**
 * One cell of a round, opened: what all its deals share lies at hand, so that a bound of V of one of them is a few
 * multiplications. Seen from one side: {@code own} is its side, {@code other} the other. Bounds as in
 * {@link CellRound}: between two knots of {@link SurvivalBracket} A is taken at the one that makes V larger (or
 * smaller).
 */
final class OpenCell {
    int cell;
    int shape;
    double ownFallback;
    double otherFallback;
    double ownTemptation;
    double otherTemptation;
    double ownExtra;
    double otherExtra;

    @SuppressWarnings("NullAway.Init") // open() comes first
    SurvivalBracket ownSurvival;

    @SuppressWarnings("NullAway.Init")
    SurvivalBracket otherSurvival;

    /** Opens a cell for a side. */
    void open(CellRound r, int side, int c) {
        int other = 1 - side;
        int shift = r.cells.shift[c];
        int guarantee = r.cells.guarantee[c];
        cell = c;
        shape = r.cells.shape[c];
        ownFallback = r.fallback[side][shift];
        otherFallback = r.fallback[other][shift];
        ownTemptation = r.temptation[side][shift];
        otherTemptation = r.temptation[other][shift];
        ownExtra = r.extra[side][c];
        otherExtra = r.extra[other][c];
        ownSurvival = r.survival[side][guarantee];
        otherSurvival = r.survival[other][guarantee];
    }

    /** Above this the own V belongs to a deal with u > F. */
    double ownBelow() {
        return ownFallback + ownExtra + 2 * CellRound.SLACK;
    }

    /** Above this the other's V belongs to a deal with u > F. */
    double otherBelow() {
        return otherFallback + otherExtra + 2 * CellRound.SLACK;
    }

    /** D at these utilities. */
    double desire(double own, double other) {
        double a = ownTemptation - own;
        double b = otherTemptation - other;
        double most = a > b ? a : b;
        return most > 0 ? most : 0;
    }

    /** An upper bound of the own V at this utility and D. */
    double upperOwn(double own, double desire) {
        double above = own - ownFallback;
        return ownFallback + weight(ownSurvival, desire, above >= 0) * above + ownExtra + CellRound.SLACK;
    }

    /** An upper bound of the other's V at this utility and D. */
    double upperOther(double other, double desire) {
        double above = other - otherFallback;
        return otherFallback + weight(otherSurvival, desire, above >= 0) * above + otherExtra + CellRound.SLACK;
    }

    /** A lower bound of the own V at this utility and D. */
    double lowerOwn(double own, double desire) {
        double above = own - ownFallback;
        return ownFallback + weight(ownSurvival, desire, above < 0) * above + ownExtra - CellRound.SLACK;
    }

    /** A lower bound of the other's V at this utility and D. */
    double lowerOther(double other, double desire) {
        double above = other - otherFallback;
        return otherFallback + weight(otherSurvival, desire, above < 0) * above + otherExtra - CellRound.SLACK;
    }

    /**
     * The least own utility with which V can reach a value, if D lies between these two: above F A is at most its value
     * at the smallest, below F at least its value at the largest.
     */
    double leastOwn(double value, double smallestDesire, double largestDesire) {
        return least(value - ownExtra, ownFallback, ownSurvival, smallestDesire, largestDesire);
    }

    /** The same for the other. */
    double leastOther(double value, double smallestDesire, double largestDesire) {
        return least(value - otherExtra, otherFallback, otherSurvival, smallestDesire, largestDesire);
    }

    private static double least(double value, double f, SurvivalBracket survival, double smallest, double largest) {
        double missing = value - CellRound.SLACK - f;
        double weight = missing > 0 ? survival.upper(smallest) : survival.lower(largest + CellRound.SLACK);
        return f + missing / weight - CellRound.SLACK;
    }

    /**
     * The largest D with which the own V can reach a value, if the own utility is at most this and D lies between these
     * two: above F, A must make up for what the utility lacks. −∞ if it reaches it nowhere, ∞ if it may everywhere.
     */
    double longestOwn(double value, double most, double smallestDesire, double largestDesire) {
        return longest(value - ownExtra, most, ownFallback, ownSurvival, smallestDesire, largestDesire);
    }

    /** The same for the other. */
    double longestOther(double value, double most, double smallestDesire, double largestDesire) {
        return longest(value - otherExtra, most, otherFallback, otherSurvival, smallestDesire, largestDesire);
    }

    private static double longest(
            double value, double most, double f, SurvivalBracket survival, double smallest, double largest) {
        double missing = value - CellRound.SLACK - f;
        double above = most - f + CellRound.SLACK;
        if (!(missing > 0) || missing == above) {
            return Double.POSITIVE_INFINITY;
        }
        return missing > above ? Double.NEGATIVE_INFINITY : survival.reaching(missing / above, smallest, largest);
    }

    /** An upper bound of the own V over a box of utilities. */
    double mostOwn(double highOwn, double highOther, double lowOwn, double lowOther) {
        return upperOwn(
                highOwn,
                highOwn >= ownFallback ? desire(highOwn, highOther) : desire(lowOwn, lowOther) + CellRound.SLACK);
    }

    /** An upper bound of the other's V over a box of utilities. */
    double mostOther(double highOwn, double highOther, double lowOwn, double lowOther) {
        return upperOther(
                highOther,
                highOther >= otherFallback ? desire(highOwn, highOther) : desire(lowOwn, lowOther) + CellRound.SLACK);
    }

    private static double weight(SurvivalBracket survival, double desire, boolean largest) {
        return largest ? survival.upper(desire) : survival.lower(desire);
    }
}
