package org.parley.talks;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.parley.number.Rounding;
import org.parley.parameter.Side;
import org.parley.value.DealSpace;
import org.parley.value.Valuation;

/**
 * Of the deals that a side may offer, the one with the largest sum of points, each option of an issue having its
 * points: argmax of {@code Σ_k points[k][x_k]}, summed in the order of the issues and kept as {@link Rounding} says;
 * ties: higher own V, then lower index.
 *
 * <p>Goes through the issues one after the other, options with most points first, and leaves a branch in which no deal
 * can have the points of the best one so far, or can be worth the aspiration:
 * {@code V_i ≤ max(u_i, W'_i − b_i) + carrots}, since A lies in 0 … 1 (model §7). Both bounds leave room for rounding,
 * so nothing is left out. Test: {@code OfferRuleContract} against the plain reading.
 */
final class AdditiveOffer {
    /** The rounding of a sum over the issues and that of what is compared are far below this. */
    private static final double SLACK = 1e-9;

    private final OfferRule.Choice choice;
    private final DealSpace space;
    private final int n;
    private final double[][] points;
    private final double[][] utility;
    private final int[][] order;
    private final double[] pointsLeft; // most points of the issues k … n − 1
    private final double[] utilityLeft;
    private final double least; // utility that a deal needs, where its fallback is not enough
    private int best;
    private double most;
    private double worth;

    private AdditiveOffer(double[][] points, OfferRule.Choice choice) {
        this.choice = choice;
        this.points = points;
        Valuation round = choice.round();
        space = round.space();
        n = space.issues();
        utility = round.utility(choice.side()).terms();
        order = new int[n][];
        pointsLeft = new double[n + 1];
        utilityLeft = new double[n + 1];
        double shift = 0;
        double carrots = 0;
        for (int k = n - 1; k >= 0; k--) {
            int issue = k;
            order[k] = IntStream.range(0, space.options(k))
                    .boxed()
                    .sorted(Comparator.comparingDouble(o -> -points[issue][o]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            double mostUtility = Double.NEGATIVE_INFINITY;
            double mostShift = Double.NEGATIVE_INFINITY;
            double mostCarrots = Double.NEGATIVE_INFINITY;
            for (int o : order[k]) {
                double towardsA = space.shiftTowardsA(k, o);
                mostUtility = StrictMath.max(mostUtility, utility[k][o]);
                mostShift = StrictMath.max(mostShift, choice.side() == Side.A ? towardsA : -towardsA);
                mostCarrots = StrictMath.max(mostCarrots, space.carrots(choice.side(), k, o));
            }
            pointsLeft[k] = pointsLeft[k + 1] + points[k][order[k][0]];
            utilityLeft[k] = utilityLeft[k + 1] + mostUtility;
            shift += mostShift;
            carrots += mostCarrots;
        }
        double needed = choice.aspiration() - carrots - SLACK;
        double fallback = round.fallback(choice.side(), round.scaledShift(shift)); // rises with the shift
        least = fallback >= needed ? Double.NEGATIVE_INFINITY : needed;
    }

    static int best(double[][] points, OfferRule.Choice choice) {
        AdditiveOffer search = new AdditiveOffer(points, choice);
        search.begin();
        search.branch(0, 0, 0, 0);
        return search.best;
    }

    /** Begins with any deal that is allowed. */
    private void begin() {
        best = choice.search().offer(choice.side(), choice.aspiration());
        for (int k = 0; k < n; k++) {
            most += points[k][space.option(best, k)];
        }
        most = Rounding.of(most);
        worth = choice.round().value(choice.side(), best);
    }

    /** All deals that begin with the options chosen for the issues before k. */
    private void branch(int k, int deal, double upTo, double mine) {
        if (k == n) {
            compare(deal, Rounding.of(upTo));
            return;
        }
        for (int o : order[k]) {
            double sum = upTo + points[k][o];
            if (sum + pointsLeft[k + 1] < most - SLACK) {
                return; // the other options have fewer points
            }
            double own = mine + utility[k][o];
            if (own + utilityLeft[k + 1] >= least) {
                branch(k + 1, deal + o * space.stride(k), sum, own);
            }
        }
    }

    private void compare(int deal, double sum) {
        if (sum < most || !choice.allows(deal)) {
            return;
        }
        double own = choice.round().value(choice.side(), deal);
        if (sum > most || own > worth || (own == worth && deal < best)) {
            best = deal;
            most = sum;
            worth = own;
        }
    }
}
