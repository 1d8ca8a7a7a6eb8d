package org.parley.seat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.search.DealSearch;
import org.parley.sim.DealSearchFactory;
import org.parley.sim.Detail;
import org.parley.sim.RecordFit;
import org.parley.sim.RunResult;
import org.parley.sim.Simulator;
import org.parley.value.DealSpace;

/**
 * One talk of a scenario with a person in one chair: the run of that seed and number, in which the person's moves stand
 * in place of the model's. Nothing but the moves is kept; every question plays the run from its start. With moves that
 * the model would have made it is the model's run, bit for bit ({@code SeatGameTest}). One thread.
 */
public final class SeatGame {
    /** So many rounds at most pass at once while nothing happens. */
    static final int AT_ONCE = 5;

    private final Scenario scenario;
    private final DealSpace space;
    private final Simulator simulator;
    private final RunKey key;
    private final Chair chair;
    private final ParameterValues values;
    private final boolean fixedPreferences;

    /** How a game can go on by itself. */
    public enum GoOn {
        /** Stands by the last package to the end of the round, unless they table what the capital would sign. */
        ROUND,
        /**
         * The same until something happens, for five rounds at most: a package that the capital would sign, a text, a
         * framework, a freeze. A mediator keeps the pressure and tables nothing.
         */
        ON,
        /** Leaves the decisions to the model until a new round begins. */
        MODEL_ROUND,
        /** Leaves all decisions to the model. */
        MODEL
    }

    /**
     * A game.
     *
     * @param searches a worker's own
     * @param key seed and number of the talk
     */
    public SeatGame(Scenario scenario, DealSearchFactory searches, RunKey key, Chair chair) {
        this.scenario = scenario;
        this.space = DealSpace.of(scenario);
        this.simulator = new Simulator(scenario, space, searches);
        this.key = key;
        this.chair = chair;
        this.values = Simulator.values(scenario, scenario.assumptions(), false, key);
        this.fixedPreferences = scenario.fixedPreferences();
    }

    /** The conflict. */
    public Scenario scenario() {
        return scenario;
    }

    /** Its deals. */
    public DealSpace space() {
        return space;
    }

    /** The values of this talk. */
    public ParameterValues values() {
        return values;
    }

    /** Seed and number of the talk. */
    public RunKey key() {
        return key;
    }

    /** Where the person sits. */
    public Chair chair() {
        return chair;
    }

    /** Plays the moves, up to the question after them or to the end. */
    public Position at(List<Move> moves) {
        return play(new PlayedSeat(chair, moves, PlayedSeat.Rule.NONE, PlayedSeat.Rounds.NONE));
    }

    /** The moves, and those that follow when the game goes on by itself. */
    public List<Move> goOn(List<Move> moves, GoOn how) {
        PlayedSeat seat = new PlayedSeat(chair, moves, rule(how, at(moves).rounds()), PlayedSeat.Rounds.NONE);
        play(seat);
        return seat.played();
    }

    /** What happened so far, as the chair hears of it, oldest first. */
    public List<Entry> chronicle(Position position) {
        return Chronicle.of(this, position);
    }

    /**
     * What a package is worth in the latest round: to a party in the chair itself, to either party as a mediator in the
     * chair reads it. There must have been a round.
     */
    public Worth worth(Position position, Side side, int deal) {
        var now = java.util.Objects.requireNonNull(position.now());
        return chair == Chair.MEDIATOR ? Worth.read(now, position.draw(), side, deal) : Worth.of(now, side, deal);
    }

    /**
     * Whether an option can stand in a package that is struck: no hard line, nothing else settled by experts. Before
     * the first round hard lines are taken to bind.
     */
    public boolean can(Position position, int issue, int option) {
        if (position.now() == null) {
            return !space.hard(issue, option);
        }
        var values = position.now().values();
        int fixed = values.fixedOptions()[issue];
        return (fixed < 0 || fixed == option) && !(values.hardLines() && space.hard(issue, option));
    }

    /** A package of what a side would like best on every issue that can be had, the first option on ties. */
    public int wish(Position position, Side side) {
        int[] options = new int[space.issues()];
        for (int k = 0; k < options.length; k++) {
            int best = -1;
            for (int o = 0; o < space.options(k); o++) {
                if (can(position, k, o)
                        && (best < 0
                                || position.draw().utility(side).term(k, o)
                                        > position.draw().utility(side).term(k, best))) {
                    best = o;
                }
            }
            options[k] = Math.max(0, best);
        }
        return space.index(options);
    }

    /** What happened, round by round, and what could have; the game must be over. */
    public Debrief debrief(List<Move> moves) {
        ChancesSeen chances = new ChancesSeen(chair);
        Position end = play(new PlayedSeat(chair, moves, PlayedSeat.Rule.NONE, chances));
        return new Debrief(this, end, chances.rounds(end.trace()));
    }

    /** The model's own run of this talk: the same draw and the same luck, nobody in the chair. */
    public RunResult model() {
        return simulator.run(values, fixedPreferences, key, Detail.RESULT);
    }

    /** Another course of events for the same draw, played by the model alone; {@code again} ≥ 1 tells which. */
    public RunResult again(int again) {
        return simulator.again(values, fixedPreferences, key, again);
    }

    /** Whether the draw of this talk fits what happened before; it does where nothing is told of that. */
    public boolean fits() {
        RecordFit fit = simulator.fit(values, fixedPreferences, key);
        return fit == null || fit.fits();
    }

    /**
     * Whether at the first round there is a package that both capitals would sign, should nothing end the run before.
     */
    public boolean opensWithAZone() {
        return !simulator.opening(values, fixedPreferences, key).search().zopaEmpty();
    }

    private Position play(PlayedSeat seat) {
        Simulator.Seated seated = simulator.seated(values, fixedPreferences, key, seat);
        return new Position(
                seat.played(),
                seat.problem(),
                seat.open(),
                seated.result(),
                seated.trace(),
                seated.draw(),
                seat.now(),
                seat.begun(),
                seat.lastOffer(),
                seat.lastPress());
    }

    private PlayedSeat.Rule rule(GoOn how, int roundNow) {
        return switch (how) {
            case MODEL -> (question, seat) -> new Move.AsModel();
            case MODEL_ROUND ->
                (question, seat) -> begins(question) && later(question, seat, roundNow) ? null : new Move.AsModel();
            case ROUND -> (question, seat) -> standBy(question, seat, begins(question));
            case ON ->
                (question, seat) ->
                        standBy(question, seat, begins(question) && roundOf(question, seat) >= roundNow + AT_ONCE);
        };
    }

    /** Whether a round begins with this question. */
    private static boolean begins(Question question) {
        return question.kind() == Question.Kind.PRESS
                || (question.kind() == Question.Kind.OFFER && question.exchange() == 1);
    }

    /** The round that a question belongs to; pressing comes before its round begins. */
    private static int roundOf(Question question, PlayedSeat seat) {
        return question.kind() == Question.Kind.PRESS ? seat.begun() + 1 : seat.begun();
    }

    private static boolean later(Question question, PlayedSeat seat, int roundNow) {
        return roundOf(question, seat) > roundNow;
    }

    private @Nullable Move standBy(Question question, PlayedSeat seat, boolean enough) {
        if (enough) {
            return null;
        }
        return switch (question.kind()) {
            case PRESS ->
                seat.lastPress().length == 0 ? null : new Move.Press(seat.lastPress()[0], seat.lastPress()[1]);
            case TEXT -> new Move.Table(DealSearch.NONE);
            case OFFER -> again(question, seat);
            case ANSWER -> capitalWouldSign(question.deal(), seat) ? null : new Move.Answer(false);
            case TEXT_ANSWER, FRAMEWORK, FREEZE -> null;
        };
    }

    /** The last package once more, if it can still be struck. */
    private static @Nullable Move again(Question question, PlayedSeat seat) {
        int deal = seat.lastOffer();
        boolean can = deal == DealSearch.NONE
                ? question.exchange() == 1
                : seat.now() != null && seat.now().values().feasible(deal);
        return can ? new Move.Table(deal) : null;
    }

    private boolean capitalWouldSign(int deal, PlayedSeat seat) {
        Side side = chair.side();
        return side != null && seat.now() != null && seat.now().values().acceptable(side, deal);
    }
}
