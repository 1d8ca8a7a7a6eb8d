package org.parley.value;

import java.util.ArrayList;
import java.util.List;
import org.parley.parameter.Side;

/**
 * The plain loop over all deals, as the model page words each question (M13). It shares the value formula ({@link Valuation}) with the searches and nothing else: no cells, bounds, sorted lists or memory
 * of earlier answers.
 */
final class DealSearchOracle {
    private final RoundFixture f;
    private final Valuation round;

    DealSearchOracle(RoundFixture f, Valuation round) {
        this.f = f;
        this.round = round;
    }

    private boolean clears(Valuation v, Side side, int x) {
        return v.feasible(x)
                && v.value(side, x) >= v.reservation(side, v.utility(side).of(x));
    }

    private double estimated(Side of, int x, Utility ofA, Utility ofB) {
        return round.value(of, x, ofA.of(x), ofB.of(x));
    }

    double largestValue(Side side) {
        double largest = Double.NaN;
        for (int x = 0; x < f.space.size(); x++) {
            if (clears(round, side, x) && (Double.isNaN(largest) || round.value(side, x) > largest)) {
                largest = round.value(side, x);
            }
        }
        return largest;
    }

    int offer(Side i, double aspiration) {
        int best = DealSearch.NONE;
        for (int x = 0; x < f.space.size(); x++) {
            if (clears(round, i, x) && round.value(i, x) >= aspiration && (best < 0 || better(i, x, best))) {
                best = x;
            }
        }
        return best;
    }

    private boolean better(Side i, int x, int than) {
        double here = theirs(i, x);
        double there = theirs(i, than);
        return here > there || (here == there && round.value(i, x) > round.value(i, than));
    }

    private double theirs(Side i, int x) {
        Utility a = i == Side.A ? round.utility(Side.A) : f.draw.estimate(Side.A);
        Utility b = i == Side.A ? f.draw.estimate(Side.B) : round.utility(Side.B);
        return estimated(i.other(), x, a, b);
    }

    int text(double weightA, double weightB, RejectedTexts rejected) {
        int best = DealSearch.NONE;
        double most = 0;
        for (int x = 0; x < f.space.size(); x++) {
            double a = estimated(Side.A, x, f.draw.reading(Side.A), f.draw.reading(Side.B));
            double b = estimated(Side.B, x, f.draw.reading(Side.A), f.draw.reading(Side.B));
            double gainA = a - round.withoutAgreement(Side.A);
            double gainB = b - round.withoutAgreement(Side.B);
            if (gainA > 0
                    && gainB > 0
                    && round.feasible(x)
                    && a >= round.reservation(Side.A, x)
                    && b >= round.reservation(Side.B, x)
                    && !rejected.contains(x)) {
                double sum = weightA * StrictMath.log(gainA) + weightB * StrictMath.log(gainB);
                if (best < 0 || sum > most) {
                    best = x;
                    most = sum;
                }
            }
        }
        return best;
    }

    int zopaSize(Valuation v) {
        int size = 0;
        for (int x = 0; x < f.space.size(); x++) {
            if (clears(v, Side.A, x) && clears(v, Side.B, x)) {
                size++;
            }
        }
        return size;
    }

    /** Distances to the frontier and the two points, by comparing every deal with every other. */
    double[] distances(double atA, double atB) {
        List<double[]> points = new ArrayList<>();
        for (int x = 0; x < f.space.size(); x++) {
            if (round.feasible(x)) {
                points.add(new double[] {round.value(Side.A, x), round.value(Side.B, x)});
            }
        }
        double dA = round.withoutAgreement(Side.A);
        double dB = round.withoutAgreement(Side.B);
        double nearest = Double.NaN;
        double mostA = Double.NEGATIVE_INFINITY;
        double mostB = Double.NEGATIVE_INFINITY;
        double[] nash = null;
        for (double[] p : points) {
            if (points.stream().noneMatch(q -> q[0] >= p[0] && q[1] >= p[1] && (q[0] > p[0] || q[1] > p[1]))) {
                double d = distance(p, atA, atB);
                nearest = Double.isNaN(nearest) || d < nearest ? d : nearest;
            }
            if (p[0] >= dA && p[1] >= dB) {
                mostA = Math.max(mostA, p[0]);
                mostB = Math.max(mostB, p[1]);
                if (nash == null || (p[0] - dA) * (p[1] - dB) > (nash[0] - dA) * (nash[1] - dB)) {
                    nash = p;
                }
            }
        }
        double[] ks = null;
        double share = 0;
        for (double[] p : points) {
            if (mostA > dA && mostB > dB && p[0] >= dA && p[1] >= dB) {
                double least = Math.min((p[0] - dA) / (mostA - dA), (p[1] - dB) / (mostB - dB));
                if (ks == null || least > share) {
                    ks = p;
                    share = least;
                }
            }
        }
        return new double[] {
            nearest,
            nash == null ? Double.NaN : distance(nash, atA, atB),
            ks == null ? Double.NaN : distance(ks, atA, atB)
        };
    }

    private static double distance(double[] p, double a, double b) {
        return StrictMath.sqrt((p[0] - a) * (p[0] - a) + (p[1] - b) * (p[1] - b));
    }
}
