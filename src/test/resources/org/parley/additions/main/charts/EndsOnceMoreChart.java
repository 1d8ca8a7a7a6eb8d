package org.parley.charts;

import org.parley.plot.Picture;
import org.parley.table.ChartContext;
import org.parley.table.Table;

/** How the runs end, once more, from the table of the outcomes. */
public final class EndsOnceMoreChart implements Chart {
    private final Chart outcomes = new OutcomesChart();

    @Override
    public String name() {
        return "endsOnceMore";
    }

    @Override
    public String table() {
        return outcomes.name();
    }

    @Override
    public Picture draw(Table table, ChartContext setting) {
        return outcomes.draw(table, setting).named(name());
    }

    @Override
    public String caption(Table table, ChartContext setting) {
        return outcomes.caption(table, setting);
    }
}
