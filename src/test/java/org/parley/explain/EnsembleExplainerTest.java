package org.parley.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.format.RandomScenarios;
import org.parley.format.ScenarioReader;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.scenario.Mirror;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearches;
import org.parley.sim.RoundReplay;
import org.parley.value.DealSpace;

/**
 * What an ensemble is asked, run by run: against plain loops over deals, against thresholds, and mirrored (M1).
 * Failures name the seed.
 */
class EnsembleExplainerTest {
    private static EnsembleExplainer explainer(Scenario s, List<Lever> levers) {
        return new EnsembleExplainer(s, DealSpace.of(s), DealSearches.of(s), false, levers, false);
    }

    /** Deals that each side signs, by a loop over the table; open and the counts follow from them. */
    @Test
    void dealsThatEachSideSigns() {
        int signed = 0;
        for (long seed = 1; seed <= 80; seed++) {
            Scenario s = RandomScenarios.of(seed);
            EnsembleExplainer worker = explainer(s, Lever.of(s));
            DealSpace space = DealSpace.of(s);
            DealCounts counts = new DealCounts(space);
            int[] both = new int[space.size()];
            for (long k = 1; k <= 3; k++) {
                RunAnswer answer = worker.of(new RunKey(seed, k));
                counts.add(answer);
                RunExplainer run = Explained.run(s, new RunKey(seed, k));
                assertEquals(run.run().result().outcome(), answer.outcome(), "seed " + seed);
                if (!run.hasRound()) {
                    continue;
                }
                RoundReplay.Round round = run.lastRound();
                boolean open = false;
                for (int x = 0; x < space.size(); x++) {
                    for (Side side : Side.values()) {
                        boolean signs = round.valuation().feasible(x)
                                && round.valuation().acceptable(side, x);
                        assertEquals(
                                signs,
                                answer.last() != null && answer.last()[side.ordinal()].get(x),
                                "seed " + seed + " deal " + x + " " + side);
                    }
                    boolean zone = round.valuation().acceptableToBoth(x);
                    open |= zone;
                    both[x] += zone ? 1 : 0;
                    signed += zone ? 1 : 0;
                }
                assertEquals(open, answer.open(), "seed " + seed);
            }
            for (int x = 0; x < both.length; x++) {
                assertEquals(both[x], counts.both(x, true), "seed " + seed + " deal " + x);
            }
            List<Integer> widest = counts.widest(5);
            for (int n = 1; n < widest.size(); n++) {
                assertThat(counts.both(widest.get(n), true)).isLessThanOrEqualTo(counts.both(widest.get(n - 1), true));
            }
            for (int x : counts.frontier()) {
                for (int y = 0; y < both.length; y++) {
                    boolean beats = counts.signs(Side.A, y, true) >= counts.signs(Side.A, x, true)
                            && counts.signs(Side.B, y, true) > counts.signs(Side.B, x, true);
                    assertThat(beats)
                            .as("seed " + seed + " deal " + y + " over " + x)
                            .isFalse();
                }
            }
        }
        assertThat(signed).isGreaterThan(1000);
    }

    /**
     * A lever that is enough alone at a level has a threshold; a pair holds what it opens; own level is as the run was;
     * the counts add up.
     */
    @Test
    void leversAndPairs() {
        int alone = 0;
        int asked = 0;
        for (long seed = 1; seed <= 200; seed++) {
            Scenario s = RandomScenarios.of(seed);
            List<Lever> levers = Lever.of(s);
            LeverCounts counts = new LeverCounts(levers);
            EnsembleExplainer worker = explainer(s, levers);
            RunAnswer answer = worker.of(new RunKey(seed, 1));
            counts.add(answer);
            assertEquals(counts.asked(), counts.open() + counts.closed());
            if (!answer.asked()) {
                continue;
            }
            asked++;
            RunExplainer run = Explained.run(s, new RunKey(seed, 1));
            for (int l = 0; l < levers.size(); l++) {
                assertEquals(answer.open(), answer.opens()[l][levers.get(l).own()], "seed " + seed);
                if (answer.open()) {
                    continue;
                }
                assertThat(counts.alone(l) + counts.withOneOther(l)).isLessThanOrEqualTo(counts.closed());
                if (answer.alone(l)) {
                    alone++;
                    for (int k = 0; k < levers.get(l).levels().length; k++) {
                        assertEquals(
                                run.opens(levers.get(l)
                                        .dial()
                                        .turned(run.values(), levers.get(l).levels()[k])),
                                answer.opens()[l][k],
                                "seed " + seed);
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(50);
        assertThat(alone).isGreaterThan(10);
    }

    /** Where two are needed, neither opens the zone at any level, and both together do. */
    @Test
    void withOneOther() {
        Scenario geneva = ScenarioReader.read(Path.of("scenarios/geneva-2026.yaml"));
        List<Lever> levers = Lever.of(geneva);
        EnsembleExplainer worker = explainer(geneva, levers);
        int needsTwo = 0;
        for (long k = 1; k <= 60; k++) {
            RunAnswer answer = worker.of(new RunKey(1, k));
            for (int l = 0; l < levers.size() && answer.asked() && !answer.open(); l++) {
                if (answer.withOneOther(l)) {
                    needsTwo++;
                    assertThat(answer.alone(l)).isFalse();
                    int partners = 0;
                    for (int m = 0; m < levers.size(); m++) {
                        partners += m != l && !answer.alone(m) && answer.pairs()[l][m] ? 1 : 0;
                    }
                    assertThat(partners).as("run " + k).isPositive();
                }
            }
        }
        assertThat(needsTwo).isPositive();
    }

    @Test
    void m1_mirrors() {
        int compared = 0;
        for (long seed = 1; seed <= 60; seed++) {
            Scenario s = RandomScenarios.of(seed);
            Scenario m = Mirror.of(s);
            List<Lever> levers = Lever.of(s);
            List<Lever> turned = Lever.of(m);
            LeverCounts one = new LeverCounts(levers);
            LeverCounts two = new LeverCounts(turned);
            DealCounts dealsOne = new DealCounts(DealSpace.of(s));
            DealCounts dealsTwo = new DealCounts(DealSpace.of(m));
            for (long k = 1; k <= 3; k++) {
                RunAnswer a = explainer(s, levers).of(new RunKey(seed, k));
                RunAnswer b = explainer(m, turned).of(new RunKey(seed, k));
                one.add(a);
                two.add(b);
                dealsOne.add(a);
                dealsTwo.add(b);
            }
            for (int l = 0; l < levers.size(); l++) {
                Dial dial = levers.get(l).dial();
                int other = index(turned, dial);
                assertEquals(one.alone(l), two.alone(other), "seed " + seed);
                assertEquals(one.withOneOther(l), two.withOneOther(other), "seed " + seed);
                for (int k = 0; k < levers.get(l).levels().length; k++) {
                    assertEquals(one.opens(l, k), two.opens(other, k), "seed " + seed + " " + dial);
                    compared++;
                }
            }
            for (int x = 0; x < dealsOne.space().size(); x++) {
                assertEquals(dealsOne.signs(Side.A, x, false), dealsTwo.signs(Side.B, x, false), "seed " + seed);
                assertEquals(dealsOne.signs(Side.B, x, true), dealsTwo.signs(Side.A, x, true), "seed " + seed);
            }
            assertEquals(dealsOne.widest(9), dealsTwo.widest(9), "seed " + seed);
        }
        assertThat(compared).isGreaterThan(1000);
    }

    private static int index(List<Lever> levers, Dial dial) {
        for (int l = 0; l < levers.size(); l++) {
            Dial other = levers.get(l).dial();
            if (other.parameter().equals(dial.parameter())
                    && other.side() == (dial.side() == null ? null : dial.side().other())) {
                return l;
            }
        }
        throw new IllegalArgumentException("no " + dial);
    }

    /** The levels hold both ends and the scenario's own value, ascending. */
    @Test
    void levels() {
        for (long seed = 1; seed <= 30; seed++) {
            for (Lever lever : Lever.of(RandomScenarios.of(seed))) {
                double[] levels = lever.levels();
                assertEquals(lever.dial().range().low(), levels[0]);
                assertEquals(lever.dial().range().high(), levels[levels.length - 1]);
                assertEquals(lever.dial().value(), levels[lever.own()]);
                for (int k = 1; k < levels.length; k++) {
                    assertThat(levels[k]).isGreaterThan(levels[k - 1]);
                }
                assertThat(lever.dial().parameter().equals(Parameters.WAR_COST)).isFalse();
            }
        }
    }
}
