package org.parley.plot;

import java.awt.Color;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** The ground of a plot: clouds, regions and bands, under all lines. Data sets 0 and 1. */
final class BandLayer {
    private BandLayer() {}

    static void add(XYPlot plot, Marks marks, SeriesStyles styles) {
        DeviationRenderer renderer = new DeviationRenderer(false, false);
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        XYSeriesCollection edges = new XYSeriesCollection();
        XYLineAndShapeRenderer edge = new XYLineAndShapeRenderer(true, false);
        renderer.setAlpha(1);
        for (Marks.Band band : marks.bands) {
            SeriesStyle style = styles.of(band.name());
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
        for (Marks.Region region : marks.regions) {
            Area area = new Area(region.x(), region.y(), styles.of(region.name()));
            renderer.addAnnotation(area, Layer.BACKGROUND);
        }
        for (Cloud cloud : marks.clouds.values()) {
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
}
