package org.parley.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * How one series looks: a colour of the Okabe–Ito palette (Okabe and Ito 2008, safe for colour-blind readers) and, for
 * print and projector without colour, its own dashes, marker and hatching. Number 0 is always side A, number 1 always
 * side B.
 */
public record SeriesStyle(Color colour, float[] dash, Shape marker, boolean hollow, Hatch hatch) {
    public SeriesStyle {
        dash = dash.clone();
    }

    /** A copy. */
    @Override
    public float[] dash() {
        return dash.clone();
    }

    public static final Color BLUE = new Color(0x0072B2);
    static final Color VERMILLION = new Color(0xD55E00);
    static final Color GREEN = new Color(0x009E73);
    static final Color PURPLE = new Color(0xCC79A7);
    public static final Color BLACK = new Color(0x000000);
    static final Color ORANGE = new Color(0xE69F00);
    static final Color SKY = new Color(0x56B4E9);
    public static final Color GREY = new Color(0x606060);

    private static final Color[] COLOURS = {BLUE, VERMILLION, GREEN, PURPLE, BLACK, ORANGE, SKY, GREY};
    private static final float[][] DASHES = {{}, {16, 8}, {3, 6}, {16, 6, 3, 6}, {8, 5}, {24, 6, 3, 6, 3, 6}, {1, 4}};
    private static final double R = 8;

    /**
     * Styles in their fixed order; after the list ends colours, dashes and markers go on in combinations of their own.
     */
    public static SeriesStyle of(int number) {
        Hatch[] hatches = Hatch.values();
        return new SeriesStyle(
                COLOURS[number % COLOURS.length],
                DASHES[number % DASHES.length],
                marker(number % 9),
                number % 2 == 1,
                hatches[(number + 1) % hatches.length]);
    }

    /** Style of a side, "A" or "B"; anything else (common to both) is drawn in the third style. */
    public static SeriesStyle ofSide(String side) {
        return switch (side) {
            case "A" -> of(0);
            case "B" -> of(1);
            default -> of(2);
        };
    }

    /** The same with other dashes: lengths of lines and gaps in pixels; none: a whole line. */
    public SeriesStyle dashed(float... other) {
        return new SeriesStyle(colour, other, marker, hollow, hatch);
    }

    BasicStroke stroke(double width) {
        return dash.length == 0
                ? new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                : new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }

    /** The colour mixed with white; strength 1 is the colour, 0 white. */
    Color light(double strength) {
        return light(colour, strength);
    }

    static Color light(Color colour, double strength) {
        return new Color(
                channel(colour.getRed(), strength),
                channel(colour.getGreen(), strength),
                channel(colour.getBlue(), strength));
    }

    private static int channel(int value, double strength) {
        return (int) Math.rint(255 - strength * (255 - value));
    }

    private static Shape marker(int number) {
        return switch (number) {
            case 0 -> new Ellipse2D.Double(-R, -R, 2 * R, 2 * R);
            case 1 -> new Rectangle2D.Double(-R, -R, 2 * R, 2 * R);
            case 2 -> polygon(0, -10, 10, 8, -10, 8);
            case 3 -> polygon(0, -11, 11, 0, 0, 11, -11, 0);
            case 4 -> polygon(0, 10, 10, -8, -10, -8);
            case 5 ->
                polygon(-3, -10, 3, -10, 3, -3, 10, -3, 10, 3, 3, 3, 3, 10, -3, 10, -3, 3, -10, 3, -10, -3, -3, -3);
            case 6 -> polygon(-10, 0, 8, -10, 8, 10);
            case 7 -> polygon(10, 0, -8, -10, -8, 10);
            default -> star();
        };
    }

    /** A star of five points about (0, 0), 15 pixels from the middle to a point. */
    public static Shape star() {
        double[] xy = new double[20];
        for (int i = 0; i < 10; i++) {
            double r = i % 2 == 0 ? 15 : 6;
            xy[2 * i] = r * StrictMath.sin(i * StrictMath.PI / 5);
            xy[2 * i + 1] = -r * StrictMath.cos(i * StrictMath.PI / 5);
        }
        return polygon(xy);
    }

    static Shape polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }
}
