package org.parley.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/**
 * Very many points as a ground: the plot is cut into squares of 5 pixels, and a square is the darker the more points it
 * holds (1, 2–4, 5–15, 16 and more). One path for each shade keeps 20,736 deals at some tens of kilobytes of SVG.
 */
public final class Cloud extends AbstractXYAnnotation {
    private static final double CELL = 5;
    private static final double SIDE = CELL - .5;

    /** A short line that is as wide as it is long is a square, in half the letters. */
    private static final BasicStroke SQUARES =
            new BasicStroke((float) SIDE, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

    private static final int[] FROM = {1, 2, 5, 16};
    private static final double[] STRENGTHS = {.24, .38, .55, .74};

    private final double[] x;
    private final double[] y;

    private final Color colour;

    Cloud(double[] x, double[] y, Color colour) {
        this.colour = colour;
        this.x = x.clone();
        this.y = y.clone();
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
        int columns = (int) (area.getWidth() / CELL) + 1;
        int[] count = new int[columns * ((int) (area.getHeight() / CELL) + 1)];
        for (int i = 0; i < x.length; i++) {
            double px = xAxis.valueToJava2D(x[i], area, RectangleEdge.BOTTOM);
            double py = yAxis.valueToJava2D(y[i], area, RectangleEdge.LEFT);
            if (area.contains(px, py)) {
                int column = (int) ((px - area.getX()) / CELL);
                int row = (int) ((py - area.getY()) / CELL);
                count[row * columns + column]++;
            }
        }
        for (int shade = 0; shade < FROM.length; shade++) {
            int from = FROM[shade];
            int below = shade + 1 < FROM.length ? FROM[shade + 1] : Integer.MAX_VALUE;
            Path2D rows = new Path2D.Double();
            for (int cell = 0; cell < count.length; cell++) {
                if (count[cell] >= from && count[cell] < below) {
                    int row = cell / columns;
                    double left = area.getX() + (cell - row * columns) * CELL;
                    double middle = area.getY() + row * CELL + SIDE / 2;
                    rows.moveTo(left, middle);
                    rows.lineTo(left + SIDE, middle);
                }
            }
            if (rows.getCurrentPoint() != null) {
                g.setColor(SeriesStyle.light(colour, STRENGTHS[shade]));
                g.setStroke(SQUARES);
                g.draw(rows);
            }
        }
    }

    /** How many points it has. */
    public int size() {
        return x.length;
    }

    /** Shared, do not write. */
    double[] x() {
        return x;
    }

    /** Shared, do not write. */
    double[] y() {
        return y;
    }
}
