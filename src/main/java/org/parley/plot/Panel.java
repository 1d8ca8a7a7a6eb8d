package org.parley.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;

/**
 * One plot of a picture.
 *
 * @param heading what this plot shows, when a picture has several; may be empty
 * @param valueLabel name and unit of the upright axis, written level above it so that nobody has to turn the head; may
 *     be empty
 * @param xLabel name and unit of the level axis, below it; may be empty
 * @param chart the plot
 * @param overlay what is written over the plot once its place is known
 * @param narrow the same plot with fewer ticks for the width of a phone; null where it has none
 */
public record Panel(
        String heading,
        String valueLabel,
        String xLabel,
        JFreeChart chart,
        Overlay overlay,
        @Nullable Panel narrow) {
    /** A plot without a narrow form. */
    public Panel(String heading, String valueLabel, String xLabel, JFreeChart chart, Overlay overlay) {
        this(heading, valueLabel, xLabel, chart, overlay, null);
    }

    /** Draws over a plot. */
    public interface Overlay {
        Overlay NOTHING = (g, area) -> {};

        /** Draws; the area is that of the data, inside the axes. */
        void draw(Graphics2D g, Rectangle2D area);
    }
}
