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
 * Looks at every round of a game before anybody speaks: how many deals each capital would sign, {@code V_i ≥ R_i}, and
 * which both would. After the game it says of each round what lay on the table, and what the others would have taken at
 * the end of it: {@code V_j − rd_j ≥ max(R_j, asp_j)} of a party's offer, {@code V_i ≥ asp_i} for both of a text
 * (without the allowance that a text has besides, so rather too few than too many).
 */
final class ChancesSeen {
    private final Chair chair;
    private final List<Seen> seen = new ArrayList<>();

    /** A round as it began. Arrays stand by deal of the zone, ascending by index. */
    private record Seen(
            int week,
            int wouldSignA,
            int wouldSignB,
            int[] deals,
            double[] valueA,
            double[] valueB,
            double[] reservationA,
            double[] reservationB,
            double devaluationA,
            double devaluationB) {}

    ChancesSeen(Chair chair) {
        this.chair = chair;
    }

    /** A round begins. */
    void begins(Situation now) {
        DealSearch search = now.search();
        Valuation values = now.values();
        BitSet ofA = search.willing(Side.A);
        BitSet ofB = search.willing(Side.B);
        BitSet both = (BitSet) ofA.clone();
        both.and(ofB);
        int[] deals = new int[both.cardinality()];
        double[][] columns = new double[4][deals.length];
        int n = 0;
        for (int deal = both.nextSetBit(0); deal >= 0; deal = both.nextSetBit(deal + 1)) {
            columns[0][n] = values.value(Side.A, deal);
            columns[1][n] = values.value(Side.B, deal);
            columns[2][n] = values.reservation(Side.A, deal);
            columns[3][n] = values.reservation(Side.B, deal);
            deals[n++] = deal;
        }
        seen.add(new Seen(
                now.week(),
                ofA.cardinality(),
                ofB.cardinality(),
                deals,
                columns[0],
                columns[1],
                columns[2],
                columns[3],
                now.today().get(Parameters.REACTIVE_DEVALUATION, Side.A),
                now.today().get(Parameters.REACTIVE_DEVALUATION, Side.B)));
    }

    /** All rounds. */
    List<Chances> rounds(Trace trace) {
        List<Chances> rounds = new ArrayList<>();
        for (int r = 0; r < seen.size(); r++) {
            rounds.add(chances(r + 1, seen.get(r), trace));
        }
        return rounds;
    }

    private Chances chances(int number, Seen round, Trace trace) {
        double[] asked = {Double.NaN, Double.NaN};
        for (Trace.Round row : trace.rounds()) {
            if (row.week() == round.week) {
                asked = row.aspiration();
            }
        }
        int taken = 0;
        int bestTaken = -1;
        int bestBoth = -1;
        for (int n = 0; n < round.deals.length; n++) {
            bestBoth = better(round, n, bestBoth) ? n : bestBoth;
            if (wouldBeTaken(round, n, asked)) {
                taken++;
                bestTaken = better(round, n, bestTaken) ? n : bestTaken;
            }
        }
        return new Chances(
                number,
                round.week,
                round.wouldSignA,
                round.wouldSignB,
                round.deals.length,
                deal(round, bestBoth),
                taken,
                deal(round, bestTaken),
                missed(round, trace));
    }

    private static int deal(Seen round, int place) {
        return place < 0 ? DealSearch.NONE : round.deals[place];
    }

    /** Better for the chair: its own value; for the mediator the smaller of both gains. Lower index on ties. */
    private boolean better(Seen round, int place, int than) {
        return than < 0 || worth(round, place) > worth(round, than);
    }

    private double worth(Seen round, int place) {
        return switch (chair) {
            case A -> round.valueA[place];
            case B -> round.valueB[place];
            case MEDIATOR ->
                Math.min(
                        round.valueA[place] - round.reservationA[place],
                        round.valueB[place] - round.reservationB[place]);
        };
    }

    private boolean wouldBeTaken(Seen round, int place, double[] asked) {
        return switch (chair) {
            case A ->
                taken(round.valueB[place], round.devaluationB, round.reservationB[place], asked[Side.B.ordinal()]);
            case B ->
                taken(round.valueA[place], round.devaluationA, round.reservationA[place], asked[Side.A.ordinal()]);
            case MEDIATOR ->
                taken(round.valueA[place], 0, round.reservationA[place], asked[Side.A.ordinal()])
                        && taken(round.valueB[place], 0, round.reservationB[place], asked[Side.B.ordinal()]);
        };
    }

    private static boolean taken(double value, double devaluation, double reservation, double asked) {
        return Rounding.of(value - devaluation) >= Math.max(reservation, asked); // no Vmax: asked is NaN, and so no
    }

    /** Packages on the table of a round that both capitals would have signed, and that were refused; each once. */
    private static List<Chances.Missed> missed(Seen round, Trace trace) {
        List<Chances.Missed> missed = new ArrayList<>();
        for (Trace.Offer offer : trace.offers()) {
            if (offer.week() == round.week && offer.refusal() != Refusal.NONE && inZone(round, offer.deal())) {
                add(
                        missed,
                        new Chances.Missed(
                                offer.deal(),
                                offer.author(),
                                List.of(offer.author().other())));
            }
        }
        for (Trace.Text text : trace.texts()) {
            if (text.week() == round.week && inZone(round, text.deal())) {
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

    private static boolean inZone(Seen round, int deal) {
        return java.util.Arrays.binarySearch(round.deals, deal) >= 0;
    }
}
