package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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

    /** The runs that are left out of a mean are left out whatever its numbers can be. */
    @Test
    void aMeanOverAgreementsKeepsWhatItsNumbersCanBe() {
        Statistic weeks = measure("weeks");
        Statistic over = SweepOutcome.overAgreements(weeks);
        Table runs = Table.builder()
                .strings("outcome", "COMPREHENSIVE", "FRAMEWORK", "CEASEFIRE", "REJECTED", "OPEN")
                .numbers("weeks", 1, 2, 3, 4, 5)
                .build();
        assertThat(over.values(runs)).containsExactly(1, 2, Double.NaN, Double.NaN, Double.NaN);
        assertThat(over.least()).isEqualTo(weeks.least()).isEqualTo(1);
        assertThat(over.name()).isEqualTo("weeks");
        assertThatThrownBy(() -> SweepOutcome.overAgreements(measure("zopaEverOpen")))
                .hasMessageContaining("share zopaEverOpen");
    }

    @Test
    void termsStandCountsEveryRun() {
        assertThat(measure("termsStand5").values(RUNS)).containsExactly(.8, .6, 0, 0, 0);
    }

    /**
     * Two runs of 10 and 31 weeks: Student's t gives 20.5 ∓ 12.7062 · 14.849 / √2 = −113 … 154, but talks take a week
     * at least. Who gave more from today lies in −1 … 1: of −.2 and .9 it would be .35 ∓ 12.7062 · .55 = −6.6 … 7.3.
     */
    @Test
    void limitsOfAMeanStayWithinWhatTheColumnCanBe() {
        Interval weeks = measure("weeks").interval(new double[] {10, 31});
        assertThat(weeks.low()).isEqualTo(1);
        assertThat(weeks.high()).isCloseTo(20.5 + 12.7062 * 10.5, within(1e-2));
        Interval who = SweepOutcome.overAgreements(measure("lossAsymmetry")).interval(new double[] {-.2, .9});
        assertThat(who.low()).as("over agreements alone, too").isEqualTo(-1);
        assertThat(who.high()).isEqualTo(1);
        assertThat(measure("weeks").among("fits", "x").interval(new double[] {10, 31}))
                .isEqualTo(weeks);
    }
}
