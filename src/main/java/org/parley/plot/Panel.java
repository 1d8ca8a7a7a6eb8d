package org.parley.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;

/**
 * One plot of a picture.
 *
 * @param heading what this plot shows, when a picture has several; may be empty
 * @param valueLabel name and unit of the upright axis, written level above it so that nobody has to turn the head; may
 *     be empty
 * @param xLabel name and unit of the level axis, below it; may be empty
 * @param chart the plot
 * @param overlay what is written over the plot once its place is known
 */
public record Panel(String heading, String valueLabel, String xLabel, JFreeChart chart, Overlay overlay) {
    /** Draws over a plot. */
    public interface Overlay {
        Overlay NOTHING = (g, area) -> {};

        /** Draws; the area is that of the data, inside the axes. */
        void draw(Graphics2D g, Rectangle2D area);
    }
}
