package org.parley.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.parameter.Side.A;
import static org.parley.parameter.Side.B;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.parley.format.Overrides;
import org.parley.format.RandomScenarios;
import org.parley.format.ScenarioReader;
import org.parley.random.RunKey;
import org.parley.random.Streams;
import org.parley.scenario.Mirror;
import org.parley.scenario.Scenario;
import org.parley.talks.Outcome;
import org.parley.value.DealSpace;
import org.parley.value.Draw;

/** M24 and the tutorial by hand: what terms take and give from the status quo (model §10). */
class FromTodayTest {
    private static final Scenario TUTORIAL = ScenarioReader.read(Path.of("scenarios/tutorial.yaml"));

    private static FromToday of(Scenario s, int deal, boolean[] settled, double z) {
        Draw draw = Draw.of(s, DealSpace.of(s), s.assumptions().fixed(), true, Streams.of(new RunKey(1, 1)));
        return FromToday.of(draw, deal, settled, z);
    }

    private static boolean[] all(Scenario s) {
        boolean[] all = new boolean[s.issues().size()];
        Arrays.fill(all, true);
        return all;
    }

    /**
     * Weights A .5 .3 .2, B .5 .2 .3; status quo keep, none, closed; z = .2: "keep" is worth .8 to A and .2 to B.
     * Deal 7 (share, pact, open): A loses .5 (.8 − .5) = .15, gains .3 + .2; B gains .5 (.5 − .2) + .3 = .45, loses .2.
     * Deal 9 (cede, none, open): A loses .5·.8 = .4, gains .2; B gains .5·.8 + .3 = .7, loses nothing.
     */
    @Test
    void m24_theTutorialByHand() {
        FromToday plan = of(TUTORIAL, 7, all(TUTORIAL), .2);
        assertArrayEquals(new double[] {.15, .2}, plan.losses(), 1e-12);
        assertArrayEquals(new double[] {.5, .45}, plan.gains(), 1e-12);
        assertEquals(-.05 / .35, plan.lossAsymmetry(), 1e-12);
        assertEquals(.05 / .95, plan.gainAsymmetry(), 1e-12);

        FromToday cede = of(TUTORIAL, 9, all(TUTORIAL), .2);
        assertArrayEquals(new double[] {.4, 0}, cede.losses(), 1e-12);
        assertArrayEquals(new double[] {.2, .7}, cede.gains(), 1e-12);
        assertEquals(1, cede.lossAsymmetry(), 0, "only A loses");
    }

    /** Losses are not enlarged here, whatever λ is. */
    @Test
    void lossAversionDoesNotCount() {
        Scenario averse = Overrides.of(TUTORIAL).set("lossAversion=2.25").scenario();
        assertArrayEquals(new double[] {.15, .2}, of(averse, 7, all(averse), .2).losses(), 1e-12);
    }

    /** Of a framework on the border alone, pact and market count nothing. */
    @Test
    void whatIsLeftOpenCountsNothing() {
        FromToday border = of(TUTORIAL, 7, new boolean[] {true, false, false}, .2);
        assertArrayEquals(new double[] {.15, 0}, border.losses(), 1e-12);
        assertArrayEquals(new double[] {0, .15}, border.gains(), 1e-12);
    }

    /** M24: at the status quo nobody loses or gains, wherever the line stands: 0/0 is NaN. */
    @Test
    void m24_theStatusQuoIsUndefined() {
        for (double z : new double[] {0, .37, 1}) {
            FromToday quo = of(TUTORIAL, 0, all(TUTORIAL), z);
            assertArrayEquals(new double[] {0, 0}, quo.losses(), 0);
            assertArrayEquals(new double[] {0, 0}, quo.gains(), 0);
            assertThat(quo.lossAsymmetry()).isNaN();
            assertThat(quo.gainAsymmetry()).isNaN();
        }
    }

    /**
     * M19: exchanging the sides exchanges losses and turns the signs, to the bit; and in a run, the z is that of the
     * round in which the terms were struck.
     */
    @Test
    void m19_mirrors_andTheFrontIsThatOfTheRound() {
        int agreements = 0;
        for (long seed = 1; seed <= 120; seed++) {
            Scenario s = RandomScenarios.of(seed);
            RunResult run = Runs.trace(s, Runs.drawn(s, seed), seed).result();
            Scenario mirrored = Mirror.of(s);
            RunResult mirror =
                    Runs.trace(mirrored, Runs.drawn(mirrored, seed), seed).result();
            if (run.outcome() != Outcome.COMPREHENSIVE || run.terms() == null || mirror.terms() == null) {
                continue;
            }
            agreements++;
            FromToday own = run.terms().fromToday();
            FromToday turned = mirror.terms().fromToday();
            assertEquals(own.losses()[A.ordinal()], turned.losses()[B.ordinal()], 0, "seed " + seed);
            assertEquals(own.gains()[B.ordinal()], turned.gains()[A.ordinal()], 0, "seed " + seed);
            if (!Double.isNaN(own.lossAsymmetry())) {
                assertEquals(own.lossAsymmetry(), -turned.lossAsymmetry(), 0.0, "seed " + seed);
            }
        }
        assertThat(agreements).isGreaterThan(10);
    }
}
