package org.parley.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HatchLinesTest {
    private static final double[][] DIRECTIONS = {{1, 1}, {1, -1}, {1, 0}, {0, 1}};

    private static List<Point2D> points(Path2D path) {
        List<Point2D> points = new ArrayList<>();
        double[] at = new double[6];
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            i.currentSegment(at);
            points.add(new Point2D.Double(at[0], at[1]));
        }
        return points;
    }

    /** A unit of 10 × 20 pixels, level lines every 5: lengths by hand, 4 lines of 10. */
    @Test
    void levelLinesOfARectangle() {
        Path2D path = new Path2D.Double();
        HatchLines.add(path, 0, 1, 5, new double[] {0, 10, 10, 0}, new double[] {0, 0, 20, 20});
        List<Point2D> points = points(path);
        assertThat(points).hasSize(8);
        for (int i = 0; i < 8; i += 2) {
            assertThat(points.get(i).distance(points.get(i + 1))).isEqualTo(10);
        }
    }

    /** Staircases with notches: the middle of every line lies inside, its ends on the outline. */
    @Test
    void linesStayInsideAnyStaircase() {
        int lines = 0;
        for (long seed = 1; seed <= 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = 2 + random.nextInt(8);
            double[] x = new double[4 * n];
            double[] y = new double[4 * n];
            Path2D outline = new Path2D.Double();
            for (int i = 0; i < n; i++) {
                double from = random.nextDouble(100);
                double to = from + 1 + random.nextDouble(100);
                for (int k = 0; k < 2; k++) {
                    x[2 * i + k] = 40 * (i + k);
                    y[2 * i + k] = from;
                    x[4 * n - 1 - 2 * i - k] = 40 * (i + k);
                    y[4 * n - 1 - 2 * i - k] = to;
                }
            }
            outline.moveTo(x[0], y[0]);
            for (int i = 1; i < x.length; i++) {
                outline.lineTo(x[i], y[i]);
            }
            outline.closePath();
            for (double[] d : DIRECTIONS) {
                Path2D path = new Path2D.Double();
                HatchLines.add(path, d[0], d[1], 11, x, y);
                List<Point2D> points = points(path);
                assertThat(points.size() % 2).isZero();
                for (int i = 0; i < points.size(); i += 2) {
                    Point2D a = points.get(i);
                    Point2D b = points.get(i + 1);
                    if (a.distance(b) > 1e-6) {
                        assertThat(outline.contains((a.getX() + b.getX()) / 2, (a.getY() + b.getY()) / 2))
                                .as("seed " + seed + " " + a + " " + b)
                                .isTrue();
                        lines++;
                    }
                }
            }
        }
        assertThat(lines).isGreaterThan(1000);
    }
}
