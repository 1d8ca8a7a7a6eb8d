package org.parley.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.category.CategoryDataset;

/** Draws level bars (or dots) from 0 with a whisker from the low to the high end of the interval; series share a row. */
final class BarRows extends AbstractCategoryItemRenderer {
    private static final double THICKEST = 46;

    private final List<SeriesStyle> styles;
    private final boolean dots;

    BarRows(List<SeriesStyle> styles, boolean dots) {
        this.styles = List.copyOf(styles);
        this.dots = dots;
    }

    @Override
    public void drawItem(
            Graphics2D g,
            CategoryItemRendererState state,
            Rectangle2D area,
            CategoryPlot plot,
            CategoryAxis rows,
            ValueAxis values,
            CategoryDataset data,
            int series,
            int row,
            int pass) {
        Number value = data.getValue(series, row);
        if (value == null || !(data instanceof IntervalBars bars)) {
            return;
        }
        double thick = thickness(area, data);
        double middle = middle(area, data, series, row);
        RectangleEdge edge = plot.getRangeAxisEdge();
        SeriesStyle style = styles.get(series);
        double zero =
                values.valueToJava2D(Math.max(values.getLowerBound(), Math.min(values.getUpperBound(), 0)), area, edge);
        double end = values.valueToJava2D(value.doubleValue(), area, edge);
        if (!dots) {
            Legend.bar(
                    g,
                    style,
                    new Rectangle2D.Double(
                            Math.min(zero, end), middle - thick / 2, Math.max(Math.abs(end - zero), .5), thick));
        }
        double low = bars.getStartValue(series, row).doubleValue();
        double high = bars.getEndValue(series, row).doubleValue();
        if (Double.isFinite(low) && Double.isFinite(high)) {
            double from = values.valueToJava2D(Math.max(low, values.getLowerBound()), area, edge);
            double to = values.valueToJava2D(Math.min(high, values.getUpperBound()), area, edge);
            double cap = Math.min(10, thick * .3);
            g.setColor(dots ? style.colour() : ChartTheme.INK);
            g.setStroke(ChartTheme.WHISKER);
            g.draw(new Line2D.Double(from, middle, to, middle));
            g.draw(new Line2D.Double(from, middle - cap, from, middle + cap));
            g.draw(new Line2D.Double(to, middle - cap, to, middle + cap));
        }
        if (dots) {
            Legend.marker(g, style, end, middle, Math.min(1, thick / 20));
        }
    }

    static double thickness(Rectangle2D area, CategoryDataset data) {
        double row = area.getHeight() / data.getColumnCount();
        return Math.min(THICKEST, row * .66 / data.getRowCount());
    }

    /** Middle of the bar of this series in this row. */
    static double middle(Rectangle2D area, CategoryDataset data, int series, int row) {
        double height = area.getHeight() / data.getColumnCount();
        double step = thickness(area, data) * 1.12;
        return area.getY() + (row + .5) * height + (series - (data.getRowCount() - 1) / 2.) * step;
    }
}
