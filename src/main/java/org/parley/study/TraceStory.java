package org.parley.study;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.number.Rounding;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.Event;
import org.parley.scenario.History;
import org.parley.scenario.Scenario;
import org.parley.search.Binding;
import org.parley.sim.DealSearches;
import org.parley.sim.RunResult;
import org.parley.sim.Simulator;
import org.parley.sim.StruckTerms;
import org.parley.sim.Trace;
import org.parley.table.NumberText;
import org.parley.talks.Refusal;

/**
 * One run told week by week: in parts, each with a heading and what happened, for the terminal wrapped to its width.
 */
public final class TraceStory {
    /** What is said of every single run. */
    public static final String LABEL =
            "One of many, not the result: this is a single run; parley run shows the distribution over all of them.";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final int NOT_YET = -1;

    private final Scenario scenario;
    private final boolean fixed;
    private final Simulator.Traced run;
    private Trace trace;
    private final DisplayNames words;
    private final List<Part> parts = new ArrayList<>();
    private OfferStory offers;
    private int lastText = NOT_YET;
    private long measures;
    private boolean inRecord;

    /**
     * A part of the story.
     *
     * @param heading such as the week and its date
     * @param told what happened, in order
     */
    public record Part(String heading, List<Sentence> told) {}

    /**
     * A sentence or two.
     *
     * @param label number of the exchange, or empty
     * @param text what happened
     */
    public record Sentence(String label, String text) {}

    /**
     * A story.
     *
     * @param fixed whether nothing was drawn
     */
    public TraceStory(Scenario scenario, Simulator.Traced run, boolean fixed) {
        this.fixed = fixed;
        this.scenario = scenario;
        this.run = run;
        this.trace = run.trace();
        this.words = new DisplayNames(scenario);
        this.offers = new OfferStory(scenario, run.result(), words);
    }

    /** The story, and where it is asked for that of the weeks before {@code asOf} as the draw plays them. */
    public List<Part> parts(boolean withBefore) {
        parts.clear();
        head();
        Trace before = run.before();
        if (withBefore && before != null) {
            tell(before, true);
            verdict();
        }
        tell(run.trace(), false);
        end();
        return List.copyOf(parts);
    }

    private void tell(Trace told, boolean before) {
        trace = told;
        inRecord = before;
        offers = new OfferStory(scenario, run.result(), words);
        lastText = NOT_YET;
        measures = 0;
        for (Trace.Week week : told.weeks()) {
            week(week);
        }
    }

    /** Whether the draw fits the record, or why not. */
    private void fit() {
        RecordWords.of(scenario, run.result()).forEach(this::say);
    }

    private void verdict() {
        part("The weeks of the record are over");
        fit();
        say("What follows starts from " + scenario.day("") + "; nothing of the weeks before is left behind.");
    }

    /** The story in lines of this width: the banner below the label, an empty line between its parts. */
    public static List<String> lines(List<Part> parts, String banner, int width) {
        List<String> lines = new ArrayList<>();
        for (Part part : parts) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(TextWrap.lines(part.heading(), width));
            for (Sentence told : part.told()) {
                lines.addAll(TextWrap.hanging(
                        told.label().isEmpty() ? "  " : "  " + told.label() + "  ", told.text(), width));
                if (told.text().equals(LABEL) && part.equals(parts.get(0))) {
                    lines.addAll(TextWrap.hanging("  ", banner, width));
                }
            }
        }
        return lines;
    }

    private void part(String heading) {
        parts.add(new Part(heading, new ArrayList<>()));
    }

    private void head() {
        RunResult result = run.result();
        part(scenario.title() + " · replication " + result.key().replication() + " of seed "
                + result.key().master());
        say(LABEL);
        fit();
        words.shortParties().forEach(this::say);
        for (Side side : Side.values()) {
            if (result.stalls()[side.ordinal()]) {
                say(words.shortParty(side) + " does not mean to settle in this run.");
            }
        }
        say("Worth most to " + words.shortParty(Side.A) + ": "
                + words.deal(run.draw().ideal(Side.A)));
        say("Worth most to " + words.shortParty(Side.B) + ": "
                + words.deal(run.draw().ideal(Side.B)));
        say(
                scenario.parties().stream().anyMatch(p -> p.scale().points())
                        ? "V, R and W: " + words.units().strip()
                        : "V, R, W and costs: share of the way from worst to best settlement of the side that they belong to.");
        say(words.letters() + " W: value of " + scenario.alternative() + ".");
    }

    private void week(Trace.Week week) {
        int t = week.week();
        History history = scenario.history();
        LocalDate first = inRecord && history != null ? history.from() : scenario.asOf();
        String day = first == null ? "" : " · " + DAY.format(first.plusWeeks(t - 1L));
        Trace.Round round = find(trace.rounds(), t);
        String front = scenario.objective() == null || inRecord
                ? ""
                : " · front " + NumberText.percent(week.front()) + ", moving " + NumberText.two(week.pace())
                        + " km²/week";
        part((inRecord ? "Before, week " : "Week ") + t + day + front);
        if (!inRecord) {
            events(t);
        }
        lapses(week);
        if (round != null) {
            for (Side side : scenario.war() ? Side.values() : new Side[0]) {
                believes(week, side);
            }
            opening(round);
        }
        offers(t);
        for (Trace.Text text : trace.texts()) {
            if (text.week() == t) {
                text(text);
            }
        }
        for (Trace.Happening happening : trace.happenings()) {
            if (happening.week() == t) {
                happening(happening);
            }
        }
        if (round != null && !Double.isNaN(round.gap())) {
            say("Gap between the last offers " + NumberText.two(round.gap()) + ": "
                    + (round.progress() ? "progress" : "no progress, " + times(round.stalls())) + ".");
        }
        measures = week.measuresInForce();
    }

    private static String times(int stalls) {
        return stalls == 1 ? "for the first round" : "for " + stalls + " rounds in a row";
    }

    private static Trace.@Nullable Round find(List<Trace.Round> rounds, int week) {
        for (Trace.Round round : rounds) {
            if (round.week() == week) {
                return round;
            }
        }
        return null;
    }

    private void events(int week) {
        for (Event event : scenario.events()) {
            if (event.week() == week) {
                say("Event: " + event.name() + effect(event));
            } else if (event.weeks() > 0 && event.week() + event.weeks() == week) {
                say("Over: " + event.name());
            }
        }
    }

    private String effect(Event event) {
        if (event.parameter() == null) {
            return "";
        }
        Side side = event.side();
        return " (" + event.parameter().key() + (side == null ? "" : " of " + words.shortParty(side)) + " "
                + event.operation().word() + " " + NumberText.given(event.value()) + ")";
    }

    private void lapses(Trace.Week week) {
        long lapsed = measures & ~week.measuresInForce();
        if (lapsed != 0) {
            say("Lapsed: " + words.measures(lapsed));
        }
    }

    private void believes(Trace.Week week, Side side) {
        int i = side.ordinal();
        StringBuilder text = new StringBuilder("war cost " + NumberText.two(week.warCost()[i]));
        if (scenario.objective() != null) {
            text.append(", believes the front moves ")
                    .append(NumberText.two(week.believedPace()[i]))
                    .append(" km²/week");
        }
        text.append(", the other collapses ")
                .append(NumberText.percent(week.believedCollapse()[i]))
                .append(" a week");
        if (week.pressure()[i] > 0) {
            text.append(", is pressed ").append(NumberText.two(week.pressure()[i]));
        }
        say(words.shortParty(side) + ": " + text);
    }

    private void opening(Trace.Round round) {
        String worth = scenario.alternative() + " is worth " + words.worth(Side.A, round.warValue()[0]) + " to "
                + words.shortParty(Side.A) + " and " + words.worth(Side.B, round.warValue()[1]) + " to "
                + words.shortParty(Side.B);
        String sticks = "";
        for (Side side : Side.values()) {
            int i = side.ordinal();
            if (round.withoutAgreement()[i] != Rounding.of(round.warValue()[i])) {
                sticks += "; without agreement, counting the pressure, "
                        + words.worth(side, round.withoutAgreement()[i]) + " to " + words.shortParty(side);
            }
        }
        String zone = round.zopaSize() == 0
                ? "no deal would be acceptable to both"
                : NumberText.count(round.zopaSize()) + (round.zopaSize() == 1 ? " deal" : " deals")
                        + " would be acceptable to both";
        say("Round: " + worth + sticks + "; " + zone + (round.ripe() ? "; ripe (both expect it to get worse)" : "")
                + ".");
    }

    private void offers(int week) {
        List<Trace.Offer> made =
                trace.offers().stream().filter(offer -> offer.week() == week).toList();
        Trace.Round round = find(trace.rounds(), week);
        if (round != null) {
            parts.get(parts.size() - 1).told().addAll(offers.told(made, round.withoutAgreement()));
        }
    }

    private void text(Trace.Text text) {
        String what = lastText == NOT_YET
                ? words.deal(text.deal())
                : text.deal() == lastText ? "the same" : words.change(lastText, text.deal());
        say("Text of the mediator: " + what + ". " + answer(Side.A, text.ofA()) + " " + answer(Side.B, text.ofB()));
        lastText = text.deal();
    }

    private String answer(Side side, Refusal refusal) {
        return words.shortParty(side) + (refusal == Refusal.NONE ? " accepts." : " refuses: " + refusal(refusal) + ".");
    }

    private String refusal(Refusal refusal) {
        return refusal == Refusal.WAR_VALUE ? scenario.alternative() + " is worth more" : refusal.words();
    }

    private void happening(Trace.Happening h) {
        Side side = h.side();
        String who = side == null ? "" : words.shortParty(side);
        switch (h.kind()) {
            case SILENT -> say(who + " makes no offer: no deal is acceptable to it.");
            case TECHNICAL -> say("The experts settle: " + words.options(h.options()) + ".");
            case MEASURES -> {
                if (h.bits() != 0) {
                    say("Agreed for the time being: " + words.measures(h.bits()) + ".");
                }
            }
            case FRAMEWORK ->
                say("Framework " + (h.done() ? "signed" : "refused") + ": it would be worth "
                        + words.worth(Side.A, h.values()[0]) + " to " + words.shortParty(Side.A) + " and "
                        + words.worth(Side.B, h.values()[1]) + " to " + words.shortParty(Side.B) + ".");
            case FREEZE -> {
                if (h.done()) {
                    say("Ceasefire: it is worth " + words.worth(Side.A, h.values()[0]) + " to "
                            + words.shortParty(Side.A)
                            + " and " + words.worth(Side.B, h.values()[1]) + " to " + words.shortParty(Side.B)
                            + ", more than fighting on.");
                }
            }
            case RATIFICATION -> say("The deal fails at home: " + who + ".");
            case COLLAPSE -> say(who + " collapses in the field.");
            case END -> {
                // told at the end
            }
        }
    }

    /** Every obstacle that alone kept a deal away, whatever the order in which they are tried; else the label. */
    private List<String> why(Binding binding) {
        List<Binding.Label> alone = new ArrayList<>();
        if (binding.label() != Binding.Label.HOLDING_OUT && binding.label() != Binding.Label.NOT_FOUND) {
            if (binding.ratification()) {
                alone.add(Binding.Label.RATIFICATION);
            }
            if (binding.redLines()) {
                alone.add(Binding.Label.RED_LINES);
            }
            if (binding.commitment()) {
                alone.add(Binding.Label.COMMITMENT);
            }
        }
        return (alone.isEmpty() ? List.of(binding.label()) : alone)
                .stream().map(label -> words.why(label.key(), binding.two())).toList();
    }

    private void end() {
        RunResult result = run.result();
        part("The end, week " + result.weeks() + ", after " + result.rounds()
                + (result.rounds() == 1 ? " round: " : " rounds: ")
                + result.outcome().label() + " (" + result.outcome().rule() + ").");
        if (result.binding() != null) {
            say("Why no deal: " + String.join("; ", why(result.binding())) + ".");
        }
        if (result.terms() == null) {
            new NearestDeal(
                            scenario,
                            new ExplainRun(scenario, fixed, result.key(), DealSearches.of(scenario), 1).nearest())
                    .words()
                    .forEach(this::say);
        }
        StruckTerms terms = result.terms();
        if (terms != null) {
            int[] options = scenario.options(terms.deal());
            for (int k = 0; k < options.length; k++) {
                if (!terms.settled()[k]) {
                    options[k] = -1;
                }
            }
            say("Terms: " + words.options(options));
            say("Worth V " + words.worth(Side.A, terms.v()[0]) + " to " + words.shortParty(Side.A) + " (R "
                    + words.worth(Side.A, terms.r()[0]) + ") and " + words.worth(Side.B, terms.v()[1]) + " to "
                    + words.shortParty(Side.B) + " (R " + words.worth(Side.B, terms.r()[1]) + ")."
                    + (scenario.war()
                            ? " Stands after 5 years with probability " + NumberText.percent(terms.survival()[4]) + "."
                            : ""));
        }
        if (result.measuresInForce() != 0) {
            say("In force: " + words.measures(result.measuresInForce()) + ".");
        }
        say((scenario.war() ? "Deadline of the mediator: week " : "Deadline: week ")
                + NumberText.cell(result.values().get(Parameters.DEADLINE)) + ".");
        say(LABEL);
    }

    private void say(String text) {
        say("", text);
    }

    private void say(String label, String text) {
        parts.get(parts.size() - 1).told().add(new Sentence(label, text));
    }
}
