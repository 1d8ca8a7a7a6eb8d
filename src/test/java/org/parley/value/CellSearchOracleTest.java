package org.parley.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parley.parameter.Side;
import org.parley.scenario.RandomScenarios;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioBuilder;

/**
 * M13: the fast search gives the same deal index and the same bits as the plain loop, for every question, on random conflicts, draws and rounds. {@link RandomScenarios} says what they cover (ties, zero
 * weights, λ &gt; 1, hard and soft lines, carrots, guarantees 0 and 1, one issue …); war values from 0 to .9 give open and empty zones, D = 0 and D &gt; 0. A failure prints its seed.
 */
class CellSearchOracleTest {
    /** Mutation runs, which ask again and again, ask for fewer. */
    private static final int SCENARIOS = Integer.getInteger("parley.conflicts", 10_000);

    @Test
    void sameAnswersAsThePlainLoopOnTenThousandConflicts() {
        for (long seed = 1; seed <= SCENARIOS; seed++) {
            Scenario scenario = RandomScenarios.of(seed);
            RoundFixture f = RoundFixture.drawn(scenario, seed);
            SplittableRandom random = new SplittableRandom(seed);
            CellSearch search = cells(f, f.space.size());
            int rounds = f.space.size() > 100 ? 1 : 2;
            for (int n = 0; n < rounds; n++) {
                f.moveTo(random.nextDouble());
                compare(f, search, round(f, random), random, "seed " + seed + " round " + n);
            }
        }
    }

    @Test
    void sameAnswersWhenTheSearchServedAnotherRunBefore() {
        RoundFixture first = RoundFixture.drawn(RandomScenarios.of(7), 7);
        CellSearch search = cells(first, first.space.size());
        for (long seed = 1; seed <= 200; seed++) {
            RoundFixture f = RoundFixture.drawn(first.scenario, seed);
            SplittableRandom random = new SplittableRandom(seed);
            search.reset(f.draw);
            for (int n = 0; n < 3; n++) {
                f.moveTo(random.nextDouble());
                compare(f, search, round(f, random), random, "seed " + seed + " round " + n);
            }
        }
    }

    @Test
    void sameAnswersOnAMillionDeals() {
        ScenarioBuilder builder = ScenarioBuilder.of("million");
        for (int k = 0; k < 6; k++) {
            builder.issue("i" + k, 10, 0);
        }
        builder.redLine(Side.A, 0, false, 7, 8).guarantee(1, 3, .7).guarantee(1, 4, 1);
        Scenario scenario = builder.build();
        RoundFixture f = RoundFixture.drawn(scenario, 1);
        assertEquals(1_000_000, f.space.size());
        Valuation round = f.round(.55, .5);
        CellSearch search = cells(f, 20);
        search.begin(round);
        DealSearchOracle oracle = new DealSearchOracle(f, round);
        assertEquals(oracle.largestValue(Side.A), search.largestValue(Side.A));
        assertEquals(oracle.offer(Side.A, .8), search.offer(Side.A, .8));
        assertEquals(oracle.text(.5, .5, f.noTexts()), search.text(.5, .5, f.noTexts()));
        assertEquals(oracle.zopaSize(round), search.zopaSize());
    }

    /** The search, which needs few cells. */
    private static CellSearch cells(RoundFixture f, int atMost) {
        DealCells cells = DealCells.of(f.scenario, f.space);
        assertNotNull(cells);
        assertEquals(true, cells.cells <= atMost, cells.cells + " cells");
        return new CellSearch(cells).reset(f.draw);
    }

    private static Valuation round(RoundFixture f, SplittableRandom random) {
        double warA = random.nextDouble(.9);
        double warB = random.nextDouble(.9);
        double pressA = random.nextBoolean() ? 0 : random.nextDouble(.3);
        double pressB = random.nextBoolean() ? 0 : random.nextDouble(.3);
        int[] fixed = f.open();
        if (random.nextInt(5) == 0) {
            int k = random.nextInt(fixed.length);
            fixed[k] = random.nextInt(f.space.options(k));
        }
        return f.round(warA, warB, warA - pressA, warB - pressB, fixed);
    }

    private static void compare(
            RoundFixture f, CellSearch search, Valuation round, SplittableRandom random, String what) {
        DealSearchOracle oracle = new DealSearchOracle(f, round);
        search.begin(round);
        int size = oracle.zopaSize(round);
        assertEquals(size == 0, search.zopaEmpty(), what + ": empty zone");
        assertEquals(size, search.zopaSize(), what + ": zone");
        for (Side side : Side.values()) {
            double largest = oracle.largestValue(side);
            assertEquals(largest, search.largestValue(side), what + ": largest value of " + side);
            double without = round.withoutAgreement(side);
            double high = Double.isNaN(largest) ? without : largest;
            double any = round.value(side, random.nextInt(f.space.size()));
            double between = without + random.nextDouble() * (high - without);
            for (double aspiration : new double[] {high, between, any, without - 1}) {
                assertEquals(
                        oracle.offer(side, aspiration),
                        search.offer(side, aspiration),
                        what + ": offer of " + side + " at " + aspiration);
            }
        }
        texts(f, search, oracle, random, what);
        for (int bits = 1; bits < 8; bits++) {
            boolean polls = (bits & 1) != 0;
            boolean lines = (bits & 2) != 0;
            boolean promise = (bits & 4) != 0;
            assertEquals(
                    oracle.zopaSize(round.relaxed(polls, lines, promise)) == 0,
                    search.zopaEmptyWithout(polls, lines, promise),
                    what + ": empty zone without " + bits);
        }
        int x = random.nextInt(f.space.size());
        double atA = round.value(Side.A, x);
        double atB = round.value(Side.B, x);
        double[] expected = oracle.distances(atA, atB);
        Bargain.Distances found = search.distances(atA, atB);
        assertEquals(expected[0], found.frontier(), what + ": frontier");
        assertEquals(expected[1], found.nash(), what + ": Nash");
        assertEquals(expected[2], found.kalaiSmorodinsky(), what + ": Kalai–Smorodinsky");
    }

    private static void texts(
            RoundFixture f, CellSearch search, DealSearchOracle oracle, SplittableRandom random, String what) {
        RejectedTexts rejected = f.noTexts();
        double[] weights = {.5, random.nextDouble(), 0, .5};
        for (double weight : weights) {
            int text = oracle.text(weight, 1 - weight, rejected);
            assertEquals(text, search.text(weight, 1 - weight, rejected), what + ": text at " + weight);
            if (text != DealSearch.NONE) {
                rejected.add(text, f.front());
            }
        }
    }
}
