package org.parley.search;

import java.util.Arrays;
import org.parley.number.Rounding;
import org.parley.parameter.Side;
import org.parley.scenario.Objective;
import org.parley.value.Draw;
import org.parley.value.Utility;

/**
 * The six utilities of a run (true, estimated, read by the mediator; of A and of B) over cells and lists: a deal's
 * utility is its cell's constant plus its element's sum, up to rounding. These sums only decide what can be left out;
 * whatever is left in is evaluated exactly, in file order.
 *
 * <p>Of every list the {@link NonDominatedElements} are built where a question first needs them; all of them are walked
 * ({@link ElementTree}) where those do not suffice.
 */
final class CellColumns {
    /** Quantities: true utility of A, B; estimate of A, B; mediator's reading of A, B. */
    static final int QUANTITIES = 6;

    static final int ESTIMATE = 2;
    static final int READING = 4;

    final DealCells cells;
    private final Utility[] utilities = new Utility[QUANTITIES];
    private final double[][][] terms = new double[QUANTITIES][][];
    private int[] allowed = new int[0];
    /** How often the columns were filled. */
    int fills;

    /** Cells that can be struck at all: their fixed options are allowed. */
    final boolean[] alive;
    /** Constants [quantity][cell] at today's front. */
    final double[][] base;
    /** Largest utility of a deal of the cell [quantity][cell] at today's front. */
    final double[][] most;
    /** Largest and smallest sum [quantity][shape]. */
    final double[][] largest;

    final double[][] smallest;
    /** The same over the issues of a list from a place on [quantity][shape][place]. */
    final double[][][] largestRest;

    final double[][][] smallestRest;
    /** Staircases for what depends on both true utilities. */
    final NonDominatedLists values;
    /** Staircases for a side's offers: its utility, the other's, and what it takes that to be [side]. */
    final NonDominatedLists[] offers;
    /** Staircases for texts: both true utilities and how the mediator reads them. */
    final NonDominatedLists texts;
    /** Staircases for what depends on how the mediator reads both. */
    final NonDominatedLists readings;
    /** All elements of the last issues of a list, and the place at which those begin [shape]. */
    final RestList[] rest;

    final int[] restFrom;

    private final double[][] baseWithoutFront;
    private final double[][] mostWithoutFront;
    private final double[] front = new double[QUANTITIES];
    private double[] added = new double[8];
    private int frontIssue;
    private int fromOption;

    /** Room for the columns of a scenario; {@link #fill} comes next. */
    CellColumns(DealCells cells) {
        this.cells = cells;
        int shapes = cells.shapes.length;
        alive = new boolean[cells.cells];
        base = new double[QUANTITIES][cells.cells];
        most = new double[QUANTITIES][cells.cells];
        baseWithoutFront = new double[QUANTITIES][cells.atFront];
        mostWithoutFront = new double[QUANTITIES][cells.atFront];
        largest = new double[QUANTITIES][shapes];
        smallest = new double[QUANTITIES][shapes];
        largestRest = new double[QUANTITIES][shapes][];
        smallestRest = new double[QUANTITIES][shapes][];
        values = new NonDominatedLists(this, 0, 1);
        offers = new NonDominatedLists[] {
            new NonDominatedLists(this, 0, 1, ESTIMATE + 1), new NonDominatedLists(this, 1, 0, ESTIMATE)
        };
        texts = new NonDominatedLists(this, 0, 1, READING, READING + 1);
        readings = new NonDominatedLists(this, READING, READING + 1);
        rest = new RestList[shapes];
        restFrom = new int[shapes];
        RestList[] shared = new RestList[cells.tails.length];
        for (int s = 0; s < shapes; s++) {
            restFrom[s] = RestList.from(cells.shapes[s]);
            int tail = cells.shapes[s].tail[restFrom[s]];
            if (shared[tail] == null) {
                shared[tail] = new RestList(cells.shapes[s], restFrom[s]);
            }
            rest[s] = shared[tail];
            for (int q = 0; q < QUANTITIES; q++) {
                largestRest[q][s] = new double[cells.shapes[s].issues.length + 1];
                smallestRest[q][s] = new double[cells.shapes[s].issues.length + 1];
            }
        }
    }

    /** The columns of a run in which these options are fixed [issue], −1 = open. */
    void fill(Draw draw, int[] fixedOption) {
        fills++;
        allowed = fixedOption.clone();
        Objective objective = draw.scenario().objective();
        frontIssue = objective == null ? -1 : objective.issue();
        fromOption = objective == null
                ? -1
                : draw.scenario().issues().get(frontIssue).statusQuo();
        for (int i = 0; i < 2; i++) {
            utilities[i] = draw.utility(Side.of(i));
            utilities[ESTIMATE + i] = draw.estimate(Side.of(i));
            utilities[READING + i] = draw.reading(Side.of(i));
        }
        for (int q = 0; q < QUANTITIES; q++) {
            terms[q] = utilities[q].terms();
        }
        for (int s = 0; s < cells.shapes.length; s++) {
            rest[s].forget();
            extremes(s);
        }
        constants();
    }

    /** Whether these are the columns for this set of fixed options. */
    boolean serves(int[] fixedOption) {
        return Arrays.equals(allowed, fixedOption);
    }

    private void extremes(int s) {
        DealCells.Shape shape = cells.shapes[s];
        for (int q = 0; q < QUANTITIES; q++) {
            double high = 0;
            double low = 0;
            for (int p = shape.issues.length - 1; p >= 0; p--) {
                int only = allowed[shape.issues[p]];
                double[] term = terms[q][shape.issues[p]];
                double highest = Double.NEGATIVE_INFINITY;
                double lowest = Double.POSITIVE_INFINITY;
                for (int o : shape.choices[p]) {
                    if (only < 0 || o == only) {
                        highest = term[o] > highest ? term[o] : highest;
                        lowest = term[o] < lowest ? term[o] : lowest;
                    }
                }
                high += highest;
                low += lowest;
                largestRest[q][s][p] = high;
                smallestRest[q][s][p] = low;
            }
            largest[q][s] = high;
            smallest[q][s] = low;
        }
    }

    private void constants() {
        int n = cells.space.issues();
        boolean fixed = false;
        for (int only : allowed) {
            fixed |= only >= 0;
        }
        Arrays.fill(alive, true);
        for (int c = 0; fixed && c < cells.cells; c++) {
            boolean may = largest[0][cells.shape[c]] > Double.NEGATIVE_INFINITY;
            for (int k = 0; k < n && may; k++) {
                int o = cells.option[c * n + k];
                may = o < 0 || allowed[k] < 0 || allowed[k] == o;
            }
            alive[c] = may;
        }
        for (int q = 0; q < QUANTITIES; q++) {
            double[] to = base[q];
            addUp(terms[q], to);
            atFront(to, baseWithoutFront[q]);
            double[] high = largest[q];
            double[] highest = most[q];
            for (int c = 0; c < to.length; c++) {
                highest[c] = to[c] + high[cells.shape[c]];
            }
            atFront(highest, mostWithoutFront[q]);
            front[q] = Double.NaN;
        }
        moveFront();
    }

    /** Constants of all cells, built up issue by issue; the objective's {@code from} option comes later. */
    private void addUp(double[][] ofIssues, double[] constants) {
        constants[0] = 0;
        int filled = 1;
        for (int k = 0; k < ofIssues.length; k++) {
            int[] single = cells.single[k];
            int groups = single.length;
            if (added.length < groups) {
                added = new double[groups];
            }
            double[] add = added;
            for (int g = 0; g < groups; g++) {
                int o = single[g];
                add[g] = o < 0 || (k == frontIssue && o == fromOption) ? 0 : ofIssues[k][o];
            }
            if (groups == 1) {
                for (int e = 0; e < filled; e++) {
                    constants[e] += add[0];
                }
                continue;
            }
            for (int e = filled - 1; e >= 0; e--) {
                double before = constants[e];
                int at = e * groups;
                for (int g = groups - 1; g >= 0; g--) {
                    constants[at + g] = before + add[g];
                }
            }
            filled *= groups;
        }
    }

    /** Follows the utilities to today's front. */
    void moveFront() {
        if (frontIssue < 0) {
            return;
        }
        for (int q = 0; q < QUANTITIES; q++) {
            double term = utilities[q].term(frontIssue, fromOption);
            if (term != front[q]) {
                front[q] = term;
                add(baseWithoutFront[q], term, base[q]);
                add(mostWithoutFront[q], term, most[q]);
            }
        }
    }

    /** Copies what cells at the front have. */
    private void atFront(double[] all, double[] to) {
        int[] stretches = cells.frontStretches;
        int a = 0;
        for (int s = 0; s < stretches.length; s += 2) {
            System.arraycopy(all, stretches[s], to, a, stretches[s + 1]);
            a += stretches[s + 1];
        }
    }

    /** What cells at the front have without it, and its term: in stretches, several cells at once. */
    private void add(double[] without, double term, double[] to) {
        int[] stretches = cells.frontStretches;
        int a = 0;
        for (int s = 0; s < stretches.length; s += 2) {
            int from = stretches[s];
            int n = stretches[s + 1];
            for (int k = 0; k < n; k++) {
                to[from + k] = without[a + k] + term;
            }
            a += n;
        }
    }

    /** The option to which an issue is fixed, −1 if it is open. */
    int allowed(int issue) {
        return allowed[issue];
    }

    /** w_k ṽ_k(o) [quantity][issue][option]; the objective's {@code from} option moves; shared, do not write. */
    double[][][] terms() {
        return terms;
    }

    /** w_k ṽ_k(o) of an option of a list; the objective's {@code from} option, which moves, is never one. */
    double term(int quantity, int issue, int option) {
        return terms[quantity][issue][option];
    }

    /** The exact utility of a deal: added in file order, kept as {@link Rounding} says. */
    double exact(int quantity, int cell, int element) {
        double[][] ofIssues = terms[quantity];
        DealCells.Shape shape = cells.shapes[cells.shape[cell]];
        int n = ofIssues.length;
        int at = cell * n;
        int p = element * shape.issues.length;
        double total = 0;
        for (int k = 0; k < n; k++) {
            int o = cells.option[at + k];
            total += ofIssues[k][o >= 0 ? o : shape.options[p++]];
        }
        return Rounding.of(total);
    }

    /** The deal's index. */
    int deal(int cell, int element) {
        return cells.base[cell] + cells.shapes[cells.shape[cell]].offset[element];
    }
}
