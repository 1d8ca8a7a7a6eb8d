package org.parley.talks;

import java.util.Comparator;
import java.util.List;
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
 * can have the points of the best one so far, or can be worth the aspiration. With F the fallback and A⁺ the largest
 * survival weight, {@code V_i ≤ F_i + A⁺ max(0, u_i − F_i) − crossed red lines + carrots} (model §7), which rises with
 * u_i and with F_i: options still open count with the most of each. Both bounds leave room for rounding, so nothing is
 * left out. Test: {@code OfferRuleContract} against the plain reading.
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
    // the most that the issues k … n − 1 can add
    private final double[] pointsLeft;
    private final double[] utilityLeft;
    private final double[] shiftLeft;
    private final double[] carrotsLeft;
    private final double largestWeight; // A⁺
    private final double redLineCost;
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
        shiftLeft = new double[n + 1];
        carrotsLeft = new double[n + 1];
        redLineCost = round.redLineCost(choice.side());
        largestWeight = round.largestSurvivalWeight(choice.side());
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
                mostUtility = StrictMath.max(mostUtility, utility[k][o]);
                mostShift = StrictMath.max(mostShift, shift(k, o));
                mostCarrots = StrictMath.max(mostCarrots, space.carrots(choice.side(), k, o));
            }
            pointsLeft[k] = pointsLeft[k + 1] + points[k][order[k][0]];
            utilityLeft[k] = utilityLeft[k + 1] + mostUtility;
            shiftLeft[k] = shiftLeft[k + 1] + mostShift;
            carrotsLeft[k] = carrotsLeft[k + 1] + mostCarrots;
        }
    }

    /** The raw shift of power towards the side. */
    private double shift(int issue, int option) {
        double towardsA = space.shiftTowardsA(issue, option);
        return choice.side() == Side.A ? towardsA : -towardsA;
    }

    static int best(double[][] points, OfferRule.Choice choice) {
        AdditiveOffer search = new AdditiveOffer(points, choice);
        search.begin();
        search.branch(0, 0, 0, 0, 0, 0);
        return search.best;
    }

    /** Begins with a deal that is allowed, or with a better one: what the side offered last, where it still may. */
    private void begin() {
        best = choice.search().offer(choice.side(), choice.aspiration());
        most = sum(best);
        worth = choice.round().value(choice.side(), best);
        List<Integer> earlier = choice.ownOffers();
        if (!earlier.isEmpty()) {
            int last = earlier.get(earlier.size() - 1);
            compare(last, sum(last));
        }
    }

    private double sum(int deal) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += points[k][space.option(deal, k)];
        }
        return Rounding.of(sum);
    }

    /**
     * All deals that begin with the options chosen for the issues before k; what these sum up to: points, own utility,
     * shift towards the side, and carrots without the cost of crossed red lines.
     */
    private void branch(int k, int deal, double upTo, double mine, double shifted, double added) {
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
            double shift = shifted + shift(k, o);
            double more = added + space.carrots(choice.side(), k, o) - redLineCost * space.crossed(choice.side(), k, o);
            if (canBeWorth(k + 1, own, shift, more) >= choice.aspiration() - SLACK) {
                branch(k + 1, deal + o * space.stride(k), sum, own, shift, more);
            }
        }
    }

    /** An upper bound of V of all deals of a branch. */
    private double canBeWorth(int k, double own, double shift, double added) {
        Valuation round = choice.round();
        double fallback = round.fallback(choice.side(), round.scaledShift(shift + shiftLeft[k])); // rises with it
        double gain = own + utilityLeft[k] - fallback;
        return fallback + (gain > 0 ? largestWeight * gain : 0) + added + carrotsLeft[k];
    }

    private void compare(int deal, double sum) {
        Valuation round = choice.round();
        if (sum < most || !round.feasible(deal)) {
            return;
        }
        double own = round.value(choice.side(), deal);
        boolean better = sum > most || own > worth || (own == worth && deal < best);
        if (better && choice.allows(deal, own)) {
            best = deal;
            most = sum;
            worth = own;
        }
    }
}
