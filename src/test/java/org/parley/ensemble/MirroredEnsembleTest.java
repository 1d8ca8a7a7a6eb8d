package org.parley.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.diagnosis.FirstRound;
import org.parley.format.ScenarioReader;
import org.parley.scenario.Mirror;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearches;
import org.parley.sim.Detail;
import org.parley.table.Table;

/**
 * M1 for ensembles: with the belligerents exchanged every table of an ensemble has the same numbers, bit for bit, in
 * other places and with other signs. Compared are all numbers of a table without their signs, in order of size; of
 * shares of the way from one side's wish to the other's, which become 1 − p, nothing is compared.
 */
class MirroredEnsembleTest {
    private static final int RUNS = 120;

    /** "table column" of what becomes 1 − p with the sides exchanged. */
    private static final Set<String> TURNED = Set.of("typical place", "typical low", "typical high");

    private static EnsembleTables tables(Scenario scenario) throws InterruptedException {
        Ensemble.Plan plan = new Ensemble.Plan(scenario, false, 1, 1, RUNS, 2, Detail.RESULT);
        List<RunColumn> columns = RunColumns.of(scenario, false);
        EnsembleTables tables = new EnsembleTables(plan, columns, FirstRound.mean(scenario, DealSearches.of(scenario)));
        new Ensemble(plan, DealSearches.of(scenario)).run(tables::add, done -> {});
        return tables;
    }

    private static double[] numbers(String name, Table table) {
        List<double[]> all = new ArrayList<>();
        for (String column : table.names()) {
            if (table.isNumber(column) && !TURNED.contains(name + " " + column)) {
                all.add(table.numbers(column));
            }
        }
        return all.stream()
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .sorted()
                .toArray();
    }

    @Test
    void m1_genevaMirroredHasTheSameNumbers() throws InterruptedException {
        Scenario geneva = ScenarioReader.read(Path.of("scenarios/geneva-2026.yaml"));
        EnsembleTables one = tables(geneva);
        EnsembleTables other = tables(Mirror.of(geneva));
        int compared = compare(one.all(), other.all(), "all draws") + compare(one.shown(), other.shown(), "fitting");
        assertThat(compared).isGreaterThan(2000);
    }

    private static int compare(ResultTables one, ResultTables other, String draws) {
        List<ResultTable> of = new ArrayList<>(one.charted());
        List<ResultTable> mirror = new ArrayList<>(other.charted());
        of.add(one.summary());
        mirror.add(other.summary());
        int compared = 0;
        for (int t = 0; t < of.size(); t++) {
            String name = of.get(t).name();
            double[] own = numbers(name, of.get(t).table());
            double[] mirrored = numbers(name, mirror.get(t).table());
            assertEquals(own.length, mirrored.length, name);
            for (int i = 0; i < own.length; i++) {
                assertEquals(own[i], mirrored[i], 0, draws + ", " + name + ", number " + i + " by size");
            }
            compared += own.length;
        }
        return compared;
    }
}
