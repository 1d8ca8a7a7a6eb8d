package org.parley.lab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.parley.table.Table;

/**
 * A picture as data: lines, points and bands over two axes. The data are a long table
 * (series, mark, x, y, high); {@code high} is the upper edge of a band, whose lower edge is y, and missing otherwise.
 *
 * @param name file name without ending
 * @param title the finding: one sentence, made from the numbers
 * @param topic what the picture shows, whatever its numbers are
 * @param basis where the numbers come from: n and interval where they are drawn, otherwise that they have none
 * @param x horizontal axis
 * @param y vertical axis
 * @param data the series, in the order in which they are drawn
 */
public record Figure(String name, String title, String topic, String basis, Axis x, Axis y, Table data) {
    private static final String FORMULA = "numbers of a formula, without chance, so without an interval";

    /** How a series is drawn. */
    public enum Mark {
        LINE,
        POINTS,
        BAND
    }

    static Builder named(String name, String topic, Axis x, Axis y) {
        return new Builder(name, topic, x, y);
    }

    /** Topic and basis: what stands below the title. */
    public String subtitle() {
        return topic.substring(0, 1).toLowerCase(Locale.ROOT) + topic.substring(1) + "; " + basis;
    }

    /** The numbers from low to high in equal steps, both ends included. */
    static double[] steps(double low, double high, int count) {
        double[] steps = new double[count];
        for (int i = 0; i < count; i++) {
            steps[i] = low + (high - low) * i / (count - 1);
        }
        return steps;
    }

    /** These numbers and one more, in order and each once. */
    static double[] with(double one, double... others) {
        return DoubleStream.concat(DoubleStream.of(one), DoubleStream.of(others))
                .sorted()
                .distinct()
                .toArray();
    }

    /** Collects series; points that are not finite are left out. */
    static final class Builder {
        private final String name;
        private final String topic;
        private final Axis xAxis;
        private final Axis yAxis;
        private String basis = FORMULA;
        private final List<String> series = new ArrayList<>();
        private final List<String> marks = new ArrayList<>();
        private final List<double[]> points = new ArrayList<>();

        private Builder(String name, String topic, Axis x, Axis y) {
            this.name = name;
            this.topic = topic;
            this.xAxis = x;
            this.yAxis = y;
        }

        /** Where the numbers come from, if not from a formula alone. */
        Builder basis(String text) {
            basis = text;
            return this;
        }

        Builder line(String label, double[] xs, DoubleUnaryOperator y) {
            for (double x : xs) {
                add(label, Mark.LINE, x, y.applyAsDouble(x), Double.NaN);
            }
            return this;
        }

        Builder line(String label, double[] xs, double[] ys) {
            for (int i = 0; i < xs.length; i++) {
                add(label, Mark.LINE, xs[i], ys[i], Double.NaN);
            }
            return this;
        }

        Builder points(String label, double[] xs, double[] ys) {
            for (int i = 0; i < xs.length; i++) {
                add(label, Mark.POINTS, xs[i], ys[i], Double.NaN);
            }
            return this;
        }

        Builder point(String label, double x, double y) {
            add(label, Mark.POINTS, x, y, Double.NaN);
            return this;
        }

        Builder band(String label, double[] xs, DoubleUnaryOperator low, DoubleUnaryOperator high) {
            for (double x : xs) {
                add(label, Mark.BAND, x, low.applyAsDouble(x), high.applyAsDouble(x));
            }
            return this;
        }

        private void add(String label, Mark mark, double x, double y, double high) {
            if (!Double.isFinite(x) || !Double.isFinite(y) || (mark == Mark.BAND && !Double.isFinite(high))) {
                return;
            }
            series.add(label);
            marks.add(mark.name());
            points.add(new double[] {x, y, high});
        }

        /** The figure with its finding, which no line breaks between a number and its percent sign. */
        Figure build(String finding) {
            Table data = Table.builder()
                    .strings("series", Collections.unmodifiableList(series))
                    .strings("mark", Collections.unmodifiableList(marks))
                    .numbers("x", column(0))
                    .numbers("y", column(1))
                    .numbers("high", column(2))
                    .build();
            return new Figure(name, finding.replace(" %", "\u00a0%"), topic, basis, xAxis, yAxis, data);
        }

        private double[] column(int c) {
            return points.stream().mapToDouble(point -> point[c]).toArray();
        }
    }
}
