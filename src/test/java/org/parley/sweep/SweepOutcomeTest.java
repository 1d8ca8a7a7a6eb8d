package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.parley.analysis.Statistic;
import org.parley.ensemble.RunColumns;
import org.parley.format.ScenarioReader;
import org.parley.table.Table;

/** What the names of survival mean: of the agreements, and of all runs. */
class SweepOutcomeTest {
    private static final Table RUNS = Table.builder()
            .strings("outcome", "COMPREHENSIVE", "FRAMEWORK", "CEASEFIRE", "REJECTED", "OPEN")
            .numbers("survival5", .8, .6, .3, .9, Double.NaN)
            .build();

    private static Statistic measure(String name) {
        return SweepOutcome.of(name, RunColumns.of(ScenarioReader.read(Path.of("scenarios/tutorial.yaml")), false))
                .orElseThrow();
    }

    /**
     * A ceasefire breaks with a hazard of its own, and what was rejected at home never stood: neither is among them.
     */
    @Test
    void survivalIsThatOfTheAgreements() {
        assertThat(measure("survival5").values(RUNS)).containsExactly(.8, .6, Double.NaN, Double.NaN, Double.NaN);
    }

    @Test
    void termsStandCountsEveryRun() {
        assertThat(measure("termsStand5").values(RUNS)).containsExactly(.8, .6, 0, 0, 0);
    }
}
