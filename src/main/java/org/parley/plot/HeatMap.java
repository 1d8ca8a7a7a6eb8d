package org.parley.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYZDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jspecify.annotations.Nullable;
import org.parley.table.Footer;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * Builds a picture of a grid: one cell for each pair of factor values, coloured by a third value from light to dark,
 * the number written into the cell where it has room, or level lines between the cells where wanted. Columns and rows
 * are named, so factors may be numbers or words. A missing value (NaN) is an empty cell, a cell that does not exist is
 * hatched. Light to dark reads without colour, too; a scale that passes through 0 has two ends, and the sign stands in
 * the cell.
 */
public final class HeatMap {
    /** The smallest letters of a narrow drawing before it is scaled: 9 pixels on a phone. */
    private static final double NARROW_LETTERS = 14;

    private record Layer(
            String label,
            double[][] values,
            double[][] least,
            double[][] most,
            double[][] counts,
            boolean[][] absent,
            double low,
            double high,
            double[] levels,
            boolean percent) {
        String number(int row, int column) {
            return text(values[row][column]);
        }

        /** A number of the grid: two significant digits, but whole where all of them are counts. */
        String text(double number) {
            if (percent) {
                return NumberText.percent(number);
            }
            return counted() ? NumberText.cell(number) : NumberText.two(number);
        }

        private boolean counted() {
            return !percent
                    && least.length == 0
                    && Arrays.stream(values)
                            .flatMapToDouble(Arrays::stream)
                            .filter(Double::isFinite)
                            .allMatch(v -> v == Math.rint(v));
        }

        /** The interval of a cell, empty where there is none. */
        String interval(int row, int column) {
            if (least.length == 0 || Double.isNaN(least[row][column]) || Double.isNaN(most[row][column])) {
                return "";
            }
            return percent
                    ? NumberText.percentInterval(least[row][column], most[row][column])
                    : NumberText.interval(least[row][column], most[row][column]);
        }

        boolean isAbsent(int row, int column) {
            return absent.length > 0 && absent[row][column];
        }

        /** "n = 37", empty where all cells have the same. */
        String count(int row, int column) {
            return counts.length == 0 || Double.isNaN(counts[row][column])
                    ? ""
                    : "n = " + NumberText.count((long) counts[row][column]);
        }
    }

    private final String name;
    private final String title;
    private final String xLabel;
    private final String yLabel;
    private final List<String> columns;
    private final List<String> rows;
    private final List<Layer> layers = new ArrayList<>();
    private String subtitle = "";
    private String whenEmpty = "Nothing to show: there are no data.";

    private HeatMap(String name, String title, String xLabel, List<String> columns, String yLabel, List<String> rows) {
        this.name = name;
        this.title = title;
        this.xLabel = xLabel;
        this.yLabel = yLabel;
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
    }

    /** Starts a grid: columns left to right, rows from bottom to top. */
    public static HeatMap of(
            String name, String title, String xLabel, List<String> columns, String yLabel, List<String> rows) {
        return new HeatMap(name, title, xLabel, columns, yLabel, rows);
    }

    /** What is shown and n; under the title. */
    public HeatMap subtitle(String text) {
        subtitle = text;
        return this;
    }

    /** Words for the picture when there is nothing to draw. */
    public HeatMap whenEmpty(String text) {
        whenEmpty = text;
        return this;
    }

    /** A grid of values[row][column] on a scale from low to high; several stand side by side. */
    public HeatMap values(String label, double[][] values, double low, double high, boolean percent, double... levels) {
        double[][] none = new double[0][];
        layers.add(new Layer(label, values, none, none, none, new boolean[0][], low, high, levels.clone(), percent));
        return this;
    }

    /** The ends of the intervals of the last grid; they stand under its numbers where a cell has room. */
    public HeatMap intervals(double[][] least, double[][] most) {
        Layer last = layers.remove(layers.size() - 1);
        layers.add(new Layer(
                last.label(),
                last.values(),
                least,
                most,
                last.counts(),
                last.absent(),
                last.low(),
                last.high(),
                last.levels(),
                last.percent()));
        return this;
    }

    /** How many runs each cell of the last grid rests on; where they differ they stand behind its intervals. */
    public HeatMap counts(double[][] n) {
        Layer last = layers.remove(layers.size() - 1);
        boolean differ = Arrays.stream(n)
                        .flatMapToDouble(Arrays::stream)
                        .filter(count -> !Double.isNaN(count))
                        .distinct()
                        .count()
                > 1;
        layers.add(new Layer(
                last.label(),
                last.values(),
                last.least(),
                last.most(),
                differ ? n : new double[0][],
                last.absent(),
                last.low(),
                last.high(),
                last.levels(),
                last.percent()));
        return this;
    }

    /** Cells of the last grid that do not exist are hatched: [row][column]. */
    public HeatMap absent(boolean[][] cells) {
        Layer last = layers.remove(layers.size() - 1);
        layers.add(new Layer(
                last.label(),
                last.values(),
                last.least(),
                last.most(),
                last.counts(),
                cells,
                last.low(),
                last.high(),
                last.levels(),
                last.percent()));
        return this;
    }

    /** The picture; its data are label, x, y, value. */
    public Picture picture(Footer footer) {
        return picture(footer, data());
    }

    /** The picture with data of its own. */
    public Picture picture(Footer footer, Table data) {
        Picture.Builder picture = Picture.of(name, title).subtitle(subtitle);
        if (columns.isEmpty() || rows.isEmpty() || layers.isEmpty()) {
            return picture.words(whenEmpty).build(footer, data);
        }
        for (Layer layer : layers) {
            picture.panel(panel(layer));
        }
        return picture.columns(side()).build(footer, data);
    }

    /** How many grids stand side by side. */
    private int side() {
        return layers.size() > 3 ? 2 : layers.size();
    }

    private Panel panel(Layer layer) {
        Panel narrow = panel(layer, NarrowPanels.ROOM, NARROW_LETTERS, null);
        double width = (Picture.INNER - Picture.GAP * (side() - 1)) / side();
        return panel(layer, width, ChartTheme.SMALLEST, narrow);
    }

    /** The plot of a grid in this width; letters never get smaller than the least. */
    private Panel panel(Layer layer, double width, double least, @Nullable Panel narrow) {
        XYPlot plot = new XYPlot(cells(layer), index(columns.size()), index(rows.size()), null);
        XYBlockRenderer blocks = new XYBlockRenderer();
        blocks.setPaintScale(new Shades(layer.low(), layer.high()));
        plot.setRenderer(0, blocks);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        XYSeriesCollection lines = new XYSeriesCollection();
        XYLineAndShapeRenderer pens = new XYLineAndShapeRenderer(true, false);
        for (double level : layer.levels()) {
            String label = layer.percent() ? NumberText.percent(level) : NumberText.two(level);
            while (lines.getSeriesIndex(label) >= 0) {
                label += " "; // two levels that read alike are two lines
            }
            XYSeries line = Contour.of(layer.values(), level, label);
            pens.setSeriesPaint(lines.getSeriesCount(), Color.BLACK);
            pens.setSeriesStroke(lines.getSeriesCount(), new BasicStroke(3f));
            lines.addSeries(line);
        }
        plot.setDataset(1, lines);
        plot.setRenderer(1, pens);
        JFreeChart chart = ChartTheme.chart(plot);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        double names = 0;
        for (String row : rows) {
            names = Math.max(names, Typesetting.width(Fonts.plain(ChartTheme.TICK), row));
        }
        double left = Math.min(names + 14, width * .25);
        double below = columnNames(narrow == null);
        plot.setInsets(new RectangleInsets(2, left, below + 6, narrow == null ? 92 : 110));
        String heading = layers.size() == 1 ? "" : layer.label();
        return new Panel(
                heading, yLabel, xLabel, chart, (g, area) -> overlay(g, area, layer, left, below, least), narrow);
    }

    /** Height of the names of the columns: two lines where a plot is narrow or one of several. */
    private double columnNames(boolean narrow) {
        return layers.size() > 1 || narrow ? 36 : 28;
    }

    private static NumberAxis index(int size) {
        NumberAxis axis = new NumberAxis();
        axis.setRange(-.5, size - .5);
        axis.setVisible(false);
        return axis;
    }

    private DefaultXYZDataset cells(Layer layer) {
        int n = columns.size() * rows.size();
        double[][] xyz = new double[3][n];
        for (int i = 0; i < n; i++) {
            int row = i / columns.size();
            int column = i % columns.size();
            xyz[0][i] = column;
            xyz[1][i] = row;
            xyz[2][i] = layer.values()[row][column];
        }
        DefaultXYZDataset data = new DefaultXYZDataset();
        data.addSeries(layer.label(), xyz);
        return data;
    }

    private void overlay(Graphics2D g, Rectangle2D area, Layer layer, double left, double below, double least) {
        double w = area.getWidth() / columns.size();
        double h = area.getHeight() / rows.size();
        double size = Math.min(ChartTheme.TICK, Math.min(h * .7, w / 3.4));
        for (int r = 0; r < rows.size(); r++) {
            double middle = area.getMaxY() - (r + .5) * h;
            g.setColor(ChartTheme.INK);
            if (h * skip(rows.size(), h, 20) >= 12 && r % skip(rows.size(), h, 20) == 0) {
                Typesetting.fit(Fonts.plain(ChartTheme.TICK), rows.get(r), left - 8, Math.max(h, 24), least)
                        .drawMiddle(g, area.getX() - left, middle, left - 8, 1);
            }
            for (int c = 0; layer.levels().length == 0 && size >= least - 1 && c < columns.size(); c++) {
                double value = layer.values()[r][c];
                if (layer.isAbsent(r, c)) {
                    g.setColor(SeriesStyle.GREY);
                    g.setStroke(new BasicStroke(1));
                    Hatch.RISING.draw(g, new Rectangle2D.Double(area.getX() + c * w, middle - h / 2, w, h));
                } else if (!Double.isNaN(value)) {
                    g.setColor(ink(value, layer));
                    cell(
                            g,
                            layer,
                            r,
                            c,
                            new Rectangle2D.Double(area.getX() + c * w + 2, middle - h / 2, w - 4, h),
                            size,
                            least);
                }
            }
        }
        int every = skip(columns.size(), w, 58);
        for (int c = 0; c < columns.size(); c += every) {
            g.setColor(ChartTheme.INK);
            Typesetting.fit(Fonts.plain(ChartTheme.TICK), columns.get(c), w * every - 4, below, least)
                    .draw(g, area.getX() + (c + .5) * w - w * every / 2 + 2, area.getMaxY() + 4, w * every - 4, .5);
        }
        scale(g, area, layer);
        levels(g, area, layer);
    }

    /** The number, and under it its interval and n if they can be read. */
    private static void cell(
            Graphics2D g, Layer layer, int row, int column, Rectangle2D box, double size, double least) {
        Typesetting.Block number = Typesetting.fit(
                Fonts.plain(size), layer.number(row, column), box.getWidth(), box.getHeight(), least - 3);
        String interval = layer.interval(row, column);
        double small = Math.max(least, Math.min(17, size));
        boolean fits = !interval.isEmpty()
                && Typesetting.width(Fonts.plain(least), interval) <= box.getWidth()
                && box.getHeight() >= number.height() + small + 10;
        double up = fits ? small / 2 + 1 : 0;
        number.drawMiddle(g, box.getX(), box.getCenterY() - up, box.getWidth(), .5);
        if (fits) {
            Typesetting.fit(Fonts.plain(small), interval, box.getWidth(), small + 6, least)
                    .drawMiddle(g, box.getX(), box.getCenterY() + number.height() / 2 + 1, box.getWidth(), .5);
        }
        String count = layer.count(row, column);
        if (fits
                && !count.isEmpty()
                && Typesetting.width(Fonts.plain(least), count) <= box.getWidth()
                && box.getHeight() >= number.height() + 3 * small + 22) {
            Typesetting.fit(Fonts.plain(small), count, box.getWidth(), small + 6, least)
                    .drawMiddle(g, box.getX(), box.getCenterY() + number.height() / 2 + small + 8, box.getWidth(), .5);
        }
    }

    /** Writes each level on its line, where the line is half-way through. */
    private void levels(Graphics2D g, Rectangle2D area, Layer layer) {
        for (double level : layer.levels()) {
            XYSeries line = Contour.of(layer.values(), level, "");
            if (line.getItemCount() > 0) {
                int piece = line.getItemCount() / 3 / 2 * 3;
                double x = area.getX() + (line.getX(piece).doubleValue() + .5) / columns.size() * area.getWidth();
                double y = area.getMaxY() - (line.getY(piece).doubleValue() + .5) / rows.size() * area.getHeight();
                String text = layer.percent() ? NumberText.percent(level) : NumberText.two(level);
                Typesetting.Block words = Typesetting.wrapped(Fonts.bold(17), text, 100);
                double w = words.width();
                double left = Math.max(area.getX() + 4, Math.min(area.getMaxX() - w - 4, x - w / 2));
                g.setColor(Color.WHITE);
                g.fill(new Rectangle2D.Double(left - 3, y - 11, w + 6, 22));
                g.setColor(ChartTheme.INK);
                words.drawMiddle(g, left, y, w, 0);
            }
        }
    }

    private static int skip(int count, double step, double needed) {
        return Math.max(1, Math.min(count, (int) Math.ceil(needed / step)));
    }

    private static Color ink(double value, Layer layer) {
        Color ground = (Color) new Shades(layer.low(), layer.high()).getPaint(value);
        double luminance = .299 * ground.getRed() + .587 * ground.getGreen() + .114 * ground.getBlue();
        return luminance > 140 ? Color.BLACK : Color.WHITE;
    }

    private static void scale(Graphics2D g, Rectangle2D area, Layer layer) {
        int steps = 24;
        double h = area.getHeight() / steps;
        Shades shades = new Shades(layer.low(), layer.high());
        double x = area.getMaxX() + 14;
        for (int i = 0; i < steps; i++) {
            g.setPaint(shades.getPaint(layer.low() + (i + .5) / steps * (layer.high() - layer.low())));
            g.fill(new Rectangle2D.Double(x, area.getMaxY() - (i + 1) * h, 20, h + .5));
        }
        g.setColor(ChartTheme.INK);
        double step = ChartTheme.roundStep((layer.high() - layer.low()) / 4);
        while (layer.counted() && step != Math.rint(step)) {
            step *= 2; // there is no half of what is counted
        }
        double grain = 1e-9 * step;
        for (double k = Math.ceil((layer.low() - grain) / step); k * step <= layer.high() + grain; k++) {
            double at = (k * step - layer.low()) / (layer.high() - layer.low());
            String text = layer.text(k * step);
            double middle =
                    Math.max(area.getY() + 9, Math.min(area.getMaxY() - 9, area.getMaxY() - at * area.getHeight()));
            Typesetting.fit(Fonts.plain(17), text, 68, 24, ChartTheme.SMALLEST).drawMiddle(g, x + 26, middle, 68, 0);
        }
    }

    /** From white to dark blue; through white to dark orange below 0 if the scale has both signs. */
    record Shades(double low, double high) implements PaintScale {
        private static final Color DARK = new Color(0x003B6F);
        private static final Color BELOW = new Color(0x9A3B00);

        @Override
        public double getLowerBound() {
            return low;
        }

        @Override
        public double getUpperBound() {
            return high;
        }

        @Override
        public java.awt.Paint getPaint(double value) {
            if (Double.isNaN(value)) {
                return new Color(0, 0, 0, 0);
            }
            boolean both = low < 0 && high > 0;
            double from = both ? 0 : low;
            double far = value < from ? low : high;
            double strength = far == from ? .5 : (value - from) / (far - from);
            double shown = both ? strength : .06 + .94 * strength;
            return SeriesStyle.light(value < from ? BELOW : DARK, Math.max(0, Math.min(1, shown)));
        }
    }

    private Table data() {
        List<String> label = new ArrayList<>();
        List<String> x = new ArrayList<>();
        List<String> y = new ArrayList<>();
        List<Double> value = new ArrayList<>();
        for (Layer layer : layers) {
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < columns.size(); c++) {
                    label.add(layer.label());
                    x.add(columns.get(c));
                    y.add(rows.get(r));
                    value.add(layer.values()[r][c]);
                }
            }
        }
        return Table.builder()
                .strings("label", label)
                .strings("x", x)
                .strings("y", y)
                .numbers("value", value.stream().mapToDouble(v -> v).toArray())
                .build();
    }
}
