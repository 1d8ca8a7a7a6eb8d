package org.parley.plot;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;

/**
 * A shape as path data of SVG (Scalable Vector Graphics 2, chapter 9), in tenths of a pixel. After the first point all
 * steps are relative, horizontal and vertical lines have one number, and a command that repeats is left out. Each step
 * begins where rounding has left the one before, so errors do not add up. Points that are no numbers are passed over,
 * as they are on the screen.
 */
final class SvgPath {
    private static final double UNITS = 10;

    private final StringBuilder data = new StringBuilder();
    private char command;
    private boolean fraction;
    private long x;
    private long y;
    private long firstX;
    private long firstY;
    private boolean back;
    private boolean still;
    private int head;
    private int pieces;
    private boolean closed;
    private long beginX;
    private long beginY;

    private SvgPath() {}

    /**
     * Path data.
     *
     * @param text of all commands; empty if nothing is drawn
     * @param head length of the first command, which goes to the begin
     * @param beginX tenths of a pixel
     * @param beginY tenths of a pixel
     * @param endX tenths of a pixel
     * @param endY tenths of a pixel
     * @param open whether it is one piece with two ends
     */
    record Data(String text, int head, long beginX, long beginY, long endX, long endY, boolean open) {}

    /** The data of a shape once it is transformed. */
    static Data of(Shape shape, AffineTransform transform) {
        SvgPath path = new SvgPath();
        double[] points = new double[6];
        for (PathIterator i = shape.getPathIterator(transform); !i.isDone(); i.next()) {
            path.step(i.currentSegment(points), points);
        }
        path.goBack();
        path.dot();
        boolean open = path.pieces == 1 && !path.closed;
        return new Data(path.data.toString(), path.head, path.beginX, path.beginY, path.x, path.y, open);
    }

    private void step(int segment, double[] points) {
        int numbers = switch (segment) {
            case PathIterator.SEG_CLOSE -> 0;
            case PathIterator.SEG_QUADTO -> 4;
            case PathIterator.SEG_CUBICTO -> 6;
            default -> 2;
        };
        for (int i = 0; i < numbers; i++) {
            if (!Double.isFinite(points[i])) {
                return;
            }
        }
        if (segment == PathIterator.SEG_CLOSE) {
            back = false;
            dot();
            if (!data.isEmpty() && command != 'z') {
                command('z');
                closed = true;
                x = firstX;
                y = firstY;
            }
            return;
        }
        goBack();
        switch (segment) {
            case PathIterator.SEG_MOVETO -> move(tenths(points[0]), tenths(points[1]));
            case PathIterator.SEG_LINETO -> line(tenths(points[0]), tenths(points[1]));
            case PathIterator.SEG_QUADTO -> curve('q', points, numbers);
            default -> curve('c', points, numbers);
        }
    }

    private void move(long toX, long toY) {
        boolean first = data.isEmpty();
        dot();
        pieces++;
        command('M');
        number(toX);
        number(toY);
        x = toX;
        y = toY;
        firstX = toX;
        firstY = toY;
        command = 'm'; // a line always says so
        if (first) {
            head = data.length();
            beginX = x;
            beginY = y;
        }
    }

    /** A line; back to the first point it waits, since closing says it in one letter. */
    private void line(long toX, long toY) {
        if (toX == firstX && toY == firstY && command != 'm') {
            back = true;
        } else {
            straight(toX, toY);
        }
    }

    private void goBack() {
        if (back) {
            back = false;
            straight(firstX, firstY);
        }
    }

    private void straight(long toX, long toY) {
        if (toX == x && toY == y) {
            still |= command == 'm';
        } else if (toY == y) {
            command('h');
            number(toX - x);
        } else if (toX == x) {
            command('v');
            number(toY - y);
        } else {
            command('l');
            number(toX - x);
            number(toY - y);
        }
        x = toX;
        y = toY;
    }

    /** A piece that never moved is a dot. */
    private void dot() {
        if (still && command == 'm') {
            command('h');
            number(0);
        }
        still = false;
    }

    private void curve(char kind, double[] points, int numbers) {
        command(kind);
        for (int i = 0; i < numbers; i += 2) {
            number(tenths(points[i]) - x);
            number(tenths(points[i + 1]) - y);
        }
        x = tenths(points[numbers - 2]);
        y = tenths(points[numbers - 1]);
    }

    private static long tenths(double pixels) {
        return Math.round(pixels * UNITS);
    }

    private void command(char next) {
        if (next != command || next == 'M') {
            data.append(next);
            command = next;
        }
    }

    private void number(long units) {
        int from = data.length();
        SvgNumber.append(data, units, 1);
        boolean touches = from > 0 && isDigit(data.charAt(from - 1));
        char begin = data.charAt(from);
        if (touches && begin != '-' && !(begin == '.' && fraction)) {
            data.insert(from, ' ');
        }
        fraction = data.indexOf(".", from) >= 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
