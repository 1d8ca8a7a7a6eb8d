package org.parley.sim;

import org.parley.number.Exponential;
import org.parley.parameter.Mechanism;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.Certain;
import org.parley.scenario.Objective;
import org.parley.scenario.Reads;
import org.parley.talks.InterimMeasures;
import org.parley.talks.TechnicalTrack;
import org.parley.value.Belief;
import org.parley.value.Breakdown;
import org.parley.value.Draw;
import org.parley.value.FightingOn;
import org.parley.value.Front;
import org.parley.value.Utility;
import org.parley.value.Valuation;

/**
 * What both capitals make of a round before anybody speaks: consultations, then the value of fighting on and with it of
 * every deal (model §9.1).
 *
 * <p>Consultations: {@code k̂ ← k̂ − ι f χ_i max(0, k̂ − k_j)}. Values: W_i of {@link FightingOn} with today's z,
 * beliefs and κ̂_i(t), {@code W^e_i = W_i − χ_p ℓ_i p_i(t)}, {@code δ = δ_year^(1/52)}.
 */
final class Appraisal {
    /** What this reads, and when that cannot matter. */
    static final Reads READS = Reads.by("what a round is worth")
            .of(Parameters.DISCOUNT_YEAR, Parameters.COLLAPSE_HAZARD)
            .of(Parameters.FACILITATION)
            .idle(
                    c -> c.zero(Parameters.INFORMATION_GAIN) || c.both(side -> nothingToTell(c, side)),
                    "no belief can be corrected")
            .of(Parameters.INFORMATION_GAIN, Parameters.CREDIBILITY)
            .idle(c -> c.zero(Parameters.FACILITATION), "facilitation is 0")
            .of(Parameters.INFORMATION_GAIN)
            .idle(c -> c.both(side -> nothingToTell(c, side)), "credibility or believedCollapse is 0 on either side")
            .of(Parameters.CREDIBILITY)
            .idle(c -> c.zero(Parameters.INFORMATION_GAIN), "informationGain is 0")
            .idle(
                    (c, side) -> c.zero(Parameters.BELIEVED_COLLAPSE, side),
                    "believedCollapse is 0: no optimism to correct")
            .of(Parameters.LEVERAGE, Parameters.THREAT_CREDIBILITY)
            .idle(c -> c.zero(Parameters.PRESSURE), "pressure is 0 on both sides")
            .of(Parameters.LEVERAGE)
            .idle((c, side) -> c.zero(Parameters.PRESSURE, side), "pressure on it is 0")
            .idle(c -> c.zero(Parameters.THREAT_CREDIBILITY), "threatCredibility is 0")
            .of(Parameters.THREAT_CREDIBILITY)
            .idle(
                    c -> c.both(side -> c.zero(Parameters.PRESSURE, side) || c.zero(Parameters.LEVERAGE, side)),
                    "pressure or leverage is 0 on either side");

    private static boolean nothingToTell(Certain c, Side side) {
        return c.zero(Parameters.CREDIBILITY, side) || c.zero(Parameters.BELIEVED_COLLAPSE, side);
    }

    private final Clock clock;
    private final Calendar calendar;
    private final Draw draw;
    private final Front front;
    private final Principals principals;
    private final InterimMeasures measures;
    private final double discount;
    private final double area;

    Appraisal(Clock clock, Calendar calendar, Draw draw, Front front, Principals principals, InterimMeasures measures) {
        this.clock = clock;
        this.calendar = calendar;
        this.draw = draw;
        this.front = front;
        this.principals = principals;
        this.measures = measures;
        this.discount = weeklyDiscount(calendar.today());
        Objective objective = draw.scenario().objective();
        this.area = objective == null ? 1 : objective.areaKm2();
    }

    /** δ = δ_year^(1/52). */
    static double weeklyDiscount(ParameterValues values) {
        return Exponential.exp(Exponential.log(values.get(Parameters.DISCOUNT_YEAR)) / Breakdown.WEEKS_A_YEAR);
    }

    /** δ a week. */
    double discount() {
        return discount;
    }

    /** Facilitation takes away over-optimism about the opponent's collapse. */
    void consult() {
        ParameterValues today = calendar.today();
        for (int i = 0; i < 2; i++) {
            Side side = Side.of(i);
            double share = today.get(Parameters.INFORMATION_GAIN)
                    * today.get(Parameters.FACILITATION)
                    * today.get(Parameters.CREDIBILITY, side);
            principals.belief(side).correct(share, today.get(Parameters.COLLAPSE_HAZARD, side.other()));
        }
    }

    /** What fighting on is to a side today. */
    FightingOn fightingOn(Side side, TechnicalTrack technical) {
        return fightingOn(
                side,
                technical,
                front.share(),
                principals.belief(side).collapseHazard(),
                principals.believedWarCost(side));
    }

    /** What it will be next week, should the front move as the side believes and no event begin or end. */
    FightingOn fightingOnNextWeek(Side side, TechnicalTrack technical) {
        Belief belief = principals.belief(side);
        double z = front.share() + belief.pace() / area;
        double hazard =
                calendar.today().on(Mechanism.LEARNING) ? belief.collapseHazardNextWeek() : belief.collapseHazard();
        return fightingOn(side, technical, z > 1 ? 1 : z < 0 ? 0 : z, hazard, principals.believedWarCostNextWeek(side));
    }

    private FightingOn fightingOn(
            Side side, TechnicalTrack technical, double z, double opponentHazard, double warCost) {
        double stated = draw.scenario().party(side).reservationInStk();
        if (!Double.isNaN(stated)) {
            return FightingOn.stated(stated);
        }
        Utility utility = draw.utility(side);
        int[] inForce = technical.inForce();
        if (!draw.scenario().war()) {
            return FightingOn.atPeace(utility.flow(inForce, 0));
        }
        return new FightingOn(
                Double.NaN,
                true,
                utility.flow(inForce, 0),
                utility.flow(inForce, 1),
                z,
                principals.belief(side).pace() / area,
                warCost,
                calendar.today().get(Parameters.COLLAPSE_HAZARD, side),
                opponentHazard,
                draw.othersIdeal()[side.ordinal()],
                discount);
    }

    /** χ_p ℓ_i p_i: what the mediator's pressure takes from no agreement. */
    double sticks(Side side, double pressure) {
        ParameterValues today = calendar.today();
        return today.get(Parameters.THREAT_CREDIBILITY) * today.get(Parameters.LEVERAGE, side) * pressure;
    }

    /** The values of this round under this pressure on A and on B. */
    Valuation valuation(double pressureA, double pressureB, TechnicalTrack technical) {
        double[] war = new double[2];
        double[] without = new double[2];
        for (int i = 0; i < 2; i++) {
            Side side = Side.of(i);
            war[i] = fightingOn(side, technical).value();
            without[i] = war[i] - sticks(side, side == Side.A ? pressureA : pressureB);
        }
        ParameterValues today = calendar.today();
        Breakdown breakdown =
                Breakdown.from(today, measures.monitored(clock.week()), StrictMath.max(pressureA, pressureB), discount);
        return new Valuation(draw, today, war, without, breakdown, technical.fixed());
    }
}
