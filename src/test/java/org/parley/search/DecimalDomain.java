package org.parley.search;

import static org.parley.parameter.Side.A;
import static org.parley.parameter.Side.B;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioBuilder;

/**
 * A bilateral domain whose utilities are whole numbers of 1e-5 stk: weights in thousandths, scores in hundredths,
 * promises that hold, no lines, no public, no blur. Every answer is worked out in whole numbers, deal by deal, so that
 * no rounding can decide it.
 */
final class DecimalDomain {
    private static final int THOUSAND = 1000;
    private static final int HUNDRED = 100;

    private final int[][] weights; // [side][issue], sum 1000
    private final int[][][] scores; // [side][issue][option], 0 … 100
    private final long[][] utility; // [side][deal], in 1e-5 stk

    private DecimalDomain(int[][] weights, int[][][] scores) {
        this.weights = weights;
        this.scores = scores;
        int deals = IntStream.range(0, weights[0].length)
                .map(k -> scores[0][k].length)
                .reduce(1, (a, b) -> a * b);
        utility = new long[2][deals];
        for (int x = 0; x < deals; x++) {
            int rest = x;
            for (int k = weights[0].length - 1; k >= 0; k--) {
                int option = rest % scores[0][k].length;
                rest /= scores[0][k].length;
                utility[0][x] += (long) weights[0][k] * scores[0][k][option];
                utility[1][x] += (long) weights[1][k] * scores[1][k][option];
            }
        }
    }

    /** Four issues of two options with weights .1, .2, .3, .4; what one side wants of each, the other does not. */
    static DecimalDomain foundInUse() {
        int[] weights = {100, 200, 300, 400};
        int[][] yes = new int[4][];
        int[][] no = new int[4][];
        for (int k = 0; k < 4; k++) {
            yes[k] = new int[] {0, HUNDRED};
            no[k] = new int[] {HUNDRED, 0};
        }
        return new DecimalDomain(new int[][] {weights, weights}, new int[][][] {yes, no});
    }

    static DecimalDomain random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int issues = 2 + random.nextInt(4);
        int[][] weights = new int[2][];
        int[][][] scores = new int[2][issues][];
        for (int i = 0; i < 2; i++) {
            weights[i] = shares(issues, random);
        }
        for (int k = 0; k < issues; k++) {
            int options = 2 + random.nextInt(4);
            for (int i = 0; i < 2; i++) {
                int[] of = random.ints(options, 0, 11).map(s -> 10 * s).toArray();
                of[0] = i == 0 ? 0 : HUNDRED;
                of[options - 1] = i == 0 ? HUNDRED : 0;
                scores[i][k] = of;
            }
        }
        return new DecimalDomain(weights, scores);
    }

    /** Thousandths in steps of 50 that add up. */
    private static int[] shares(int n, SplittableRandom random) {
        int[] shares = new int[n];
        for (int k = 0; k < n; k++) {
            shares[k] = 50;
        }
        for (int left = THOUSAND - 50 * n; left > 0; left -= 50) {
            shares[random.nextInt(n)] += 50;
        }
        return shares;
    }

    Scenario scenario() {
        ScenarioBuilder b = ScenarioBuilder.of("decimal")
                .fixedPreferences()
                .off(Mechanism.COMMITMENT, Mechanism.RATIFICATION, Mechanism.RED_LINES)
                .set(Parameters.LOSS_AVERSION, 1)
                .set(Parameters.OPACITY, 0);
        for (int k = 0; k < scores[0].length; k++) {
            b.issue("i" + k, scores[0][k].length, 0);
        }
        for (Side side : Side.values()) {
            int i = side.ordinal();
            b.weights(
                    side,
                    IntStream.of(weights[i])
                            .mapToDouble(w -> w / (double) THOUSAND)
                            .toArray());
            for (int k = 0; k < scores[i].length; k++) {
                b.scores(
                        side,
                        k,
                        IntStream.of(scores[i][k])
                                .mapToDouble(s -> s / (double) HUNDRED)
                                .toArray());
            }
        }
        return b.build();
    }

    static double stk(long utility) {
        return utility / (double) (THOUSAND * HUNDRED);
    }

    int deals() {
        return utility[0].length;
    }

    long of(Side side, int deal) {
        return utility[side.ordinal()][deal];
    }

    /** How many deals are worth these reservation values. */
    int zone(long barA, long barB) {
        return (int) IntStream.range(0, deals())
                .filter(x -> of(A, x) >= barA && of(B, x) >= barB)
                .count();
    }

    /** The deal with the largest product of gains, both above 0, the first on ties; −1 if there is none. */
    int text(long barA, long barB) {
        int best = -1;
        long most = 0;
        for (int x = 0; x < deals(); x++) {
            long a = of(A, x) - barA;
            long b = of(B, x) - barB;
            if (a > 0 && b > 0 && a * b > most) {
                most = a * b;
                best = x;
            }
        }
        return best;
    }

    /**
     * Of the deals worth at least this to A the best for B, then the best for A, then the first; −1 if there is none.
     */
    int offerOfA(long least) {
        int best = -1;
        for (int x = 0; x < deals(); x++) {
            if (of(A, x) >= least
                    && (best < 0 || of(B, x) > of(B, best) || (of(B, x) == of(B, best) && of(A, x) > of(A, best)))) {
                best = x;
            }
        }
        return best;
    }

    /** Deals that no deal dominates. */
    int[] frontier() {
        return IntStream.range(0, deals())
                .filter(x -> IntStream.range(0, deals())
                        .noneMatch(y -> of(A, y) >= of(A, x)
                                && of(B, y) >= of(B, x)
                                && (of(A, y) > of(A, x) || of(B, y) > of(B, x))))
                .toArray();
    }

    /** All deals with the largest product of gains over those worth these values. */
    int[] nash(long barA, long barB) {
        int[] may = worth(barA, barB);
        long most = IntStream.of(may)
                .mapToLong(x -> (of(A, x) - barA) * (of(B, x) - barB))
                .max()
                .orElse(-1);
        return IntStream.of(may)
                .filter(x -> (of(A, x) - barA) * (of(B, x) - barB) == most)
                .toArray();
    }

    /**
     * All deals with the largest smaller share of what each could gain, compared crosswise in whole numbers; none if a
     * side could gain nothing.
     */
    int[] kalaiSmorodinsky(long barA, long barB) {
        int[] may = worth(barA, barB);
        long mostA = IntStream.of(may).mapToLong(x -> of(A, x) - barA).max().orElse(0);
        long mostB = IntStream.of(may).mapToLong(x -> of(B, x) - barB).max().orElse(0);
        if (mostA == 0 || mostB == 0) {
            return new int[0];
        }
        // min(a / mostA, b / mostB) = min(a mostB, b mostA) / (mostA mostB)
        long most = IntStream.of(may)
                .mapToLong(x -> Math.min((of(A, x) - barA) * mostB, (of(B, x) - barB) * mostA))
                .max()
                .orElse(-1);
        return IntStream.of(may)
                .filter(x -> Math.min((of(A, x) - barA) * mostB, (of(B, x) - barB) * mostA) == most)
                .toArray();
    }

    private int[] worth(long barA, long barB) {
        return IntStream.range(0, deals())
                .filter(x -> of(A, x) >= barA && of(B, x) >= barB)
                .toArray();
    }
}
