package org.parley.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;

/**
 * A thin line through the whole plot with words on it; the words of upright lines go down until they cover none before.
 */
final class RuleLine {
    private RuleLine() {}

    /** Draws it and adds the place of its words to those that are taken. */
    static void draw(
            Graphics2D g,
            Rectangle2D area,
            NumberAxis xAxis,
            NumberAxis yAxis,
            Marks.Rule rule,
            List<Rectangle2D> words) {
        Point2D at = PlotPoint.of(area, xAxis, yAxis, rule.at(), rule.at());
        g.setColor(ChartTheme.SOFT_INK);
        g.setStroke(new BasicStroke(2f, 0, 0, 10, new float[] {10, 6, 2, 6}, 0));
        Typesetting.Block text = Typesetting.wrapped(Fonts.plain(18), rule.text(), Math.min(420, area.getWidth() / 2));
        double x;
        double y;
        if (rule.upright()) {
            if (at.getX() < area.getX() - 1 || at.getX() > area.getMaxX() + 1) {
                return;
            }
            g.draw(new Line2D.Double(at.getX(), area.getY(), at.getX(), area.getMaxY()));
            boolean right = at.getX() + 8 + text.width() <= area.getMaxX();
            x = right ? at.getX() + 8 : at.getX() - 8 - text.width();
            y = area.getY() + 4;
        } else {
            if (at.getY() < area.getY() - 1 || at.getY() > area.getMaxY() + 1) {
                return;
            }
            g.draw(new Line2D.Double(area.getX(), at.getY(), area.getMaxX(), at.getY()));
            x = area.getMaxX() - text.width() - 6;
            y = at.getY() - text.height() >= area.getY() ? at.getY() - text.height() : at.getY() + 2;
        }
        Rectangle2D box = new Rectangle2D.Double(x, y, text.width(), text.height());
        while (rule.upright() && words.stream().anyMatch(box::intersects) && box.getMaxY() + 4 < area.getMaxY()) {
            box.setRect(x, box.getY() + 6, box.getWidth(), box.getHeight());
        }
        words.add(box);
        if (!rule.text().isEmpty()) {
            g.setColor(Color.WHITE);
            g.fill(new Rectangle2D.Double(box.getX() - 2, box.getY() + 1, box.getWidth() + 4, box.getHeight() - 2));
        }
        g.setColor(ChartTheme.INK);
        text.draw(g, box.getX(), box.getY(), text.width(), 0);
    }
}
