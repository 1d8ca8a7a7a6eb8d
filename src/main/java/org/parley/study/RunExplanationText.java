package org.parley.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.explain.ComparisonTerm;
import org.parley.explain.Concession;
import org.parley.explain.Dial;
import org.parley.explain.PairThreshold;
import org.parley.explain.RunExplanation;
import org.parley.explain.TermAmount;
import org.parley.explain.Threshold;
import org.parley.explain.Waterfall;
import org.parley.parameter.PlainNames;
import org.parley.parameter.PlainUnits;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;
import org.parley.search.DealSearch;
import org.parley.sim.RunResult;
import org.parley.table.MidSentence;
import org.parley.table.NumberText;
import org.parley.table.Table;

/** One run explained, in words and as a document. */
public final class RunExplanationText implements ExplanationText {
    /** Units of numbers that are counted in nothing. */
    private static final Set<String> PURE = Set.of("–", "×", "stk");

    /** Uncertainties that are listed; the document has all. */
    private static final int LISTED = 8;

    private static final String NO_ROUND = "It held no round, so no deal was held against going on without one.";

    private static final String NO_CHANGE = "It ended in an agreement, so nothing would have had to change for one.";

    private final Scenario scenario;
    private final RunExplanation run;
    private final DisplayNames words;

    /** The text of a run that was explained. */
    public RunExplanationText(Scenario scenario, RunExplanation run) {
        this.scenario = scenario;
        this.run = run;
        this.words = new DisplayNames(scenario);
    }

    @Override
    public void into(PlainText text) {
        RunResult result = run.run().result();
        text.paragraph(scenario.title() + " · replication " + result.key().replication() + " of seed "
                + result.key().master());
        text.paragraph(TraceStory.LABEL);
        text.banner(scenario.banner());
        text.paragraphs(words.shortParties());
        text.blank();
        text.paragraph(ended());
        text.paragraphs(RecordWords.of(scenario, result));
        if (run.run().week() == 0) {
            text.paragraph(NO_ROUND);
            text.blank();
        } else if (run.deal() == DealSearch.NONE) {
            text.paragraph("No deal may be struck at all: hard red lines exclude every one.");
        } else {
            text.paragraphs(new NearestDeal(scenario, run).words());
            text.blank();
            waterfall(text);
            concessions(text);
        }
        opening(text);
        ending(text);
        if (result.outcome().agreement()) {
            text.paragraph(NO_CHANGE);
            text.blank();
        }
        text.assumed();
    }

    private String ended() {
        RunResult result = run.run().result();
        return "It ended in week " + result.weeks() + ", after " + result.rounds()
                + (result.rounds() == 1 ? " round: " : " rounds: ")
                + result.outcome().label() + " ("
                + result.outcome().rule() + ").";
    }

    /** How the run ended, whether the draw fits the record, what came nearest and who lacks how much. */
    @Override
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>(List.of(ended()));
        sentences.addAll(RecordWords.of(scenario, run.run().result()));
        if (run.run().week() == 0) {
            sentences.add(NO_ROUND);
        }
        sentences.addAll(new NearestDeal(scenario, run).words());
        return sentences;
    }

    private void waterfall(PlainText text) {
        TextTable table =
                new TextTable("What it is made of", ">" + words.shortParty(Side.A), ">" + words.shortParty(Side.B));
        parts(table, true);
        List<String> a = held(Side.A);
        List<String> b = held(Side.B);
        table.row("= worth of the deal", a.get(0), b.get(0));
        parts(table, false);
        table.row("= what it takes to sign", a.get(1), b.get(1));
        table.row(
                "Left over; − is missing",
                words.difference(Side.A, run.side(Side.A).gain()),
                words.difference(Side.B, run.side(Side.B).gain()));
        text.table(table);
        double spread = Math.max(run.side(Side.A).spread(), run.side(Side.B).spread());
        text.paragraph(words.units().strip()
                + (spread > .01
                        ? " Terms that work on each other count with what they add on the mean over all orders; the order could move one by up to "
                                + NumberText.two(spread) + "."
                        : ""));
        text.blank();
    }

    private void parts(TextTable table, boolean ofDeal) {
        for (ComparisonTerm term : ComparisonTerm.values()) {
            double a = run.side(Side.A).amount(term);
            double b = run.side(Side.B).amount(term);
            if (term.ofDeal() == ofDeal && (a != 0 || b != 0)) {
                table.row("  " + term.says(), part(term, Side.A, a), part(term, Side.B, b));
            }
        }
    }

    /** The first term of a sum is a worth, what is added to it a difference. */
    private String part(ComparisonTerm term, Side side, double amount) {
        return switch (term) {
            case TERMS, STATUS_QUO, STATED -> words.worth(side, amount);
            default -> words.difference(side, amount);
        };
    }

    /** The two sums of a side. */
    private List<String> held(Side side) {
        return words.worths(side, run.side(side).value(), run.side(side).reservation());
    }

    /** What would have been enough for a side, the smallest step of two levers, and the levers that help nowhere. */
    @Override
    public List<String> changes() {
        List<String> said = new ArrayList<>(concessions());
        if (!run.opening().isEmpty()) {
            said.add(pair());
            nowhere(said, "open no deal at the last round", run.opening(), "");
        }
        if (!run.ending().isEmpty()) {
            nowhere(said, "end this run in no agreement", run.ending(), never(run.opening()));
        }
        if (run.run().result().outcome().agreement()) {
            said.add(NO_CHANGE);
        }
        return said;
    }

    /** The levers that alone do nothing, and how many of the numbers that nobody knows. */
    private void nowhere(List<String> said, String nothing, List<Threshold> all, String before) {
        String never = never(all);
        if (!never.isEmpty()) {
            said.add(
                    never.equals(before)
                            ? "Alone the same levers " + nothing + "."
                            : "Alone these levers " + nothing + ", anywhere in what is allowed: " + never + ".");
        }
        long numbers = all.stream().filter(t -> !t.dial().lever()).count();
        long silent = all.stream().filter(t -> !t.dial().lever() && !t.found()).count();
        said.add("Of " + numbers + " numbers that nobody knows, " + silent + " alone " + nothing + ".");
    }

    private void concessions(PlainText text) {
        List<String> said = concessions();
        text.paragraphs(said);
        if (!said.isEmpty()) {
            text.blank();
        }
    }

    private List<String> concessions() {
        List<String> said = new ArrayList<>();
        for (Concession c : run.concessions()) {
            Waterfall receiver = run.side(c.to());
            if (receiver.gain() >= 0) {
                continue;
            }
            String to = words.shortParty(c.to());
            Side giver = c.to().other();
            String from = words.shortParty(giver);
            if (c.deal() == DealSearch.NONE) {
                said.add("No deal at all would have been enough for " + to + ".");
            } else {
                said.add("What would have been enough for " + to + ", at the least cost to " + from + ": "
                        + words.change(run.deal(), c.deal()) + ". It takes " + words.difference(giver, c.cost())
                        + " from "
                        + from + ", which would then "
                        + (c.left() < 0
                                ? "lack " + words.difference(giver, -c.left()) + "."
                                : "still have " + words.difference(giver, c.left()) + " more than it takes."));
            }
        }
        return said;
    }

    private void opening(PlainText text) {
        if (run.opening().isEmpty()) {
            return;
        }
        thresholds(
                text,
                "What alone would have opened a deal at the last round",
                run.opening(),
                "",
                "Each change holds from the first week on; the random numbers are the same, and the talks are taken to that round. A step is a share of what is allowed for a lever, and of the range it is drawn from for what nobody knows; above 100 % it leaves that range.");
        text.paragraph(pair());
        text.blank();
    }

    private String pair() {
        PairThreshold pair = run.pair();
        return pair == null
                ? "No two levers together open a deal at the last round."
                : "The smallest step of two levers together: " + moved(pair.first(), pair.atFirst()) + " and "
                        + moved(pair.second(), pair.atSecond()) + ".";
    }

    private String moved(Dial dial, double to) {
        return MidSentence.of(named(dial)) + " " + NumberText.set(dial.value()) + " → " + NumberText.set(to);
    }

    private void ending(PlainText text) {
        if (!run.ending().isEmpty()) {
            thresholds(
                    text,
                    "What alone would have ended this run in an agreement",
                    run.ending(),
                    never(run.opening()),
                    "Whole runs are played on the same random numbers. A run is a chain of chances: what is found here is one step that helped, and a smaller one may lie between the points tried.");
            text.blank();
        }
    }

    private void thresholds(PlainText text, String title, List<Threshold> all, String before, String how) {
        List<Threshold> levers =
                all.stream().filter(t -> t.dial().lever()).sorted(nearest()).toList();
        List<Threshold> others = all.stream()
                .filter(t -> !t.dial().lever() && t.found())
                .sorted(nearest())
                .toList();
        text.paragraph(title + " (" + how + ")");
        TextTable table = new TextTable("", ">is", ">from", ">step", "grade");
        for (Threshold t : levers) {
            if (t.found()) {
                row(table, t);
            }
        }
        int listed = Math.min(LISTED, others.size());
        for (Threshold t : others.subList(0, listed)) {
            row(table, t);
        }
        if (listed > 0 || levers.stream().anyMatch(Threshold::found)) {
            text.table(table);
        }
        String never = never(all);
        if (!never.isEmpty()) {
            text.paragraph("Not alone, anywhere in what is allowed: "
                    + (never.equals(before) ? "the same levers as above." : never + "."));
        }
        long silent = all.stream().filter(t -> !t.dial().lever() && !t.found()).count();
        text.paragraph("Of " + (all.size() - levers.size()) + " numbers that nobody knows, " + silent
                + " alone help nowhere"
                + (listed < others.size() ? "; " + (others.size() - listed) + " more would (--json)" : "") + ".");
    }

    /** The levers that help nowhere, in the order of the registry. */
    private String never(List<Threshold> all) {
        return all.stream()
                .filter(t -> t.dial().lever() && !t.found())
                .map(t -> MidSentence.of(name(t.dial())))
                .collect(Collectors.joining("; "));
    }

    private void row(TextTable table, Threshold t) {
        table.row(
                named(t.dial()),
                NumberText.set(t.dial().value()),
                (t.at() > t.dial().value() ? "≥ " : "≤ ") + number(t.shown()),
                NumberText.percent(t.share()),
                grade(t.dial()));
    }

    /** The name of a number with what it is counted in, such as "(weeks)", if it is no share and no factor. */
    private String named(Dial dial) {
        return name(dial)
                + (PURE.contains(dial.parameter().unit()) ? "" : " (" + PlainUnits.of(dial.parameter()) + ")");
    }

    /** A threshold as it may be typed: it has few digits already. */
    private static String number(double shown) {
        return NumberText.plain(new BigDecimal(Double.toString(shown)));
    }

    private String grade(Dial dial) {
        return scenario.assumptions()
                .of(dial.parameter(), dial.side() == null ? Side.A : dial.side())
                .grade();
    }

    /** Thresholds to read on a page: those that were found, nearest first. */
    private Table grid(List<Threshold> all) {
        List<Threshold> found =
                all.stream().filter(Threshold::found).sorted(nearest()).toList();
        return Table.builder()
                .strings("What", found.stream().map(t -> named(t.dial())).toList())
                .strings(
                        "Key",
                        found.stream().map(t -> t.dial().parameter().key()).toList())
                .strings(
                        "Is",
                        found.stream()
                                .map(t -> NumberText.set(t.dial().value()))
                                .toList())
                .strings(
                        "Would have to be",
                        found.stream()
                                .map(t -> (t.at() > t.dial().value() ? "≥ " : "≤ ") + number(t.shown()))
                                .toList())
                .strings(
                        "Step",
                        found.stream().map(t -> NumberText.percent(t.share())).toList())
                .strings(
                        "Who chooses",
                        found.stream()
                                .map(t -> t.dial().lever() ? "a lever" : "nobody knows it")
                                .toList())
                .strings("Grade", found.stream().map(t -> grade(t.dial())).toList())
                .build();
    }

    @Override
    public Map<String, Table> grids() {
        Map<String, Table> grids = new LinkedHashMap<>();
        if (run.opening().stream().anyMatch(Threshold::found)) {
            grids.put("What alone would have opened a deal at the last round", grid(run.opening()));
        }
        if (run.ending().stream().anyMatch(Threshold::found)) {
            grids.put("What alone would have ended this run in an agreement", grid(run.ending()));
        }
        return grids;
    }

    private static Comparator<Threshold> nearest() {
        return Comparator.comparing(t -> t.found() ? t.share() : 2);
    }

    private String name(Dial dial) {
        return PlainNames.of(dial.parameter()) + (dial.side() == null ? "" : ": " + words.shortParty(dial.side()));
    }

    @Override
    public Map<String, Object> document() {
        RunResult result = run.run().result();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("scenario", scenario.id());
        document.put("label", TraceStory.LABEL);
        document.put("banner", scenario.banner());
        document.put("seed", result.key().master());
        document.put("replication", result.key().replication());
        document.put("outcome", result.outcome().name());
        document.put("weeks", result.weeks());
        document.put("lastRound", run.run().week());
        document.put("open", run.open());
        if (run.deal() != DealSearch.NONE) {
            document.put("deal", deal(run.deal()));
            document.put("struck", run.struck());
            List<Object> sides = new ArrayList<>();
            run.sides().forEach(w -> sides.add(side(w)));
            document.put("sides", sides);
        }
        List<Object> concessions = new ArrayList<>();
        run.concessions().forEach(c -> concessions.add(concession(c)));
        document.put("concessions", concessions);
        document.put("opening", thresholds(run.opening()));
        document.put("pair", pair(run.pair()));
        document.put("ending", thresholds(run.ending()));
        return document;
    }

    private Map<String, Object> deal(int deal) {
        Map<String, Object> options = new LinkedHashMap<>();
        int[] of = scenario.options(deal);
        for (int k = 0; k < of.length; k++) {
            options.put(scenario.issues().get(k).id(), words.option(k, of[k]).id());
        }
        return options;
    }

    private Map<String, Object> side(Waterfall w) {
        Map<String, Object> side = new LinkedHashMap<>();
        side.put("party", scenario.party(w.side()).id());
        side.put("value", w.value());
        side.put("reservation", w.reservation());
        side.put("missing", -w.gain());
        Map<String, Object> ofDeal = new LinkedHashMap<>();
        for (TermAmount part : w.ofDeal()) {
            ofDeal.put(part.term().key(), part.amount());
        }
        Map<String, Object> against = new LinkedHashMap<>();
        for (TermAmount part : w.against()) {
            against.put(part.term().key(), part.amount());
        }
        side.put("ofValue", ofDeal);
        side.put("ofReservation", against);
        side.put("orderMatters", w.spread());
        return side;
    }

    private Map<String, Object> concession(Concession c) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("enoughFor", scenario.party(c.to()).id());
        said.put("deal", c.deal() == DealSearch.NONE ? null : deal(c.deal()));
        said.put("changes", c.changes());
        said.put("cost", c.cost());
        said.put("left", c.left());
        return said;
    }

    private List<Object> thresholds(List<Threshold> all) {
        List<Object> said = new ArrayList<>();
        for (Threshold t : all) {
            Map<String, Object> one = dial(t.dial());
            one.put("at", t.at());
            one.put("before", t.before());
            one.put("shown", t.shown());
            one.put("share", t.share());
            one.put("how", t.bisected() ? "bisected" : "scanned");
            one.put("points", t.points());
            said.add(one);
        }
        return said;
    }

    private Map<String, Object> dial(Dial dial) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("parameter", dial.parameter().key());
        one.put("party", dial.side() == null ? "" : scenario.party(dial.side()).id());
        one.put("name", name(dial));
        one.put("role", dial.parameter().role().label());
        one.put("grade", grade(dial));
        one.put("value", dial.value());
        one.put("low", dial.range().low());
        one.put("high", dial.range().high());
        return one;
    }

    private @Nullable Map<String, Object> pair(@Nullable PairThreshold pair) {
        if (pair == null) {
            return null;
        }
        Map<String, Object> said = new LinkedHashMap<>();
        Map<String, Object> first = dial(pair.first());
        first.put("at", pair.atFirst());
        Map<String, Object> second = dial(pair.second());
        second.put("at", pair.atSecond());
        said.put("first", first);
        said.put("second", second);
        said.put("way", pair.way());
        said.put("share", pair.share());
        return said;
    }
}
