package org.parley.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Path data of SVG 2, chapter 9: examples by hand, and random shapes read back by the rules of that chapter. */
class SvgPathTest {
    private static final AffineTransform AS_IT_IS = new AffineTransform();
    private static final Pattern TOKEN = Pattern.compile("([MmhvlqczHVLQCZ])|(-?(?:\\d+(?:\\.\\d+)?|\\.\\d+))");

    /** Half a tenth, and what adding up doubles may lose. */
    private static final double ROUNDING = .05 + 1e-9;

    private static String data(Shape shape) {
        return SvgPath.of(shape, AS_IT_IS).text();
    }

    @Test
    void aRectangle_isFourShortSteps() {
        assertEquals("M36 99.4h56v22h-56z", data(new Rectangle2D.Double(36, 99.4, 56, 22)));
    }

    @Test
    void numbersTouch_whereNothingIsLost() {
        assertEquals("M.5-.5l.2.3 2-1", data(path(.5, -.5, .7, -.2, 2.7, -1.2)));
    }

    @Test
    void aLineOfNoLength_isADot() {
        assertEquals("M3 4h0", data(new Line2D.Double(3, 4, 3, 4)));
    }

    @Test
    void placesAreThoseAfterTheTransformation() {
        AffineTransform twice = AffineTransform.getTranslateInstance(10, 20);
        twice.scale(2, 2);
        assertEquals(
                "M12 24h6", SvgPath.of(new Line2D.Double(1, 2, 4, 2), twice).text());
    }

    @Test
    void pointsThatAreNoNumbers_arePassedOver() {
        Path2D path = path(1, 1, 2, 2);
        path.lineTo(Double.NaN, 3);
        path.lineTo(4, Double.POSITIVE_INFINITY);
        path.lineTo(5, 2);
        assertEquals("M1 1l1 1h3", data(path));
    }

    /** 500 random shapes of all kinds of segments: every point is within half a tenth, however long the path. */
    @Test
    void readBack_itIsTheShape() {
        for (long seed = 1; seed <= 500; seed++) {
            Path2D drawn = random(new SplittableRandom(seed));
            List<double[]> expected = points(drawn);
            List<double[]> read = points(read(data(drawn)));
            assertEquals(expected.size(), read.size(), "seed " + seed);
            for (int i = 0; i < read.size(); i++) {
                for (int k = 0; k < read.get(i).length; k++) {
                    assertEquals(expected.get(i)[k], read.get(i)[k], ROUNDING, "seed " + seed + ", segment " + i);
                }
            }
        }
    }

    @Test
    void anEllipse_keepsItsCurves() {
        Rectangle2D bounds = read(data(new Ellipse2D.Double(10, 20, 30, 40))).getBounds2D();
        assertTrue(bounds.getX() <= 10 + ROUNDING && bounds.getMaxX() >= 40 - ROUNDING, bounds.toString());
        assertTrue(bounds.getY() <= 20 + ROUNDING && bounds.getMaxY() >= 60 - ROUNDING, bounds.toString());
    }

    private static Path2D path(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        return path;
    }

    /** Points are at least a pixel from each other, since steps of no length are left out. */
    private static Path2D random(SplittableRandom random) {
        Path2D path = new Path2D.Double();
        int pieces = random.nextInt(1, 4);
        for (int p = 0; p < pieces; p++) {
            double[] at = {random.nextDouble(-50, 1600), random.nextDouble(-50, 900)};
            path.moveTo(at[0], at[1]);
            for (int i = random.nextInt(1, 60); i > 0; i--) {
                switch (random.nextInt(5)) {
                    case 0 -> path.lineTo(near(random, at, 0), at[1]);
                    case 1 -> path.lineTo(at[0], near(random, at, 1));
                    case 2 -> path.lineTo(near(random, at, 0), near(random, at, 1));
                    case 3 -> path.quadTo(at[0] + 3, at[1] - 2.31, near(random, at, 0), near(random, at, 1));
                    default ->
                        path.curveTo(
                                at[0] + 5.55, at[1], at[0], at[1] + 7.77, near(random, at, 0), near(random, at, 1));
                }
            }
            if (random.nextBoolean()) {
                path.closePath();
            }
        }
        return path;
    }

    private static double near(SplittableRandom random, double[] at, int axis) {
        at[axis] += random.nextDouble(1, 20) * (random.nextBoolean() ? 1 : -1);
        return at[axis];
    }

    private static List<double[]> points(Path2D path) {
        List<double[]> points = new ArrayList<>();
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            double[] segment = new double[7];
            segment[6] = i.currentSegment(segment);
            points.add(segment);
        }
        return points;
    }

    /** Reads path data: a letter holds until the next, small letters are relative. */
    private static Path2D read(String data) {
        Path2D path = new Path2D.Double();
        Matcher token = TOKEN.matcher(data);
        List<Double> numbers = new ArrayList<>();
        char command = 0;
        int end = 0;
        while (token.find()) {
            assertTrue(data.substring(end, token.start()).isBlank(), "between tokens: " + data.substring(end));
            end = token.end();
            if (token.group(1) != null) {
                command = token.group(1).charAt(0);
                if (command == 'z') {
                    path.closePath();
                }
            } else {
                numbers.add(Double.parseDouble(token.group(2)));
                if (numbers.size() == arguments(command)) {
                    step(path, command, numbers);
                    numbers.clear();
                }
            }
        }
        assertTrue(numbers.isEmpty(), "left over in " + data);
        return path;
    }

    private static int arguments(char command) {
        return switch (command) {
            case 'h', 'v' -> 1;
            case 'q' -> 4;
            case 'c' -> 6;
            default -> 2;
        };
    }

    private static void step(Path2D path, char command, List<Double> n) {
        double x = path.getCurrentPoint() == null ? 0 : path.getCurrentPoint().getX();
        double y = path.getCurrentPoint() == null ? 0 : path.getCurrentPoint().getY();
        switch (command) {
            case 'M' -> path.moveTo(n.get(0), n.get(1));
            case 'h' -> path.lineTo(x + n.get(0), y);
            case 'v' -> path.lineTo(x, y + n.get(0));
            case 'l' -> path.lineTo(x + n.get(0), y + n.get(1));
            case 'q' -> path.quadTo(x + n.get(0), y + n.get(1), x + n.get(2), y + n.get(3));
            case 'c' ->
                path.curveTo(x + n.get(0), y + n.get(1), x + n.get(2), y + n.get(3), x + n.get(4), y + n.get(5));
            default -> throw new AssertionError("command " + command);
        }
    }
}
