package org.parley.ensemble;

import java.util.List;
import org.parley.scenario.Scenario;
import org.parley.sim.RunResult;

/** A table of what comprehensive settlements hold: it keeps their terms and says the rest at the end. */
abstract class SettlementTable implements ResultTable {
    private final String name;
    private final List<Column> columns;
    private final Scenario scenario;
    private final Settlements settlements;

    SettlementTable(String name, List<Column> columns, Scenario scenario) {
        this.name = name;
        this.columns = columns;
        this.scenario = scenario;
        this.settlements = new Settlements(scenario);
    }

    final Scenario scenario() {
        return scenario;
    }

    /** Those of the runs that were added so far. */
    final Settlements settlements() {
        return settlements;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final List<Column> columns() {
        return columns;
    }

    @Override
    public final void add(RunResult run) {
        settlements.add(run);
    }
}
