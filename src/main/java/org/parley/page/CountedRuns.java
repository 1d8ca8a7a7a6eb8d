package org.parley.page;

import java.util.ArrayList;
import java.util.List;
import org.parley.ensemble.InShort;
import org.parley.ensemble.OutcomeTable;
import org.parley.ensemble.RunColumn;
import org.parley.ensemble.SurvivalTable;
import org.parley.ensemble.TermsTable;
import org.parley.ensemble.WhyTable;
import org.parley.ensemble.ZoneCounts;
import org.parley.scenario.Scenario;
import org.parley.sim.RunResult;
import org.parley.table.Table;
import org.parley.talks.Outcome;

/**
 * Runs that are counted together: all that were played, or those whose draw fits what happened. Only the columns of a
 * run that comparisons need are kept, so that two thousand runs are a megabyte.
 */
final class CountedRuns {
    private final Scenario scenario;
    private final List<RunColumn> columns;
    private final boolean fitting;
    private final List<Row> rows = new ArrayList<>();
    private final List<Outcome> endings = new ArrayList<>();
    private final List<Long> replications = new ArrayList<>();
    private final OutcomeTable outcomes;
    private final WhyTable why;
    private final TermsTable terms;
    private final ZoneCounts zone = new ZoneCounts();
    private final SurvivalTable survival = new SurvivalTable();

    /**
     * None yet.
     *
     * @param fitting whether they are the runs alone whose draws fit the record
     */
    CountedRuns(Scenario scenario, List<RunColumn> columns, boolean fitting) {
        this.scenario = scenario;
        this.fitting = fitting;
        this.columns = columns;
        this.outcomes = new OutcomeTable(scenario.war());
        this.why = new WhyTable(scenario);
        this.terms = new TermsTable(scenario);
    }

    void add(RunResult run) {
        rows.add(Row.of(columns, run));
        endings.add(run.outcome());
        replications.add(run.key().replication());
        outcomes.add(run);
        why.add(run);
        terms.add(run);
        zone.add(run);
        if (scenario.war()) {
            survival.add(run);
        }
    }

    Scenario scenario() {
        return scenario;
    }

    int count() {
        return rows.size();
    }

    /** How the runs ended, in order of replication. */
    List<Outcome> endings() {
        return endings;
    }

    /** The numbers of the runs. */
    List<Long> replications() {
        return replications;
    }

    OutcomeTable outcomes() {
        return outcomes;
    }

    WhyTable why() {
        return why;
    }

    TermsTable terms() {
        return terms;
    }

    /** The answer in short. */
    InShort inShort() {
        return new InShort(scenario, outcomes, zone, why, terms, fitting);
    }

    SurvivalTable survival() {
        return survival;
    }

    /** The columns that comparisons need, a row a run. */
    Table table() {
        Table.Builder table = Table.builder();
        for (int c = 0; c < columns.size(); c++) {
            int at = c;
            if (columns.get(c).kind() == RunColumn.Kind.TEXT) {
                table.strings(
                        columns.get(c).name(),
                        rows.stream().map(row -> row.texts[at]).toList());
            } else {
                table.numbers(
                        columns.get(c).name(),
                        rows.stream().mapToDouble(row -> row.numbers[at]).toArray());
            }
        }
        return table.build();
    }

    /** What is kept of a run, by column: a number, or a text. */
    private record Row(double[] numbers, String[] texts) {
        static Row of(List<RunColumn> columns, RunResult run) {
            Row row = new Row(new double[columns.size()], new String[columns.size()]);
            for (int c = 0; c < columns.size(); c++) {
                RunColumn column = columns.get(c);
                boolean text = column.kind() == RunColumn.Kind.TEXT;
                row.numbers[c] = text ? Double.NaN : column.number(run);
                row.texts[c] = text ? column.cell(run) : "";
            }
            return row;
        }
    }
}
