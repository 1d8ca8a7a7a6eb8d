package org.parley.sim;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was answered in one round. */
final class RoundAnswers {
    /** Vmax [side]; null: not asked yet. */
    final @Nullable Double[] largest = new Double[2];

    /** Offers [side]. */
    final Offers[] offers = {new Offers(), new Offers()};

    private Map<NumberKey, Integer> texts = Map.of();

    /** Whether the zone is empty without these terms, one bit each; null: not asked yet. */
    final @Nullable Boolean[] emptyWithout = new Boolean[8];

    /** The text for these weights and rejected texts; null: not asked yet. */
    @Nullable
    Integer text(NumberKey asked) {
        return texts.get(asked);
    }

    /** Notes a text. */
    void text(NumberKey asked, int deal) {
        if (texts.isEmpty()) {
            texts = new LinkedHashMap<>(4);
        }
        texts.put(asked, deal);
    }

    /**
     * The offers of a side. The best deal for the other among those that are worth an aspiration to its author is also
     * the best among the fewer that are worth more, as long as it is one of them: an answer to one aspiration stands
     * for all up to what the deal is worth.
     */
    static final class Offers {
        /** None is known. */
        static final int UNKNOWN = Integer.MIN_VALUE;

        private static final double[] NONE = {};

        private double[] ends = NONE;
        private int[] deals = {};
        private int count;

        /** The offer at an aspiration. */
        int at(double aspiration) {
            for (int k = 0; k < count; k++) {
                if (aspiration >= ends[2 * k] && aspiration <= ends[2 * k + 1]) {
                    return deals[k];
                }
            }
            return UNKNOWN;
        }

        /** The offer at an aspiration, and what it is worth to its author. */
        void add(double aspiration, double worth, int deal) {
            if (count == deals.length) {
                ends = Arrays.copyOf(ends, 2 * (2 * count + 2));
                deals = Arrays.copyOf(deals, 2 * count + 2);
            }
            ends[2 * count] = aspiration;
            ends[2 * count + 1] = worth;
            deals[count++] = deal;
        }
    }
}
