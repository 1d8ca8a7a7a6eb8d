package org.parley.search;

import java.util.BitSet;
import org.parley.parameter.Side;
import org.parley.value.Valuation;

/**
 * Asks two searches every question and compares the answers, bit for bit: {@code --check}. The first difference is a
 * {@link Difference}.
 */
public final class CheckedSearch implements DealSearch {
    private final DealSearch fast;
    private final DealSearch literal;
    private final Runnable compared;
    private int round;

    /** Two searches that do not agree; the message says about what, and what each says. */
    public static final class Difference extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Difference(String message) {
            super(message);
        }
    }

    /**
     * Answers with {@code fast}, held against {@code literal}.
     *
     * @param compared called after every question that both answered alike
     */
    public CheckedSearch(DealSearch fast, DealSearch literal, Runnable compared) {
        this.fast = fast;
        this.literal = literal;
        this.compared = compared;
    }

    @Override
    public void begin(Valuation valuation) {
        fast.begin(valuation);
        literal.begin(valuation);
        round++;
    }

    @Override
    public double largestValue(Side side) {
        return same("largest value of " + side, fast.largestValue(side), literal.largestValue(side));
    }

    @Override
    public int offer(Side proposer, double aspiration) {
        return (int) same(
                "offer of " + proposer + " at " + aspiration,
                fast.offer(proposer, aspiration),
                literal.offer(proposer, aspiration));
    }

    @Override
    public void foresee(Side proposer, double lowestAspiration) {
        fast.foresee(proposer, lowestAspiration);
    }

    @Override
    public int text(double weightOfA, double weightOfB, RejectedTexts rejected) {
        return (int)
                same("text", fast.text(weightOfA, weightOfB, rejected), literal.text(weightOfA, weightOfB, rejected));
    }

    @Override
    public boolean zopaEmpty() {
        return same("empty zone", fast.zopaEmpty() ? 1 : 0, literal.zopaEmpty() ? 1 : 0) == 1;
    }

    @Override
    public int zopaSize() {
        return (int) same("size of the zone", fast.zopaSize(), literal.zopaSize());
    }

    @Override
    public int nearest() {
        return (int) same("nearest deal", fast.nearest(), literal.nearest());
    }

    @Override
    public BitSet willing(Side side) {
        BitSet quick = fast.willing(side);
        BitSet plain = literal.willing(side);
        same("number of deals that " + side + " would sign", quick.cardinality(), plain.cardinality());
        BitSet differ = (BitSet) quick.clone();
        differ.xor(plain);
        same("deals that " + side + " would sign", differ.nextSetBit(0), NONE);
        return quick;
    }

    @Override
    public boolean zopaEmptyWithout(boolean ratification, boolean redLines, boolean commitment) {
        return same(
                        "empty zone without terms",
                        fast.zopaEmptyWithout(ratification, redLines, commitment) ? 1 : 0,
                        literal.zopaEmptyWithout(ratification, redLines, commitment) ? 1 : 0)
                == 1;
    }

    @Override
    public Bargain.Distances distances(double valueA, double valueB) {
        Bargain.Distances quick = fast.distances(valueA, valueB);
        Bargain.Distances plain = literal.distances(valueA, valueB);
        same("distance to the frontier at " + valueA + ", " + valueB, quick.frontier(), plain.frontier());
        same("distance to the Nash point at " + valueA + ", " + valueB, quick.nash(), plain.nash());
        same(
                "distance to the Kalai–Smorodinsky point at " + valueA + ", " + valueB,
                quick.kalaiSmorodinsky(),
                plain.kalaiSmorodinsky());
        return quick;
    }

    @Override
    public ZoneShare zoneShare(double gainA, double gainB) {
        ZoneShare quick = fast.zoneShare(gainA, gainB);
        ZoneShare plain = literal.zoneShare(gainA, gainB);
        same("A's share of the zone at " + gainA + ", " + gainB, quick.a(), plain.a());
        same("B's share of the zone at " + gainA + ", " + gainB, quick.b(), plain.b());
        same("efficiency in the zone at " + gainA + ", " + gainB, quick.efficiency(), plain.efficiency());
        return quick;
    }

    private double same(String question, double quick, double plain) {
        if (Double.doubleToLongBits(quick) != Double.doubleToLongBits(plain)) {
            throw new Difference("the searches differ in round " + round + ", " + question + ": the fast one says "
                    + quick + ", the literal one " + plain);
        }
        compared.run();
        return quick;
    }
}
