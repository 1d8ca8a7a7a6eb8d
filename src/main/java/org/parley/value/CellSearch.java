package org.parley.value;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Side;

/**
 * The fast search: looks at cells instead of deals, leaves out every cell and every deal whose bound shows that it cannot be the answer, and evaluates the rest exactly. Same deal index and
 * same bits as {@link LiteralSearch} (M13). Bounds are in {@link CellRound}, sorted lists in {@link CellColumns}; model §12, docs/performance.md.
 *
 * <p>Ties are exact ties: a deal is left out only if its bound lies strictly below what is already in hand.
 */
public final class CellSearch implements DealSearch {
    private final DealCells cells;
    private final CellColumns columns;
    private final CellRound now;
    private final CellRound relaxed;
    private final double[] limit;
    /** Cell and element of the last answer [side * 2], tried first the next time. */
    private final int[] warmLargest = {NONE, NONE, NONE, NONE};

    private final int[] warmOffer = {NONE, NONE, NONE, NONE};
    private final int[] warmZone = {NONE, NONE};
    private @Nullable Draw draw;
    private boolean filled;

    /** A search with room for the runs of a scenario, one after the other; {@link #reset} comes before each. */
    public CellSearch(DealCells cells) {
        this.cells = cells;
        this.columns = new CellColumns(cells);
        this.now = new CellRound(columns);
        this.relaxed = now.sibling();
        this.limit = new double[cells.cells];
    }

    /** Begins a run; what the search said of the run before is over. */
    public CellSearch reset(Draw newDraw) {
        draw = newDraw;
        filled = false;
        return this;
    }

    @Override
    public void begin(Valuation round) {
        if (!filled || !columns.serves(round.fixedOptions())) {
            columns.fill(Objects.requireNonNull(draw, "reset() comes first"), round.fixedOptions());
            filled = true;
            Arrays.fill(warmLargest, NONE);
            Arrays.fill(warmOffer, NONE);
            Arrays.fill(warmZone, NONE);
        } else {
            columns.moveFront();
        }
        now.open(round);
    }

    // largest own value

    @Override
    public double largestValue(Side side) {
        CellRound r = now;
        int i = side.ordinal();
        double best = Double.NaN;
        double without = r.round.withoutAgreement(side);
        if (warmLargest[2 * i] != NONE) {
            best = acceptableValue(r, i, warmLargest[2 * i], warmLargest[2 * i + 1], without, Double.NaN);
        }
        double bar = Double.isNaN(best) ? without : best;
        double[] upper = r.upperValue[i];
        for (int c = 0; c < cells.cells; c++) {
            if (!(upper[c] >= bar)) {
                continue;
            }
            int shape = cells.shape[c];
            double constant = r.columns.base[i][c];
            double othersConstant = r.columns.base[1 - i][c];
            double[] own = r.columns.sum[i][shape];
            double[] other = r.columns.sum[1 - i][shape];
            int[] order = r.columns.order[i][shape];
            int reach = r.columns.reaching(i, shape, r.leastUtility(i, c, bar) - constant);
            for (int p = 0; p < reach; p++) {
                int e = order[p];
                double mine = constant + own[e];
                double theirs = othersConstant + other[e];
                if (r.upper(i, c, i == 0 ? mine : theirs, i == 0 ? theirs : mine) >= bar) {
                    double v = acceptableValue(r, i, c, e, without, best);
                    if (!(v <= best) && !Double.isNaN(v)) {
                        best = v;
                        bar = v;
                        warmLargest[2 * i] = c;
                        warmLargest[2 * i + 1] = e;
                    }
                }
            }
        }
        return best;
    }

    /** V_i if the deal may be struck, clears R_i and is above {@code floor} (or that is NaN); else NaN. */
    private static double acceptableValue(CellRound r, int i, int cell, int element, double without, double floor) {
        if (r.upperValue[i][cell] == Double.NEGATIVE_INFINITY) {
            return Double.NaN;
        }
        double uA = r.columns.exact(0, cell, element);
        double uB = r.columns.exact(1, cell, element);
        double v = r.exact(i, cell, uA, uB);
        if (!(v >= without) || v <= floor) {
            return Double.NaN;
        }
        return clears(r, i, v, i == 0 ? uA : uB) ? v : Double.NaN;
    }

    // own offer

    /** Whether V_i ≥ R_i, exactly; the error function is asked only where its bounds leave it open. */
    private static boolean clears(CellRound r, int i, double value, double ownUtility) {
        double above = value - r.round.withoutAgreement(Side.of(i));
        if (above >= r.bars[i].upper(ownUtility - CellRound.SLACK) + CellRound.SLACK) {
            return true;
        }
        return above >= r.bars[i].lower(ownUtility + CellRound.SLACK) - CellRound.SLACK
                && value >= r.round.reservation(Side.of(i), ownUtility);
    }

    /** The best offer so far. */
    private int offerCell;

    private int offerElement;
    private int offerDeal;
    private double offerEstimate;
    private double offerValue;

    @Override
    public int offer(Side proposer, double aspiration) {
        CellRound r = now;
        int i = proposer.ordinal();
        offerDeal = NONE;
        offerEstimate = Double.NEGATIVE_INFINITY;
        double least = StrictMath.max(aspiration, r.round.withoutAgreement(proposer));
        if (warmOffer[2 * i] != NONE && r.upperValue[i][warmOffer[2 * i]] > Double.NEGATIVE_INFINITY) {
            consider(r, i, warmOffer[2 * i], warmOffer[2 * i + 1], least);
        }
        int best = NONE;
        double high = Double.NEGATIVE_INFINITY;
        double[] upper = r.upperValue[i];
        for (int c = 0; c < cells.cells; c++) {
            double bound = upper[c] >= least ? bestEstimate(r, i, c, least) : Double.NEGATIVE_INFINITY;
            limit[c] = bound;
            if (bound > high) {
                high = bound;
                best = c;
            }
        }
        if (best != NONE && high >= offerEstimate) {
            scan(r, i, best, least);
            for (int c = 0; c < cells.cells; c++) {
                if (limit[c] >= offerEstimate && limit[c] > Double.NEGATIVE_INFINITY && c != best) {
                    scan(r, i, c, least);
                }
            }
        }
        if (offerDeal != NONE) {
            warmOffer[2 * i] = offerCell;
            warmOffer[2 * i + 1] = offerElement;
        }
        return offerDeal;
    }

    /**
     * An upper bound of V̂_j over the deals of a cell with V_i ≥ least. With y = F_j − û, V̂_j = F_j − A(D)·y + k_j below the fallback; A(D)·y rises with y as long as −d ln A/dD · y ≤ 1, and then the smallest y bounds it.
     */
    private static double bestEstimate(CellRound r, int i, int c, double least) {
        int j = 1 - i;
        int shape = r.cells.shape[c];
        CellColumns columns = r.columns;
        double constant = columns.base[i][c];
        double leastOwn = r.leastUtility(i, c, least);
        double[] sorted = columns.sorted[i][shape];
        int reach = columns.reaching(i, shape, leastOwn - constant);
        if (reach == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double estimateConstant = columns.base[CellColumns.ESTIMATE + j][c];
        double most = estimateConstant + columns.bestEstimate[i][shape][reach - 1];
        double slackAndExtra = r.extra[j][c] + CellRound.SLACK;
        if (r.round.promisesHold()) {
            return most + slackAndExtra;
        }
        double f = r.fallback(j, c);
        double desireOfOther = r.temptation(j, c) - most;
        SurvivalBracket survival = r.survival(j, c);
        double ownAtMost = constant + sorted[0] + 2e-8;
        if (most >= f) {
            double desire = StrictMath.max(0, StrictMath.max(desireOfOther, r.temptation(i, c) - ownAtMost));
            return f + survival.upper(desire) * (most - f) + slackAndExtra;
        }
        double ownAtLeast = constant + sorted[reach - 1];
        double desireOfOwn = r.temptation(i, c) - ownAtLeast;
        double worst = estimateConstant + columns.smallest[CellColumns.ESTIMATE + j][shape];
        double nearest = f - most;
        double largestDesire = largestDesire(r, i, c, ownAtLeast);
        boolean rising = (f - worst) * survival.steepness(largestDesire) <= 1;
        double desire = rising
                ? StrictMath.max(0, StrictMath.max(desireOfOther, desireOfOwn)) + CellRound.SLACK
                : largestDesire;
        return f - survival.lower(desire) * nearest + slackAndExtra;
    }

    private void scan(CellRound r, int i, int c, double least) {
        int j = 1 - i;
        int shape = cells.shape[c];
        CellColumns columns = r.columns;
        double constant = columns.base[i][c];
        double estimateConstant = columns.base[CellColumns.ESTIMATE + j][c];
        double othersConstant = columns.base[j][c];
        double[] own = columns.sum[i][shape];
        double[] other = columns.sum[j][shape];
        double[] estimate = columns.sum[CellColumns.ESTIMATE + j][shape];
        int[] order = columns.order[i][shape];
        int reach = columns.reaching(i, shape, r.leastUtility(i, c, least) - constant);
        if (reach == 0) {
            return;
        }
        double lowestWeight = r.round.promisesHold()
                ? 1
                : r.survival(j, c).lower(largestDesire(r, i, c, constant + columns.sorted[i][shape][reach - 1]));
        double leastEstimate = leastEstimate(r, j, c, offerEstimate, lowestWeight);
        for (int p = 0; p < reach; p++) {
            int e = order[p];
            double guess = estimateConstant + estimate[e];
            if (guess < leastEstimate) {
                continue;
            }
            double mine = constant + own[e];
            if (!(r.upper(j, c, i == 0 ? mine : guess, i == 0 ? guess : mine) >= offerEstimate)) {
                continue;
            }
            double theirs = othersConstant + other[e];
            double v = r.upper(i, c, i == 0 ? mine : theirs, i == 0 ? theirs : mine);
            if (v >= least && v >= r.round.withoutAgreement(Side.of(i)) + r.bars[i].lower(mine + CellRound.SLACK)) {
                consider(r, i, c, e, least);
                leastEstimate = leastEstimate(r, j, c, offerEstimate, lowestWeight);
            }
        }
    }

    /**
     * The least estimate of j's utility with which V̂_j can reach a value in this cell, {@code lowestWeight} being a lower bound of A_j in it: above the fallback A is at most its value without temptation, below it at least
     * its value at the largest.
     */
    private static double leastEstimate(CellRound r, int j, int c, double value, double lowestWeight) {
        double missing = value - r.extra[j][c] - CellRound.SLACK;
        if (r.round.promisesHold()) {
            return missing;
        }
        double f = r.fallback(j, c);
        double weight = missing > f ? r.survival(j, c).upper(0) : lowestWeight;
        return f + (missing - f) / weight - CellRound.SLACK;
    }

    /** The largest D that an offer of this cell with own utility at least {@code ownAtLeast} can have in the proposer's eyes. */
    private static double largestDesire(CellRound r, int i, int c, double ownAtLeast) {
        int j = 1 - i;
        double worst = r.columns.base[CellColumns.ESTIMATE + j][c]
                + r.columns.smallest[CellColumns.ESTIMATE + j][r.cells.shape[c]];
        double desire = StrictMath.max(r.temptation(i, c) - ownAtLeast, r.temptation(j, c) - worst);
        return StrictMath.max(0, desire) + CellRound.SLACK;
    }

    /** Takes a deal as the best offer if it is one: exactly. */
    private void consider(CellRound r, int i, int c, int e, double least) {
        int j = 1 - i;
        double uA = r.columns.exact(0, c, e);
        double uB = r.columns.exact(1, c, e);
        double v = r.exact(i, c, uA, uB);
        if (!(v >= least)) {
            return;
        }
        double guess = r.columns.exact(CellColumns.ESTIMATE + j, c, e);
        double theirs = r.exact(j, c, i == 0 ? uA : guess, i == 0 ? guess : uB);
        int deal = r.columns.deal(c, e);
        boolean better = offerDeal == NONE
                || theirs > offerEstimate
                || (theirs == offerEstimate && (v > offerValue || (v == offerValue && deal < offerDeal)));
        if (better && clears(r, i, v, i == 0 ? uA : uB)) {
            offerDeal = deal;
            offerCell = c;
            offerElement = e;
            offerEstimate = theirs;
            offerValue = v;
        }
    }

    // single text

    @Override
    public int text(double weightOfA, double weightOfB, RejectedTexts rejected) {
        CellRound r = now;
        double withoutA = r.round.withoutAgreement(Side.A);
        double withoutB = r.round.withoutAgreement(Side.B);
        int deal = NONE;
        double best = Double.NEGATIVE_INFINITY;
        double bar = Double.NEGATIVE_INFINITY; // the best, as a score
        int first = NONE;
        double high = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < cells.cells; c++) {
            double bound = textBound(r, c, weightOfA, weightOfB, withoutA, withoutB);
            limit[c] = bound;
            if (bound > high) {
                high = bound;
                first = c;
            }
        }
        for (int visit = first == NONE ? cells.cells : -1; visit < cells.cells; visit++) {
            int c = visit < 0 ? first : visit;
            if ((visit >= 0 && c == first) || !(limit[c] >= bar) || limit[c] == Double.NEGATIVE_INFINITY) {
                continue;
            }
            int shape = cells.shape[c];
            double constantA = r.columns.base[CellColumns.READING][c];
            double constantB = r.columns.base[CellColumns.READING + 1][c];
            double[] readA = r.columns.sum[CellColumns.READING][shape];
            double[] readB = r.columns.sum[CellColumns.READING + 1][shape];
            int[] order = r.columns.order[0][shape];
            for (int p = 0; p < r.columns.places[shape]; p++) {
                int e = order[p];
                double a = constantA + readA[e];
                double b = constantB + readB[e];
                double gainA = r.upper(0, c, a, b) - withoutA;
                if (!(gainA > 0)) {
                    continue;
                }
                double gainB = r.upper(1, c, a, b) - withoutB;
                if (!(gainB > 0) || !(score(weightOfA, gainA, weightOfB, gainB) >= bar)) {
                    continue;
                }
                double product = textValue(r, c, e, weightOfA, weightOfB, withoutA, withoutB);
                int index = r.columns.deal(c, e);
                if (product > Double.NEGATIVE_INFINITY
                        && (deal == NONE || product > best || (product == best && index < deal))
                        && (rejected.isEmpty() || !rejected.contains(index))) {
                    deal = index;
                    best = product;
                    bar = weightOfA == weightOfB ? StrictMath.exp(best / weightOfA) * (1 - CellRound.SLACK) : best;
                }
            }
        }
        return deal;
    }

    private static double textBound(
            CellRound r, int c, double weightA, double weightB, double withoutA, double withoutB) {
        if (r.upperValue[0][c] == Double.NEGATIVE_INFINITY) {
            return Double.NEGATIVE_INFINITY;
        }
        int shape = r.cells.shape[c];
        CellColumns columns = r.columns;
        double a = columns.base[CellColumns.READING][c] + columns.largest[CellColumns.READING][shape];
        double b = columns.base[CellColumns.READING + 1][c] + columns.largest[CellColumns.READING + 1][shape];
        double gainA = cellUpper(r, 0, c, a, b) - withoutA;
        if (!(gainA > 0)) {
            return Double.NEGATIVE_INFINITY;
        }
        double gainB = cellUpper(r, 1, c, a, b) - withoutB;
        return gainB > 0 ? score(weightA, gainA, weightB, gainB) : Double.NEGATIVE_INFINITY;
    }

    /** An upper bound of V_i in a cell whose utilities are at most these. */
    private static double cellUpper(CellRound r, int i, int c, double mostA, double mostB) {
        double own = i == 0 ? mostA : mostB;
        if (r.round.promisesHold()) {
            return own + r.extra[i][c] + CellRound.SLACK;
        }
        double f = r.fallback(i, c);
        double above = own - f;
        double weight = above > 0 ? r.survival(i, c).upper(r.desire(r.cells.shift[c], mostA, mostB)) : 0;
        return f + weight * above + r.extra[i][c] + CellRound.SLACK;
    }

    /** What orders two bounds like {@link #logSum}, without logarithms where the weights are equal; never below what its exact gains would score. */
    private static double score(double weightA, double gainA, double weightB, double gainB) {
        return weightA == weightB ? gainA * gainB : logSum(weightA, gainA, weightB, gainB) + CellRound.SLACK;
    }

    private static double logSum(double weightA, double gainA, double weightB, double gainB) {
        return weightA * StrictMath.log(gainA) + weightB * StrictMath.log(gainB);
    }

    /** The exact objective of a text, −∞ if it must not be tabled. */
    private static double textValue(
            CellRound r, int c, int e, double weightA, double weightB, double withoutA, double withoutB) {
        double a = r.columns.exact(CellColumns.READING, c, e);
        double b = r.columns.exact(CellColumns.READING + 1, c, e);
        double valueA = r.exact(0, c, a, b);
        double valueB = r.exact(1, c, a, b);
        double gainA = valueA - withoutA;
        double gainB = valueB - withoutB;
        if (!(gainA > 0)
                || !(gainB > 0)
                || !clears(r, 0, valueA, r.columns.exact(0, c, e))
                || !clears(r, 1, valueB, r.columns.exact(1, c, e))) {
            return Double.NEGATIVE_INFINITY;
        }
        return logSum(weightA, gainA, weightB, gainB);
    }

    // zone of possible agreement

    @Override
    public boolean zopaEmpty() {
        return !(warmZone[0] != NONE && inZone(now, warmZone[0], warmZone[1])) && zone(now, true) == 0;
    }

    @Override
    public int zopaSize() {
        return zone(now, false);
    }

    @Override
    public boolean zopaEmptyWithout(boolean ratification, boolean redLines, boolean commitment) {
        relaxed.open(now.round.relaxed(ratification, redLines, commitment));
        return zone(relaxed, true) == 0;
    }

    /** Deals acceptable to both; stops at the first one if asked. */
    private int zone(CellRound r, boolean stopAtFirst) {
        double withoutA = r.round.withoutAgreement(Side.A);
        double withoutB = r.round.withoutAgreement(Side.B);
        int count = 0;
        for (int c = 0; c < cells.cells; c++) {
            if (!(r.upperValue[0][c] >= withoutA) || !(r.upperValue[1][c] >= withoutB)) {
                continue;
            }
            int shape = cells.shape[c];
            double constantA = r.columns.base[0][c];
            double constantB = r.columns.base[1][c];
            int reach = r.columns.reaching(0, shape, r.leastUtility(0, c, withoutA) - constantA);
            double leastB = r.leastUtility(1, c, withoutB) - constantB;
            if (reach == 0 || r.columns.bestOther[0][shape][reach - 1] < leastB - CellRound.SLACK) {
                continue;
            }
            double[] sumA = r.columns.sum[0][shape];
            double[] sumB = r.columns.sum[1][shape];
            int[] order = r.columns.order[0][shape];
            for (int p = 0; p < reach; p++) {
                int e = order[p];
                if (sumB[e] < leastB - CellRound.SLACK) {
                    continue;
                }
                double uA = constantA + sumA[e];
                double uB = constantB + sumB[e];
                if (!maybe(r, 0, c, uA, uB, withoutA) || !maybe(r, 1, c, uA, uB, withoutB)) {
                    continue;
                }
                boolean in = !stopAtFirst && surely(r, 0, c, uA, uB, withoutA) && surely(r, 1, c, uA, uB, withoutB);
                if (in || inZone(r, c, e)) {
                    count++;
                    if (stopAtFirst) {
                        if (r == now) {
                            warmZone[0] = c;
                            warmZone[1] = e;
                        }
                        return count;
                    }
                }
            }
        }
        return count;
    }

    private static boolean maybe(CellRound r, int i, int c, double uA, double uB, double without) {
        double upper = r.upper(i, c, uA, uB);
        return upper >= without && upper >= without + r.bars[i].lower((i == 0 ? uA : uB) + CellRound.SLACK);
    }

    private static boolean surely(CellRound r, int i, int c, double uA, double uB, double without) {
        return r.lower(i, c, uA, uB)
                >= without + r.bars[i].upper((i == 0 ? uA : uB) - CellRound.SLACK) + CellRound.SLACK;
    }

    private static boolean inZone(CellRound r, int c, int e) {
        if (r.upperValue[0][c] == Double.NEGATIVE_INFINITY) {
            return false;
        }
        double uA = r.columns.exact(0, c, e);
        double uB = r.columns.exact(1, c, e);
        double a = r.exact(0, c, uA, uB);
        double b = r.exact(1, c, uA, uB);
        return a >= r.round.withoutAgreement(Side.A)
                && b >= r.round.withoutAgreement(Side.B)
                && clears(r, 0, a, uA)
                && clears(r, 1, b, uB);
    }

    // bargaining set

    @Override
    public Bargain.Distances distances(double valueA, double valueB) {
        return new CellBargain(now).bargain().distances(valueA, valueB);
    }
}
