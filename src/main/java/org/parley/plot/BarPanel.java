package org.parley.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.parley.plot.BarPlot.Bar;
import org.parley.plot.BarPlot.Row;
import org.parley.plot.BarPlot.Tick;

/**
 * Draws a column of the rows that a {@link BarPlot} has collected: bars or dots with their whiskers on an axis, names
 * at the left, numbers in words at the right.
 *
 * @param bars of all columns
 * @param ticks of numbers from elsewhere
 * @param styles of the series, in their order
 * @param dots whether there are dots in place of bars
 * @param valueLabel below the axis
 * @param values from where to where the axis goes
 * @param numbers how they are written
 * @param base where bars begin; an upright line marks it
 */
record BarPanel(
        List<Bar> bars,
        List<Tick> ticks,
        Map<String, SeriesStyle> styles,
        boolean dots,
        String valueLabel,
        Range values,
        ChartTheme.Numbers numbers,
        double base) {
    static final double NAMES_GAP = 16;
    static final double NO_NAMES = 34;

    BarPanel {
        bars = List.copyOf(bars);
        ticks = List.copyOf(ticks);
        styles = Collections.unmodifiableMap(new LinkedHashMap<>(styles));
    }

    /**
     * Widths of a column of rows: all of it, the names at its left (they may be left out where they stand beside it),
     * the numbers at its right.
     */
    record Widths(double whole, double names, double numbers, boolean named) {
        double left() {
            return named ? names + NAMES_GAP : NO_NAMES;
        }
    }

    /** A column of the rows. */
    Panel of(List<List<Row>> parts, int column, Widths sizes) {
        List<Row> shown = parts.get(column);
        IntervalBars data = new IntervalBars();
        List<String> series = new ArrayList<>(styles.keySet());
        for (Row row : shown) {
            for (String s : series) {
                data.add(Double.NaN, Double.NaN, Double.NaN, s, row);
            }
        }
        for (Bar bar : bars) {
            if (shown.contains(bar.row())) {
                data.add(bar.base(), bar.value(), bar.low(), bar.high(), bar.series(), bar.row());
            }
        }
        NumberAxis axis = ChartTheme.axis(
                values.getLowerBound(),
                values.getUpperBound(),
                Math.max(2, Math.min(10, (int) ((sizes.whole() - sizes.left() - sizes.numbers() - 24) / 110))),
                numbers);
        CategoryAxis names = new CategoryAxis();
        DoubleFunction<RowLayout> layout = height ->
                RowLayout.of(parts, sizes.names(), sizes.whole() - 30, height).get(column);
        Map<Double, RowLayout> known = new HashMap<>();
        DoubleFunction<RowLayout> layouts = height -> known.computeIfAbsent(height, layout::apply);
        CategoryPlot plot =
                new CategoryPlot(data, names, axis, new BarRows(List.copyOf(styles.values()), dots, layouts));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        AxisSpace space = new AxisSpace();
        space.setLeft(sizes.left());
        plot.setFixedDomainAxisSpace(space);
        JFreeChart chart = ChartTheme.chart(plot);
        names.setTickLabelsVisible(false);
        plot.setInsets(new RectangleInsets(6, 2, 2, sizes.numbers() + 24));
        return new Panel("", "", valueLabel, chart, (g, area) -> {
            RowLayout places = layouts.apply(area.getHeight());
            zero(g, area, axis);
            ticks(g, area, axis, shown, places);
            if (sizes.named()) {
                names(g, area, shown, sizes, places);
            }
            boolean wide = parts.size() == 1 && sizes.whole() > Picture.INNER * .7;
            numbers(g, area, shown, data, series, sizes, places, wide);
        });
    }

    private static void names(Graphics2D g, Rectangle2D area, List<Row> shown, Widths sizes, RowLayout places) {
        double left = area.getX() - sizes.names() - 12;
        for (int r = 0; r < shown.size(); r++) {
            Row row = shown.get(r);
            double middle = area.getY() + places.middle(r);
            double width = row.heading() ? sizes.whole() - 30 : sizes.names();
            Font font = row.heading() ? Fonts.bold(places.size()) : Fonts.plain(places.size());
            Typesetting.Block text = Typesetting.fit(font, row.text(), width, places.height(r), ChartTheme.SMALLEST);
            if (row.heading()) {
                g.setColor(Color.WHITE);
                g.fill(new Rectangle2D.Double(left - 2, middle - text.height() / 2, text.width() + 6, text.height()));
            }
            g.setColor(ChartTheme.INK);
            text.drawMiddle(g, left, middle, width, row.heading() ? 0 : 1);
        }
    }

    private void numbers(
            Graphics2D g,
            Rectangle2D area,
            List<Row> shown,
            IntervalBars data,
            List<String> series,
            Widths sizes,
            RowLayout places,
            boolean wide) {
        g.setColor(ChartTheme.INK);
        for (Bar bar : bars) {
            int r = shown.indexOf(bar.row());
            if (r >= 0 && !bar.text().isEmpty()) {
                long sharing = bars.stream()
                        .filter(b -> b.row().equals(bar.row()) && !b.text().isEmpty())
                        .count();
                double size = Math.min(wide ? ChartTheme.TICK : 17, places.size());
                double middle =
                        sharing == 1 ? places.middle(r) : BarRows.middle(places, data, series.indexOf(bar.series()), r);
                Typesetting.fit(
                                Fonts.plain(size),
                                bar.text(),
                                sizes.numbers(),
                                places.height(r) / sharing,
                                ChartTheme.SMALLEST)
                        .drawMiddle(g, area.getMaxX() + 14, area.getY() + middle, sizes.numbers(), 0);
            }
        }
    }

    private void ticks(Graphics2D g, Rectangle2D area, NumberAxis axis, List<Row> shown, RowLayout places) {
        g.setColor(SeriesStyle.GREY);
        for (Tick tick : ticks) {
            int r = shown.indexOf(tick.row());
            if (r < 0) {
                continue;
            }
            double middle = area.getY() + places.middle(r);
            double half = .44 * places.height(r);
            double x = axis.valueToJava2D(tick.at().value(), area, RectangleEdge.BOTTOM);
            g.setStroke(new BasicStroke(5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            g.draw(new Line2D.Double(x, middle - half, x, middle + half));
            if (Double.isFinite(tick.at().low())) {
                g.setStroke(ChartTheme.THIN);
                g.draw(new Line2D.Double(
                        axis.valueToJava2D(tick.at().low(), area, RectangleEdge.BOTTOM),
                        middle + half,
                        axis.valueToJava2D(tick.at().high(), area, RectangleEdge.BOTTOM),
                        middle + half));
            }
        }
    }

    private void zero(Graphics2D g, Rectangle2D area, NumberAxis axis) {
        if (axis.getLowerBound() < base && axis.getUpperBound() > base) {
            double zero = axis.valueToJava2D(base, area, RectangleEdge.BOTTOM);
            g.setColor(ChartTheme.INK);
            g.setStroke(new BasicStroke(1.8f));
            g.draw(new Line2D.Double(zero, area.getY(), zero, area.getMaxY()));
        }
    }
}
