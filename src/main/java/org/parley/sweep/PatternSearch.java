package org.parley.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.parley.random.RunKey;
import org.parley.random.Stream;
import org.parley.random.Streams;
import org.parley.sweep.design.Factor;
import org.parley.sweep.design.Sobol;
import org.parley.table.Table;

/**
 * Pattern space exploration (Chérel, Cottineau &amp; Reuillon 2015): which combinations of outcomes are possible at
 * all? The space of outcomes is cut into cells, and settings are bred from those whose cell has been hit least, so that
 * the search spreads over what can come out and not over what is put in.
 *
 * <p>First the first Sobol points. Then generations of as many children: two parents, each the rarer of two cells drawn
 * among the cells found so far (the setting that hit it last); with one half each share of the child comes from either
 * with equal chance, else all from the first; each share is moved by a normal whose sd, one for the child, is drawn
 * evenly in logarithms from {@value #LEAST_STEP} … {@value #LARGEST_STEP} of the scale, and reflected at the ends.
 * (The paper's operators adapt; these do not.) Every cell keeps how often it was hit and, as its example, the setting
 * whose outcome lay nearest to the cell's middle.
 *
 * <p>Cells stand in the order in which they were found, and draws hang on that order alone: the same seed gives the
 * same cells, and mirrored outcomes the mirrored ones. Stream: {@code pse/<generation>}. Limits: a cell that was not
 * found is not proved empty; hits tell how often the search came by, not how likely the outcome is. Test:
 * {@code PatternSearchTest}, on a region that is known.
 */
final class PatternSearch {
    static final double LEAST_STEP = 0.003;
    static final double LARGEST_STEP = 0.3;

    private final int dimensions;
    private final List<CellAxis> axes;
    private final long seed;
    private final Map<List<Integer>, Cell> cells = new LinkedHashMap<>();
    private final List<List<Integer>> order = new ArrayList<>();
    private int tried;
    private int outside;
    private int without;

    /** Outcomes of settings, in their order; NaN: the setting has no such outcome. */
    @FunctionalInterface
    interface Outcomes {
        List<double[]> of(List<double[]> settings) throws InterruptedException;
    }

    /** A cell that was hit. */
    static final class Cell {
        private final List<Integer> place;
        private final int generation;
        private int hits;
        private double[] last = new double[0];
        private double[] example = new double[0];
        private double[] outcome = new double[0];
        private double off = Double.POSITIVE_INFINITY;

        private Cell(List<Integer> place, int generation) {
            this.place = place;
            this.generation = generation;
        }

        List<Integer> place() {
            return place;
        }

        /** The generation that found it; 0: the first points. */
        int generation() {
            return generation;
        }

        int hits() {
            return hits;
        }

        /** The shares of the setting whose outcome lies nearest to its middle; do not write. */
        double[] example() {
            return example;
        }

        /** The outcome of that setting; do not write. */
        double[] outcome() {
            return outcome;
        }
    }

    PatternSearch(int dimensions, List<CellAxis> axes, long seed) {
        this.dimensions = dimensions;
        this.axes = List.copyOf(axes);
        this.seed = seed;
    }

    /** Searches; the sink is told after each generation how far it is. */
    void search(int size, int generations, Outcomes outcomes, IntConsumer progress) throws InterruptedException {
        for (int g = 0; g <= generations; g++) {
            List<double[]> settings = g == 0 ? first(size) : children(size, g);
            List<double[]> came = outcomes.of(settings);
            for (int i = 0; i < settings.size(); i++) {
                keep(settings.get(i), came.get(i), g);
            }
            progress.accept(g);
        }
    }

    /** What was found, in the order of finding. */
    List<Cell> cells() {
        return List.copyOf(cells.values());
    }

    /** Settings that were tried. */
    int tried() {
        return tried;
    }

    /** Settings with an outcome outside the cells. */
    int outside() {
        return outside;
    }

    /** Settings that lack one of the outcomes. */
    int without() {
        return without;
    }

    private List<double[]> first(int size) {
        List<Factor> units = new ArrayList<>();
        for (int f = 0; f < dimensions; f++) {
            units.add(Factor.range("x" + f, 0, 1));
        }
        Table sobol = new Sobol(units, size, true).points().table();
        List<double[]> first = new ArrayList<>();
        for (int r = 0; r < size; r++) {
            double[] share = new double[dimensions];
            for (int f = 0; f < dimensions; f++) {
                share[f] = sobol.number("x" + f, r);
            }
            first.add(share);
        }
        return first;
    }

    private List<double[]> children(int size, int generation) {
        Stream stream = Streams.of(new RunKey(seed, 0)).named("pse/" + generation);
        List<double[]> children = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            children.add(order.isEmpty() ? anywhere(stream) : child(stream));
        }
        return children;
    }

    private double[] anywhere(Stream stream) {
        double[] share = new double[dimensions];
        for (int f = 0; f < dimensions; f++) {
            share[f] = stream.uniform();
        }
        return share;
    }

    private double[] child(Stream stream) {
        double[] one = rarer(stream);
        double[] other = rarer(stream);
        boolean crossed = stream.uniform() < 0.5;
        double step = LEAST_STEP * StrictMath.pow(LARGEST_STEP / LEAST_STEP, stream.uniform());
        double[] child = new double[dimensions];
        for (int f = 0; f < dimensions; f++) {
            boolean fromOther = stream.uniform() < 0.5;
            double from = crossed && fromOther ? other[f] : one[f];
            child[f] = reflected(from + step * stream.normal());
        }
        return child;
    }

    /** The setting that last hit the rarer of two cells. */
    private double[] rarer(Stream stream) {
        Cell first = cell(stream.below(order.size()));
        Cell second = cell(stream.below(order.size()));
        return second.hits < first.hits ? second.last : first.last;
    }

    private Cell cell(int number) {
        return java.util.Objects.requireNonNull(cells.get(order.get(number)));
    }

    static double reflected(double share) {
        double inside = Math.abs(share) % 2;
        return inside > 1 ? 2 - inside : inside;
    }

    private void keep(double[] setting, double[] outcome, int generation) {
        tried++;
        Integer[] place = new Integer[axes.size()];
        double off = 0;
        for (int a = 0; a < place.length; a++) {
            CellAxis axis = axes.get(a);
            if (Double.isNaN(outcome[a])) {
                without++;
                return;
            }
            place[a] = axis.of(outcome[a]);
            if (place[a] < 0) {
                outside++;
                return;
            }
            double middle = (axis.from(place[a]) + axis.to(place[a])) / 2;
            off = Math.max(off, Math.abs(outcome[a] - middle) / (axis.high() - axis.low()) * axis.count());
        }
        List<Integer> key = List.copyOf(Arrays.asList(place));
        Cell cell = cells.get(key);
        if (cell == null) {
            cell = new Cell(key, generation);
            cells.put(key, cell);
            order.add(key);
        }
        cell.hits++;
        cell.last = setting;
        if (off < cell.off) {
            cell.off = off;
            cell.example = setting;
            cell.outcome = outcome;
        }
    }
}
