package org.parley.talks;

import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.scenario.Reads;
import org.parley.search.DealSearch;
import org.parley.value.Valuation;

/**
 * What a round of talks starts from.
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
 * @param talkedBefore h, weeks of talks before week 1
 * @param signs whether deals and frameworks can be agreed at all
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
        ParameterValues today,
        int talkedBefore,
        boolean signs) {
    /** What this reads, and when that cannot matter. */
    public static final Reads READS = Reads.by("the two clocks")
            .of(Parameters.DEADLINE)
            .of(Parameters.DEADLINE_CREDIBILITY, Parameters.PATIENCE)
            .idle(
                    c -> c.both(side -> c.stalls(side)
                                    || !Parameters.STRATEGY.asksTheClock(c.word(Parameters.STRATEGY, side)))
                            && (c.zero(Parameters.FORMULATION)
                                    || c.zero(Parameters.ALLOWANCE_GROWTH)
                                    || c.both(c::stalls)),
                    "no side concedes by a clock, and no text is given an allowance that grows")
            .of(Parameters.PATIENCE)
            .idle(
                    c -> c.fixedAt(Parameters.DEADLINE_CREDIBILITY, 1) && !c.changed(Parameters.DEADLINE_CREDIBILITY),
                    "deadlineCredibility is 1: the mediator's date is the only clock");

    /**
     * How far the two clocks have run at a point of time in weeks: {@code s = d min(t, T)/T + (1−d) min(t + h, L)/L},
     * the mediator's date as far as it is believed, and patience (model §9.2). Within 0–1; d = 1 leaves the date alone.
     */
    double timeShare(double time) {
        double believed = today.get(Parameters.DEADLINE_CREDIBILITY);
        double deadline = today.get(Parameters.DEADLINE);
        double patience = today.get(Parameters.PATIENCE);
        return believed * (StrictMath.min(time, deadline) / deadline)
                + (1 - believed) * (StrictMath.min(time + talkedBefore, patience) / patience);
    }
}
