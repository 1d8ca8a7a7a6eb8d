package org.parley.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one party wants, as far as the file says it (model §4): orderings to be sampled, or explicit numbers.
 *
 * @param issueRanks groups of issue indices, most important first (a group of several: order unknown); empty when
 *     weights are explicit
 * @param optionOrders by issue: groups of option indices, best first; empty where scores are explicit
 * @param weights by issue, summing to 1, or null: to be sampled
 * @param scores by issue: by option, with a 0 and a 1 (0 throughout where points make no difference), or null: to be
 *     sampled
 * @param reference by issue: the option from which losses are counted; the status quo unless the file says otherwise,
 *     {@link Issue#NONE} where there is none
 * @param importanceCite of ranks or weights
 * @param orderCite of option orders or scores
 * @param points the scores as they stand in the file where they have a scale of their own, or null
 * @param fixed what stands whatever is drawn
 */
public record Preference(
        List<List<Integer>> issueRanks,
        List<List<List<Integer>>> optionOrders,
        double @Nullable [] weights,
        List<double @Nullable []> scores,
        int[] reference,
        Cite importanceCite,
        Cite orderCite,
        @Nullable PointScale points,
        FixedPreference fixed) {
    public Preference {
        issueRanks = weights != null
                ? List.of()
                : issueRanks.stream().map(List::copyOf).toList();
        List<List<List<Integer>>> orders = new ArrayList<>();
        for (int k = 0; k < optionOrders.size(); k++) {
            orders.add(
                    scores.get(k) != null
                            ? List.of()
                            : optionOrders.get(k).stream().map(List::copyOf).toList());
        }
        optionOrders = Collections.unmodifiableList(orders);
        weights = copy(weights);
        scores = copy(scores);
        reference = reference.clone();
    }

    private static double @Nullable [] copy(double @Nullable [] numbers) {
        return numbers == null ? null : numbers.clone();
    }

    private static List<double @Nullable []> copy(List<double @Nullable []> lists) {
        List<double @Nullable []> copies = new ArrayList<>();
        for (double[] list : lists) {
            copies.add(copy(list));
        }
        return Collections.unmodifiableList(copies);
    }

    /** By issue, or null; a copy. */
    @Override
    public double @Nullable [] weights() {
        return copy(weights);
    }

    /** By issue, by option, or null; a copy. */
    @Override
    public List<double @Nullable []> scores() {
        return copy(scores);
    }

    /** The scores of an issue by option, or null; a copy. */
    public double @Nullable [] scores(int issue) {
        return copy(scores.get(issue));
    }

    /** By issue; a copy. */
    @Override
    public int[] reference() {
        return reference.clone();
    }

    /** A preference with nothing fixed. */
    public Preference(
            List<List<Integer>> issueRanks,
            List<List<List<Integer>>> optionOrders,
            double @Nullable [] weights,
            List<double @Nullable []> scores,
            int[] reference,
            Cite importanceCite,
            Cite orderCite,
            @Nullable PointScale points) {
        this(
                issueRanks,
                optionOrders,
                weights,
                scores,
                reference,
                importanceCite,
                orderCite,
                points,
                FixedPreference.NONE);
    }

    /** The same with these numbers fixed. */
    public Preference with(FixedPreference numbers) {
        return new Preference(
                issueRanks, optionOrders, weights, scores, reference, importanceCite, orderCite, points, numbers);
    }

    /** A preference without points. */
    public Preference(
            List<List<Integer>> issueRanks,
            List<List<List<Integer>>> optionOrders,
            double @Nullable [] weights,
            List<double @Nullable []> scores,
            int[] reference,
            Cite importanceCite,
            Cite orderCite) {
        this(issueRanks, optionOrders, weights, scores, reference, importanceCite, orderCite, null);
    }

    /** A preference without points and cites. */
    public Preference(
            List<List<Integer>> issueRanks,
            List<List<List<Integer>>> optionOrders,
            double @Nullable [] weights,
            List<double @Nullable []> scores,
            int[] reference) {
        this(issueRanks, optionOrders, weights, scores, reference, Cite.NONE, Cite.NONE);
    }

    /** The scores of an issue as the file states them, by option; null if it states none. A copy. */
    public double @Nullable [] stated(int issue) {
        return points == null ? scores(issue) : points.scores().get(issue);
    }

    /** Whether any option is worse for the party than the one from which its losses are counted. */
    public boolean canLose() {
        for (int k = 0; k < reference.length; k++) {
            if ((weights == null || weights[k] > 0) && canLose(k)) {
                return true;
            }
        }
        return false;
    }

    private boolean canLose(int issue) {
        int from = reference[issue];
        if (from == Issue.NONE) {
            return false;
        }
        double[] known = scores.get(issue);
        if (known != null) {
            return Arrays.stream(known).anyMatch(score -> score < known[from]);
        }
        List<List<Integer>> order = optionOrders.get(issue);
        return !order.get(order.size() - 1).equals(List.of(from)); // tied with others it may come before them
    }

    /** Whether the file states points that are added, in place of weights. */
    public boolean added() {
        return points != null && points.added();
    }

    /** The scale of what a deal is worth to the party. */
    public WorthScale scale() {
        return points == null ? WorthScale.STK : points.scale();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Preference p
                && p.issueRanks.equals(issueRanks)
                && p.optionOrders.equals(optionOrders)
                && Arrays.equals(p.weights, weights)
                && Arrays.deepEquals(p.scores.toArray(), scores.toArray())
                && Arrays.equals(p.reference, reference)
                && p.importanceCite.equals(importanceCite)
                && p.orderCite.equals(orderCite)
                && Objects.equals(p.points, points)
                && p.fixed.equals(fixed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(issueRanks, optionOrders, Arrays.hashCode(reference));
    }
}
