package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.parley.analysis.Interval;
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

    /**
     * Two runs of 10 and 31 weeks: Student's t gives 20.5 ∓ 12.7062 · 14.849 / √2 = −113 … 154, but talks take a week
     * at least.
     */
    @Test
    void limitsOfAMeanStayWithinWhatTheColumnCanBe() {
        Interval weeks = measure("weeks").interval(new double[] {10, 31});
        assertThat(weeks.low()).isEqualTo(1);
        assertThat(weeks.high()).isCloseTo(20.5 + 12.7062 * 10.5, within(1e-2));
        assertThat(measure("weeks").among("fits", "x").interval(new double[] {10, 31}))
                .isEqualTo(weeks);
    }
}
