package org.parley.plot;

import org.jfree.data.xy.XYSeries;

/**
 * The line on which a grid of values has one level, by marching squares between the middles of the cells (Lorensen and
 * Cline 1987, in two dimensions; a saddle is cut by the mean of its corners). Places are column and row numbers.
 * Limiting case: on a plane the line is straight ({@code ContourTest}).
 */
final class Contour {
    private Contour() {}

    /** The pieces of the line, two points each, with a gap (NaN) after every piece. */
    static XYSeries of(double[][] values, double level, String name) {
        XYSeries line = new XYSeries(name, false, true);
        for (int r = 0; r + 1 < values.length; r++) {
            for (int c = 0; c + 1 < values[r].length; c++) {
                square(line, values, r, c, level);
            }
        }
        return line;
    }

    private static void square(XYSeries line, double[][] v, int r, int c, double level) {
        double[] corner = {v[r][c], v[r][c + 1], v[r + 1][c + 1], v[r + 1][c]};
        double[] x = {c, c + 1, c + 1, c};
        double[] y = {r, r, r + 1, r + 1};
        double[] cutX = new double[4];
        double[] cutY = new double[4];
        int[] edges = new int[4];
        int cuts = 0;
        for (int e = 0; e < 4; e++) {
            int next = (e + 1) % 4;
            if (Double.isNaN(corner[e]) || Double.isNaN(corner[next])) {
                return;
            }
            if (corner[e] >= level != corner[next] >= level) {
                double t = (level - corner[e]) / (corner[next] - corner[e]);
                cutX[cuts] = x[e] + t * (x[next] - x[e]);
                cutY[cuts] = y[e] + t * (y[next] - y[e]);
                edges[cuts++] = e;
            }
        }
        if (cuts == 2) {
            piece(line, cutX, cutY, 0, 1);
        } else if (cuts == 4) {
            double middle = (corner[0] + corner[1] + corner[2] + corner[3]) / 4;
            boolean firstWithMiddle = corner[0] >= level == middle >= level;
            piece(line, cutX, cutY, 0, firstWithMiddle ? 1 : 3);
            piece(line, cutX, cutY, firstWithMiddle ? 2 : 1, firstWithMiddle ? 3 : 2);
        }
    }

    private static void piece(XYSeries line, double[] x, double[] y, int from, int to) {
        line.add(x[from], y[from]);
        line.add(x[to], y[to]);
        line.add(x[to], Double.NaN);
    }
}
