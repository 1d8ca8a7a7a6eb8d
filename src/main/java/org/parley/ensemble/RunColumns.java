package org.parley.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Side;
import org.parley.scenario.DealPackage;
import org.parley.scenario.History;
import org.parley.scenario.InterimMeasure;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;
import org.parley.scenario.WorthScale;
import org.parley.search.Binding;
import org.parley.sim.FromOwnPlans;
import org.parley.sim.FromToday;
import org.parley.sim.RecordFit;
import org.parley.sim.RoundSignal;
import org.parley.sim.RunResult;
import org.parley.sim.StruckTerms;
import org.parley.table.Table;
import org.parley.talks.OpenEnd;
import org.parley.talks.Outcome;

/**
 * The columns of {@code runs.csv}, one row for each run; each is stated here once, with its place in the codebook.
 * Columns about a party end in its side, {@code .A} or {@code .B}; the codebook says which party that is. What a run
 * does not have (terms without a deal, a label of an agreement) is empty. Model §10.
 */
public final class RunColumns {
    /** The column that numbers the runs. */
    public static final String REPLICATION = "replication";

    private static final List<Integer> SURVIVAL_YEARS = List.of(1, 5, 10);

    private final Scenario scenario;
    private final List<RunColumn> columns = new ArrayList<>();

    private RunColumns(Scenario scenario) {
        this.scenario = scenario;
    }

    /** The columns for a scenario; with {@code fixed} nothing is drawn, so there are no columns of drawn parameters. */
    public static List<RunColumn> of(Scenario scenario, boolean fixed) {
        RunColumns all = new RunColumns(scenario);
        all.end();
        all.record();
        all.terms();
        all.survival();
        all.conflict();
        all.zone();
        all.signals();
        all.home();
        all.packages();
        if (!fixed) {
            all.columns.addAll(drawn(scenario));
        }
        return List.copyOf(all.columns);
    }

    /** The runs as a table. */
    public static Table table(List<RunColumn> columns, List<RunResult> runs) {
        Table.Builder table = Table.builder();
        for (RunColumn column : columns) {
            if (column.kind() == RunColumn.Kind.TEXT) {
                table.strings(column.name(), runs.stream().map(column::cell).toList());
            } else {
                table.numbers(
                        column.name(), runs.stream().mapToDouble(column::number).toArray());
            }
        }
        return table.build();
    }

    /** The columns of what is drawn before a run, in their order: the only place that says which they are. */
    public static List<RunColumn> drawn(Scenario scenario) {
        return drawnColumns(scenario).stream()
                .map(drawn -> RunColumn.number(
                        RunColumn.Kind.DRAWN,
                        drawn.column(),
                        run -> drawn.value().applyAsDouble(run.draws())))
                .toList();
    }

    /** The same, to be told without a run. */
    public static List<DrawnColumn> drawnColumns(Scenario scenario) {
        return DrawnNumber.of(scenario).stream()
                .map(drawn -> new DrawnColumn(drawn.column(), drawn.value(), drawn.alike()))
                .toList();
    }

    private void end() {
        whole(
                REPLICATION,
                "–",
                "1 …",
                "number of the run; with the seed it is the key of all its draws",
                run -> run.key().replication());
        text("outcome", outcomes(), "how the run ended", run -> run.outcome().name());
        text(
                "open",
                openEnds(),
                "what talks that went on at the horizon had to show; empty for all other ends",
                run -> run.open() == null ? "" : run.open().key());
        text(
                "why",
                labels(),
                "why there was no deal; empty for an agreement, a rejected deal and a run without a round",
                run -> run.binding() == null ? "" : run.binding().label().key());
        whole("weeks", "week", "1 …", "weeks until the end", RunResult::weeks);
        whole("rounds", "–", "0 …", "rounds held", RunResult::rounds);
    }

    private void record() {
        History history = scenario.history();
        if (history == null) {
            return;
        }
        optionalFlag("fits", "whether the draw fits the record; empty where nothing is held against it", run -> {
            RecordFit fit = run.fit();
            return fit == null ? Double.NaN : fit.fits() ? 1 : 0;
        });
        text(
                "prelude",
                preludes(),
                "how the talks before asOf ended with this draw; empty where they were not played",
                run -> {
                    RecordFit.Prelude prelude =
                            run.fit() == null ? null : run.fit().prelude();
                    return prelude == null ? "" : prelude.key();
                });
        whole("preludeWeek", "week", "1 …", "week in which they ended so, from the record's first day", run -> {
            RecordFit fit = run.fit();
            return fit == null || fit.week() == 0 ? Double.NaN : fit.week();
        });
        for (Side side : Side.values()) {
            if (history.ownPlan(side) != History.NONE) {
                DealPackage plan = scenario.packages().get(history.ownPlan(side));
                optionalFlag(
                        "ownPlan." + side,
                        "whether " + name(side) + " prefers its own plan, " + plan.name()
                                + ", to fighting on; empty where it is not asked",
                        run -> {
                            Boolean prefers =
                                    run.fit() == null ? null : run.fit().ownPlan(side);
                            return prefers == null ? Double.NaN : prefers ? 1 : 0;
                        });
            }
        }
    }

    private static String preludes() {
        List<String> keys = new ArrayList<>();
        for (RecordFit.Prelude prelude : RecordFit.Prelude.values()) {
            keys.add(prelude.key());
        }
        return String.join(", ", keys);
    }

    private void terms() {
        for (int k = 0; k < scenario.issues().size(); k++) {
            int issue = k;
            Issue about = scenario.issues().get(k);
            List<String> ids = new ArrayList<>();
            about.options().stream().map(Option::id).forEach(ids::add);
            text(
                    "agreed." + about.id(),
                    String.join(", ", ids),
                    "option struck on " + about.name() + "; empty where left open or nothing was struck",
                    run -> {
                        StruckTerms terms = run.terms();
                        return terms == null || !terms.settled()[issue]
                                ? ""
                                : option(terms, issue).id();
                    });
        }
        whole(
                "settled",
                "–",
                "0 … " + scenario.issues().size(),
                "issues that the struck terms settle (a rejected deal was struck too)",
                run -> {
                    StruckTerms terms = run.terms();
                    int count = 0;
                    for (int k = 0; terms != null && k < terms.settled().length; k++) {
                        count += terms.settled()[k] ? 1 : 0;
                    }
                    return count;
                });
        worth("u", "… 1", "utility of the struck terms to %s", StruckTerms::u);
        worth("V", "… 1 + carrots", "value of the struck terms to %s, counting that they may break", StruckTerms::v);
        worth(
                "R",
                "… 1",
                "reservation value of %s for these terms (of a framework: value of no agreement)",
                StruckTerms::r);
        ofTerms("nashProduct", "stk²", "…", "product over both sides of V − R", StruckTerms::nashProduct);
        ofTerms(
                "distanceFrontier",
                "stk",
                "0 …",
                "distance in (V.A, V.B) to the Pareto frontier",
                t -> t.distances().frontier());
        ofTerms(
                "distanceNash",
                "stk",
                "0 …",
                "distance in (V.A, V.B) to the Nash point; empty where undefined",
                t -> t.distances().nash());
        ofTerms(
                "distanceKS",
                "stk",
                "0 …",
                "distance in (V.A, V.B) to the Kalai–Smorodinsky point; empty where undefined",
                t -> t.distances().kalaiSmorodinsky());
        ofTerms(
                "asymmetry",
                "–",
                "…",
                "concession asymmetry (c.A − c.B)/(c.A + c.B), c = largest acceptable V at the first round − V struck; beyond ±1 if a side ends with a negative c; empty where undefined",
                StruckTerms::asymmetry);
        fromToday();
        fromOwnPlans();
    }

    /** The second baseline of concession; only of terms that stand. */
    private void fromToday() {
        for (Side side : Side.values()) {
            ofStanding(
                    "loss." + side,
                    "stk",
                    Column.SHARE,
                    "what the terms that stand take from " + name(side)
                            + ", from the status quo: weights × scores lost, losses not enlarged, issues left open 0",
                    t -> t.losses()[side.ordinal()]);
        }
        for (Side side : Side.values()) {
            ofStanding(
                    "gain." + side,
                    "stk",
                    Column.SHARE,
                    "what the terms that stand give " + name(side) + ", from the status quo, likewise",
                    t -> t.gains()[side.ordinal()]);
        }
        ofStanding(
                "lossAsymmetry",
                "–",
                "−1 … 1",
                "who loses more from today: (loss.A − loss.B)/(loss.A + loss.B); empty where nobody loses. Its counterpart from the openings is asymmetry; which of them is fair to use is what the two sides disagree about",
                FromToday::lossAsymmetry);
        ofStanding(
                "gainAsymmetry",
                "–",
                "−1 … 1",
                "who gains more from today: (gain.A − gain.B)/(gain.A + gain.B); empty where nobody gains",
                FromToday::gainAsymmetry);
    }

    /** The third baseline of concession, where both parties have a plan of their own. */
    private void fromOwnPlans() {
        if (!FromOwnPlans.known(scenario)) {
            return;
        }
        for (Side side : Side.values()) {
            ofPlans(
                    "planLoss." + side,
                    "stk",
                    Column.SHARE,
                    "what the terms that stand take from " + name(side)
                            + " of its own published plan: weights × scores lost on the issues on which it speaks",
                    t -> t.losses()[side.ordinal()]);
        }
        ofPlans(
                "planAsymmetry",
                "–",
                "−1 … 1",
                "who gives up more of its own plan: (planLoss.A − planLoss.B)/(planLoss.A + planLoss.B); empty where nobody does",
                FromOwnPlans::asymmetry);
    }

    private void survival() {
        for (int year : SURVIVAL_YEARS) {
            number(
                    "survival" + year,
                    "–",
                    "0 … 1",
                    "probability that the struck terms, or the ceasefire, still stand after " + years(year)
                            + ", with the true backstop",
                    run -> run.survival().length == 0 ? Double.NaN : run.survival()[year - 1]);
        }
        for (int year : SURVIVAL_YEARS) {
            ofBoth(
                    "believedSurvival" + year,
                    "0 … 1",
                    "probability that the struck terms still stand after " + years(year) + ", as %s believes",
                    t -> new double[] {t.believedSurvival()[0][year - 1], t.believedSurvival()[1][year - 1]});
        }
    }

    private static String years(int years) {
        return years == 1 ? "1 year" : years + " years";
    }

    private void conflict() {
        for (Side side : Side.values()) {
            number(
                    "costOfWar." + side,
                    "stk·year",
                    "0 …",
                    "cost of the war to " + name(side) + " during the talks: Σ κ/52 over the weeks",
                    run -> run.costOfWar()[side.ordinal()]);
        }
        number("front", "–", "0 … 1", "share z of the objective that the gainer holds at the end", RunResult::front);
        List<String> ids = new ArrayList<>();
        scenario.measures().stream().map(InterimMeasure::id).forEach(ids::add);
        text(
                "measures",
                String.join(", ", ids),
                "interim measures in force at the end, separated by spaces",
                run -> measures(run.measuresInForce()));
        text("collapsed", "A, B", "the side that collapsed in the field; empty if none did", RunResult::collapsed);
        for (Side side : Side.values()) {
            flag(
                    "stalls." + side,
                    "whether " + name(side) + " did not mean to settle in this run",
                    run -> run.stalls()[side.ordinal()]);
        }
    }

    private void zone() {
        whole(
                "zopaFirst",
                "deals",
                "0 …",
                "number of deals acceptable to both at the first round; empty if there was no round",
                run -> count(run.zone().first()));
        whole(
                "zopaLast",
                "deals",
                "0 …",
                "number of deals acceptable to both at the last round; empty if there was no round",
                run -> count(run.zone().last()));
        whole(
                "zopaOpenRounds",
                "–",
                "0 …",
                "rounds at which a deal was acceptable to both",
                run -> run.zone().openRounds());
        flag(
                "zopaEverOpen",
                "whether any deal was acceptable to both at any round",
                run -> run.zone().everOpen());
        whole(
                "ripeRounds",
                "–",
                "0 …",
                "rounds at which both expected the war to be worth less next week and a deal was acceptable to both",
                run -> run.zone().ripeRounds());
        relaxed("relaxRatification", "without audience costs", Binding::ratification);
        relaxed("relaxRedLines", "without red lines", Binding::redLines);
        relaxed("relaxCommitment", "if an agreement could not break", Binding::commitment);
        relaxed("relaxTogether", "without all three obstacles", Binding::together);
    }

    /** What the first rounds showed; a round that was not held, or that ended the talks, has no cell. */
    private void signals() {
        signal(
                "progress.",
                "whether round %d made progress; empty if it was not held or ended the talks",
                RoundSignal::progress);
        signal("silent.", "whether a side tabled nothing in round %d; empty likewise", RoundSignal::silent);
        signal("zopaOpen.", "whether a deal was acceptable to both at round %d; empty likewise", RoundSignal::open);
    }

    private void signal(String name, String meaning, Predicate<RoundSignal> shows) {
        for (int r = 0; r < RoundSignal.ROUNDS; r++) {
            int round = r;
            optionalFlag(
                    name + (r + 1),
                    meaning.formatted(r + 1),
                    run -> round >= run.signals().size()
                            ? Double.NaN
                            : shows.test(run.signals().get(round)) ? 1 : 0);
        }
    }

    private void home() {
        for (Side side : Side.values()) {
            flag(
                    "failedAtHome." + side,
                    "whether ratification failed in " + name(side),
                    run -> run.failedAtHome()[side.ordinal()]);
        }
        for (Side side : Side.values()) {
            number(
                    "audienceCostPaid." + side,
                    "stk",
                    "0 … 1",
                    "audience cost that " + name(side) + " paid; 0 if its ratification did not fail",
                    run -> run.audienceCost()[side.ordinal()]);
        }
    }

    private void packages() {
        for (int p = 0; p < scenario.packages().size(); p++) {
            int index = p;
            DealPackage named = scenario.packages().get(p);
            ofTerms(
                    "distance." + named.id(),
                    "–",
                    "0 … 1",
                    "weight on which the struck terms differ from " + named.name()
                            + ", over the issues on which it speaks; mean of both sides",
                    t -> t.packageDistance()[index]);
        }
    }

    private void relaxed(String name, String how, Function<Binding, Boolean> flag) {
        optionalFlag(name, "no deal: whether a deal is acceptable to both at the last round " + how, run -> {
            Binding binding = run.binding();
            return binding == null ? Double.NaN : flag.apply(binding) ? 1 : 0;
        });
    }

    private void ofStanding(String name, String unit, String range, String meaning, ToDoubleFunction<FromToday> value) {
        number(name, unit, range, meaning, run -> {
            StruckTerms terms = standing(run);
            return terms == null ? Double.NaN : value.applyAsDouble(terms.fromToday());
        });
    }

    private void ofPlans(String name, String unit, String range, String meaning, ToDoubleFunction<FromOwnPlans> value) {
        number(name, unit, range, meaning, run -> {
            StruckTerms terms = standing(run);
            return terms == null ? Double.NaN : value.applyAsDouble(terms.fromOwnPlans());
        });
    }

    private void ofTerms(String name, String unit, String range, String meaning, ToDoubleFunction<StruckTerms> value) {
        number(name, unit, range, meaning, run -> {
            StruckTerms terms = run.terms();
            return terms == null ? Double.NaN : value.applyAsDouble(terms);
        });
    }

    private void ofBoth(String name, String range, String meaning, Function<StruckTerms, double[]> pair) {
        for (Side side : Side.values()) {
            ofTerms(name + "." + side, "–", range, meaning.formatted(name(side)), t -> pair.apply(t)[side.ordinal()]);
        }
    }

    /** A worth to either side, on the scale of its file. */
    private void worth(String name, String range, String meaning, Function<StruckTerms, double[]> pair) {
        for (Side side : Side.values()) {
            WorthScale scale = scenario.party(side).scale();
            ofTerms(
                    name + "." + side,
                    scale.unit(),
                    scale.points() ? "…" : range,
                    meaning.formatted(name(side)),
                    t -> scale.of(pair.apply(t)[side.ordinal()]));
        }
    }

    private void number(String name, String unit, String range, String meaning, ToDoubleFunction<RunResult> number) {
        columns.add(
                RunColumn.number(RunColumn.Kind.NUMBER, outcome(name, Column.NUMBER, unit, range, meaning), number));
    }

    private void whole(String name, String unit, String range, String meaning, ToDoubleFunction<RunResult> number) {
        columns.add(
                RunColumn.number(RunColumn.Kind.NUMBER, outcome(name, Column.INTEGER, unit, range, meaning), number));
    }

    private static Column outcome(String name, String type, String unit, String range, String meaning) {
        ColumnRole role = name.equals(REPLICATION) ? ColumnRole.KEY : ColumnRole.OUTCOME;
        return new Column(name, type, role, unit, range, "", "", meaning);
    }

    private void flag(String name, String meaning, Function<RunResult, Boolean> flag) {
        optionalFlag(name, meaning, run -> flag.apply(run) ? 1 : 0);
    }

    private void optionalFlag(String name, String meaning, ToDoubleFunction<RunResult> flag) {
        columns.add(RunColumn.number(RunColumn.Kind.FLAG, outcome(name, Column.INTEGER, "–", "0, 1", meaning), flag));
    }

    private void text(String name, String range, String meaning, Function<RunResult, String> text) {
        columns.add(RunColumn.text(outcome(name, Column.STRING, Column.TEXT, range, meaning), text));
    }

    private Option option(StruckTerms terms, int issue) {
        return scenario.issues().get(issue).options().get(scenario.options(terms.deal())[issue]);
    }

    private String measures(long bits) {
        List<String> ids = new ArrayList<>();
        for (int m = 0; m < scenario.measures().size(); m++) {
            if ((bits >> m & 1) != 0) {
                ids.add(scenario.measures().get(m).id());
            }
        }
        return String.join(" ", ids);
    }

    private String name(Side side) {
        return scenario.party(side).name();
    }

    private static double count(int deals) {
        return deals < 0 ? Double.NaN : deals;
    }

    static String outcomes() {
        List<String> names = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            names.add(outcome.name());
        }
        return String.join(", ", names);
    }

    static String openEnds() {
        List<String> keys = new ArrayList<>();
        for (OpenEnd open : OpenEnd.values()) {
            keys.add(open.key());
        }
        return String.join(", ", keys);
    }

    static String labels() {
        List<String> labels = new ArrayList<>();
        for (Binding.Label label : Binding.Label.values()) {
            labels.add(label.key());
        }
        return String.join(", ", labels);
    }

    static @Nullable StruckTerms standing(RunResult run) {
        return run.outcome().agreement() ? run.terms() : null;
    }
}
