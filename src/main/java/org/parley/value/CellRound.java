package org.parley.value;

import org.parley.parameter.Side;

/**
 * One round over cells: what every cell could be worth at most, and the exact value of single deals.
 *
 * <p>Bounds. D is at least what the cell's largest utilities leave of it, so A is at most {@code upperWeight}. Where u ≥ F, {@code V ≤ F + A(u − F) + k}; where u &lt; F, {@code V ≤ F + k} (k = carrots − ρ·lines). Every bound is loosened by
 * {@link #SLACK}, far above rounding and far below anything that matters.
 */
final class CellRound {
    static final double SLACK = 1e-9;

    final DealCells cells;
    final CellColumns columns;

    @SuppressWarnings("NullAway.Init") // open() comes first
    Valuation round;

    private final SurvivalBracket[][] survival;
    /** F_i by shift [side][shift]. */
    private final double[][] fallback;
    /** shifted(W_i, s_i) by shift [side][shift]. */
    private final double[][] temptation;

    private final double[] shiftTowardsA;
    /** carrots − ρ·lines [side][cell]. */
    final double[][] extra;
    /** Upper bound of A_i in the cell [side][cell]. */
    final double[][] upperWeight;
    /** Upper bound of V_i in the cell [side][cell]; −∞ for a cell that cannot be struck. */
    final double[][] upperValue;

    final BarBracket[] bars = {new BarBracket(), new BarBracket()};

    /** A round over these columns; {@link #open} comes next. */
    CellRound(CellColumns columns) {
        this(columns, brackets(columns.cells));
    }

    private CellRound(CellColumns columns, SurvivalBracket[][] survival) {
        this.cells = columns.cells;
        this.columns = columns;
        this.survival = survival;
        fallback = new double[2][cells.shifts.length];
        temptation = new double[2][cells.shifts.length];
        shiftTowardsA = new double[cells.shifts.length];
        extra = new double[2][cells.cells];
        upperWeight = new double[2][cells.cells];
        upperValue = new double[2][cells.cells];
    }

    private static SurvivalBracket[][] brackets(DealCells cells) {
        SurvivalBracket[][] brackets = new SurvivalBracket[2][cells.guarantees.length];
        for (SurvivalBracket[] ofSide : brackets) {
            for (int g = 0; g < ofSide.length; g++) {
                ofSide[g] = new SurvivalBracket(cells.guarantees[g]);
            }
        }
        return brackets;
    }

    /** Room for another valuation of the same round. */
    CellRound sibling() {
        return new CellRound(columns, survival);
    }

    /** Opens a round; the columns stand at its front. */
    void open(Valuation opened) {
        round = opened;
        for (int i = 0; i < 2; i++) {
            Side side = Side.of(i);
            bars[i].serve(round.ratification(side));
            for (SurvivalBracket bracket : survival[i]) {
                bracket.serve(round.breakdown(), round.trust(side));
            }
        }
        for (int s = 0; s < shiftTowardsA.length; s++) {
            double shift = round.scaledShift(cells.shifts[s]);
            shiftTowardsA[s] = shift;
            for (int i = 0; i < 2; i++) {
                double own = i == 0 ? shift : -shift;
                fallback[i][s] = round.fallback(Side.of(i), own);
                temptation[i][s] = round.shiftedWarValue(Side.of(i), own);
            }
        }
        boolean hardBinds = round.hardLines();
        double[] cost = {round.redLineCost(Side.A), round.redLineCost(Side.B)};
        double[] without = {round.withoutAgreement(Side.A), round.withoutAgreement(Side.B)};
        for (int c = 0; c < cells.cells; c++) {
            if (!columns.alive[c] || (hardBinds && cells.hard[c])) {
                upperValue[0][c] = Double.NEGATIVE_INFINITY;
                upperValue[1][c] = Double.NEGATIVE_INFINITY;
                continue;
            }
            double uA = columns.base[0][c] + columns.largest[0][cells.shape[c]];
            double uB = columns.base[1][c] + columns.largest[1][cells.shape[c]];
            for (int i = 0; i < 2; i++) {
                extra[i][c] = cells.carrots[i][c] - cost[i] * cells.crossed[i][c];
                bound(i, c, uA, uB, without[i]);
            }
        }
    }

    /** Bounds a cell's V_i: first as if nobody were tempted, and closer if that does not already rule the cell out. */
    private void bound(int i, int c, double uA, double uB, double without) {
        double own = i == 0 ? uA : uB;
        double more = extra[i][c] + SLACK;
        if (round.promisesHold()) {
            upperWeight[i][c] = 1;
            upperValue[i][c] = own + more;
            return;
        }
        int s = cells.shift[c];
        SurvivalBracket bracket = survival[i][cells.guarantee[c]];
        double f = fallback[i][s];
        double above = own - f;
        double weight = bracket.upper(0);
        double value = above > 0 ? f + weight * above + more : f + more;
        if (above > 0 && value >= without) {
            weight = bracket.upper(desire(s, uA, uB));
            value = f + weight * above + more;
        }
        upperWeight[i][c] = weight;
        upperValue[i][c] = value;
    }

    /** D at these utilities for a shift. */
    double desire(int shift, double utilityA, double utilityB) {
        double a = temptation[0][shift] - utilityA;
        double b = temptation[1][shift] - utilityB;
        double most = a > b ? a : b;
        return most > 0 ? most : 0;
    }

    double fallback(int side, int cell) {
        return fallback[side][cells.shift[cell]];
    }

    double temptation(int side, int cell) {
        return temptation[side][cells.shift[cell]];
    }

    SurvivalBracket survival(int side, int cell) {
        return survival[side][cells.guarantee[cell]];
    }

    /** The least own utility with which V_i can reach a value in this cell; −∞ if any may. */
    double leastUtility(int side, int cell, double value) {
        double missing = value - SLACK - extra[side][cell];
        if (round.promisesHold()) {
            return missing;
        }
        double f = fallback(side, cell);
        return missing <= f ? Double.NEGATIVE_INFINITY : f + (missing - f) / upperWeight[side][cell] - SLACK;
    }

    /** An upper bound of V_i at these utilities in this cell. */
    double upper(int side, int cell, double utilityA, double utilityB) {
        double own = side == 0 ? utilityA : utilityB;
        if (round.promisesHold()) {
            return own + extra[side][cell] + SLACK;
        }
        double f = fallback(side, cell);
        double desire = desire(cells.shift[cell], utilityA, utilityB);
        double weight = own >= f
                ? survival(side, cell).upper(desire)
                : survival(side, cell).lower(desire);
        return f + weight * (own - f) + extra[side][cell] + SLACK;
    }

    /** A lower bound of V_i at these utilities in this cell. */
    double lower(int side, int cell, double utilityA, double utilityB) {
        double own = side == 0 ? utilityA : utilityB;
        if (round.promisesHold()) {
            return own + extra[side][cell] - SLACK;
        }
        double f = fallback(side, cell);
        double desire = desire(cells.shift[cell], utilityA, utilityB);
        double weight = own >= f
                ? survival(side, cell).lower(desire)
                : survival(side, cell).upper(desire);
        return f + weight * (own - f) + extra[side][cell] - SLACK;
    }

    /** V_i, exactly as {@link Valuation} computes it. */
    double exact(int side, int cell, double utilityA, double utilityB) {
        return round.value(
                Side.of(side),
                utilityA,
                utilityB,
                shiftTowardsA[cells.shift[cell]],
                cells.guarantees[cells.guarantee[cell]],
                cells.crossed[side][cell],
                cells.carrots[side][cell]);
    }
}
