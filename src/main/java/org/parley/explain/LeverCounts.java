package org.parley.explain;

import java.util.List;

/**
 * How many runs of an ensemble that ended without a deal would have had one to sign at their last round, by lever,
 * level and pair; added up run by run.
 */
public final class LeverCounts {
    private final List<Lever> levers;
    private final int[][] opens;
    private final int[] alone;
    private final int[] withOneOther;
    private final int[][] pairs;
    private final int[][] ends;
    private int runs;
    private int agreements;
    private int asked;
    private int open;
    private int one;
    private int two;

    /** Nothing added yet. */
    public LeverCounts(List<Lever> levers) {
        this.levers = levers;
        opens = new int[levers.size()][];
        for (int l = 0; l < opens.length; l++) {
            opens[l] = new int[levers.get(l).levels().length];
        }
        alone = new int[levers.size()];
        withOneOther = new int[levers.size()];
        pairs = new int[levers.size()][levers.size()];
        ends = new int[levers.size()][EnsembleExplainer.RERUN_LEVELS];
    }

    /** Adds a run. */
    public void add(RunAnswer run) {
        runs++;
        agreements += run.outcome().agreement() ? 1 : 0;
        if (!run.asked()) {
            return;
        }
        asked++;
        open += run.open() ? 1 : 0;
        for (int l = 0; l < run.opens().length; l++) {
            for (int k = 0; k < opens[l].length; k++) {
                opens[l][k] += run.opens()[l][k] ? 1 : 0;
            }
        }
        for (int l = 0; l < run.ends().length; l++) {
            for (int k = 0; k < ends[l].length; k++) {
                ends[l][k] += run.ends()[l][k] ? 1 : 0;
            }
        }
        if (run.open()) {
            return;
        }
        boolean byOne = false;
        boolean byTwo = false;
        for (int l = 0; l < alone.length; l++) {
            boolean enough = run.alone(l);
            boolean together = run.withOneOther(l);
            alone[l] += enough ? 1 : 0;
            withOneOther[l] += together ? 1 : 0;
            byOne |= enough;
            byTwo |= together;
            for (int m = l + 1; m < alone.length; m++) {
                pairs[l][m] += run.pairs()[l][m] ? 1 : 0;
            }
        }
        one += byOne ? 1 : 0;
        two += !byOne && byTwo ? 1 : 0;
    }

    /** The levers. */
    public List<Lever> levers() {
        return levers;
    }

    /** Runs added. */
    public int runs() {
        return runs;
    }

    /** How many of the runs ended in an agreement. */
    public int agreements() {
        return agreements;
    }

    /** How many of the runs ended without a deal after a round: those that are asked. */
    public int asked() {
        return asked;
    }

    /** In how many runs that are asked a deal that both would sign existed at the last round. */
    public int open() {
        return open;
    }

    /** In how many runs that are asked no such deal existed: the closed ones. */
    public int closed() {
        return asked - open;
    }

    /** How many closed runs some lever alone would have opened. */
    public int byOne() {
        return one;
    }

    /** How many closed runs no lever alone would have opened, but two together. */
    public int byTwo() {
        return two;
    }

    /** In how many runs that are asked a deal would have existed with a lever at a level. */
    public int opens(int lever, int level) {
        return opens[lever][level];
    }

    /** How many closed runs a lever alone would have opened. */
    public int alone(int lever) {
        return alone[lever];
    }

    /** How many closed runs it would have opened only with one other lever that alone is not enough either. */
    public int withOneOther(int lever) {
        return withOneOther[lever];
    }

    /** How many closed runs two levers would have opened. */
    public int pair(int first, int second) {
        return first < second ? pairs[first][second] : pairs[second][first];
    }

    /**
     * Of those asked, the ones that would have ended in an agreement with a lever at a level of
     * {@link EnsembleExplainer#RERUN_LEVELS}.
     */
    public int ends(int lever, int level) {
        return ends[lever][level];
    }
}
