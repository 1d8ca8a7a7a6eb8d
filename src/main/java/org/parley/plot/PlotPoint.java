package org.parley.plot;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.RectangleEdge;

/** Tells where a pair of numbers lies in a picture. */
public final class PlotPoint {
    private PlotPoint() {}

    static Point2D of(Rectangle2D area, NumberAxis xAxis, NumberAxis yAxis, double x, double y) {
        return new Point2D.Double(
                xAxis.valueToJava2D(x, area, RectangleEdge.BOTTOM), yAxis.valueToJava2D(y, area, RectangleEdge.LEFT));
    }
}
