package org.parley.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parley.format.RandomScenarios;
import org.parley.format.ScenarioReader;
import org.parley.number.Rounding;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioBuilder;
import org.parley.search.SearchFeatures.Feature;
import org.parley.value.Valuation;

/**
 * M13: the fast search gives the same deal index and the same bits as the plain loop, for every question, on random
 * conflicts, draws and rounds. {@link RandomScenarios} says what they cover, {@link SearchFeatures} counts that it
 * really occurred; conflicts with long lists, Geneva and a million deals come on top. A failure prints its seed.
 *
 * <p>The framework (model §9.7) is no search: it values the one deal on which the last offers agree. That whole runs
 * end alike, frameworks included, is in {@code PageOracleTest}.
 */
class CellSearchOracleTest {
    private static final int ENOUGH = 10_000;
    /** Mutation runs, which ask again and again, ask about fewer. */
    private static final int CONFLICTS = Integer.getInteger("parley.conflicts", ENOUGH);

    private static final int LONG_LISTS = CONFLICTS / 25;
    private static final int TEMPTED = CONFLICTS / 10;
    private static final int SEQUENCES = CONFLICTS / 8;
    private static final int ROUNDS = 8;

    private final SearchFeatures features = new SearchFeatures();

    @Test
    void sameAnswersAsThePlainLoopOnTenThousandConflicts() {
        for (long seed = 1; seed <= CONFLICTS; seed++) {
            RoundFixture f = RoundFixture.drawn(RandomScenarios.of(seed), seed);
            SplittableRandom random = new SplittableRandom(seed);
            CellSearch search = cells(f, f.space.size());
            int rounds = f.space.size() > 100 ? 1 : 2;
            for (int n = 0; n < rounds; n++) {
                f.moveTo(random.nextDouble());
                compare(f, search, round(f, random), random, "seed " + seed + " round " + n);
            }
        }
        if (CONFLICTS >= ENOUGH) {
            features.check();
        }
    }

    /** Few attributes make long lists in few cells: here the staircase and its conditions decide, and not the cells. */
    @Test
    void sameAnswersWhereListsAreLong() {
        for (long seed = 1; seed <= LONG_LISTS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            RoundFixture f = RoundFixture.drawn(fewAttributes(seed), seed);
            CellSearch search = cells(f, 4);
            for (int n = 0; n < 2; n++) {
                compare(f, search, round(f, random), random, "seed " + seed + " round " + n);
            }
        }
    }

    private static Scenario fewAttributes(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ScenarioBuilder b = RandomScenarios.bare(seed);
        b.shift(0, 0, Side.of(random.nextInt(2)), random.nextInt(4) * .3);
        b.redLine(Side.of(random.nextInt(2)), 0, false, 1);
        b.guarantee(0, random.nextInt(2), random.nextInt(3) * .5);
        return b.build();
    }

    @Test
    void sameAnswersOnGeneva() {
        Scenario geneva = ScenarioReader.read(Path.of("scenarios/geneva-2026.yaml"));
        CellSearch search = cells(RoundFixture.drawn(geneva, 0), 400);
        for (long seed = 1; seed <= 12; seed++) {
            RoundFixture f = RoundFixture.drawn(geneva, seed);
            SplittableRandom random = new SplittableRandom(seed);
            search.reset(f.draw);
            f.moveTo(random.nextDouble());
            compare(f, search, round(f, random), random, "seed " + seed);
        }
    }

    /**
     * Deals that are better than a breakdown and worse than fighting on: a costly breakdown, strong temptation, high
     * hazards. Then a deal that is worse for both may be worth more to the other, because it breaks sooner, and what
     * dominates it must not hide it.
     */
    @Test
    void sameAnswersWhereBreakingIsTempting() {
        for (long seed = 1; seed <= TEMPTED; seed++) {
            RoundFixture f = RoundFixture.drawn(RandomScenarios.of(seed), seed);
            SplittableRandom random = new SplittableRandom(-seed);
            f.values = f.values
                    .with(Parameters.TEMPTATION, null, random.nextDouble(1, 10))
                    .with(Parameters.BREAKDOWN_HAZARD, null, random.nextDouble(.05, 1))
                    .with(Parameters.BREAKDOWN_COST, null, random.nextDouble(.6));
            CellSearch search = cells(f, f.space.size());
            f.moveTo(random.nextDouble());
            double warA = random.nextDouble(.3, 1);
            double warB = random.nextDouble(.3, 1);
            Valuation round = f.round(warA, warB, warA - random.nextDouble(.5), warB - random.nextDouble(.5), f.open());
            compare(f, search, round, random, "seed " + seed);
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

    /**
     * Rounds as a run has them, one after the other: values move a little, aspirations fall from exchange to exchange
     * (and now and then rise), an issue is settled, a question is left out. What a search keeps of earlier questions
     * and rounds must not show.
     */
    @Test
    void sameAnswersOverSequencesOfRounds() {
        for (long seed = 1; seed <= SEQUENCES; seed++) {
            boolean longLists = seed % 2 == 0;
            Scenario scenario = longLists ? fewAttributes(seed) : RandomScenarios.of(seed);
            sequence(RoundFixture.drawn(scenario, seed), seed);
        }
    }

    @Test
    void sameAnswersOverSequencesOfRoundsInGeneva() {
        Scenario geneva = ScenarioReader.read(Path.of("scenarios/geneva-2026.yaml"));
        for (long seed = 1; seed <= 2; seed++) {
            sequence(RoundFixture.drawn(geneva, seed), seed);
        }
    }

    private void sequence(RoundFixture f, long seed) {
        SplittableRandom random = new SplittableRandom(31 * seed);
        CellSearch search = cells(f, f.space.size());
        double[] war = {random.nextDouble(.9), random.nextDouble(.9)};
        double[] pressure = new double[2];
        double[] share = {1, 1};
        double front = random.nextDouble();
        int[] fixed = f.open();
        if (random.nextInt(3) == 0) {
            f.values = f.values
                    .with(Parameters.TEMPTATION, null, random.nextDouble(1, 10))
                    .with(Parameters.BREAKDOWN_HAZARD, null, random.nextDouble(.05, 1))
                    .with(Parameters.BREAKDOWN_COST, null, random.nextDouble(.6));
        }
        for (int n = 0; n < ROUNDS; n++) {
            String what = "seed " + seed + " round " + n;
            front = StrictMath.min(1, StrictMath.max(0, front + random.nextDouble(-.03, .03)));
            f.moveTo(front);
            for (int i = 0; i < 2; i++) {
                double step = random.nextInt(8) == 0 ? .3 : .02;
                war[i] = StrictMath.min(.95, StrictMath.max(-.2, war[i] + random.nextDouble(-step, step)));
                pressure[i] = random.nextInt(4) == 0 ? random.nextDouble(.3) : pressure[i];
            }
            if (random.nextInt(6) == 0) {
                fixed = fixed.clone();
                int k = random.nextInt(fixed.length);
                fixed[k] = random.nextInt(f.space.options(k));
            }
            Valuation round = f.round(war[0], war[1], war[0] - pressure[0], war[1] - pressure[1], fixed);
            DealSearchOracle oracle = new DealSearchOracle(f, round);
            features.look(f, round);
            search.begin(round);
            if (random.nextInt(4) > 0) {
                assertEquals(oracle.zopaSize() == 0, search.zopaEmpty(), what + ": empty zone");
            }
            exchanges(search, oracle, round, random, share, what);
            RejectedTexts rejected = f.noTexts(); // of this round: equivalence is that of the front of a rejection
            for (int m = random.nextInt(3); m > 0; m--) {
                int text = oracle.text(.5, .5);
                assertEquals(text, search.text(.5, .5, rejected), what + ": text");
                if (text != DealSearch.NONE) {
                    rejected.add(text, f.front());
                    oracle.reject(text);
                }
            }
        }
    }

    /** Largest values and four exchanges of both sides; {@code share} is what is asked of W^e … Vmax [side]. */
    private static void exchanges(
            CellSearch search,
            DealSearchOracle oracle,
            Valuation round,
            SplittableRandom random,
            double[] share,
            String what) {
        SplittableRandom guesses = random.split();
        double[] largest = new double[2];
        for (Side side : Side.values()) {
            largest[side.ordinal()] = oracle.largestValue(side);
            assertEquals(largest[side.ordinal()], search.largestValue(side), what + ": largest value of " + side);
        }
        for (int e = 1; e <= 4; e++) {
            for (Side side : Side.values()) {
                int i = side.ordinal();
                double without = round.withoutAgreement(side);
                double high = Double.isNaN(largest[i]) ? without : largest[i];
                double fall = random.nextInt(5) == 0 ? -.05 : random.nextDouble(random.nextInt(4) == 0 ? .2 : .03);
                share[i] = share[i] - fall < 0 ? random.nextDouble() : share[i] - fall;
                double aspiration = Rounding.of(without + share[i] * (high - without));
                if (e == 1 && guesses.nextInt(3) > 0) { // a guess may be right, wrong in both directions, or none
                    search.foresee(
                            side, guesses.nextInt(6) == 0 ? Double.NaN : aspiration - guesses.nextDouble(-.02, .1));
                }
                assertEquals(
                        oracle.offer(side, aspiration),
                        search.offer(side, aspiration),
                        what + ": offer of " + side + " at " + aspiration + ", exchange " + e);
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
        RoundFixture f = RoundFixture.drawn(builder.build(), 1);
        assertEquals(1_000_000, f.space.size());
        Valuation round = f.round(.35, .3);
        CellSearch search = cells(f, 20);
        search.begin(round);
        DealSearchOracle oracle = new DealSearchOracle(f, round);
        RejectedTexts rejected = f.noTexts();
        for (Side side : Side.values()) {
            assertEquals(oracle.largestValue(side), search.largestValue(side));
            assertEquals(oracle.offer(side, .8), search.offer(side, .8));
            assertEquals(oracle.offer(side, .6), search.offer(side, .6));
        }
        int text = oracle.text(.5, .5);
        assertEquals(text, search.text(.5, .5, rejected));
        assertThat(text).isNotEqualTo(DealSearch.NONE);
        oracle.reject(text);
        rejected.add(text, f.front());
        assertEquals(oracle.text(.5, .5), search.text(.5, .5, rejected));
        assertEquals(oracle.zopaSize(), search.zopaSize());
        assertEquals(oracle.zopaSize() == 0, search.zopaEmpty());
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

    private void compare(RoundFixture f, CellSearch search, Valuation round, SplittableRandom random, String what) {
        DealSearchOracle oracle = new DealSearchOracle(f, round);
        features.look(f, round);
        search.begin(round);
        int size = oracle.zopaSize();
        features.met(size == 0 ? Feature.EMPTY_ZONE : Feature.OPEN_ZONE);
        assertEquals(size == 0, search.zopaEmpty(), what + ": empty zone");
        assertEquals(size, search.zopaSize(), what + ": zone");
        int nearest = oracle.nearest();
        features.met(Feature.NO_NEAREST_DEAL, nearest < 0);
        assertEquals(nearest, search.nearest(), what + ": nearest deal");
        for (Side side : Side.values()) {
            assertEquals(oracle.willing(side), search.willing(side), what + ": deals that " + side + " would sign");
            double largest = oracle.largestValue(side);
            features.met(Feature.NO_ACCEPTABLE_DEAL, Double.isNaN(largest));
            assertEquals(largest, search.largestValue(side), what + ": largest value of " + side);
            double without = round.withoutAgreement(side);
            double high = Double.isNaN(largest) ? without : largest;
            double any = oracle.value(side, random.nextInt(f.space.size()));
            double between = without + random.nextDouble() * (high - without);
            for (double aspiration : new double[] {high, between, any, without - 1}) {
                int offer = oracle.offer(side, aspiration);
                features.met(Feature.TIED_OFFER, oracle.tie);
                features.met(Feature.NO_OFFER, offer == DealSearch.NONE);
                assertEquals(offer, search.offer(side, aspiration), what + ": offer of " + side + " at " + aspiration);
            }
        }
        texts(f, search, oracle, random, what);
        relaxed(search, oracle, round, size, what);
        int x = random.nextInt(f.space.size());
        double atA = oracle.value(Side.A, x);
        double atB = oracle.value(Side.B, x);
        double[] expected = oracle.distances(atA, atB);
        Bargain.Distances found = search.distances(atA, atB);
        assertEquals(expected[0], found.frontier(), what + ": frontier");
        assertEquals(expected[1], found.nash(), what + ": Nash");
        assertEquals(expected[2], found.kalaiSmorodinsky(), what + ": Kalai–Smorodinsky");
        for (int n = 0; n < 3 && size > 0; n++) {
            double[] g = oracle.gains(oracle.ofZone(random.nextInt(size)));
            double[] place = oracle.zoneShare(g[0], g[1]);
            ZoneShare share = search.zoneShare(g[0], g[1]);
            assertEquals(place[0], share.a(), what + ": A's share of the zone");
            assertEquals(place[1], share.b(), what + ": B's share of the zone");
            assertEquals(place[2], share.efficiency(), what + ": efficiency");
        }
    }

    private void relaxed(CellSearch search, DealSearchOracle oracle, Valuation round, int size, String what) {
        for (int n = 0; n < 7; n++) {
            int bits = 1 + (n + size) % 7; // in another order each time
            boolean polls = (bits & 1) != 0;
            boolean lines = (bits & 2) != 0;
            boolean promise = (bits & 4) != 0;
            boolean empty = oracle.zopaEmpty(round.relaxed(polls, lines, promise));
            features.met(Feature.ZONE_OPENED_BY_RELAXING, size == 0 && !empty);
            assertEquals(empty, search.zopaEmptyWithout(polls, lines, promise), what + ": empty zone without " + bits);
        }
    }

    /** The bounds of a relaxed round are those of today's hazards, not of the hazards when it was asked about last. */
    @Test
    void aRelaxedRoundKnowsTodaysHazards() {
        RoundFixture f = RoundFixture.drawn(ScenarioReader.read(Path.of("scenarios/geneva-2026.yaml")), 1);
        CellSearch search = cells(f, 400);
        for (double hazard : new double[] {1, .001}) {
            f.values = f.values.with(Parameters.BREAKDOWN_HAZARD, null, hazard);
            Valuation round = f.round(.3, .3);
            search.begin(round);
            boolean empty = new DealSearchOracle(f, round).zopaEmpty(round.relaxed(true, false, false));
            assertEquals(hazard == 1, empty, "the oracle at hazard " + hazard);
            assertEquals(empty, search.zopaEmptyWithout(true, false, false), "hazard " + hazard);
        }
    }

    private void texts(
            RoundFixture f, CellSearch search, DealSearchOracle oracle, SplittableRandom random, String what) {
        RejectedTexts rejected = f.noTexts();
        double[] weights = {.5, random.nextDouble(), 0, .5};
        for (double weight : weights) {
            int text = oracle.text(weight, 1 - weight);
            features.met(text == DealSearch.NONE ? Feature.NO_TEXT : Feature.TEXT);
            features.met(Feature.TIED_TEXT, oracle.tie);
            features.met(Feature.TEXT_AFTER_A_REJECTION, text != DealSearch.NONE && !rejected.isEmpty());
            assertEquals(text, search.text(weight, 1 - weight, rejected), what + ": text at " + weight);
            if (text != DealSearch.NONE) {
                rejected.add(text, f.front());
                oracle.reject(text);
            }
        }
    }
}
