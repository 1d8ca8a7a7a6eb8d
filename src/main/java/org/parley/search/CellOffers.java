package org.parley.search;

/**
 * One side's offers over cells: among feasible deals with {@code V_i ≥ max(aspiration, R_i)} the one of highest V̂_j;
 * ties: higher V_i, then lower index (model §9.2).
 *
 * <p>Values do not change within a round, and an exchange only moves the aspiration. So what is looked for once a round
 * are its {@link Prospects}: all deals that may be an offer down to where the last exchange will probably ask, which is
 * what was foreseen, or else as far below the first aspiration as the round before went. Should it ask for less, or for
 * more, the search is continued. A deal is no prospect if another is certainly there whenever it is, and certainly
 * worth more to the other ({@link Stairs}). The answers of the round before are tried first. Then, in this order, a
 * cell is left out because its V_i cannot reach the floor, because its V̂_j cannot reach what is in hand at its V_i
 * over the whole cell, or over that part of it that reaches the floor; and a deal because one of its bounds does not
 * allow it. Only what may be the answer to an aspiration is evaluated exactly.
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
    private final Prospects prospects = new Prospects();
    /** Cells that may hold a prospect [place]. */
    private final int[] candidates;
    /** An upper bound of V̂_j as if nobody were tempted [cell], of cells that could be worth W^e. */
    private final double[] otherUpper;

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
    /** Where the search for the largest D begins, and where it may end. */
    private double desire;

    private double mostDesire;
    /** A bound of V_i in the open cell, and what V̂_j must therefore reach in it. */
    private double cellValue;

    private double cellBar;
    /** Bounds of V_i and V̂_j of the deal that {@link #maybe} looked at last. */
    private double mostOwn;

    private double mostOther;

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
        candidates = new int[cells];
        otherUpper = new double[cells];
    }

    /** A new run begins, or other options are fixed. */
    void forget() {
        stairs.clear();
        prospects.clear();
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
        prospects.clear();
    }

    /** Says what the last exchange of the round will probably ask for; NaN if nobody knows. */
    void foresee(double lowestAspiration) {
        foreseen = lowestAspiration;
    }

    int offer(double aspiration) {
        double least = aspiration > r.without[i] ? aspiration : r.without[i];
        if (!stairs.begun() || least > stairs.ceiling() || least < stairs.floor()) {
            search(least);
        }
        lowest = least < lowest ? least : lowest;
        int first = prospects.first(least);
        if (first >= 0 && !prospects.settled(first)) {
            first = settled(least);
        }
        if (first < 0) {
            return DealSearch.NONE;
        }
        remember(prospects.place(first));
        return prospects.deal(first);
    }

    /** Finds what may be an offer at an aspiration that was not searched yet. */
    private void search(double least) {
        if (!stairs.begun()) {
            stairs.setCeiling(least);
            lowest = least;
            down(least, Double.isNaN(foreseen) ? fall : StrictMath.max(0, least - foreseen));
        } else if (least > stairs.ceiling()) {
            double known = stairs.ceiling();
            stairs.setCeiling(least);
            explore(known);
        } else {
            down(least, stairs.ceiling() - least);
        }
    }

    /** The first of the prospects, evaluated one by one until the first is one that is known exactly; −1 if none. */
    private int settled(double least) {
        int first = prospects.first(least);
        while (first >= 0 && !prospects.settled(first)) {
            settle(first);
            first = prospects.first(least);
        }
        return first;
    }

    /** Continues the search to this aspiration and beyond. */
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

    /** Finds every prospect with V_i ≥ least. */
    private void explore(double least) {
        wanted = least;
        if (!warmed) {
            warmed = true;
            r.bound(j, columns.most[CellColumns.ESTIMATE + j], otherUpper, r.promising[i], r.promisingCells[i]);
            warm();
        }
        double low = stairs.bar(Double.POSITIVE_INFINITY);
        int cells = candidates(low);
        for (int p = 0; p < cells; p++) {
            int c = candidates[p];
            if (otherUpper[c] >= low) {
                double most = closer(c, otherUpper[c]);
                double v = r.closer(i, c);
                double bar = stairs.bar(v);
                if (v >= least && most >= bar) {
                    cellValue = v;
                    cellBar = bar;
                    visit(c);
                    low = stairs.bar(Double.POSITIVE_INFINITY);
                }
            }
        }
    }

    /** Tries the answers of the round before. */
    private void warm() {
        int n = answers;
        answers = 0;
        remembered = -1;
        cellBar = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < n; k++) {
            int c = (int) (answered[k] >>> 32);
            int e = (int) answered[k];
            if (r.upperValue[i][c] >= wanted) {
                open.open(r, i, c);
                double mine = columns.exact(i, c, e);
                double theirs = columns.exact(j, c, e);
                double guess = columns.exact(CellColumns.ESTIMATE + j, c, e);
                if (maybe(mine, theirs, guess)) {
                    take(e, mine, theirs, guess);
                }
            }
        }
    }

    /**
     * The cells whose V_i may reach the floor and whose V̂_j may reach a bar as if nobody were tempted; how many they
     * are. No branch depends on a cell.
     */
    private int candidates(double low) {
        double[] upper = r.upperValue[i];
        double[] other = otherUpper;
        int[] promising = r.promising[i];
        int cells = r.promisingCells[i];
        int[] list = candidates;
        int reaching = 0;
        for (int p = 0; p < cells; p++) {
            int c = promising[p];
            list[reaching] = c;
            reaching += upper[c] >= wanted ? 1 : 0;
        }
        int n = 0;
        for (int p = 0; p < reaching; p++) {
            int c = list[p];
            list[n] = c;
            n += other[c] >= low ? 1 : 0;
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

    /** Looks for prospects in a cell: first at what the part of it could offer whose V_i reaches the floor. */
    private void visit(int c) {
        int shape = r.cells.shape[c];
        NonDominatedElements list = columns.offers[i].of(shape);
        double ownConstant = columns.base[i][c];
        wantedUtility = r.leastUtility(i, c, wanted);
        int reach = list.reaching(i, wantedUtility - ownConstant);
        if (reach == 0) {
            return;
        }
        open.open(r, i, c);
        double estimateConstant = columns.base[CellColumns.ESTIMATE + j][c];
        double smallest = ownConstant + columns.smallest[i][shape];
        double ownAtLeast = wantedUtility > smallest ? wantedUtility : smallest;
        double best = estimateConstant + list.bestEstimate()[reach - 1] + NonDominatedElements.MARGIN;
        double worst = estimateConstant + columns.smallest[CellColumns.ESTIMATE + j][shape];
        if (!(bestEstimate(columns.most[i][c], ownAtLeast, best, worst) >= cellBar)) {
            return;
        }
        double otherConstant = columns.base[j][c];
        weightBelow = open.otherSurvival.lower(open.desire(ownAtLeast, worst) + CellRound.SLACK);
        authorWeight = open.otherSurvival.untempted();
        wantedEstimate = leastEstimate();
        desire = open.otherTemptation - columns.most[j][c];
        mostDesire = open.otherTemptation - otherConstant - columns.smallest[j][shape];
        wantedOther = leastOther(columns.most[i][c]);
        if (best < wantedEstimate
                || otherConstant + list.bestOther()[reach - 1] + NonDominatedElements.MARGIN < wantedOther) {
            return;
        }
        if (onlyUndominated(c, ownAtLeast, wantedEstimate > worst ? wantedEstimate : worst)) {
            scan(list, reach, ownConstant, otherConstant, estimateConstant);
        } else if (undominatedMay(list, reach, ownConstant, otherConstant, estimateConstant)) {
            tree.walk(c, this);
        }
    }

    /**
     * An upper bound of V̂_j over deals of the open cell with utilities between these. With y = F_j − û, V̂_j = F_j −
     * A(D)·y + k_j below the fallback; A(D)·y rises with y as long as −d ln A/dD · y ≤ 1, and then the smallest y
     * bounds it.
     */
    private double bestEstimate(double mostOwnUtility, double ownAtLeast, double best, double worst) {
        double f = open.otherFallback;
        double above = best - f;
        if (above >= 0) {
            return open.upperOther(best, open.desire(mostOwnUtility + CellRound.SLACK, best));
        }
        double largest = open.desire(ownAtLeast, worst) + CellRound.SLACK;
        boolean rising = (f - worst) * open.otherSurvival.steepness(largest) <= 1;
        return open.upperOther(best, rising ? open.desire(ownAtLeast, best) + CellRound.SLACK : largest);
    }

    /**
     * Whether dominated deals of the open cell need to be looked at. A side whose value must lie above F + k gets most
     * from an undominated deal: where none of these reaches what that side's value must, no deal of the cell does.
     */
    private boolean undominatedMay(
            NonDominatedElements list, int reach, double ownConstant, double otherConstant, double estimateConstant) {
        double[] own = list.sums(i, i);
        if (wanted > open.ownBelow()) {
            double[] other = list.sums(i, j);
            int p = 0;
            while (p < reach && !reaches(ownConstant + own[p], otherConstant + other[p])) {
                p++;
            }
            if (p == reach) {
                return false;
            }
        }
        if (cellBar > open.otherBelow()) {
            double[] estimates = list.sums(i, CellColumns.ESTIMATE + j);
            int p = reach - 1;
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

    private void scan(
            NonDominatedElements list, int reach, double ownConstant, double otherConstant, double estimateConstant) {
        double[] own = list.sums(i, i);
        double[] other = list.sums(i, j);
        double[] estimates = list.sums(i, CellColumns.ESTIMATE + j);
        int[] elements = list.elements(i);
        for (int p = 0; p < reach; p++) {
            if (estimates[p] >= wantedEstimate - estimateConstant) {
                double mine = ownConstant + own[p];
                double theirs = otherConstant + other[p];
                double guess = estimateConstant + estimates[p];
                if (maybe(mine, theirs, guess)) {
                    take(elements[p], mine, theirs, guess);
                    raise();
                }
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
                    take(firstElement + rest.elements(i)[p], mine, at[1] + other[p], at[2] + estimates[p]);
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
        mostOwn = v;
        mostOther = most;
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

    /**
     * Takes a deal of the open cell that {@link #maybe} let pass as a prospect. If it is sure to be worth signing at
     * home, what it is worth at least rules others out; where that is open it is settled at once.
     */
    private void take(int e, double mine, double theirs, double guess) {
        long place = (long) open.cell << 32 | e;
        if (prospects.holds(place)) {
            return;
        }
        int at = prospects.add(place, mostOwn, mostOther);
        double least = open.lowerOwn(mine, open.desire(mine, theirs));
        if (least - r.without[i] >= r.bars[i].upper(mine - CellRound.SLACK) + CellRound.SLACK) {
            stairs.put(least, open.lowerOther(guess, open.desire(mine, guess)));
        } else {
            settle(at);
        }
    }

    /** Evaluates a prospect exactly; one that would not be signed at home is none. */
    private void settle(int at) {
        int c = (int) (prospects.place(at) >>> 32);
        int e = (int) prospects.place(at);
        double uA = columns.exact(0, c, e);
        double uB = columns.exact(1, c, e);
        double v = r.exact(i, c, uA, uB);
        if (!r.clears(i, v, i == 0 ? uA : uB)) {
            prospects.drop(at);
            return;
        }
        double guess = columns.exact(CellColumns.ESTIMATE + j, c, e);
        double theirs = r.exact(j, c, i == 0 ? uA : guess, i == 0 ? guess : uB);
        int deal = columns.deal(c, e);
        r.round.keep(i, deal, v);
        prospects.settle(at, v, theirs, deal);
        stairs.put(v, theirs);
    }
}
