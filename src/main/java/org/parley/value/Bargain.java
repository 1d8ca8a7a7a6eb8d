package org.parley.value;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The bargaining set of one round, enumerated exactly: Pareto frontier, Nash and Kalai–Smorodinsky points.
 *
 * <p>The frontier holds the feasible deals that no feasible deal dominates (both values ≥, one &gt;); equal twins count. Nash (1950): largest
 * {@code Π(V_i − d_i)} over feasible deals with V ≥ d = W^e. Kalai &amp; Smorodinsky (1975): largest {@code min_i (V_i − d_i)/(M_i − d_i)}, M_i = max V_i over the same deals. Lowest index on ties.
 * Model §10. Limits: T02, M12.
 */
public final class Bargain {
    private final double[] valueA;
    private final double[] valueB;
    private final int[] frontier;
    private final int nash;
    private final int kalaiSmorodinsky;
    private final int aboveDisagreement;

    /**
     * Distances in the plane of (V_A, V_B), stk; NaN where undefined.
     *
     * @param frontier to the nearest deal of the Pareto frontier
     * @param nash to the Nash point
     * @param kalaiSmorodinsky to the Kalai–Smorodinsky point
     */
    public record Distances(double frontier, double nash, double kalaiSmorodinsky) {}

    private Bargain(double[] valueA, double[] valueB, int[] frontier, int nash, int ks, int aboveDisagreement) {
        this.valueA = valueA;
        this.valueB = valueB;
        this.frontier = frontier;
        this.nash = nash;
        this.kalaiSmorodinsky = ks;
        this.aboveDisagreement = aboveDisagreement;
    }

    /** The set of deals with these values (columns by deal index) and disagreement point. */
    public static Bargain of(boolean[] feasible, double[] valueA, double[] valueB, double atA, double atB) {
        int nash = -1;
        int above = 0;
        double product = 0;
        double mostA = Double.NEGATIVE_INFINITY;
        double mostB = Double.NEGATIVE_INFINITY;
        for (int x = 0; x < feasible.length; x++) {
            if (feasible[x] && valueA[x] >= atA && valueB[x] >= atB) {
                above++;
                mostA = StrictMath.max(mostA, valueA[x]);
                mostB = StrictMath.max(mostB, valueB[x]);
                double p = (valueA[x] - atA) * (valueB[x] - atB);
                if (nash < 0 || p > product) {
                    nash = x;
                    product = p;
                }
            }
        }
        int ks = -1;
        double share = 0;
        if (above > 0 && mostA > atA && mostB > atB) {
            for (int x = 0; x < feasible.length; x++) {
                if (feasible[x] && valueA[x] >= atA && valueB[x] >= atB) {
                    double s = StrictMath.min((valueA[x] - atA) / (mostA - atA), (valueB[x] - atB) / (mostB - atB));
                    if (ks < 0 || s > share) {
                        ks = x;
                        share = s;
                    }
                }
            }
        }
        return new Bargain(valueA, valueB, frontier(feasible, valueA, valueB), nash, ks, above);
    }

    /** Indices of the undominated among the admitted points, ascending; equal twins count. */
    public static int[] frontier(boolean[] admitted, double[] first, double[] second) {
        int[] order = IntStream.range(0, admitted.length)
                .filter(x -> admitted[x])
                .boxed()
                .sorted((x, y) -> {
                    int byFirst = Double.compare(first[y], first[x]);
                    return byFirst != 0 ? byFirst : Double.compare(second[y], second[x]);
                })
                .mapToInt(Integer::intValue)
                .toArray();
        int[] kept = new int[order.length];
        int n = 0;
        double best = Double.NEGATIVE_INFINITY;
        double bestAt = Double.NaN;
        for (int x : order) {
            if (second[x] > best) {
                best = second[x];
                bestAt = first[x];
                kept[n++] = x;
            } else if (second[x] == best && first[x] == bestAt) {
                kept[n++] = x;
            }
        }
        int[] frontier = Arrays.copyOf(kept, n);
        Arrays.sort(frontier);
        return frontier;
    }

    /** Deals of the Pareto frontier, ascending; a copy. */
    public int[] frontier() {
        return frontier.clone();
    }

    /** The Nash point, −1 if no deal reaches the disagreement point. */
    public int nash() {
        return nash;
    }

    /** The Kalai–Smorodinsky point, −1 if undefined. */
    public int kalaiSmorodinsky() {
        return kalaiSmorodinsky;
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
                nash < 0 ? Double.NaN : distance(atA, atB, nash),
                kalaiSmorodinsky < 0 ? Double.NaN : distance(atA, atB, kalaiSmorodinsky));
    }

    private double distance(double atA, double atB, int deal) {
        double a = valueA[deal] - atA;
        double b = valueB[deal] - atB;
        return StrictMath.sqrt(a * a + b * b);
    }
}
