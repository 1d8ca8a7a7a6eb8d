package org.parley.plot;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    record Tick(Row row, Reference at) {}

    record Bar(Row row, String series, double base, double value, double low, double high, String text) {}

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
        BarPanel.Widths sizes = widths(parts);
        for (int c = 0; c < parts.size(); c++) {
            picture.panel(panel().of(parts, c, sizes));
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
        double more = names + BarPanel.NAMES_GAP - BarPanel.NO_NAMES;
        BarPanel.Widths left = new BarPanel.Widths((room + more) / 2, names, numbers, true);
        BarPanel.Widths right = new BarPanel.Widths((room - more) / 2, names, numbers, false);
        return picture.panel(panel().of(parts, 0, left))
                .panel(other.panel().of(parts, 0, right))
                .widths(left.whole(), right.whole())
                .key(key())
                .narrow(narrow(footer, this, other))
                .build(footer, data);
    }

    private BarPanel.Widths widths(List<List<Row>> parts) {
        int side = parts.size();
        double whole = (Picture.INNER - Picture.GAP * (side - 1)) / side;
        double names = widest(
                rows.stream().filter(r -> !r.heading()).map(Row::text).toList(),
                ChartTheme.LABEL,
                whole * (side == 1 ? .42 : .5));
        double texts = widest(bars.stream().map(Bar::text).toList(), side == 1 ? ChartTheme.TICK : 17, whole * .28);
        return new BarPanel.Widths(whole, names, texts, true);
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

    private BarPanel panel() {
        return new BarPanel(bars, ticks, styles, dots, valueLabel, ranged ? range : dataRange(), numbers, base);
    }

    private static double widest(List<String> texts, double size, double most) {
        double widest = 0;
        for (String text : texts) {
            widest = Math.max(widest, Typesetting.width(Fonts.plain(size), text));
        }
        return Math.min(widest + 2, most);
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
