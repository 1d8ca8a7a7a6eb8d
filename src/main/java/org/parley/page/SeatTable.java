package org.parley.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.seat.Chair;
import org.parley.seat.Move;
import org.parley.seat.Moves;
import org.parley.seat.Position;
import org.parley.seat.SeatGame;
import org.parley.sim.DealSearches;
import org.parley.talks.Outcome;
import org.parley.yaml.Problem;
import org.parley.yaml.ScenarioException;

/**
 * The games that a page plays, one at a time: a setting, a chair, the number of the talk and the moves so far come in,
 * what is to be shown goes out. The latest position is kept, so that looking at packages plays nothing anew.
 */
final class SeatTable {
    /** A draw is looked for among so many talks. */
    private static final int MOST_DRAWS = 300;

    private @Nullable SeatGame game;
    private @Nullable Position position;
    private String latest = "";
    private @Nullable SeatGame counted;
    private final List<Outcome> again = new ArrayList<>();

    /** Where a game stands: question, card, chronicle; after its end the debrief. */
    Document shown(Scenario scenario, String chair, int talk, String moves) {
        Moves.Read read = Moves.read(moves);
        SeatGame played = game(scenario, chair, talk);
        Position now = position(played, read.moves());
        String problem = now.problem() == null ? read.problem() : now.problem();
        return new SeatDocument(played, now, problem).of();
    }

    /** What a package is worth, its options by commas. */
    Document worth(Scenario scenario, String chair, int talk, String moves, String options) {
        SeatGame played = game(scenario, chair, talk);
        Position now = position(played, Moves.read(moves).moves());
        String[] words = options.split(",");
        int[] deal = new int[words.length];
        for (int k = 0; k < deal.length; k++) {
            deal[k] = Integer.parseInt(words[k]);
        }
        return new SeatDocument(played, now, null).worth(scenario.index(deal));
    }

    /** The moves after the game went on by itself. */
    String goneOn(Scenario scenario, String chair, int talk, String moves, String how) {
        SeatGame played = game(scenario, chair, talk);
        return Moves.text(played.goOn(Moves.read(moves).moves(), SeatGame.GoOn.valueOf(how)));
    }

    /** How talks of the model with the same draw end, so many more of them. */
    Document again(Scenario scenario, int talk, int more) {
        SeatGame played = counted;
        if (played == null
                || !played.scenario().equals(scenario)
                || played.key().replication() != talk) {
            played = fresh(scenario, Chair.A, talk);
            counted = played;
            again.clear();
        }
        for (int n = 0; n < more; n++) {
            again.add(played.again(again.size() + 1).outcome());
        }
        List<Object> rows = new ArrayList<>();
        for (Outcome outcome : Outcome.possible(scenario.war())) {
            long count = again.stream().filter(o -> o == outcome).count();
            rows.add(AnswerDocument.share(count, again.size())
                    .put("name", outcome.label())
                    .put("rule", outcome.rule())
                    .put("group", OutcomeGroup.of(outcome).ordinal())
                    .map());
        }
        return new Document().put("n", again.size()).put("outcomes", rows);
    }

    /**
     * The first talk from a number on whose draw fits what happened before, and in which both capitals would sign
     * something at the first round, if that is wanted; 0 if hardly any is so.
     */
    int talk(Scenario scenario, int from, boolean zone) {
        for (int talk = from; talk < from + MOST_DRAWS; talk++) {
            SeatGame one = fresh(scenario, Chair.A, talk);
            if ((!zone || one.opensWithAZone()) && one.fits()) {
                return talk;
            }
        }
        return 0;
    }

    private SeatGame game(Scenario scenario, String word, int talk) {
        Chair chair = Chair.of(scenario, word);
        if (chair == null) {
            List<String> there = new ArrayList<>();
            for (Chair one : Chair.values()) {
                if (Chair.of(scenario, one.word(scenario)) != null) {
                    there.add(one.word(scenario));
                }
            }
            throw new ScenarioException(List.of(new Problem(
                    "seat=" + word, 0, 0, "there is no such chair; there are " + String.join(", ", there) + ".", "")));
        }
        SeatGame now = game;
        if (now == null
                || !now.scenario().equals(scenario)
                || now.chair() != chair
                || now.key().replication() != talk) {
            now = fresh(scenario, chair, talk);
            game = now;
            position = null;
        }
        return now;
    }

    private static SeatGame fresh(Scenario scenario, Chair chair, int talk) {
        return new SeatGame(scenario, DealSearches.of(scenario).forWorker(), new RunKey(PlayedRuns.SEED, talk), chair);
    }

    private Position position(SeatGame played, List<Move> moves) {
        String text = Moves.text(moves);
        Position now = position;
        if (now == null || !text.equals(latest)) {
            now = played.at(moves);
            position = now;
            latest = text;
        }
        return now;
    }
}
