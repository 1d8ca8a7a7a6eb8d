package org.parley.sim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.number.Exponential;
import org.parley.parameter.Mechanism;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.Objective;
import org.parley.talks.InterimMeasures;
import org.parley.talks.Outcome;
import org.parley.talks.RoundResult;
import org.parley.talks.Situation;
import org.parley.talks.Talks;
import org.parley.value.Belief;
import org.parley.value.Breakdown;
import org.parley.value.DealSearch;
import org.parley.value.Draw;
import org.parley.value.Front;
import org.parley.value.Utility;
import org.parley.value.Valuation;
import org.parley.value.WarValue;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * A round week: consultations, then the values of this round, then the table (model §9). Keeps what is measured per round.
 *
 * <p>Consultations: {@code k̂ ← k̂ − ι f χ_i max(0, k̂ − k_j)}. Values: W_i of {@link WarValue} with today's z, beliefs and κ̂_i(t), {@code W^e_i = W_i − χ_p ℓ_i p_i(t)}, {@code δ = δ_year^(1/52)}. Ripe: the zone of possible
 * agreement is open and for both sides W_i at next week's {@code z + m_i/area} (clipped), b + 1 and κ̂_i(t + 1), without new events, is below today's (model §10; an indicator, never a cause).
 */
final class TalksSession implements Steppable {
    private static final long serialVersionUID = 1L;

    private final transient Clock clock;
    private final transient Calendar calendar;
    private final transient Draw draw;
    private final transient Front front;
    private final transient Principals principals;
    private final transient Mediator mediator;
    private final transient InterimMeasures measures;
    private final transient Talks talks;
    private final transient DealSearch search;
    private final transient Ending ending;
    private final transient @Nullable Paths paths;
    private final double discount;
    private final double area;
    private final double[] firstLargestValue = {Double.NaN, Double.NaN};
    private transient @Nullable Valuation valuation;
    private int rounds;
    private int ripeRounds;
    private int zopaOpenRounds;
    private boolean zopaOpen;
    private boolean ripe;
    private int zopaFirst = -1;
    private double lastFront;
    private final transient List<RoundSignal> signals = new ArrayList<>();

    TalksSession(
            Clock clock,
            Calendar calendar,
            Draw draw,
            Front front,
            Principals principals,
            Mediator mediator,
            InterimMeasures measures,
            Talks talks,
            DealSearch search,
            Ending ending,
            @Nullable Paths paths) {
        this.clock = clock;
        this.calendar = calendar;
        this.draw = draw;
        this.front = front;
        this.principals = principals;
        this.mediator = mediator;
        this.measures = measures;
        this.talks = talks;
        this.search = search;
        this.ending = ending;
        this.paths = paths;
        this.discount = weeklyDiscount(calendar.today());
        Objective objective = draw.scenario().objective();
        this.area = objective == null ? 1 : objective.areaKm2();
    }

    /** δ = δ_year^(1/52). */
    static double weeklyDiscount(ParameterValues values) {
        return Exponential.exp(Exponential.log(values.get(Parameters.DISCOUNT_YEAR)) / Breakdown.WEEKS_A_YEAR);
    }

    @Override
    public void step(SimState state) {
        ParameterValues today = calendar.today();
        consult(today);
        draw.moveTo(front.share());
        lastFront = front.share();
        Valuation round = valuation(today);
        valuation = round;
        search.begin(round);
        rounds++;
        measure(round);
        int week = clock.week();
        Situation now = new Situation(
                week,
                front.share(),
                week + today.whole(Parameters.ROUND_EVERY),
                discount,
                round,
                search,
                principals.warCost(Side.A),
                principals.warCost(Side.B),
                today,
                0);
        RoundResult result = talks.play(now);
        if (rounds == 1) {
            firstLargestValue[0] = talks.largestValue(Side.A);
            firstLargestValue[1] = talks.largestValue(Side.B);
        }
        if (paths != null) {
            paths.add(week, round, talks);
        }
        if (result instanceof RoundResult.GoOn && rounds <= RoundSignal.ROUNDS) {
            signals.add(new RoundSignal(
                    week, talks.madeProgress(), !talks.offered(Side.A), !talks.offered(Side.B), zopaOpen));
        }
        if (result instanceof RoundResult.Deal struck) {
            ending.struck(struck.deal());
        } else if (result instanceof RoundResult.Signed signed) {
            ending.signed(signed.framework(), week);
        } else if (result instanceof RoundResult.Frozen) {
            ending.end(Outcome.CEASEFIRE, week);
        } else if (result instanceof RoundResult.BrokenOff off) {
            ending.end(off.outcome(), week);
        }
    }

    /** Facilitation takes away over-optimism about the opponent's collapse. */
    private void consult(ParameterValues today) {
        for (Side side : Side.values()) {
            double share = today.get(Parameters.INFORMATION_GAIN)
                    * today.get(Parameters.FACILITATION)
                    * today.get(Parameters.CREDIBILITY, side);
            principals.belief(side).correct(share, today.get(Parameters.COLLAPSE_HAZARD, side.other()));
        }
    }

    private Valuation valuation(ParameterValues today) {
        double[] war = new double[2];
        double[] without = new double[2];
        for (Side side : Side.values()) {
            int i = side.ordinal();
            Belief belief = principals.belief(side);
            war[i] = warValue(today, side, front.share(), belief.collapseHazard(), principals.believedWarCost(side));
            without[i] = war[i]
                    - today.get(Parameters.THREAT_CREDIBILITY)
                            * today.get(Parameters.LEVERAGE, side)
                            * mediator.pressure(side);
        }
        Breakdown breakdown = Breakdown.from(
                today,
                measures.monitored(clock.week()),
                StrictMath.max(mediator.pressure(Side.A), mediator.pressure(Side.B)),
                discount);
        return new Valuation(
                draw, today, war, without, breakdown, talks.technical().fixed());
    }

    /** W_i: the reservation value that the file states, else the value of fighting on; without a war that of the status quo. */
    private double warValue(ParameterValues today, Side side, double z, double opponentHazard, double warCost) {
        double stated = draw.scenario().party(side).reservationInStk();
        if (!Double.isNaN(stated)) {
            return stated;
        }
        Utility utility = draw.utility(side);
        int[] inForce = talks.technical().inForce();
        if (!draw.scenario().war()) {
            return utility.flow(inForce, 0);
        }
        return WarValue.of(
                utility.flow(inForce, 0),
                utility.flow(inForce, 1),
                z,
                principals.belief(side).pace() / area,
                warCost,
                today.get(Parameters.COLLAPSE_HAZARD, side),
                opponentHazard,
                draw.othersIdeal()[side.ordinal()],
                discount);
    }

    private void measure(Valuation round) {
        zopaOpen = !search.zopaEmpty();
        if (zopaOpen) {
            zopaOpenRounds++;
        }
        if (rounds == 1) {
            zopaFirst = zopaOpen ? search.zopaSize() : 0;
        }
        ripe = zopaOpen && worsens(round, Side.A) && worsens(round, Side.B);
        if (ripe) {
            ripeRounds++;
        }
    }

    /** Whether a side expects fighting on to be worth less next week than today (Zartman 2000: a hurting stalemate as the model sees it). */
    private boolean worsens(Valuation round, Side side) {
        ParameterValues today = calendar.today();
        Belief belief = principals.belief(side);
        double z = front.share() + belief.pace() / area;
        double hazard = today.on(Mechanism.LEARNING) ? belief.collapseHazardNextWeek() : belief.collapseHazard();
        double next =
                warValue(today, side, z > 1 ? 1 : z < 0 ? 0 : z, hazard, principals.believedWarCostNextWeek(side));
        return next < round.warValue(side);
    }

    /** The values of the last round, null before the first. */
    @Nullable
    Valuation valuation() {
        return valuation;
    }

    /** The table. */
    Talks talks() {
        return talks;
    }

    /** The search, open at the last round. */
    DealSearch search() {
        return search;
    }

    int rounds() {
        return rounds;
    }

    int ripeRounds() {
        return ripeRounds;
    }

    boolean ripe() {
        return ripe;
    }

    boolean zopaOpen() {
        return zopaOpen;
    }

    /** Rounds at which the zone was not empty. */
    int zopaOpenRounds() {
        return zopaOpenRounds;
    }

    /** Deals in the zone at the first round, −1 before it. */
    int zopaFirst() {
        return zopaFirst;
    }

    /** Vmax_i at the first round, NaN if none. */
    double firstLargestValue(Side side) {
        return firstLargestValue[side.ordinal()];
    }

    /** What the first rounds after which the talks went on showed. */
    List<RoundSignal> signals() {
        return signals;
    }

    /** z at the last round. */
    double lastFront() {
        return lastFront;
    }
}
