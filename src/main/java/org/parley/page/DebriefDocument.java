package org.parley.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.ensemble.SharePhrases;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;
import org.parley.scenario.WorthScale;
import org.parley.seat.Chair;
import org.parley.seat.Chances;
import org.parley.seat.DealPicture;
import org.parley.seat.Debrief;
import org.parley.seat.Position;
import org.parley.sim.RunResult;
import org.parley.sim.StruckTerms;
import org.parley.sim.Trace;
import org.parley.table.NumberText;
import org.parley.talks.Outcome;
import org.parley.value.Valuation;

/**
 * What the page tells after a game: how it ended, on what terms, how long that lasts, what each capital would have
 * signed, what lay on the table and what the others would have taken, the picture of all deals, and the same talk with
 * the model in the chair. There is no score.
 */
final class DebriefDocument {
    private static final int[] YEARS = {1, 5, 10};

    private final Debrief debrief;
    private final Scenario scenario;
    private final Chair chair;
    private final Position end;
    private final RunResult result;

    DebriefDocument(Debrief debrief) {
        this.debrief = debrief;
        this.scenario = debrief.game().scenario();
        this.chair = debrief.game().chair();
        this.end = debrief.end();
        this.result = Objects.requireNonNull(end.result());
    }

    Document of() {
        return new Document()
                .put("label", result.outcome().label())
                .put("group", OutcomeGroup.of(result.outcome()).ordinal())
                .put("words", words())
                .put("terms", terms())
                .put("worth", worth())
                .put("lasts", lasts())
                .put("hidden", hidden())
                .put("zone", zone())
                .put("missed", missed())
                .put("taken", taken())
                .put("rounds", rounds())
                .put("picture", picture())
                .put("model", model());
    }

    private String words() {
        String how = end.left()
                ? (chair == Chair.MEDIATOR ? "You left the talks" : "You walked out")
                : result.outcome().rule();
        String failed = "";
        if (result.outcome() == Outcome.REJECTED) {
            List<String> where = new ArrayList<>();
            for (Side side : Side.values()) {
                if (result.failedAtHome()[side.ordinal()]) {
                    where.add(scenario.party(side).name());
                }
            }
            failed = " The vote at home failed in " + String.join(" and in ", where) + ".";
        }
        return Character.toUpperCase(how.charAt(0)) + how.substring(1) + ", in week " + result.weeks() + ", after "
                + result.rounds() + (result.rounds() == 1 ? " round." : " rounds.") + failed;
    }

    private @Nullable Object terms() {
        StruckTerms terms = result.terms();
        if (terms == null) {
            return null;
        }
        int[] options = scenario.options(terms.deal());
        for (int k = 0; k < options.length; k++) {
            options[k] = terms.settled()[k] ? options[k] : -1;
        }
        return SeatDocument.list(options);
    }

    /** What the terms are worth to both, beside fighting on. */
    private List<Object> worth() {
        List<Object> worth = new ArrayList<>();
        StruckTerms terms = result.terms();
        if (terms == null || end.now() == null) {
            return worth;
        }
        for (Side side : Side.values()) {
            int i = side.ordinal();
            WorthScale scale = scenario.party(side).scale();
            double without = end.now().values().withoutAgreement(side);
            worth.add(name(side) + ": the terms are worth " + scale.show(terms.v()[i]) + ", " + scenario.alternative()
                    + " was worth " + scale.show(without) + ". "
                    + (terms.v()[i] >= terms.r()[i]
                            ? (side == chair.side() ? "Your capital" : "Its capital")
                                    + " would rather have them than go on."
                            : (side == chair.side() ? "Your capital" : "Its capital")
                                    + " would not have signed them."));
        }
        return worth;
    }

    private List<Object> lasts() {
        List<Object> lasts = new ArrayList<>();
        if (!result.outcome().stands()) {
            return lasts;
        }
        for (int year : YEARS) {
            if (year <= result.survival().length) {
                lasts.add(new Document()
                        .put("years", year)
                        .put("share", result.survival()[year - 1])
                        .put("text", SharePhrases.hundredth(result.survival()[year - 1]) + " of 100")
                        .map());
            }
        }
        return lasts;
    }

    /** What nobody knew at the table. */
    private List<Object> hidden() {
        List<Object> hidden = new ArrayList<>();
        for (Side side : Side.values()) {
            boolean own = side == chair.side();
            if (end.now() != null && !own) {
                hidden.add(upper(scenario.alternative()) + " was worth "
                        + scenario.party(side).scale().show(end.now().values().withoutAgreement(side)) + " to "
                        + name(side) + " in the last round.");
            }
            if (result.stalls()[side.ordinal()]) {
                hidden.add(
                        own
                                ? "In this talk the model would only have played for time in your place."
                                : name(side)
                                        + " did not mean to settle in this talk: it asked for nearly everything to the end.");
            }
        }
        return hidden;
    }

    private String zone() {
        long open = debrief.rounds().stream().filter(r -> r.both() > 0).count();
        int all = debrief.rounds().size();
        if (all == 0) {
            return "The talks ended before their first round.";
        }
        if (open == 0) {
            return (all == 1 ? "In the only round there was no" : "In none of the " + all + " rounds was there a")
                    + " package that both capitals would have signed: there was nothing to walk past.";
        }
        Chances last = debrief.rounds().get(all - 1);
        return (all == 1 ? "In the only round" : "In " + open + " of " + all + " rounds")
                + " there were packages that both capitals would have signed"
                + (all == 1 ? ": " : "; in the last round ")
                + NumberText.count(last.both()) + " of " + NumberText.count(scenario.deals()) + " ("
                + shortName(Side.A) + " would have signed " + NumberText.count(last.wouldSignA()) + ", "
                + shortName(Side.B) + " " + NumberText.count(last.wouldSignB()) + ").";
    }

    /** Packages on the table that both capitals would have signed and that were refused, with their rounds. */
    private List<Object> missed() {
        Map<Chances.Missed, Set<Integer>> rounds = new LinkedHashMap<>();
        for (Chances round : debrief.rounds()) {
            for (Chances.Missed one : round.missed()) {
                rounds.computeIfAbsent(one, any -> new LinkedHashSet<>()).add(round.round());
            }
        }
        List<Object> missed = new ArrayList<>();
        rounds.forEach((one, in) -> missed.add(new Document()
                .put("rounds", spoken(in))
                .put("package", SeatDocument.list(scenario.options(one.deal())))
                .put("words", tabled(one.author()) + refused(one.refusedBy()))
                .map()));
        return missed;
    }

    private String tabled(@Nullable Side author) {
        if (author == null) {
            return chair == Chair.MEDIATOR ? "Your text; " : "The mediator's text; ";
        }
        return author == chair.side() ? "Your package; " : shortName(author) + "'s package; ";
    }

    private String refused(List<Side> by) {
        return by.stream()
                        .map(side -> side == chair.side() ? "you" : shortName(side))
                        .collect(Collectors.joining(" and "))
                + " refused it.";
    }

    /** For each round the best of what the others would have taken at its end; rounds with the same one together. */
    private List<Object> taken() {
        Map<Integer, Set<Integer>> rounds = new LinkedHashMap<>();
        for (Chances round : debrief.rounds()) {
            if (round.bestTaken() >= 0) {
                rounds.computeIfAbsent(round.bestTaken(), any -> new LinkedHashSet<>())
                        .add(round.round());
            }
        }
        List<Object> taken = new ArrayList<>();
        rounds.forEach((deal, in) -> taken.add(new Document()
                .put("rounds", spoken(in))
                .put("package", SeatDocument.list(scenario.options(deal)))
                .map()));
        return taken;
    }

    /** "Round 3", "Rounds 3–5, 8". */
    private static String spoken(Set<Integer> rounds) {
        List<String> parts = new ArrayList<>();
        int from = -1;
        int to = -1;
        for (int round : rounds) {
            if (round != to + 1 || from < 0) {
                add(parts, from, to);
                from = round;
            }
            to = round;
        }
        add(parts, from, to);
        return (rounds.size() == 1 ? "Round " : "Rounds ") + String.join(", ", parts);
    }

    private static void add(List<String> parts, int from, int to) {
        if (from >= 0) {
            parts.add(from == to ? Integer.toString(from) : from + "–" + to);
        }
    }

    private List<Object> rounds() {
        List<Object> rows = new ArrayList<>();
        for (Chances round : debrief.rounds()) {
            rows.add(List.of(
                    round.round(),
                    round.week(),
                    NumberText.count(round.wouldSignA()),
                    NumberText.count(round.wouldSignB()),
                    NumberText.count(round.both()),
                    NumberText.count(round.taken()),
                    Integer.toString(round.missed().size())));
        }
        return rows;
    }

    private @Nullable Document picture() {
        DealPicture picture = debrief.picture();
        if (picture == null || end.now() == null) {
            return null;
        }
        Valuation round = end.now().values();
        List<Object> cells = new ArrayList<>();
        for (int i = 0; i < DealPicture.CELLS; i++) {
            for (int j = 0; j < DealPicture.CELLS; j++) {
                if (picture.counts()[i][j] > 0) {
                    cells.add(List.of(i, j, picture.counts()[i][j], picture.both()[i][j]));
                }
            }
        }
        StruckTerms terms = result.terms();
        return new Document()
                .put("low", List.of(picture.lowA(), picture.lowB()))
                .put("high", List.of(picture.highA(), picture.highB()))
                .put("size", DealPicture.CELLS)
                .put("cells", cells)
                .put("frontier", points(round, picture.frontier()))
                .put("fightingOn", List.of(round.withoutAgreement(Side.A), round.withoutAgreement(Side.B)))
                .put("offersA", points(round, offers(Side.A)))
                .put("offersB", points(round, offers(Side.B)))
                .put("texts", points(round, texts()))
                .put("terms", terms == null ? null : List.of(terms.v()[0], terms.v()[1]));
    }

    private int[] offers(Side author) {
        return end.trace().offers().stream()
                .filter(offer -> offer.author() == author)
                .mapToInt(Trace.Offer::deal)
                .distinct()
                .toArray();
    }

    private int[] texts() {
        return end.trace().texts().stream()
                .mapToInt(Trace.Text::deal)
                .distinct()
                .toArray();
    }

    private static List<Object> points(Valuation round, int[] deals) {
        List<Object> points = new ArrayList<>();
        for (int deal : deals) {
            points.add(List.of(round.value(Side.A, deal), round.value(Side.B, deal)));
        }
        return points;
    }

    private String model() {
        RunResult model = debrief.game().model();
        return "With the model in your chair, the same draw and the same luck, this talk ends in week " + model.weeks()
                + ": " + model.outcome().label() + " (" + model.outcome().rule() + ").";
    }

    private String name(Side side) {
        return side == chair.side() ? "You" : shortName(side);
    }

    private String shortName(Side side) {
        return scenario.party(side).shortName();
    }

    private static String upper(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
