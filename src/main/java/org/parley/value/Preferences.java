package org.parley.value;

import java.util.Arrays;
import java.util.List;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.random.Stream;
import org.parley.random.Streams;
import org.parley.scenario.FixedPreference;
import org.parley.scenario.Issue;
import org.parley.scenario.Party;
import org.parley.scenario.Preference;
import org.parley.scenario.Reads;
import org.parley.scenario.Scenario;

/**
 * What a side cares about: weights of the issues (they sum to 1) and scores of the options, losses enlarged.
 *
 * <p>Sources state orderings, not numbers. Weights are uniform on the simplex subject to the ranking (a sorted flat
 * Dirichlet draw, normalised over the sorted values); their mean is the rank-order-centroid {@code w_(r) = (1/n)
 * Σ_{j≥r} 1/j} (Barron &amp; Barrett 1996). Scores are best 1, worst 0, sorted uniforms between. Tied members get their
 * group's values in random order, or the group's mean when fixed. Loss aversion about the reference option:
 * {@code ṽ = v if v ≥ v_ref else v_ref − λ (v_ref − v)} (Kahneman &amp; Tversky 1979). Model §4.
 *
 * <p>What is fixed ({@link FixedPreference}) stands instead: a score as it is; weights f of the issues F, and the
 * others {@code w_k (1 − Σ f) / Σ_{j∉F} w_j} of what they would have been (equal shares where these are all 0). Nothing
 * is drawn otherwise for it. Limit: all weights fixed at the values of a draw give that draw. Limits: T18 (centroid),
 * T19 (loss-averse trade).
 *
 * <p>Draws: {@code preferences/<party>/<issue>} gives, in this order, the issue's exponential, its swap with the next
 * rank, its place in a tie, then for every option a score and a place in a tie; all of them, used or not.
 */
public final class Preferences {
    /** What this reads, and when that cannot matter. */
    public static final Reads READS = Reads.by("what a side wants")
            .of(Parameters.RANK_NOISE)
            .idle(c -> c.scenario().fixedPreferences(), "preferences are fixed: no rank is drawn")
            .idle(c -> c.scenario().issues().size() == 1, "there is one issue, so there are no ranks")
            .idle(
                    c -> c.both(side -> c.scenario().party(side).preference().weights() != null),
                    "both parties have weights, so no rank is drawn")
            .of(Parameters.LOSS_AVERSION)
            .idle(
                    (c, side) -> !c.scenario().party(side).preference().canLose(),
                    "no option is worse than the one from which losses are counted");

    private final double[] weights;
    private final double[][] scores;
    private final double[][] values;

    private Preferences(double[] weights, double[][] scores, int[] reference, double lossAversion) {
        this.weights = weights;
        this.scores = scores;
        this.values = lossAverse(scores, reference, lossAversion);
    }

    /** Weights [issue], summing to 1; shared, do not write. */
    public double[] weights() {
        return weights;
    }

    /** Scores [issue][option] before losses are enlarged, 0 … 1; shared, do not write. */
    public double[][] scores() {
        return scores;
    }

    /** Loss-averse scores ṽ [issue][option], ≤ 1, below 0 possible; shared, do not write. */
    public double[][] values() {
        return values;
    }

    /** What a side cares about in a run: drawn, or with {@code fixed} the means. */
    public static Preferences of(Scenario scenario, Side side, ParameterValues values, boolean fixed, Streams streams) {
        double lossAversion = values.get(Parameters.LOSS_AVERSION, side);
        return fixed
                ? mean(scenario, side, lossAversion)
                : drawn(scenario, side, lossAversion, values.get(Parameters.RANK_NOISE), streams);
    }

    /** The means: rank-order-centroid weights and equally spaced scores. */
    public static Preferences mean(Scenario scenario, Side side, double lossAversion) {
        Preference stated = scenario.party(side).preference();
        int issues = scenario.issues().size();
        double[] explicit = stated.weights();
        double[] weights = new double[issues];
        if (explicit != null) {
            weights = explicit.clone();
        } else {
            spread(stated.issueRanks(), rankOrderCentroid(issues), weights);
        }
        double[][] values = new double[issues][];
        for (int k = 0; k < issues; k++) {
            double[] scores = stated.scores(k);
            if (scores != null) {
                values[k] = scores.clone();
            } else {
                int n = scenario.issues().get(k).options().size();
                values[k] = new double[n];
                double[] equal = new double[n];
                for (int r = 0; r < n; r++) {
                    equal[r] = 1 - (double) r / (n - 1);
                }
                spread(stated.optionOrders().get(k), equal, values[k]);
            }
        }
        return new Preferences(
                fixedWeights(weights, stated.fixed()),
                fixedScores(values, stated.fixed()),
                stated.reference(),
                lossAversion);
    }

    /** One draw of a run. */
    public static Preferences drawn(
            Scenario scenario, Side side, double lossAversion, double rankNoise, Streams streams) {
        Party party = scenario.party(side);
        Preference stated = party.preference();
        List<Issue> issues = scenario.issues();
        int n = issues.size();
        double[] exponential = new double[n];
        double[] swap = new double[n];
        double[] place = new double[n];
        double[][] values = new double[n][];
        for (int k = 0; k < n; k++) {
            Stream stream =
                    streams.named("preferences/", party.id(), issues.get(k).id());
            exponential[k] = stream.exponential();
            swap[k] = stream.uniform();
            place[k] = stream.uniform();
            double[] scores = stated.scores(k);
            values[k] = scores != null
                    ? scores.clone()
                    : drawnScores(
                            issues.get(k).options().size(),
                            stated.optionOrders().get(k),
                            stream);
        }
        double[] explicit = stated.weights();
        double[] weights = explicit != null
                ? explicit.clone()
                : drawnWeights(exponential, order(stated.issueRanks(), place, swap, rankNoise));
        return new Preferences(
                fixedWeights(weights, stated.fixed()),
                fixedScores(values, stated.fixed()),
                stated.reference(),
                lossAversion);
    }

    private static double[] fixedWeights(double[] weights, FixedPreference fixed) {
        if (fixed.weights().isEmpty()) {
            return weights;
        }
        double others = 0;
        int free = 0;
        for (int k = 0; k < weights.length; k++) {
            if (Double.isNaN(fixed.weight(k))) {
                others += weights[k];
                free++;
            }
        }
        double rest = Math.max(0, 1 - fixed.sum());
        double[] changed = new double[weights.length];
        for (int k = 0; k < weights.length; k++) {
            double stands = fixed.weight(k);
            changed[k] = !Double.isNaN(stands) ? stands : others > 0 ? weights[k] * (rest / others) : rest / free;
        }
        return changed;
    }

    private static double[][] fixedScores(double[][] scores, FixedPreference fixed) {
        fixed.scores().forEach((issue, ofIssue) -> ofIssue.forEach((option, score) -> scores[issue][option] = score));
        return scores;
    }

    /** Rank-order-centroid weights of n ranks, largest first. */
    public static double[] rankOrderCentroid(int n) {
        double[] weights = new double[n];
        double sum = 0;
        for (int r = n - 1; r >= 0; r--) {
            sum += 1.0 / (r + 1);
            weights[r] = sum / n;
        }
        return weights;
    }

    /** Issues from most to least important: ties in the order of their draws, then neighbours swapped from the top. */
    private static int[] order(List<List<Integer>> ranks, double[] place, double[] swap, double rankNoise) {
        int[] order = resolved(ranks, place);
        double[] draws = new double[order.length];
        for (int r = 0; r < order.length; r++) {
            draws[r] = swap[order[r]];
        }
        for (int r = 0; r + 1 < order.length; r++) {
            if (draws[r] < rankNoise) {
                int upper = order[r];
                order[r] = order[r + 1];
                order[r + 1] = upper;
            }
        }
        return order;
    }

    private static double[] drawnWeights(double[] exponential, int[] order) {
        double[] sorted = exponential.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double sum = 0;
        for (int r = 0; r < n; r++) {
            sum += sorted[r];
        }
        double[] weights = new double[n];
        for (int r = 0; r < n; r++) {
            weights[order[r]] = sorted[n - 1 - r] / sum;
        }
        return weights;
    }

    private static double[] drawnScores(int n, List<List<Integer>> groups, Stream stream) {
        double[] uniforms = new double[n];
        double[] place = new double[n];
        for (int o = 0; o < n; o++) {
            uniforms[o] = stream.uniform();
            place[o] = stream.uniform();
        }
        double[] inner = Arrays.copyOf(uniforms, n - 2);
        Arrays.sort(inner);
        int[] order = resolved(groups, place);
        double[] scores = new double[n];
        scores[order[0]] = 1;
        for (int r = 1; r < n - 1; r++) {
            scores[order[r]] = inner[n - 2 - r];
        }
        return scores;
    }

    /** Members of the groups in order, tied ones sorted by their draws. */
    private static int[] resolved(List<List<Integer>> groups, double[] place) {
        int[] order = new int[place.length];
        int at = 0;
        for (List<Integer> group : groups) {
            int first = at;
            for (int member : group) {
                int to = at++;
                while (to > first && place[order[to - 1]] > place[member]) {
                    order[to] = order[to - 1];
                    to--;
                }
                order[to] = member;
            }
        }
        return order;
    }

    /** Gives every member of a group the mean of the group's values. */
    private static void spread(List<List<Integer>> groups, double[] byRank, double[] to) {
        int rank = 0;
        for (List<Integer> group : groups) {
            double sum = 0;
            for (int r = 0; r < group.size(); r++) {
                sum += byRank[rank + r];
            }
            for (int member : group) {
                to[member] = group.size() == 1 ? sum : sum / group.size();
            }
            rank += group.size();
        }
    }

    private static double[][] lossAverse(double[][] scores, int[] reference, double lossAversion) {
        double[][] averse = new double[scores.length][];
        for (int k = 0; k < scores.length; k++) {
            if (reference[k] == Issue.NONE) { // nothing to lose from
                averse[k] = scores[k].clone();
                continue;
            }
            double about = scores[k][reference[k]];
            averse[k] = new double[scores[k].length];
            for (int o = 0; o < scores[k].length; o++) {
                double v = scores[k][o];
                averse[k][o] = v >= about ? v : about - lossAversion * (about - v);
            }
        }
        return averse;
    }
}
