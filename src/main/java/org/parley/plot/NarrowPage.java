package org.parley.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import org.jspecify.annotations.Nullable;
import org.parley.table.Footer;

/**
 * What all narrow drawings share: the width of a phone, texts that wrap and are never cut, origin and banner at the
 * end. Each method draws, or only measures where there is nothing to draw on, and says where it ends.
 */
final class NarrowPage {
    /** Width in pixels of a phone. */
    static final int WIDTH = 390;

    static final double MARGIN = 10;
    static final double INNER = WIDTH - 2 * MARGIN;
    static final Font LABEL = Fonts.plain(14);
    static final Font NUMBER = Fonts.plain(12);

    private NarrowPage() {}

    /** Title and subtitle from the top. */
    static double head(@Nullable Graphics2D g, String title, String subtitle) {
        double y = text(g, Fonts.bold(18), title, 8, ChartTheme.INK);
        return text(g, NUMBER, subtitle, y + 3, ChartTheme.SOFT_INK) + 6;
    }

    /** Origin and banner from here on. */
    static double foot(@Nullable Graphics2D g, Footer footer, double from) {
        double y = text(g, Fonts.plain(10), footer.origin(), from + 6, ChartTheme.SOFT_INK);
        return text(g, Fonts.plain(9), footer.banner(), y + 2, ChartTheme.SOFT_INK) + 8;
    }

    /** A text over the whole width. */
    static double text(@Nullable Graphics2D g, Font font, String text, double y, Color colour) {
        if (text.isEmpty()) {
            return y;
        }
        Typesetting.Block block = Typesetting.wrapped(font, text, INNER);
        if (g != null) {
            g.setColor(colour);
            block.draw(g, MARGIN, y, INNER, 0);
        }
        return y + block.height();
    }
}
