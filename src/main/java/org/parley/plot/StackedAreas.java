package org.parley.plot;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeriesCollection;
import org.jspecify.annotations.Nullable;
import org.parley.table.Footer;
import org.parley.table.Table;

/**
 * Builds a picture of shares that add up to a whole, one layer on the other from the bottom: each value holds from its
 * place to the next, the last as long as a block at the right end. Layers carry colour and hatching; those that reach
 * the right end are named there, others inside where they are thick enough, else in the key.
 */
public final class StackedAreas {
    private record Layer(String name, String atEnd, SeriesStyle style, double[] from, double[] to) {
        boolean reachesEnd() {
            return to[to.length - 1] > from[from.length - 1];
        }
    }

    /** A name stands inside a layer that is this share of the width wide and this share of the height thick. */
    private static final double WIDE = .25;

    private static final int TICKS = 12;
    private static final int NARROW_TICKS = 5;
    private static final double THICK = .08;

    private final String name;
    private final String title;
    private final String xLabel;
    private final String yLabel;
    private final double[] x;
    private final double block;
    private final List<Layer> layers = new ArrayList<>();
    private double[] counts = {};
    private double upright = Double.NaN;
    private String atUpright = "";
    private String subtitle = "";

    private StackedAreas(String name, String title, String xLabel, String yLabel, double[] x) {
        this.name = name;
        this.title = title;
        this.xLabel = xLabel;
        this.yLabel = yLabel;
        this.x = x.clone();
        block = Math.max(1, .05 * (x[x.length - 1] - x[0]));
    }

    /** Starts a picture over these places, rising, at least one. */
    public static StackedAreas of(String name, String title, String xLabel, String yLabel, double[] x) {
        return new StackedAreas(name, title, xLabel, yLabel, x);
    }

    /** The line under the title. */
    public StackedAreas subtitle(String text) {
        subtitle = text;
        return this;
    }

    /** A thin upright line with words beside it. */
    public StackedAreas upright(double place, String text) {
        upright = place;
        atUpright = text;
        return this;
    }

    /** How many runs are left at each place, for the row below the axis. */
    public StackedAreas counts(double[] n) {
        counts = Marks.same(n, x);
        return this;
    }

    /** The next layer: shares at the places; what is said of it at the right end. */
    public StackedAreas layer(String layer, String atEnd, SeriesStyle style, double[] shares) {
        double[] from = layers.isEmpty()
                ? new double[x.length]
                : layers.get(layers.size() - 1).to();
        double[] to = Marks.same(shares, x);
        for (int i = 0; i < to.length; i++) {
            to[i] += from[i];
        }
        layers.add(new Layer(layer, atEnd, style, from, to));
        return this;
    }

    /** The picture. */
    public Picture picture(Footer footer, Table data) {
        List<Legend.Entry> ends = layers.stream()
                .filter(Layer::reachesEnd)
                .map(l -> new Legend.Entry(l.atEnd(), l.style(), Legend.Kind.BAR))
                .toList();
        List<Legend.Entry> key = layers.stream()
                .filter(l -> !l.reachesEnd() && roomiest(l) < 0)
                .map(l -> new Legend.Entry(l.name(), l.style(), Legend.Kind.BAR))
                .toList();
        List<Legend.Entry> below = new ArrayList<>(ends);
        Collections.reverse(below);
        below.addAll(key);
        Panel narrow = panel(NARROW_TICKS, List.of(), null);
        return Picture.of(name, title)
                .subtitle(subtitle)
                .key(key)
                .narrowKey(below)
                .panel(panel(TICKS, ends, narrow))
                .build(footer, data);
    }

    /** A plot with these names at its right end. */
    private Panel panel(int ticks, List<Legend.Entry> ends, @Nullable Panel narrow) {
        NumberAxis xAxis = ChartTheme.axis(x[0], x[x.length - 1] + block, ticks, ChartTheme.Numbers.WHOLE);
        NumberAxis yAxis = ChartTheme.axis(0, 1, 10, ChartTheme.Numbers.PERCENT);
        XYPlot plot = new XYPlot(new XYSeriesCollection(), xAxis, yAxis, null);
        for (Layer layer : layers) {
            plot.addAnnotation(area(layer));
        }
        JFreeChart chart = ChartTheme.chart(plot);
        plot.setInsets(new RectangleInsets(
                Double.isNaN(upright) ? 14 : 26,
                2,
                counts.length > 0 ? 2 + CountRow.HEIGHT : 2,
                (ends.isEmpty() ? 0 : EndNames.width(ends)) + 8));
        boolean named = !ends.isEmpty();
        return new Panel("", yLabel, xLabel, chart, (g, room) -> words(g, room, xAxis, yAxis, named), narrow);
    }

    /** The outline of a layer: along its upper edge to the right, back along its lower one. */
    private Area area(Layer layer) {
        int n = x.length;
        double[] ax = new double[4 * n];
        double[] ay = new double[4 * n];
        for (int i = 0; i < n; i++) {
            double next = i + 1 < n ? x[i + 1] : x[i] + block;
            int back = 4 * n - 1 - 2 * i;
            ax[2 * i] = x[i];
            ax[2 * i + 1] = next;
            ax[back] = x[i];
            ax[back - 1] = next;
            ay[2 * i] = layer.to()[i];
            ay[2 * i + 1] = layer.to()[i];
            ay[back] = layer.from()[i];
            ay[back - 1] = layer.from()[i];
        }
        return new Area(ax, ay, layer.style());
    }

    private void words(Graphics2D g, Rectangle2D room, NumberAxis xAxis, NumberAxis yAxis, boolean named) {
        if (!Double.isNaN(upright)) {
            double at = xAxis.valueToJava2D(upright, room, RectangleEdge.BOTTOM);
            g.setColor(ChartTheme.INK);
            g.setStroke(ChartTheme.THIN);
            g.draw(new Line2D.Double(at, room.getY() - 20, at, room.getMaxY()));
            Typesetting.Block text =
                    Typesetting.fit(Fonts.plain(ChartTheme.TICK), atUpright, room.getWidth() / 2, 24, 12);
            text.draw(g, at + 4, room.getY() - 24, text.width(), 0);
        }
        if (counts.length > 0) {
            CountRow.draw(g, room, xAxis, x, counts);
        }
        if (named) {
            ends(g, room, yAxis);
        }
        for (Layer layer : layers) {
            int at = layer.reachesEnd() ? -1 : roomiest(layer);
            if (at >= 0) {
                inside(g, room, xAxis, yAxis, layer, at);
            }
        }
    }

    private void ends(Graphics2D g, Rectangle2D room, NumberAxis yAxis) {
        List<EndNames.End> ends = new ArrayList<>();
        int last = x.length - 1;
        for (Layer layer : layers) {
            if (layer.reachesEnd()) {
                double middle = (layer.from()[last] + layer.to()[last]) / 2;
                double y = yAxis.valueToJava2D(middle, room, RectangleEdge.LEFT);
                ends.add(new EndNames.End(layer.atEnd(), layer.style(), room.getMaxX(), y));
            }
        }
        EndNames.draw(g, room, ends);
    }

    /**
     * Where a name fits into a layer: the place after which it stays thickest for a quarter of the way; −1 if it is too
     * thin everywhere.
     */
    private int roomiest(Layer layer) {
        double way = WIDE * (x[x.length - 1] + block - x[0]);
        int best = -1;
        double most = THICK;
        for (int i = 0; i < x.length; i++) {
            double[] band = band(layer, i, way);
            if (x[i] + way <= x[x.length - 1] + block && band[1] - band[0] > most) {
                most = band[1] - band[0];
                best = i;
            }
        }
        return best;
    }

    /** Floor and ceiling of what lies inside the layer all the way from a place on. */
    private double[] band(Layer layer, int from, double way) {
        double floor = 0;
        double ceiling = 1;
        for (int i = from; i < x.length && x[i] < x[from] + way; i++) {
            floor = Math.max(floor, layer.from()[i]);
            ceiling = Math.min(ceiling, layer.to()[i]);
        }
        return new double[] {floor, ceiling};
    }

    private void inside(Graphics2D g, Rectangle2D room, NumberAxis xAxis, NumberAxis yAxis, Layer layer, int at) {
        double way = WIDE * (x[x.length - 1] + block - x[0]);
        double[] band = band(layer, at, way);
        double left = xAxis.valueToJava2D(x[at], room, RectangleEdge.BOTTOM);
        double wide = xAxis.valueToJava2D(x[at] + way, room, RectangleEdge.BOTTOM) - left;
        double middle = yAxis.valueToJava2D((band[0] + band[1]) / 2, room, RectangleEdge.LEFT);
        Typesetting.Block text = Typesetting.wrapped(Fonts.plain(ChartTheme.LABEL), layer.name(), wide);
        g.setColor(ChartTheme.INK);
        text.drawMiddle(g, left, middle, wide, .5);
    }
}
