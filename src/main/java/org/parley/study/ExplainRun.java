package org.parley.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.diagnosis.DeadParameters;
import org.parley.explain.Aim;
import org.parley.explain.Concession;
import org.parley.explain.Dial;
import org.parley.explain.PairThreshold;
import org.parley.explain.RunExplainer;
import org.parley.explain.RunExplanation;
import org.parley.explain.Threshold;
import org.parley.explain.Waterfall;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.search.DealSearch;
import org.parley.sim.DealSearchFactory;
import org.parley.sim.RoundReplay;
import org.parley.sim.Simulator;
import org.parley.talks.Outcome;
import org.parley.value.DealSpace;

/**
 * Explains one run of an ensemble, its numbers moved one by one on several threads.
 *
 * @param scenario the conflict
 * @param fixed whether nothing is drawn
 * @param key which run
 * @param searches of deals
 * @param threads workers; changes the speed only
 */
public record ExplainRun(Scenario scenario, boolean fixed, RunKey key, DealSearchFactory searches, int threads) {
    private record Pair(Dial first, Dial second) {}

    /** The explanation. */
    public RunExplanation explain() throws InterruptedException {
        RunExplainer run = played();
        Supplier<RunExplainer> tools = () -> new RunExplainer(run, searches);
        RunExplanation near = nearest(run);
        List<Dial> dials = Dial.of(run.values(), scenario.assumptions(), scenario.thinkable());
        List<DeadParameters.Dead> dead = DeadParameters.of(scenario);
        List<Threshold> ending = near.run().result().outcome().agreement()
                ? List.of()
                : Workers.map(
                        threads,
                        tools,
                        dials,
                        (tool, dial) -> changesNoRun(dial, dead)
                                ? Threshold.nowhere(dial, Aim.ENDS_IN_DEAL)
                                : tool.ending(dial));
        boolean closed = run.hasRound() && !near.open();
        List<Concession> concessions = new ArrayList<>();
        for (Side side : closed && near.deal() != DealSearch.NONE ? Side.values() : new Side[0]) {
            concessions.add(run.concession(side, near.deal()));
        }
        return new RunExplanation(
                near.run(),
                near.values(),
                near.open(),
                near.deal(),
                near.struck(),
                near.sides(),
                concessions,
                closed ? Workers.map(threads, tools, dials, RunExplainer::opening) : List.of(),
                ending,
                closed ? pair(tools, dials) : null);
    }

    /** Whether every run is the same whatever the number is; then none is played to find that out. */
    private static boolean changesNoRun(Dial dial, List<DeadParameters.Dead> dead) {
        return dead.stream()
                .anyMatch(
                        d -> d.name().equals(dial.parameter().key()) && (d.side() == null || d.side() == dial.side()));
    }

    /** What came nearest, and nothing of what would have had to change. */
    public RunExplanation nearest() {
        return nearest(played());
    }

    private RunExplanation nearest(RunExplainer run) {
        Outcome outcome = run.run().result().outcome();
        boolean open = run.hasRound() && run.opens(run.values());
        int deal = run.hasRound() ? run.deal() : DealSearch.NONE;
        List<Waterfall> sides = new ArrayList<>();
        if (deal != DealSearch.NONE) {
            RoundReplay.Round round = run.lastRound();
            for (Side side : Side.values()) {
                sides.add(Waterfall.of(round, side, deal));
            }
        }
        boolean struck = run.run().result().terms() != null && outcome != Outcome.FRAMEWORK;
        return new RunExplanation(
                run.run(), run.values(), open, deal, struck, sides, List.of(), List.of(), List.of(), null);
    }

    private RunExplainer played() {
        DealSpace space = DealSpace.of(scenario);
        ParameterValues values = Simulator.values(scenario, scenario.assumptions(), fixed, key);
        return new RunExplainer(scenario, space, searches, fixed || scenario.fixedPreferences(), key, values);
    }

    /** The smallest pair of levers; the first in the order of the registry on ties. */
    private @Nullable PairThreshold pair(Supplier<RunExplainer> tools, List<Dial> dials) throws InterruptedException {
        List<Dial> levers = dials.stream().filter(Dial::lever).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < levers.size(); i++) {
            for (int j = i + 1; j < levers.size(); j++) {
                pairs.add(new Pair(levers.get(i), levers.get(j)));
            }
        }
        List<@Nullable PairThreshold> found =
                Workers.map(threads, tools, pairs, (run, pair) -> run.opening(pair.first(), pair.second()));
        return found.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .reduce((one, other) -> other.share() < one.share() ? other : one)
                .orElse(null);
    }
}
