package org.parley.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.table.NumberList;
import org.parley.table.Table;

/**
 * How many runs changed outcome between two settings on common random numbers, and from what to what.
 *
 * <p>It gives one row for each pair of strings that occurs, in the given order of strings (strings not in it follow in
 * order of appearance): {@code from, to, changed (0/1), count, n, share, low, high}; shares of all pairs, Wilson
 * intervals. Runs that did not change are rows too.
 */
public final class Transitions {
    private Transitions() {}

    /** The transitions of a text column, runs matched by the key columns (usually {@code replication}). */
    public static Table of(Table first, Table second, List<String> keys, String column, List<String> order) {
        Pairs pairs = Pairs.match(first, second, keys);
        List<String> strings = new ArrayList<>(order);
        for (int i = 0; i < pairs.first().length; i++) {
            for (String text :
                    List.of(first.string(column, pairs.first()[i]), second.string(column, pairs.second()[i]))) {
                if (!strings.contains(text)) {
                    strings.add(text);
                }
            }
        }
        FirstPositions places = new FirstPositions(strings);
        int[][] counts = new int[strings.size()][strings.size()];
        for (int i = 0; i < pairs.first().length; i++) {
            counts[places.of(first.string(column, pairs.first()[i]))][
                    places.of(second.string(column, pairs.second()[i]))]++;
        }
        return of(strings, counts);
    }

    /** The transitions of runs that were counted: [from][to], in the order of the strings. */
    public static Table of(List<String> strings, int[][] counts) {
        int pairs = 0;
        for (int[] row : counts) {
            for (int count : row) {
                pairs += count;
            }
        }
        List<String> from = new ArrayList<>();
        List<String> to = new ArrayList<>();
        NumberList changed = new NumberList();
        NumberList count = new NumberList();
        NumberList share = new NumberList();
        NumberList low = new NumberList();
        NumberList high = new NumberList();
        for (int f = 0; f < strings.size(); f++) {
            for (int t = 0; t < strings.size(); t++) {
                if (counts[f][t] > 0) {
                    Interval interval = Wilson.of(counts[f][t], pairs);
                    from.add(strings.get(f));
                    to.add(strings.get(t));
                    changed.add(f == t ? 0 : 1);
                    count.add(counts[f][t]);
                    share.add(interval.estimate());
                    low.add(interval.low());
                    high.add(interval.high());
                }
            }
        }
        double[] n = new double[from.size()];
        Arrays.fill(n, pairs);
        return Table.builder()
                .strings("from", from)
                .strings("to", to)
                .numbers("changed", changed.toArray())
                .numbers("count", count.toArray())
                .numbers("n", n)
                .numbers("share", share.toArray())
                .numbers("low", low.toArray())
                .numbers("high", high.toArray())
                .build();
    }

    /** The share of runs that changed, with its interval, from a table made by {@link #of}. */
    public static Interval changed(Table transitions) {
        long changed = 0;
        long n = 0;
        for (int r = 0; r < transitions.rows(); r++) {
            long count = (long) transitions.number("count", r);
            n += count;
            changed += transitions.number("changed", r) == 1 ? count : 0;
        }
        return Wilson.of(changed, n);
    }
}
