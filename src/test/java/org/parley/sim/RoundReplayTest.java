package org.parley.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.parley.format.RandomScenarios;
import org.parley.format.ScenarioReader;
import org.parley.parameter.Assumptions;
import org.parley.parameter.Mechanism;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.value.DealSpace;
import org.parley.value.Valuation;

/**
 * The round that is played again without a table is the round of the run: W, W^e, V, R and z to the last bit. Failures
 * name the seed.
 */
class RoundReplayTest {
    @Test
    void theLastRoundOfRandomConflictsStandsAgain() {
        int withRound = 0;
        for (long seed = 1; seed <= 400; seed++) {
            withRound += check(RandomScenarios.of(seed), new RunKey(seed, 3), "seed " + seed) ? 1 : 0;
        }
        assertThat(withRound).as("runs that held a round").isGreaterThan(350);
    }

    @Test
    void theLastRoundOfGenevaStandsAgain_everyStyleAndTrack() {
        Scenario geneva = ScenarioReader.read(Path.of("scenarios/geneva-2026.yaml"));
        for (String style : Parameters.MEDIATOR_STYLE.options()) {
            Assumptions a = geneva.assumptions()
                    .withStyle(style)
                    .with(Mechanism.TECHNICAL_TRACK, true)
                    .with(Parameters.PRESSURE, Side.A, .7)
                    .with(Parameters.PRESSURE_RAMP, null, .5);
            for (long k = 1; k <= 8; k++) {
                assertThat(check(geneva.with(a), new RunKey(5, k), style + " " + k))
                        .isTrue();
            }
        }
    }

    /** One replay serves other values and comes back: what was kept from one call does not show in the next. */
    @Test
    void otherValuesLeaveNothingBehind() {
        Scenario geneva = ScenarioReader.read(Path.of("scenarios/geneva-2026.yaml"));
        RunKey key = new RunKey(1, 4);
        ParameterValues values = Simulator.values(geneva, geneva.assumptions(), false, key);
        DealSpace space = DealSpace.of(geneva);
        Simulator.Closing run =
                new Simulator(geneva, space, DealSearches.of(geneva)).closing(values, false, key, Detail.RESULT);
        RoundReplay replay = new RoundReplay(geneva, space, DealSearches.of(geneva), false, key);
        RoundReplay.Round first = replay.at(values, run.week(), run.pressure());
        double w = first.valuation().withoutAgreement(Side.A);
        int zone = first.search().zopaSize();
        double other = replay.at(
                        values.with(Parameters.LOSS_AVERSION, Side.A, 1).with(Parameters.WAR_COST, Side.A, .5),
                        run.week(),
                        run.pressure())
                .valuation()
                .withoutAgreement(Side.A);
        assertThat(other).isLessThan(w - .01);
        RoundReplay.Round again = replay.at(values, run.week(), run.pressure());
        assertEquals(w, again.valuation().withoutAgreement(Side.A));
        assertEquals(zone, again.search().zopaSize());
        assertEquals(run.result().zone().last(), zone);
    }

    private static boolean check(Scenario scenario, RunKey key, String what) {
        ParameterValues values = Simulator.values(scenario, scenario.assumptions(), false, key);
        boolean fixed = scenario.fixedPreferences();
        DealSpace space = DealSpace.of(scenario);
        Simulator simulator = new Simulator(scenario, space, DealSearches.of(scenario));
        Simulation real = simulator.simulation(values, fixed, key, Detail.RESULT);
        RunResult result = real.play(null);
        Valuation expected = real.valuation();
        if (expected == null) {
            return false;
        }
        Simulator.Closing closing =
                new Simulator(scenario, space, DealSearches.of(scenario)).closing(values, fixed, key, Detail.RESULT);
        RoundReplay.Round round = new RoundReplay(scenario, space, DealSearches.of(scenario), fixed, key)
                .at(values, closing.week(), closing.pressure());
        assertEquals(real.session().lastFront(), round.front(), what);
        assertEquals(result.zone().last(), round.search().zopaSize(), what);
        for (Side side : Side.values()) {
            assertEquals(expected.warValue(side), round.valuation().warValue(side), what);
            assertEquals(expected.withoutAgreement(side), round.valuation().withoutAgreement(side), what);
            for (int x = 0; x < space.size(); x += 1 + space.size() / 50) {
                assertEquals(expected.value(side, x), round.valuation().value(side, x), what);
                assertEquals(expected.reservation(side, x), round.valuation().reservation(side, x), what);
            }
        }
        return true;
    }
}
