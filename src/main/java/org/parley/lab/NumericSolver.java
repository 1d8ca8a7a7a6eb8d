package org.parley.lab;

import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

/** How the games look for best replies and thresholds without a formula: grids and halving, no derivatives. */
final class NumericSolver {
    private static final int CELLS = 32;

    private NumericSolver() {}

    /**
     * Where a single-peaked function is largest: a grid, then finer grids about its best point, until the cell is below
     * 1e-10 of the interval. On a plateau the lowest point counts.
     */
    static double best(DoubleUnaryOperator payoff, double low, double high) {
        double from = low;
        double to = high;
        double best = low;
        double limit = 1e-10 * (high - low);
        do {
            double cell = (to - from) / CELLS;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i <= CELLS; i++) {
                double x = i == CELLS ? to : from + i * cell;
                double value = payoff.applyAsDouble(x);
                if (value > most) {
                    most = value;
                    best = x;
                }
            }
            from = Math.max(low, best - cell);
            to = Math.min(high, best + cell);
        } while (to - from > limit);
        return best;
    }

    /**
     * The least number in [low, high] that passes, when everything above a number that passes also does; NaN if none
     * does.
     */
    static double least(DoublePredicate passes, double low, double high) {
        if (passes.test(low)) {
            return low;
        }
        if (!passes.test(high)) {
            return Double.NaN;
        }
        double fails = low;
        double holds = high;
        for (int i = 0; i < 200 && fails < holds; i++) {
            double middle = 0.5 * (fails + holds);
            if (middle <= fails || middle >= holds) {
                break;
            }
            if (passes.test(middle)) {
                holds = middle;
            } else {
                fails = middle;
            }
        }
        return holds;
    }
}
