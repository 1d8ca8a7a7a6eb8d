package org.parley.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The first half of PRIM (Friedman &amp; Fisher 1999): cut thin slices off a box until little is left of it.
 *
 * <p>A slice is the lowest or the highest share α of the rows in the box along one number (rows with equal values go
 * together, at least one value goes), or one word. Of all slices that leave the least mass, the one that raises the
 * density most for each row it removes is cut: the patient criterion, which treats thin and thick slices alike and so
 * numbers and words alike (Kwakkel &amp; Jaxa-Rozen 2016). On ties the first factor counts, and its low end before its
 * high end. The cutting stops when no slice leaves enough, or when only cases of interest are left.
 */
final class Peeling {
    private final Cases cases;
    private final double share;
    private final int least;

    /** One slice and what is gained by cutting it off. */
    private record Slice(int factor, Faces left, double gain) {}

    /** A box on the way, and the factor whose slice was cut to reach it. */
    record Step(Faces box, String factor) {}

    Peeling(Cases cases, double share, int least) {
        this.cases = cases;
        this.share = share;
        this.least = least;
    }

    /** The boxes from the widest to the narrowest. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(Faces.open(cases.factors()), ""));
        Optional<Slice> slice = best(steps.get(0).box());
        while (slice.isPresent()) {
            steps.add(new Step(
                    slice.get().left(),
                    cases.factors().get(slice.get().factor()).name()));
            slice = best(slice.get().left());
        }
        return steps;
    }

    private Optional<Slice> best(Faces box) {
        BoxContent content = cases.content(box);
        if (content.cases() == content.n()) {
            return Optional.empty();
        }
        boolean[] inside = cases.inside(box);
        Slice best = null;
        for (int f = 0; f < cases.factors().size(); f++) {
            List<Slice> slices = cases.factors().get(f).isNumber()
                    ? List.of(end(box, content, inside, f, true), end(box, content, inside, f, false))
                    : words(box, content, inside, f);
            for (Slice slice : slices) {
                if (!Double.isNaN(slice.gain()) && (best == null || slice.gain() > best.gain())) {
                    best = slice;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The slice at one end of a number; gain NaN if it cannot be cut. */
    private Slice end(Faces box, BoxContent content, boolean[] inside, int factor, boolean atLow) {
        Predictor predictor = cases.factors().get(factor);
        int wanted = Math.max(1, (int) (share * content.n()));
        int removed = 0;
        double removedCases = 0;
        int pending = 0;
        double pendingCases = 0;
        double pendingValue = Double.NaN;
        for (int i = 0; i < predictor.order().length; i++) {
            int row = predictor.order()[atLow ? i : predictor.order().length - 1 - i];
            if (!inside[row]) {
                continue;
            }
            double value = predictor.values()[row];
            if (pending > 0 && value != pendingValue) {
                if (removed > 0 && removed + pending > wanted) {
                    return slice(box, content, factor, atLow, pendingValue, removed, removedCases);
                }
                removed += pending;
                removedCases += pendingCases;
                pending = 0;
                pendingCases = 0;
                if (removed >= wanted) {
                    return slice(box, content, factor, atLow, value, removed, removedCases);
                }
            }
            pending++;
            pendingCases += cases.interest()[row];
            pendingValue = value;
        }
        return removed > 0
                ? slice(box, content, factor, atLow, pendingValue, removed, removedCases)
                : new Slice(factor, box, Double.NaN);
    }

    private Slice slice(
            Faces box, BoxContent content, int factor, boolean atLow, double value, int removed, double removedCases) {
        Faces left = atLow ? box.withLow(factor, value) : box.withHigh(factor, value);
        return new Slice(factor, left, gain(content, removed, removedCases));
    }

    private List<Slice> words(Faces box, BoxContent content, boolean[] inside, int factor) {
        Predictor predictor = cases.factors().get(factor);
        int[] counts = new int[predictor.labels().size()];
        double[] sums = new double[counts.length];
        for (int r = 0; r < inside.length; r++) {
            if (inside[r]) {
                counts[(int) predictor.values()[r]]++;
                sums[(int) predictor.values()[r]] += cases.interest()[r];
            }
        }
        List<Slice> slices = new ArrayList<>();
        for (int label = 0; label < counts.length; label++) {
            if (box.allows(factor, label) && counts[label] > 0 && counts[label] < content.n()) {
                slices.add(new Slice(
                        factor, box.withLabel(factor, label, false), gain(content, counts[label], sums[label])));
            }
        }
        return slices;
    }

    /** Rise of the density for each row removed; NaN if too little would be left. */
    private double gain(BoxContent content, int removed, double removedCases) {
        int left = content.n() - removed;
        if (left < least) {
            return Double.NaN;
        }
        return ((content.cases() - removedCases) / left - content.density()) / removed;
    }
}
