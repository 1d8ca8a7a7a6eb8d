package org.parley.explain;

import java.util.ArrayList;
import java.util.List;
import org.parley.value.FightingOn;

/**
 * What no agreement, W^e, is made of. First what a side gets as the line stands today, for ever: the flow f(z). To it
 * four terms are added that work on each other, since a war that a collapse may end costs for fewer weeks: the front
 * (μ̂), the cost (κ̂), the hope that the other collapses (k̂), the fear of the own collapse (k). Each is what it adds
 * on the mean over all orders ({@link Shapley}). Last, what the mediator's pressure takes, −χ_p ℓ p, which no order
 * changes.
 *
 * @param parts they add up to W^e
 * @param spread the largest difference that the order could make to one of them, stk
 */
record WarParts(List<TermAmount> parts, double spread) {
    /**
     * No agreement of a side; {@code withoutAgreement} is W^e as it was kept, and its rounding goes to the first part.
     */
    static WarParts of(FightingOn of, double sticks, double withoutAgreement) {
        List<TermAmount> parts = new ArrayList<>();
        double spread = 0;
        if (!Double.isNaN(of.stated())) {
            parts.add(new TermAmount(ComparisonTerm.STATED, of.stated()));
        } else if (!of.war()) {
            parts.add(new TermAmount(ComparisonTerm.STATUS_QUO, of.flowAtStart()));
        } else {
            parts.add(new TermAmount(ComparisonTerm.STATUS_QUO, with(of, 0)));
            Shapley shared = Shapley.of(4, set -> with(of, set));
            ComparisonTerm[] terms = {
                ComparisonTerm.FRONT, ComparisonTerm.COST, ComparisonTerm.HOPE, ComparisonTerm.FEAR
            };
            for (int t = 0; t < terms.length; t++) {
                parts.add(new TermAmount(terms[t], shared.share()[t]));
            }
            spread = shared.spread();
        }
        parts.add(new TermAmount(ComparisonTerm.PRESSURE, 0.0 - sticks));
        return new WarParts(TermAmounts.closed(parts, withoutAgreement), spread);
    }

    /**
     * W with only some of its terms: bit 0 the front moves, 1 fighting costs, 2 the other may collapse, 3 so may the
     * side itself.
     */
    private static double with(FightingOn of, int set) {
        return new FightingOn(
                        of.stated(),
                        of.war(),
                        of.flowAtStart(),
                        of.flowAtEnd(),
                        of.z(),
                        (set & 1) != 0 ? of.drift() : 0,
                        (set & 2) != 0 ? of.cost() : 0,
                        (set & 8) != 0 ? of.ownHazard() : 0,
                        (set & 4) != 0 ? of.opponentHazard() : 0,
                        of.othersIdeal(),
                        of.discount())
                .value();
    }
}
