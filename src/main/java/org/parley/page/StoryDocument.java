package org.parley.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Side;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;
import org.parley.sim.RunResult;
import org.parley.sim.Simulator;
import org.parley.sim.StruckTerms;
import org.parley.sim.Trace;
import org.parley.table.NumberText;
import org.parley.talks.Refusal;

/**
 * One run as a film, a frame a round: what fighting on is worth to each side and what the best offer of the other on
 * the table is, whether any deal would have been signed by both, and what happened in sentences. Worths are V on the
 * party's own scale, 0 its worst and 1 its best settlement. One of many runs, not the result.
 */
final class StoryDocument {
    private final Scenario scenario;
    private final Simulator.Traced run;
    private final Trace trace;

    StoryDocument(PlayedRuns runs, int replication) {
        scenario = runs.scenario();
        run = runs.traced(replication);
        trace = run.trace();
    }

    Document of() {
        RunResult result = run.result();
        List<Object> frames = new ArrayList<>();
        for (Trace.Round round : trace.rounds()) {
            frames.add(frame(round).map());
        }
        return new Document()
                .put("replication", result.key().replication())
                .put("outcome", result.outcome().name())
                .put("fits", result.fits())
                .put("agreement", result.outcome().agreement())
                .put("place", result.outcome().ordinal())
                .put("label", result.outcome().label())
                .put("rule", result.outcome().rule())
                .put("weeks", result.weeks())
                .put("rounds", result.rounds())
                .put("why", why(result))
                .put("wishes", wishes())
                .put("terms", terms(result.terms()))
                .put("frames", frames)
                .put("end", end(result));
    }

    private @Nullable String why(RunResult result) {
        if (result.binding() == null) {
            return null;
        }
        return WhyDocument.words(result.binding(), scenario.alternative()) + ".";
    }

    private List<Object> wishes() {
        List<Object> wishes = new ArrayList<>();
        for (Side side : Side.values()) {
            wishes.add(name(side) + " wants most: " + deal(run.draw().ideal(side)) + "."
                    + (run.result().stalls()[side.ordinal()] ? " In this run it only plays for time." : ""));
        }
        return wishes;
    }

    private @Nullable String terms(@Nullable StruckTerms terms) {
        if (terms == null) {
            return null;
        }
        int[] options = scenario.options(terms.deal());
        for (int k = 0; k < options.length; k++) {
            options[k] = terms.settled()[k] ? options[k] : -1;
        }
        return options(options);
    }

    private Document frame(Trace.Round round) {
        double[] best = {Double.NaN, Double.NaN};
        for (Trace.Offer offer : trace.offers()) {
            if (offer.week() == round.week()) {
                int receiver = offer.author().other().ordinal();
                best[receiver] = Double.isNaN(best[receiver]) ? offer.value() : Math.max(best[receiver], offer.value());
            }
        }
        return new Document()
                .put("week", round.week())
                .put("fightingOn", List.of(round.withoutAgreement()[0], round.withoutAgreement()[1]))
                .put("bestOffer", nullable(best))
                .put("asksFor", nullable(round.aspiration()))
                .put("deals", round.zopaSize())
                .put("gap", round.gap())
                .put("progress", round.progress())
                .put("told", told(round));
    }

    private static List<@Nullable Object> nullable(double[] values) {
        List<@Nullable Object> list = new ArrayList<>();
        for (double value : values) {
            list.add(Double.isNaN(value) ? null : (Object) value);
        }
        return list;
    }

    private List<Object> told(Trace.Round round) {
        List<Object> told = new ArrayList<>();
        told.add(
                round.zopaSize() == 0
                        ? "No deal would be signed by both capitals."
                        : NumberText.count(round.zopaSize()) + (round.zopaSize() == 1 ? " deal" : " deals") + " of "
                                + NumberText.count(scenario.deals()) + " would be signed by both capitals.");
        for (Side side : Side.values()) {
            Trace.@Nullable Offer last = lastOffer(round.week(), side);
            if (last == null) {
                told.add(name(side) + " makes no offer.");
            } else {
                told.add(name(side) + " offers at last: " + deal(last.deal()) + ". " + name(side.other())
                        + (last.refusal() == Refusal.NONE
                                ? " accepts."
                                : " refuses: " + refusal(last.refusal()) + "."));
            }
        }
        for (Trace.Text text : trace.texts()) {
            if (text.week() == round.week()) {
                told.add("The mediator tables a text: " + deal(text.deal()) + ". " + answer(Side.A, text.ofA()) + " "
                        + answer(Side.B, text.ofB()));
            }
        }
        if (!Double.isNaN(round.gap())) {
            told.add(
                    round.progress()
                            ? "The mediator can speak of progress: the offers came nearer to each other."
                            : "No progress: the offers came no nearer to each other"
                                    + (round.stalls() > 1 ? ", for " + round.stalls() + " rounds in a row." : "."));
        }
        return told;
    }

    private Trace.@Nullable Offer lastOffer(int week, Side author) {
        Trace.@Nullable Offer last = null;
        for (Trace.Offer offer : trace.offers()) {
            if (offer.week() == week && offer.author() == author) {
                last = offer;
            }
        }
        return last;
    }

    private String answer(Side side, Refusal refusal) {
        return name(side) + (refusal == Refusal.NONE ? " accepts." : " refuses: " + refusal(refusal) + ".");
    }

    private String refusal(Refusal refusal) {
        return refusal == Refusal.WAR_VALUE ? scenario.alternative() + " is worth more" : refusal.words();
    }

    private String end(RunResult result) {
        String terms = terms(result.terms());
        return "Week " + result.weeks() + ": " + result.outcome().label() + " ("
                + result.outcome().rule() + ")." + (terms == null ? "" : " Terms: " + terms + ".");
    }

    private String deal(int deal) {
        return options(scenario.options(deal));
    }

    private String options(int[] options) {
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < options.length; k++) {
            if (options[k] >= 0) {
                Option option = scenario.issues().get(k).options().get(options[k]);
                parts.add(scenario.issues().get(k).shortName() + ": " + option.shortName());
            }
        }
        return String.join(" · ", parts);
    }

    private String name(Side side) {
        return scenario.party(side).shortName();
    }
}
