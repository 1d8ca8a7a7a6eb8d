package org.parley.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.parley.number.Rounding;
import org.parley.parameter.Side;
import org.parley.value.DealSpace;
import org.parley.value.Utility;
import org.parley.value.Valuation;

/**
 * The texts that were rejected, and with each of them all deals that were equivalent at that time: same true and
 * estimated utilities, shift, guarantee, number of crossed lines and carrots on both sides (model §9.3). Equivalence is
 * looked up at the front of the rejection, so it does not change afterwards.
 */
public final class RejectedTexts {
    private final DealSpace space;
    private final Utility[] trueUtility;
    private final Utility[] reading;
    private final double shiftScale;
    private final List<Rejected> list = new ArrayList<>();

    private record Rejected(int deal, double z, double[] utilities) {}

    /** None yet; {@code trueUtility} and {@code reading} are [side], {@code shiftScale} multiplies power shifts. */
    public RejectedTexts(DealSpace space, Utility[] trueUtility, Utility[] reading, double shiftScale) {
        this.space = space;
        this.trueUtility = trueUtility;
        this.reading = reading;
        this.shiftScale = shiftScale;
    }

    /** Notes a rejection at front z. */
    public void add(int deal, double z) {
        list.add(new Rejected(deal, z, utilities(deal, z)));
    }

    /** Whether nothing was rejected yet. */
    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** Whether a deal is itself a rejected text: this costs next to nothing. */
    public boolean lists(int deal) {
        for (int r = 0; r < list.size(); r++) {
            if (list.get(r).deal == deal) {
                return true;
            }
        }
        return false;
    }

    /** Tells which deals were rejected and at which front: with the same utilities, the same deals are meant. */
    public void describe(DoubleConsumer to) {
        to.accept(shiftScale);
        for (Rejected rejected : list) {
            to.accept(rejected.deal);
            to.accept(rejected.z);
        }
    }

    /** Whether a deal is, or was at that time equivalent to, a rejected text. */
    public boolean contains(int deal) {
        if (lists(deal)) {
            return true;
        }
        for (int r = 0; r < list.size(); r++) {
            if (equivalent(list.get(r), deal)) {
                return true;
            }
        }
        return false;
    }

    private boolean equivalent(Rejected rejected, int deal) {
        double[] then = rejected.utilities;
        for (int i = 0; i < 2; i++) {
            if (trueUtility[i].of(deal, rejected.z) != then[i] || reading[i].of(deal, rejected.z) != then[2 + i]) {
                return false;
            }
        }
        return Rounding.of(shift(deal) - shift(rejected.deal)) == 0
                && space.guarantee(deal) == space.guarantee(rejected.deal)
                && space.crossed(Side.A, deal) == space.crossed(Side.A, rejected.deal)
                && space.crossed(Side.B, deal) == space.crossed(Side.B, rejected.deal)
                && sameCarrots(Side.A, deal, rejected.deal)
                && sameCarrots(Side.B, deal, rejected.deal);
    }

    private boolean sameCarrots(Side side, int deal, int other) {
        return Rounding.of(space.carrots(side, deal) - space.carrots(side, other)) == 0;
    }

    private double shift(int deal) {
        return Valuation.scaledShift(shiftScale, space.shiftTowards(Side.A, deal));
    }

    private double[] utilities(int deal, double z) {
        return new double[] {
            trueUtility[0].of(deal, z), trueUtility[1].of(deal, z), reading[0].of(deal, z), reading[1].of(deal, z)
        };
    }
}
