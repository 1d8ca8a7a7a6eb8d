package org.parley.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.data.Range;

/** What a plot over two number axes is to show, in the order in which it was said; nothing here draws. */
final class Marks {
    /** Scale of lines that are no series of their own, such as the arms of an interval. */
    static final double THIN = .45;

    /** A line (joined), points (not joined), or both (marked); {@code scale} of markers and width. */
    record Line(String name, double[] x, double[] y, boolean joined, boolean marked, double scale) {}

    /** A shaded band between low and high. */
    record Band(String name, double[] x, double[] low, double[] high, double strength, boolean edged) {}

    /** A point with a text beside it. */
    record Named(String name, double x, double y, String text) {}

    /** A shaded region with this outline. */
    record Region(String name, double[] x, double[] y) {}

    /** A thin line through the whole plot with words on it. */
    record Rule(double at, String text, boolean upright) {}

    final List<Line> lines = new ArrayList<>();
    final List<Band> bands = new ArrayList<>();
    final List<Named> named = new ArrayList<>();
    final List<Region> regions = new ArrayList<>();
    final List<Rule> rules = new ArrayList<>();
    final Map<String, Cloud> clouds = new LinkedHashMap<>();

    boolean isEmpty() {
        boolean any = !clouds.isEmpty() || !named.isEmpty() || !regions.isEmpty();
        for (Line line : lines) {
            any |= anyFinite(line.y());
        }
        for (Band band : bands) {
            any |= anyFinite(band.low());
        }
        return !any;
    }

    private static boolean anyFinite(double[] values) {
        for (double value : values) {
            if (Double.isFinite(value)) {
                return true;
            }
        }
        return false;
    }

    /** Lowest and highest number of a direction; high below low if there is none. */
    double[] ends(boolean ofX) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        List<double[]> all = new ArrayList<>();
        for (Line line : lines) {
            all.add(ofX ? line.x() : line.y());
        }
        for (Band band : bands) {
            all.add(ofX ? band.x() : band.low());
            all.add(ofX ? band.x() : band.high());
        }
        for (Region region : regions) {
            all.add(ofX ? region.x() : region.y());
        }
        for (Named point : named) {
            all.add(new double[] {ofX ? point.x() : point.y()});
        }
        for (Cloud cloud : clouds.values()) {
            all.add(ofX ? cloud.x() : cloud.y());
        }
        for (Rule rule : rules) {
            if (rule.upright() == ofX) {
                all.add(new double[] {rule.at()});
            }
        }
        for (double[] values : all) {
            for (double value : values) {
                if (Double.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        return new double[] {low, high};
    }

    /** The range, a little wider where a marker on its edge would be cut. */
    Range withRoom(Range range) {
        double edge = .02 * range.getLength();
        double low = range.getLowerBound();
        double high = range.getUpperBound();
        for (Line line : lines) {
            for (int i = 0; line.marked() && i < line.y().length; i++) {
                double y = line.y()[i];
                if (y >= range.getLowerBound() && y < range.getLowerBound() + edge) {
                    low = range.getLowerBound() - edge;
                }
                if (y <= range.getUpperBound() && y > range.getUpperBound() - edge) {
                    high = range.getUpperBound() + edge;
                }
            }
        }
        return new Range(low, high);
    }

    /** The places of a series, copied; refused if there are not as many values. */
    static double[] same(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("a series has " + x.length + " places and " + y.length + " values");
        }
        return x.clone();
    }
}
