package org.parley.value;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.parley.number.Rounding;

/**
 * The bargaining set of one round, enumerated exactly: Pareto frontier, Nash and Kalai–Smorodinsky points.
 *
 * <p>The frontier holds the feasible deals that no feasible deal dominates (both values ≥, one &gt;); equal twins count. Nash (1950): largest
 * {@code √Π(V_i − d_i)} over feasible deals with V ≥ d = W^e. Kalai &amp; Smorodinsky (1975): largest {@code min_i (V_i − d_i)/(M_i − d_i)}, M_i = max V_i over the same deals. Both measures are kept as
 * {@link Rounding} says (the root, so that the product is in stk as well); deals that tie are all told, the lowest index stands for them. Model §10. Limits: T02, M12.
 */
public final class Bargain {
    private final double[] valueA;
    private final double[] valueB;
    private final int[] frontier;
    private final int[] nash;
    private final int[] kalaiSmorodinsky;
    private final int aboveDisagreement;

    /**
     * Distances in the plane of (V_A, V_B), stk; NaN where undefined.
     *
     * @param frontier to the nearest deal of the Pareto frontier
     * @param nash to the Nash point
     * @param kalaiSmorodinsky to the Kalai–Smorodinsky point
     */
    public record Distances(double frontier, double nash, double kalaiSmorodinsky) {}

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
        int[] above = IntStream.range(0, feasible.length)
                .filter(x -> feasible[x] && valueA[x] >= atA && valueB[x] >= atB)
                .toArray();
        double mostA = Arrays.stream(above).mapToDouble(x -> valueA[x]).max().orElse(atA);
        double mostB = Arrays.stream(above).mapToDouble(x -> valueB[x]).max().orElse(atB);
        int[] nash = largest(above, x -> StrictMath.sqrt((valueA[x] - atA) * (valueB[x] - atB)));
        int[] ks = mostA > atA && mostB > atB
                ? largest(
                        above,
                        x -> StrictMath.min((valueA[x] - atA) / (mostA - atA), (valueB[x] - atB) / (mostB - atB)))
                : new int[0];
        return new Bargain(valueA, valueB, frontier(feasible, valueA, valueB), nash, ks, above.length);
    }

    /** Those of the deals where a measure is largest, ascending. */
    private static int[] largest(int[] deals, IntToDoubleFunction measure) {
        double[] kept = Arrays.stream(deals)
                .mapToDouble(x -> Rounding.of(measure.applyAsDouble(x)))
                .toArray();
        double most = Arrays.stream(kept).max().orElse(Double.NaN);
        return IntStream.range(0, deals.length)
                .filter(n -> kept[n] == most)
                .map(n -> deals[n])
                .toArray();
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

    /** The Nash point, −1 if no deal reaches the disagreement point; the lowest index of {@link #nashTies}. */
    public int nash() {
        return nash.length == 0 ? -1 : nash[0];
    }

    /** All deals that tie for the Nash point, ascending; a copy. */
    public int[] nashTies() {
        return nash.clone();
    }

    /** The Kalai–Smorodinsky point, −1 if undefined; the lowest index of {@link #kalaiSmorodinskyTies}. */
    public int kalaiSmorodinsky() {
        return kalaiSmorodinsky.length == 0 ? -1 : kalaiSmorodinsky[0];
    }

    /** All deals that tie for the Kalai–Smorodinsky point, ascending; a copy. */
    public int[] kalaiSmorodinskyTies() {
        return kalaiSmorodinsky.clone();
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
