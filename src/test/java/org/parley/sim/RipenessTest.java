package org.parley.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.parley.format.Overrides;
import org.parley.format.ScenarioReader;
import org.parley.scenario.Scenario;

/** Ripeness: both expect fighting on to be worth less next week than today (model §10; Zartman 2000). */
class RipenessTest {
    private static final int RUNS = 1000;

    /**
     * Nobody cares about the border, so the front moves and fighting on is worth the same every week: nothing is
     * learned, war does not weary, no measure relieves. No round is ripe, however the sums over the weeks to the cap
     * round.
     */
    @Test
    void aWarWhoseWorthStaysIsNeverRipe() {
        String careless = Tutorial.text()
                .replace(
                        "weights: {border: .5, security: .3, trade: .2}",
                        "weights: {border: 0, security: .6, trade: .4}")
                .replace(
                        "weights: {border: .5, security: .2, trade: .3}",
                        "weights: {border: 0, security: .6, trade: .4}");
        assertThat(careless).isNotEqualTo(Tutorial.text());
        Scenario scenario = Overrides.of(ScenarioReader.read("careless.yaml", careless))
                .set("warWeariness=0")
                .set("formulation=0")
                .set("concessionExponent=.1")
                .off("learning")
                .off("interim")
                .scenario();
        long open = 0;
        for (long k = 1; k <= RUNS; k++) {
            RunResult run = Runs.trace(scenario, Runs.drawn(scenario, k), k).result();
            open += run.zone().openRounds();
            assertEquals(0, run.zone().ripeRounds(), "seed " + k);
        }
        assertThat(open).as("rounds at which a deal was acceptable to both").isGreaterThan(RUNS);
    }

    /** A war that wearies both, with all else as it was, is ripe in every round with a deal that both would sign. */
    @Test
    void aWarThatWearsOnBothIsRipe() {
        Scenario scenario = Overrides.of(ScenarioReader.read("tutorial.yaml", Tutorial.text()))
                .set("warWeariness=2")
                .set("warCost=.3")
                .set("frontDrift=0")
                .set("frontSd=0")
                .set("driftOptimism=0")
                .off("learning")
                .off("interim")
                .scenario();
        long open = 0;
        for (long k = 1; k <= RUNS / 10; k++) {
            RunResult run = Runs.trace(scenario, Runs.drawn(scenario, k), k).result();
            open += run.zone().openRounds();
            assertEquals(run.zone().openRounds(), run.zone().ripeRounds(), "seed " + k);
        }
        assertThat(open).isGreaterThan(0);
    }
}
