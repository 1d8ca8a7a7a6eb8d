package org.parley.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.diagnosis.FirstRound;
import org.parley.format.ScenarioReader;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearches;
import org.parley.sim.Detail;
import org.parley.sim.RunResult;
import org.parley.table.Table;

/** What is said where draws do not fit the record follows from the interval of their share, not from none alone. */
class EnsembleTablesTest {
    private static final Scenario GENEVA = ScenarioReader.read(Path.of("scenarios", "geneva-2026.yaml"));

    private static EnsembleTables tables(List<RunResult> runs) {
        Ensemble.Plan plan = new Ensemble.Plan(GENEVA, false, 1, 1, runs.size(), 1, Detail.RESULT);
        EnsembleTables tables = new EnsembleTables(plan, List.of(), FirstRound.mean(GENEVA, DealSearches.of(GENEVA)));
        runs.forEach(tables::add);
        return tables;
    }

    /**
     * None of 2 is 0 … 66 %, which says nothing; none of 72 is 0 … 5.1 %, none of 73 0 … 5.0 %: from there on the
     * record can hardly have happened (Wilson: z²/(n + z²) ≤ 1/20 from n = 19 z² = 72.99).
     */
    @Test
    void tooFewDrawsCannotTellWhetherTheRecordCanHaveHappened() throws InterruptedException {
        List<RunResult> all = new ArrayList<>();
        new Ensemble(new Ensemble.Plan(GENEVA, false, 1, 1, 120, 2, Detail.RESULT), DealSearches.of(GENEVA))
                .run(all::add, done -> {});
        List<RunResult> none = all.stream().filter(run -> !run.fits()).limit(73).toList();
        assertEquals(73, none.size());
        assertEquals(
                "0 of 2 draws fit the record (0 %, 0 … 66 %): so few draws cannot tell how many fit, so nothing is shown of those that fit; all draws are. More runs can tell.",
                tables(none.subList(0, 2)).refusal());
        assertThat(tables(none.subList(0, 72)).refusal())
                .contains("cannot tell")
                .doesNotContain("must change");
        assertThat(tables(none).refusal())
                .startsWith("Only 0 of 73 draws fit the record")
                .endsWith(
                        "could hardly have happened, so nothing is shown of the draws that fit; all draws are. An assumption or the record (history) must change.");
    }

    /** Among runs that were chosen since they fit, the share that fits is 1 and nothing that other runs could move. */
    @Test
    void whatTheRunsWereChosenByHasNoInterval() throws InterruptedException {
        List<RunColumn> columns = RunColumns.of(GENEVA, false);
        EnsembleTables tables = new EnsembleTables(
                new Ensemble.Plan(GENEVA, false, 1, 1, 40, 2, Detail.RESULT),
                columns,
                FirstRound.mean(GENEVA, DealSearches.of(GENEVA)));
        new Ensemble(new Ensemble.Plan(GENEVA, false, 1, 1, 40, 2, Detail.RESULT), DealSearches.of(GENEVA))
                .run(tables::add, done -> {});
        for (boolean fitting : new boolean[] {true, false}) {
            Table summary = (fitting ? tables.shown() : tables.all()).summary().table();
            for (String measure : List.of("fits", "ownPlan.A")) {
                int row = summary.strings("measure").indexOf(measure);
                assertEquals(fitting, summary.number("estimate", row) == 1, measure);
                assertEquals(fitting, Double.isNaN(summary.number("low", row)), measure);
            }
        }
    }
}
