package org.parley.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.parameter.Side;
import org.parley.value.DealSpace;

/**
 * In how many runs of an ensemble each deal would have been signed by A, by B, by both, at the first and at the last
 * round; added up run by run.
 */
public final class DealCounts {
    private final DealSpace space;
    private final int[][] first;
    private final int[][] last;
    private int runs;

    /** Nothing added yet. */
    public DealCounts(DealSpace space) {
        this.space = space;
        first = new int[3][space.size()];
        last = new int[3][space.size()];
    }

    /** Adds a run; one without a round says nothing. */
    public void add(RunAnswer run) {
        BitSet[] atFirst = run.first();
        BitSet[] atLast = run.last();
        if (atFirst == null || atLast == null) {
            return;
        }
        runs++;
        count(atFirst, first);
        count(atLast, last);
    }

    private static void count(BitSet[] willing, int[][] into) {
        BitSet both = (BitSet) willing[0].clone();
        both.and(willing[1]);
        count(willing[0], into[0]);
        count(willing[1], into[1]);
        count(both, into[2]);
    }

    private static void count(BitSet willing, int[] into) {
        for (int x = willing.nextSetBit(0); x >= 0; x = willing.nextSetBit(x + 1)) {
            into[x]++;
        }
    }

    /** Runs with a round. */
    public int runs() {
        return runs;
    }

    /** The deals. */
    public DealSpace space() {
        return space;
    }

    /** Runs in which a side would have signed a deal at the first or the last round. */
    public int signs(Side side, int deal, boolean atLast) {
        return (atLast ? last : first)[side.ordinal()][deal];
    }

    /** Runs in which both would have. */
    public int both(int deal, boolean atLast) {
        return (atLast ? last : first)[2][deal];
    }

    /**
     * The deals that most runs would have had signed by both at the last round, then at the first; of equal ones the
     * lower index. Deals that no run would are left out.
     */
    public List<Integer> widest(int most) {
        return IntStream.range(0, space.size())
                .filter(x -> last[2][x] > 0 || first[2][x] > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer x) -> -last[2][x])
                        .thenComparingInt(x -> -first[2][x])
                        .thenComparingInt(x -> x))
                .limit(most)
                .toList();
    }

    /**
     * Deals than which no other is signed by A in more runs and by B in as many, or the other way round, at the last
     * round; by A's runs, descending; of twins the one that both would sign in more runs, then the lower index.
     */
    public List<Integer> frontier() {
        List<Integer> order = IntStream.range(0, space.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer x) -> -last[0][x])
                        .thenComparingInt(x -> -last[1][x])
                        .thenComparingInt(x -> -last[2][x])
                        .thenComparingInt(x -> x))
                .toList();
        List<Integer> frontier = new ArrayList<>();
        int best = -1;
        for (int x : order) {
            if (last[1][x] > best) {
                best = last[1][x];
                frontier.add(x);
            }
        }
        return frontier;
    }

    /** The deals that differ from one in one option, the most widely signed by both at the last round first. */
    public List<Integer> neighbours(int deal) {
        List<Integer> neighbours = new ArrayList<>();
        for (int k = 0; k < space.issues(); k++) {
            for (int o = 0; o < space.options(k); o++) {
                if (o != space.option(deal, k)) {
                    neighbours.add(space.with(deal, k, o));
                }
            }
        }
        neighbours.sort(Comparator.comparingInt((Integer x) -> -last[2][x])
                .thenComparingInt(x -> -first[2][x])
                .thenComparingInt(x -> x));
        return neighbours;
    }
}
