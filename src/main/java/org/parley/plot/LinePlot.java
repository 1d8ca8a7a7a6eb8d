package org.parley.plot;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.jspecify.annotations.Nullable;
import org.parley.table.Footer;
import org.parley.table.Table;

/**
 * Builds a picture over two number axes: named lines with bands, points, named points, regions, a cloud of very many
 * points, rules.
 *
 * <pre>
 * LinePlot.of("rents", "What each side keeps", "round", "share")
 *         .line("first mover", x, y).band("first mover", x, low, high)
 *         .points("observed", px, py).level(.5, "even split")
 *         .percentY().picture(footer);
 * </pre>
 *
 * Each name has one style (colour, dashes, marker; {@link SeriesStyle}) given in the order of first mention. A band is
 * drawn under the lines and belongs to the line of the same name. A missing number (NaN) breaks a line. Axes take round
 * ranges unless set.
 */
public final class LinePlot {
    /** What stands behind the series: grey, without a dash or a hatch. */
    public static final SeriesStyle GROUND =
            new SeriesStyle(SeriesStyle.GREY, new float[0], new Rectangle2D.Double(-6, -6, 12, 12), false, Hatch.NONE);

    /** Ticks of an axis at the width of a phone. */
    private static final int MOST_NARROW_TICKS = 5;

    private final String name;
    private final String title;
    private final String xLabel;
    private final String yLabel;
    private final Marks marks = new Marks();
    private final SeriesStyles styles = new SeriesStyles();
    private double[] countsAt = {};
    private double[] counts = {};
    private boolean markersApart;
    private boolean zeroY;
    private String subtitle = "";
    private String whenEmpty = "Nothing to show: there are no data.";
    private Range xRange = new Range(0, 0);
    private Range yRange = new Range(0, 0);
    private boolean xSet;
    private boolean ySet;
    private ChartTheme.Numbers xNumbers = ChartTheme.Numbers.PLAIN;
    private ChartTheme.Numbers yNumbers = ChartTheme.Numbers.PLAIN;
    private int xTicks = 10;
    private int yTicks = 8;

    private LinePlot(String name, String title, String xLabel, String yLabel) {
        this.name = name;
        this.title = title;
        this.xLabel = xLabel;
        this.yLabel = yLabel;
    }

    /** Starts a plot; the name is the file name, the labels carry units. */
    public static LinePlot of(String name, String title, String xLabel, String yLabel) {
        return new LinePlot(name, title, xLabel, yLabel);
    }

    /** What is shown, n, kind of interval; under the title. */
    public LinePlot subtitle(String text) {
        subtitle = text;
        return this;
    }

    /** Words for the picture when there is nothing to draw. */
    public LinePlot whenEmpty(String text) {
        whenEmpty = text;
        return this;
    }

    /** A line with a marker at some of its points. */
    public LinePlot line(String series, double[] x, double[] y) {
        marks.lines.add(new Marks.Line(series, Marks.same(x, y), y.clone(), true, true, 1));
        return style(series, Legend.Kind.POINTS_AND_LINE);
    }

    /** A line without markers. */
    public LinePlot curve(String series, double[] x, double[] y) {
        marks.lines.add(new Marks.Line(series, Marks.same(x, y), y.clone(), true, false, 1));
        return style(series, Legend.Kind.LINE);
    }

    /** A thin line that is no series of its own, such as the arms of an interval. */
    public LinePlot thin(String series, double[] x, double[] y) {
        marks.lines.add(new Marks.Line(series, Marks.same(x, y), y.clone(), true, false, Marks.THIN));
        return style(series, Legend.Kind.LINE);
    }

    /** A step line: each value holds until the next x. */
    public LinePlot steps(String series, double[] x, double[] y) {
        Marks.same(x, y);
        int n = Math.max(0, 2 * x.length - 1);
        double[] sx = new double[n];
        double[] sy = new double[n];
        for (int i = 0; i < n; i++) {
            sx[i] = x[(i + 1) / 2];
            sy[i] = y[i / 2];
        }
        return curve(series, sx, sy);
    }

    /** Points that no line joins. */
    public LinePlot points(String series, double[] x, double[] y) {
        marks.lines.add(new Marks.Line(series, Marks.same(x, y), y.clone(), false, true, 1));
        return style(series, Legend.Kind.POINTS);
    }

    /** The same with marks so many times as large. */
    public LinePlot points(String series, double scale, double[] x, double[] y) {
        marks.lines.add(new Marks.Line(series, Marks.same(x, y), y.clone(), false, true, scale));
        return style(series, Legend.Kind.POINTS);
    }

    /** A point with its name beside it; names never cover each other. */
    public LinePlot named(String series, double x, double y, String text) {
        marks.named.add(new Marks.Named(series, x, y, text));
        return style(series, Legend.Kind.POINTS);
    }

    /** A shaded band between low and high, with thin dashed edges. */
    public LinePlot band(String series, double[] x, double[] low, double[] high) {
        return band(series, x, low, high, .24, true);
    }

    /** The same so strong (0: not seen, 1: opaque), and with or without a line along its edges. */
    public LinePlot band(String series, double[] x, double[] low, double[] high, double strength, boolean edged) {
        Marks.same(low, high);
        marks.bands.add(new Marks.Band(series, Marks.same(x, low), low.clone(), high.clone(), strength, edged));
        return style(series, Legend.Kind.BAND);
    }

    /** A shaded region with this outline. */
    public LinePlot region(String series, double[] x, double[] y) {
        marks.regions.add(new Marks.Region(series, Marks.same(x, y), y.clone()));
        return style(series, Legend.Kind.AREA);
    }

    /** Very many points as a ground of small squares, the first grey, the next over it in the colour of its style. */
    public LinePlot cloud(String text, double[] x, double[] y) {
        SeriesStyle style = styles.giveIfNew(text, marks.clouds.isEmpty() ? GROUND : SeriesStyle.of(0));
        styles.mention(text, Legend.Kind.AREA);
        marks.clouds.put(text, new Cloud(Marks.same(x, y), y, style.colour()));
        return this;
    }

    /** A thin level line through the whole plot with words on it. */
    public LinePlot level(double y, String text) {
        marks.rules.add(new Marks.Rule(y, text, false));
        return this;
    }

    /** A thin upright line through the whole plot with words beside it. */
    public LinePlot upright(double x, String text) {
        marks.rules.add(new Marks.Rule(x, text, true));
        return this;
    }

    /** The range of the level axis. */
    public LinePlot xRange(double low, double high) {
        xRange = new Range(low, high);
        xSet = true;
        return this;
    }

    /** The range of the upright axis. */
    public LinePlot yRange(double low, double high) {
        yRange = new Range(low, high);
        ySet = true;
        return this;
    }

    /** Shares on the level axis are written in percent. */
    public LinePlot percentX() {
        xNumbers = ChartTheme.Numbers.PERCENT;
        return this;
    }

    /** The level axis counts, for example weeks: it has no ticks between whole numbers. */
    public LinePlot wholeX() {
        xNumbers = ChartTheme.Numbers.WHOLE;
        return this;
    }

    /** The upright axis counts. */
    public LinePlot wholeY() {
        yNumbers = ChartTheme.Numbers.WHOLE;
        return this;
    }

    /** The upright axis holds 0, so that a small change looks small. */
    public LinePlot fromZero() {
        zeroY = true;
        return this;
    }

    /** Lines that may lie on each other carry their markers at different places. */
    public LinePlot markersApart() {
        markersApart = true;
        return this;
    }

    /** Shares on the upright axis are written in percent. */
    public LinePlot percentY() {
        yNumbers = ChartTheme.Numbers.PERCENT;
        return this;
    }

    /** What the key says about a series in place of its name; empty leaves it out. */
    public LinePlot inKey(String series, String text) {
        styles.inKey(series, text);
        return this;
    }

    /** Gives a series the style with this number. */
    public LinePlot styled(String series, int number) {
        return styled(series, SeriesStyle.of(number));
    }

    /** Draws a series in a style of the caller's choice. */
    public LinePlot styled(String series, SeriesStyle style) {
        styles.give(series, style);
        return this;
    }

    /**
     * A row of numbers under the level axis: how many runs each place rests on. None where it is the same for all: then
     * the subtitle says it.
     */
    public LinePlot counts(double[] x, double[] n) {
        boolean differ = Arrays.stream(n).distinct().count() > 1;
        countsAt = differ ? Marks.same(x, n) : new double[0];
        counts = differ ? n.clone() : new double[0];
        return this;
    }

    /** How many ticks the axes have at most: across and upright. */
    public LinePlot ticks(int x, int y) {
        xTicks = x;
        yTicks = y;
        return this;
    }

    private LinePlot style(String series, Legend.Kind kind) {
        styles.mention(series, kind);
        return this;
    }

    /** The picture; its data are what was given to this builder. */
    public Picture picture(Footer footer) {
        return picture(footer, MarksTable.of(marks));
    }

    /** The picture with data of its own. */
    public Picture picture(Footer footer, Table data) {
        Picture.Builder picture = Picture.of(name, title).subtitle(subtitle);
        if (marks.isEmpty()) {
            return picture.words(whenEmpty).build(footer, data);
        }
        return picture.panel(panel("")).key(key()).build(footer, data);
    }

    /** What the key of a picture says of the series, in their order. */
    public List<Legend.Entry> key() {
        return styles.key();
    }

    /** The plot as a part of a picture, with the one for phones; a heading may be empty. */
    public Panel panel(String heading) {
        Panel narrow = panel(heading, Math.min(xTicks, MOST_NARROW_TICKS), Math.min(yTicks, MOST_NARROW_TICKS), null);
        return panel(heading, xTicks, yTicks, narrow);
    }

    private Panel panel(String heading, int acrossTicks, int uprightTicks, @Nullable Panel narrow) {
        Range xs = xSet ? xRange : range(true);
        Range ys = marks.withRoom(ySet ? yRange : range(false));
        NumberAxis xAxis = ChartTheme.axis(xs.getLowerBound(), xs.getUpperBound(), acrossTicks, xNumbers);
        NumberAxis yAxis = ChartTheme.axis(ys.getLowerBound(), ys.getUpperBound(), uprightTicks, yNumbers);
        XYPlot plot = new XYPlot(new YIntervalSeriesCollection(), xAxis, yAxis, null);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        BandLayer.add(plot, marks, styles);
        LineLayer.add(plot, marks, styles, markersApart);
        JFreeChart chart = ChartTheme.chart(plot);
        if (counts.length > 0) {
            RectangleInsets own = plot.getInsets();
            plot.setInsets(new RectangleInsets(
                    own.getTop(), own.getLeft(), own.getBottom() + CountRow.HEIGHT, own.getRight()));
        }
        LineWords words = new LineWords(marks, xAxis, yAxis);
        Panel.Overlay overlay = (g, area) -> {
            words.draw(g, area);
            CountRow.draw(g, area, xAxis, countsAt, counts);
        };
        return new Panel(heading, yLabel, xLabel, chart, overlay, narrow);
    }

    private Range range(boolean ofX) {
        double[] ends = marks.ends(ofX);
        double low = ends[0];
        double high = ends[1];
        if (ofX && high > low) {
            double margin = .025 * (high - low);
            return new Range(low - margin, high + margin);
        }
        if (!ofX && zeroY && high >= low) {
            low = Math.min(0, low);
            high = high > 0 || low < 0 ? Math.max(0, high) : 1;
        }
        return ChartTheme.roundRange(low, high, ofX ? xTicks : yTicks);
    }
}
