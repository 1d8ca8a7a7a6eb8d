package org.parley.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parley.format.Overrides;
import org.parley.format.RandomScenarios;
import org.parley.format.ScenarioReader;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.search.DealSearch;
import org.parley.sim.DealSearches;
import org.parley.sim.Detail;
import org.parley.sim.RunResult;
import org.parley.sim.RunText;
import org.parley.sim.Simulator;
import org.parley.talks.Outcome;
import org.parley.talks.Refusal;
import org.parley.value.DealSpace;

/** A game is a run in which somebody else decides, and nothing else. Failures name scenario, chair and seed. */
class SeatGameTest {
    private static final int RANDOM = 40;

    private static Scenario shipped(String name) {
        return ScenarioReader.read(Path.of("scenarios", name + ".yaml"));
    }

    private static SeatGame game(Scenario scenario, Chair chair, long talk) {
        return new SeatGame(scenario, DealSearches.of(scenario).forWorker(), new RunKey(1, talk), chair);
    }

    private static List<Chair> chairs(Scenario scenario) {
        List<Chair> chairs = new ArrayList<>();
        for (Chair chair : Chair.values()) {
            if (Chair.of(scenario, chair.word(scenario)) != null) {
                chairs.add(chair);
            }
        }
        return chairs;
    }

    /**
     * The model's own moves give the model's run bit for bit, as do those of which a link is made, and "as the model
     * would" at every question; in all three chairs, and with every kind of question among them.
     */
    @Test
    void theModelsOwnMovesGiveTheModelsRun() {
        EnumSet<Question.Kind> asked = EnumSet.noneOf(Question.Kind.class);
        for (long seed = 1; seed <= RANDOM; seed++) {
            check(RandomScenarios.of(seed), seed, asked);
            check(RandomScenarios.withRecord(seed), seed, asked);
        }
        for (String name : List.of("tutorial", "camp-david-1978", "geneva-2026")) {
            Scenario scenario = shipped(name);
            for (long talk = 1; talk <= 12; talk++) {
                check(scenario, talk, asked);
            }
        }
        for (long seed = 1; seed <= 30; seed++) {
            check(RandomScenarios.plain(seed), seed, asked);
        }
        assertThat(asked).isEqualTo(EnumSet.allOf(Question.Kind.class));
    }

    private static void check(Scenario scenario, long talk, EnumSet<Question.Kind> asked) {
        RunKey key = new RunKey(1, talk);
        Simulator simulator = new Simulator(
                scenario, DealSpace.of(scenario), DealSearches.of(scenario).forWorker());
        ParameterValues values = Simulator.values(scenario, scenario.assumptions(), false, key);
        String there = told(simulator.run(values, scenario.fixedPreferences(), key, Detail.RESULT));
        for (Chair chair : chairs(scenario)) {
            String where = scenario.id() + " " + chair + " talk " + talk;
            RecordingSeat recorder = new RecordingSeat(chair);
            Simulator.Seated recorded = simulator.seated(values, scenario.fixedPreferences(), key, recorder);
            assertEquals(there, told(assertResult(recorded.result())), where + ", recorded");
            SeatGame game = game(scenario, chair, talk);
            Moves.Read link = Moves.read(Moves.text(recorder.moves()));
            assertNull(link.problem(), where);
            assertEquals(recorder.moves(), link.moves(), where);
            Position end = game.at(link.moves());
            assertNull(end.problem(), where);
            assertEquals(there, told(assertResult(end.result())), where + ", replayed");
            List<Move> asModel = game.goOn(List.of(), SeatGame.GoOn.MODEL);
            assertEquals(there, told(assertResult(game.at(asModel).result())), where + ", as the model");
            assertEquals(recorder.moves().size(), asModel.size(), where);
            for (int m = 0; m < asModel.size() && asked.size() < Question.Kind.values().length; m++) {
                asked.add(game.at(asModel.subList(0, m)).question().kind());
            }
        }
    }

    private static String told(RunResult result) {
        return String.join("\n", RunText.of(result, RunText.How.ALL));
    }

    private static RunResult assertResult(RunResult result) {
        assertNotNull(result);
        return result;
    }

    /** Whoever plays badly still comes to an end, and every position on the way can be told and shown. */
    @Test
    void randomMovesAlwaysComeToAnEnd() {
        EnumSet<Outcome> seen = EnumSet.noneOf(Outcome.class);
        for (long seed = 1; seed <= 40; seed++) {
            Scenario scenario = RandomScenarios.of(seed);
            SplittableRandom random = new SplittableRandom(seed);
            for (Chair chair : chairs(scenario)) {
                SeatGame game = game(scenario, chair, seed);
                List<Move> moves = new ArrayList<>();
                Position now = game.at(moves);
                while (now.question() != null) {
                    assertThat(moves.size()).as("seed " + seed).isLessThan(3000);
                    moves.add(any(now, game, random));
                    now = game.at(moves);
                    assertNull(now.problem(), "seed " + seed + " " + chair + " " + Moves.text(moves));
                }
                seen.add(assertResult(now.result()).outcome());
                assertEquals(now.moves(), moves);
            }
        }
        assertThat(seen).isEqualTo(EnumSet.allOf(Outcome.class));
    }

    private static Move any(Position now, SeatGame game, SplittableRandom random) {
        if (random.nextInt(60) == 0) {
            return new Move.Leave();
        }
        return switch (now.question().kind()) {
            case PRESS -> new Move.Press(random.nextInt(5) / 4.0, random.nextInt(5) / 4.0);
            case OFFER, TEXT -> table(now, game, random);
            default -> new Move.Answer(random.nextInt(6) == 0);
        };
    }

    private static Move table(Position now, SeatGame game, SplittableRandom random) {
        for (int n = 0; n < 200; n++) {
            int deal = random.nextInt(game.space().size());
            if (now.now().values().feasible(deal)) {
                return new Move.Table(deal);
            }
        }
        return new Move.AsModel();
    }

    /**
     * A person may take what the capital would not sign: the vote at home decides. The tutorial has no polls, so what
     * is signed stands; with polls some of it fails.
     */
    @Test
    void whatTheCapitalWouldNotSign_canBeTaken() {
        int below = 0;
        int rejected = 0;
        Scenario geneva = shipped("geneva-2026");
        for (long talk = 1; talk <= 25; talk++) {
            SeatGame game = game(geneva, Chair.A, talk);
            List<Move> moves = new ArrayList<>();
            Position now = game.at(moves);
            while (now.question() != null) {
                moves.add(now.question().kind() == Question.Kind.OFFER ? new Move.AsModel() : new Move.Answer(true));
                now = game.at(moves);
            }
            var result = assertResult(now.result());
            if (result.terms() != null && result.terms().v()[0] < result.terms().r()[0]) {
                below++;
            }
            if (result.outcome() == Outcome.REJECTED && result.failedAtHome()[0]) {
                rejected++;
            }
        }
        assertThat(below).as("signed below the reservation value").isPositive();
        assertThat(rejected).as("failed in the vote at home").isPositive();
    }

    @Test
    void walkingOutEndsTheTalks_inThatWeek() {
        SeatGame party = game(shipped("tutorial"), Chair.B, 3);
        Position end = party.at(List.of(new Move.AsModel(), new Move.Leave()));
        assertEquals(Outcome.WALKOUT, assertResult(end.result()).outcome());
        assertEquals(1, end.result().rounds());
        assertThat(end.left()).isTrue();
        SeatGame mediator = game(shipped("tutorial"), Chair.MEDIATOR, 3);
        assertEquals(
                Outcome.MEDIATOR_EXIT,
                assertResult(mediator.at(List.of(new Move.Leave())).result()).outcome());
    }

    /** A move that answers another question is said, and what came before it stands. */
    @Test
    void aMoveThatDoesNotFit_isSaid_andTheGameGoesOnBeforeIt() {
        SeatGame game = game(shipped("tutorial"), Chair.A, 1);
        Position said = game.at(List.of(new Move.Table(3), new Move.Table(4)));
        assertEquals(
                "move 2, “t4”, answers another question than the one that is asked: whether to take their package",
                said.problem());
        assertEquals(List.of(new Move.Table(3)), said.moves());
        assertEquals(Question.Kind.ANSWER, said.question().kind());
        assertEquals(
                "move 1, “t12”, names a package that this scenario does not have",
                game.at(List.of(new Move.Table(12))).problem());
        Scenario hard = ScenarioReader.read(
                "tutorial.yaml",
                read("tutorial").replaceFirst("options: \\[cede\\], hard: false", "options: [cede], hard: true"));
        assertEquals(
                "move 1, “t8”, tables a package that cannot be struck",
                game(hard, Chair.B, 1).at(List.of(new Move.Table(8))).problem());
    }

    private static String read(String name) {
        try {
            return java.nio.file.Files.readString(Path.of("scenarios", name + ".yaml"));
        } catch (java.io.IOException wrong) {
            throw new java.io.UncheckedIOException(wrong);
        }
    }

    /** Standing by a package repeats it to the end of the round and stops where something can be gained. */
    @Test
    void standingByAPackage_repeatsIt_andStopsBeforeWhatTheCapitalWouldSign() {
        for (long talk = 1; talk <= 20; talk++) {
            Scenario scenario = shipped("geneva-2026");
            SeatGame game = game(scenario, Chair.B, talk);
            List<Move> first = new ArrayList<>(List.of(new Move.AsModel(), new Move.Answer(false)));
            Position from = game.at(first);
            if (from.question() == null || from.problem() != null) {
                continue;
            }
            List<Move> round = game.goOn(first, SeatGame.GoOn.ROUND);
            Position after = game.at(round);
            assertThat(after.rounds()).as("talk " + talk).isLessThanOrEqualTo(from.rounds() + 1);
            for (Move move : round.subList(2, round.size())) {
                assertThat(move).as("talk " + talk).isIn(new Move.Answer(false), new Move.Table(from.lastOffer()));
            }
            if (after.question() != null && after.question().kind() == Question.Kind.ANSWER) {
                assertThat(after.now()
                                .values()
                                .acceptable(Side.B, after.question().deal()))
                        .as("talk " + talk)
                        .isTrue();
            }
            Position later = game.at(game.goOn(first, SeatGame.GoOn.ON));
            assertThat(later.rounds()).as("talk " + talk).isBetween(after.rounds(), from.rounds() + SeatGame.AT_ONCE);
        }
    }

    /**
     * What is told after a game: in each round the zone is that of the run; what the others would have taken they do
     * take when it is tabled in the last exchange of that round.
     */
    @Test
    void whatTheyWouldHaveTaken_theyTake() {
        int tried = 0;
        for (long talk = 1; talk <= 40; talk++) {
            Scenario scenario = shipped("geneva-2026");
            SeatGame game = game(scenario, Chair.A, talk);
            List<Move> moves = game.goOn(List.of(), SeatGame.GoOn.MODEL);
            Debrief debrief = game.debrief(moves);
            for (Chances chances : debrief.rounds()) {
                if (chances.bestTaken() == DealSearch.NONE) {
                    continue;
                }
                List<Move> before = lastOfferOf(game, moves, chances.week());
                List<Move> other = new ArrayList<>(before);
                other.add(new Move.Table(chances.bestTaken()));
                other.add(new Move.Answer(false));
                Position then = game.at(other);
                boolean taken = then.trace().offers().stream()
                        .anyMatch(o -> o.week() == chances.week()
                                && o.author() == Side.A
                                && o.deal() == chances.bestTaken()
                                && o.refusal() == Refusal.NONE);
                assertThat(taken).as("talk " + talk + " week " + chances.week()).isTrue();
                tried++;
                break;
            }
        }
        assertThat(tried).isGreaterThan(5);
    }

    /** The moves before the last offer of a round. */
    private static List<Move> lastOfferOf(SeatGame game, List<Move> moves, int week) {
        int last = -1;
        for (int m = 0; m < moves.size(); m++) {
            Question question = game.at(moves.subList(0, m)).question();
            if (question.week() == week && question.kind() == Question.Kind.OFFER) {
                last = m;
            }
        }
        return moves.subList(0, last);
    }

    /** Other courses of events for one draw share its preferences and differ in what happens. */
    @Test
    void againKeepsTheDraw() {
        SeatGame game = game(shipped("geneva-2026"), Chair.A, 2);
        EnumSet<Outcome> seen = EnumSet.noneOf(Outcome.class);
        double[] weights = game.model().preferences()[0].weights();
        for (int n = 1; n <= 60; n++) {
            var again = game.again(n);
            assertThat(again.preferences()[0].weights()).isEqualTo(weights);
            assertEquals(told(again), told(game.again(n)));
            seen.add(again.outcome());
        }
        assertThat(seen.size()).isGreaterThan(1);
    }

    /** With another draw of preferences than the file's the settings still hold. */
    @Test
    void settingsHoldInAGame() {
        Scenario late = Overrides.of(shipped("tutorial")).set("firstRound=5").scenario();
        assertEquals(5, game(late, Chair.A, 1).at(List.of()).question().week());
    }

    /** The frontier of the picture is that of all deals that can be struck; every deal has its cell. */
    @Test
    void theFrontierOfThePicture_isThatOfAllDeals() {
        for (long seed = 1; seed <= 40; seed++) {
            Scenario scenario = RandomScenarios.of(seed);
            SeatGame game = game(scenario, Chair.A, seed);
            Debrief debrief = game.debrief(game.goOn(List.of(), SeatGame.GoOn.MODEL));
            DealPicture picture = debrief.picture();
            if (picture == null) {
                continue;
            }
            var round = debrief.end().now().values();
            int n = game.space().size();
            boolean[] feasible = new boolean[n];
            double[] a = new double[n];
            double[] b = new double[n];
            int can = 0;
            for (int x = 0; x < n; x++) {
                feasible[x] = round.feasible(x);
                can += feasible[x] ? 1 : 0;
                a[x] = round.value(Side.A, x);
                b[x] = round.value(Side.B, x);
            }
            assertThat(picture.frontier())
                    .as("seed " + seed)
                    .containsExactlyInAnyOrder(org.parley.search.Bargain.frontier(feasible, a, b));
            assertEquals(
                    can,
                    java.util.Arrays.stream(picture.counts())
                            .flatMapToInt(java.util.Arrays::stream)
                            .sum(),
                    "seed " + seed);
            Chances last = debrief.rounds().get(debrief.rounds().size() - 1);
            assertEquals(
                    last.both(),
                    java.util.Arrays.stream(picture.both())
                            .flatMapToInt(java.util.Arrays::stream)
                            .sum(),
                    "seed " + seed);
        }
    }
}
