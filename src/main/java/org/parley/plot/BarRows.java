package org.parley.plot;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.category.CategoryDataset;

/**
 * Draws level bars (or dots) from 0, or from the base they were given, with a whisker from the low to the high end of
 * the interval. The series that have a value in a row share its height; rows stand where {@link RowLayout} puts them.
 */
final class BarRows extends AbstractCategoryItemRenderer {
    private static final double THICKEST = 46;

    private final List<SeriesStyle> styles;
    private final boolean dots;
    private final DoubleFunction<RowLayout> layouts;

    /** The layouts give the places of the rows in a plot of this height. */
    BarRows(List<SeriesStyle> styles, boolean dots, DoubleFunction<RowLayout> layouts) {
        this.styles = List.copyOf(styles);
        this.dots = dots;
        this.layouts = layouts;
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
        RowLayout layout = layouts.apply(area.getHeight());
        double thick = thickness(layout, data, row);
        double middle = area.getY() + middle(layout, data, series, row);
        RectangleEdge edge = plot.getRangeAxisEdge();
        SeriesStyle style = styles.get(series);
        double base = Math.max(values.getLowerBound(), Math.min(values.getUpperBound(), bars.base(series, row)));
        double zero = values.valueToJava2D(base, area, edge);
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
            Legend.marker(g, style, end, middle, Math.min(1, thick / 15));
        }
    }

    private static int present(CategoryDataset data, int before, int row) {
        int present = 0;
        for (int s = 0; s < before; s++) {
            present += data.getValue(s, row) == null ? 0 : 1;
        }
        return present;
    }

    private static double thickness(RowLayout layout, CategoryDataset data, int row) {
        int sharing = Math.max(1, present(data, data.getRowCount(), row));
        return Math.min(THICKEST, layout.height(row) * (sharing == 1 ? .66 : .8) / sharing);
    }

    /** Middle of the bar of this series in this row, below the top of the plot. */
    static double middle(RowLayout layout, CategoryDataset data, int series, int row) {
        int sharing = Math.max(1, present(data, data.getRowCount(), row));
        double step = thickness(layout, data, row) * 1.12;
        return layout.middle(row) + (present(data, series, row) - (sharing - 1) / 2.) * step;
    }
}
