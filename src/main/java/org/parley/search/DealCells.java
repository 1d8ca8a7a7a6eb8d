package org.parley.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.parameter.Side;
import org.parley.scenario.Objective;
import org.parley.scenario.Scenario;
import org.parley.value.DealSpace;

/**
 * The deals of a scenario, cut into cells. Options of an issue that shift the same power, guarantee the same, cross the
 * same lines and carry the same carrots form a group; a cell picks one group of every issue. Inside a cell V depends on
 * the two utilities only, and those are a constant of the cell plus the same list of sums for all cells of one shape.
 * So 20,736 deals of Geneva are 384 cells over 4 lists. The objective's {@code from} option, whose worth moves with the
 * front, is a group of its own.
 *
 * <p>It is built once for each scenario, shared by all runs, and never written afterwards. The idea is model §12's;
 * nothing here touches a preference.
 */
public final class DealCells {
    /** More cells than this are not worth the bookkeeping. */
    static final int MOST_CELLS = 1 << 17;

    final DealSpace space;
    /** Number of cells. */
    final int cells;
    /** Issues whose option the cell fixes hold it here, the others −1: [cell * issues + issue]. */
    final int[] option;
    /** Sum of option × stride over the fixed issues [cell]. */
    final int[] base;
    /** Which list continues the cell [cell]. */
    final int[] shape;
    /** Which of {@link #shifts} [cell]. */
    final int[] shift;
    /** Which of {@link #guarantees} [cell]. */
    final int[] guarantee;
    /** Lines crossed [side][cell]. */
    final int[][] crossed;
    /** Carrots [side][cell]. */
    final double[][] carrots;
    /** Whether a hard line is crossed [cell]. */
    final boolean[] hard;
    /** Cells whose objective stays at its {@code from} option, in stretches that follow each other: first, number … */
    final int[] frontStretches;
    /** How many they are. */
    final int atFront;
    /** Different raw shifts towards A. */
    final double[] shifts;
    /** Different guarantees. */
    final double[] guarantees;
    /** The lists. */
    final Shape[] shapes;
    /**
     * The groups as digits of a cell's number, the first issue most significant: the option of a group that holds one,
     * else −1 [issue][group].
     */
    final int[][] single;

    /** What lists have in common: {@link Tail}, each behind the one that it continues; the first is empty. */
    final Tail[] tails;

    /**
     * The end of a list: an issue, and the end that comes behind it. Lists that end alike share it, so that whatever is
     * built of it is built once.
     *
     * @param issue the first issue, −1 for the end behind the last one
     * @param choices its options
     * @param rest number of the end behind it
     * @param restSize how many elements that has
     */
    record Tail(int issue, int[] choices, int rest, int restSize) {
        /** How many elements it has. */
        int size() {
            return issue < 0 ? 1 : choices.length * restSize;
        }
    }

    /** A list: the issues it ranges over and its elements in mixed radix, the first issue most significant. */
    static final class Shape {
        /** Issues that it ranges over, ascending. */
        final int[] issues;
        /** Their options: [place][choice]. */
        final int[][] choices;
        /** Number of elements. */
        final int size;
        /** Option of an element: [element * issues.length + place]. */
        final int[] options;
        /** Sum of option × stride of an element. */
        final int[] offset;
        /** The end that begins at a place, for the whole list and behind its last issue too [place]. */
        final int[] tail;

        private Shape(DealSpace space, int[] issues, int[][] choices, int[] tail) {
            this.issues = issues;
            this.choices = choices;
            this.tail = tail;
            int n = 1;
            for (int[] c : choices) {
                n *= c.length;
            }
            size = n;
            options = new int[n * issues.length];
            offset = new int[n];
            for (int e = 0; e < n; e++) {
                int rest = e;
                for (int p = issues.length - 1; p >= 0; p--) {
                    int o = choices[p][rest % choices[p].length];
                    rest /= choices[p].length;
                    options[e * issues.length + p] = o;
                    offset[e] += o * space.stride(issues[p]);
                }
            }
        }
    }

    private record Group(List<Object> attributes, List<Integer> options) {}

    private record TailKey(int issue, int group, int rest) {}

    private DealCells(Scenario scenario, DealSpace space, int[][][] groups) {
        this.space = space;
        int n = space.issues();
        Objective objective = scenario.objective();
        int front = objective == null ? -1 : objective.issue();
        int from = objective == null ? -1 : scenario.issues().get(front).statusQuo();
        int product = 1;
        for (int[][] g : groups) {
            product *= g.length;
        }
        cells = product;
        single = new int[n][];
        for (int k = 0; k < n; k++) {
            single[k] = new int[groups[k].length];
            for (int g = 0; g < single[k].length; g++) {
                single[k][g] = groups[k][g].length == 1 ? groups[k][g][0] : -1;
            }
        }
        option = new int[cells * n];
        base = new int[cells];
        shape = new int[cells];
        shift = new int[cells];
        guarantee = new int[cells];
        crossed = new int[2][cells];
        carrots = new double[2][cells];
        hard = new boolean[cells];
        Map<List<Integer>, Integer> shapeIds = new LinkedHashMap<>();
        Map<Double, Integer> shiftIds = new LinkedHashMap<>();
        Map<Double, Integer> guaranteeIds = new LinkedHashMap<>();
        List<Shape> lists = new ArrayList<>();
        Map<TailKey, Integer> tailIds = new LinkedHashMap<>();
        List<Tail> ends = new ArrayList<>();
        ends.add(new Tail(-1, new int[0], 0, 1));
        int[] atFrom = new int[cells];
        int atFromCount = 0;
        int[] chosen = new int[n];
        for (int c = 0; c < cells; c++) {
            int rest = c;
            for (int k = n - 1; k >= 0; k--) {
                chosen[k] = rest % groups[k].length;
                rest /= groups[k].length;
            }
            int deal = 0;
            List<Integer> key = new ArrayList<>(n);
            for (int k = 0; k < n; k++) {
                int[] group = groups[k][chosen[k]];
                boolean single = group.length == 1;
                option[c * n + k] = single ? group[0] : -1;
                if (single) {
                    base[c] += group[0] * space.stride(k);
                }
                deal += group[0] * space.stride(k);
                key.add(single ? -1 : chosen[k]);
            }
            if (front >= 0 && option[c * n + front] == from) {
                atFrom[atFromCount++] = c;
            }
            Integer known = shapeIds.get(key);
            if (known == null) {
                known = lists.size();
                shapeIds.put(key, known);
                lists.add(shape(key, groups, tailIds, ends));
            }
            shape[c] = known;
            shift[c] = shiftIds.computeIfAbsent(space.shiftTowards(Side.A, deal), s -> shiftIds.size());
            guarantee[c] = guaranteeIds.computeIfAbsent(space.guarantee(deal), g -> guaranteeIds.size());
            for (Side side : Side.values()) {
                crossed[side.ordinal()][c] = space.crossed(side, deal);
                carrots[side.ordinal()][c] = space.carrots(side, deal);
            }
            hard[c] = space.hard(deal);
        }
        atFront = atFromCount;
        frontStretches = stretches(Arrays.copyOf(atFrom, atFromCount));
        shifts = shiftIds.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        guarantees =
                guaranteeIds.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        shapes = lists.toArray(new Shape[0]);
        tails = ends.toArray(new Tail[0]);
    }

    private static int[] stretches(int[] ascending) {
        int[] found = new int[2 * ascending.length];
        int n = 0;
        for (int c : ascending) {
            if (n > 0 && found[n - 2] + found[n - 1] == c) {
                found[n - 1]++;
            } else {
                found[n++] = c;
                found[n++] = 1;
            }
        }
        return Arrays.copyOf(found, n);
    }

    private Shape shape(List<Integer> key, int[][][] groups, Map<TailKey, Integer> tailIds, List<Tail> ends) {
        int[] issues = new int[key.size()];
        int[][] choices = new int[key.size()][];
        int m = 0;
        for (int k = 0; k < key.size(); k++) {
            if (key.get(k) >= 0) {
                issues[m] = k;
                choices[m++] = groups[k][key.get(k)];
            }
        }
        int[] tail = new int[m + 1];
        for (int p = m - 1; p >= 0; p--) {
            int behind = tail[p + 1];
            int[] options = choices[p];
            int issue = issues[p];
            tail[p] = tailIds.computeIfAbsent(new TailKey(issue, key.get(issue), behind), k -> {
                ends.add(new Tail(issue, options, behind, ends.get(behind).size()));
                return ends.size() - 1;
            });
        }
        return new Shape(space, Arrays.copyOf(issues, m), Arrays.copyOf(choices, m), tail);
    }

    /** The cells of a scenario, or null if there would be too many of them. */
    public static @org.jspecify.annotations.Nullable DealCells of(Scenario scenario, DealSpace space) {
        Objective objective = scenario.objective();
        int n = space.issues();
        int[][][] groups = new int[n][][];
        long product = 1;
        for (int k = 0; k < n; k++) {
            int from = objective != null && objective.issue() == k
                    ? scenario.issues().get(k).statusQuo()
                    : -1;
            List<Group> found = new ArrayList<>();
            for (int o = 0; o < space.options(k); o++) {
                List<Object> attributes = List.of(
                        o == from,
                        space.shiftTowardsA(k, o),
                        space.guarantee(k, o),
                        space.crossed(Side.A, k, o),
                        space.crossed(Side.B, k, o),
                        space.carrots(Side.A, k, o),
                        space.carrots(Side.B, k, o),
                        space.hard(k, o));
                Group group = found.stream()
                        .filter(g -> g.attributes().equals(attributes))
                        .findFirst()
                        .orElse(null);
                if (group == null) {
                    group = new Group(attributes, new ArrayList<>());
                    found.add(group);
                }
                group.options().add(o);
            }
            groups[k] = found.stream()
                    .map(g -> g.options().stream().mapToInt(Integer::intValue).toArray())
                    .toArray(int[][]::new);
            product *= groups[k].length;
            if (product > MOST_CELLS) {
                return null;
            }
        }
        return new DealCells(scenario, space, groups);
    }
}
