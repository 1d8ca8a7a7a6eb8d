package org.parley.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.format.RandomScenarios;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.scenario.Mirror;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearches;
import org.parley.sim.Detail;
import org.parley.sim.Simulator;
import org.parley.value.DealSpace;

/**
 * Runs with each drawn number at both ends of its range: against runs played one by one, and mirrored (M1). Failures
 * name the seed.
 */
class SwingExplainerTest {
    private static SwingCounts counts(Scenario s, long seed, int runs) {
        List<DrawnParameter> distributions = DrawnParameter.of(s.assumptions());
        SwingExplainer worker = new SwingExplainer(s, DealSpace.of(s), DealSearches.of(s), distributions);
        SwingCounts counts = new SwingCounts(distributions);
        for (long k = 1; k <= runs; k++) {
            counts.add(worker.of(new RunKey(seed, k)));
        }
        return counts;
    }

    /**
     * At an end both parties' numbers stand at the end of their own range, and a number that no decision reads (the
     * true backstop, which only the survival shown to readers knows) changes no run.
     */
    @Test
    void everyRunAsPlayedByItself() {
        int changed = 0;
        for (long seed = 1; seed <= 60; seed++) {
            Scenario s = RandomScenarios.of(seed);
            List<DrawnParameter> distributions = DrawnParameter.of(s.assumptions());
            SwingCounts counts = counts(s, seed, 2);
            assertEquals(2, counts.runs());
            for (int l = 0; l < distributions.size(); l++) {
                DrawnParameter distribution = distributions.get(l);
                int low = 0;
                int high = 0;
                for (long k = 1; k <= 2; k++) {
                    low += agreement(s, distribution, new RunKey(seed, k), false);
                    high += agreement(s, distribution, new RunKey(seed, k), true);
                }
                String what = "seed " + seed + " " + distribution;
                assertEquals(low, counts.both(l) + counts.lowOnly(l), what);
                assertEquals(high, counts.both(l) + counts.highOnly(l), what);
                assertEquals(2, counts.both(l) + counts.lowOnly(l) + counts.highOnly(l) + counts.neither(l), what);
                changed += counts.lowOnly(l) + counts.highOnly(l);
                if (distribution.parameter().equals(Parameters.TRUE_BACKSTOP)) {
                    assertEquals(0, counts.lowOnly(l) + counts.highOnly(l), what);
                }
            }
        }
        assertThat(changed).isGreaterThan(50);
    }

    private static int agreement(Scenario s, DrawnParameter distribution, RunKey key, boolean high) {
        ParameterValues values = Simulator.values(s, s.assumptions(), false, key);
        for (Side side : Side.values()) {
            var range = side == Side.A ? distribution.ofA() : distribution.ofB();
            if (range != null) {
                values = values.with(
                        distribution.parameter(),
                        distribution.parameter().perParty() ? side : null,
                        high ? range.high() : range.low());
            }
        }
        return new Simulator(s, DealSpace.of(s), DealSearches.literal())
                        .run(values, s.fixedPreferences(), key, Detail.RESULT)
                        .outcome()
                        .agreement()
                ? 1
                : 0;
    }

    @Test
    void m1_mirrors() {
        for (long seed = 1; seed <= 40; seed++) {
            Scenario s = RandomScenarios.of(seed);
            SwingCounts one = counts(s, seed, 2);
            SwingCounts two = counts(Mirror.of(s), seed, 2);
            assertEquals(one.distributions().size(), two.distributions().size(), "seed " + seed);
            for (int l = 0; l < one.distributions().size(); l++) {
                String what = "seed " + seed + " " + one.distributions().get(l);
                assertEquals(
                        one.distributions().get(l).parameter(),
                        two.distributions().get(l).parameter(),
                        what);
                assertEquals(one.both(l), two.both(l), what);
                assertEquals(one.lowOnly(l), two.lowOnly(l), what);
                assertEquals(one.highOnly(l), two.highOnly(l), what);
            }
        }
    }
}
