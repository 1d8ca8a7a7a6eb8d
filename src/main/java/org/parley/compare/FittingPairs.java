package org.parley.compare;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.analysis.Wilson;
import org.parley.ensemble.RunColumns;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * Pairs of runs of two ensembles in which both draws fit the record (model §11a). No policy changes whether a draw
 * fits, so pairs stay pairs; an uncertainty that was set by hand may change it. How many draws fit in one ensemble only
 * is told.
 *
 * @param first runs of the first ensemble in those pairs
 * @param second their partners
 * @param pairs all pairs
 * @param onlyFirst pairs in which only the first fits
 * @param onlySecond pairs in which only the second fits
 */
record FittingPairs(Table first, Table second, long pairs, long onlyFirst, long onlySecond) {
    private static final String FITS = "fits";

    /** Whether the runs of an ensemble were held against a record. */
    static boolean asked(Table runs) {
        return runs.has(FITS)
                && runs.isNumber(FITS)
                && IntStream.range(0, runs.rows()).anyMatch(r -> !Double.isNaN(runs.number(FITS, r)));
    }

    /** Of two ensembles whose runs both were. */
    static FittingPairs of(Table one, Table two) {
        Map<Double, Integer> rows = new HashMap<>();
        for (int r = 0; r < two.rows(); r++) {
            rows.put(two.number(RunColumns.REPLICATION, r), r);
        }
        int[] ofFirst = new int[one.rows()];
        int[] ofSecond = new int[one.rows()];
        int both = 0;
        long pairs = 0;
        long onlyFirst = 0;
        long onlySecond = 0;
        for (int r = 0; r < one.rows(); r++) {
            Integer partner = rows.get(one.number(RunColumns.REPLICATION, r));
            if (partner == null) {
                continue;
            }
            pairs++;
            boolean a = one.number(FITS, r) == 1;
            boolean b = two.number(FITS, partner) == 1;
            if (a && b) {
                ofFirst[both] = r;
                ofSecond[both++] = partner;
            }
            onlyFirst += a && !b ? 1 : 0;
            onlySecond += b && !a ? 1 : 0;
        }
        return new FittingPairs(
                one.select(java.util.Arrays.copyOf(ofFirst, both)),
                two.select(java.util.Arrays.copyOf(ofSecond, both)),
                pairs,
                onlyFirst,
                onlySecond);
    }

    /** Whether there are enough to be shown: one in a hundred, and any. */
    boolean enough() {
        return first.rows() > 0 && 100L * first.rows() >= pairs;
    }

    /** How many, in words. */
    String words() {
        var share = Wilson.of(first.rows(), pairs);
        return "in " + NumberText.count(first.rows()) + " of " + NumberText.count(pairs)
                + " pairs both draws fit the record ("
                + NumberText.percent(share.estimate()) + ", " + NumberText.percentInterval(share.low(), share.high())
                + "); only the first fits in " + NumberText.count(onlyFirst) + ", only the second in "
                + NumberText.count(onlySecond) + ".";
    }
}
