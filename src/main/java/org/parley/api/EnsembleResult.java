package org.parley.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.parley.analysis.Interval;
import org.parley.analysis.Wilson;
import org.parley.ensemble.Ensemble.Plan;
import org.parley.ensemble.ResultTable;
import org.parley.ensemble.ResultTables;
import org.parley.ensemble.SilentFigure;
import org.parley.ensemble.SilentZeros;
import org.parley.sim.DealSearches;
import org.parley.study.EnsembleJob;
import org.parley.study.SilentFigures;
import org.parley.talks.Outcome;

/**
 * What came out of an ensemble: tables of shares and means, each with its interval and the number of runs that it rests
 * on.
 *
 * @since 0.1.0
 */
public final class EnsembleResult {
    private static final String SUMMARY = "summary";

    private final long asked;
    private final Map<String, Table> tables;
    private final Map<String, List<Column>> columns;
    private final Map<Outcome, Long> counts;
    private final long runs;
    private final String meanCase;
    private final List<String> warnings;
    private final Supplier<List<SilentFigure>> silent;

    private EnsembleResult(
            long asked, ResultTables of, String meanCase, List<String> warnings, Supplier<List<SilentFigure>> silent) {
        this.asked = asked;
        this.tables = new LinkedHashMap<>();
        this.columns = new LinkedHashMap<>();
        for (ResultTable table : of.charted()) {
            tables.put(table.name(), new Table(table.table()));
            columns.put(
                    table.name(), table.columns().stream().map(Scenario::column).toList());
        }
        tables.put(SUMMARY, new Table(of.summary().table()));
        columns.put(
                SUMMARY, of.summary().columns().stream().map(Scenario::column).toList());
        this.counts = new java.util.EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, of.outcomes().count(outcome));
        }
        this.runs = of.outcomes().runs();
        this.meanCase = meanCase;
        this.warnings = List.copyOf(warnings);
        this.silent = silent;
    }

    /** With what a job found. */
    static EnsembleResult of(Plan plan, EnsembleJob.Done done, List<String> warnings) {
        return new EnsembleResult(plan.runs(), done.tables().all(), done.zone(), warnings, done::silent);
    }

    /** Of runs without a folder. */
    static EnsembleResult of(Plan plan, ResultTables tables, String meanCase, List<String> warnings) {
        long runs = tables.outcomes().runs();
        return new EnsembleResult(
                plan.runs(),
                tables,
                meanCase,
                warnings,
                () -> Calls.of(() -> new SilentFigures(
                                plan.scenario(),
                                plan.seed(),
                                plan.fixed(),
                                DealSearches.of(plan.scenario()),
                                plan.threads())
                        .of(SilentZeros.of(plan.scenario()), plan.first(), runs, () -> false)));
    }

    /** Runs that it rests on: all, or the first ones of a cancelled ensemble. */
    public long runs() {
        return runs;
    }

    /** Whether these are all runs that were asked for. */
    public boolean complete() {
        return runs == asked;
    }

    /** Share of runs that ended with a settlement or a framework. */
    public Estimate agreement() {
        return share(counts.entrySet().stream()
                .filter(entry -> entry.getKey().agreement())
                .mapToLong(Map.Entry::getValue)
                .sum());
    }

    /**
     * Share of runs that ended so.
     *
     * @param outcome as tables name it, such as COMPREHENSIVE
     * @throws IllegalArgumentException if there is no such outcome
     */
    public Estimate share(String outcome) {
        Outcome named = Outcome.byName(Objects.requireNonNull(outcome, "outcome"))
                .orElseThrow(() -> new IllegalArgumentException("no outcome " + outcome + "; there are "
                        + counts.keySet().stream().map(Outcome::name).collect(Collectors.joining(", "))));
        return share(counts.getOrDefault(named, 0L));
    }

    private Estimate share(long count) {
        Interval interval = Wilson.of(count, runs);
        return new Estimate(interval.estimate(), interval.low(), interval.high(), runs);
    }

    /**
     * Names of the tables: outcomes, why, terms and so on, those of the result folder's {@code figures}, and summary.
     */
    public List<String> tables() {
        return List.copyOf(tables.keySet());
    }

    /**
     * A table.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public Table table(String name) {
        return known(tables, name);
    }

    /**
     * What the columns of a table hold.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public List<Column> columns(String name) {
        return known(columns, name);
    }

    private static <T> T known(Map<String, T> all, String name) {
        T found = all.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no table " + name + "; there are " + String.join(", ", all.keySet()));
        }
        return found;
    }

    /** Before anybody talks: what the mean case leaves acceptable to both, in words. */
    public String meanCase() {
        return meanCase;
    }

    /** What decides the outcome in advance, a sentence or two each. */
    public List<String> warnings() {
        return warnings;
    }

    /**
     * Numbers of it that cannot answer since a term of the model is off, each with the figure with the term on; empty
     * if all can. A result without a folder plays them when it is asked, each time: at most 400 runs, a fifth of its
     * own for each term.
     *
     * @throws RunFailedException if a run cannot be computed
     * @throws CancelledException if the thread was interrupted
     */
    public List<TermOff> termsOff() {
        return TermOff.of(silent.get());
    }
}
