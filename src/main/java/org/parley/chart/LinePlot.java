package org.parley.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYPolygonAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.parley.table.Table;

/**
 * Builds a picture over two number axes: named lines with bands, points, named points, regions, a cloud of very many points, rules.
 *
 * <pre>
 * LinePlot.of("rents", "What each side keeps", "round", "share")
 *         .line("first mover", x, y).band("first mover", x, low, high)
 *         .points("observed", px, py).level(.5, "even split")
 *         .percentUp().picture(footer);
 * </pre>
 *
 * Each name has one style (colour, dashes, marker; {@link SeriesStyle}) given in the order of first mention. A band is drawn under
 * the lines and belongs to the line of the same name. A missing number (NaN) breaks a line. Axes take round ranges unless set.
 */
public final class LinePlot {
    private static final int MARKERS = 18;
    private static final double THIN = .45;
    static final SeriesStyle GROUND =
            new SeriesStyle(SeriesStyle.GREY, new float[0], new Rectangle2D.Double(-6, -6, 12, 12), false, Hatch.NONE);

    private record Line(String name, double[] x, double[] y, boolean joined, boolean marked, double scale) {}

    private record Band(String name, double[] x, double[] low, double[] high, double strength, boolean edged) {}

    private record Named(String name, double x, double y, String text) {}

    private record Region(String name, double[] x, double[] y) {}

    private record Rule(double at, String text, boolean upright) {}

    private final String name;
    private final String title;
    private final String xLabel;
    private final String yLabel;
    private final List<Line> lines = new ArrayList<>();
    private final List<Band> bands = new ArrayList<>();
    private final List<Named> named = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, SeriesStyle> styles = new LinkedHashMap<>();
    private final Map<String, Legend.Kind> kinds = new LinkedHashMap<>();
    private final Map<String, String> keyTexts = new LinkedHashMap<>();
    private final Map<String, Cloud> clouds = new LinkedHashMap<>();
    private boolean namesAtEnd;
    private boolean markersApart;
    private boolean zeroUp;
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
        lines.add(new Line(series, same(x, y), y.clone(), true, true, 1));
        return style(series, Legend.Kind.POINTS_AND_LINE);
    }

    /** A line without markers. */
    public LinePlot curve(String series, double[] x, double[] y) {
        lines.add(new Line(series, same(x, y), y.clone(), true, false, 1));
        return style(series, Legend.Kind.LINE);
    }

    /** A thin line that is no series of its own, such as the arms of an interval. */
    LinePlot thin(String series, double[] x, double[] y) {
        lines.add(new Line(series, same(x, y), y.clone(), true, false, THIN));
        return style(series, Legend.Kind.LINE);
    }

    /** A step line: each value holds until the next x. */
    public LinePlot steps(String series, double[] x, double[] y) {
        same(x, y);
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
        lines.add(new Line(series, same(x, y), y.clone(), false, true, 1));
        return style(series, Legend.Kind.POINTS);
    }

    LinePlot points(String series, double scale, double[] x, double[] y) {
        lines.add(new Line(series, same(x, y), y.clone(), false, true, scale));
        return style(series, Legend.Kind.POINTS);
    }

    /** A point with its name beside it; names never cover each other. */
    public LinePlot named(String series, double x, double y, String text) {
        named.add(new Named(series, x, y, text));
        return style(series, Legend.Kind.POINTS);
    }

    /** A shaded band between low and high, with thin dashed edges. */
    public LinePlot band(String series, double[] x, double[] low, double[] high) {
        return band(series, x, low, high, .24, true);
    }

    LinePlot band(String series, double[] x, double[] low, double[] high, double strength, boolean edged) {
        same(low, high);
        bands.add(new Band(series, same(x, low), low.clone(), high.clone(), strength, edged));
        return style(series, Legend.Kind.BAND);
    }

    /** A shaded region with this outline. */
    public LinePlot region(String series, double[] x, double[] y) {
        regions.add(new Region(series, same(x, y), y.clone()));
        return style(series, Legend.Kind.AREA);
    }

    /** Very many points as a ground of small squares, the first grey, the next over it in the colour of its style. */
    public LinePlot cloud(String text, double[] x, double[] y) {
        SeriesStyle ground = clouds.isEmpty() ? GROUND : SeriesStyle.of(0);
        styles.putIfAbsent(text, ground);
        kinds.put(text, Legend.Kind.AREA);
        clouds.put(
                text, new Cloud(same(x, y), y, styles.getOrDefault(text, ground).colour()));
        return this;
    }

    /** A thin level line through the whole plot with words on it. */
    public LinePlot level(double y, String text) {
        rules.add(new Rule(y, text, false));
        return this;
    }

    /** A thin upright line through the whole plot with words beside it. */
    public LinePlot upright(double x, String text) {
        rules.add(new Rule(x, text, true));
        return this;
    }

    /** The range of the level axis. */
    public LinePlot across(double low, double high) {
        xRange = new Range(low, high);
        xSet = true;
        return this;
    }

    /** The range of the upright axis. */
    public LinePlot up(double low, double high) {
        yRange = new Range(low, high);
        ySet = true;
        return this;
    }

    /** Shares on the level axis are written in percent. */
    public LinePlot percentAcross() {
        xNumbers = ChartTheme.Numbers.PERCENT;
        return this;
    }

    /** The level axis counts, for example weeks: it has no ticks between whole numbers. */
    LinePlot wholeAcross() {
        xNumbers = ChartTheme.Numbers.WHOLE;
        return this;
    }

    /** The upright axis counts. */
    LinePlot wholeUp() {
        yNumbers = ChartTheme.Numbers.WHOLE;
        return this;
    }

    /** The upright axis holds 0, so that a small change looks small. */
    LinePlot fromZero() {
        zeroUp = true;
        return this;
    }

    /** Lines that may lie on each other carry their markers at different places. */
    LinePlot markersApart() {
        markersApart = true;
        return this;
    }

    /** Shares on the upright axis are written in percent. */
    public LinePlot percentUp() {
        yNumbers = ChartTheme.Numbers.PERCENT;
        return this;
    }

    /** What the key says about a series in place of its name; empty leaves it out. */
    public LinePlot inKey(String series, String text) {
        keyTexts.put(series, text);
        return this;
    }

    /** Gives a series the style with this number. */
    public LinePlot styled(String series, int number) {
        return styled(series, SeriesStyle.of(number));
    }

    LinePlot styled(String series, SeriesStyle style) {
        styles.put(series, style);
        return this;
    }

    /** Names stand at the right end of their lines, in place of a key. */
    public LinePlot namesAtEnd() {
        namesAtEnd = true;
        return this;
    }

    LinePlot ticks(int across, int up) {
        xTicks = across;
        yTicks = up;
        return this;
    }

    private LinePlot style(String series, Legend.Kind kind) {
        styles.computeIfAbsent(series, s -> SeriesStyle.of(styles.size()));
        kinds.merge(series, kind, (old, now) -> now == Legend.Kind.BAND ? old : old == Legend.Kind.BAND ? now : old);
        return this;
    }

    /** The picture; its data are what was given to this builder. */
    public Picture picture(Footer footer) {
        return picture(footer, data());
    }

    /** The picture with data of its own. */
    public Picture picture(Footer footer, Table data) {
        Picture.Builder picture = Picture.of(name, title).subtitle(subtitle);
        if (isEmpty()) {
            return picture.words(whenEmpty).build(footer, data);
        }
        return picture.panel(panel("")).key(namesAtEnd ? List.of() : key()).build(footer, data);
    }

    boolean isEmpty() {
        boolean any = !clouds.isEmpty() || !named.isEmpty() || !regions.isEmpty();
        for (Line line : lines) {
            any |= anyFinite(line.y());
        }
        for (Band band : bands) {
            any |= anyFinite(band.low());
        }
        return !any;
    }

    private static boolean anyFinite(double[] values) {
        for (double value : values) {
            if (Double.isFinite(value)) {
                return true;
            }
        }
        return false;
    }

    List<Legend.Entry> key() {
        List<Legend.Entry> key = new ArrayList<>();
        styles.forEach((series, style) -> {
            String text = keyTexts.getOrDefault(series, series);
            if (!text.isEmpty() && kinds.containsKey(series)) {
                key.add(new Legend.Entry(text, style, kinds.get(series)));
            }
        });
        return key;
    }

    Panel panel(String heading) {
        Range xs = xSet ? xRange : range(true);
        Range ys = withRoom(ySet ? yRange : range(false));
        NumberAxis across = ChartTheme.axis(xs.getLowerBound(), xs.getUpperBound(), xTicks, xNumbers);
        NumberAxis up = ChartTheme.axis(ys.getLowerBound(), ys.getUpperBound(), yTicks, yNumbers);
        XYPlot plot = new XYPlot(new YIntervalSeriesCollection(), across, up, null);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        bands(plot);
        lines(plot);
        JFreeChart chart = ChartTheme.chart(plot);
        if (namesAtEnd) {
            plot.setInsets(new RectangleInsets(14, 2, 2, EndNames.width(key()) + 8));
        }
        return new Panel(heading, yLabel, xLabel, chart, (g, area) -> overlay(g, area, across, up));
    }

    /** The range, a little wider where a marker on its edge would be cut. */
    private Range withRoom(Range range) {
        double edge = .02 * range.getLength();
        double low = range.getLowerBound();
        double high = range.getUpperBound();
        for (Line line : lines) {
            for (int i = 0; line.marked() && i < line.y().length; i++) {
                double y = line.y()[i];
                if (y >= range.getLowerBound() && y < range.getLowerBound() + edge) {
                    low = range.getLowerBound() - edge;
                }
                if (y <= range.getUpperBound() && y > range.getUpperBound() - edge) {
                    high = range.getUpperBound() + edge;
                }
            }
        }
        return new Range(low, high);
    }

    private void bands(XYPlot plot) {
        DeviationRenderer renderer = new DeviationRenderer(false, false);
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        XYSeriesCollection edges = new XYSeriesCollection();
        XYLineAndShapeRenderer edge = new XYLineAndShapeRenderer(true, false);
        renderer.setAlpha(1);
        for (Band band : bands) {
            SeriesStyle style = style(band.name());
            int run = 0;
            YIntervalSeries part = new YIntervalSeries(band.name(), false, true);
            XYSeries low = new XYSeries(band.name() + " low " + edges.getSeriesCount(), false, true);
            XYSeries high = new XYSeries(band.name() + " high " + edges.getSeriesCount(), false, true);
            for (int i = 0; i <= band.x().length; i++) {
                boolean here = i < band.x().length && Double.isFinite(band.low()[i]) && Double.isFinite(band.high()[i]);
                if (here) {
                    part.add(band.x()[i], (band.low()[i] + band.high()[i]) / 2, band.low()[i], band.high()[i]);
                    low.add(band.x()[i], band.low()[i]);
                    high.add(band.x()[i], band.high()[i]);
                } else if (part.getItemCount() > 0) {
                    addBand(data, renderer, part, style, band.strength());
                    part = new YIntervalSeries(band.name() + " " + ++run, false, true);
                    if (i < band.x().length) {
                        low.add(band.x()[i], Double.NaN);
                        high.add(band.x()[i], Double.NaN);
                    }
                }
            }
            for (XYSeries line : band.edged() ? List.of(low, high) : List.<XYSeries>of()) {
                int s = edges.getSeriesCount();
                edges.addSeries(line);
                edge.setSeriesPaint(s, style.colour());
                edge.setSeriesStroke(s, ChartTheme.EDGE);
            }
        }
        for (Region region : regions) {
            double[] outline = new double[2 * region.x().length];
            for (int i = 0; i < region.x().length; i++) {
                outline[2 * i] = region.x()[i];
                outline[2 * i + 1] = region.y()[i];
            }
            SeriesStyle style = style(region.name());
            renderer.addAnnotation(new XYPolygonAnnotation(outline, null, null, style.light(.3)), Layer.BACKGROUND);
        }
        for (Cloud cloud : clouds.values()) {
            renderer.addAnnotation(cloud, Layer.BACKGROUND);
        }
        plot.setDataset(0, data);
        plot.setRenderer(0, renderer);
        plot.setDataset(1, edges);
        plot.setRenderer(1, edge);
    }

    private static void addBand(
            YIntervalSeriesCollection data,
            DeviationRenderer renderer,
            YIntervalSeries part,
            SeriesStyle style,
            double strength) {
        int s = data.getSeriesCount();
        data.addSeries(part);
        renderer.setSeriesFillPaint(s, alpha(style, strength));
        renderer.setSeriesLinesVisible(s, false);
        renderer.setSeriesShapesVisible(s, false);
    }

    private static Color alpha(SeriesStyle style, double strength) {
        return new Color(
                style.colour().getRed(),
                style.colour().getGreen(),
                style.colour().getBlue(),
                (int) Math.rint(255 * strength));
    }

    private void lines(XYPlot plot) {
        XYSeriesCollection data = new XYSeriesCollection();
        Markers renderer = new Markers();
        int joined = (int) lines.stream().filter(Line::joined).count();
        for (Line line : lines) {
            XYSeries series = new XYSeries(
                    data.getSeriesIndex(line.name()) < 0 ? line.name() : line.name() + " " + data.getSeriesCount(),
                    false,
                    true);
            for (int i = 0; i < line.x().length; i++) {
                series.add(line.x()[i], line.y()[i]);
            }
            int s = data.getSeriesCount();
            data.addSeries(series);
            look(renderer, s, line);
            int every = line.joined() && line.x().length > MARKERS ? (line.x().length + MARKERS - 1) / MARKERS : 1;
            if (markersApart && line.joined()) {
                every = Math.max(every, Math.min(joined, line.x().length / 3));
                renderer.markersAt(every, s);
            } else {
                renderer.markersAt(every, every / 2);
            }
        }
        Map<String, XYSeries> spots = new LinkedHashMap<>();
        for (Named point : named) {
            spots.computeIfAbsent(point.name(), n -> new XYSeries(n + " (named)", false, true))
                    .add(point.x(), point.y());
        }
        spots.forEach((series, points) -> {
            int s = data.getSeriesCount();
            data.addSeries(points);
            look(renderer, s, new Line(series, new double[0], new double[0], false, true, 1));
            renderer.markersAt(1, 0);
        });
        plot.setDataset(2, data);
        plot.setRenderer(2, renderer);
    }

    private void look(Markers renderer, int s, Line line) {
        SeriesStyle style = style(line.name());
        renderer.setSeriesLinesVisible(s, line.joined());
        renderer.setSeriesShapesVisible(s, line.marked());
        renderer.setSeriesPaint(s, style.colour());
        renderer.setSeriesOutlinePaint(s, style.colour());
        renderer.setSeriesFillPaint(s, style.hollow() ? Color.WHITE : style.colour());
        renderer.setSeriesStroke(s, style.stroke(line.marked() ? ChartTheme.LINE : ChartTheme.LINE * line.scale()));
        renderer.setSeriesOutlineStroke(s, new BasicStroke(2.2f));
        renderer.setSeriesShape(
                s,
                line.scale() == 1
                        ? style.marker()
                        : AffineTransform.getScaleInstance(line.scale(), line.scale())
                                .createTransformedShape(style.marker()));
    }

    private SeriesStyle style(String series) {
        return styles.getOrDefault(series, SeriesStyle.of(0));
    }

    /** Lines whose markers are thinned so that they stay apart. */
    private static final class Markers extends XYLineAndShapeRenderer {
        private final List<Integer> every = new ArrayList<>();
        private final List<Integer> first = new ArrayList<>();

        Markers() {
            super(true, true);
            setUseFillPaint(true);
            setDrawOutlines(true);
            setUseOutlinePaint(true);
            setDrawSeriesLineAsPath(true);
        }

        /** The markers of the next series: at every so many points, from this one on. */
        void markersAt(int step, int from) {
            every.add(Math.max(1, step));
            first.add(from % Math.max(1, step));
        }

        @Override
        public boolean getItemShapeVisible(int series, int item) {
            return super.getItemShapeVisible(series, item) && item % every.get(series) == first.get(series);
        }
    }

    private Range range(boolean across) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        List<double[]> all = new ArrayList<>();
        for (Line line : lines) {
            all.add(across ? line.x() : line.y());
        }
        for (Band band : bands) {
            all.add(across ? band.x() : band.low());
            all.add(across ? band.x() : band.high());
        }
        for (Region region : regions) {
            all.add(across ? region.x() : region.y());
        }
        for (Named point : named) {
            all.add(new double[] {across ? point.x() : point.y()});
        }
        for (Cloud cloud : clouds.values()) {
            all.add(across ? cloud.across() : cloud.up());
        }
        for (Rule rule : rules) {
            if (rule.upright() == across) {
                all.add(new double[] {rule.at()});
            }
        }
        for (double[] values : all) {
            for (double value : values) {
                if (Double.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        if (across && high > low) {
            double margin = .025 * (high - low);
            return new Range(low - margin, high + margin);
        }
        if (!across && zeroUp && high >= low) {
            low = Math.min(0, low);
            high = high > 0 || low < 0 ? Math.max(0, high) : 1;
        }
        return ChartTheme.roundRange(low, high, across ? xTicks : yTicks);
    }

    private void overlay(Graphics2D g, Rectangle2D area, NumberAxis across, NumberAxis up) {
        if (namesAtEnd) {
            EndNames.draw(g, area, ends(area, across, up));
        }
        List<Rectangle2D> words = new ArrayList<>();
        for (Rule rule : rules) {
            rule(g, area, across, up, rule, words);
        }
        List<Labels.Label> labels = new ArrayList<>();
        List<Point2D> points = new ArrayList<>();
        for (Named point : named) {
            Point2D at = place(area, across, up, point.x(), point.y());
            points.add(at);
            if (!point.text().isEmpty() && area.contains(at)) {
                labels.add(new Labels.Label(at.getX(), at.getY(), point.text()));
            }
        }
        if (!labels.isEmpty()) {
            for (Line line : lines) {
                for (int i = 0; line.scale() != THIN && i < line.x().length; i++) {
                    points.add(place(area, across, up, line.x()[i], line.y()[i]));
                }
            }
            Labels.draw(g, area, labels, points);
        }
    }

    private List<EndNames.End> ends(Rectangle2D area, NumberAxis across, NumberAxis up) {
        List<EndNames.End> ends = new ArrayList<>();
        for (Line line : lines) {
            for (int i = line.x().length - 1; i >= 0; i--) {
                if (Double.isFinite(line.y()[i])) {
                    Point2D at = place(area, across, up, line.x()[i], line.y()[i]);
                    ends.add(new EndNames.End(line.name(), style(line.name()), at.getX(), at.getY()));
                    break;
                }
            }
        }
        return ends;
    }

    private static Point2D place(Rectangle2D area, NumberAxis across, NumberAxis up, double x, double y) {
        return new Point2D.Double(
                across.valueToJava2D(x, area, RectangleEdge.BOTTOM), up.valueToJava2D(y, area, RectangleEdge.LEFT));
    }

    private static void rule(
            Graphics2D g, Rectangle2D area, NumberAxis across, NumberAxis up, Rule rule, List<Rectangle2D> words) {
        Point2D at = place(area, across, up, rule.at(), rule.at());
        g.setColor(ChartTheme.SOFT_INK);
        g.setStroke(new BasicStroke(2f, 0, 0, 10, new float[] {10, 6, 2, 6}, 0));
        Type.Block text = Type.wrapped(Fonts.plain(18), rule.text(), Math.min(420, area.getWidth() / 2));
        double x;
        double y;
        if (rule.upright()) {
            if (at.getX() < area.getX() - 1 || at.getX() > area.getMaxX() + 1) {
                return;
            }
            g.draw(new Line2D.Double(at.getX(), area.getY(), at.getX(), area.getMaxY()));
            boolean right = at.getX() + 8 + text.width() <= area.getMaxX();
            x = right ? at.getX() + 8 : at.getX() - 8 - text.width();
            y = area.getY() + 4;
        } else {
            if (at.getY() < area.getY() - 1 || at.getY() > area.getMaxY() + 1) {
                return;
            }
            g.draw(new Line2D.Double(area.getX(), at.getY(), area.getMaxX(), at.getY()));
            x = area.getMaxX() - text.width() - 6;
            y = at.getY() - text.height() >= area.getY() ? at.getY() - text.height() : at.getY() + 2;
        }
        Rectangle2D box = new Rectangle2D.Double(x, y, text.width(), text.height());
        while (rule.upright() && words.stream().anyMatch(box::intersects) && box.getMaxY() + 4 < area.getMaxY()) {
            box.setRect(x, box.getY() + 6, box.getWidth(), box.getHeight());
        }
        words.add(box);
        if (!rule.text().isEmpty()) {
            g.setColor(Color.WHITE);
            g.fill(new Rectangle2D.Double(box.getX() - 2, box.getY() + 1, box.getWidth() + 4, box.getHeight() - 2));
        }
        g.setColor(ChartTheme.INK);
        text.draw(g, box.getX(), box.getY(), text.width(), 0);
    }

    private static double[] same(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("a series has " + x.length + " places and " + y.length + " values");
        }
        return x.clone();
    }

    /** series, kind, x, y, low, high, text: one row a mark. */
    private Table data() {
        Rows rows = new Rows();
        for (Line line : lines) {
            for (int i = 0; i < line.x().length; i++) {
                rows.add(
                        line.name(),
                        line.joined() ? "line" : "point",
                        line.x()[i],
                        line.y()[i],
                        Double.NaN,
                        Double.NaN,
                        "");
            }
        }
        for (Band band : bands) {
            for (int i = 0; i < band.x().length; i++) {
                rows.add(band.name(), "band", band.x()[i], Double.NaN, band.low()[i], band.high()[i], "");
            }
        }
        for (Region region : regions) {
            for (int i = 0; i < region.x().length; i++) {
                rows.add(region.name(), "region", region.x()[i], region.y()[i], Double.NaN, Double.NaN, "");
            }
        }
        for (Named point : named) {
            rows.add(point.name(), "point", point.x(), point.y(), Double.NaN, Double.NaN, point.text());
        }
        clouds.forEach((series, cloud) -> {
            for (int i = 0; i < cloud.size(); i++) {
                rows.add(series, "cloud", cloud.across()[i], cloud.up()[i], Double.NaN, Double.NaN, "");
            }
        });
        for (Rule rule : rules) {
            double missing = Double.NaN;
            rows.add(
                    "",
                    "rule",
                    rule.upright() ? rule.at() : missing,
                    rule.upright() ? missing : rule.at(),
                    missing,
                    missing,
                    rule.text());
        }
        return rows.table();
    }

    private static final class Rows {
        private final List<String> series = new ArrayList<>();
        private final List<String> kind = new ArrayList<>();
        private final List<String> text = new ArrayList<>();
        private final List<double[]> numbers = new ArrayList<>();

        void add(String name, String what, double x, double y, double low, double high, String words) {
            series.add(name);
            kind.add(what);
            numbers.add(new double[] {x, y, low, high});
            text.add(words);
        }

        Table table() {
            return Table.builder()
                    .texts("series", series)
                    .texts("kind", kind)
                    .numbers("x", column(0))
                    .numbers("y", column(1))
                    .numbers("low", column(2))
                    .numbers("high", column(3))
                    .texts("text", text)
                    .build();
        }

        private double[] column(int c) {
            return numbers.stream().mapToDouble(n -> n[c]).toArray();
        }
    }
}
