package org.parley.value;

import java.util.Arrays;
import java.util.List;
import org.parley.parameter.Side;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.RedLine;
import org.parley.scenario.Scenario;

/**
 * What every deal of a scenario is, apart from anybody's preferences: its options, the power it shifts, its guarantee,
 * the red lines it crosses and the carrots on it. It is built once for each scenario, shared by all runs, and never
 * written afterwards.
 *
 * <p>A deal's index is the mixed-radix number of its options in file order, the first issue most significant (model
 * §3). Sums run over the issues in file order, so they are the same bits whoever adds them.
 */
public final class DealSpace {
    private final int[] radix;
    private final int[] stride;
    private final int size;
    private final OptionTable table;
    private final double[][] shiftTowardsA;
    private final double[][] guarantee;
    private final int[][][] crossed;
    private final boolean[][] hard;
    private final double[][][] carrots;
    private final double[] guarantees;
    private final boolean[] anyCarrots = new boolean[2];

    private DealSpace(Scenario scenario) {
        List<Issue> issues = scenario.issues();
        int n = issues.size();
        radix = new int[n];
        stride = new int[n];
        shiftTowardsA = new double[n][];
        guarantee = new double[n][];
        crossed = new int[2][n][];
        hard = new boolean[n][];
        carrots = scenario.carrots();
        int product = 1;
        for (int k = n - 1; k >= 0; k--) {
            radix[k] = issues.get(k).options().size();
            stride[k] = product;
            product *= radix[k];
        }
        size = product;
        table = new OptionTable(radix, size);
        for (int k = 0; k < n; k++) {
            shiftTowardsA[k] = new double[radix[k]];
            guarantee[k] = new double[radix[k]];
            crossed[0][k] = new int[radix[k]];
            crossed[1][k] = new int[radix[k]];
            hard[k] = new boolean[radix[k]];
            for (int o = 0; o < radix[k]; o++) {
                Option option = issues.get(k).options().get(o);
                shiftTowardsA[k][o] = option.powerShift()[0] - option.powerShift()[1];
                guarantee[k][o] = option.guarantee();
            }
        }
        guarantees = Arrays.stream(guarantee)
                .flatMapToDouble(Arrays::stream)
                .map(g -> Math.max(0, g))
                .distinct()
                .toArray();
        for (int side = 0; side < 2; side++) {
            anyCarrots[side] =
                    Arrays.stream(carrots[side]).flatMapToDouble(Arrays::stream).anyMatch(c -> c != 0);
            for (RedLine line : scenario.parties().get(side).redLines()) {
                for (int o : line.options()) {
                    if (line.hard()) {
                        hard[line.issue()][o] = true;
                    } else {
                        crossed[side][line.issue()][o]++;
                    }
                }
            }
        }
    }

    /** The space of a scenario. */
    public static DealSpace of(Scenario scenario) {
        return new DealSpace(scenario);
    }

    /** Number of issues. */
    public int issues() {
        return radix.length;
    }

    /** Number of options of an issue. */
    public int options(int issue) {
        return radix[issue];
    }

    /** Number of deals, ≤ 10⁶. */
    public int size() {
        return size;
    }

    /** How much the index grows when the option of an issue grows by one. */
    public int stride(int issue) {
        return stride[issue];
    }

    /** The option of an issue in a deal. */
    public int option(int deal, int issue) {
        return table.option(deal, issue);
    }

    /** The options of all deals. */
    OptionTable table() {
        return table;
    }

    /** The deal with these options. */
    public int index(int[] options) {
        int index = 0;
        for (int k = 0; k < radix.length; k++) {
            index += options[k] * stride[k];
        }
        return index;
    }

    /** The deal that differs from this one in the option of one issue. */
    public int with(int deal, int issue, int option) {
        return deal + (option - option(deal, issue)) * stride[issue];
    }

    /** Power shifted towards a side, before {@code powerShiftScale} and clipping. */
    public double shiftTowards(Side side, int deal) {
        double sum = table.sum(shiftTowardsA, deal);
        return side == Side.A ? sum : -sum;
    }

    /** The largest guarantee among the deal's options, g ∈ [0, 1]. */
    public double guarantee(int deal) {
        int upper = table.upper(deal);
        int lower = table.lower(deal);
        double largest = 0;
        for (int k = 0; k < radix.length; k++) {
            largest = Math.max(largest, guarantee[k][table.option(upper, lower, k)]);
        }
        return largest;
    }

    /** All guarantees that a deal can have; shared, do not write. */
    double[] guarantees() {
        return guarantees;
    }

    /** Number of a side's soft red lines that the deal crosses. */
    public int crossed(Side side, int deal) {
        int upper = table.upper(deal);
        int lower = table.lower(deal);
        int lines = 0;
        for (int k = 0; k < radix.length; k++) {
            lines += crossed[side.ordinal()][k][table.option(upper, lower, k)];
        }
        return lines;
    }

    /** Whether the deal crosses a hard red line of either side. */
    public boolean hard(int deal) {
        for (int k = 0; k < radix.length; k++) {
            if (hard[k][option(deal, k)]) {
                return true;
            }
        }
        return false;
    }

    /** Carrots that a side gets with the deal, stk. */
    public double carrots(Side side, int deal) {
        return table.sum(carrots[side.ordinal()], deal);
    }

    /** Whether any option brings a side carrots. */
    boolean anyCarrots(Side side) {
        return anyCarrots[side.ordinal()];
    }

    /** Power shifted towards A by an option of an issue. */
    public double shiftTowardsA(int issue, int option) {
        return shiftTowardsA[issue][option];
    }

    /** Guarantee of an option of an issue. */
    public double guarantee(int issue, int option) {
        return guarantee[issue][option];
    }

    /** Number of a side's soft red lines on an option of an issue. */
    public int crossed(Side side, int issue, int option) {
        return crossed[side.ordinal()][issue][option];
    }

    /** Whether an option of an issue crosses a hard red line. */
    public boolean hard(int issue, int option) {
        return hard[issue][option];
    }

    /** Carrots of a side on an option of an issue, stk. */
    public double carrots(Side side, int issue, int option) {
        return carrots[side.ordinal()][issue][option];
    }
}
