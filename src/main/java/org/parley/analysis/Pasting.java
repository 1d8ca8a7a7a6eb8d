package org.parley.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The second half of PRIM (Friedman &amp; Fisher 1999): widen a box where earlier, greedy cuts went too far.
 *
 * <p>A slice is the nearest share of rows (of the rows in the box) beyond one end of a number, among rows that keep all
 * other limits, or one excluded word. The slice after which the density is highest is pasted, as long as the density
 * does not fall. An end beyond which no row is left is opened. On ties the first factor counts, and its low end before
 * its high end.
 */
final class Pasting {
    private final Cases cases;
    private final double share;

    private record Slice(int factor, Faces wider, double density) {}

    Pasting(Cases cases, double share) {
        this.cases = cases;
        this.share = share;
    }

    /** The boxes from the given one (left out) to the widest. */
    List<Peeling.Step> steps(Faces box) {
        List<Peeling.Step> steps = new ArrayList<>();
        Optional<Slice> slice = best(box);
        while (slice.isPresent()) {
            steps.add(new Peeling.Step(
                    slice.get().wider(),
                    cases.factors().get(slice.get().factor()).name()));
            slice = best(slice.get().wider());
        }
        return steps;
    }

    private Optional<Slice> best(Faces box) {
        BoxContent content = cases.content(box);
        Slice best = null;
        for (int f = 0; f < cases.factors().size(); f++) {
            if (!box.restricts(f)) {
                continue;
            }
            List<Slice> slices = cases.factors().get(f).isNumber()
                    ? List.of(end(box, content, f, true), end(box, content, f, false))
                    : words(box, f);
            for (Slice slice : slices) {
                if (slice.density() >= content.density() && (best == null || slice.density() > best.density())) {
                    best = slice;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The slice beyond one end of a number; density NaN if the end is open. */
    private Slice end(Faces box, BoxContent content, int factor, boolean atLow) {
        Predictor predictor = cases.factors().get(factor);
        double edge = atLow ? box.low(factor) : box.high(factor);
        if (Double.isInfinite(edge)) {
            return new Slice(factor, box, Double.NaN);
        }
        int wanted = Math.max(1, (int) (share * content.n()));
        int added = 0;
        double addedCases = 0;
        double reached = atLow ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        double last = edge;
        for (int i = 0; i < predictor.order().length; i++) {
            int row = predictor.order()[atLow ? predictor.order().length - 1 - i : i];
            double value = predictor.values()[row];
            if ((atLow ? value >= edge : value <= edge)
                    || !cases.free()[row]
                    || !box.holdsBut(cases.factors(), factor, row)) {
                continue;
            }
            if (added >= wanted && value != last) {
                reached = last;
                break;
            }
            added++;
            addedCases += cases.interest()[row];
            last = value;
        }
        Faces wider = atLow ? box.withLow(factor, reached) : box.withHigh(factor, reached);
        return new Slice(factor, wider, (content.cases() + addedCases) / (content.n() + added));
    }

    private List<Slice> words(Faces box, int factor) {
        List<Slice> slices = new ArrayList<>();
        for (int label = 0; label < cases.factors().get(factor).labels().size(); label++) {
            if (!box.allows(factor, label)) {
                Faces wider = box.withLabel(factor, label, true);
                slices.add(new Slice(factor, wider, cases.content(wider).density()));
            }
        }
        return slices;
    }
}
