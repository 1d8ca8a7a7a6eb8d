package org.parley.charts;

import java.util.List;

/** The contract of charts for the one that was added; the program's own test would draw all the others, too. */
class OnceMoreTest extends ChartContract {
    @Override
    List<Case> charts() {
        Chart chart = Charts.byName("endsOnceMore").orElseThrow();
        return List.of(new Case(chart, SampleTables.of(chart.table())));
    }
}
