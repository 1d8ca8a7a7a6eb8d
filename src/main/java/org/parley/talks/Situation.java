package org.parley.talks;

import org.parley.parameter.ParameterValues;
import org.parley.value.DealSearch;
import org.parley.value.Valuation;

/**
 * What a round starts from.
 *
 * @param week t
 * @param front z
 * @param nextRound week of the next round
 * @param discount δ a week
 * @param values what every deal is worth in this round
 * @param search opened with these values
 * @param warCostA κ_A today
 * @param warCostB κ_B today
 * @param today today's parameter values
 */
public record Situation(
        int week,
        double front,
        int nextRound,
        double discount,
        Valuation values,
        DealSearch search,
        double warCostA,
        double warCostB,
        ParameterValues today) {

    /** min(t, T)/T at a point of time in weeks. */
    double timeShare(double time) {
        double deadline = today.get(org.parley.parameter.Parameters.DEADLINE);
        return StrictMath.min(time, deadline) / deadline;
    }
}
