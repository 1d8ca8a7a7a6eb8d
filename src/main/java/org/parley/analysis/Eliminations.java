package org.parley.analysis;

import java.util.ArrayList;
import java.util.List;
import org.parley.analysis.PartialRankCorrelations.Partial;

/**
 * The partial correlations of many columns with the last one, each held against all others but its fellow parts: the
 * others are eliminated one after the other, in order. What is left of an entry does not depend on columns that were
 * not eliminated yet, so the columns before one are eliminated once for all that come after it, and the fellow parts of
 * a whole share theirs; for m columns that is a quarter of the m⁴ / 3 products, and every number has the bits of an
 * elimination of its own ({@code EliminationsTest}). A column that follows from the ones before it is passed over.
 */
final class Eliminations {
    /** A remaining share of variance below this is rounding. */
    static final double NOTHING = 1e-9;

    private Eliminations() {}

    /**
     * The partial correlation of each of the first columns with the last.
     *
     * @param correlations of all columns; beyond {@code wholes} stand columns that are only held against, and the last
     *     is the outcome; the array is used up
     * @param wholes for each of the first columns the whole that it is a part of, or empty
     * @param strict whether a coefficient beyond −1 … 1 is unknown, or the nearer end
     */
    static List<Partial> each(double[][] correlations, List<String> wholes, boolean strict) {
        Partial[] found = new Partial[wholes.size()];
        int counted = 0;
        for (int f = 0; f < found.length; f++) {
            if (found[f] == null) {
                held(correlations, f, fellows(wholes, f), counted, strict, found);
            }
            counted += eliminated(correlations, f) ? 1 : 0;
        }
        return List.of(found);
    }

    /** A column and the later ones that are parts of the same whole. */
    private static List<Integer> fellows(List<String> wholes, int first) {
        List<Integer> fellows = new ArrayList<>(List.of(first));
        for (int f = first + 1; f < wholes.size() && !wholes.get(first).isEmpty(); f++) {
            if (wholes.get(f).equals(wholes.get(first))) {
                fellows.add(f);
            }
        }
        return fellows;
    }

    /** Eliminates all columns that come after the first of these but for these, and tells what is left of them. */
    private static void held(
            double[][] all, int first, List<Integer> these, int before, boolean strict, Partial[] found) {
        int y = all.length - 1;
        List<Integer> order = new ArrayList<>();
        for (int k = first + 1; k < y; k++) {
            if (!these.contains(k)) {
                order.add(k);
            }
        }
        int others = order.size();
        order.addAll(these);
        order.add(y);
        double[][] left = new double[order.size()][order.size()];
        for (int i = 0; i < left.length; i++) {
            double[] from = all[order.get(i)];
            for (int j = 0; j < left.length; j++) {
                left[i][j] = from[order.get(j)];
            }
        }
        int counted = before;
        for (int k = 0; k < others; k++) {
            counted += eliminated(left, k) ? 1 : 0;
        }
        for (int t = 0; t < these.size(); t++) {
            found[these.get(t)] = partial(left, others + t, counted, strict);
        }
    }

    private static Partial partial(double[][] left, int x, int counted, boolean strict) {
        int y = left.length - 1;
        double xx = left[x][x];
        double yy = left[y][y];
        double coefficient = xx > NOTHING && yy > NOTHING ? left[x][y] / StrictMath.sqrt(xx * yy) : Double.NaN;
        if (Double.isNaN(coefficient) || (strict && Math.abs(coefficient) > 1 + NOTHING)) {
            return new Partial(Double.NaN, counted);
        }
        return new Partial(Math.max(-1, Math.min(1, coefficient)), counted);
    }

    /** Takes out of all later columns what column k explains; false if nothing is left of it, or it never varies. */
    private static boolean eliminated(double[][] left, int k) {
        double[] column = left[k];
        if (!(column[k] > NOTHING)) {
            return false;
        }
        for (int i = k + 1; i < left.length; i++) {
            double[] row = left[i];
            double factor = row[k] / column[k];
            if (factor != 0 && !Double.isNaN(factor)) {
                for (int j = k + 1; j < row.length; j++) {
                    row[j] -= factor * column[j];
                }
            }
        }
        return true;
    }
}
