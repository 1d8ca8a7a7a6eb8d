package org.parley.search;

import java.util.BitSet;
import org.parley.number.Exponential;
import org.parley.number.Rounding;
import org.parley.parameter.Side;
import org.parley.value.DealSpace;
import org.parley.value.Draw;
import org.parley.value.Utility;
import org.parley.value.Valuation;

/**
 * The plain search: reads the whole table of deals for every question, as the model page is written. It is slow and
 * obvious. Any faster search is compared with it ({@code --check}).
 */
public final class LiteralSearch implements DealSearch {
    private final DealSpace space;
    private final Utility[] utility;
    private final Utility[] estimate;
    private final Utility[] reading;
    private final boolean[] feasible;
    private final double[][] u;
    private final double[][] v;
    private final double[][] r;

    @SuppressWarnings("NullAway.Init") // begin() comes first
    private Valuation round;

    /** A search for one run. */
    public LiteralSearch(Draw draw) {
        space = draw.space();
        utility = new Utility[] {draw.utility(Side.A), draw.utility(Side.B)};
        estimate = new Utility[] {draw.estimate(Side.A), draw.estimate(Side.B)};
        reading = new Utility[] {draw.reading(Side.A), draw.reading(Side.B)};
        int n = space.size();
        feasible = new boolean[n];
        u = new double[2][n];
        v = new double[2][n];
        r = new double[2][n];
    }

    @Override
    public void begin(Valuation opened) {
        round = opened;
        for (int x = 0; x < space.size(); x++) {
            feasible[x] = round.feasible(x);
            u[0][x] = utility[0].of(x);
            u[1][x] = utility[1].of(x);
        }
        for (Side side : Side.values()) {
            int i = side.ordinal();
            for (int x = 0; x < space.size(); x++) {
                v[i][x] = round.value(side, x, u[0][x], u[1][x]);
                r[i][x] = feasible[x] && v[i][x] >= round.withoutAgreement(side)
                        ? round.reservation(side, u[i][x])
                        : Double.POSITIVE_INFINITY;
            }
        }
    }

    @Override
    public double largestValue(Side side) {
        int i = side.ordinal();
        double largest = Double.NaN;
        for (int x = 0; x < space.size(); x++) {
            if (feasible[x] && v[i][x] >= r[i][x] && !(v[i][x] <= largest)) {
                largest = v[i][x];
            }
        }
        return largest;
    }

    @Override
    public int offer(Side proposer, double aspiration) {
        int i = proposer.ordinal();
        int j = 1 - i;
        int best = NONE;
        double highest = 0;
        for (int x = 0; x < space.size(); x++) {
            if (!feasible[x] || !(v[i][x] >= aspiration) || !(v[i][x] >= r[i][x])) {
                continue;
            }
            double guess = estimate[j].of(x);
            double theirs = round.value(proposer.other(), x, j == 0 ? guess : u[0][x], j == 1 ? guess : u[1][x]);
            if (best == NONE || theirs > highest || (theirs == highest && v[i][x] > v[i][best])) {
                best = x;
                highest = theirs;
            }
        }
        return best;
    }

    @Override
    public int text(double weightOfA, double weightOfB, RejectedTexts rejected) {
        int best = NONE;
        double largest = 0;
        for (int x = 0; x < space.size(); x++) {
            if (!feasible[x]) {
                continue;
            }
            double a = reading[0].of(x);
            double b = reading[1].of(x);
            double valueA = round.value(Side.A, x, a, b);
            double valueB = round.value(Side.B, x, a, b);
            double gainA = valueA - round.withoutAgreement(Side.A);
            double gainB = valueB - round.withoutAgreement(Side.B);
            if (!(gainA > 0) || !(gainB > 0)) {
                continue;
            }
            double product = Rounding.of(weightOfA * Exponential.log(gainA) + weightOfB * Exponential.log(gainB));
            if ((best == NONE || product > largest)
                    && valueA >= round.reservation(Side.A, u[0][x])
                    && valueB >= round.reservation(Side.B, u[1][x])
                    && !rejected.contains(x)) {
                best = x;
                largest = product;
            }
        }
        return best;
    }

    @Override
    public boolean zopaEmpty() {
        return zopaSize() == 0;
    }

    @Override
    public int zopaSize() {
        int count = 0;
        for (int x = 0; x < space.size(); x++) {
            if (feasible[x] && v[0][x] >= r[0][x] && v[1][x] >= r[1][x]) {
                count++;
            }
        }
        return count;
    }

    @Override
    public int nearest() {
        int nearest = NONE;
        double best = Double.NEGATIVE_INFINITY;
        for (int x = 0; x < space.size(); x++) {
            if (feasible[x]) {
                double less = StrictMath.min(
                        v[0][x] - round.reservation(Side.A, u[0][x]), v[1][x] - round.reservation(Side.B, u[1][x]));
                if (less > best) {
                    best = less;
                    nearest = x;
                }
            }
        }
        return nearest;
    }

    @Override
    public BitSet willing(Side side) {
        BitSet willing = new BitSet(space.size());
        int i = side.ordinal();
        for (int x = 0; x < space.size(); x++) {
            if (feasible[x] && v[i][x] >= r[i][x]) {
                willing.set(x);
            }
        }
        return willing;
    }

    @Override
    public boolean zopaEmptyWithout(boolean ratification, boolean redLines, boolean commitment) {
        Valuation relaxed = round.relaxed(ratification, redLines, commitment);
        for (int x = 0; x < space.size(); x++) {
            if (relaxed.acceptableToBoth(x)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Bargain.Distances distances(double valueA, double valueB) {
        return bargain().distances(valueA, valueB);
    }

    @Override
    public ZoneShare zoneShare(double gainA, double gainB) {
        if (!(gainA >= 0) || !(gainB >= 0)) {
            return ZoneShare.NONE;
        }
        double mostA = gainA;
        double mostB = gainB;
        double stretch = 1;
        for (int x = 0; x < space.size(); x++) {
            double a = v[0][x] - r[0][x];
            double b = v[1][x] - r[1][x];
            if (feasible[x] && a >= 0 && b >= 0) {
                mostA = StrictMath.max(mostA, a);
                mostB = StrictMath.max(mostB, b);
                stretch = StrictMath.max(stretch, ZoneShare.stretch(gainA, gainB, a, b));
            }
        }
        return ZoneShare.of(gainA, gainB, mostA, mostB, stretch);
    }

    /** The bargaining set of this round. */
    public Bargain bargain() {
        return Bargain.of(feasible, v[0], v[1], round.withoutAgreement(Side.A), round.withoutAgreement(Side.B));
    }
}
