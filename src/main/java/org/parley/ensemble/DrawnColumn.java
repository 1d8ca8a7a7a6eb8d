package org.parley.ensemble;

import java.util.function.BiPredicate;
import java.util.function.ToDoubleFunction;
import org.parley.scenario.Scenario;
import org.parley.sim.DrawnInputs;
import org.parley.table.Table;

/**
 * A column of something drawn before a run, which can be told without the run.
 *
 * @param column what it holds
 * @param value read off what was drawn
 * @param alike whether two variants of the scenario draw the same number from the same random numbers: sure if true
 */
public record DrawnColumn(Column column, ToDoubleFunction<DrawnInputs> value, BiPredicate<Scenario, Scenario> alike) {
    /** The header. */
    public String name() {
        return column.name();
    }

    /** The cell as it is written. */
    public String cell(DrawnInputs draws) {
        return Table.write(value.applyAsDouble(draws));
    }
}
