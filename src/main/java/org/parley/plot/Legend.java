package org.parley.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The key of a picture: swatch and name, flowing in rows under the title; long names wrap, many names get smaller
 * letters.
 */
public final class Legend {
    private static final double SWATCH = 64;
    private static final double GAP = 10;
    private static final double BETWEEN = 34;

    /** What the swatch shows. */
    enum Kind {
        LINE,
        POINTS_AND_LINE,
        POINTS,
        BAR,
        BAND,
        AREA
    }

    /** A line of the key: its words, and the style and kind of mark that they stand beside. */
    public record Entry(String name, SeriesStyle style, Kind kind) {}

    private record Placed(Entry entry, Typesetting.Block text, double x, double y, double height) {}

    private final List<Placed> placed = new ArrayList<>();
    private double height;

    /** Lays the entries out in this width; the letters shrink until the key is at most this high. */
    Legend(List<Entry> entries, double width, double highest) {
        for (double size = ChartTheme.LEGEND; ; size -= 1) {
            layOut(entries, Fonts.plain(size), width);
            if (height <= highest || size <= ChartTheme.SMALLEST) {
                return;
            }
        }
    }

    private void layOut(List<Entry> entries, Font font, double width) {
        placed.clear();
        double x = 0;
        double y = 0;
        double row = 0;
        for (Entry entry : entries) {
            double room = entries.size() == 1 ? width : Math.max(width * .46, 300);
            Typesetting.Block text = Typesetting.wrapped(font, entry.name(), room - SWATCH - GAP - BETWEEN);
            double wide = SWATCH + GAP + text.width();
            if (x > 0 && x + wide > width) {
                x = 0;
                y += row + 4;
                row = 0;
            }
            placed.add(new Placed(entry, text, x, y, text.height()));
            row = Math.max(row, text.height());
            x += wide + BETWEEN;
        }
        height = entries.isEmpty() ? 0 : y + row;
    }

    double height() {
        return height;
    }

    void draw(Graphics2D g, double left, double top) {
        for (Placed p : placed) {
            double middle = top + p.y() + p.height() / 2;
            swatch(g, p.entry(), left + p.x(), middle);
            g.setColor(ChartTheme.INK);
            p.text().drawMiddle(g, left + p.x() + SWATCH + GAP, middle, p.text().width(), 0);
        }
    }

    private static void swatch(Graphics2D g, Entry entry, double x, double middle) {
        SeriesStyle style = entry.style();
        Rectangle2D box = new Rectangle2D.Double(x + 4, middle - 11, SWATCH - 8, 22);
        switch (entry.kind()) {
            case LINE, POINTS_AND_LINE -> {
                g.setColor(style.colour());
                g.setStroke(style.stroke(ChartTheme.LINE));
                g.draw(new Line2D.Double(x, middle, x + SWATCH, middle));
                if (entry.kind() == Kind.POINTS_AND_LINE) {
                    marker(g, style, x + SWATCH / 2, middle, 1);
                }
            }
            case POINTS -> marker(g, style, x + SWATCH / 2, middle, 1);
            case BAR -> bar(g, style, box);
            case BAND -> {
                g.setColor(style.light(.3));
                g.fill(box);
                g.setColor(style.colour());
                g.setStroke(ChartTheme.EDGE);
                g.draw(new Line2D.Double(box.getX(), box.getY(), box.getMaxX(), box.getY()));
                g.draw(new Line2D.Double(box.getX(), box.getMaxY(), box.getMaxX(), box.getMaxY()));
            }
            case AREA -> {
                g.setColor(style.light(.3));
                g.fill(box);
                g.setColor(style.colour());
                g.setStroke(new BasicStroke(1.6f));
                style.hatch().draw(g, box);
            }
        }
    }

    /** A bar or box in this style: light fill, hatching, outline. */
    static void bar(Graphics2D g, SeriesStyle style, Rectangle2D box) {
        g.setColor(style.light(.45));
        g.fill(box);
        g.setColor(style.colour());
        g.setStroke(new BasicStroke(1.6f));
        style.hatch().draw(g, box);
        g.setStroke(new BasicStroke(2.2f));
        g.draw(box);
    }

    /** A marker in this style at this place. */
    static void marker(Graphics2D g, SeriesStyle style, double x, double y, double scale) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(scale, scale);
        Shape shape = place.createTransformedShape(style.marker());
        g.setColor(style.hollow() ? Color.WHITE : style.colour());
        g.fill(shape);
        g.setColor(style.colour());
        g.setStroke(new BasicStroke(2.6f));
        g.draw(shape);
    }
}
