package org.parley.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.parley.format.RandomScenarios;
import org.parley.format.ScenarioReader;
import org.parley.scenario.Mirror;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearches;
import org.parley.sim.Detail;
import org.parley.table.Table;

/**
 * Every agreement in the measure of its own run: in the unit square of its own zone, never beyond its own frontier, and
 * mirrored when the sides are exchanged.
 */
class ZoneSharesTableTest {
    private static Table table(Scenario scenario, int runs, long seed) throws InterruptedException {
        ZoneSharesTable table = new ZoneSharesTable();
        new Ensemble(
                        new Ensemble.Plan(scenario, scenario.fixedPreferences(), seed, 1, runs, 2, Detail.RESULT),
                        DealSearches.of(scenario))
                .run(table::add, done -> {});
        return table.table();
    }

    /** @return how many agreements lie in a zone */
    private static int check(Table table, String what) {
        int placed = 0;
        for (int r = 0; r < table.rows(); r++) {
            String row = what + " replication " + table.number("replication", r);
            double a = table.number("shareA", r);
            double b = table.number("shareB", r);
            if (table.string("outcome", r).equals("FRAMEWORK")) {
                assertThat(a + b).as(row).isNaN();
                continue;
            }
            assertThat(Double.isNaN(a) || (a >= 0 && a <= 1))
                    .as(row + " A " + a)
                    .isTrue();
            assertThat(Double.isNaN(b) || (b >= 0 && b <= 1))
                    .as(row + " B " + b)
                    .isTrue();
            if (a + b > 0) {
                placed++;
                assertThat(table.number("efficiency", r))
                        .as(row)
                        .isGreaterThan(0)
                        .isLessThanOrEqualTo(1);
                assertThat(table.number("frontierA", r)).as(row).isBetween(a, 1.0);
                assertThat(table.number("frontierB", r)).as(row).isBetween(b, 1.0);
            }
        }
        return placed;
    }

    @Test
    void geneva() throws InterruptedException {
        Table table = table(ScenarioReader.read(Path.of("scenarios/geneva-2026.yaml")), 120, 1);
        assertThat(check(table, "geneva")).isGreaterThan(30);
    }

    @Test
    void randomConflicts_andTheirMirrors() throws InterruptedException {
        int placed = 0;
        for (long seed = 1; seed <= 60; seed++) {
            Scenario scenario = RandomScenarios.of(seed);
            Table table = table(scenario, 4, seed);
            Table mirror = table(Mirror.of(scenario), 4, seed);
            placed += check(table, "seed " + seed);
            assertEquals(table.rows(), mirror.rows(), "seed " + seed);
            for (int r = 0; r < table.rows(); r++) {
                String what = "seed " + seed + " row " + r;
                assertEquals(table.number("shareA", r), mirror.number("shareB", r), 0, what);
                assertEquals(table.number("shareB", r), mirror.number("shareA", r), 0, what);
                assertEquals(table.number("frontierA", r), mirror.number("frontierB", r), 0, what);
                assertEquals(table.number("efficiency", r), mirror.number("efficiency", r), 0, what);
            }
        }
        assertThat(placed).as("agreements in a zone").isGreaterThan(40);
    }
}
