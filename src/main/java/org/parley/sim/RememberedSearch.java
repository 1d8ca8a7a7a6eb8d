package org.parley.sim;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Side;
import org.parley.search.Bargain;
import org.parley.search.DealSearch;
import org.parley.search.RejectedTexts;
import org.parley.search.ZoneShare;
import org.parley.value.Draw;
import org.parley.value.Valuation;

/** The search of a run that asks {@link RememberedRounds} first, and opens a round only for what is not known. */
final class RememberedSearch implements DealSearch {
    private final RememberedRounds memory;
    private final Draw draw;
    private final int drawn;
    private final DealSearch search;
    private final NumberKey key;
    private @Nullable Valuation round;
    private @Nullable RoundAnswers answers;
    private boolean open;
    private final double[] foreseen = {Double.NaN, Double.NaN};

    RememberedSearch(RememberedRounds memory, Draw draw, int drawn, DealSearch search) {
        this.memory = memory;
        this.draw = draw;
        this.drawn = drawn;
        this.search = search;
        key = memory.key();
    }

    @Override
    public void begin(Valuation opened) {
        round = opened;
        answers = memory.answers(drawn, draw, opened);
        open = false;
        Arrays.fill(foreseen, Double.NaN);
    }

    private RoundAnswers known() {
        return Objects.requireNonNull(answers, "begin() comes first");
    }

    /** The search itself, open at this round. */
    private DealSearch opened() {
        if (!open) {
            search.begin(Objects.requireNonNull(round, "begin() comes first"));
            open = true;
            search.foresee(Side.A, foreseen[0]);
            search.foresee(Side.B, foreseen[1]);
        }
        return search;
    }

    @Override
    public void foresee(Side proposer, double lowestAspiration) {
        foreseen[proposer.ordinal()] = lowestAspiration;
        if (open) {
            search.foresee(proposer, lowestAspiration);
        }
    }

    @Override
    public double largestValue(Side side) {
        Double largest = known().largest[side.ordinal()];
        if (largest == null) {
            largest = opened().largestValue(side);
            known().largest[side.ordinal()] = largest;
        }
        return largest;
    }

    @Override
    public int offer(Side proposer, double aspiration) {
        RoundAnswers.Offers offers = known().offers[proposer.ordinal()];
        int deal = offers.at(aspiration);
        if (deal == RoundAnswers.Offers.UNKNOWN) {
            deal = opened().offer(proposer, aspiration);
            double worth = deal == NONE
                    ? Double.POSITIVE_INFINITY
                    : Objects.requireNonNull(round).value(proposer, deal);
            offers.add(aspiration, worth, deal);
        }
        return deal;
    }

    @Override
    public int text(double weightOfA, double weightOfB, RejectedTexts rejected) {
        key.clear().accept(weightOfA);
        key.accept(weightOfB);
        rejected.describe(key);
        Integer text = known().text(key);
        if (text == null) {
            text = opened().text(weightOfA, weightOfB, rejected);
            known().text(key.kept(), text);
        }
        return text;
    }

    @Override
    public boolean zopaEmpty() {
        return emptyWithout(0);
    }

    @Override
    public boolean zopaEmptyWithout(boolean ratification, boolean redLines, boolean commitment) {
        return emptyWithout((ratification ? 1 : 0) + (redLines ? 2 : 0) + (commitment ? 4 : 0));
    }

    /** Without nothing the zone is that of the round. */
    private boolean emptyWithout(int terms) {
        Boolean empty = known().emptyWithout[terms];
        if (empty == null) {
            empty = terms == 0
                    ? opened().zopaEmpty()
                    : opened().zopaEmptyWithout((terms & 1) != 0, (terms & 2) != 0, (terms & 4) != 0);
            known().emptyWithout[terms] = empty;
        }
        return empty;
    }

    @Override
    public int zopaSize() {
        return opened().zopaSize();
    }

    @Override
    public int nearest() {
        return opened().nearest();
    }

    @Override
    public BitSet willing(Side side) {
        return opened().willing(side);
    }

    @Override
    public Bargain.Distances distances(double valueA, double valueB) {
        return opened().distances(valueA, valueB);
    }

    @Override
    public ZoneShare zoneShare(double gainA, double gainB) {
        return opened().zoneShare(gainA, gainB);
    }
}
