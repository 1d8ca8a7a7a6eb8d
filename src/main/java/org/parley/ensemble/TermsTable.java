package org.parley.ensemble;

import java.util.List;
import org.parley.analysis.Interval;
import org.parley.analysis.PairedShare;
import org.parley.analysis.Wilson;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.sim.RunResult;
import org.parley.sim.StruckTerms;
import org.parley.table.Table;

/**
 * What was agreed, issue by issue: the share of each option among the runs with terms that stand (comprehensive
 * settlements and frameworks), and the share that left the issue open (option {@code -}).
 */
public final class TermsTable implements ResultTable {
    /** The "option" of an issue that was left open. */
    public static final String OPEN = "-";

    private static final List<Column> COLUMNS = List.of(
            Column.string("issue", "ids of the scenario", "issue"),
            Column.string("option", "ids of the scenario, -", "option; - where the issue was left open"),
            Column.string("issueName", "–", "issue in words"),
            Column.string("optionName", "–", "option in words"),
            Column.count("count", "runs that agreed on this option"),
            Column.count("n", "runs with terms that stand (COMPREHENSIVE, FRAMEWORK)"),
            Column.share("share", "count / n"),
            Column.share("low", "lower limit of the 95 % interval of the share (Wilson)"),
            Column.share("high", "upper limit of the 95 % interval of the share (Wilson)"));

    private final Scenario scenario;
    private final long[][] counts;
    private final long[] open;
    private final long[][] together;
    private long n;

    /** Begins the table of a scenario. */
    public TermsTable(Scenario scenario) {
        this.scenario = scenario;
        int issues = scenario.issues().size();
        counts = new long[issues][];
        open = new long[issues];
        int rows = 0;
        for (int k = 0; k < issues; k++) {
            counts[k] = new long[scenario.issues().get(k).options().size()];
            rows += counts[k].length + 1;
        }
        together = new long[rows][rows];
    }

    @Override
    public String name() {
        return "terms";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void add(RunResult run) {
        StruckTerms terms = RunColumns.standing(run);
        if (terms == null) {
            return;
        }
        n++;
        int[] options = scenario.options(terms.deal());
        int[] rows = new int[options.length];
        int first = 0;
        for (int k = 0; k < options.length; k++) {
            if (terms.settled()[k]) {
                counts[k][options[k]]++;
            } else {
                open[k]++;
            }
            rows[k] = first + (terms.settled()[k] ? options[k] : counts[k].length);
            first += counts[k].length + 1;
        }
        for (int one : rows) {
            for (int other : rows) {
                together[one][other]++;
            }
        }
    }

    /** The share of one row of the table minus that of another, among the same runs, with its 95 % interval. */
    Interval difference(int row, int other) {
        long both = together[row][other];
        long one = together[row][row] - both;
        long two = together[other][other] - both;
        return PairedShare.difference(both, one, two, n - both - one - two);
    }

    @Override
    public Table table() {
        Rows rows = new Rows(COLUMNS);
        for (int k = 0; k < counts.length; k++) {
            Issue issue = scenario.issues().get(k);
            for (int o = 0; o < counts[k].length; o++) {
                String name = issue.options().get(o).name();
                rows.add(
                        issue.id(),
                        issue.options().get(o).id(),
                        issue.name(),
                        name,
                        counts[k][o],
                        n,
                        Wilson.of(counts[k][o], n));
            }
            rows.add(issue.id(), OPEN, issue.name(), "left open", open[k], n, Wilson.of(open[k], n));
        }
        return rows.table();
    }
}
