package org.parley.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.format.ScenarioReader;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearches;
import org.parley.sim.Detail;
import org.parley.sim.RunResult;
import org.parley.table.Table;

/**
 * What the record taught, counted the slow way: the mean place of the draws that fit among all, equal ones by half.
 * Camp David draws some numbers with many zeros and ones, whose median says nothing of a shift.
 */
class TaughtTableTest {
    @Test
    void placesAreMeanPlacesAmongAll_equalOnesByHalf() throws InterruptedException {
        Scenario camp = ScenarioReader.read(Path.of("scenarios", "camp-david-1978.yaml"));
        List<RunResult> runs = new ArrayList<>();
        TaughtTable taught = new TaughtTable(camp);
        new Ensemble(new Ensemble.Plan(camp, false, 1, 1, 60, 2, Detail.RESULT), DealSearches.of(camp))
                .run(runs::add, done -> {});
        runs.forEach(taught::add);
        Table table = taught.table();
        List<DrawnNumber> drawn = DriversTable.alive(camp);
        assertEquals(drawn.size(), table.rows());
        for (int r = 0; r < table.rows(); r++) {
            int row = r;
            DrawnNumber of = drawn.stream()
                    .filter(d -> d.key().equals(table.string("parameter", row))
                            && d.side().equals(table.string("side", row)))
                    .findFirst()
                    .orElseThrow();
            double sum = 0;
            int fitting = 0;
            for (RunResult one : runs) {
                if (one.fits()) {
                    fitting++;
                    for (RunResult other : runs) {
                        double x = of.value().applyAsDouble(one.draws());
                        double y = of.value().applyAsDouble(other.draws());
                        sum += y < x ? 1 : y == x ? .5 : 0;
                    }
                }
            }
            assertEquals(fitting, table.number("n", r));
            assertEquals(sum / fitting / runs.size(), table.number("place", r), 1e-12, of.key());
        }
    }
}
