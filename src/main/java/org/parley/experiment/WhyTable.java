package org.parley.experiment;

import java.util.List;
import org.parley.analysis.Wilson;
import org.parley.sim.RunResult;
import org.parley.table.Table;
import org.parley.value.Binding;

/** Why there was no deal: the labels in their fixed order, among the runs that ended without one after at least one round (rejected deals are not among them). Model §10. */
public final class WhyTable implements ResultTable {
    private static final List<Column> COLUMNS = List.of(
            Column.text("label", RunColumns.labels(), "what stood in the way"),
            Column.count("count", "runs with this label"),
            Column.count("n", "runs without a deal that held a round"),
            Column.share("share", "count / n"),
            Column.share("low", "lower limit of the 95 % interval of the share (Wilson)"),
            Column.share("high", "upper limit of the 95 % interval of the share (Wilson)"));

    private final long[] counts = new long[Binding.Label.values().length];
    private long n;

    @Override
    public String name() {
        return "why";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void add(RunResult run) {
        Binding binding = run.binding();
        if (binding != null) {
            counts[binding.label().ordinal()]++;
            n++;
        }
    }

    @Override
    public Table table() {
        Rows rows = new Rows(COLUMNS);
        for (Binding.Label label : Binding.Label.values()) {
            long count = counts[label.ordinal()];
            rows.add(label.key(), count, n, Wilson.of(count, n));
        }
        return rows.table();
    }
}
