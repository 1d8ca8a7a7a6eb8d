package org.parley.analysis;

import java.util.Arrays;

/**
 * A sum without rounding: the exact sum of all numbers added so far, rounded once, so it is the same in every order.
 * It is kept as parts that do not overlap, the smallest first (Shewchuk 1997, Grow-Expansion; rounded half to even as
 * Python's {@code math.fsum} does). Numbers that are not finite give what plain addition gives. Test:
 * {@code ExactSumTest}, against {@code BigDecimal}.
 */
final class ExactSum {
    private double[] parts = new double[8];
    private int size;
    private double notFinite;

    /** The sum of these. */
    static double of(double[] values) {
        ExactSum sum = new ExactSum();
        for (double value : values) {
            sum.add(value);
        }
        return sum.value();
    }

    void add(double value) {
        if (!Double.isFinite(value)) {
            notFinite += value;
            return;
        }
        double x = value;
        int kept = 0;
        for (int i = 0; i < size; i++) {
            double y = parts[i];
            double sum = x + y;
            double ofY = sum - x;
            double rest = x - (sum - ofY) + (y - ofY);
            if (rest != 0) {
                parts[kept++] = rest;
            }
            x = sum;
        }
        if (kept == parts.length) {
            parts = Arrays.copyOf(parts, 2 * kept);
        }
        parts[kept] = x;
        size = kept + 1;
    }

    /** Adds all that was added to another sum. */
    void add(ExactSum other) {
        for (int i = 0; i < other.size; i++) {
            add(other.parts[i]);
        }
        notFinite += other.notFinite;
    }

    /** Begins anew, with nothing added. */
    void clear() {
        size = 0;
        notFinite = 0;
    }

    /** The sum so far, 0 for nothing. */
    double value() {
        if (notFinite != 0) { // NaN, too
            return notFinite;
        }
        double sum = 0;
        double rest = 0;
        int next = size;
        while (next > 0 && rest == 0) {
            double part = parts[--next];
            double more = sum + part;
            rest = part - (more - sum);
            sum = more;
        }
        // exactly half-way so far: the sign of what is left decides
        boolean decided = next > 0 && (rest < 0 ? parts[next - 1] < 0 : parts[next - 1] > 0);
        double twice = 2 * rest;
        return decided && sum + twice - sum == twice ? sum + twice : sum;
    }
}
