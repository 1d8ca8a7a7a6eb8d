package org.parley.plot;

import java.awt.geom.Path2D;
import java.util.Arrays;

/**
 * Parallel lines cut to a polygon of any form: the lines {@code p·x + q·y = k·step}, of each the parts between its 1st
 * and 2nd, 3rd and 4th, … crossing of the outline. Lines lie on one lattice for the whole picture, so those of
 * neighbouring polygons go on in each other.
 */
final class HatchLines {
    /** Keeps lines off corners, where a crossing would count twice. */
    private static final double OFF = .371;

    private HatchLines() {}

    static void add(Path2D path, double p, double q, double step, double[] x, double[] y) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            low = Math.min(low, p * x[i] + q * y[i]);
            high = Math.max(high, p * x[i] + q * y[i]);
        }
        double[] at = new double[x.length];
        for (double k = Math.ceil(low / step - OFF); (k + OFF) * step < high; k++) {
            double c = (k + OFF) * step;
            int n = 0;
            for (int i = 0; i < x.length; i++) {
                int j = (i + 1) % x.length;
                double from = p * x[i] + q * y[i] - c;
                double to = p * x[j] + q * y[j] - c;
                if (from <= 0 != to <= 0) {
                    double part = from / (from - to);
                    at[n++] = q * (x[i] + part * (x[j] - x[i])) - p * (y[i] + part * (y[j] - y[i]));
                }
            }
            Arrays.sort(at, 0, n);
            double norm = p * p + q * q;
            for (int i = 0; i + 1 < n; i += 2) {
                path.moveTo((p * c + q * at[i]) / norm, (q * c - p * at[i]) / norm);
                path.lineTo((p * c + q * at[i + 1]) / norm, (q * c - p * at[i + 1]) / norm);
            }
        }
    }
}
