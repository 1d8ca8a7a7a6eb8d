package org.parley.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.parley.plot.ChartTheme;
import org.parley.plot.Fonts;
import org.parley.plot.LinePlot;
import org.parley.plot.Panel;
import org.parley.plot.Picture;
import org.parley.plot.SeriesStyle;
import org.parley.plot.Typesetting;
import org.parley.table.ChartContext;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * Many settings at once: every line is a setting, every upright axis a lever or an aim, each over its own range. Lines
 * are told apart by the third of the first aim in which they lie.
 *
 * <p>Columns as {@link TradeOffChart}: all columns but {@code point, n, nonDominated, frequency} and limits become
 * axes, levers first. Levels that are words are spread evenly over their axis.
 */
public final class ParallelChart implements Chart {
    private static final Set<String> NOT_AXES = Set.of("point", "n", "nonDominated", "frequency");
    private static final int MOST_AXES = 10;
    private static final double TOP = 30;
    private static final double BELOW = 96;

    /** Room beside and below the level axes of the drawing for phones. */
    private static final double NARROW_SIDE = 12;

    private static final double NARROW_TOP = 70;

    /** Width of the words at an end of a level axis. */
    private static final double END = 100;

    /** Pixels from axis to axis in the drawing for phones. */
    private static final double NARROW_STEP = 62;

    /** Height of a name above a level axis: three lines. */
    private static final double NAME_HEIGHT = 66;

    /** An axis: where each row stands, 0 … 1, and what is written at its ends. */
    private record Axis(String name, double[] place, String low, String high) {}

    @Override
    public String name() {
        return "parallel";
    }

    @Override
    public Picture draw(Table table, ChartContext context) {
        Columns.of(name()).strings("point").numbers("n", "nonDominated").check(table);
        List<String> aims = TradeOffChart.aims(table);
        if (aims.isEmpty()) {
            throw new IllegalArgumentException("chart " + name()
                    + ": no aim with columns .low and .high; the table has " + String.join(", ", table.names()));
        }
        String topic = "Levers and what they bring, setting by setting";
        String measure = SweepWords.measure(aims.get(0), context);
        double[] first = thirds(Columns.numbers(table, aims.get(0)));
        List<String> levers = columns(table, aims);
        levers.removeAll(aims);
        Picture.Builder picture = Picture.of(
                        name(), SweepTitles.parallel(table, topic, levers, first, measure, context))
                .subtitle(SweepTitles.below(topic, ChartPhrases.n(table.rows(), "setting", "settings"))
                        + ", one line each, over n = "
                        + NumberText.count(Columns.largest(table, "n"))
                        + " runs" + TradeOffChart.some(table)
                        + "; every axis has its own range; means, whose intervals stand in the front's picture");
        List<Axis> axes = axes(table, aims, context);
        if (table.rows() == 0 || axes.size() < 2) {
            return picture.words("There are no settings to show.").build(context.footer(), table);
        }
        String[] names = {"lowest third of: " + measure, "middle third", "highest third"};
        LinePlot upright = lines(axes, first, names, true);
        LinePlot level = lines(axes, first, names, false);
        return picture.key(upright.key())
                .narrowHeight(NARROW_STEP * axes.size())
                .panel(panel(upright, axes, bare(level.panel(""), axes)))
                .build(context.footer(), table);
    }

    /** A line for each row, over upright axes beside each other or over level axes below each other. */
    private LinePlot lines(List<Axis> axes, double[] first, String[] names, boolean upright) {
        int last = axes.size() - 1;
        LinePlot plot = LinePlot.of(name(), "", "", "");
        if (upright) {
            plot.xRange(0, last).yRange(0, 1);
        } else {
            plot.xRange(0, 1).yRange(0, last);
        }
        double[] at = new double[axes.size()];
        Arrays.setAll(at, a -> upright ? a : last - a);
        int[] styles = {1, 7, 0};
        for (int third = 0; third < names.length; third++) {
            plot.styled(
                    names[third],
                    SeriesStyle.of(styles[third])
                            .dashed(third == 0 ? new float[] {14, 7} : third == 1 ? new float[] {3, 6} : new float[0]));
            for (int r = 0; r < first.length; r++) {
                if (first[r] == third) {
                    double[] place = new double[axes.size()];
                    for (int a = 0; a < place.length; a++) {
                        place[a] = axes.get(a).place()[r];
                    }
                    plot.curve(names[third], upright ? at : place, upright ? place : at);
                }
            }
        }
        return plot;
    }

    private static Panel panel(LinePlot plot, List<Axis> axes, Panel narrow) {
        JFreeChart chart = withoutAxes(plot.panel("").chart());
        double side = Picture.WIDTH / 2. / axes.size() * .8;
        chart.getXYPlot().setInsets(new RectangleInsets(TOP, side, BELOW, side));
        return new Panel("", "", "", chart, (g, area) -> draw(g, area, axes), narrow);
    }

    /** The plot for a phone: level axes below each other, the name and the ends of each above it. */
    private static Panel bare(Panel plot, List<Axis> axes) {
        JFreeChart chart = withoutAxes(plot.chart());
        chart.getXYPlot().setInsets(new RectangleInsets(NARROW_TOP, NARROW_SIDE, NARROW_SIDE, NARROW_SIDE));
        return new Panel("", "", "", chart, (g, area) -> drawLevel(g, area, axes));
    }

    private static JFreeChart withoutAxes(JFreeChart chart) {
        XYPlot xy = chart.getXYPlot();
        xy.getDomainAxis().setVisible(false);
        xy.getRangeAxis().setVisible(false);
        xy.setDomainGridlinesVisible(false);
        xy.setRangeGridlinesVisible(false);
        return chart;
    }

    private static void drawLevel(Graphics2D g, Rectangle2D area, List<Axis> axes) {
        double step = area.getHeight() / (axes.size() - 1);
        for (int a = 0; a < axes.size(); a++) {
            double y = area.getY() + a * step;
            g.setColor(ChartTheme.SOFT_INK);
            g.setStroke(ChartTheme.WHISKER);
            g.draw(new Line2D.Double(area.getX(), y, area.getMaxX(), y));
            Axis axis = axes.get(a);
            above(
                    g,
                    Typesetting.fit(Fonts.plain(18), axis.low(), END, NAME_HEIGHT, ChartTheme.SMALLEST),
                    area.getX(),
                    y);
            Typesetting.Block high =
                    Typesetting.fit(Fonts.plain(18), axis.high(), END, NAME_HEIGHT, ChartTheme.SMALLEST);
            above(g, high, area.getMaxX() - high.width(), y);
            Typesetting.Block name = Typesetting.fit(
                    Fonts.bold(18), axis.name(), area.getWidth() - 2 * END - 20, NAME_HEIGHT, ChartTheme.SMALLEST);
            above(g, name, area.getCenterX() - name.width() / 2, y);
        }
    }

    /** Words above a level axis, on white, so that the lines of the settings do not cross them. */
    private static void above(Graphics2D g, Typesetting.Block words, double left, double axis) {
        double top = axis - 3 - words.height();
        g.setColor(Color.WHITE);
        g.fill(new Rectangle2D.Double(left - 2, top, words.width() + 4, words.height()));
        g.setColor(ChartTheme.INK);
        words.draw(g, left, top, words.width(), .5);
    }

    private static void draw(Graphics2D g, Rectangle2D area, List<Axis> axes) {
        double step = area.getWidth() / (axes.size() - 1);
        double width = Math.min(step - 10, 300);
        for (int a = 0; a < axes.size(); a++) {
            double x = area.getX() + a * step;
            g.setColor(ChartTheme.SOFT_INK);
            g.setStroke(ChartTheme.WHISKER);
            g.draw(new Line2D.Double(x, area.getY(), x, area.getMaxY()));
            g.setColor(ChartTheme.INK);
            double left = x - width / 2;
            Typesetting.fit(Fonts.plain(18), axes.get(a).high(), width, 26, ChartTheme.SMALLEST)
                    .draw(g, left, area.getY() - 26, width, .5);
            Typesetting.fit(Fonts.plain(18), axes.get(a).low(), width, 26, ChartTheme.SMALLEST)
                    .draw(g, left, area.getMaxY() + 3, width, .5);
            Typesetting.fit(Fonts.bold(18), axes.get(a).name(), width, 64, ChartTheme.SMALLEST)
                    .draw(g, left, area.getMaxY() + 28, width, .5);
        }
    }

    private static List<Axis> axes(Table table, List<String> aims, ChartContext context) {
        List<Axis> axes = new ArrayList<>();
        for (String column : columns(table, aims)) {
            String words = aims.contains(column) ? SweepWords.measure(column, context) : context.axis(column);
            axes.add(table.isNumber(column) ? numbers(table, column, words) : texts(table, column, words));
        }
        return axes;
    }

    /** The columns that become axes: levers, then aims. */
    private static List<String> columns(Table table, List<String> aims) {
        List<String> order = new ArrayList<>();
        for (String column : table.names()) {
            boolean limit = aims.stream().anyMatch(aim -> column.matches("\\Q" + aim + "\\E\\.(low|high|n)"));
            if (!NOT_AXES.contains(column) && !limit && !aims.contains(column)) {
                order.add(column);
            }
        }
        order = new ArrayList<>(order.subList(0, Math.min(order.size(), Math.max(1, MOST_AXES - aims.size()))));
        order.addAll(aims);
        return order;
    }

    private static Axis numbers(Table table, String column, String words) {
        double[] values = table.numbers(column);
        double low = Arrays.stream(values).filter(v -> !Double.isNaN(v)).min().orElse(0);
        double high = Arrays.stream(values).filter(v -> !Double.isNaN(v)).max().orElse(0);
        double[] place = Arrays.stream(values)
                .map(v -> high > low ? (v - low) / (high - low) : .5)
                .toArray();
        return new Axis(words, place, NumberText.two(low), NumberText.two(high));
    }

    private static Axis texts(Table table, String column, String words) {
        List<String> levels = Columns.different(table, column);
        double[] place = new double[table.rows()];
        for (int r = 0; r < place.length; r++) {
            int at = levels.indexOf(table.string(column, r));
            place[r] = levels.size() == 1 ? .5 : at / (levels.size() - 1.);
        }
        return new Axis(
                words,
                place,
                levels.isEmpty() ? "" : levels.get(0),
                levels.isEmpty() ? "" : levels.get(levels.size() - 1));
    }

    /** 0, 1 or 2: in which third of the sorted values each stands; NaN in the first. */
    private static double[] thirds(double[] values) {
        double[] sorted =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        return Arrays.stream(values)
                .map(v -> {
                    int below = 0;
                    for (double s : sorted) {
                        below += s < v ? 1 : 0;
                    }
                    return Double.isNaN(v) ? 0 : Math.min(2, 3 * below / Math.max(1, sorted.length));
                })
                .toArray();
    }

    @Override
    public String caption(Table table, ChartContext context) {
        return "Follow a line from left to right: first where the levers stand, then what came out. Solid lines reach the highest third of the first aim, dashed ones the lowest. Lines of one kind that "
                + "run together on a lever say that this aim asks for that setting; lines that cross between two aims show what has to be given up.";
    }
}
