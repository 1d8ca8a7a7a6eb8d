package org.parley.plot;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/**
 * A region of a plot. It has a light fill, hatching and an outline in its style. Points outside the axes are drawn
 * on their edge.
 */
public final class Area extends AbstractXYAnnotation {
    private final double[] x;
    private final double[] y;
    private final SeriesStyle style;

    Area(double[] x, double[] y, SeriesStyle style) {
        this.x = Marks.same(x, y);
        this.y = y.clone();
        this.style = style;
    }

    /** Where the outlines have their corners, in the unit of the axis across; a copy. */
    public double[] x() {
        return x.clone();
    }

    /** How high the outline stands at each of them; a copy. */
    public double[] y() {
        return y.clone();
    }

    @Override
    public void draw(
            Graphics2D g,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis xAxis,
            ValueAxis yAxis,
            int index,
            PlotRenderingInfo info) {
        double[] px = new double[x.length];
        double[] py = new double[x.length];
        Path2D outline = new Path2D.Double();
        for (int i = 0; i < x.length; i++) {
            px[i] = inside(area.getX(), area.getMaxX(), xAxis.valueToJava2D(x[i], area, RectangleEdge.BOTTOM));
            py[i] = inside(area.getY(), area.getMaxY(), yAxis.valueToJava2D(y[i], area, RectangleEdge.LEFT));
            if (i == 0) {
                outline.moveTo(px[i], py[i]);
            } else {
                outline.lineTo(px[i], py[i]);
            }
        }
        if (x.length == 0) {
            return;
        }
        outline.closePath();
        g.setColor(style.light(.3));
        g.fill(outline);
        g.setColor(style.colour());
        g.setStroke(new BasicStroke(1.2f));
        style.hatch().draw(g, px, py);
        g.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        g.draw(outline);
    }

    private static double inside(double from, double to, double at) {
        return Math.max(from, Math.min(to, at));
    }
}
