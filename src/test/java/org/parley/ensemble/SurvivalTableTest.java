package org.parley.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.format.ScenarioReader;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearches;
import org.parley.sim.Detail;
import org.parley.sim.RunResult;
import org.parley.table.Table;
import org.parley.talks.Outcome;

/** Each kind of what was agreed has a survival of its own; recomputed here from the runs. */
class SurvivalTableTest {
    @Test
    void meansAreThoseOfTheRunsOfEachKind() throws InterruptedException {
        Scenario scenario = ScenarioReader.read(Path.of("scenarios/camp-david-1978.yaml"));
        SurvivalTable survival = new SurvivalTable();
        List<RunResult> runs = new ArrayList<>();
        new Ensemble(new Ensemble.Plan(scenario, false, 1, 1, 200, 2, Detail.RESULT), DealSearches.of(scenario))
                .run(
                        run -> {
                            survival.add(run);
                            runs.add(run);
                        },
                        done -> {});
        Table table = survival.table();
        int kinds = 0;
        for (Outcome outcome : List.of(Outcome.COMPREHENSIVE, Outcome.FRAMEWORK, Outcome.CEASEFIRE)) {
            double[] fifth = runs.stream()
                    .filter(run -> run.outcome() == outcome)
                    .mapToDouble(run -> run.survival()[4])
                    .toArray();
            Table rows = table.where("series", Set.of(outcome.name()));
            assertThat(rows.rows()).isEqualTo(fifth.length == 0 ? 0 : 11);
            if (fifth.length > 0) {
                kinds++;
                assertEquals(fifth.length, rows.number("n", 5));
                assertEquals(java.util.Arrays.stream(fifth).average().orElseThrow(), rows.number("mean", 5), 1e-12);
                assertEquals(1, rows.number("mean", 0));
            }
        }
        assertThat(kinds).isGreaterThan(1);
        Table agreements = table.where("series", Set.of("agreements"));
        long both = runs.stream().filter(run -> run.outcome().agreement()).count();
        assertEquals((double) both, agreements.number("n", 0));
    }
}
