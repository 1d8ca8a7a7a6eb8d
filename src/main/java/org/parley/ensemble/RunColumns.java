package org.parley.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Side;
import org.parley.scenario.DealPackage;
import org.parley.scenario.History;
import org.parley.scenario.InterimMeasure;
import org.parley.scenario.Scenario;
import org.parley.search.Binding;
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

    private final Scenario scenario;
    private final ColumnList columns = new ColumnList();

    private RunColumns(Scenario scenario) {
        this.scenario = scenario;
    }

    /** The columns for a scenario; with {@code fixed} nothing is drawn, so there are no columns of drawn parameters. */
    public static List<RunColumn> of(Scenario scenario, boolean fixed) {
        RunColumns all = new RunColumns(scenario);
        all.end();
        all.record();
        TermColumns terms = new TermColumns(scenario, all.columns);
        terms.terms();
        terms.survival();
        all.conflict();
        all.zone();
        all.signals();
        all.home();
        terms.packages();
        if (!fixed) {
            all.columns.addAll(drawn(scenario));
        }
        return all.columns.list();
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
        columns.whole(
                REPLICATION,
                "–",
                "1 …",
                "number of the run; with the seed it is the key of all its draws",
                run -> run.key().replication());
        columns.text(
                "outcome", outcomes(), "how the run ended", run -> run.outcome().name());
        columns.text(
                "open",
                openEnds(),
                "what talks that went on at the horizon had to show; empty for all other ends",
                run -> run.open() == null ? "" : run.open().key());
        columns.text(
                "why",
                labels(),
                "why there was no deal; empty for an agreement, a rejected deal and a run without a round",
                run -> run.binding() == null ? "" : run.binding().label().key());
        columns.whole("weeks", "week", "1 …", "weeks until the end", RunResult::weeks);
        columns.whole("rounds", "–", "0 …", "rounds held", RunResult::rounds);
    }

    private void record() {
        History history = scenario.history();
        if (history == null) {
            return;
        }
        columns.optionalFlag(
                "fits", "whether the draw fits the record; empty where nothing is held against it", run -> {
                    RecordFit fit = run.fit();
                    return fit == null ? Double.NaN : fit.fits() ? 1 : 0;
                });
        columns.text(
                "prelude",
                preludes(),
                "how the talks before asOf ended with this draw; empty where they were not played",
                run -> {
                    RecordFit.Prelude prelude =
                            run.fit() == null ? null : run.fit().prelude();
                    return prelude == null ? "" : prelude.key();
                });
        columns.whole("preludeWeek", "week", "1 …", "week in which they ended so, from the record's first day", run -> {
            RecordFit fit = run.fit();
            return fit == null || fit.week() == 0 ? Double.NaN : fit.week();
        });
        for (Side side : Side.values()) {
            if (history.ownPlan(side) != History.NONE) {
                DealPackage plan = scenario.packages().get(history.ownPlan(side));
                columns.optionalFlag(
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

    private void conflict() {
        for (Side side : Side.values()) {
            columns.number(
                    "costOfWar." + side,
                    "stk·year",
                    "0 …",
                    "cost of the war to " + name(side) + " during the talks: Σ κ/52 over the weeks",
                    run -> run.costOfWar()[side.ordinal()]);
        }
        columns.number(
                "front", "–", "0 … 1", "share z of the objective that the gainer holds at the end", RunResult::front);
        List<String> ids = new ArrayList<>();
        scenario.measures().stream().map(InterimMeasure::id).forEach(ids::add);
        columns.text(
                "measures",
                String.join(", ", ids),
                "interim measures in force at the end, separated by spaces",
                run -> measures(run.measuresInForce()));
        columns.text(
                "collapsed", "A, B", "the side that collapsed in the field; empty if none did", RunResult::collapsed);
        for (Side side : Side.values()) {
            columns.flag(
                    "stalls." + side,
                    "whether " + name(side) + " did not mean to settle in this run",
                    run -> run.stalls()[side.ordinal()]);
        }
    }

    private void zone() {
        columns.whole(
                "zopaFirst",
                "deals",
                "0 …",
                "number of deals acceptable to both at the first round; empty if there was no round",
                run -> count(run.zone().first()));
        columns.whole(
                "zopaLast",
                "deals",
                "0 …",
                "number of deals acceptable to both at the last round; empty if there was no round",
                run -> count(run.zone().last()));
        columns.whole(
                "zopaOpenRounds",
                "–",
                "0 …",
                "rounds at which a deal was acceptable to both",
                run -> run.zone().openRounds());
        columns.flag(
                "zopaEverOpen",
                "whether any deal was acceptable to both at any round",
                run -> run.zone().everOpen());
        columns.whole(
                "ripeRounds",
                "–",
                "0 …",
                "rounds at which both expected the war to be worth less next week and a deal was acceptable to both",
                run -> run.zone().ripeRounds());
        relaxed("relaxRatification", "without audience costs", Binding::ratification);
        relaxed("relaxRedLines", "without red lines", Binding::redLines);
        relaxed("relaxCommitment", "if an agreement could not break", Binding::commitment);
        relaxed("relaxTwo", "without some two of these obstacles together", Binding::two);
        relaxed("relaxTogether", "without all three of them together", Binding::together);
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
            columns.optionalFlag(
                    name + (r + 1),
                    meaning.formatted(r + 1),
                    run -> round >= run.signals().size()
                            ? Double.NaN
                            : shows.test(run.signals().get(round)) ? 1 : 0);
        }
    }

    private void home() {
        for (Side side : Side.values()) {
            columns.flag(
                    "failedAtHome." + side,
                    "whether ratification failed in " + name(side),
                    run -> run.failedAtHome()[side.ordinal()]);
        }
        for (Side side : Side.values()) {
            columns.number(
                    "audienceCostPaid." + side,
                    "stk",
                    "0 … 1",
                    "audience cost that " + name(side) + " paid; 0 if its ratification did not fail",
                    run -> run.audienceCost()[side.ordinal()]);
        }
    }

    private void relaxed(String name, String how, Function<Binding, Boolean> flag) {
        columns.optionalFlag(name, "no deal: whether a deal is acceptable to both at the last round " + how, run -> {
            Binding binding = run.binding();
            return binding == null ? Double.NaN : flag.apply(binding) ? 1 : 0;
        });
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

    /**
     * Whether the numbers of a column are summed up over the agreements alone, though a deal that failed at home has
     * them, too: who gave more from the openings, so that all three baselines rest on the same runs, and survival as it
     * is believed. docs/odd.md, 7.16.
     */
    public static boolean ofAgreements(String column) {
        return column.equals("asymmetry") || column.startsWith("believedSurvival");
    }

    static @Nullable StruckTerms standing(RunResult run) {
        return run.outcome().agreement() ? run.terms() : null;
    }
}
