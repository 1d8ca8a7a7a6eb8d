package org.parley.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;
import org.parley.scenario.WorthScale;
import org.parley.seat.Chair;
import org.parley.seat.Entry;
import org.parley.seat.Moves;
import org.parley.seat.Position;
import org.parley.seat.Question;
import org.parley.seat.SeatGame;
import org.parley.seat.SeatPhrases;
import org.parley.seat.Worth;
import org.parley.sim.Trace;
import org.parley.table.NumberText;
import org.parley.talks.Framework;

/**
 * A game as the page shows it: what is to be decided, the packages on the table, what they are worth to the chair, the
 * role card and the chronicle; after the end the debrief. What the other side's packages are worth to it is not in it
 * while the game goes on.
 */
final class SeatDocument {
    private final SeatGame game;
    private final Scenario scenario;
    private final Chair chair;
    private final Position position;
    private final @Nullable String problem;

    /** Of a position; {@code problem} says why not all given moves could be made, or is null. */
    SeatDocument(SeatGame game, Position position, @Nullable String problem) {
        this.game = game;
        this.scenario = game.scenario();
        this.chair = game.chair();
        this.position = position;
        this.problem = problem;
    }

    Document of() {
        Question question = position.question();
        Document document = new Document()
                .put("chair", chair.word(scenario))
                .put("side", chair.side() == null ? -1 : chair.side().ordinal())
                .put("name", chair.name(scenario))
                .put("talk", game.key().replication())
                .put("moves", Moves.text(position.moves()))
                .put("problem", problem)
                .put("round", round())
                .put("week", question == null ? null : question.week())
                .put("clock", clock())
                .put("question", question == null ? null : question(question))
                .put("tabled", Arrays.asList(tabled(Side.A), tabled(Side.B)))
                .put("can", can())
                .put("wish", wish())
                .put("mine", position.lastOffer() < 0 ? null : options(position.lastOffer()))
                .put("card", new SeatCardDocument(game, position).of())
                .put("chronicle", chronicle());
        return position.result() == null
                ? document.put("debrief", null)
                : document.put("debrief", new DebriefDocument(game.debrief(position.moves())).of());
    }

    /** The round that the question belongs to; pressing comes before its round begins. */
    private int round() {
        Question question = position.question();
        boolean before = question != null && question.kind() == Question.Kind.PRESS;
        return position.rounds() + (before ? 1 : 0);
    }

    private String clock() {
        Question question = position.question();
        if (question == null) {
            return "";
        }
        double horizon = game.values().get(Parameters.HORIZON);
        String clock = "round " + round() + " · week " + question.week() + " of " + NumberText.cell(horizon);
        if (scenario.mediator() == null) {
            return clock;
        }
        double date = game.values().get(Parameters.DEADLINE);
        double left = date - question.week();
        return clock
                + (left > 0
                        ? " · " + NumberText.cell(left) + (left == 1 ? " week" : " weeks") + " to the mediator's date"
                        : left == 0 ? " · the mediator's date is today" : " · the mediator's date has passed");
    }

    private Document question(Question question) {
        int exchanges = game.values().whole(Parameters.EXCHANGES);
        Document document = new Document()
                .put("kind", question.kind().name())
                .put("exchange", question.exchange())
                .put("exchanges", exchanges)
                .put("last", question.exchange() == exchanges)
                .put("title", title(question))
                .put("says", says(question));
        if (question.framework() != null) {
            document.put(
                    "package", settled(question.deal(), question.framework().settled()));
        } else if (question.deal() >= 0) {
            document.put("package", options(question.deal()))
                    .put("deal", question.deal())
                    .put("worth", worth(question.deal()));
        }
        if (question.kind() == Question.Kind.PRESS) {
            pressure(document, question);
        }
        return document;
    }

    /** What the mediator presses with now, and what full pressure would do. */
    private void pressure(Document document, Question question) {
        List<Object> sides = new ArrayList<>();
        for (Side side : Side.values()) {
            double[] from = position.lastPress().length == 0 ? question.numbers() : position.lastPress();
            double now = from[side.ordinal()];
            sides.add(new Document()
                    .put("name", scenario.party(side).shortName())
                    .put("level", now)
                    .put(
                            "says",
                            "Full pressure takes " + NumberText.percent(question.numbers()[2 + side.ordinal()])
                                    + " of what is at stake from what " + scenario.alternative() + " is worth to "
                                    + scenario.party(side).shortName() + ".")
                    .map());
        }
        document.put("pressure", sides);
    }

    private String title(Question question) {
        return switch (question.kind()) {
            case PRESS -> "How hard do you press?";
            case OFFER -> "Which package do you table?";
            case ANSWER -> "Do you take their package?";
            case TEXT -> "Do you table a text?";
            case TEXT_ANSWER -> "Do you take the mediator's text?";
            case FRAMEWORK -> "Do you sign a framework?";
            case FREEZE -> "Do you freeze the war on today's line?";
        };
    }

    private String says(Question question) {
        String other =
                chair.side() == null ? "" : scenario.party(chair.side().other()).shortName();
        return switch (question.kind()) {
            case PRESS ->
                "Pressure takes from what a party has without an agreement, as far as it believes it; what is signed under pressure breaks sooner.";
            case OFFER ->
                question.exchange() == 1
                        ? "Both sides table a package at the same time. You do not see theirs before yours is on the table."
                        : "The round goes on. Both sides table again, at the same time.";
            case ANSWER ->
                other + " has tabled its package, you have tabled yours. Both sides answer at the same time.";
            case TEXT -> "They have not agreed in this round. A text stands if both take it.";
            case TEXT_ANSWER -> "It stands if both take it; " + other + " answers at the same time.";
            case FRAMEWORK ->
                "What both last packages have in common could be signed now, the rest left open. " + other
                        + " would sign. What leaves something open breaks sooner." + framework(question.framework());
            case FREEZE -> freeze(question, other);
        };
    }

    /** What it is worth to the chair, beside fighting on. */
    private String framework(@Nullable Framework framework) {
        var now = position.now();
        Side side = chair.side();
        if (framework == null || now == null || side == null) {
            return "";
        }
        WorthScale scale = scenario.party(side).scale();
        return " To you it is worth " + scale.show(side == Side.A ? framework.valueA() : framework.valueB()) + ", "
                + scenario.alternative() + " "
                + scale.show(now.values().withoutAgreement(side)) + ".";
    }

    private String freeze(Question question, String other) {
        var now = position.now();
        Side side = chair.side();
        if (now == null || side == null) {
            return other + " would agree to it.";
        }
        WorthScale scale = scenario.party(side).scale();
        return other + " would agree to it. To you a freeze is worth " + scale.show(question.numbers()[0]) + ", "
                + scenario.alternative() + " " + scale.show(now.values().withoutAgreement(side)) + ".";
    }

    /** What a package is worth to the chair: words, and the places of a bar. */
    Document worth(int deal) {
        Document document = new Document().put("deal", deal).put("options", options(deal));
        if (position.now() == null) {
            return document.put("feasible", true).put("sides", List.of());
        }
        List<Object> sides = new ArrayList<>();
        boolean feasible = true;
        for (Side side : Side.values()) {
            if (chair == Chair.MEDIATOR || chair.side() == side) {
                Worth worth = game.worth(position, side, deal);
                feasible = worth.feasible();
                sides.add(worth(side, worth).map());
            }
        }
        return document.put("feasible", feasible).put("sides", sides);
    }

    private Document worth(Side side, Worth worth) {
        WorthScale scale = scenario.party(side).scale();
        boolean reading = chair == Chair.MEDIATOR;
        String alternative = scenario.alternative();
        return new Document()
                .put("name", scenario.party(side).shortName())
                .put("value", worth.value())
                .put("fightingOn", worth.withoutAgreement())
                .put("needed", worth.reservation() <= 1 ? (Object) worth.reservation() : null)
                .put("brittle", SeatPhrases.brittle(worth, scale.show(worth.kept()), scale.show(worth.value())))
                .put("text", scale.show(worth.value()) + (scale.points() ? " points" : ""))
                .put("fightingOnText", scale.show(worth.withoutAgreement()) + (scale.points() ? " points" : ""))
                .put("would", worth.capitalWouldSign())
                .put("above", worth.aboveFightingOn())
                .put(
                        "words",
                        reading
                                ? SeatPhrases.reading(
                                        worth, scenario.party(side).shortName(), alternative)
                                : SeatPhrases.verdict(worth, alternative))
                .put("chance", worth.vote() ? SeatPhrases.chance(worth.pass()) : null)
                .put("pass", worth.vote() ? (Object) worth.pass() : null)
                .put("crossed", worth.crossed());
    }

    /** The latest package of a side that the chair knows of, or null. */
    private @Nullable Object tabled(Side side) {
        Question question = position.question();
        if (question != null && question.kind() == Question.Kind.ANSWER) {
            int deal = side == chair.side() ? position.lastOffer() : question.deal();
            return deal < 0 ? null : options(deal);
        }
        Object last = null;
        for (Trace.Offer offer : position.trace().offers()) {
            if (offer.author() == side) {
                last = options(offer.deal());
            }
        }
        return last;
    }

    private List<Object> can() {
        List<Object> issues = new ArrayList<>();
        for (int k = 0; k < game.space().issues(); k++) {
            List<Object> options = new ArrayList<>();
            for (int o = 0; o < game.space().options(k); o++) {
                options.add(game.can(position, k, o));
            }
            issues.add(options);
        }
        return issues;
    }

    /** Where a first package begins: the chair's own wish; for the mediator what holds today, where it can. */
    private List<Object> wish() {
        if (chair.side() != null) {
            return options(game.wish(position, chair.side()));
        }
        int[] options = scenario.options(game.wish(position, Side.A));
        for (int k = 0; k < options.length; k++) {
            int today = scenario.issues().get(k).statusQuo();
            if (today >= 0 && game.can(position, k, today)) {
                options[k] = today;
            }
        }
        return list(options);
    }

    private List<Object> chronicle() {
        List<Object> entries = new ArrayList<>();
        for (Entry entry : game.chronicle(position)) {
            entries.add(new Document()
                    .put("week", entry.week())
                    .put("voice", entry.voice().name())
                    .put("words", entry.words())
                    .put("package", entry.options() == null ? null : list(entry.options()))
                    .put("after", entry.after())
                    .map());
        }
        return entries;
    }

    private List<Object> options(int deal) {
        return list(scenario.options(deal));
    }

    private List<Object> settled(int deal, boolean[] settled) {
        int[] options = scenario.options(deal);
        for (int k = 0; k < options.length; k++) {
            options[k] = settled[k] ? options[k] : -1;
        }
        return list(options);
    }

    /** Options as a list; −1: open. */
    static List<Object> list(int[] options) {
        List<Object> list = new ArrayList<>();
        for (int option : options) {
            list.add(option);
        }
        return list;
    }
}
