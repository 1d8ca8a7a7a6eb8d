package org.parley.sim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Side;
import org.parley.talks.Framework;
import org.parley.talks.Minutes;
import org.parley.talks.Refusal;

/**
 * Tells one run week by week: it is one of many, not the result. Deals are indices; options get their words where they
 * are shown.
 */
public final class Trace implements Minutes {
    private final List<Week> weeks = new ArrayList<>();
    private final List<Round> rounds = new ArrayList<>();
    private final List<Offer> offers = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();
    private final List<Happening> happenings = new ArrayList<>();
    private int now;
    private @Nullable Gap gap;

    /**
     * A week. Arrays over sides are [A, B].
     *
     * @param week t
     * @param front z
     * @param pace y, km² a week
     * @param believedPace m_i
     * @param believedCollapse k̂_i, weekly
     * @param warCost κ_i(t)
     * @param pressure p_i(t)
     * @param measuresInForce bits in file order
     */
    public record Week(
            int week,
            double front,
            double pace,
            double[] believedPace,
            double[] believedCollapse,
            double[] warCost,
            double[] pressure,
            long measuresInForce) {
        public Week {
            believedPace = believedPace.clone();
            believedCollapse = believedCollapse.clone();
            warCost = warCost.clone();
            pressure = pressure.clone();
        }

        /** A copy. */
        @Override
        public double[] believedPace() {
            return believedPace.clone();
        }

        /** A copy. */
        @Override
        public double[] believedCollapse() {
            return believedCollapse.clone();
        }

        /** A copy. */
        @Override
        public double[] warCost() {
            return warCost.clone();
        }

        /** A copy. */
        @Override
        public double[] pressure() {
            return pressure.clone();
        }
    }

    /**
     * A round. Arrays over sides are [A, B].
     *
     * @param week t
     * @param warValue W_i
     * @param withoutAgreement W^e_i
     * @param largestValue Vmax_i, NaN if no deal is acceptable
     * @param aspiration asp_i at the last exchange, NaN if none
     * @param zopaSize feasible deals acceptable to both
     * @param ripe both expect war to be worth less next week, and the zone is open
     * @param gap after the last exchange, NaN without offers
     * @param progress whether the gap narrowed
     * @param stalls rounds in a row without progress
     */
    public record Round(
            int week,
            double[] warValue,
            double[] withoutAgreement,
            double[] largestValue,
            double[] aspiration,
            int zopaSize,
            boolean ripe,
            double gap,
            boolean progress,
            int stalls) {
        public Round {
            warValue = warValue.clone();
            withoutAgreement = withoutAgreement.clone();
            largestValue = largestValue.clone();
            aspiration = aspiration.clone();
        }

        /** A copy. */
        @Override
        public double[] warValue() {
            return warValue.clone();
        }

        /** A copy. */
        @Override
        public double[] withoutAgreement() {
            return withoutAgreement.clone();
        }

        /** A copy. */
        @Override
        public double[] largestValue() {
            return largestValue.clone();
        }

        /** A copy. */
        @Override
        public double[] aspiration() {
            return aspiration.clone();
        }
    }

    /**
     * An offer.
     *
     * @param week t
     * @param exchange e, from 1
     * @param author who made it
     * @param aspiration the author's aspiration
     * @param deal what was offered
     * @param ownValue V to the author
     * @param value V to the receiver
     * @param reservation the receiver's R of it
     * @param refusal why the receiver refused, NONE if it accepted
     */
    public record Offer(
            int week,
            int exchange,
            Side author,
            double aspiration,
            int deal,
            double ownValue,
            double value,
            double reservation,
            Refusal refusal) {}

    /** The mediator's text and both answers. */
    public record Text(int week, int deal, Refusal ofA, Refusal ofB) {}

    /** Kinds of happenings beside offers and texts. */
    public enum Kind {
        SILENT,
        TECHNICAL,
        MEASURES,
        FRAMEWORK,
        FREEZE,
        RATIFICATION,
        COLLAPSE,
        END
    }

    /**
     * Something else that happened.
     *
     * @param week t
     * @param kind what
     * @param side who, or null
     * @param done whether it came about (a framework signed, a freeze agreed, a ratification passed)
     * @param bits measures agreed, as bits; of a framework the deal index; 0 otherwise
     * @param options options settled by experts [issue]; of a framework 1 for a settled issue, −1 for an open one;
     *     empty if it is not about options
     * @param values values to A and B, empty if none
     */
    public record Happening(
            int week, Kind kind, @Nullable Side side, boolean done, long bits, int[] options, double[] values) {
        public Happening {
            options = options.clone();
            values = values.clone();
        }

        /** A copy. */
        @Override
        public int[] options() {
            return options.clone();
        }

        /** A copy. */
        @Override
        public double[] values() {
            return values.clone();
        }
    }

    private record Gap(double gap, boolean progress, int stalls) {}

    void week(Week row) {
        weeks.add(row);
    }

    void week(int t) {
        now = t;
        gap = null;
    }

    void round(
            double[] warValue,
            double[] withoutAgreement,
            double[] largestValue,
            double[] aspiration,
            int zopaSize,
            boolean ripe) {
        Gap g = gap == null ? new Gap(Double.NaN, false, 0) : gap;
        rounds.add(new Round(
                now,
                warValue,
                withoutAgreement,
                largestValue,
                aspiration,
                zopaSize,
                ripe,
                g.gap,
                g.progress,
                g.stalls));
    }

    void happened(Kind kind, @Nullable Side side, boolean done) {
        happenings.add(new Happening(now, kind, side, done, 0, new int[0], new double[0]));
    }

    @Override
    public void offer(
            int exchange,
            Side author,
            double aspiration,
            int deal,
            double ownValue,
            double value,
            double reservation,
            Refusal refusal) {
        offers.add(new Offer(now, exchange, author, aspiration, deal, ownValue, value, reservation, refusal));
    }

    @Override
    public void silent(Side side) {
        happened(Kind.SILENT, side, false);
    }

    @Override
    public void text(int deal, Refusal ofA, Refusal ofB) {
        texts.add(new Text(now, deal, ofA, ofB));
    }

    @Override
    public void technical(int[] inForce) {
        happenings.add(new Happening(now, Kind.TECHNICAL, null, true, 0, inForce.clone(), new double[0]));
    }

    @Override
    public void measures(long agreed) {
        happenings.add(new Happening(now, Kind.MEASURES, null, true, agreed, new int[0], new double[0]));
    }

    @Override
    public void framework(@Nullable Framework framework, boolean signed) {
        if (framework != null) {
            int[] settled = new int[framework.settled().length];
            for (int k = 0; k < settled.length; k++) {
                settled[k] = framework.settled()[k] ? 1 : -1;
            }
            happenings.add(new Happening(now, Kind.FRAMEWORK, null, signed, framework.deal(), settled, new double[] {
                framework.valueA(), framework.valueB()
            }));
        }
    }

    @Override
    public void freeze(double valueA, double valueB, boolean agreed) {
        happenings.add(new Happening(now, Kind.FREEZE, null, agreed, 0, new int[0], new double[] {valueA, valueB}));
    }

    @Override
    public void progress(double newGap, boolean progress, int stalls) {
        gap = new Gap(newGap, progress, stalls);
    }

    /** All weeks. */
    public List<Week> weeks() {
        return Collections.unmodifiableList(weeks);
    }

    /** All rounds. */
    public List<Round> rounds() {
        return Collections.unmodifiableList(rounds);
    }

    /** All offers, in order. */
    public List<Offer> offers() {
        return Collections.unmodifiableList(offers);
    }

    /** All texts of the mediator. */
    public List<Text> texts() {
        return Collections.unmodifiableList(texts);
    }

    /** Everything else. */
    public List<Happening> happenings() {
        return Collections.unmodifiableList(happenings);
    }
}
