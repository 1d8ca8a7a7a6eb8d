package org.parley.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Side;
import org.parley.value.Valuation;

/**
 * One round over cells: what every cell could be worth at most, and the exact value of single deals.
 *
 * <p>Bounds. A is at most its value without temptation; closer, D is at least what the cell's largest utilities leave
 * of it. Where u ≥ F, {@code V ≤ F + A(u − F) + k}; where u &lt; F, {@code V ≤ F + k} (k = carrots − ρ·lines). Every
 * bound is loosened by {@link #SLACK}, far above {@link org.parley.number.Rounding#STEP} and far below anything that
 * matters. Without the commitment problem A = 1 and F lies below every utility, so that the same lines serve.
 */
final class CellRound {
    static final double SLACK = 1e-8;
    /** A bound of a cell that is looked up costs as much as so many of cells in a row. */
    private static final int LOOKED_UP = 4;
    /** Stands for F where promises hold for ever: below every utility. */
    private static final double BELOW_ALL = -1000;

    final DealCells cells;
    final CellColumns columns;

    @SuppressWarnings("NullAway.Init") // open() comes first
    Valuation round;

    private final SurvivalBracket[][] brackets;
    private final SurvivalBracket[][] lasting;
    /** Bounds of A of this round [side][guarantee]. */
    SurvivalBracket[][] survival;
    /** F_i by shift [side][shift]. */
    final double[][] fallback;
    /** shifted(W_i, s_i) by shift [side][shift]. */
    final double[][] temptation;

    private final double[] shiftTowardsA;
    /** How far the cell shifts power towards a side, 0 where it shifts it away from it [side][cell]. */
    private final double[][] towards;
    /** Half of A_i without temptation [side][cell]. */
    private final double[][] halfUntempted;
    /** Counts how often the brackets changed, which others may serve too [0]. */
    private final int[] served;
    /** The brackets, and their {@link #served}, that A without temptation was taken from. */
    private SurvivalBracket @Nullable [][] weighed;

    private int weighedAt;
    /** F_i at a shift of −1, 0, 1 [side][shift + 1]. */
    private final double[][] fallbackAt = new double[2][3];

    /** carrots − ρ·lines [side][cell]; −∞ for a cell that cannot be struck. */
    final double[][] extra;
    /** Upper bound of V_i in the cell [side][cell]; −∞ for a cell that cannot be struck. */
    final double[][] upperValue;
    /** Upper bound of A_i in the cell, once {@link #closer} was asked [side][cell]. */
    private final double[][] upperWeight;

    private final int[][] closerAt;
    private int rounds;
    /** Cells that could be worth W^e to a side [side][place], ascending. */
    final int[][] promising;
    /** How many of them [side]. */
    final int[] promisingCells = new int[2];
    /** W^e [side]. */
    final double[] without = new double[2];

    private final double[][] untempted;
    final BarBracket[] bars = {new BarBracket(), new BarBracket()};
    private final double[] extraCost = {Double.NaN, Double.NaN};
    private boolean extraHard;
    private int extraFill = -1;

    /** A round over these columns; {@link #open} comes next. */
    CellRound(CellColumns columns) {
        this(columns, brackets(columns.cells, false), brackets(columns.cells, true), new int[1]);
    }

    private CellRound(CellColumns columns, SurvivalBracket[][] brackets, SurvivalBracket[][] lasting, int[] served) {
        this.served = served;
        this.cells = columns.cells;
        this.columns = columns;
        this.brackets = brackets;
        this.lasting = lasting;
        survival = brackets;
        fallback = new double[2][cells.shifts.length];
        temptation = new double[2][cells.shifts.length];
        shiftTowardsA = new double[cells.shifts.length];
        towards = new double[2][cells.cells];
        halfUntempted = new double[2][cells.cells];
        extra = new double[2][cells.cells];
        upperWeight = new double[2][cells.cells];
        closerAt = new int[2][cells.cells];
        upperValue = new double[2][cells.cells];
        promising = new int[2][cells.cells];
        untempted = new double[2][cells.guarantees.length];
    }

    private static SurvivalBracket[][] brackets(DealCells cells, boolean lasting) {
        SurvivalBracket[][] brackets = new SurvivalBracket[2][cells.guarantees.length];
        for (SurvivalBracket[] ofSide : brackets) {
            for (int g = 0; g < ofSide.length; g++) {
                ofSide[g] = lasting ? SurvivalBracket.lasting() : new SurvivalBracket(cells.guarantees[g]);
            }
        }
        return brackets;
    }

    /** Room for another valuation of the same round. */
    CellRound sibling() {
        return new CellRound(columns, brackets, lasting, served);
    }

    /** Opens a round; the columns stand at its front. */
    void open(Valuation opened) {
        round = opened;
        boolean promisesHold = round.promisesHold();
        survival = promisesHold ? lasting : brackets;
        for (int i = 0; i < 2; i++) {
            Side side = Side.of(i);
            without[i] = round.withoutAgreement(side);
            bars[i].serve(round.ratification(side));
            if (!promisesHold) {
                serve(brackets[i], round.trust(side));
            }
        }
        weigh();
        shifts(promisesHold);
        extras();
        rounds++;
        bound(0);
        bound(1);
    }

    /** All brackets of a side serve the same hazards and trust, so the first tells whether they changed. */
    private void serve(SurvivalBracket[] ofSide, double trust) {
        boolean changed = ofSide[0].serve(round.breakdown(), trust);
        for (int g = 1; changed && g < ofSide.length; g++) {
            ofSide[g].serve(round.breakdown(), trust);
        }
        served[0] += changed ? 1 : 0;
    }

    /** Takes A without temptation from the brackets, if those have changed or others are used. */
    private void weigh() {
        if (weighed == survival && weighedAt == served[0]) {
            return;
        }
        weighed = survival;
        weighedAt = served[0];
        for (int i = 0; i < 2; i++) {
            double[] weights = untempted[i];
            for (int g = 0; g < weights.length; g++) {
                weights[g] = survival[i][g].untempted();
            }
            double[] half = halfUntempted[i];
            for (int c = 0; c < half.length; c++) {
                half[c] = .5 * weights[cells.guarantee[c]];
            }
        }
    }

    private void shifts(boolean promisesHold) {
        boolean scaled = false;
        for (int s = 0; s < shiftTowardsA.length; s++) {
            double shift = round.scaledShift(cells.shifts[s]);
            scaled |= shift != shiftTowardsA[s];
            shiftTowardsA[s] = shift;
        }
        for (int i = 0; i < 2; i++) {
            for (int s = -1; s <= 1; s++) {
                fallbackAt[i][s + 1] = promisesHold ? BELOW_ALL : round.fallback(Side.of(i), s);
            }
        }
        for (int c = 0; scaled && c < cells.cells; c++) {
            double shift = shiftTowardsA[cells.shift[c]];
            towards[0][c] = StrictMath.max(0, shift);
            towards[1][c] = StrictMath.max(0, -shift);
        }
        for (int i = 0; i < 2; i++) {
            Side side = Side.of(i);
            if (promisesHold) {
                Arrays.fill(fallback[i], BELOW_ALL);
                Arrays.fill(temptation[i], Double.NEGATIVE_INFINITY);
            } else {
                lines(i, fallback[i], round.fallback(side, 0), round.fallback(side, 1), round.fallback(side, -1));
                lines(
                        i,
                        temptation[i],
                        round.shiftedWarValue(side, 0),
                        round.shiftedWarValue(side, 1),
                        round.shiftedWarValue(side, -1));
            }
        }
    }

    /** What is linear in a side's shift on both sides of 0, by shift, from its values at 0, 1 and −1. */
    private void lines(int i, double[] to, double unshifted, double gaining, double losing) {
        double ahead = gaining - unshifted;
        double behind = losing - unshifted;
        for (int s = 0; s < to.length; s++) {
            double own = i == 0 ? shiftTowardsA[s] : -shiftTowardsA[s];
            double size = StrictMath.abs(own);
            to[s] = unshifted + (size + own) / 2 * ahead + (size - own) / 2 * behind;
        }
    }

    private void extras() {
        boolean hard = round.hardLines();
        double ofA = round.redLineCost(Side.A);
        double ofB = round.redLineCost(Side.B);
        if (extraFill == columns.fills && extraHard == hard && extraCost[0] == ofA && extraCost[1] == ofB) {
            return;
        }
        extraFill = columns.fills;
        extraHard = hard;
        extraCost[0] = ofA;
        extraCost[1] = ofB;
        for (int i = 0; i < 2; i++) {
            double[] to = extra[i];
            double cost = extraCost[i];
            double[] carrots = cells.carrots[i];
            int[] crossed = cells.crossed[i];
            for (int c = 0; c < to.length; c++) {
                to[c] = carrots[c] - cost * crossed[c];
            }
        }
        for (int c = 0; c < cells.cells; c++) {
            if (!columns.alive[c] || (hard && cells.hard[c])) {
                extra[0][c] = Double.NEGATIVE_INFINITY;
                extra[1][c] = Double.NEGATIVE_INFINITY;
            }
        }
    }

    /** Bounds V_i of every cell, and finds those that could be worth W^e. */
    private void bound(int i) {
        double[] upper = upperValue[i];
        bound(i, columns.most[i], upper);
        int[] list = promising[i];
        double least = without[i];
        int n = 0;
        for (int c = 0; c < upper.length; c++) { // no branch depends on a cell: it would be guessed wrongly
            list[n] = c;
            n += upper[c] >= least ? 1 : 0;
        }
        promisingCells[i] = n;
    }

    /**
     * Bounds V_i of every cell as if nobody were tempted, the largest own utility of a cell being {@code most};
     * {@link #closer} does better for the few that matter. F is linear in the shift on both sides of 0, and max(0, x)
     * is (x + |x|)/2: the processor does several cells at once.
     */
    void bound(int i, double[] most, double[] upper) {
        double unshifted = fallbackAt[i][1];
        double ahead = fallbackAt[i][2] - unshifted;
        double behind = fallbackAt[i][0] - unshifted;
        double[] own = towards[i];
        double[] others = towards[1 - i];
        double[] half = halfUntempted[i];
        double[] k = extra[i];
        for (int c = 0; c < upper.length; c++) {
            double f = unshifted + own[c] * ahead + others[c] * behind;
            upper[c] = atMost(f, most[c], half[c], k[c]);
        }
    }

    /**
     * The same for these cells alone, the others keep what they had; for all, where looking them up would cost more.
     */
    void bound(int i, double[] most, double[] upper, int[] list, int n) {
        if (n * LOOKED_UP > upper.length) {
            bound(i, most, upper);
            return;
        }
        double unshifted = fallbackAt[i][1];
        double ahead = fallbackAt[i][2] - unshifted;
        double behind = fallbackAt[i][0] - unshifted;
        double[] own = towards[i];
        double[] others = towards[1 - i];
        double[] half = halfUntempted[i];
        double[] k = extra[i];
        for (int p = 0; p < n; p++) {
            int c = list[p];
            double f = unshifted + own[c] * ahead + others[c] * behind;
            upper[c] = atMost(f, most[c], half[c], k[c]);
        }
    }

    /** A bound of V without temptation, from F, the largest own utility, half of A and k. */
    private static double atMost(double f, double most, double half, double k) {
        double above = most - f;
        return f + half * (above + StrictMath.abs(above)) + k + SLACK;
    }

    /** Bounds V_i of a cell by what its largest utilities leave of D, once in each round; the bound. */
    double closer(int i, int c) {
        if (closerAt[i][c] != rounds) {
            closerAt[i][c] = rounds;
            int s = cells.shift[c];
            double f = fallback[i][s];
            double above = columns.most[i][c] - f;
            double weight;
            if (above >= 0) {
                weight = survival[i][cells.guarantee[c]].upper(desire(s, columns.most[0][c], columns.most[1][c]));
                upperValue[i][c] = f + weight * above + extra[i][c] + SLACK;
            } else {
                weight = untempted[i][cells.guarantee[c]];
                upperValue[i][c] = f + lowerWeight(i, c) * above + extra[i][c] + SLACK;
            }
            upperWeight[i][c] = weight;
        }
        return upperValue[i][c];
    }

    /** A_i without temptation [guarantee]; shared, do not write. */
    double[] untempted(int i) {
        return untempted[i];
    }

    /** D at these utilities for a shift. */
    double desire(int shift, double utilityA, double utilityB) {
        double a = temptation[0][shift] - utilityA;
        double b = temptation[1][shift] - utilityB;
        double most = a > b ? a : b;
        return most > 0 ? most : 0;
    }

    /**
     * The least own utility with which V_i can reach a value in this cell: above F with the largest A of the cell,
     * below F with the smallest.
     */
    double leastUtility(int side, int cell, double value) {
        double missing = value - SLACK - extra[side][cell];
        double f = fallback[side][cells.shift[cell]];
        closer(side, cell);
        double weight = missing > f ? upperWeight[side][cell] : lowerWeight(side, cell);
        return f + (missing - f) / weight - SLACK;
    }

    /** A lower bound of A_i in a cell. */
    private double lowerWeight(int side, int cell) {
        int shape = cells.shape[cell];
        double desire = desire(
                cells.shift[cell],
                columns.base[0][cell] + columns.smallest[0][shape],
                columns.base[1][cell] + columns.smallest[1][shape]);
        return survival[side][cells.guarantee[cell]].lower(desire + SLACK);
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

    /** Whether V_i ≥ R_i, exactly; the error function is asked only where its bounds leave it open. */
    boolean clears(int i, double value, double ownUtility) {
        if (!(value >= without[i])) {
            return false;
        }
        double above = value - without[i];
        if (above >= bars[i].upper(ownUtility - SLACK) + SLACK) {
            return true;
        }
        return above >= bars[i].lower(ownUtility + SLACK) - SLACK && value >= round.reservation(Side.of(i), ownUtility);
    }
}
