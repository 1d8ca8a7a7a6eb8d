package org.parley.plot;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jspecify.annotations.Nullable;

/**
 * What is written over a plot of lines once its place is known: words of rules, names beside points.
 *
 * @param marks what is shown
 * @param xAxis the level axis
 * @param yAxis the upright axis
 */
record LineWords(Marks marks, NumberAxis xAxis, NumberAxis yAxis) implements Panel.Overlay {
    /** Pixels between points of a line that names keep off. */
    private static final double APART = 16;

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        List<Rectangle2D> words = new ArrayList<>();
        for (Marks.Rule rule : marks.rules) {
            RuleLine.draw(g, area, xAxis, yAxis, rule, words);
        }
        List<Labels.Label> labels = new ArrayList<>();
        List<Point2D> points = new ArrayList<>();
        for (Marks.Named point : marks.named) {
            Point2D at = PlotPoint.of(area, xAxis, yAxis, point.x(), point.y());
            points.add(at);
            if (!point.text().isEmpty() && area.contains(at)) {
                labels.add(new Labels.Label(at.getX(), at.getY(), point.text()));
            }
        }
        if (!labels.isEmpty()) {
            for (Marks.Line line : marks.lines) {
                if (line.scale() != Marks.THIN) {
                    along(area, line, points);
                }
            }
            Labels.draw(g, area, labels, points);
        }
    }

    /** The points of a line and, where they are joined, points between them: names keep off all of it. */
    private void along(Rectangle2D area, Marks.Line line, List<Point2D> points) {
        @Nullable Point2D before = null;
        for (int i = 0; i < line.x().length; i++) {
            Point2D at = PlotPoint.of(area, xAxis, yAxis, line.x()[i], line.y()[i]);
            if (before != null && line.joined()) {
                int parts = (int) Math.min(500, before.distance(at) / APART);
                for (int p = 1; p <= parts; p++) {
                    double t = p / (parts + 1.0);
                    points.add(new Point2D.Double(
                            before.getX() + t * (at.getX() - before.getX()),
                            before.getY() + t * (at.getY() - before.getY())));
                }
            }
            points.add(at);
            before = at;
        }
    }
}
