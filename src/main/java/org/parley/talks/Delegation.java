package org.parley.talks;

import java.util.Arrays;
import java.util.List;
import org.parley.parameter.Side;
import org.parley.value.Valuation;

/** One side at the table, with its strategy and the offers that it has made in the run. */
final class Delegation {
    static final int NONE = -1;

    final Side side;
    final Strategy strategy;
    private int[] offers = new int[16];
    private int made;
    private double worthToOther;
    private double worthBefore;

    /** Vmax of this round, NaN if no deal is acceptable. */
    double largestValue = Double.NaN;

    /** Aspiration of the current exchange, NaN if no deal is acceptable. */
    double aspiration = Double.NaN;

    /** Last own offer of the previous round in which both made offers. */
    int lastOfPreviousRound = NONE;

    Delegation(Side side, Strategy strategy) {
        this.side = side;
        this.strategy = strategy;
    }

    int offersMade() {
        return made;
    }

    /** All offers of the run, oldest first. */
    List<Integer> offers() {
        return Arrays.stream(offers, 0, made).boxed().toList();
    }

    /** The latest offer, or NONE. */
    int latest() {
        return made > 0 ? offers[made - 1] : NONE;
    }

    /** Values this side's last two offers for the other anew: a new round has begun. */
    void revalue(Valuation round) {
        if (made >= 1) {
            worthToOther = round.value(side.other(), offers[made - 1]);
        }
        if (made >= 2) {
            worthBefore =
                    offers[made - 1] == offers[made - 2] ? worthToOther : round.value(side.other(), offers[made - 2]);
        }
    }

    /**
     * What the latest offer is worth to the other above the one before, in this round; 0 while there are fewer than
     * two.
     */
    double gainForOther() {
        return made < 2 ? 0 : worthToOther - worthBefore;
    }

    /** What the latest offer is worth to the other in this round. */
    double worthToOther() {
        return worthToOther;
    }

    /** Makes an offer. */
    void offer(int deal, Valuation round) {
        if (made == offers.length) {
            offers = Arrays.copyOf(offers, 2 * made);
        }
        double worth = made > 0 && offers[made - 1] == deal ? worthToOther : round.value(side.other(), deal);
        offers[made++] = deal;
        worthBefore = worthToOther;
        worthToOther = worth;
    }

    /** How often this side has stepped: by its strategy's count, or the number of different offers it has made. */
    int steps() {
        int counted = strategy.concession().steps();
        return counted >= 0 ? counted : distinctOffers();
    }

    private int distinctOffers() {
        int distinct = 0;
        for (int n = 0; n < made; n++) {
            boolean before = false;
            for (int m = 0; m < n && !before; m++) {
                before = offers[m] == offers[n];
            }
            if (!before) {
                distinct++;
            }
        }
        return distinct;
    }
}
