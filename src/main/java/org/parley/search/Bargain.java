package org.parley.search;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
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

    /** First the deal where a measure is largest, then all that tie with it, ascending; nothing of no deals. */
    private static int[] largest(int[] deals, IntToDoubleFunction measure) {
        if (deals.length == 0) {
            return deals;
        }
        double[] of = Arrays.stream(deals).mapToDouble(measure).toArray();
        int best = 0;
        for (int n = 1; n < of.length; n++) {
            best = Rounding.of(of[n]) > Rounding.of(of[best]) ? n : best;
        }
        double least = of[best] - TIE;
        return IntStream.concat(
                        IntStream.of(deals[best]),
                        IntStream.range(0, deals.length)
                                .filter(n -> of[n] >= least)
                                .map(n -> deals[n]))
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
