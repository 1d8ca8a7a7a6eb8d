package org.parley.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.format.RandomScenarios;
import org.parley.format.ScenarioReader;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.scenario.Mirror;
import org.parley.scenario.Scenario;
import org.parley.sim.RoundReplay;
import org.parley.value.FightingOn;

/**
 * The parts of V and of R add up to both (to 1e-12), say what the model says of each term, and mirror (M1). Failures
 * name the seed.
 */
class WaterfallTest {
    @Test
    void partsAddUpOnRandomConflicts() {
        int seen = 0;
        for (long seed = 1; seed <= 600; seed++) {
            RunExplainer run = Explained.run(RandomScenarios.of(seed), new RunKey(seed, 1));
            if (!run.hasRound()) {
                continue;
            }
            RoundReplay.Round round = run.lastRound();
            for (int x = 0;
                    x < round.draw().space().size();
                    x += 1 + round.draw().space().size() / 20) {
                for (Side side : Side.values()) {
                    check(Waterfall.of(round, side, x), "seed " + seed + " deal " + x + " " + side);
                    seen++;
                }
            }
        }
        assertThat(seen).isGreaterThan(10_000);
    }

    @Test
    void partsAddUpOnGeneva() {
        Scenario geneva = ScenarioReader.read(Path.of("scenarios/geneva-2026.yaml"));
        for (long k = 1; k <= 10; k++) {
            RoundReplay.Round round = Explained.run(geneva, new RunKey(1, k)).lastRound();
            for (int x = 0; x < 20_736; x += 1_234) {
                for (Side side : Side.values()) {
                    check(Waterfall.of(round, side, x), "run " + k + " deal " + x + " " + side);
                }
            }
        }
    }

    private static void check(Waterfall w, String what) {
        assertEquals(w.value(), sum(w.ofDeal()), 1e-12, what);
        if (Double.isInfinite(w.reservation())) {
            assertThat(w.amount(ComparisonTerm.BAR)).as(what).isInfinite();
        } else {
            assertEquals(w.reservation(), sum(w.against()), 1e-12, what);
            assertEquals(w.gain(), sum(w.ofDeal()) - sum(w.against()), 1e-12, what);
        }
        // what the model says of the terms: paper that breaks, a window, mistrust and a costly break take from whoever
        // would rather keep the deal, pressure takes from fighting on, and costs and polls do what they are called
        assertThat(w.amount(ComparisonTerm.BREAKDOWN_COST)).as(what).isLessThanOrEqualTo(1e-9);
        assertThat(w.amount(ComparisonTerm.RED_LINES)).as(what).isLessThanOrEqualTo(1e-9);
        assertThat(w.amount(ComparisonTerm.PRESSURE)).as(what).isLessThanOrEqualTo(1e-9);
        assertThat(w.amount(ComparisonTerm.COST)).as(what).isLessThanOrEqualTo(1e-9);
        assertThat(w.amount(ComparisonTerm.BAR)).as(what).isGreaterThanOrEqualTo(-1e-9);
    }

    private static double sum(List<TermAmount> parts) {
        return parts.stream().mapToDouble(TermAmount::amount).sum();
    }

    /**
     * T13's numbers: flow .65, cost .15, k = .0005, k̂ = .001, ũ = 0, δ = .998, no drift. W = .5713469; without
     * collapses .65 − .15 = .5; with hope alone [.002·.5 + .998·.001]/(1 − .998·.999) = .6663327; with fear alone
     * .001/(1 − .998·.9995) = .4002.
     */
    @Test
    void war_t13() {
        FightingOn war = new FightingOn(Double.NaN, true, .65, .65, 0, 0, .15, .0005, .001, 0, .998);
        assertEquals(.5713469, war.value(), 1e-6);
        WarParts parts = WarParts.of(war, 0, war.value());
        double none = .65;
        double cost = .5;
        double hope = (.002 * .65 + .998 * .001) / (1 - .998 * .999);
        double fear = .002 * .65 / (1 - .998 * .9995);
        double costHope = (.002 * .5 + .998 * .001) / (1 - .998 * .999);
        double costFear = .002 * .5 / (1 - .998 * .9995);
        double hopeFear = (.002 * .65 + .998 * .001) / (1 - .998 * .9985);
        double all = war.value();
        // mean over the six orders of three terms, written out; the front adds 0 in each
        double ofCost = (2 * (cost - none) + (costHope - hope) + (costFear - fear) + 2 * (all - hopeFear)) / 6;
        double ofHope = (2 * (hope - none) + (costHope - cost) + (hopeFear - fear) + 2 * (all - costFear)) / 6;
        double ofFear = (2 * (fear - none) + (costFear - cost) + (hopeFear - hope) + 2 * (all - costHope)) / 6;
        assertEquals(.65, parts.parts().get(0).amount(), 1e-12);
        assertEquals(0, parts.parts().get(1).amount(), 1e-12);
        assertEquals(ofCost, parts.parts().get(2).amount(), 1e-12);
        assertEquals(ofHope, parts.parts().get(3).amount(), 1e-12);
        assertEquals(ofFear, parts.parts().get(4).amount(), 1e-12);
        assertThat(parts.spread()).isBetween(.01, .2);
    }

    /** M1: with the parties exchanged the waterfall of one side is that of the other, bit for bit. */
    @Test
    void m1_mirrors() {
        for (long seed = 1; seed <= 150; seed++) {
            Scenario scenario = RandomScenarios.of(seed);
            RunExplainer run = Explained.run(scenario, new RunKey(seed, 2));
            RunExplainer mirror = Explained.run(Mirror.of(scenario), new RunKey(seed, 2));
            if (!run.hasRound()) {
                continue;
            }
            int deal = run.deal();
            assertEquals(deal, mirror.deal(), "seed " + seed);
            if (deal < 0) {
                continue;
            }
            for (Side side : Side.values()) {
                Waterfall one = Waterfall.of(run.lastRound(), side, deal);
                Waterfall other = Waterfall.of(mirror.lastRound(), side.other(), deal);
                assertEquals(
                        new Waterfall(side, one.ofDeal(), one.value(), one.against(), one.reservation(), one.spread()),
                        new Waterfall(
                                side,
                                other.ofDeal(),
                                other.value(),
                                other.against(),
                                other.reservation(),
                                other.spread()),
                        "seed " + seed);
                assertEquals(
                        concession(run.concession(side, deal)),
                        concession(mirror.concession(side.other(), deal)),
                        "seed " + seed);
            }
        }
    }

    private static List<Object> concession(Concession c) {
        return List.of(c.deal(), c.changes(), c.cost(), c.left());
    }
}
