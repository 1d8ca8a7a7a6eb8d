package org.parley.seat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.parley.number.Rounding;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.search.DealSearch;
import org.parley.sim.Trace;
import org.parley.talks.Refusal;
import org.parley.talks.Situation;
import org.parley.value.Valuation;

/**
 * Looks at every round of a game: before anybody speaks, how many deals each capital would sign, {@code V_i ≥ R_i}, and
 * which both would; after it, what the others would have taken at the end of it: {@code V_j − rd_j ≥ max(R_j, asp_j)}
 * of a party's offer, {@code V_i ≥ asp_i} for both of a text (without the allowance that a text has besides, so rather
 * too few than too many).
 */
final class ChancesSeen implements PlayedSeat.Rounds {
    private final Chair chair;
    private final List<Seen> seen = new ArrayList<>();
    private BitSet ofA = new BitSet();
    private BitSet ofB = new BitSet();

    /** A round: what both would sign, the best of it for the chair, what the others would have taken of it. */
    private record Seen(
            int week, int wouldSignA, int wouldSignB, BitSet both, int bestOfBoth, int taken, int bestTaken) {}

    ChancesSeen(Chair chair) {
        this.chair = chair;
    }

    @Override
    public void begins(Situation now) {
        ofA = now.search().willing(Side.A);
        ofB = now.search().willing(Side.B);
    }

    @Override
    public void ends(Situation now, double aspirationOfA, double aspirationOfB) {
        Valuation values = now.values();
        double[] asked = {aspirationOfA, aspirationOfB};
        BitSet both = (BitSet) ofA.clone();
        both.and(ofB);
        int bestOfBoth = DealSearch.NONE;
        double most = Double.NEGATIVE_INFINITY;
        int taken = 0;
        int bestTaken = DealSearch.NONE;
        double mostTaken = Double.NEGATIVE_INFINITY;
        for (int deal = both.nextSetBit(0); deal >= 0; deal = both.nextSetBit(deal + 1)) {
            double worth = worth(values, deal);
            if (worth > most) {
                most = worth;
                bestOfBoth = deal;
            }
            if (wouldBeTaken(now, deal, asked)) {
                taken++;
                if (worth > mostTaken) {
                    mostTaken = worth;
                    bestTaken = deal;
                }
            }
        }
        seen.add(new Seen(now.week(), ofA.cardinality(), ofB.cardinality(), both, bestOfBoth, taken, bestTaken));
    }

    /** What a deal is worth to the chair: its own value; to the mediator the smaller of both gains. */
    private double worth(Valuation values, int deal) {
        Side side = chair.side();
        if (side != null) {
            return values.value(side, deal);
        }
        return Math.min(
                values.value(Side.A, deal) - values.reservation(Side.A, deal),
                values.value(Side.B, deal) - values.reservation(Side.B, deal));
    }

    private boolean wouldBeTaken(Situation now, int deal, double[] asked) {
        Side side = chair.side();
        if (side == null) {
            return taken(now.values(), Side.A, deal, 0, asked) && taken(now.values(), Side.B, deal, 0, asked);
        }
        Side other = side.other();
        return taken(now.values(), other, deal, now.today().get(Parameters.REACTIVE_DEVALUATION, other), asked);
    }

    /** A side without any deal that it would sign asks for nothing (NaN), and takes nothing. */
    private static boolean taken(Valuation values, Side by, int deal, double devaluation, double[] asked) {
        double bar = Math.max(values.reservation(by, deal), asked[by.ordinal()]);
        return Rounding.of(values.value(by, deal) - devaluation) >= bar;
    }

    /** All rounds. */
    List<Chances> rounds(Trace trace) {
        List<Chances> rounds = new ArrayList<>();
        for (Seen round : seen) {
            rounds.add(new Chances(
                    rounds.size() + 1,
                    round.week,
                    round.wouldSignA,
                    round.wouldSignB,
                    round.both.cardinality(),
                    round.bestOfBoth,
                    round.taken,
                    round.bestTaken,
                    missed(round, trace)));
        }
        return rounds;
    }

    /** Packages on the table of a round that both capitals would have signed, and that were refused; each once. */
    private static List<Chances.Missed> missed(Seen round, Trace trace) {
        List<Chances.Missed> missed = new ArrayList<>();
        for (Trace.Offer offer : trace.offers()) {
            if (offer.week() == round.week && offer.refusal() != Refusal.NONE && round.both.get(offer.deal())) {
                add(
                        missed,
                        new Chances.Missed(
                                offer.deal(),
                                offer.author(),
                                List.of(offer.author().other())));
            }
        }
        for (Trace.Text text : trace.texts()) {
            if (text.week() == round.week && round.both.get(text.deal())) {
                List<Side> by = new ArrayList<>();
                if (text.ofA() != Refusal.NONE) {
                    by.add(Side.A);
                }
                if (text.ofB() != Refusal.NONE) {
                    by.add(Side.B);
                }
                if (!by.isEmpty()) {
                    add(missed, new Chances.Missed(text.deal(), null, by));
                }
            }
        }
        return missed;
    }

    private static void add(List<Chances.Missed> missed, Chances.Missed one) {
        if (!missed.contains(one)) {
            missed.add(one);
        }
    }
}
