package org.parley.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.parley.parameter.Assumptions;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.scenario.Mirror;
import org.parley.scenario.RandomScenarios;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioReader;
import org.parley.talks.Outcome;
import org.parley.value.DealSpace;
import org.parley.value.LiteralSearch;

/**
 * M1: exchange the belligerents' labels and all their parameters and every result mirrors exactly, bit for bit (model §1). The comparison is over every number of a
 * run's result and trace, as bits; failures name the seed.
 */
class SwapInvarianceTest {
    private static final int SCENARIOS = 400;

    @Test
    void m1_randomConflicts_singleRunsAndEnsembles() {
        EnumSet<Outcome> seen = EnumSet.noneOf(Outcome.class);
        for (long seed = 1; seed <= SCENARIOS; seed++) {
            Scenario scenario = RandomScenarios.of(seed);
            for (boolean fixed : new boolean[] {true, false}) {
                seen.add(check(scenario, fixed, new RunKey(seed, 7), "seed " + seed + (fixed ? " fixed" : " drawn")));
            }
        }
        assertThat(seen).as("the conflicts reach every ending").isEqualTo(EnumSet.allOf(Outcome.class));
    }

    @Test
    void m1_geneva_everyStrategyStyleAndTrack() {
        Scenario geneva = ScenarioReader.read(Path.of("scenarios/geneva-2026.yaml"));
        int run = 0;
        for (String style : Parameters.MEDIATOR_STYLE.options()) {
            for (String strategy : Parameters.STRATEGY.options()) {
                Assumptions a = geneva.assumptions()
                        .withStyle(style)
                        .withStrategy(Side.A, strategy)
                        .with(Mechanism.TECHNICAL_TRACK, true)
                        .with(Parameters.PRESSURE, Side.B, .6)
                        .with(Parameters.HORIZON, null, 12);
                check(geneva.with(a), false, new RunKey(5, run++), style + " " + strategy);
            }
        }
    }

    private static Outcome check(Scenario scenario, boolean fixed, RunKey key, String what) {
        Scenario mirrored = Mirror.of(scenario);
        Simulator.Traced run = traced(scenario, fixed, key);
        Simulator.Traced mirror = traced(mirrored, fixed, key);
        assertThat(Told.of(mirror.result(), true)).as(what).isEqualTo(Told.of(run.result(), false));
        assertThat(Told.of(mirror.trace(), true)).as(what).isEqualTo(Told.of(run.trace(), false));
        return run.result().outcome();
    }

    private static Simulator.Traced traced(Scenario scenario, boolean fixed, RunKey key) {
        Simulator simulator = new Simulator(scenario, DealSpace.of(scenario), LiteralSearch::new);
        return simulator.trace(
                Simulator.values(scenario, scenario.assumptions(), fixed, key),
                fixed || scenario.fixedPreferences(),
                key);
    }

    /** A result written out, every number with all its bits; {@code turned} writes B where A stood. */
    private static final class Told {
        private final boolean turned;
        private final List<String> lines = new ArrayList<>();

        private Told(boolean turned) {
            this.turned = turned;
        }

        static List<String> of(RunResult r, boolean turned) {
            Told t = new Told(turned);
            t.say("outcome", r.outcome(), r.binding(), r.weeks(), r.rounds(), r.measuresInForce(), r.zone(), r.front());
            t.pair("costOfWar", r.costOfWar());
            t.pair("audienceCost", r.audienceCost());
            t.say("failed", turned ? r.failedAtHome()[1] : r.failedAtHome()[0]);
            t.say("failed", turned ? r.failedAtHome()[0] : r.failedAtHome()[1]);
            t.say("stalls", turned ? r.stalls()[1] : r.stalls()[0], turned ? r.stalls()[0] : r.stalls()[1]);
            t.say("collapsed", r.collapsed().isEmpty() ? "" : t.side(Side.valueOf(r.collapsed())));
            for (Parameter p : Parameters.all()) {
                double a = r.values().stated(p, turned ? Side.B : Side.A);
                double b = r.values().stated(p, turned ? Side.A : Side.B);
                t.say(p.key(), a, b);
            }
            Terms terms = r.terms();
            if (terms != null) {
                t.say("deal", terms.deal(), Arrays.toString(terms.settled()), terms.nashProduct(), terms.distances());
                t.pair("u", terms.u());
                t.pair("v", terms.v());
                t.pair("r", terms.r());
                t.say("survival", Arrays.toString(terms.survival()));
                t.say("believed", Arrays.toString(terms.believedSurvival()[turned ? 1 : 0]));
                t.say("believed", Arrays.toString(terms.believedSurvival()[turned ? 0 : 1]));
                double asymmetry = turned ? -terms.asymmetry() : terms.asymmetry();
                t.say("asymmetry", asymmetry == 0 ? 0.0 : asymmetry);
                t.say("packages", Arrays.toString(terms.packageDistance()));
            }
            return t.lines;
        }

        static List<String> of(Trace trace, boolean turned) {
            Told t = new Told(turned);
            for (Trace.Week w : trace.weeks()) {
                t.say("week", w.week(), w.front(), w.pace(), w.measuresInForce());
                t.pair("m", w.believedPace());
                t.pair("k", w.believedCollapse());
                t.pair("cost", w.warCost());
                t.pair("pressure", w.pressure());
            }
            for (Trace.Round r : trace.rounds()) {
                t.say("round", r.week(), r.zopaSize(), r.ripe(), r.gap(), r.progress(), r.stalls());
                t.pair("W", r.warValue());
                t.pair("We", r.withoutAgreement());
                t.pair("Vmax", r.largestValue());
                t.pair("aspiration", r.aspiration());
            }
            List<String> offers = new ArrayList<>();
            for (Trace.Offer o : trace.offers()) {
                offers.add(String.format(
                        Locale.ROOT,
                        "offer %3d %2d %s %s %d %s %s %s %s",
                        o.week(),
                        o.exchange(),
                        t.side(o.author()),
                        o.aspiration(),
                        o.deal(),
                        o.ownValue(),
                        o.value(),
                        o.reservation(),
                        o.refusal()));
            }
            offers.sort(null);
            t.lines.addAll(offers);
            for (Trace.Text x : trace.texts()) {
                t.say("text", x.week(), x.deal(), turned ? x.ofB() : x.ofA(), turned ? x.ofA() : x.ofB());
            }
            return t.lines;
        }

        private String side(Side side) {
            return (turned ? side.other() : side).name();
        }

        private void say(String what, Object... numbers) {
            lines.add(what + " " + Arrays.toString(numbers));
        }

        private void pair(String what, double[] pair) {
            say(what, pair[turned ? 1 : 0], pair[turned ? 0 : 1]);
        }
    }
}
