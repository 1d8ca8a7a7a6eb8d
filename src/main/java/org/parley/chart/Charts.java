package org.parley.chart;

import java.util.List;
import java.util.Optional;

/** The charts by name. To add one: one class, one line here. */
public final class Charts {
    /** Of an ensemble of runs, in the order of the report. */
    private static final List<Chart> ENSEMBLE = List.of(
            new OutcomesChart(),
            new WhyChart(),
            new TermsChart(),
            new UtilitySpaceChart(),
            new PathsChart(),
            new EndingsChart(),
            new SurvivalChart(),
            new AgreementChart(),
            new DriversChart());

    private Charts() {}

    /** The charts of an ensemble of runs, in the order of the report. */
    public static List<Chart> ensemble() {
        return ENSEMBLE;
    }

    /** The chart with this name. */
    public static Optional<Chart> byName(String name) {
        return ENSEMBLE.stream().filter(c -> c.name().equals(name)).findFirst();
    }
}
