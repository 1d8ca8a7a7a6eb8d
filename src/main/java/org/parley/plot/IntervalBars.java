package org.parley.plot;

import java.util.HashMap;
import java.util.Map;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.category.IntervalCategoryDataset;

/**
 * Values of rows and series, each with the low and high end of its interval (start and end value) and the place where
 * its bar begins.
 */
public final class IntervalBars extends DefaultCategoryDataset implements IntervalCategoryDataset {
    private record Cell(Comparable<?> series, Comparable<?> category) {}

    private final Map<Cell, double[]> intervals = new HashMap<>();
    private final Map<Cell, Double> bases = new HashMap<>();

    void add(double value, double low, double high, Comparable<?> series, Comparable<?> category) {
        intervals.put(new Cell(series, category), new double[] {low, high});
        addValue(Double.isFinite(value) ? value : null, series, category);
    }

    void add(double base, double value, double low, double high, Comparable<?> series, Comparable<?> category) {
        add(value, low, high, series, category);
        bases.put(new Cell(series, category), base);
    }

    /** Where the bar begins; 0 unless it was said. */
    public double base(int series, int category) {
        return bases.getOrDefault(new Cell(getRowKey(series), getColumnKey(category)), 0.);
    }

    private double end(Comparable<?> series, Comparable<?> category, int which) {
        double[] interval = intervals.get(new Cell(series, category));
        return interval == null ? Double.NaN : interval[which];
    }

    @Override
    public Number getStartValue(int series, int category) {
        return end(getRowKey(series), getColumnKey(category), 0);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Number getStartValue(Comparable series, Comparable category) {
        return end(series, category, 0);
    }

    @Override
    public Number getEndValue(int series, int category) {
        return end(getRowKey(series), getColumnKey(category), 1);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Number getEndValue(Comparable series, Comparable category) {
        return end(series, category, 1);
    }
}
