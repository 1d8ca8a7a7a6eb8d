package org.parley.search;

import java.util.Arrays;

/**
 * One side's offers over cells: among feasible deals with {@code V_i ≥ max(aspiration, R_i)} the one of highest V̂_j;
 * ties: higher V_i, then lower index (model §9.2).
 *
 * <p>An answer x at an aspiration a stays the answer for every aspiration between a and V_i(x): such stretches are
 * remembered for the round. Otherwise the last answer is tried first. Then, in this order, a cell is left out because
 * its V_i cannot reach the aspiration, because its V̂_j cannot reach what is in hand over the whole cell (bound once a
 * round), or over that part of it that reaches the aspiration; of the rest the most promising cell comes first, and in
 * it a deal is evaluated exactly only if both its bounds allow it.
 */
final class CellOffers implements ElementTree.Visitor {
    private static final int REMEMBERED = 8;
    /** Below 1 by enough that a step of {@link NonDominatedElements#MARGIN} shows in V̂. */
    private static final double RISING = .9;

    private final CellRound r;
    private final CellColumns columns;
    private final int i;
    private final int j;
    private final OpenCell open = new OpenCell();
    /** Upper bound of V̂_j by place in the list of promising cells; of this round. */
    private final double[] roundBound;

    private final boolean[] close;

    private final double[] bound;
    private final int[] candidates;
    private boolean bounded;

    /** What an element of the tree must reach: in V_i, own utility and estimate of the other's. */
    private final ElementTree tree;

    private double wanted;
    private double wantedUtility;
    private double wantedEstimate;
    private double weightBelow;
    private int warmCell = DealSearch.NONE;
    private int warmElement;

    /** The offer in hand. */
    private int cell;

    private int element;
    private int deal;
    private double estimate;
    private double value;

    /** Deals evaluated in this round, so that four exchanges do not do it four times. */
    private final long[] seen = new long[REMEMBERED];

    private final double[] seenValue = new double[REMEMBERED];
    private final double[] seenEstimate = new double[REMEMBERED];
    private int next;

    /**
     * Stretches of aspirations with a known answer: its V_i (∞ for none), ascending; the lowest aspiration asked; the
     * answer.
     */
    private double[] upTo = new double[8];

    private double[] from = new double[8];
    private int[] answer = new int[8];
    private int known;

    CellOffers(CellRound r, int side) {
        this.r = r;
        this.columns = r.columns;
        this.i = side;
        this.j = 1 - side;
        this.tree = new ElementTree(columns, i, j, CellColumns.ESTIMATE + j);
        int cells = r.cells.cells;
        roundBound = new double[cells];
        close = new boolean[cells];
        bound = new double[cells];
        candidates = new int[cells];
    }

    /** A new run begins. */
    void forget() {
        warmCell = DealSearch.NONE;
    }

    /** A new round begins. */
    void begin() {
        bounded = false;
        Arrays.fill(seen, -1);
        next = 0;
        known = 0;
    }

    int offer(double aspiration) {
        double least = aspiration > r.without[i] ? aspiration : r.without[i];
        int at = stretch(least);
        if (at < known && from[at] <= least) {
            return answer[at];
        }
        search(least);
        remember(least, deal == DealSearch.NONE ? Double.POSITIVE_INFINITY : value);
        return deal;
    }

    /** The first stretch that ends at this aspiration or above. */
    private int stretch(double least) {
        int low = 0;
        int high = known;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (upTo[middle] >= least) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private void remember(double least, double end) {
        int at = stretch(end);
        if (at < known && answer[at] == deal) {
            from[at] = least;
            return;
        }
        if (known == upTo.length) {
            upTo = Arrays.copyOf(upTo, 2 * known);
            from = Arrays.copyOf(from, 2 * known);
            answer = Arrays.copyOf(answer, 2 * known);
        }
        System.arraycopy(upTo, at, upTo, at + 1, known - at);
        System.arraycopy(from, at, from, at + 1, known - at);
        System.arraycopy(answer, at, answer, at + 1, known - at);
        known++;
        upTo[at] = end;
        from[at] = least;
        answer[at] = deal;
    }

    private void search(double least) {
        deal = DealSearch.NONE;
        estimate = Double.NEGATIVE_INFINITY;
        if (warmCell != DealSearch.NONE && r.upperValue[i][warmCell] >= least) {
            consider(warmCell, warmElement, least);
        }
        if (!bounded) {
            boundRound();
        }
        double[] upper = r.upperValue[i];
        int[] promising = r.promising[i];
        int cells = r.promisingCells[i];
        int n = 0;
        int best = -1;
        double high = Double.NEGATIVE_INFINITY;
        for (int p = 0; p < cells; p++) {
            int c = promising[p];
            if (roundBound[p] >= estimate && upper[c] >= least && closer(p, c) >= estimate && r.closer(i, c) >= least) {
                double b = bestEstimate(c, least);
                if (b >= estimate && b > Double.NEGATIVE_INFINITY) {
                    if (b > high) {
                        high = b;
                        best = n;
                    }
                    candidates[n] = c;
                    bound[n++] = b;
                }
            }
        }
        if (best >= 0) {
            scan(candidates[best], least);
            for (int m = 0; m < n; m++) {
                if (m != best && bound[m] >= estimate) {
                    scan(candidates[m], least);
                }
            }
        }
        if (deal != DealSearch.NONE) {
            warmCell = cell;
            warmElement = element;
        }
    }

    /** Bounds V̂_j over whole cells as if nobody were tempted, without branches. */
    private void boundRound() {
        bounded = true;
        int[] promising = r.promising[i];
        double[] untempted = r.untempted(j);
        double[] most = columns.most[CellColumns.ESTIMATE + j];
        double[] fallback = r.fallback[j];
        double[] extra = r.extra[j];
        int[] shift = r.cells.shift;
        int[] guarantee = r.cells.guarantee;
        int cells = r.promisingCells[i];
        for (int p = 0; p < cells; p++) {
            int c = promising[p];
            double f = fallback[shift[c]];
            roundBound[p] = f + untempted[guarantee[c]] * StrictMath.max(0, most[c] - f) + extra[c] + CellRound.SLACK;
        }
        Arrays.fill(close, 0, cells, false);
    }

    /** Bounds V̂_j over a cell by what its largest utilities leave of D, once a round; the bound. */
    private double closer(int p, int c) {
        if (!close[p]) {
            close[p] = true;
            int shift = r.cells.shift[c];
            double most = columns.most[CellColumns.ESTIMATE + j][c];
            double f = r.fallback[j][shift];
            double desire = desire(shift, columns.most[i][c], most);
            if (most > f && desire > 0) {
                double weight = r.survival[j][r.cells.guarantee[c]].upper(desire);
                roundBound[p] = f + weight * (most - f) + r.extra[j][c] + CellRound.SLACK;
            }
        }
        return roundBound[p];
    }

    private double desire(int shift, double own, double other) {
        double a = r.temptation[i][shift] - own;
        double b = r.temptation[j][shift] - other;
        double most = a > b ? a : b;
        return most > 0 ? most : 0;
    }

    /**
     * An upper bound of V̂_j over the deals of a cell with V_i ≥ least. With y = F_j − û, V̂_j = F_j − A(D)·y + k_j
     * below the fallback; A(D)·y rises with y as long as −d ln A/dD · y ≤ 1, and then the smallest y bounds it.
     */
    private double bestEstimate(int c, double least) {
        int shape = r.cells.shape[c];
        NonDominatedElements list = columns.undominated[shape];
        double ownConstant = columns.base[i][c];
        double leastOwn = r.leastUtility(i, c, least);
        int reach = list.reaching(i, leastOwn - ownConstant);
        if (reach == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double otherConstant = columns.base[CellColumns.ESTIMATE + j][c];
        double most = otherConstant + list.bestEstimate(i)[reach - 1] + NonDominatedElements.MARGIN;
        double slackAndExtra = r.extra[j][c] + CellRound.SLACK;
        int shift = r.cells.shift[c];
        double f = r.fallback[j][shift];
        SurvivalBracket survival = r.survival[j][r.cells.guarantee[c]];
        if (most >= f) {
            return f
                    + survival.upper(desire(shift, columns.most[i][c] + CellRound.SLACK, most)) * (most - f)
                    + slackAndExtra;
        }
        double ownAtLeast = ownAtLeast(c, leastOwn);
        double worst = otherConstant + columns.smallest[CellColumns.ESTIMATE + j][shape];
        double largest = desire(shift, ownAtLeast, worst) + CellRound.SLACK;
        boolean rising = (f - worst) * survival.steepness(largest) <= 1;
        double desire = rising ? desire(shift, ownAtLeast, most) + CellRound.SLACK : largest;
        return f - survival.lower(desire) * (f - most) + slackAndExtra;
    }

    /** The smallest own utility of a deal of the cell with at least this. */
    private double ownAtLeast(int c, double leastOwn) {
        double smallest = columns.base[i][c] + columns.smallest[i][r.cells.shape[c]];
        return leastOwn > smallest ? leastOwn : smallest;
    }

    private void scan(int c, double least) {
        open.open(r, i, c);
        double ownConstant = columns.base[i][c];
        double estimateConstant = columns.base[CellColumns.ESTIMATE + j][c];
        double leastOwn = r.leastUtility(i, c, least);
        double ownAtLeast = ownAtLeast(c, leastOwn);
        double worst = estimateConstant + columns.smallest[CellColumns.ESTIMATE + j][open.shape];
        double lowestWeight = open.otherSurvival.lower(open.desire(ownAtLeast, worst) + CellRound.SLACK);
        double leastEstimate = leastEstimate(lowestWeight);
        if (onlyUndominated(c, least, ownAtLeast, leastEstimate > worst ? leastEstimate : worst)) {
            scanUndominated(c, least, leastOwn - ownConstant, lowestWeight);
        } else {
            scanAll(c, least, leastOwn, lowestWeight);
        }
    }

    /**
     * Whether a dominated deal of the open cell cannot be the offer. What it is worth to its author rises with all
     * utilities, if the aspiration lies above F_i + k_i. Its estimated worth V̂_j does, if what is in hand lies above
     * F_j + k_j; or else if A(D)·(F_j − û) rises with F_j − û over all estimates that can reach it and D is never the
     * author's temptation.
     */
    private boolean onlyUndominated(int c, double least, double ownAtLeast, double worst) {
        if (!(least > open.ownBelow())) {
            return false;
        }
        if (estimate > open.otherBelow()) {
            return true;
        }
        double author = open.ownTemptation - ownAtLeast + CellRound.SLACK;
        double other = open.otherTemptation - columns.most[CellColumns.ESTIMATE + j][c] - CellRound.SLACK;
        double largestDesire = open.desire(ownAtLeast, worst) + CellRound.SLACK;
        return (author <= 0 || author <= other)
                && (open.otherFallback - worst) * open.otherSurvival.steepness(largestDesire) <= RISING;
    }

    private void scanUndominated(int c, double least, double leastSum, double lowestWeight) {
        NonDominatedElements list = columns.undominated[open.shape];
        double ownConstant = columns.base[i][c];
        double otherConstant = columns.base[j][c];
        double estimateConstant = columns.base[CellColumns.ESTIMATE + j][c];
        double[] own = list.sums(i, i);
        double[] other = list.sums(i, j);
        double[] estimates = list.sums(i, CellColumns.ESTIMATE + j);
        int reach = list.reaching(i, leastSum);
        double leastEstimate = leastEstimate(lowestWeight) - estimateConstant;
        for (int p = 0; p < reach; p++) {
            if (estimates[p] >= leastEstimate
                    && maybe(ownConstant + own[p], otherConstant + other[p], estimateConstant + estimates[p], least)) {
                consider(c, list.elements(i)[p], least);
                leastEstimate = leastEstimate(lowestWeight) - estimateConstant;
            }
        }
    }

    private void scanAll(int c, double least, double leastOwn, double lowestWeight) {
        wanted = least;
        wantedUtility = leastOwn;
        weightBelow = lowestWeight;
        wantedEstimate = leastEstimate(lowestWeight);
        tree.walk(c, this);
    }

    @Override
    public boolean worth(double[] high, double[] low) {
        return high[0] >= wantedUtility
                && high[2] >= wantedEstimate
                && open.mostOther(high[0], high[2], low[0], low[2]) >= estimate
                && open.mostOwn(high[0], high[1], low[0], low[1]) >= wanted;
    }

    @Override
    public void element(int e, double[] at) {
        if (at[0] >= wantedUtility && at[2] >= wantedEstimate && maybe(at[0], at[1], at[2], wanted)) {
            consider(open.cell, e, wanted);
            wantedEstimate = leastEstimate(weightBelow);
        }
    }

    /** Whether both bounds of a deal of the open cell let it be the offer. */
    private boolean maybe(double mine, double theirs, double guess, double least) {
        if (!(open.upperOther(guess, open.desire(mine, guess)) >= estimate)) {
            return false;
        }
        double v = open.upperOwn(mine, open.desire(mine, theirs));
        return v >= least && v >= r.without[i] + r.bars[i].lower(mine + CellRound.SLACK);
    }

    /**
     * The least estimate of j's utility with which V̂_j can reach what is in hand in the open cell,
     * {@code lowestWeight} being a lower bound of A_j in it: above the fallback A is at most its value without
     * temptation, below it at least its value at the largest.
     */
    private double leastEstimate(double lowestWeight) {
        double missing = estimate - open.otherExtra - CellRound.SLACK;
        double f = open.otherFallback;
        double weight = missing > f ? open.otherSurvival.untempted() : lowestWeight;
        return f + (missing - f) / weight - CellRound.SLACK;
    }

    /** Takes a deal as the offer if it is one: exactly. */
    private void consider(int c, int e, double least) {
        long key = (long) c << 32 | e;
        int place = 0;
        while (place < REMEMBERED && seen[place] != key) {
            place++;
        }
        if (place == REMEMBERED) {
            place = next;
            next = (next + 1) % REMEMBERED;
            evaluate(place, c, e);
            seen[place] = key;
        }
        double v = seenValue[place];
        double theirs = seenEstimate[place];
        if (!(v >= least) || theirs < estimate) {
            return;
        }
        int index = columns.deal(c, e);
        boolean better = deal == DealSearch.NONE
                || theirs > estimate
                || (theirs == estimate && (v > value || (v == value && index < deal)));
        if (better && r.clears(i, v, columns.exact(i, c, e))) {
            deal = index;
            cell = c;
            element = e;
            estimate = theirs;
            value = v;
        }
    }

    private void evaluate(int place, int c, int e) {
        double uA = columns.exact(0, c, e);
        double uB = columns.exact(1, c, e);
        double guess = columns.exact(CellColumns.ESTIMATE + j, c, e);
        seenValue[place] = r.exact(i, c, uA, uB);
        seenEstimate[place] = r.exact(j, c, i == 0 ? uA : guess, i == 0 ? guess : uB);
    }
}
