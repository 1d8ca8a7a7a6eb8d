package org.parley.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Lines, points and named points of a plot, over its bands; markers of long lines are thinned. Data set 2. */
final class LineLayer {
    private static final int MARKERS = 18;

    private LineLayer() {}

    static void add(XYPlot plot, Marks marks, SeriesStyles styles, boolean markersApart) {
        XYSeriesCollection data = new XYSeriesCollection();
        Markers renderer = new Markers();
        int joined = (int) marks.lines.stream().filter(Marks.Line::joined).count();
        for (Marks.Line line : marks.lines) {
            XYSeries series = new XYSeries(
                    data.getSeriesIndex(line.name()) < 0 ? line.name() : line.name() + " " + data.getSeriesCount(),
                    false,
                    true);
            for (int i = 0; i < line.x().length; i++) {
                series.add(line.x()[i], line.y()[i]);
            }
            int s = data.getSeriesCount();
            data.addSeries(series);
            look(renderer, s, line, styles.of(line.name()));
            int every = line.joined() && line.x().length > MARKERS ? (line.x().length + MARKERS - 1) / MARKERS : 1;
            if (markersApart && line.joined()) {
                every = Math.max(every, Math.min(joined, line.x().length / 3));
                renderer.markersAt(every, s);
            } else {
                renderer.markersAt(every, every / 2);
            }
        }
        Map<String, XYSeries> spots = new LinkedHashMap<>();
        for (Marks.Named point : marks.named) {
            spots.computeIfAbsent(point.name(), n -> new XYSeries(n + " (named)", false, true))
                    .add(point.x(), point.y());
        }
        spots.forEach((series, points) -> {
            int s = data.getSeriesCount();
            data.addSeries(points);
            look(renderer, s, new Marks.Line(series, new double[0], new double[0], false, true, 1), styles.of(series));
            renderer.markersAt(1, 0);
        });
        plot.setDataset(2, data);
        plot.setRenderer(2, renderer);
    }

    private static void look(Markers renderer, int s, Marks.Line line, SeriesStyle style) {
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
}
