package org.parley.plot;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jspecify.annotations.Nullable;
import org.parley.table.Footer;

/**
 * The narrow drawing of a picture of lines, points or cells, for a phone: the plots stand below each other in their
 * order, with fewer ticks, the key below them, a name a row. Letters on a plot are {@value #SCALE} of those of the wide
 * picture, 13 pixels for the numbers of an axis.
 *
 * @param name of the picture
 * @param title of the picture
 * @param subtitle below it
 * @param panels each in its narrow form
 * @param least height in pixels of a plot
 * @param key names of the series
 * @param footer of the picture
 */
record NarrowPanels(
        String name,
        String title,
        String subtitle,
        List<Panel> panels,
        double least,
        List<Legend.Entry> key,
        Footer footer) {
    private static final double SCALE = .65;

    /** Width of a plot before it is scaled. */
    static final double ROOM = NarrowPage.INNER / SCALE;

    /** Height in pixels of the only plot, and of one among several. */
    private static final double ALONE = 400;

    private static final double AMONG_OTHERS = 300;

    /** The drawing as SVG. */
    String svg() {
        int height = (int) Math.ceil(draw(null));
        return Svg.write(NarrowPage.WIDTH, height, name + "-narrow", title, title + ". " + subtitle, this::draw);
    }

    /** Draws, or only measures; where it ends. */
    private double draw(@Nullable Graphics2D g) {
        double y = NarrowPage.head(g, title, subtitle);
        for (Panel panel : panels) {
            y = panel(g, panel, y) + 8;
        }
        for (Legend.Entry entry : key) {
            Legend row = new Legend(List.of(entry), ROOM, Double.POSITIVE_INFINITY);
            if (g != null) {
                scaled(g, y, () -> row.draw(g, 0, 0));
            }
            y += row.height() * SCALE + 3;
        }
        return NarrowPage.foot(g, footer, y);
    }

    private double panel(@Nullable Graphics2D g, Panel panel, double from) {
        double y = NarrowPage.text(g, Fonts.bold(14), panel.heading(), from + 2, ChartTheme.INK);
        y = NarrowPage.text(g, NarrowPage.NUMBER, panel.valueLabel(), y + 2, ChartTheme.INK);
        double height = Math.max(least, panels.size() == 1 ? ALONE : AMONG_OTHERS);
        if (g != null) {
            scaled(g, y, () -> {
                ChartRenderingInfo info = new ChartRenderingInfo(null);
                panel.chart().draw(g, new Rectangle2D.Double(0, 0, ROOM, height / SCALE), info);
                panel.overlay().draw(g, info.getPlotInfo().getDataArea());
            });
        }
        return NarrowPage.text(g, NarrowPage.NUMBER, panel.xLabel(), y + height, ChartTheme.INK);
    }

    private static void scaled(Graphics2D g, double top, Runnable drawing) {
        AffineTransform before = g.getTransform();
        g.translate(NarrowPage.MARGIN, top);
        g.scale(SCALE, SCALE);
        drawing.run();
        g.setTransform(before);
    }
}
