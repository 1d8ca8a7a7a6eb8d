package org.parley.search;

import java.util.ArrayList;
import java.util.List;
import org.parley.parameter.Side;
import org.parley.value.Utility;
import org.parley.value.Valuation;

/**
 * The plain loop over all deals, as the model page words each question (M13). It shares the value formula
 * ({@link Valuation}, {@link Utility}) with the searches and nothing else: no cells, bounds, sorted lists, memory of
 * earlier answers, nor their list of rejected texts or their bargaining set. V and R of every deal stand in columns, so
 * that a question is a loop and not ten.
 */
final class DealSearchOracle {
    private final RoundFixture f;
    private final Valuation round;
    private final int deals;
    private final boolean[] feasible;
    private final double[][] v = new double[2][];
    private final boolean[][] clears = new boolean[2][];
    private final double[][] estimated = new double[2][];
    private final List<double[]> rejected = new ArrayList<>();
    /** Whether two deals stood equal at the top of the last question. */
    boolean tie;

    DealSearchOracle(RoundFixture f, Valuation round) {
        this.f = f;
        this.round = round;
        deals = f.space.size();
        feasible = new boolean[deals];
        for (int x = 0; x < deals; x++) {
            feasible[x] = mayBeStruck(round, x);
        }
        for (Side side : Side.values()) {
            int i = side.ordinal();
            v[i] = new double[deals];
            clears[i] = new boolean[deals];
            for (int x = 0; x < deals; x++) {
                v[i][x] = value(round, side, x);
                clears[i][x] = feasible[x] && clears(round, side, x, v[i][x]);
            }
        }
    }

    private boolean mayBeStruck(Valuation at, int x) {
        for (int k = 0; k < f.space.issues(); k++) {
            int fixed = at.fixedOptions()[k];
            if (fixed >= 0 && f.space.option(x, k) != fixed) {
                return false;
            }
        }
        return !(at.hardLines() && f.space.hard(x));
    }

    private static double value(Valuation at, Side side, int x) {
        return at.value(side, x, at.utility(Side.A).of(x), at.utility(Side.B).of(x));
    }

    private static boolean clears(Valuation at, Side side, int x, double value) {
        return value >= at.reservation(side, at.utility(side).of(x));
    }

    double value(Side side, int x) {
        return v[side.ordinal()][x];
    }

    boolean feasible(int x) {
        return feasible[x];
    }

    double largestValue(Side side) {
        double largest = Double.NaN;
        for (int x = 0; x < deals; x++) {
            if (clears[side.ordinal()][x] && (Double.isNaN(largest) || v[side.ordinal()][x] > largest)) {
                largest = v[side.ordinal()][x];
            }
        }
        return largest;
    }

    int offer(Side side, double aspiration) {
        int i = side.ordinal();
        double[] theirs = estimates(side);
        int best = DealSearch.NONE;
        tie = false;
        for (int x = 0; x < deals; x++) {
            if (clears[i][x] && v[i][x] >= aspiration) {
                if (best < 0 || theirs[x] > theirs[best] || (theirs[x] == theirs[best] && v[i][x] > v[i][best])) {
                    tie = false;
                    best = x;
                } else if (theirs[x] == theirs[best]) {
                    tie = true;
                }
            }
        }
        return best;
    }

    /** V̂ of every deal to the other side, in the eyes of this one. */
    private double[] estimates(Side i) {
        if (estimated[i.ordinal()] == null) {
            Utility a = i == Side.A ? round.utility(Side.A) : f.draw.estimate(Side.A);
            Utility b = i == Side.A ? f.draw.estimate(Side.B) : round.utility(Side.B);
            double[] values = new double[deals];
            for (int x = 0; x < deals; x++) {
                values[x] = round.value(i.other(), x, a.of(x), b.of(x));
            }
            estimated[i.ordinal()] = values;
        }
        return estimated[i.ordinal()];
    }

    /** A text was rejected today. */
    void reject(int deal) {
        rejected.add(likeness(deal));
    }

    /** All that makes two deals the same text (model §9.3). */
    private double[] likeness(int x) {
        double raw = 0;
        for (int k = 0; k < f.space.issues(); k++) {
            raw += f.space.shiftTowardsA(k, f.space.option(x, k));
        }
        return new double[] {
            f.draw.utility(Side.A).of(x),
            f.draw.utility(Side.B).of(x),
            f.draw.reading(Side.A).of(x),
            f.draw.reading(Side.B).of(x),
            round.scaledShift(raw),
            f.space.guarantee(x),
            f.space.crossed(Side.A, x),
            f.space.crossed(Side.B, x),
            f.space.carrots(Side.A, x),
            f.space.carrots(Side.B, x)
        };
    }

    private boolean wasRejected(int x) {
        if (rejected.isEmpty()) {
            return false;
        }
        double[] here = likeness(x);
        for (double[] there : rejected) {
            boolean same = true;
            for (int n = 0; n < here.length; n++) {
                same &= here[n] == there[n];
            }
            if (same) {
                return true;
            }
        }
        return false;
    }

    int text(double weightA, double weightB) {
        int best = DealSearch.NONE;
        double most = 0;
        tie = false;
        for (int x = 0; x < deals; x++) {
            if (!feasible[x]) {
                continue;
            }
            double readA = f.draw.reading(Side.A).of(x);
            double readB = f.draw.reading(Side.B).of(x);
            double a = round.value(Side.A, x, readA, readB);
            double b = round.value(Side.B, x, readA, readB);
            double gainA = a - round.withoutAgreement(Side.A);
            double gainB = b - round.withoutAgreement(Side.B);
            if (gainA > 0
                    && gainB > 0
                    && clears(round, Side.A, x, a)
                    && clears(round, Side.B, x, b)
                    && !wasRejected(x)) {
                double sum = weightA * StrictMath.log(gainA) + weightB * StrictMath.log(gainB);
                if (best < 0 || sum > most) {
                    best = x;
                    most = sum;
                    tie = false;
                } else if (sum == most) {
                    tie = true;
                }
            }
        }
        return best;
    }

    int zopaSize() {
        int size = 0;
        for (int x = 0; x < deals; x++) {
            if (clears[0][x] && clears[1][x]) {
                size++;
            }
        }
        return size;
    }

    /** The first deal whose worse gain no other deal's exceeds. */
    int nearest() {
        int nearest = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int x = 0; x < deals; x++) {
            double[] g = gains(x);
            double less = Math.min(g[0], g[1]);
            if (feasible[x] && less != Double.NEGATIVE_INFINITY && (nearest < 0 || less > most)) {
                nearest = x;
                most = less;
            }
        }
        return nearest;
    }

    java.util.BitSet willing(Side side) {
        java.util.BitSet willing = new java.util.BitSet();
        for (int x = 0; x < deals; x++) {
            willing.set(x, clears[side.ordinal()][x]);
        }
        return willing;
    }

    /** The deal of the zone with this number, by index. */
    int ofZone(int number) {
        int at = -1;
        for (int x = 0; x < deals; x++) {
            if (clears[0][x] && clears[1][x] && ++at == number) {
                return x;
            }
        }
        throw new IllegalArgumentException("the zone has no deal number " + number);
    }

    /** V − R of a deal. */
    double[] gains(int x) {
        return new double[] {
            v[0][x] - round.reservation(Side.A, round.utility(Side.A).of(x)),
            v[1][x] - round.reservation(Side.B, round.utility(Side.B).of(x))
        };
    }

    /** Shares of the largest gains in the zone, and how near its frontier, by comparing with every deal. */
    double[] zoneShare(double gainA, double gainB) {
        double mostA = 0;
        double mostB = 0;
        double times = 0;
        for (int x = 0; x < deals; x++) {
            if (clears[0][x] && clears[1][x]) {
                double[] g = gains(x);
                mostA = Math.max(mostA, g[0]);
                mostB = Math.max(mostB, g[1]);
                double a = gainA == 0 ? Double.MAX_VALUE : g[0] / gainA;
                double b = gainB == 0 ? Double.MAX_VALUE : g[1] / gainB;
                times = Math.max(times, Math.min(a, b));
            }
        }
        return new double[] {
            mostA == 0 ? Double.NaN : gainA / mostA,
            mostB == 0 ? Double.NaN : gainB / mostB,
            gainA == 0 && gainB == 0 ? Double.NaN : 1 / times
        };
    }

    boolean zopaEmpty(Valuation other) {
        for (int x = 0; x < deals; x++) {
            if (mayBeStruck(other, x)
                    && clears(other, Side.A, x, value(other, Side.A, x))
                    && clears(other, Side.B, x, value(other, Side.B, x))) {
                return false;
            }
        }
        return true;
    }

    /** Distances to the frontier and the two points, by comparing every deal with every other. */
    double[] distances(double atA, double atB) {
        double dA = round.withoutAgreement(Side.A);
        double dB = round.withoutAgreement(Side.B);
        double nearest = Double.NaN;
        double mostA = Double.NEGATIVE_INFINITY;
        double mostB = Double.NEGATIVE_INFINITY;
        int nash = -1;
        for (int x = 0; x < deals; x++) {
            if (!feasible[x]) {
                continue;
            }
            double d = distance(x, atA, atB);
            if (!(d >= nearest) && undominated(x)) {
                nearest = d;
            }
            double a = v[0][x];
            double b = v[1][x];
            if (a >= dA && b >= dB) {
                mostA = Math.max(mostA, a);
                mostB = Math.max(mostB, b);
                if (nash < 0 || (a - dA) * (b - dB) > (v[0][nash] - dA) * (v[1][nash] - dB)) {
                    nash = x;
                }
            }
        }
        int ks = -1;
        double share = 0;
        for (int x = 0; x < deals && mostA > dA && mostB > dB; x++) {
            if (feasible[x] && v[0][x] >= dA && v[1][x] >= dB) {
                double least = Math.min((v[0][x] - dA) / (mostA - dA), (v[1][x] - dB) / (mostB - dB));
                if (ks < 0 || least > share) {
                    ks = x;
                    share = least;
                }
            }
        }
        return new double[] {
            nearest, nash < 0 ? Double.NaN : distance(nash, atA, atB), ks < 0 ? Double.NaN : distance(ks, atA, atB)
        };
    }

    private boolean undominated(int x) {
        double a = v[0][x];
        double b = v[1][x];
        for (int y = 0; y < deals; y++) {
            if (feasible[y] && v[0][y] >= a && v[1][y] >= b && (v[0][y] > a || v[1][y] > b)) {
                return false;
            }
        }
        return true;
    }

    private double distance(int x, double atA, double atB) {
        double a = v[0][x] - atA;
        double b = v[1][x] - atB;
        return StrictMath.sqrt(a * a + b * b);
    }
}
