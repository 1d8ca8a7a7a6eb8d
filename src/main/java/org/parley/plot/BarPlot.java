package org.parley.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.parley.table.Footer;
import org.parley.table.Reference;
import org.parley.table.Table;

/**
 * Builds a picture of level bars: a name on the left, the bar with its interval, the number in words on the right. Rows
 * may be grouped under headings and hold several series (side A and side B). Names wrap and shrink, they are never cut.
 *
 * <pre>
 * BarPlot.of("shares", "How often each rule applies", "share of runs")
 *        .bar("first rule", .4, .36, .44, "40 %  (36 … 44 %)")
 *        .percent().range(0, 1).picture(footer);
 * </pre>
 */
public final class BarPlot {
    private static final String ONLY = "";
    private static final double NAMES_GAP = 16;
    private static final double NO_NAMES = 34;

    /** One row; two rows may have the same text. */
    record Row(int number, String text, boolean heading) implements Comparable<Row> {
        @Override
        public int compareTo(Row other) {
            return Integer.compare(number, other.number);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** Upright tick of a chart of bars, and its place in the key. */
    private static final SeriesStyle TICK = new SeriesStyle(SeriesStyle.GREY, new float[0], tick(), false, Hatch.NONE);

    private static Path2D tick() {
        Path2D path = new Path2D.Double();
        path.moveTo(-2.5, -13);
        path.lineTo(2.5, -13);
        path.lineTo(2.5, 13);
        path.lineTo(-2.5, 13);
        path.closePath();
        return path;
    }

    private record Tick(Row row, Reference at) {}

    private record Bar(Row row, String series, double base, double value, double low, double high, String text) {}

    private final String name;
    private final String title;
    private final String valueLabel;
    private final List<Row> rows = new ArrayList<>();
    private final List<Bar> bars = new ArrayList<>();
    private final List<Tick> ticks = new ArrayList<>();
    private String ticksInKey = "";
    private final Map<String, SeriesStyle> styles = new LinkedHashMap<>();
    private String subtitle = "";
    private String whenEmpty = "Nothing to show: there are no data.";
    private ChartTheme.Numbers numbers = ChartTheme.Numbers.PLAIN;
    private boolean dots;
    private int columns = 1;
    private Range range = new Range(0, 0);
    private boolean ranged;
    private double base;
    private boolean based;

    private BarPlot(String name, String title, String valueLabel) {
        this.name = name;
        this.title = title;
        this.valueLabel = valueLabel;
    }

    /** Starts a plot; the name is the file name, the label carries the unit. */
    public static BarPlot of(String name, String title, String valueLabel) {
        return new BarPlot(name, title, valueLabel);
    }

    /** What is shown, n, kind of interval; under the title. */
    public BarPlot subtitle(String text) {
        subtitle = text;
        return this;
    }

    /** Words for the picture when there is nothing to draw. */
    public BarPlot whenEmpty(String text) {
        whenEmpty = text;
        return this;
    }

    /** A row that only names the rows below it. */
    public BarPlot heading(String text) {
        rows.add(new Row(rows.size(), text, true));
        return this;
    }

    /** A row with one bar; NaN ends draw no whisker; the text stands right of the plot. */
    public BarPlot bar(String label, double value, double low, double high, String text) {
        return bar(label, ONLY, value, low, high, text);
    }

    /** A bar of a series; it joins the last row if that has the same label and no bar of this series yet. */
    public BarPlot bar(String label, String series, double value, double low, double high, String text) {
        return bar(label, series, base, value, low, high, text);
    }

    /** A grey tick in the last row, beside its bar, with its interval below it: a number from elsewhere. */
    public BarPlot reference(Reference reference, String inKey) {
        ticks.add(new Tick(rows.get(rows.size() - 1), reference));
        ticksInKey = inKey;
        return this;
    }

    /** A bar from one value to another, without a whisker. */
    public BarPlot span(String label, double from, double to, String text) {
        return bar(label, ONLY, from, to, Double.NaN, Double.NaN, text);
    }

    /** The same of a series. */
    public BarPlot span(String label, String series, double from, double to, String text) {
        return bar(label, series, from, to, Double.NaN, Double.NaN, text);
    }

    private BarPlot bar(String label, String series, double from, double value, double low, double high, String text) {
        styles.computeIfAbsent(series, s -> SeriesStyle.of(styles.size()));
        Row last = rows.isEmpty() ? new Row(-1, "", true) : rows.get(rows.size() - 1);
        boolean joins = !last.heading()
                && last.text().equals(label)
                && bars.stream()
                        .noneMatch(b -> b.row().equals(last) && b.series().equals(series));
        Row row = joins ? last : new Row(rows.size(), label, false);
        if (!joins) {
            rows.add(row);
        }
        bars.add(new Bar(row, series, from, value, low, high, text));
        return this;
    }

    /** Bars begin here in place of 0, and an upright line marks it; call it before the bars. */
    public BarPlot from(double value) {
        base = value;
        based = true;
        return this;
    }

    /** Values are shares, written in percent. */
    public BarPlot percent() {
        numbers = ChartTheme.Numbers.PERCENT;
        return this;
    }

    /** Values are differences of shares, written in percentage points, which the label of the axis names. */
    public BarPlot points() {
        numbers = ChartTheme.Numbers.POINTS;
        return this;
    }

    /** Dots in place of bars: for values that may lie on both sides of 0. */
    public BarPlot dots() {
        dots = true;
        return this;
    }

    /** The range of the value axis. */
    public BarPlot range(double low, double high) {
        range = new Range(low, high);
        ranged = true;
        return this;
    }

    /** Long lists stand in this many columns, broken at headings if there are any. */
    public BarPlot columns(int number) {
        columns = number;
        return this;
    }

    /** Gives a series the style with this number. */
    public BarPlot styled(String series, int number) {
        styles.put(series, SeriesStyle.of(number));
        return this;
    }

    /** The picture; its data are what was given to this builder. */
    public Picture picture(Footer footer) {
        return picture(footer, data());
    }

    /** The picture with data of its own. */
    public Picture picture(Footer footer, Table data) {
        Picture.Builder picture = Picture.of(name, title).subtitle(subtitle);
        if (bars.isEmpty()) {
            return picture.words(whenEmpty).build(footer, data);
        }
        List<List<Row>> parts = parts();
        Widths sizes = widths(parts);
        for (int c = 0; c < parts.size(); c++) {
            picture.panel(panel(parts, c, sizes));
        }
        return picture.columns(parts.size())
                .key(key())
                .narrow(narrow(footer, this))
                .build(footer, data);
    }

    /**
     * The picture of this plot and, beside it, of another one with the same rows in the same order: their names stand
     * once, and both plots are equally wide. The key and the texts above are those of this one.
     */
    public Picture beside(BarPlot other, Footer footer, Table data) {
        Picture.Builder picture = Picture.of(name, title).subtitle(subtitle);
        if (bars.isEmpty()) {
            return picture.words(whenEmpty).build(footer, data);
        }
        List<List<Row>> parts = List.of(List.copyOf(rows));
        if (!other.rows.equals(rows)) {
            throw new IllegalArgumentException("plots side by side need the same rows: " + rows + " and " + other.rows);
        }
        double room = Picture.INNER - Picture.GAP;
        double names = widest(rows.stream().map(Row::text).toList(), ChartTheme.LABEL, room * .28);
        List<String> texts =
                Stream.concat(bars.stream(), other.bars.stream()).map(Bar::text).toList();
        double numbers = widest(texts, 17, room * .14);
        double more = names + NAMES_GAP - NO_NAMES;
        Widths left = new Widths((room + more) / 2, names, numbers, true);
        Widths right = new Widths((room - more) / 2, names, numbers, false);
        return picture.panel(panel(parts, 0, left))
                .panel(other.panel(parts, 0, right))
                .widths(left.whole(), right.whole())
                .key(key())
                .narrow(narrow(footer, this, other))
                .build(footer, data);
    }

    /**
     * Widths of a column of rows: all of it, the names at its left (they may be left out where they stand beside it),
     * the numbers at its right.
     */
    private record Widths(double whole, double names, double numbers, boolean named) {
        double left() {
            return named ? names + NAMES_GAP : NO_NAMES;
        }
    }

    private Widths widths(List<List<Row>> parts) {
        int side = parts.size();
        double whole = (Picture.INNER - Picture.GAP * (side - 1)) / side;
        double names = widest(
                rows.stream().filter(r -> !r.heading()).map(Row::text).toList(),
                ChartTheme.LABEL,
                whole * (side == 1 ? .42 : .5));
        double texts = widest(bars.stream().map(Bar::text).toList(), side == 1 ? ChartTheme.TICK : 17, whole * .28);
        return new Widths(whole, names, texts, true);
    }

    List<Legend.Entry> key() {
        List<Legend.Entry> key = new ArrayList<>();
        if (styles.size() > 1 || !styles.containsKey(ONLY)) {
            styles.forEach((series, style) ->
                    key.add(new Legend.Entry(series, style, dots ? Legend.Kind.POINTS : Legend.Kind.BAR)));
        }
        if (!ticks.isEmpty()) {
            key.add(new Legend.Entry(ticksInKey, TICK, Legend.Kind.POINTS));
        }
        return key;
    }

    /** The rows in columns of about equal length; a heading starts a column if there are headings. */
    private List<List<Row>> parts() {
        if (columns == 1 || rows.size() <= columns) {
            return List.of(List.copyOf(rows));
        }
        boolean headed = rows.stream().anyMatch(Row::heading);
        List<List<Row>> parts = new ArrayList<>();
        List<Row> part = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            int left = columns - parts.size();
            int group = 1;
            while (headed && i + group < rows.size() && !rows.get(i + group).heading()) {
                group++;
            }
            boolean mayBreak = !headed || row.heading();
            double share = (part.size() + rows.size() - i) / (double) left;
            if (mayBreak && !part.isEmpty() && left > 1 && part.size() + group / 2. > share) {
                parts.add(List.copyOf(part));
                part.clear();
            }
            part.add(row);
        }
        parts.add(List.copyOf(part));
        return parts;
    }

    private Panel panel(List<List<Row>> parts, int column, Widths sizes) {
        List<Row> shown = parts.get(column);
        IntervalBars data = new IntervalBars();
        List<String> series = new ArrayList<>(styles.keySet());
        for (Row row : shown) {
            for (String s : series) {
                data.add(Double.NaN, Double.NaN, Double.NaN, s, row);
            }
        }
        for (Bar bar : bars) {
            if (shown.contains(bar.row())) {
                data.add(bar.base(), bar.value(), bar.low(), bar.high(), bar.series(), bar.row());
            }
        }
        Range values = ranged ? range : dataRange();
        NumberAxis axis = ChartTheme.axis(
                values.getLowerBound(),
                values.getUpperBound(),
                Math.max(2, Math.min(10, (int) ((sizes.whole() - sizes.left() - sizes.numbers() - 24) / 110))),
                numbers);
        CategoryAxis names = new CategoryAxis();
        DoubleFunction<RowLayout> layout = height ->
                RowLayout.of(parts, sizes.names(), sizes.whole() - 30, height).get(column);
        Map<Double, RowLayout> known = new HashMap<>();
        DoubleFunction<RowLayout> layouts = height -> known.computeIfAbsent(height, layout::apply);
        CategoryPlot plot =
                new CategoryPlot(data, names, axis, new BarRows(List.copyOf(styles.values()), dots, layouts));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        AxisSpace space = new AxisSpace();
        space.setLeft(sizes.left());
        plot.setFixedDomainAxisSpace(space);
        JFreeChart chart = ChartTheme.chart(plot);
        names.setTickLabelsVisible(false);
        plot.setInsets(new RectangleInsets(6, 2, 2, sizes.numbers() + 24));
        return new Panel("", "", valueLabel, chart, (g, area) -> {
            RowLayout places = layouts.apply(area.getHeight());
            zero(g, area, axis);
            ticks(g, area, axis, shown, places);
            if (sizes.named()) {
                names(g, area, shown, sizes, places);
            }
            boolean wide = parts.size() == 1 && sizes.whole() > Picture.INNER * .7;
            numbers(g, area, shown, data, series, sizes, places, wide);
        });
    }

    private static double widest(List<String> texts, double size, double most) {
        double widest = 0;
        for (String text : texts) {
            widest = Math.max(widest, Typesetting.width(Fonts.plain(size), text));
        }
        return Math.min(widest + 2, most);
    }

    private static void names(Graphics2D g, Rectangle2D area, List<Row> shown, Widths sizes, RowLayout places) {
        double left = area.getX() - sizes.names() - 12;
        for (int r = 0; r < shown.size(); r++) {
            Row row = shown.get(r);
            double middle = area.getY() + places.middle(r);
            double width = row.heading() ? sizes.whole() - 30 : sizes.names();
            Font font = row.heading() ? Fonts.bold(places.size()) : Fonts.plain(places.size());
            Typesetting.Block text = Typesetting.fit(font, row.text(), width, places.height(r), ChartTheme.SMALLEST);
            if (row.heading()) {
                g.setColor(Color.WHITE);
                g.fill(new Rectangle2D.Double(left - 2, middle - text.height() / 2, text.width() + 6, text.height()));
            }
            g.setColor(ChartTheme.INK);
            text.drawMiddle(g, left, middle, width, row.heading() ? 0 : 1);
        }
    }

    private void numbers(
            Graphics2D g,
            Rectangle2D area,
            List<Row> shown,
            IntervalBars data,
            List<String> series,
            Widths sizes,
            RowLayout places,
            boolean wide) {
        g.setColor(ChartTheme.INK);
        for (Bar bar : bars) {
            int r = shown.indexOf(bar.row());
            if (r >= 0 && !bar.text().isEmpty()) {
                long sharing = bars.stream()
                        .filter(b -> b.row().equals(bar.row()) && !b.text().isEmpty())
                        .count();
                double size = Math.min(wide ? ChartTheme.TICK : 17, places.size());
                double middle =
                        sharing == 1 ? places.middle(r) : BarRows.middle(places, data, series.indexOf(bar.series()), r);
                Typesetting.fit(
                                Fonts.plain(size),
                                bar.text(),
                                sizes.numbers(),
                                places.height(r) / sharing,
                                ChartTheme.SMALLEST)
                        .drawMiddle(g, area.getMaxX() + 14, area.getY() + middle, sizes.numbers(), 0);
            }
        }
    }

    private void ticks(Graphics2D g, Rectangle2D area, NumberAxis axis, List<Row> shown, RowLayout places) {
        g.setColor(SeriesStyle.GREY);
        for (Tick tick : ticks) {
            int r = shown.indexOf(tick.row());
            if (r < 0) {
                continue;
            }
            double middle = area.getY() + places.middle(r);
            double half = .44 * places.height(r);
            double x = axis.valueToJava2D(tick.at().value(), area, RectangleEdge.BOTTOM);
            g.setStroke(new BasicStroke(5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            g.draw(new Line2D.Double(x, middle - half, x, middle + half));
            if (Double.isFinite(tick.at().low())) {
                g.setStroke(ChartTheme.THIN);
                g.draw(new Line2D.Double(
                        axis.valueToJava2D(tick.at().low(), area, RectangleEdge.BOTTOM),
                        middle + half,
                        axis.valueToJava2D(tick.at().high(), area, RectangleEdge.BOTTOM),
                        middle + half));
            }
        }
    }

    private void zero(Graphics2D g, Rectangle2D area, NumberAxis axis) {
        if (axis.getLowerBound() < base && axis.getUpperBound() > base) {
            double zero = axis.valueToJava2D(base, area, RectangleEdge.BOTTOM);
            g.setColor(ChartTheme.INK);
            g.setStroke(new BasicStroke(1.8f));
            g.draw(new Line2D.Double(zero, area.getY(), zero, area.getMaxY()));
        }
    }

    /** The drawing for phones of plots, the first of which is this one. */
    private NarrowBars narrow(Footer footer, BarPlot... plots) {
        Map<String, SeriesStyle> all = new LinkedHashMap<>();
        for (BarPlot plot : plots) {
            plot.styles.forEach(all::putIfAbsent);
        }
        return new NarrowBars(
                name,
                title,
                subtitle,
                Arrays.stream(plots).map(BarPlot::narrowPart).toList(),
                Collections.unmodifiableMap(all),
                dots,
                footer);
    }

    private NarrowBars.Part narrowPart() {
        List<NarrowBars.Row> narrow = new ArrayList<>();
        for (Row row : rows) {
            narrow.add(new NarrowBars.Row(
                    row.text(),
                    row.heading(),
                    bars.stream()
                            .filter(bar -> bar.row().equals(row))
                            .map(bar -> new NarrowBars.Mark(
                                    bar.series(), bar.base(), bar.value(), bar.low(), bar.high(), bar.text()))
                            .toList()));
        }
        Range values = ranged ? range : dataRange();
        return new NarrowBars.Part(
                valueLabel, narrow, values, numbers, based ? base : values.contains(0) ? 0 : Double.NaN);
    }

    private Range dataRange() {
        double low = based ? base : 0;
        double high = low;
        for (Bar bar : bars) {
            for (double value : new double[] {bar.base(), bar.value(), bar.low(), bar.high()}) {
                if (Double.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        return ChartTheme.roundRange(low, high, 10);
    }

    /** label, series, value, low, high, text: one row for each bar. */
    private Table data() {
        return Table.builder()
                .strings("label", bars.stream().map(b -> b.row().text()).toList())
                .strings("series", bars.stream().map(Bar::series).toList())
                .numbers("value", bars.stream().mapToDouble(Bar::value).toArray())
                .numbers("low", bars.stream().mapToDouble(Bar::low).toArray())
                .numbers("high", bars.stream().mapToDouble(Bar::high).toArray())
                .strings("text", bars.stream().map(Bar::text).toList())
                .build();
    }
}
