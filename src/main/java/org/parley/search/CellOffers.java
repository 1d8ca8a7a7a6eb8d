package org.parley.search;

/**
 * One side's offers over cells: among feasible deals with {@code V_i ≥ max(aspiration, R_i)} the one of highest V̂_j;
 * ties: higher V_i, then lower index (model §9.2).
 *
 * <p>What is looked for is not one offer but the {@link Stairs} of the round, down to where its last exchange will
 * probably ask: what was foreseen, or else as far below the first aspiration as the round before went. Should it ask
 * for less, or for more, the stairs are continued. The answers of the round before are tried first. Then, in this
 * order, a cell is left out because its V_i cannot reach the floor, because its V̂_j cannot reach what is in hand at
 * its V_i over the whole cell, or over that part of it that reaches the floor; of the rest the most promising cell
 * comes first, and in it a deal is evaluated exactly only if both its bounds allow it.
 */
final class CellOffers implements ElementTree.Visitor {
    /** Answers of a round that are tried first in the next. */
    private static final int REMEMBERED = 8;
    /** Some rounds concede more than the one before: so much more costs less than to continue the stairs. */
    private static final double BEYOND = 1.5;
    /** Below 1 by enough that a step of {@link NonDominatedElements#MARGIN} shows in V̂. */
    private static final double RISING = .9;

    private final CellRound r;
    private final CellColumns columns;
    private final int i;
    private final int j;
    private final OpenCell open = new OpenCell();
    private final Stairs stairs = new Stairs();
    /** Cells whose V_i may reach the floor, and an upper bound of V̂_j over each [place]. */
    private final int[] reaching;

    private final double[] otherBound;

    private final double[] bound;
    private final int[] candidates;
    private boolean warmed;

    /** What an element must reach: in V_i, own utility and estimate of the other's. */
    private final ElementTree tree;

    private double wanted;
    private double wantedUtility;
    private double wantedEstimate;
    private double wantedOther;
    private double weightBelow;
    /** An upper bound of A_j by the author's temptation. */
    private double authorWeight;

    private double mostOwn;
    /** Where the search for the largest D begins, and where it may end. */
    private double desire;

    private double mostDesire;
    /** A bound of V_i in the open cell, and what V̂_j must therefore reach in it. */
    private double cellValue;

    private double cellBar;

    /** Where this round's answers were found. */
    private final long[] answered = new long[REMEMBERED];

    private int answers;
    /** The place that was remembered last in this round, −1 if none was. */
    private long remembered = -1;

    private double lowest;
    /**
     * How far below the first aspiration of a round the stairs begin: more than aspirations fell in the round before.
     */
    private double fall;

    /** What the last exchange of the round will probably ask for, NaN if nobody said so. */
    private double foreseen = Double.NaN;

    CellOffers(CellRound r, int side) {
        this.r = r;
        this.columns = r.columns;
        this.i = side;
        this.j = 1 - side;
        this.tree = new ElementTree(columns, i, i, j, CellColumns.ESTIMATE + j);
        int cells = r.cells.cells;
        reaching = new int[cells];
        otherBound = new double[cells];
        bound = new double[cells];
        candidates = new int[cells];
    }

    /** A new run begins, or other options are fixed. */
    void forget() {
        stairs.clear();
        answers = 0;
        remembered = -1;
        fall = 0;
    }

    /** A new round begins. */
    void begin() {
        if (stairs.begun()) {
            fall = BEYOND * (stairs.ceiling() - lowest);
        }
        warmed = false;
        foreseen = Double.NaN;
        stairs.clear();
    }

    /** Says what the last exchange of the round will probably ask for; NaN if nobody knows. */
    void foresee(double lowestAspiration) {
        foreseen = lowestAspiration;
    }

    int offer(double aspiration) {
        double least = aspiration > r.without[i] ? aspiration : r.without[i];
        if (!stairs.begun()) {
            stairs.setCeiling(least);
            lowest = least;
            down(least, Double.isNaN(foreseen) ? fall : StrictMath.max(0, least - foreseen));
        } else if (least > stairs.ceiling()) {
            double known = stairs.ceiling();
            stairs.setCeiling(least);
            explore(known);
        } else if (least < stairs.floor()) {
            down(least, stairs.ceiling() - least);
        }
        lowest = least < lowest ? least : lowest;
        int step = stairs.step(least);
        if (step < 0) {
            return DealSearch.NONE;
        }
        remember(stairs.place(step));
        return stairs.deal(step);
    }

    /** Continues the stairs to this aspiration and beyond. */
    private void down(double least, double beyond) {
        double floor = least - beyond > r.without[i] ? least - beyond : r.without[i];
        explore(floor);
        stairs.setFloor(floor);
    }

    private void remember(long place) {
        if (remembered == place) {
            return;
        }
        remembered = place;
        for (int k = 0; k < answers; k++) {
            if (answered[k] == place) {
                return;
            }
        }
        if (answers < REMEMBERED) {
            answered[answers++] = place;
        }
    }

    /** Puts every deal with V_i ≥ least into the stairs that is a step of them. */
    private void explore(double least) {
        if (!warmed) {
            warmed = true;
            warm(least);
        }
        wanted = least;
        double low = stairs.bar(Double.POSITIVE_INFINITY);
        int cells = boundOther(least);
        int n = 0;
        int best = -1;
        double high = Double.NEGATIVE_INFINITY;
        for (int p = 0; p < cells; p++) {
            if (otherBound[p] >= low) {
                int c = reaching[p];
                double most = closer(c, otherBound[p]);
                double v = r.closer(i, c);
                double bar = stairs.bar(v);
                if (v >= least && most >= bar) {
                    double b = bestEstimate(c, least);
                    if (b >= bar && b > Double.NEGATIVE_INFINITY) {
                        if (b > high) {
                            high = b;
                            best = n;
                        }
                        candidates[n] = c;
                        bound[n++] = b;
                    }
                }
            }
        }
        if (best >= 0) {
            scan(candidates[best], least, bound[best]);
            for (int m = 0; m < n; m++) {
                if (m != best) {
                    scan(candidates[m], least, bound[m]);
                }
            }
        }
    }

    /** Tries the answers of the round before. */
    private void warm(double least) {
        wanted = least;
        int n = answers;
        answers = 0;
        remembered = -1;
        for (int k = 0; k < n; k++) {
            int c = (int) (answered[k] >>> 32);
            if (r.upperValue[i][c] >= least) {
                consider(c, (int) answered[k]);
            }
        }
    }

    /**
     * Bounds V̂_j over the cells whose V_i may reach the floor as if nobody were tempted, without branches; how many
     * they are.
     */
    private int boundOther(double least) {
        int[] promising = r.promising[i];
        double[] upper = r.upperValue[i];
        int cells = r.promisingCells[i];
        int[] list = reaching;
        int n = 0;
        for (int p = 0; p < cells; p++) {
            int c = promising[p];
            list[n] = c;
            n += upper[c] >= least ? 1 : 0;
        }
        double[] untempted = r.untempted(j);
        double[] most = columns.most[CellColumns.ESTIMATE + j];
        double[] fallback = r.fallback[j];
        double[] extra = r.extra[j];
        int[] shift = r.cells.shift;
        int[] guarantee = r.cells.guarantee;
        for (int p = 0; p < n; p++) {
            int c = list[p];
            double f = fallback[shift[c]];
            otherBound[p] = f + untempted[guarantee[c]] * StrictMath.max(0, most[c] - f) + extra[c] + CellRound.SLACK;
        }
        return n;
    }

    /** Bounds V̂_j over a cell by what its largest utilities leave of D, at most the bound in hand. */
    private double closer(int c, double inHand) {
        int shift = r.cells.shift[c];
        double most = columns.most[CellColumns.ESTIMATE + j][c];
        double f = r.fallback[j][shift];
        double desire = desire(shift, columns.most[i][c], most);
        return most > f && desire > 0
                ? f + r.survival[j][r.cells.guarantee[c]].upper(desire) * (most - f) + r.extra[j][c] + CellRound.SLACK
                : inHand;
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
        NonDominatedElements list = columns.offers[i].of(shape);
        double ownConstant = columns.base[i][c];
        double leastOwn = r.leastUtility(i, c, least);
        int reach = list.reaching(i, leastOwn - ownConstant);
        if (reach == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double otherConstant = columns.base[CellColumns.ESTIMATE + j][c];
        double most = otherConstant + list.bestEstimate()[reach - 1] + NonDominatedElements.MARGIN;
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

    private void scan(int c, double least, double most) {
        cellValue = r.closer(i, c);
        cellBar = stairs.bar(cellValue);
        if (most < cellBar) {
            return;
        }
        open.open(r, i, c);
        double ownConstant = columns.base[i][c];
        double estimateConstant = columns.base[CellColumns.ESTIMATE + j][c];
        wantedUtility = r.leastUtility(i, c, least);
        double ownAtLeast = ownAtLeast(c, wantedUtility);
        double worst = estimateConstant + columns.smallest[CellColumns.ESTIMATE + j][open.shape];
        weightBelow = open.otherSurvival.lower(open.desire(ownAtLeast, worst) + CellRound.SLACK);
        authorWeight = open.otherSurvival.untempted();
        wantedEstimate = leastEstimate();
        mostOwn = columns.most[i][c];
        desire = open.otherTemptation - columns.most[j][c];
        mostDesire = open.otherTemptation - columns.base[j][c] - columns.smallest[j][open.shape];
        wantedOther = leastOther(mostOwn);
        if (beyondReach(ownConstant, columns.base[j][c], estimateConstant)) {
            return;
        }
        if (onlyUndominated(c, ownAtLeast, wantedEstimate > worst ? wantedEstimate : worst)) {
            scanUndominated(c, wantedUtility - ownConstant);
        } else if (undominatedMay(ownConstant, columns.base[j][c], estimateConstant)) {
            tree.walk(c, this);
        }
    }

    /**
     * Whether dominated deals of the open cell need to be looked at. A side whose value must lie above F + k gets most
     * from an undominated deal: where none of these reaches what that side's value must, no deal of the cell does.
     */
    private boolean undominatedMay(double ownConstant, double otherConstant, double estimateConstant) {
        NonDominatedElements list = columns.offers[i].of(open.shape);
        double[] own = list.sums(i, i);
        int n = list.reaching(i, wantedUtility - ownConstant);
        if (wanted > open.ownBelow()) {
            double[] other = list.sums(i, j);
            int p = 0;
            while (p < n && !reaches(ownConstant + own[p], otherConstant + other[p])) {
                p++;
            }
            if (p == n) {
                return false;
            }
        }
        if (cellBar > open.otherBelow()) {
            double[] estimates = list.sums(i, CellColumns.ESTIMATE + j);
            int p = n - 1;
            while (p >= 0 && !serves(ownConstant + own[p], estimateConstant + estimates[p])) {
                p--;
            }
            return p >= 0;
        }
        return true;
    }

    private boolean reaches(double mine, double theirs) {
        return theirs >= wantedOther && open.upperOwn(mine, open.desire(mine, theirs)) >= wanted;
    }

    private boolean serves(double mine, double guess) {
        return guess >= wantedEstimate && open.upperOther(guess, open.desire(mine, guess)) >= cellBar;
    }

    /** Whether no deal of the open cell reaches all of the three utilities that a step needs. */
    private boolean beyondReach(double ownConstant, double otherConstant, double estimateConstant) {
        NonDominatedElements list = columns.offers[i].of(open.shape);
        int reach = list.reaching(i, wantedUtility - ownConstant);
        return reach == 0
                || list.bestOther()[reach - 1] + NonDominatedElements.MARGIN < wantedOther - otherConstant
                || list.bestEstimate()[reach - 1] + NonDominatedElements.MARGIN < wantedEstimate - estimateConstant;
    }

    /**
     * The least utility of the other with which a deal of the open cell reaches the floor, if the own utility is at
     * most this: above F_i, A must make up for what the own utility lacks, and D is at least the other's temptation.
     */
    private double leastOther(double own) {
        double missing = wanted - open.ownFallback - open.ownExtra - CellRound.SLACK;
        if (!(missing > 0)) {
            return Double.NEGATIVE_INFINITY;
        }
        double above = own - open.ownFallback + CellRound.SLACK;
        if (!(missing < above)) {
            return missing > above ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        desire = open.ownSurvival.reaching(missing / above, desire > 0 ? desire : 0, mostDesire > 0 ? mostDesire : 0);
        return open.otherTemptation - desire - CellRound.SLACK;
    }

    /**
     * Whether a dominated deal of the open cell cannot be a step. What it is worth to its author rises with all
     * utilities, if the floor lies above F_i + k_i. Its estimated worth V̂_j does, if what it must reach lies above F_j
     * + k_j; or else if A(D)·(F_j − û) rises with F_j − û over all estimates that can reach it and D is never the
     * author's temptation.
     */
    private boolean onlyUndominated(int c, double ownAtLeast, double worst) {
        if (!(wanted > open.ownBelow())) {
            return false;
        }
        if (cellBar > open.otherBelow()) {
            return true;
        }
        double author = open.ownTemptation - ownAtLeast + CellRound.SLACK;
        double other = open.otherTemptation - columns.most[CellColumns.ESTIMATE + j][c] - CellRound.SLACK;
        double largestDesire = open.desire(ownAtLeast, worst) + CellRound.SLACK;
        return (author <= 0 || author <= other)
                && (open.otherFallback - worst) * open.otherSurvival.steepness(largestDesire) <= RISING;
    }

    private void scanUndominated(int c, double leastSum) {
        NonDominatedElements list = columns.offers[i].of(open.shape);
        double ownConstant = columns.base[i][c];
        double otherConstant = columns.base[j][c];
        double estimateConstant = columns.base[CellColumns.ESTIMATE + j][c];
        double[] own = list.sums(i, i);
        double[] other = list.sums(i, j);
        double[] estimates = list.sums(i, CellColumns.ESTIMATE + j);
        int reach = list.reaching(i, leastSum);
        for (int p = 0; p < reach; p++) {
            if (estimates[p] >= wantedEstimate - estimateConstant
                    && maybe(ownConstant + own[p], otherConstant + other[p], estimateConstant + estimates[p])) {
                consider(c, list.elements(i)[p]);
                raise();
            }
        }
    }

    @Override
    public boolean worth(double[] high, double[] low) {
        if (!(high[0] >= wantedUtility) || !(high[1] >= wantedOther) || !(high[2] >= wantedEstimate)) {
            return false;
        }
        double most = open.mostOther(high[0], high[2], low[0], low[2]);
        if (!(most >= cellBar)) {
            return false;
        }
        double v = open.mostOwn(high[0], high[1], low[0], low[1]);
        return v >= wanted && most >= stairs.bar(v);
    }

    /** Along the list the own utility falls, and with it grows what both utilities of the other must reach. */
    @Override
    public void rest(double[] at, RestList rest, int allowed, int firstElement) {
        double[][] sums = rest.sums(i);
        double[] own = sums[i];
        double[] other = sums[j];
        double[] estimates = sums[CellColumns.ESTIMATE + j];
        double leastOwn = wantedUtility - at[0];
        double least = wantedOther - at[1];
        double leastGuess = wantedEstimate - at[2];
        for (int p = 0; p < allowed && own[p] >= leastOwn; p++) {
            if (other[p] >= least && estimates[p] >= leastGuess) {
                double mine = at[0] + own[p];
                if (maybe(mine, at[1] + other[p], at[2] + estimates[p])) {
                    consider(open.cell, firstElement + rest.elements(i)[p]);
                    raise();
                } else {
                    narrow(mine);
                    least = leastOther(mine) - at[1];
                }
                leastGuess = wantedEstimate - at[2];
            }
        }
        cellBar = stairs.bar(cellValue);
        authorWeight = open.otherSurvival.untempted();
        wantedEstimate = leastEstimate();
        desire = open.otherTemptation - columns.most[j][open.cell];
    }

    /** What the estimate must reach once the own utility is at most this. */
    private void narrow(double own) {
        double v = open.upperOwn(own, 0);
        double bar = stairs.bar(own > open.ownFallback && v < cellValue ? v : cellValue);
        cellBar = bar > cellBar ? bar : cellBar;
        double author = open.ownTemptation - own;
        authorWeight = open.otherSurvival.upper(author > 0 ? author : 0);
        wantedEstimate = leastEstimate();
    }

    /** The stairs may have risen: so does what a deal of the open cell must reach. */
    private void raise() {
        double bar = stairs.bar(cellValue);
        cellBar = bar > cellBar ? bar : cellBar;
        wantedEstimate = leastEstimate();
    }

    /** Whether both bounds of a deal of the open cell let it be a step. */
    private boolean maybe(double mine, double theirs, double guess) {
        double most = open.upperOther(guess, open.desire(mine, guess));
        if (!(most >= cellBar)) {
            return false;
        }
        double v = open.upperOwn(mine, open.desire(mine, theirs));
        return v >= wanted && v >= r.without[i] + r.bars[i].lower(mine + CellRound.SLACK) && most >= stairs.bar(v);
    }

    /**
     * The least estimate of j's utility with which V̂_j can reach what it must in the open cell: above the fallback A
     * is at most its value without temptation, below it at least its value at the largest.
     */
    private double leastEstimate() {
        double missing = cellBar - open.otherExtra - CellRound.SLACK;
        double f = open.otherFallback;
        double weight = missing > f ? authorWeight : weightBelow;
        return f + (missing - f) / weight - CellRound.SLACK;
    }

    /** Puts a deal into the stairs if it is a step: exactly. */
    private void consider(int c, int e) {
        long place = (long) c << 32 | e;
        if (stairs.holds(place)) {
            return;
        }
        double uA = columns.exact(0, c, e);
        double uB = columns.exact(1, c, e);
        double v = r.exact(i, c, uA, uB);
        if (!(v >= wanted)) {
            return;
        }
        double guess = columns.exact(CellColumns.ESTIMATE + j, c, e);
        double theirs = r.exact(j, c, i == 0 ? uA : guess, i == 0 ? guess : uB);
        int index = columns.deal(c, e);
        if (stairs.admits(v, theirs, index) && r.clears(i, v, i == 0 ? uA : uB)) {
            stairs.put(v, theirs, index, place);
        }
    }
}
