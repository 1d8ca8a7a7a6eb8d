package org.parley.plot;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * Patterns that tell bars and areas apart without colour. Drawn as plain lines cut to the form: no texture, no clip, so
 * they are small and the same in PNG and SVG.
 */
public enum Hatch {
    NONE,
    RISING,
    FALLING,
    UPRIGHT,
    CROSSED,
    LEVEL;

    private static final double STEP = 11;

    /** Draws the lines of the pattern with the current colour and stroke. */
    void draw(Graphics2D g, Rectangle2D box) {
        Path2D lines = lines(box);
        if (!lines.getBounds2D().isEmpty() || lines.getCurrentPoint() != null) {
            g.draw(lines);
        }
    }

    /** The same inside a polygon, with its corners in pixels. */
    void draw(Graphics2D g, double[] x, double[] y) {
        Path2D path = new Path2D.Double();
        if (this == RISING || this == CROSSED) {
            HatchLines.add(path, 1, 1, STEP, x, y);
        }
        if (this == FALLING || this == CROSSED) {
            HatchLines.add(path, 1, -1, STEP, x, y);
        }
        if (this == UPRIGHT) {
            HatchLines.add(path, 1, 0, STEP, x, y);
        }
        if (this == LEVEL) {
            HatchLines.add(path, 0, 1, STEP, x, y);
        }
        if (path.getCurrentPoint() != null) {
            g.draw(path);
        }
    }

    private Path2D lines(Rectangle2D box) {
        Path2D path = new Path2D.Double();
        double w = box.getWidth();
        double h = box.getHeight();
        if (!(w > 0 && h > 0)) {
            return path;
        }
        if (this == RISING || this == CROSSED) {
            for (double o = STEP / 2 - STEP * Math.floor(h / STEP); o < w; o += STEP) {
                diagonal(path, box, o, true);
            }
        }
        if (this == FALLING || this == CROSSED) {
            for (double o = STEP / 2 - STEP * Math.floor(h / STEP); o < w; o += STEP) {
                diagonal(path, box, o, false);
            }
        }
        if (this == UPRIGHT) {
            for (double x = STEP / 2; x < w; x += STEP) {
                segment(path, box.getX() + x, box.getY(), box.getX() + x, box.getMaxY());
            }
        }
        if (this == LEVEL) {
            for (double y = STEP / 2; y < h; y += STEP) {
                segment(path, box.getX(), box.getY() + y, box.getMaxX(), box.getY() + y);
            }
        }
        return path;
    }

    /**
     * The line at 45° whose lower (rising) or upper (falling) end is o to the right of the left edge, cut to the box.
     */
    private static void diagonal(Path2D path, Rectangle2D box, double o, boolean rising) {
        double from = Math.max(0, -o);
        double to = Math.min(box.getHeight(), box.getWidth() - o);
        if (to > from) {
            double y0 = rising ? box.getMaxY() - from : box.getY() + from;
            double y1 = rising ? box.getMaxY() - to : box.getY() + to;
            segment(path, box.getX() + o + from, y0, box.getX() + o + to, y1);
        }
    }

    private static void segment(Path2D path, double x0, double y0, double x1, double y1) {
        path.moveTo(x0, y0);
        path.lineTo(x1, y1);
    }
}
