package org.parley.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets names beside points so that none covers another. Each in turn takes the place on rings around its point that
 * lies inside the plot, covers no name already set and no other point that has a name, stands nearer to its own point
 * than to such a one, crosses no line to a name, covers the fewest points, and is nearest; a thin line leads to the
 * farther ones.
 */
final class Labels {
    private static final double[] RINGS = {14, 34, 60, 92, 130, 175, 230};
    private static final int DIRECTIONS = 16;
    private static final double FAR = 24;
    private static final double MARKER = 9;
    private static final double COVERED = 20_000;
    private static final double OF_ANOTHER = 3000;
    private static final double CROSSED = 4000;

    record Label(double x, double y, String text) {}

    private Labels() {}

    static void draw(Graphics2D g, Rectangle2D area, List<Label> labels, List<Point2D> points) {
        List<Rectangle2D> taken = new ArrayList<>();
        List<Line2D> leads = new ArrayList<>();
        Font font = Fonts.plain(labels.size() > 14 ? 16 : 19);
        for (Label label : labels) {
            double room = Math.max(
                    Math.min(330, area.getWidth() * .4),
                    Math.min(area.getWidth(), Typesetting.widestWord(font, label.text())));
            Typesetting.Block text = Typesetting.wrapped(font, label.text(), room);
            Rectangle2D best = place(area, label, text, new Standing(labels, taken, leads, points));
            taken.add(best);
            Point2D end = nearest(best, label);
            if (end.distance(label.x(), label.y()) > FAR) {
                leads.add(new Line2D.Double(label.x(), label.y(), end.getX(), end.getY()));
                g.setColor(ChartTheme.SOFT_INK);
                g.setStroke(ChartTheme.THIN);
                g.draw(new Line2D.Double(label.x(), label.y(), end.getX(), end.getY()));
            }
            g.setColor(Color.WHITE);
            g.fill(new Rectangle2D.Double(best.getX() - 2, best.getY(), best.getWidth() + 4, best.getHeight()));
            g.setColor(ChartTheme.INK);
            text.draw(g, best.getX(), best.getY(), best.getWidth(), 0);
        }
    }

    private static Rectangle2D place(Rectangle2D area, Label label, Typesetting.Block text, Standing set) {
        double w = text.width();
        double h = text.height();
        Rectangle2D best = new Rectangle2D.Double(label.x() + RINGS[0], label.y() - h / 2, w, h);
        double least = Double.POSITIVE_INFINITY;
        for (double ring : RINGS) {
            for (int d = 0; d < DIRECTIONS; d++) {
                double angle = 2 * StrictMath.PI * d / DIRECTIONS;
                double cos = StrictMath.cos(angle);
                double sin = StrictMath.sin(angle);
                double x = label.x() + ring * cos + (cos - 1) / 2 * w;
                double y = label.y() + ring * sin + (sin - 1) / 2 * h;
                Rectangle2D box = new Rectangle2D.Double(x, y, w, h);
                double cost = cost(area, box, set.taken(), set.points()) + set.doubt(label, box) + ring;
                if (cost < least) {
                    least = cost;
                    best = box;
                }
            }
        }
        return best;
    }

    /** What stands in the plot when a name is set: all names, and places and lines of those that have theirs. */
    private record Standing(List<Label> labels, List<Rectangle2D> taken, List<Line2D> leads, List<Point2D> points) {
        /** How much a reader may doubt whose name stands in a box. */
        double doubt(Label label, Rectangle2D box) {
            Point2D end = nearest(box, label);
            double own = end.distance(label.x(), label.y());
            double doubt = 0;
            Line2D lead = new Line2D.Double(label.x(), label.y(), end.getX(), end.getY());
            for (Label other : labels) {
                if (other.x() != label.x() || other.y() != label.y()) {
                    double far = nearest(box, other).distance(other.x(), other.y());
                    boolean doubtful = far < own && (own < FAR || far < 2 * MARKER);
                    doubt += far < MARKER ? COVERED : doubtful ? OF_ANOTHER : far < own ? OF_ANOTHER / 10 : 0;
                    doubt += own > FAR && lead.ptSegDist(other.x(), other.y()) < MARKER ? CROSSED : 0;
                }
            }
            for (Line2D other : leads) {
                doubt += lead.intersectsLine(other) || other.intersects(box) ? CROSSED : 0;
            }
            for (Rectangle2D other : taken) {
                doubt += own > FAR && lead.intersects(other) ? CROSSED : 0;
            }
            return doubt;
        }
    }

    private static double cost(Rectangle2D area, Rectangle2D box, List<Rectangle2D> taken, List<Point2D> points) {
        double cost = area.contains(box) ? 0 : 1e7;
        for (Rectangle2D other : taken) {
            if (box.intersects(other.getX() - 6, other.getY() - 2, other.getWidth() + 12, other.getHeight() + 4)) {
                cost += 1e5;
            }
        }
        for (Point2D p : points) {
            if (box.intersects(p.getX() - 9, p.getY() - 9, 18, 18)) {
                cost += 300;
            }
        }
        return cost;
    }

    private static Point2D nearest(Rectangle2D box, Label label) {
        double x = Math.max(box.getX() - 2, Math.min(box.getMaxX() + 2, label.x()));
        double y = Math.max(box.getY(), Math.min(box.getMaxY(), label.y()));
        return new Point2D.Double(x, y);
    }
}
