package org.parley.sim;

import org.parley.parameter.Mechanism;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.Certain;
import org.parley.scenario.Objective;
import org.parley.scenario.Reads;
import org.parley.scenario.Scenario;
import org.parley.talks.InterimMeasures;
import org.parley.value.Belief;
import org.parley.value.Breakdown;
import org.parley.value.Draw;
import org.parley.value.Front;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * Both capitals: beliefs from this week's front, and the cost of the war,
 * {@code κ_i(t) = κ_i (1 + ϖ_i t/52) Π_m (1 − r_im)} over the measures that act (model §5, §6). Neither sees the
 * other's update.
 *
 * <p>The cost of war is a belief, too: W uses for ever {@code κ̂_i = κ⁰_i(t) ê_i}, κ⁰ being κ without measures and
 * without events of limited length, {@code ê = 1} at the start and {@code ê ← ê + (κ_i(t)/κ⁰_i(t) − ê)/M} each week (κ⁰
 * = 0: ê stays and κ̂ = 0). M = 1: κ̂ is κ itself. So one week of strikes or of calm is not for ever (Filson &amp;
 * Werner 2002; Smith &amp; Stam 2003).
 *
 * <p>In the weeks before {@code asOf} (t ≤ 0) the factor of weariness is {@code max(0, 1 + ϖ_i t/52)}, ê is 1, nothing
 * is learned from the front, and the belief in a collapse is carried back by {@link Belief#carryBack}, so that what
 * quiet weeks teach ends where the run begins (model §11a).
 */
final class Principals implements Steppable {
    /** What this reads, and when that cannot matter. */
    static final Reads READS = Reads.by("beliefs about the war")
            .of(Parameters.WAR_COST, Parameters.BELIEVED_COLLAPSE)
            .of(Parameters.WAR_WEARINESS)
            .idle((c, side) -> c.zero(Parameters.WAR_COST, side), "warCost is 0, so there is nothing that grows")
            .of(Parameters.COST_MEMORY)
            .idle(
                    Principals::nothingPasses,
                    "no measure and no event of limited length changes the cost of fighting for a while")
            .of(
                    Parameters.FRONT_DRIFT,
                    Parameters.DRIFT_OPTIMISM,
                    Parameters.DRIFT_PRIOR_WEEKS,
                    Parameters.DRIFT_MEMORY_WEEKS)
            .idle(Draw.NO_FRONT)
            .of(Parameters.DRIFT_PRIOR_WEEKS, Parameters.DRIFT_MEMORY_WEEKS)
            .idle(
                    c -> !c.on(Mechanism.LEARNING),
                    "the switch learning is off: the belief about the pace stays as it begins")
            .idle(
                    c -> Conflict.steady(c) && c.zero(Parameters.DRIFT_OPTIMISM),
                    "there is nothing to learn about the pace: frontSd and driftOptimism are 0")
            .of(Parameters.COLLAPSE_PRIOR_WEEKS)
            .idle(
                    c -> !c.on(Mechanism.LEARNING),
                    "the switch learning is off: no evidence about the opponent's collapse is weighed")
            .idle(c -> c.zero(Parameters.BELIEVED_COLLAPSE), "believedCollapse is 0 on both sides");

    /** Whether the cost of fighting never differs from what it is for good. */
    private static boolean nothingPasses(Certain c) {
        boolean relief = c.measures().stream().anyMatch(m -> m.relief(Side.A) > 0 || m.relief(Side.B) > 0);
        boolean event = c.scenario().events().stream()
                .anyMatch(e -> e.weeks() > 0
                        && (Parameters.WAR_COST.equals(e.parameter())
                                || Parameters.WAR_WEARINESS.equals(e.parameter())));
        return !relief && !event;
    }

    private static final long serialVersionUID = 1L;

    private final transient Clock clock;
    private final transient Calendar calendar;
    private final transient Front front;
    private final transient InterimMeasures measures;
    private final transient Period period;
    private final transient Belief[] beliefs = new Belief[2];
    private final double[] warCost = new double[2];
    private final double[] costSoFar = new double[2];
    private final double[] passing = {1, 1}; // ê
    private final double memory;
    private double drift;

    Principals(
            Scenario scenario, Clock clock, Calendar calendar, Front front, InterimMeasures measures, Period period) {
        this.clock = clock;
        this.calendar = calendar;
        this.front = front;
        this.measures = measures;
        this.period = period;
        ParameterValues initial = calendar.today();
        drift = initial.get(Parameters.FRONT_DRIFT);
        memory = initial.get(Parameters.COST_MEMORY);
        for (int i = 0; i < 2; i++) {
            Side side = Side.of(i);
            beliefs[i] = first(scenario, side, initial);
            if (period.before() && initial.on(Mechanism.LEARNING)) {
                beliefs[i].carryBack(period.weeksAhead());
            }
        }
    }

    /** What a side believes on {@code asOf}. */
    private static Belief first(Scenario scenario, Side side, ParameterValues initial) {
        Objective objective = scenario.objective();
        double drift = initial.get(Parameters.FRONT_DRIFT);
        double optimism = initial.get(Parameters.DRIFT_OPTIMISM, side);
        boolean gains = objective != null && objective.gainer() == side;
        return new Belief(
                gains ? drift + optimism : drift - optimism,
                initial.get(Parameters.DRIFT_PRIOR_WEEKS, side),
                initial.get(Parameters.DRIFT_MEMORY_WEEKS, side),
                initial.get(Parameters.BELIEVED_COLLAPSE, side),
                initial.get(Parameters.COLLAPSE_PRIOR_WEEKS, side));
    }

    @Override
    public void step(SimState state) {
        week();
    }

    /** One week. */
    void week() {
        ParameterValues today = calendar.today();
        double change = today.get(Parameters.FRONT_DRIFT) - drift;
        drift = today.get(Parameters.FRONT_DRIFT);
        for (int i = 0; i < 2; i++) {
            Side side = Side.of(i);
            if (change != 0) {
                beliefs[i].shift(change);
            }
            if (today.on(Mechanism.LEARNING) && period.before()) {
                beliefs[i].quiet();
            } else if (today.on(Mechanism.LEARNING)) {
                beliefs[i].learn(front.pace());
            }
            warCost[i] = warCost(side, clock.week());
            costSoFar[i] += warCost[i] / Breakdown.WEEKS_A_YEAR;
            double lasting = lastingWarCost(side, clock.week());
            if (lasting > 0 && !period.before()) {
                passing[i] += (warCost[i] / lasting - passing[i]) / memory;
            }
        }
    }

    /** κ_i in a week, with the relief that acts today. */
    private double warCost(Side side, int inWeek) {
        return wearied(calendar.today(), side, inWeek) * measures.reliefFactor(side, clock.week());
    }

    /** κ⁰_i in a week: without measures, with today's events that last for good. */
    private double lastingWarCost(Side side, int inWeek) {
        return wearied(calendar.lasting(), side, inWeek);
    }

    private double wearied(ParameterValues values, Side side, int inWeek) {
        int t = inWeek - period.weeksAhead();
        return values.get(Parameters.WAR_COST, side)
                * StrictMath.max(0, 1 + values.get(Parameters.WAR_WEARINESS, side) * t / Breakdown.WEEKS_A_YEAR);
    }

    /** κ̂_i(t): what the war is taken to cost for ever. */
    double believedWarCost(Side side) {
        return memory == 1 && !period.before() ? warCost(side) : believed(side, clock.week());
    }

    /** κ̂_i(t + 1), should no event begin or end. */
    double believedWarCostNextWeek(Side side) {
        int next = clock.week() + 1;
        return memory == 1 ? warCost(side, next) : believed(side, next);
    }

    private double believed(Side side, int inWeek) {
        return lastingWarCost(side, inWeek) * passing[side.ordinal()];
    }

    /** κ_i(t). */
    double warCost(Side side) {
        return warCost[side.ordinal()];
    }

    /** Σ κ_i/52 up to today. */
    double costSoFar(Side side) {
        return costSoFar[side.ordinal()];
    }

    Belief belief(Side side) {
        return beliefs[side.ordinal()];
    }
}
