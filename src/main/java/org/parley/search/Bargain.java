package org.parley.search;

import java.util.Arrays;
import org.parley.number.Rounding;

/**
 * The bargaining set of one round, enumerated exactly: Pareto frontier, Nash and Kalai–Smorodinsky points.
 *
 * <p>The frontier holds the feasible deals that no feasible deal dominates (both values ≥, one &gt;); equal twins
 * count. Nash (1950): largest {@code √Π(V_i − d_i)} over feasible deals with V ≥ d = W^e. Kalai &amp; Smorodinsky
 * (1975): largest {@code min_i (V_i − d_i)/(M_i − d_i)}, M_i = max V_i over the same deals. The root makes the product
 * stk as well. The point is the deal whose measure, kept as {@link Rounding} says, is largest; the lowest index on
 * ties. Deals within ten steps of it tie, for their gains were kept before, and a scale of points need not be a power
 * of ten. Model §10. Limits: T02, M12.
 */
public final class Bargain {
    private static final double TIE = 10 * Rounding.STEP;

    private final double[] valueA;
    private final double[] valueB;
    private final int[] frontier;
    private final int[] nash; // the point, then its ties
    private final int[] kalaiSmorodinsky; // the same
    private final int aboveDisagreement;

    /**
     * Distances in the plane of (V_A, V_B), stk; NaN where undefined.
     *
     * @param frontier to the nearest deal of the Pareto frontier
     * @param nash to the Nash point
     * @param kalaiSmorodinsky to the Kalai–Smorodinsky point
     */
    public record Distances(double frontier, double nash, double kalaiSmorodinsky) {
        /** Nobody asked. */
        public static final Distances NONE = new Distances(Double.NaN, Double.NaN, Double.NaN);
    }

    private Bargain(double[] valueA, double[] valueB, int[] frontier, int[] nash, int[] ks, int aboveDisagreement) {
        this.valueA = valueA;
        this.valueB = valueB;
        this.frontier = frontier;
        this.nash = nash;
        this.kalaiSmorodinsky = ks;
        this.aboveDisagreement = aboveDisagreement;
    }

    /** The set of deals with these values (columns by deal index) and disagreement point. */
    public static Bargain of(boolean[] feasible, double[] valueA, double[] valueB, double atA, double atB) {
        int[] above = new int[feasible.length];
        int n = 0;
        double mostA = atA;
        double mostB = atB;
        for (int x = 0; x < feasible.length; x++) {
            if (feasible[x] && valueA[x] >= atA && valueB[x] >= atB) {
                above[n++] = x;
                mostA = StrictMath.max(mostA, valueA[x]);
                mostB = StrictMath.max(mostB, valueB[x]);
            }
        }
        double[] measure = new double[n];
        for (int k = 0; k < n; k++) {
            measure[k] = StrictMath.sqrt((valueA[above[k]] - atA) * (valueB[above[k]] - atB));
        }
        int[] nash = largest(above, measure);
        int[] ks = {};
        if (mostA > atA && mostB > atB) {
            for (int k = 0; k < n; k++) {
                measure[k] = StrictMath.min(
                        (valueA[above[k]] - atA) / (mostA - atA), (valueB[above[k]] - atB) / (mostB - atB));
            }
            ks = largest(above, measure);
        }
        return new Bargain(valueA, valueB, frontier(feasible, valueA, valueB), nash, ks, n);
    }

    /** First the deal where a measure [place] is largest, then all that tie with it, ascending; nothing of no deals. */
    private static int[] largest(int[] deals, double[] measure) {
        if (measure.length == 0) {
            return new int[0];
        }
        int best = 0;
        double most = Rounding.of(measure[0]);
        for (int k = 1; k < measure.length; k++) {
            double here = Rounding.of(measure[k]);
            if (here > most) {
                most = here;
                best = k;
            }
        }
        double least = measure[best] - TIE;
        int[] found = new int[measure.length + 1];
        found[0] = deals[best];
        int n = 1;
        for (int k = 0; k < measure.length; k++) {
            if (measure[k] >= least) {
                found[n++] = deals[k];
            }
        }
        return Arrays.copyOf(found, n);
    }

    /**
     * Indices of the undominated among the admitted points, ascending; equal twins count. Those found so far stand by
     * falling first value, and so by rising second one; a point is put in its place or left out by its neighbour.
     */
    public static int[] frontier(boolean[] admitted, double[] first, double[] second) {
        int[] kept = new int[16];
        int n = 0;
        for (int x = 0; x < admitted.length; x++) {
            if (!admitted[x]) {
                continue;
            }
            int at = below(kept, n, first, first[x]);
            if (at < n && dominates(kept[at], x, first, second)) {
                continue;
            }
            int from = at;
            while (from > 0 && dominates(x, kept[from - 1], first, second)) {
                from--;
            }
            int to = at;
            while (to < n && dominates(x, kept[to], first, second)) {
                to++;
            }
            if (n == kept.length) {
                kept = Arrays.copyOf(kept, 2 * n);
            }
            System.arraycopy(kept, to, kept, from + 1, n - to);
            kept[from] = x;
            n += 1 - (to - from);
        }
        int[] frontier = Arrays.copyOf(kept, n);
        Arrays.sort(frontier);
        return frontier;
    }

    /** How many of the points kept have a smaller first value. */
    private static int below(int[] kept, int n, double[] first, double value) {
        int low = 0;
        int high = n;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (first[kept[middle]] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean dominates(int x, int y, double[] first, double[] second) {
        return first[x] >= first[y] && second[x] >= second[y] && (first[x] > first[y] || second[x] > second[y]);
    }

    /** Deals of the Pareto frontier, ascending; a copy. */
    public int[] frontier() {
        return frontier.clone();
    }

    /** The Nash point, −1 if no deal reaches the disagreement point; one of {@link #nashTies}. */
    public int nash() {
        return nash.length == 0 ? -1 : nash[0];
    }

    /** All deals that tie for the Nash point, ascending; a copy. */
    public int[] nashTies() {
        return ties(nash);
    }

    /** The Kalai–Smorodinsky point, −1 if undefined; one of {@link #kalaiSmorodinskyTies}. */
    public int kalaiSmorodinsky() {
        return kalaiSmorodinsky.length == 0 ? -1 : kalaiSmorodinsky[0];
    }

    /** All deals that tie for the Kalai–Smorodinsky point, ascending; a copy. */
    public int[] kalaiSmorodinskyTies() {
        return ties(kalaiSmorodinsky);
    }

    private static int[] ties(int[] pointFirst) {
        return pointFirst.length == 0 ? pointFirst : Arrays.copyOfRange(pointFirst, 1, pointFirst.length);
    }

    /** Number of feasible deals with V ≥ W^e for both. */
    public int aboveDisagreement() {
        return aboveDisagreement;
    }

    /** Distances from a point. */
    public Distances distances(double atA, double atB) {
        double nearest = Double.NaN;
        for (int x : frontier) {
            double d = distance(atA, atB, x);
            if (!(d >= nearest)) {
                nearest = d;
            }
        }
        return new Distances(
                nearest,
                nash() < 0 ? Double.NaN : distance(atA, atB, nash()),
                kalaiSmorodinsky() < 0 ? Double.NaN : distance(atA, atB, kalaiSmorodinsky()));
    }

    private double distance(double atA, double atB, int deal) {
        double a = valueA[deal] - atA;
        double b = valueB[deal] - atB;
        return StrictMath.sqrt(a * a + b * b);
    }
}
