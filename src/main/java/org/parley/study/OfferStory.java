package org.parley.study;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;
import org.parley.sim.RunResult;
import org.parley.sim.Trace;
import org.parley.talks.Refusal;

/**
 * The offers of a run told round by round: what is new in an offer and why it is refused; what is only repeated in one
 * line a side; and why a side goes back on an issue to an option that it had left. Keeps what was offered before, so it
 * tells the rounds in order.
 */
final class OfferStory {
    private static final int NOT_YET = -1;

    /** With the vote at home a deal has to be worth this much more before that is told, stk. */
    private static final double VOTE = .005;

    private final Scenario scenario;
    private final RunResult run;
    private final DisplayNames words;
    private final int[] lastOffer = {NOT_YET, NOT_YET};
    private final Refusal[] lastAnswer = {Refusal.NONE, Refusal.NONE};
    private final BitSet[][] had;
    private final boolean[] reasoned = new boolean[2];
    private int sameDeal = NOT_YET;

    OfferStory(Scenario scenario, RunResult run, DisplayNames words) {
        this.scenario = scenario;
        this.run = run;
        this.words = words;
        int issues = scenario.issues().size();
        had = new BitSet[2][issues];
        for (BitSet[] ofSide : had) {
            for (int k = 0; k < issues; k++) {
                ofSide[k] = new BitSet();
            }
        }
    }

    /**
     * The offers of a round.
     *
     * @param offers in their order
     * @param withoutAgreement W^e of either side in that round
     */
    List<TraceStory.Sentence> told(List<Trace.Offer> offers, double[] withoutAgreement) {
        List<TraceStory.Sentence> told = new ArrayList<>();
        List<List<Integer>> repeated = List.of(new ArrayList<>(), new ArrayList<>());
        for (Trace.Offer offer : offers) {
            int i = offer.author().ordinal();
            if (offer.deal() == lastOffer[i] && offer.refusal() == lastAnswer[i]) {
                repeated.get(i).add(offer.exchange());
            } else {
                told.add(new TraceStory.Sentence(
                        Integer.toString(offer.exchange()),
                        what(offer)
                                + answer(
                                        offer,
                                        withoutAgreement[offer.author().other().ordinal()],
                                        asked(offers, offer))));
            }
            remember(offer);
            if (sameAndRefused(offers, offer)) {
                told.add(
                        new TraceStory.Sentence(
                                "",
                                "Both offer the same deal, and neither takes it: each would sign it as its own, but counts what the adversary proposes as worth less (reactiveDevaluation)."));
            }
        }
        for (Side side : Side.values()) {
            List<Integer> times = repeated.get(side.ordinal());
            if (!times.isEmpty()) {
                told.add(new TraceStory.Sentence(
                        "",
                        words.shortParty(side) + " repeats its offer in "
                                + (times.size() == 1 ? "exchange " : "exchanges ") + listed(times) + "; "
                                + words.shortParty(side.other()) + " refuses as before."));
            }
        }
        return told;
    }

    /** What the receiver of an offer asks for in that exchange; NaN where it made no offer. */
    private static double asked(List<Trace.Offer> offers, Trace.Offer of) {
        for (Trace.Offer own : offers) {
            if (own.exchange() == of.exchange() && own.author() != of.author()) {
                return own.aspiration();
            }
        }
        return Double.NaN;
    }

    /**
     * Whether this offer is the second of two that hold the same deal, both refused since the adversary made them; once
     * a deal.
     */
    private boolean sameAndRefused(List<Trace.Offer> offers, Trace.Offer second) {
        for (Trace.Offer first : offers) {
            if (first.equals(second)) {
                return false;
            }
            if (first.exchange() == second.exchange()
                    && first.author() != second.author()
                    && first.deal() == second.deal()
                    && first.refusal() == Refusal.DEVALUATION
                    && second.refusal() == Refusal.DEVALUATION) {
                boolean isNew = sameDeal != first.deal();
                sameDeal = first.deal();
                return isNew;
            }
        }
        return false;
    }

    /** "2", "2–4", "1, 3 and 4" of ascending numbers. */
    static String listed(List<Integer> numbers) {
        int first = numbers.get(0);
        int last = numbers.get(numbers.size() - 1);
        if (numbers.size() > 2 && last - first == numbers.size() - 1) {
            return first + "–" + last;
        }
        List<String> texts = numbers.stream().map(String::valueOf).toList();
        return texts.size() == 1
                ? texts.get(0)
                : String.join(", ", texts.subList(0, texts.size() - 1)) + " and " + texts.get(texts.size() - 1);
    }

    private String what(Trace.Offer offer) {
        int last = lastOffer[offer.author().ordinal()];
        String changed = last == NOT_YET
                ? words.deal(offer.deal())
                : offer.deal() == last ? "the same" : words.change(last, offer.deal());
        return words.shortParty(offer.author()) + " offers " + changed + "." + back(offer, last) + " ";
    }

    /** Why it goes back to an option that it had left; empty if it does not. */
    private String back(Trace.Offer offer, int last) {
        if (last == NOT_YET || offer.deal() == last) {
            return "";
        }
        int i = offer.author().ordinal();
        int[] before = scenario.options(last);
        int[] now = scenario.options(offer.deal());
        List<String> issues = new ArrayList<>();
        for (int k = 0; k < now.length; k++) {
            if (now[k] != before[k] && had[i][k].get(now[k])) {
                issues.add(scenario.issues().get(k).shortName());
            }
        }
        if (issues.isEmpty()) {
            return "";
        }
        String on = " (Back on " + String.join(", ", issues);
        if (reasoned[i]) {
            return on + ", for the same reason.)";
        }
        reasoned[i] = true;
        return on + ": " + reason(offer) + ".)";
    }

    private String reason(Trace.Offer offer) {
        Side side = offer.author();
        if (run.stalls()[side.ordinal()]) {
            return "it plays for time";
        }
        String other = words.shortParty(side.other());
        String of = "it asks for " + words.worth(side, offer.aspiration())
                + ", and of all deals worth that to it this one ";
        String trade = "; so one issue may go back while another gives way";
        return switch (run.values().strategy(side)) {
            case "micro" -> "it moves in small steps, one issue at a time";
            case "logrolling" -> of + "is most like " + other + "'s latest offer" + trade;
            case "tradeoffLearning" -> of + "holds most of what " + other + " has held on to" + trade;
            default -> of + "seems to suit " + other + " most" + trade;
        };
    }

    /** Where the vote at home is the reason, or a part of it, that is said. */
    private String answer(Trace.Offer offer, double withoutAgreement, double asked) {
        Side receiver = offer.author().other();
        String who = words.shortParty(receiver);
        String v = words.worth(receiver, offer.value());
        String r = words.worth(receiver, offer.reservation());
        String w = words.worth(receiver, withoutAgreement);
        boolean votes = offer.reservation() > withoutAgreement + VOTE;
        return switch (offer.refusal()) {
            case NONE -> who + " accepts (V " + v + ", R " + r + ").";
            case RATIFICATION ->
                who + " refuses: the vote at home (V " + v + " is more than " + scenario.alternative() + " at " + w
                        + ", but less than the R of " + r + " that a vote which may be lost asks for).";
            case WAR_VALUE ->
                who + " refuses: " + scenario.alternative() + " is worth more (V " + v + " against "
                        + (votes ? w + "; the vote at home asks for R " + r : r) + ").";
            case DEVALUATION ->
                who + " refuses: " + offer.refusal().words()
                        + (Double.isNaN(asked) ? "" : bar(receiver, offer.reservation(), asked))
                        + " (V " + v + ", R " + r + ").";
            default -> who + " refuses: " + offer.refusal().words() + " (V " + v + ", R " + r + ").";
        };
    }

    /** What a devalued offer falls short of: the larger of what its receiver asks for and what it would sign. */
    private String bar(Side receiver, double reservation, double asked) {
        return ", so it counts for less than the " + words.worth(receiver, StrictMath.max(reservation, asked))
                + " that " + words.shortParty(receiver) + (reservation > asked ? " would sign" : " asks for");
    }

    private void remember(Trace.Offer offer) {
        int i = offer.author().ordinal();
        int[] options = scenario.options(offer.deal());
        for (int k = 0; k < options.length; k++) {
            had[i][k].set(options[k]);
        }
        lastOffer[i] = offer.deal();
        lastAnswer[i] = offer.refusal();
    }
}
