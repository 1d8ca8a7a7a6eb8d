package org.parley.charts;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.plot.LinePlot;
import org.parley.table.NumberText;

/**
 * Points over two axes of shares, some of which lie on each other. Those within one place (a hundredth each way) are
 * one marker at their mean, larger for two and more, with their number beside it from three on ("× 65"). So nobody has
 * to count markers.
 */
final class PointClusters {
    private static final double PLACES = 100;
    private static final double ALONE = .6;
    private static final double TOGETHER = .9;
    private static final int NUMBERED = 3;

    private record Place(long x, long y) {}

    private PointClusters() {}

    /** Draws the points as markers of a series. */
    static void draw(LinePlot plot, String series, double[] x, double[] y) {
        Map<Place, double[]> places = places(x, y);
        plot.points(series, ALONE, means(places, 1, 1, 0), means(places, 1, 1, 1));
        plot.points(series, TOGETHER, means(places, 2, NUMBERED - 1, 0), means(places, 2, NUMBERED - 1, 1));
        places.values().stream()
                .filter(sum -> sum[2] >= NUMBERED)
                .forEach(sum ->
                        plot.named(series, sum[0] / sum[2], sum[1] / sum[2], "× " + NumberText.count((long) sum[2])));
    }

    /** Whether any place has its number beside it. */
    static boolean numbered(double[] x, double[] y) {
        return places(x, y).values().stream().anyMatch(sum -> sum[2] >= NUMBERED);
    }

    /** Sums of both axes and how many, place by place. */
    private static Map<Place, double[]> places(double[] x, double[] y) {
        Map<Place, double[]> places = new LinkedHashMap<>();
        for (int i = 0; i < x.length; i++) {
            double[] sum = places.computeIfAbsent(
                    new Place(Math.round(x[i] * PLACES), Math.round(y[i] * PLACES)), p -> new double[3]);
            sum[0] += x[i];
            sum[1] += y[i];
            sum[2]++;
        }
        return places;
    }

    private static double[] means(Map<Place, double[]> places, int least, int most, int axis) {
        return places.values().stream()
                .filter(sum -> sum[2] >= least && sum[2] <= most)
                .mapToDouble(sum -> sum[axis] / sum[2])
                .toArray();
    }
}
