package org.parley.sim;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.parameter.Side;
import org.parley.search.DealSearch;
import org.parley.value.Draw;
import org.parley.value.Valuation;

/**
 * Deal searches for runs that are played again and again with one number changed: what a round answered stands for
 * every later round in which the same deals are worth the same to both sides. Numbers that move no worth, such as the
 * risk of a walk-out or how early a side gives way, leave many rounds as they were. A round is known by every number
 * that its answers depend on, to the last bit, so all answers are those of the search behind it; tests:
 * {@code RememberedRoundsTest}, and for what a round tells {@code ValuationTest}. It serves one worker; {@link #forget}
 * ends what is alike.
 */
public final class RememberedRounds implements DealSearchFactory {
    private final DealSearchFactory searches;
    private final Map<NumberKey, Integer> draws = new LinkedHashMap<>();
    private final Map<NumberKey, RoundAnswers> rounds = new LinkedHashMap<>();
    private final NumberKey key = new NumberKey();

    /** Answers of searches that one worker uses. */
    public RememberedRounds(DealSearchFactory searches) {
        this.searches = searches;
    }

    /** Forgets all rounds: what is played next has little in common with what was played before. */
    public void forget() {
        draws.clear();
        rounds.clear();
    }

    /** Room for a key, used by one after the other. */
    NumberKey key() {
        return key;
    }

    @Override
    public DealSearch search(Draw draw) {
        key.clear();
        for (Side side : Side.values()) {
            draw.utility(side).describe(key);
            draw.estimate(side).describe(key);
            draw.reading(side).describe(key);
        }
        Integer known = draws.get(key);
        if (known == null) {
            known = draws.size();
            draws.put(key.kept(), known);
        }
        return new RememberedSearch(this, draw, known, searches.search(draw));
    }

    /** What was answered in rounds like this one. */
    RoundAnswers answers(int drawn, Draw draw, Valuation round) {
        key.clear().accept(drawn);
        for (Side side : Side.values()) {
            key.accept(draw.utility(side).movingTerm());
            key.accept(draw.estimate(side).movingTerm());
            key.accept(draw.reading(side).movingTerm());
        }
        round.describe(key);
        RoundAnswers known = rounds.get(key);
        if (known == null) {
            known = new RoundAnswers();
            rounds.put(key.kept(), known);
        }
        return known;
    }
}
