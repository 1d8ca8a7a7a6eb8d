package org.parley.analysis;

import java.util.List;
import java.util.function.UnaryOperator;
import org.parley.table.Table;

/**
 * A part of the parameter space: all rows that keep every limit. Without limits it is everything.
 *
 * @param limits at most one a factor
 */
public record Box(List<Limit> limits) {
    public Box {
        limits = List.copyOf(limits);
    }

    /** Whether the row lies inside. */
    public boolean holds(Table table, int row) {
        for (Limit limit : limits) {
            if (!limit.holds(table, row)) {
                return false;
            }
        }
        return true;
    }

    /** The box in words: {@code warCost.A between 0.12 and 0.30 and mediatorStyle steady}. */
    public String words(UnaryOperator<String> names) {
        if (limits.isEmpty()) {
            return "everywhere";
        }
        return String.join(
                " and ",
                limits.stream().map(l -> l.words(names.apply(l.factor()))).toList());
    }

    /**
     * What the box holds of a table, also of one it was not made from: the honest check, since on its own table a box
     * looks better than it is.
     */
    public BoxContent content(Table table, String interest) {
        double[] y = Interest.values(table, interest);
        int n = 0;
        double cases = 0;
        double all = 0;
        for (int r = 0; r < y.length; r++) {
            all += y[r];
            if (holds(table, r)) {
                n++;
                cases += y[r];
            }
        }
        return new BoxContent(n, y.length, cases, all, Interest.counts(y));
    }
}
