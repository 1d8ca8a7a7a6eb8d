package org.parley.explain;

import java.util.ArrayList;
import java.util.List;

/** Adds up the amounts of terms. */
final class TermAmounts {
    /** More than rounding can make of a dozen terms; a part that is wrong by less hides behind no sum. */
    private static final double ROUNDING = 1e-9;

    private TermAmounts() {}

    /** The sum, in their order. */
    static double sum(List<TermAmount> parts) {
        double sum = 0;
        for (TermAmount part : parts) {
            sum += part.amount();
        }
        return sum;
    }

    /**
     * The same parts, adding up to a number that was kept with ten decimals: what rounding left over goes to the first.
     *
     * @throws IllegalStateException if more than rounding is left over
     */
    static List<TermAmount> closed(List<TermAmount> parts, double total) {
        double left = total - sum(parts);
        if (!(StrictMath.abs(left) <= ROUNDING)) {
            throw new IllegalStateException("the parts " + parts + " leave " + left + " of " + total);
        }
        List<TermAmount> closed = new ArrayList<>(parts);
        closed.set(0, new TermAmount(parts.get(0).term(), parts.get(0).amount() + left));
        return closed;
    }
}
