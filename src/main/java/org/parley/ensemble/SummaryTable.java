package org.parley.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Interval;
import org.parley.analysis.RunningMoments;
import org.parley.analysis.Wilson;
import org.parley.scenario.Scenario;
import org.parley.search.Binding;
import org.parley.sim.RunResult;
import org.parley.table.Table;
import org.parley.talks.Outcome;

/**
 * Every measure of the ensemble in one table: shares of outcomes, of reasons and of yes-or-no columns (Wilson), means
 * of the others (Student; of numbers in 0 … 1 {@link ShareInterval}); survival by outcome ({@link SurvivalMeans}). A
 * run that does not have a number is missing and never counts as 0; n is what the estimate rests on.
 */
public final class SummaryTable implements ResultTable {
    private static final List<Column> COLUMNS = List.of(
            Column.string(
                    "measure",
                    "column of runs.csv, or outcome.…, why.…, survival5.COMPREHENSIVE …",
                    "what is summarised; survival1, 5 and 10 are those of the agreements, and behind a point those of the runs that ended so"),
            Column.string("kind", "share, mean", "what is made of it"),
            Column.string("unit", "–", "unit of the estimate"),
            Column.count("n", "runs that have the measure"),
            Column.count("missing", "runs that do not"),
            Column.number("estimate", "as said", "share or mean"),
            Column.number(
                    "low",
                    "as said",
                    "lower limit of the 95 % interval (Wilson for shares, Student's t for means; means of numbers in 0 … 1: Wilson's with Korn & Graubard's effective n, 1998)"),
            Column.number("high", "as said", "upper limit of the 95 % interval (as the lower)"),
            Column.number("sd", "as said", "standard deviation over runs; empty for shares"),
            Column.number("least", "as said", "least value; empty for shares"),
            Column.number("greatest", "as said", "greatest value; empty for shares"));

    /** By what the runs of a scenario with a record are chosen. */
    private static final Set<String> CHOSEN_BY = Set.of("fits", "ownPlan.A", "ownPlan.B");

    private final List<RunColumn> columns;
    private final List<RunningMoments> moments = new ArrayList<>();

    /** By column; null where it is no survival. */
    private final @Nullable SurvivalMeans[] survivals;

    /** By column. */
    private final boolean[] ofAgreements;

    private final OutcomeTable outcomes;
    private final boolean war;
    private final boolean chosen;
    private final WhyTable why;

    /** Begins the table of these columns of runs; drawn parameters and the number of the run are not summarised. */
    public SummaryTable(List<RunColumn> columns, Scenario scenario) {
        this(columns, scenario, false);
    }

    /** The same; {@code chosen}: of the runs alone that fit the record, among which that is no share to estimate. */
    SummaryTable(List<RunColumn> columns, Scenario scenario, boolean chosen) {
        this.chosen = chosen;
        this.war = scenario.war();
        this.why = new WhyTable(scenario);
        this.outcomes = new OutcomeTable(war);
        this.columns = columns.stream()
                .filter(c -> c.kind() == RunColumn.Kind.NUMBER || c.kind() == RunColumn.Kind.FLAG)
                .filter(c -> !c.name().equals(RunColumns.REPLICATION))
                .toList();
        this.columns.forEach(c -> moments.add(new RunningMoments()));
        this.survivals = new SurvivalMeans[this.columns.size()];
        this.ofAgreements = new boolean[this.columns.size()];
        for (int c = 0; c < ofAgreements.length; c++) {
            String column = this.columns.get(c).name();
            survivals[c] = SurvivalMeans.isSurvival(column) ? new SurvivalMeans(war) : null;
            ofAgreements[c] = RunColumns.ofAgreements(column);
        }
    }

    @Override
    public String name() {
        return "summary";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void add(RunResult run) {
        outcomes.add(run);
        why.add(run);
        for (int c = 0; c < columns.size(); c++) {
            double number = columns.get(c).number(run);
            SurvivalMeans survival = survivals[c];
            if (survival == null) {
                boolean counts = run.outcome().agreement() || !ofAgreements[c];
                moments.get(c).add(counts ? number : Double.NaN);
            } else {
                survival.add(run, number);
            }
        }
    }

    @Override
    public Table table() {
        Rows rows = new Rows(COLUMNS);
        long n = outcomes.runs();
        for (Outcome outcome : Outcome.possible(war)) {
            share(rows, "outcome." + outcome.name(), Wilson.of(outcomes.count(outcome), n), n, 0);
        }
        for (Binding.Label label : Binding.Label.values()) {
            if (!why.canBe(label)) {
                continue;
            }
            long of = why.runs();
            share(rows, "why." + label.key(), Wilson.of(why.count(label), of), of, n - of);
        }
        for (int c = 0; c < columns.size(); c++) {
            RunningMoments m = moments.get(c);
            Column column = columns.get(c).column();
            SurvivalMeans survival = survivals[c];
            if (columns.get(c).kind() == RunColumn.Kind.FLAG) {
                share(rows, column.name(), share(column.name(), m), m.n(), m.missing());
            } else if (survival != null) {
                survival.rows(column.name()).forEach((row, of) -> mean(rows, row, column, of));
            } else {
                mean(rows, column.name(), column, m);
            }
        }
        return rows.table();
    }

    /** A share; without limits where the runs were chosen by it, so that it is 1 by construction. */
    private Interval share(String column, RunningMoments m) {
        return chosen && CHOSEN_BY.contains(column) ? Interval.unknown(m.share().estimate()) : m.share();
    }

    private static void mean(Rows rows, String name, Column column, RunningMoments m) {
        Interval mean = column.isShare() ? m.meanOfShares() : m.mean();
        double sd = StrictMath.sqrt(m.variance());
        rows.add(name, "mean", column.unit(), m.n(), m.missing(), mean, sd, m.least(), m.greatest());
    }

    private static void share(Rows rows, String name, Interval share, long n, long missing) {
        rows.add(name, "share", "–", n, missing, share, Double.NaN, Double.NaN, Double.NaN);
    }
}
