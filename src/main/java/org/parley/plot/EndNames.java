package org.parley.plot;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Draws the names of layers at their right ends. They are sorted by height and pushed apart until none covers another;
 * each has its swatch and a thin leader.
 */
final class EndNames {
    private static final double LEADER = 34;
    private static final double SWATCH = 28;
    private static final double WIDEST = 330;
    private static final double SIZE = 20;

    record End(String name, SeriesStyle style, double x, double y) {}

    private EndNames() {}

    /** Room the names need to the right of the plot. */
    static double width(List<Legend.Entry> entries) {
        double widest = 0;
        for (Legend.Entry entry : entries) {
            widest = Math.max(widest, Typesetting.width(Fonts.plain(SIZE), entry.name()));
        }
        return LEADER + SWATCH + Math.min(widest, WIDEST) + 4;
    }

    static void draw(Graphics2D g, Rectangle2D area, List<End> ends) {
        List<End> sorted = new ArrayList<>(ends);
        sorted.sort(Comparator.comparingDouble(End::y));
        double size = SIZE;
        List<Typesetting.Block> blocks = blocks(sorted, size);
        while (height(blocks) > area.getHeight() && size > ChartTheme.SMALLEST) {
            size--;
            blocks = blocks(sorted, size);
        }
        double[] top = new double[sorted.size()];
        double free = area.getY();
        for (int i = 0; i < top.length; i++) {
            double h = blocks.get(i).height();
            top[i] = Math.max(free, sorted.get(i).y() - h / 2);
            free = top[i] + h;
        }
        double limit = area.getMaxY() + 8;
        for (int i = top.length - 1; i >= 0; i--) {
            top[i] = Math.min(top[i], limit - blocks.get(i).height());
            limit = top[i];
        }
        double x = area.getMaxX() + LEADER;
        for (int i = 0; i < top.length; i++) {
            End end = sorted.get(i);
            double middle = top[i] + blocks.get(i).height() / 2;
            g.setColor(end.style().colour());
            g.setStroke(ChartTheme.THIN);
            g.draw(new Line2D.Double(end.x() + 2, end.y(), x, middle));
            Legend.bar(g, end.style(), new Rectangle2D.Double(x - 2, middle - 9, SWATCH - 4, 18));
            g.setColor(ChartTheme.INK);
            blocks.get(i).draw(g, x + SWATCH, top[i], WIDEST, 0);
        }
    }

    private static List<Typesetting.Block> blocks(List<End> ends, double size) {
        return ends.stream()
                .map(e -> Typesetting.wrapped(Fonts.plain(size), e.name(), WIDEST))
                .toList();
    }

    private static double height(List<Typesetting.Block> blocks) {
        return blocks.stream().mapToDouble(Typesetting.Block::height).sum();
    }
}
