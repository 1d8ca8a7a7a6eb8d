package org.parley.sim;

import org.jspecify.annotations.Nullable;
import org.parley.parameter.Assumptions;
import org.parley.parameter.Mechanism;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.random.Streams;
import org.parley.scenario.History;
import org.parley.scenario.Scenario;
import org.parley.search.DealSearch;
import org.parley.talks.Seat;
import org.parley.value.DealSpace;
import org.parley.value.Draw;
import org.parley.value.Valuation;

/**
 * Runs a scenario. One simulator serves any number of runs, one after the other; threads have one each (they may share
 * the {@link DealSpace}).
 */
public final class Simulator {
    private final Scenario scenario;
    private final DealSpace space;
    private final DealSearchFactory searches;

    /** A simulator of a scenario. */
    public Simulator(Scenario scenario, DealSpace space, DealSearchFactory searches) {
        this.scenario = scenario;
        this.space = space;
        this.searches = searches;
    }

    /**
     * The values of a run: the assumptions as they stand, or with every distribution drawn from
     * {@code parameter/<key>[/<party>]}.
     */
    public static ParameterValues values(Scenario scenario, Assumptions assumptions, boolean fixed, RunKey key) {
        if (fixed) {
            return assumptions
                    .fixed()
                    .with(Mechanism.RECORD, false); // the reference case is not conditioned on anything
        }
        Streams streams = Streams.of(key).under("parameter/");
        return assumptions.drawn((p, side) -> (p.perParty()
                        ? streams.named("", p.key(), scenario.party(side).id())
                        : streams.named(p.key()))
                .uniform());
    }

    /** One run. */
    public RunResult run(ParameterValues values, boolean fixedPreferences, RunKey key, Detail detail) {
        Held held = held(values, fixedPreferences, key, Detail.ENDING);
        return simulation(values, fixedPreferences, key, detail).play(held.fit());
    }

    /** One run of an ensemble: drawn values and preferences, or with {@code fixed} neither. */
    public RunResult run(Assumptions assumptions, boolean fixed, RunKey key, Detail detail) {
        return run(values(scenario, assumptions, fixed, key), fixed || scenario.fixedPreferences(), key, detail);
    }

    /** One run with its trace. */
    public Traced trace(ParameterValues values, boolean fixedPreferences, RunKey key) {
        Held held = held(values, fixedPreferences, key, Detail.TRACE);
        Simulation simulation = simulation(values, fixedPreferences, key, Detail.TRACE);
        RunResult result = simulation.play(held.fit());
        @Nullable Trace trace = simulation.trace();
        if (trace == null) {
            throw new IllegalStateException("a traced run without a trace");
        }
        return new Traced(result, trace, simulation.draw(), held.before());
    }

    /** One run at whose table a seat decides, as far as its answers go. */
    public Seated seated(ParameterValues values, boolean fixedPreferences, RunKey key, Seat seat) {
        Held held = held(values, fixedPreferences, key, Detail.ENDING);
        Simulation simulation = new Simulation(
                scenario,
                space,
                values,
                fixedPreferences,
                key,
                searches,
                Detail.TRACE,
                Period.run(scenario, values, Streams.of(key)),
                seat);
        @Nullable RunResult result = null;
        try {
            result = simulation.play(held.fit());
        } catch (Seat.OpenQuestion stopped) {
            // result stays null: the run is not over
        }
        return new Seated(result, java.util.Objects.requireNonNull(simulation.trace()), simulation.draw());
    }

    /**
     * One run with the draw of a key, but another course of events: {@code again} ≥ 1 tells one course from another.
     * The walk-outs, the front, the votes are drawn anew; what was drawn before the run stands.
     */
    public RunResult again(ParameterValues values, boolean fixedPreferences, RunKey key, int again) {
        Streams streams = Streams.of(key).under("again/" + again + "/");
        return new Simulation(
                        scenario,
                        space,
                        values,
                        fixedPreferences,
                        key,
                        searches,
                        Detail.RESULT,
                        Period.run(scenario, values, streams))
                .play(null);
    }

    /** What the record says of a draw, without the run that follows; null if nothing is asked. */
    public @Nullable RecordFit fit(ParameterValues values, boolean fixedPreferences, RunKey key) {
        return held(values, fixedPreferences, key, Detail.ENDING).fit();
    }

    /** One run, and where its last round stood. */
    public Closing closing(ParameterValues values, boolean fixedPreferences, RunKey key, Detail detail) {
        Held held = held(values, fixedPreferences, key, Detail.ENDING); // first: a worker has one search at a time
        Simulation simulation = simulation(values, fixedPreferences, key, detail);
        RunResult result = simulation.play(held.fit());
        return new Closing(
                result,
                simulation.session().lastWeek(),
                simulation.session().lastPressure().clone());
    }

    /**
     * The negotiation at the first round, before anybody talks: the run is played up to that moment (nobody collapses
     * and no mediator leaves before it) and thrown away.
     */
    public Opening opening(ParameterValues values, boolean fixedPreferences, RunKey key) {
        ParameterValues silent = values.with(Parameters.HORIZON, null, values.get(Parameters.FIRST_ROUND))
                .with(Mechanism.COLLAPSE, false)
                .with(Mechanism.EXIT, false)
                .with(Mechanism.TECHNICAL_TRACK, false);
        Simulation simulation = simulation(silent, fixedPreferences, key, Detail.RESULT);
        simulation.playWeeks();
        @Nullable Valuation valuation = simulation.valuation();
        if (valuation == null) {
            throw new IllegalStateException("the run ended before its first round");
        }
        return new Opening(
                simulation.draw(),
                valuation,
                simulation.session().search(),
                simulation.session().lastFront());
    }

    /** What the record says of a draw, with the story of the weeks before if a trace was asked for. */
    private record Held(@Nullable RecordFit fit, @Nullable Trace before) {}

    /** Holds the draw of a run against the record. */
    private Held held(ParameterValues values, boolean fixedPreferences, RunKey key, Detail detail) {
        @Nullable History history = scenario.history();
        if (history == null || history.weeks() == 0 || !values.on(Mechanism.RECORD)) {
            return new Held(null, null);
        }
        RecordFit.@Nullable Prelude prelude = null;
        int week = 0;
        @Nullable Trace told = null;
        TalksBefore before = new TalksBefore(scenario, history, space, searches);
        if (before.asked()) {
            Simulation weeks = before.played(values, fixedPreferences, key, detail);
            prelude = TalksBefore.end(weeks.ending());
            week = prelude == RecordFit.Prelude.NONE ? 0 : weeks.ending().week();
            told = weeks.trace();
        }
        OwnPlans plans = new OwnPlans(scenario, history, space);
        @Nullable Boolean ofA = null;
        @Nullable Boolean ofB = null;
        if (plans.asked() && values.on(Mechanism.OWN_PLANS)) {
            Valuation onTheDay = plans.onTheDay(values, fixedPreferences, key);
            ofA = plans.prefers(onTheDay, Side.A);
            ofB = plans.prefers(onTheDay, Side.B);
        }
        return new Held(new RecordFit(prelude, week, ofA, ofB), told);
    }

    Simulation simulation(ParameterValues values, boolean fixedPreferences, RunKey key, Detail detail) {
        return new Simulation(
                scenario,
                space,
                values,
                fixedPreferences,
                key,
                searches,
                detail,
                Period.run(scenario, values, Streams.of(key)));
    }

    /**
     * A run, its trace and its draw.
     *
     * @param before the trace of the weeks before {@code asOf}, null if none were played
     */
    public record Traced(
            RunResult result,
            Trace trace,
            Draw draw,
            @Nullable Trace before) {}

    /**
     * A run in which a seat decides.
     *
     * @param result what it came to, null if it stopped at a question that the seat has not answered
     * @param trace what happened so far
     * @param draw its draw, at the front of the last round
     */
    public record Seated(@Nullable RunResult result, Trace trace, Draw draw) {}

    /**
     * A run and its last round, for {@link RoundReplay}.
     *
     * @param result what it came to
     * @param week of the last round, 0 if there was none
     * @param pressure p_i in that round [side]
     */
    public record Closing(RunResult result, int week, double[] pressure) {
        public Closing {
            pressure = pressure.clone();
        }

        /** A copy. */
        @Override
        public double[] pressure() {
            return pressure.clone();
        }
    }

    /**
     * The first round.
     *
     * @param draw preferences and what follows from them
     * @param valuation V, R and W^e of every deal
     * @param search open at this round
     * @param front z
     */
    public record Opening(Draw draw, Valuation valuation, DealSearch search, double front) {}
}
