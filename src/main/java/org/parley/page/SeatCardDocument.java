package org.parley.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.DealPackage;
import org.parley.scenario.Issue;
import org.parley.scenario.Party;
import org.parley.scenario.PollAnchor;
import org.parley.scenario.RedLine;
import org.parley.scenario.Scenario;
import org.parley.scenario.WorthScale;
import org.parley.seat.Chair;
import org.parley.seat.Position;
import org.parley.seat.SeatGame;
import org.parley.seat.SeatPhrases;
import org.parley.table.NumberText;
import org.parley.value.Utility;

/**
 * The card of a role: the issues from what matters most to what matters least and their options from best to worst, red
 * lines, what fighting on is worth in words, what the public accepts. A mediator's card has both parties as the
 * mediator reads them. The numbers are those of this talk's draw.
 */
final class SeatCardDocument {
    private final SeatGame game;
    private final Scenario scenario;
    private final Chair chair;
    private final Position position;

    SeatCardDocument(SeatGame game, Position position) {
        this.game = game;
        this.scenario = game.scenario();
        this.chair = game.chair();
        this.position = position;
    }

    Document of() {
        List<Object> parties = new ArrayList<>();
        for (Side side : Side.values()) {
            if (chair == Chair.MEDIATOR || chair.side() == side) {
                parties.add(party(side).map());
            }
        }
        return new Document()
                .put("title", title())
                .put("task", task())
                .put("parties", parties)
                .put("others", chair.side() == null ? null : others(chair.side().other()))
                .put("clock", clock());
    }

    private String title() {
        return chair == Chair.MEDIATOR
                ? "You are the mediator (" + chair.name(scenario) + ")"
                : "You lead the delegation of " + party().name();
    }

    private Party party() {
        return scenario.party(java.util.Objects.requireNonNull(chair.side()));
    }

    private String task() {
        if (chair == Chair.MEDIATOR) {
            return "You table texts and press. You cannot sign anything: the parties do.";
        }
        boolean vote = position.draw().ratification(party().side()).constrained();
        return "You may offer and sign what you like, also what your capital would not; "
                + (vote ? "then the vote at home decides." : "there is no vote at home on your side.");
    }

    private Document party(Side side) {
        return new Document()
                .put("name", scenario.party(side).name())
                .put("shortName", scenario.party(side).shortName())
                .put("reading", chair == Chair.MEDIATOR)
                .put("issues", issues(side))
                .put("lines", lines(side))
                .put("fightingOn", fightingOn(side))
                .put("home", home(side));
    }

    /** The issues by their weight in this talk, heaviest first. */
    private List<Object> issues(Side side) {
        Utility utility = chair == Chair.MEDIATOR
                ? position.draw().reading(side)
                : position.draw().utility(side);
        double[] spread = new double[game.space().issues()];
        double sum = 0;
        for (int k = 0; k < spread.length; k++) {
            spread[k] = spread(utility, k);
            sum += spread[k];
        }
        List<Object> issues = new ArrayList<>();
        for (int k : IntStream.range(0, spread.length)
                .boxed()
                .sorted((j, l) -> Double.compare(spread[l], spread[j]))
                .toList()) {
            double share = sum > 0 ? spread[k] / sum : 0;
            issues.add(new Document()
                    .put("issue", k)
                    .put("share", share)
                    .put("text", NumberText.percent(share))
                    .put("order", order(utility, k))
                    .map());
        }
        return issues;
    }

    private double spread(Utility utility, int issue) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int o = 0; o < game.space().options(issue); o++) {
            low = Math.min(low, utility.term(issue, o));
            high = Math.max(high, utility.term(issue, o));
        }
        return high - low;
    }

    /** Options from best to worst. */
    private List<Object> order(Utility utility, int issue) {
        return new ArrayList<>(IntStream.range(0, game.space().options(issue))
                .boxed()
                .sorted((o, p) -> Double.compare(utility.term(issue, p), utility.term(issue, o)))
                .toList());
    }

    private List<Object> lines(Side side) {
        List<Object> lines = new ArrayList<>();
        double cost = game.values().get(Parameters.RED_LINE_COST, side);
        for (RedLine line : scenario.party(side).redLines()) {
            Issue issue = scenario.issues().get(line.issue());
            String options = line.options().stream()
                    .map(o -> issue.options().get(o).name())
                    .collect(Collectors.joining(", or "));
            lines.add(issue.name() + ": " + options
                    + (line.hard()
                            ? " (it cannot be signed)"
                            : " (crossing it costs " + NumberText.percent(cost) + " of what is at stake)"));
        }
        return lines;
    }

    private String fightingOn(Side side) {
        if (position.now() == null) {
            return "";
        }
        WorthScale scale = scenario.party(side).scale();
        double worth = position.now().values().withoutAgreement(side);
        String number = scale.show(worth)
                + (scale.points() ? " points" : " on a scale from 0, the worst settlement, to 1, the best");
        if (chair == Chair.MEDIATOR) {
            return upper(scenario.alternative()) + " is worth " + number + ".";
        }
        int would = position.now().search().willing(side).cardinality();
        return upper(scenario.alternative()) + " is " + SeatPhrases.place(worth) + ": " + number
                + ". Your capital would sign " + (would == 0 ? "none" : NumberText.count(would)) + " of the "
                + NumberText.count(scenario.deals()) + " possible packages.";
    }

    /** What the polls say, and what that means in a vote. */
    private List<Object> home(Side side) {
        List<Object> home = new ArrayList<>();
        Party party = scenario.party(side);
        boolean vote = position.draw().ratification(side).constrained();
        for (PollAnchor poll : vote ? party.pollAnchors() : List.<PollAnchor>of()) {
            DealPackage asked = scenario.packages().get(poll.packageIndex());
            home.add(asked.name() + ": " + NumberText.percent(poll.support()) + " for it");
        }
        if (home.isEmpty()) {
            home.add("There is no vote at home on this side.");
        }
        return home;
    }

    private Document others(Side other) {
        return new Document().put("name", scenario.party(other).shortName()).put("lines", publicLines(other));
    }

    /** What the other side says in public that it will never accept; what crossing it costs is not known. */
    private List<Object> publicLines(Side side) {
        List<Object> lines = new ArrayList<>();
        for (RedLine line : scenario.party(side).redLines()) {
            Issue issue = scenario.issues().get(line.issue());
            lines.add(issue.name() + ": "
                    + line.options().stream()
                            .map(o -> issue.options().get(o).name())
                            .collect(Collectors.joining(", or ")));
        }
        return lines;
    }

    private String clock() {
        double every = game.values().get(Parameters.ROUND_EVERY);
        String rounds = every == 1 ? "every week" : "every " + NumberText.cell(every) + " weeks";
        String clock = "A round " + rounds + " with "
                + NumberText.cell(game.values().get(Parameters.EXCHANGES)) + " exchanges of packages, until week "
                + NumberText.cell(game.values().get(Parameters.HORIZON)) + " at most.";
        return scenario.mediator() == null
                ? clock
                : clock + " The mediator has named week "
                        + NumberText.cell(game.values().get(Parameters.DEADLINE))
                        + "; after it the mediator may be called home.";
    }

    private static String upper(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
