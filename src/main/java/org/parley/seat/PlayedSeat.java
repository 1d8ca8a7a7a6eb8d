package org.parley.seat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Side;
import org.parley.search.DealSearch;
import org.parley.talks.Framework;
import org.parley.talks.Outcome;
import org.parley.talks.Seat;
import org.parley.talks.Situation;

/**
 * A seat with recorded moves: answers each question of a run with the next of them. Where they end, a rule may go on;
 * where that has no answer either, or a move answers another question than the one that is asked, the run stops.
 */
final class PlayedSeat implements Seat {
    /** Goes on where the recorded moves end. */
    @FunctionalInterface
    interface Rule {
        /** No rule: the run stops there. */
        Rule NONE = (question, seat) -> null;

        /** The answer, or null: the run stops. */
        @Nullable
        Move answer(Question question, PlayedSeat seat);
    }

    /** Hears of every round: before anybody speaks in it, and after. */
    interface Rounds {
        /** Nobody listens. */
        Rounds NONE = new Rounds() {};

        /** A round begins; what it starts from holds until it is over. */
        default void begins(Situation now) {}

        /** It is over; what each side asked for at the end of it, NaN if it had nothing to ask for. */
        default void ends(Situation now, double aspirationOfA, double aspirationOfB) {}
    }

    private final Chair chair;
    private final List<Move> moves;
    private final Rule rule;
    private final Rounds rounds;
    private final List<Move> played = new ArrayList<>();
    private @Nullable Question open;
    private @Nullable String problem;
    private @Nullable Situation now;
    private int lastOffer = DealSearch.NONE;
    private double[] lastPress = {};
    private int begun;

    PlayedSeat(Chair chair, List<Move> moves, Rule rule, Rounds rounds) {
        this.chair = chair;
        this.moves = List.copyOf(moves);
        this.rule = rule;
        this.rounds = rounds;
    }

    /** The moves that were made. */
    List<Move> played() {
        return List.copyOf(played);
    }

    /** The question that stands open, null if none does. */
    @Nullable
    Question open() {
        return open;
    }

    /** Why a recorded move could not be made, or null. */
    @Nullable
    String problem() {
        return problem;
    }

    /** What the latest round started from, null before the first. */
    @Nullable
    Situation now() {
        return now;
    }

    /** Rounds that have begun. */
    int begun() {
        return begun;
    }

    /** The package that the seat tabled last, {@link DealSearch#NONE} before the first. */
    int lastOffer() {
        return lastOffer;
    }

    /** The pressure on A and B that the seat chose last, empty before the first; shared, do not write. */
    double[] lastPress() {
        return lastPress;
    }

    @Override
    public boolean holds(Side side) {
        return chair.side() == side;
    }

    @Override
    public boolean mediates() {
        return chair == Chair.MEDIATOR;
    }

    @Override
    public void begins(Situation situation) {
        now = situation;
        begun++;
        rounds.begins(situation);
    }

    @Override
    public void ends(double aspirationOfA, double aspirationOfB) {
        rounds.ends(Objects.requireNonNull(now), aspirationOfA, aspirationOfB);
    }

    @Override
    public double[] press(Pressing model) {
        double[] numbers = {
            model.pressure()[0], model.pressure()[1], model.sticks()[0], model.sticks()[1], model.front()
        };
        Move move = answer(new Question(Question.Kind.PRESS, model.week(), 0, -1, -1, null, numbers));
        lastPress = move instanceof Move.Press press
                ? new double[] {press.onA(), press.onB()}
                : model.pressure().clone();
        return lastPress;
    }

    @Override
    public int offer(Side side, int exchange, int model) {
        Move move = answer(Question.of(Question.Kind.OFFER, week(), exchange, -1, model));
        lastOffer = move instanceof Move.Table table ? table.deal() : model;
        return lastOffer;
    }

    @Override
    public boolean accepts(Side side, int exchange, int deal, boolean model) {
        return yes(Question.of(Question.Kind.ANSWER, week(), exchange, deal, -1), model);
    }

    @Override
    public int text(int model) {
        Move move = answer(Question.of(Question.Kind.TEXT, week(), 0, -1, model));
        int deal = move instanceof Move.Table table ? table.deal() : model;
        lastOffer = deal == DealSearch.NONE ? lastOffer : deal;
        return deal;
    }

    @Override
    public boolean acceptsText(Side side, int deal, boolean model) {
        return yes(Question.of(Question.Kind.TEXT_ANSWER, week(), 0, deal, -1), model);
    }

    @Override
    public boolean signs(Side side, Framework framework, boolean model) {
        return yes(
                new Question(Question.Kind.FRAMEWORK, week(), 0, framework.deal(), -1, framework, new double[0]),
                model);
    }

    @Override
    public boolean freezes(Side side, double value, boolean model) {
        return yes(new Question(Question.Kind.FREEZE, week(), 0, -1, -1, null, new double[] {value}), model);
    }

    private int week() {
        return now == null ? 0 : now.week();
    }

    private boolean yes(Question question, boolean model) {
        return answer(question) instanceof Move.Answer answer ? answer.yes() : model;
    }

    private Move answer(Question question) {
        open = question;
        int at = played.size();
        Move move = at < moves.size() ? moves.get(at) : rule.answer(question, this);
        if (move == null) {
            throw new OpenQuestion();
        }
        problem = wrong(question, move);
        if (problem != null) {
            throw new OpenQuestion();
        }
        played.add(move);
        open = null;
        if (move instanceof Move.Leave) {
            throw new Leaves(chair == Chair.MEDIATOR ? Outcome.MEDIATOR_EXIT : Outcome.WALKOUT);
        }
        return move;
    }

    /** Why a move cannot be made here, or null. */
    private @Nullable String wrong(Question question, Move move) {
        String which = "move " + (played.size() + 1) + ", “" + Moves.word(move) + "”, ";
        if (!question.answeredBy(move)) {
            return which + "answers another question than the one that is asked: "
                    + question.kind().words();
        }
        if (move instanceof Move.Table table && now != null) {
            if (table.deal() == DealSearch.NONE) {
                return question.kind() == Question.Kind.OFFER && question.exchange() > 1
                        ? which + "tables nothing, but something is on the table in this round"
                        : null;
            }
            if (table.deal() >= now.values().space().size()) {
                return which + "names a package that this scenario does not have";
            }
            if (!now.values().feasible(table.deal())) {
                return which + "tables a package that cannot be struck";
            }
        }
        return null;
    }
}
