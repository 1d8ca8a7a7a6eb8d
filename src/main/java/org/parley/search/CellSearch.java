package org.parley.search;

import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Side;
import org.parley.value.Draw;
import org.parley.value.Valuation;

/**
 * The fast search: looks at cells ({@link DealCells}) instead of deals, leaves out every cell and every deal whose
 * bound shows that it cannot be the answer, and evaluates the rest exactly. It gives the same deal index and the same
 * bits as {@link LiteralSearch} (M13). Model §12, docs/performance.md.
 *
 * <p>What it is made of: utilities of a run in {@link CellColumns}, bounds of a round in {@link CellRound}, and one
 * class for each question: {@link CellLargest}, {@link CellOffers}, {@link CellTexts}, {@link CellZone},
 * {@link ZoneCount}, {@link CellBargain}, {@link CellGains}, {@link CellNearest}, {@link CellWilling}.
 *
 * <p>Ties are exact ties: a deal is left out only if its bound lies strictly below what is already in hand.
 */
public final class CellSearch implements DealSearch {
    private final CellColumns columns;
    private final CellRound now;
    private final CellRound relaxed;
    private final CellLargest[] largest;
    private final CellOffers[] offers;
    private final CellTexts texts;
    private final CellZone zone;
    private final ZoneCount zoneCount;
    private final CellZone relaxedZone;
    private final CellBargain bargain;
    private final CellGains gains;
    private final CellNearest nearest;
    private final CellWilling willing;
    private @Nullable Draw draw;
    private boolean filled;

    /** A search with room for the runs of a scenario, one after the other; {@link #reset} comes before each. */
    public CellSearch(DealCells cells) {
        columns = new CellColumns(cells);
        now = new CellRound(columns);
        relaxed = now.sibling();
        largest = new CellLargest[] {new CellLargest(now, 0), new CellLargest(now, 1)};
        offers = new CellOffers[] {new CellOffers(now, 0), new CellOffers(now, 1)};
        texts = new CellTexts(now);
        zone = new CellZone(now);
        zoneCount = new ZoneCount(now);
        relaxedZone = new CellZone(relaxed);
        bargain = new CellBargain(now);
        gains = new CellGains(now);
        nearest = new CellNearest(now);
        willing = new CellWilling(now);
    }

    /** Begins a run; what the search said of the run before is over. */
    public CellSearch reset(Draw newDraw) {
        draw = newDraw;
        filled = false;
        return this;
    }

    @Override
    public void begin(Valuation round) {
        if (!filled || !columns.serves(round.fixedOptions())) {
            columns.fill(Objects.requireNonNull(draw, "reset() comes first"), round.fixedOptions());
            filled = true;
            zone.forget();
            nearest.forget();
            for (int i = 0; i < 2; i++) {
                largest[i].forget();
                offers[i].forget();
            }
        } else {
            columns.moveFront();
        }
        now.open(round);
        offers[0].begin();
        offers[1].begin();
    }

    @Override
    public double largestValue(Side side) {
        return largest[side.ordinal()].value();
    }

    @Override
    public int offer(Side proposer, double aspiration) {
        return offers[proposer.ordinal()].offer(aspiration);
    }

    @Override
    public void foresee(Side proposer, double lowestAspiration) {
        offers[proposer.ordinal()].foresee(lowestAspiration);
    }

    @Override
    public int text(double weightOfA, double weightOfB, RejectedTexts rejected) {
        return texts.text(weightOfA, weightOfB, rejected);
    }

    @Override
    public boolean zopaEmpty() {
        return zone.empty();
    }

    @Override
    public int zopaSize() {
        return zoneCount.size();
    }

    @Override
    public int nearest() {
        return nearest.nearest();
    }

    @Override
    public BitSet willing(Side side) {
        BitSet set = new BitSet(columns.cells.space.size());
        willing.willing(side.ordinal(), set);
        return set;
    }

    @Override
    public boolean zopaEmptyWithout(boolean ratification, boolean redLines, boolean commitment) {
        relaxed.open(now.round.relaxed(ratification, redLines, commitment));
        relaxedZone.forget();
        return relaxedZone.empty();
    }

    @Override
    public Bargain.Distances distances(double valueA, double valueB) {
        return bargain.bargain().distances(valueA, valueB);
    }

    @Override
    public ZoneShare zoneShare(double gainA, double gainB) {
        return gainA >= 0 && gainB >= 0 ? gains.share(gainA, gainB) : ZoneShare.NONE;
    }
}
