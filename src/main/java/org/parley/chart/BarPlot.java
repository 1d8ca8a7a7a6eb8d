package org.parley.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.parley.table.Table;

/**
 * Builds a picture of level bars: a name on the left, the bar with its interval, the number in words on the right. Rows may be
 * grouped under headings and hold several series (side A and side B). Names wrap and shrink, they are never cut.
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

    private record Bar(Row row, String series, double value, double low, double high, String text) {}

    private final String name;
    private final String title;
    private final String valueLabel;
    private final List<Row> rows = new ArrayList<>();
    private final List<Bar> bars = new ArrayList<>();
    private final Map<String, SeriesStyle> styles = new LinkedHashMap<>();
    private String subtitle = "";
    private String whenEmpty = "Nothing to show: there are no data.";
    private ChartTheme.Numbers numbers = ChartTheme.Numbers.PLAIN;
    private boolean dots;
    private int columns = 1;
    private Range range = new Range(0, 0);
    private boolean ranged;

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
        bars.add(new Bar(row, series, value, low, high, text));
        return this;
    }

    /** Values are shares, written in percent. */
    public BarPlot percent() {
        numbers = ChartTheme.Numbers.PERCENT;
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
        int most = parts.stream().mapToInt(List::size).max().orElse(1);
        for (List<Row> part : parts) {
            picture.panel(panel(part, most, parts.size()));
        }
        return picture.columns(parts.size()).key(key()).build(footer, data);
    }

    List<Legend.Entry> key() {
        if (styles.size() == 1 && styles.containsKey(ONLY)) {
            return List.of();
        }
        List<Legend.Entry> key = new ArrayList<>();
        styles.forEach((series, style) ->
                key.add(new Legend.Entry(series, style, dots ? Legend.Kind.POINTS : Legend.Kind.BAR)));
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

    private Panel panel(List<Row> part, int most, int side) {
        IntervalBars data = new IntervalBars();
        List<String> series = new ArrayList<>(styles.keySet());
        List<Row> shown = new ArrayList<>(part);
        while (shown.size() < most) {
            shown.add(new Row(rows.size() + shown.size(), "", true));
        }
        for (Row row : shown) {
            for (String s : series) {
                data.add(Double.NaN, Double.NaN, Double.NaN, s, row);
            }
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (Bar bar : bars) {
            if (part.contains(bar.row())) {
                data.add(bar.value(), bar.low(), bar.high(), bar.series(), bar.row());
                texts.put(series.indexOf(bar.series()) + "/" + shown.indexOf(bar.row()), bar.text());
            }
        }
        Range values = ranged ? range : dataRange();
        double width = (Picture.WIDTH - 72 - 18. * (side - 1)) / side;
        double labels =
                widest(shown.stream().filter(r -> !r.heading()).map(Row::text).toList(), ChartTheme.LABEL, width * .42);
        double words = widest(List.copyOf(texts.values()), ChartTheme.TICK, width * .3);
        NumberAxis axis = ChartTheme.axis(
                valueLabel, values.getLowerBound(), values.getUpperBound(), side == 1 ? 10 : 5, numbers);
        CategoryAxis names = new CategoryAxis();
        names.setLowerMargin(0);
        names.setUpperMargin(0);
        names.setCategoryMargin(0);
        CategoryPlot plot = new CategoryPlot(data, names, axis, new BarRows(List.copyOf(styles.values()), dots));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        AxisSpace space = new AxisSpace();
        space.setLeft(labels + 16);
        plot.setFixedDomainAxisSpace(space);
        JFreeChart chart = ChartTheme.chart(plot);
        names.setTickLabelsVisible(false);
        plot.setInsets(new RectangleInsets(6, 2, 2, words + 24));
        return new Panel("", "", chart, (g, area) -> overlay(g, area, data, shown, texts, labels, words, axis));
    }

    private static double widest(List<String> texts, double size, double most) {
        double widest = 0;
        for (String text : texts) {
            widest = Math.max(widest, Type.width(Fonts.plain(size), text));
        }
        return Math.min(widest + 2, most);
    }

    private void overlay(
            Graphics2D g,
            Rectangle2D area,
            IntervalBars data,
            List<Row> shown,
            Map<String, String> texts,
            double labels,
            double words,
            NumberAxis axis) {
        double row = area.getHeight() / shown.size();
        double smallest = fontSize(shown, labels, row);
        for (int r = 0; r < shown.size(); r++) {
            double middle = area.getY() + (r + .5) * row;
            g.setColor(ChartTheme.INK);
            if (shown.get(r).heading()) {
                double whole = labels + area.getWidth() + words;
                Type.Block text = Type.fit(ChartTheme.heading(), shown.get(r).text(), whole, row, ChartTheme.SMALLEST);
                Rectangle2D ground = new Rectangle2D.Double(
                        area.getX() - labels - 14, middle - text.height() / 2, text.width() + 6, text.height());
                if (!shown.get(r).text().isEmpty()) {
                    g.setColor(Color.WHITE);
                    g.fill(ground);
                    g.setColor(ChartTheme.INK);
                    text.drawMiddle(g, area.getX() - labels - 12, middle, whole, 0);
                }
                continue;
            }
            Type.Block text = Type.fit(Fonts.plain(smallest), shown.get(r).text(), labels, row, ChartTheme.SMALLEST);
            text.drawMiddle(g, area.getX() - labels - 12, middle, labels, 1);
        }
        texts.forEach((where, text) -> {
            int slash = where.indexOf('/');
            int series = Integer.parseInt(where.substring(0, slash));
            int r = Integer.parseInt(where.substring(slash + 1));
            double room = row / data.getRowCount();
            Type.Block block = Type.fit(Fonts.plain(ChartTheme.TICK), text, words, room, ChartTheme.SMALLEST);
            g.setColor(ChartTheme.INK);
            block.drawMiddle(g, area.getMaxX() + 14, BarRows.middle(area, data, series, r), words, 0);
        });
        if (axis.getLowerBound() < 0 && axis.getUpperBound() > 0) {
            double zero = axis.valueToJava2D(0, area, RectangleEdge.BOTTOM);
            g.setColor(ChartTheme.INK);
            g.setStroke(new BasicStroke(1.8f));
            g.draw(new Line2D.Double(zero, area.getY(), zero, area.getMaxY()));
        }
    }

    /** One size for all names: the largest at which every one fits, but no smaller than 15 for the sake of one long name. */
    private static double fontSize(List<Row> shown, double width, double height) {
        double size = ChartTheme.LABEL;
        for (Row row : shown) {
            if (!row.heading()) {
                size = Math.min(
                        size,
                        Type.fit(Fonts.plain(size), row.text(), width, height, 15)
                                .font()
                                .getSize2D());
            }
        }
        return size;
    }

    private Range dataRange() {
        double low = 0;
        double high = 0;
        for (Bar bar : bars) {
            for (double value : new double[] {bar.value(), bar.low(), bar.high()}) {
                if (Double.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        return ChartTheme.roundRange(low, high, 10);
    }

    /** label, series, value, low, high, text: one row a bar. */
    private Table data() {
        return Table.builder()
                .texts("label", bars.stream().map(b -> b.row().text()).toList())
                .texts("series", bars.stream().map(Bar::series).toList())
                .numbers("value", bars.stream().mapToDouble(Bar::value).toArray())
                .numbers("low", bars.stream().mapToDouble(Bar::low).toArray())
                .numbers("high", bars.stream().mapToDouble(Bar::high).toArray())
                .texts("text", bars.stream().map(Bar::text).toList())
                .build();
    }
}
