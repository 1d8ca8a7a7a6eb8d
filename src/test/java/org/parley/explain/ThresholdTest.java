package org.parley.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.format.RandomScenarios;
import org.parley.format.ScenarioReader;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.scenario.Mirror;
import org.parley.scenario.Scenario;
import org.parley.sim.RoundReplay;

/**
 * Thresholds hold where they say and not just before; all of it mirrors (M1). What can only open the zone or only close
 * it: {@link MonotoneTest}. Failures name the seed and the number.
 */
class ThresholdTest {
    private static boolean asked(RunExplainer run) {
        return run.hasRound() && !run.opens(run.values());
    }

    private static String name(Dial dial) {
        return dial.parameter().key() + (dial.side() == null ? "" : "." + dial.side());
    }

    @Test
    void theZoneOpensAtTheThresholdAndNotBefore_randomConflicts() {
        int found = 0;
        int bisected = 0;
        int nowhere = 0;
        for (long seed = 1; seed <= 120; seed++) {
            RunExplainer run = Explained.run(RandomScenarios.of(seed), new RunKey(seed, 1));
            if (!asked(run)) {
                continue;
            }
            for (Dial dial : Explained.dials(run)) {
                Threshold t = run.opening(dial);
                String what = "seed " + seed + " " + name(dial) + " " + t;
                if (!t.found()) {
                    nowhere++;
                    assertThat(run.opens(dial.turned(run.values(), dial.range().low())))
                            .as(what)
                            .isFalse();
                    assertThat(run.opens(dial.turned(run.values(), dial.range().high())))
                            .as(what)
                            .isFalse();
                    continue;
                }
                found++;
                bisected += t.bisected() ? 1 : 0;
                assertThat(run.opens(dial.turned(run.values(), t.at())))
                        .as(what)
                        .isTrue();
                assertThat(run.opens(dial.turned(run.values(), t.before())))
                        .as(what)
                        .isFalse();
                assertThat(run.opens(dial.turned(run.values(), t.shown())))
                        .as(what)
                        .isTrue();
                assertThat(dial.parameter().accepts(t.shown())).as(what).isTrue();
                double width = dial.range().high() - dial.range().low();
                assertThat(Math.abs(t.at() - t.before()))
                        .as(what)
                        .isLessThanOrEqualTo(dial.parameter().whole() ? 1 : 1e-8 * width);
                assertThat(dial.share(t.shown())).as(what).isGreaterThanOrEqualTo(dial.share(t.at()));
            }
        }
        assertThat(found).isGreaterThan(100);
        assertThat(bisected).isGreaterThan(20);
        assertThat(nowhere).isGreaterThan(100);
    }

    @Test
    void theRunEndsInADealAtTheThresholdAndNotBefore_geneva() {
        Scenario geneva = ScenarioReader.read(Path.of("scenarios/geneva-2026.yaml"));
        int found = 0;
        for (long k = 1; k <= 4; k++) {
            RunExplainer run = Explained.run(geneva, new RunKey(1, k));
            if (run.run().result().outcome().agreement()) {
                continue;
            }
            for (Dial dial : Explained.dials(run)) {
                if (dial.lever() || dial.parameter().equals(Parameters.BELIEVED_COLLAPSE)) {
                    Threshold t = run.ending(dial);
                    if (t.found()) {
                        found++;
                        String what = "run " + k + " " + name(dial) + " " + t;
                        assertThat(run.endsInDeal(dial.turned(run.values(), t.at())))
                                .as(what)
                                .isTrue();
                        assertThat(run.endsInDeal(dial.turned(run.values(), t.shown())))
                                .as(what)
                                .isTrue();
                        assertThat(run.endsInDeal(dial.turned(run.values(), t.before())))
                                .as(what)
                                .isFalse();
                    }
                }
            }
        }
        assertThat(found).isGreaterThan(0);
    }

    @Test
    void pairsOpenTheZoneTogether() {
        int found = 0;
        for (long seed = 1; seed <= 40; seed++) {
            RunExplainer run = Explained.run(RandomScenarios.of(seed), new RunKey(seed, 1));
            if (!asked(run)) {
                continue;
            }
            List<Dial> levers =
                    Explained.dials(run).stream().filter(Dial::lever).toList();
            for (int i = 0; i < levers.size(); i++) {
                for (int j = i + 1; j < levers.size(); j++) {
                    PairThreshold pair = run.opening(levers.get(i), levers.get(j));
                    if (pair != null) {
                        found++;
                        ParameterValues both = pair.second()
                                .turned(pair.first().turned(run.values(), pair.atFirst()), pair.atSecond());
                        assertThat(run.opens(both))
                                .as("seed " + seed + " " + pair)
                                .isTrue();
                    }
                }
            }
        }
        assertThat(found).isGreaterThan(20);
    }

    /** The cheapest concession, against a loop over all deals. */
    @Test
    void concessionsAreTheCheapest() {
        int some = 0;
        for (long seed = 1; seed <= 200; seed++) {
            RunExplainer run = Explained.run(RandomScenarios.of(seed), new RunKey(seed, 1));
            if (!run.hasRound() || run.deal() < 0) {
                continue;
            }
            int nearest = run.deal();
            for (Side to : Side.values()) {
                Concession c = run.concession(to, nearest);
                RoundReplay.Round round = run.lastRound();
                for (int x = 0; x < round.draw().space().size(); x++) {
                    if (round.valuation().feasible(x) && round.valuation().acceptable(to, x)) {
                        assertThat(c.deal()).isNotNegative();
                        assertThat(round.valuation().value(to.other(), x))
                                .as("seed " + seed + " deal " + x)
                                .isLessThanOrEqualTo(round.valuation().value(to.other(), c.deal()));
                    }
                }
                some += c.deal() >= 0 ? 1 : 0;
            }
        }
        assertThat(some).isGreaterThan(100);
    }

    @Test
    void m1_mirrors() {
        int compared = 0;
        for (long seed = 1; seed <= 60; seed++) {
            Scenario scenario = RandomScenarios.of(seed);
            RunExplainer run = Explained.run(scenario, new RunKey(seed, 1));
            RunExplainer mirror = Explained.run(Mirror.of(scenario), new RunKey(seed, 1));
            if (!asked(run)) {
                continue;
            }
            List<Dial> turned = new ArrayList<>();
            for (Dial dial : Explained.dials(mirror)) {
                turned.add(dial);
            }
            for (Dial dial : Explained.dials(run)) {
                Dial other = turned.stream()
                        .filter(d -> d.parameter().equals(dial.parameter())
                                && d.side()
                                        == (dial.side() == null
                                                ? null
                                                : dial.side().other()))
                        .findFirst()
                        .orElse(null);
                assertNotNull(other);
                Threshold one = run.opening(dial);
                Threshold two = mirror.opening(other);
                assertEquals(one.at(), two.at(), "seed " + seed + " " + name(dial));
                assertEquals(one.shown(), two.shown(), "seed " + seed + " " + name(dial));
                assertEquals(one.bisected(), two.bisected(), "seed " + seed + " " + name(dial));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(500);
    }
}
