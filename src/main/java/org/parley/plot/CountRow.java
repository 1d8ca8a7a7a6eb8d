package org.parley.plot;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.parley.table.NumberText;

/**
 * Draws how many runs each place of the x axis rests on: a row of numbers headed "n =", one under each tick or the
 * place with data that is next to it, for data whose number falls along the axis.
 */
final class CountRow {
    /** Room that it needs under the numbers of the axis. */
    static final double HEIGHT = 28;

    private static final double BELOW = 31;
    private static final Font FONT = Fonts.plain(19);

    private CountRow() {}

    /**
     * Draws it.
     *
     * @param x places with a number, rising
     * @param n the numbers
     */
    static void draw(Graphics2D g, Rectangle2D area, NumberAxis axis, double[] x, double[] n) {
        if (x.length == 0) {
            return;
        }
        double top = area.getMaxY() + BELOW;
        g.setColor(ChartTheme.SOFT_INK);
        Typesetting.Block head = Typesetting.wrapped(FONT, "n =", 60);
        double left = Math.max(0, area.getX() - head.width() - 30);
        head.draw(g, left, top, head.width(), 0);
        double free = left + head.width();
        double step = axis.getTickUnit().getSize();
        for (double k = Math.ceil(axis.getLowerBound() / step); k * step <= axis.getUpperBound(); k++) {
            int at = nearest(x, k * step);
            Typesetting.Block text = Typesetting.wrapped(FONT, NumberText.count((long) n[at]), 200);
            double place = axis.valueToJava2D(x[at], area, RectangleEdge.BOTTOM) - text.width() / 2;
            if (place > free + 6 && place + text.width() < area.getMaxX() + 30) {
                text.draw(g, place, top, text.width(), 0);
                free = place + text.width();
            }
        }
    }

    private static int nearest(double[] x, double to) {
        int best = 0;
        for (int i = 1; i < x.length; i++) {
            if (Math.abs(x[i] - to) < Math.abs(x[best] - to)) {
                best = i;
            }
        }
        return best;
    }
}
