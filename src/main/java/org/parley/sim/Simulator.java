package org.parley.sim;

import org.jspecify.annotations.Nullable;
import org.parley.parameter.Assumptions;
import org.parley.parameter.Mechanism;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.random.RunKey;
import org.parley.random.Streams;
import org.parley.scenario.Scenario;
import org.parley.value.DealSearch;
import org.parley.value.DealSpace;
import org.parley.value.Draw;
import org.parley.value.Valuation;

/**
 * Runs a scenario. One simulator serves any number of runs, one after the other; threads have one each (they may share the {@link DealSpace}).
 */
public final class Simulator {
    private final Scenario scenario;
    private final DealSpace space;
    private final SearchFactory searches;

    /** A simulator of a scenario. */
    public Simulator(Scenario scenario, DealSpace space, SearchFactory searches) {
        this.scenario = scenario;
        this.space = space;
        this.searches = searches;
    }

    /** The values of a run: the assumptions as they stand, or with every law drawn from {@code parameter/<key>[/<party>]}. */
    public static ParameterValues values(Scenario scenario, Assumptions assumptions, boolean fixed, RunKey key) {
        if (fixed) {
            return assumptions.fixed();
        }
        Streams streams = Streams.of(key);
        return assumptions.drawn((p, side) -> (p.perParty()
                        ? streams.named(
                                "parameter/", p.key(), scenario.party(side).id())
                        : streams.named("parameter/", p.key()))
                .uniform());
    }

    /** One run. */
    public RunResult run(ParameterValues values, boolean fixedPreferences, RunKey key, Detail detail) {
        return simulation(values, fixedPreferences, key, detail).play();
    }

    /** One run of an ensemble: drawn values and preferences, or with {@code fixed} neither. */
    public RunResult run(Assumptions assumptions, boolean fixed, RunKey key, Detail detail) {
        return run(values(scenario, assumptions, fixed, key), fixed || scenario.fixedPreferences(), key, detail);
    }

    /** One run with its trace. */
    public Traced trace(ParameterValues values, boolean fixedPreferences, RunKey key) {
        Simulation simulation = simulation(values, fixedPreferences, key, Detail.TRACE);
        RunResult result = simulation.play();
        @Nullable Trace trace = simulation.trace();
        if (trace == null) {
            throw new IllegalStateException("a traced run without a trace");
        }
        return new Traced(result, trace, simulation.draw());
    }

    /** One run, and where its last round stood. */
    public Closing closing(ParameterValues values, boolean fixedPreferences, RunKey key) {
        Simulation simulation = simulation(values, fixedPreferences, key, Detail.RESULT);
        RunResult result = simulation.play();
        return new Closing(
                result,
                simulation.session().lastWeek(),
                simulation.session().lastPressure().clone());
    }

    /** The negotiation at the first round, before anybody talks: the run is played up to that moment (nobody collapses and no mediator leaves before it) and thrown away. */
    public Opening opening(ParameterValues values, boolean fixedPreferences, RunKey key) {
        ParameterValues silent = values.with(Parameters.HORIZON, null, values.get(Parameters.FIRST_ROUND))
                .with(Mechanism.COLLAPSE, false)
                .with(Mechanism.EXIT, false)
                .with(Mechanism.TECHNICAL_TRACK, false);
        Simulation simulation = simulation(silent, fixedPreferences, key, Detail.RESULT);
        simulation.play();
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

    Simulation simulation(ParameterValues values, boolean fixedPreferences, RunKey key, Detail detail) {
        return new Simulation(scenario, space, values, fixedPreferences, key, searches, detail);
    }

    /** A run, its trace and its draw. */
    public record Traced(RunResult result, Trace trace, Draw draw) {}

    /**
     * A run and its last round, for {@link RoundReplay}.
     *
     * @param result what it came to
     * @param week of the last round, 0 if there was none
     * @param pressure p_i in that round [side]
     */
    public record Closing(RunResult result, int week, double[] pressure) {}

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
