package org.parley.analysis;

import java.util.Arrays;
import java.util.List;

/**
 * What PRIM looks at: factors, how far each row is of interest, and which rows no earlier box has taken.
 *
 * @param factors the columns
 * @param interest 0 … 1 a row; shared, do not write
 * @param counted whether that is 0 or 1 everywhere
 * @param free rows not taken; shared, do not write
 */
record Cases(List<Predictor> factors, double[] interest, boolean counted, boolean[] free) {
    static Cases of(List<Predictor> factors, double[] interest) {
        boolean[] free = new boolean[interest.length];
        Arrays.fill(free, true);
        return new Cases(factors, interest, Interest.counts(interest), free);
    }

    /** The same without the rows of a box. */
    Cases without(Faces box) {
        boolean[] left = free.clone();
        for (int r = 0; r < left.length; r++) {
            left[r] = left[r] && !box.holds(factors, r);
        }
        return new Cases(factors, interest, counted, left);
    }

    /** Which free rows lie in a box. */
    boolean[] inside(Faces box) {
        boolean[] inside = new boolean[free.length];
        for (int r = 0; r < inside.length; r++) {
            inside[r] = free[r] && box.holds(factors, r);
        }
        return inside;
    }

    /** What a box holds of the free rows, as a share of all rows and all cases. */
    BoxContent content(Faces box) {
        int n = 0;
        double cases = 0;
        double all = 0;
        boolean[] inside = inside(box);
        for (int r = 0; r < inside.length; r++) {
            all += interest[r];
            if (inside[r]) {
                n++;
                cases += interest[r];
            }
        }
        return new BoxContent(n, inside.length, cases, all, counted);
    }
}
