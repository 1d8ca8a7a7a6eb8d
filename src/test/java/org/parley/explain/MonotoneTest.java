package org.parley.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.parley.format.Overrides;
import org.parley.format.RandomScenarios;
import org.parley.format.ScenarioReader;
import org.parley.parameter.Parameters;
import org.parley.parameter.Range;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.scenario.Mirror;
import org.parley.scenario.Scenario;
import org.parley.sim.RoundReplay;

/**
 * What {@link Monotone} promises, deal by deal on random conflicts (facts M5 and M6): as a number moves the promised
 * way, no deal leaves the zone. That is more than that the zone stays open. Failures name the seed and the number.
 */
class MonotoneTest {
    private static final int LEVELS = 8;

    private static BitSet zone(RoundReplay.Round round) {
        BitSet both = (BitSet) round.search().willing(Side.A).clone();
        both.and(round.search().willing(Side.B));
        return both;
    }

    private static String name(Dial dial) {
        return dial.parameter().key() + (dial.side() == null ? "" : "." + dial.side());
    }

    @Test
    void noDealLeavesTheZoneOnThePromisedWay_m5_m6() {
        Map<String, Integer> promised = new TreeMap<>();
        Map<String, Integer> joined = new TreeMap<>();
        for (long seed = 1; seed <= 500; seed++) {
            Scenario scenario = RandomScenarios.of(seed);
            RunExplainer run = Explained.run(scenario, new RunKey(seed, 1));
            if (!run.hasRound()) {
                continue;
            }
            for (Dial dial : Explained.dials(run)) {
                int direction = Monotone.of(dial, scenario, run.values(), run.lastRound());
                if (direction == 0) {
                    continue;
                }
                promised.merge(dial.parameter().key(), 1, Integer::sum);
                BitSet before = null;
                Range range = dial.range();
                for (int k = 0; k < LEVELS; k++) {
                    double s = k / (LEVELS - 1.0);
                    double x = dial.accepted(range.low() + (direction > 0 ? s : 1 - s) * (range.high() - range.low()));
                    BitSet now = zone(run.round(dial.turned(run.values(), x)));
                    if (before != null) {
                        BitSet left = (BitSet) before.clone();
                        left.andNot(now);
                        assertThat(left.isEmpty())
                                .as("seed " + seed + " " + name(dial) + " at " + x + ": deals " + left + " leave")
                                .isTrue();
                        joined.merge(dial.parameter().key(), now.cardinality() - before.cardinality(), Integer::sum);
                    }
                    before = now;
                }
            }
        }
        assertThat(promised.values().stream().mapToInt(n -> n).sum()).isGreaterThan(1000);
        assertThat(promised.keySet())
                .contains("pressure", "leverage", "audienceCost", "redLineCost", "guaranteeTrust", "breakdownHazard");
        assertThat(joined.values().stream().filter(n -> n > 0).count())
                .as("numbers that really open or close something: " + joined)
                .isGreaterThanOrEqualTo(6);
    }

    /** M1: what is promised of a number of one side is promised of the other's in the mirror. */
    @Test
    void m1_mirrors() {
        int compared = 0;
        for (long seed = 1; seed <= 150; seed++) {
            Scenario scenario = RandomScenarios.of(seed);
            Scenario mirror = Mirror.of(scenario);
            RunExplainer one = Explained.run(scenario, new RunKey(seed, 1));
            RunExplainer two = Explained.run(mirror, new RunKey(seed, 1));
            if (!one.hasRound()) {
                continue;
            }
            for (Dial dial : Explained.dials(one)) {
                Dial other = Explained.dials(two).stream()
                        .filter(d -> d.parameter().equals(dial.parameter())
                                && d.side()
                                        == (dial.side() == null
                                                ? null
                                                : dial.side().other()))
                        .findFirst()
                        .orElseThrow();
                assertEquals(
                        Monotone.of(dial, scenario, one.values(), one.lastRound()),
                        Monotone.of(other, mirror, two.values(), two.lastRound()),
                        "seed " + seed + " " + name(dial));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(1000);
    }

    /** Nothing is promised where pressure makes agreements brittle, or where an event moves the number. */
    @Test
    void nothingIsPromisedWhereAReasonIsGone() {
        Scenario geneva = ScenarioReader.read(Path.of("scenarios/geneva-2026.yaml"));
        assertEquals(1, pressureOfA(geneva));
        assertEquals(
                0,
                pressureOfA(Overrides.of(geneva)
                        .set("pressureHazard=.7")
                        .set("pressure.ukraine=.5")
                        .scenario()));
        Scenario tutorial = ScenarioReader.read(Path.of("scenarios/tutorial.yaml"));
        Set<String> dated = new java.util.TreeSet<>();
        tutorial.events().forEach(event -> {
            if (event.parameter() != null) {
                dated.add(event.parameter().key());
            }
        });
        RunExplainer run = Explained.run(tutorial, new RunKey(1, 1));
        for (Dial dial : Explained.dials(run)) {
            if (dated.contains(dial.parameter().key())) {
                assertEquals(0, Monotone.of(dial, tutorial, run.values(), run.lastRound()), name(dial));
            }
        }
    }

    private static int pressureOfA(Scenario scenario) {
        RunExplainer run = Explained.run(scenario, new RunKey(1, 2));
        Dial pressure = Explained.dials(run).stream()
                .filter(d -> d.parameter().equals(Parameters.PRESSURE) && d.side() == Side.A)
                .findFirst()
                .orElseThrow();
        return Monotone.of(pressure, scenario, run.values(), run.lastRound());
    }
}
