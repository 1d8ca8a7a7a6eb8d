package org.parley.sweep.design;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The two factors of numbers that points tie most: the largest size of a rank correlation (Spearman 1904; equal values
 * share the mean of their ranks). Near 0 in an even spread; where it is not, what one factor does shows in the other,
 * too. Test: {@code LargestCorrelationTest}.
 *
 * @param first factor
 * @param second factor
 * @param rho their rank correlation, −1 … 1
 */
public record LargestCorrelation(String first, String second, double rho) {
    /** Of some points; empty if fewer than two factors of numbers vary. */
    public static Optional<LargestCorrelation> of(DesignPoints points) {
        List<String> names = points.factors().stream()
                .filter(Factor::isNumber)
                .map(Factor::name)
                .toList();
        List<double[]> ranks =
                names.stream().map(name -> ranks(points.table().numbers(name))).toList();
        LargestCorrelation largest = null;
        for (int a = 0; a < names.size(); a++) {
            for (int b = a + 1; b < names.size(); b++) {
                double rho = correlation(ranks.get(a), ranks.get(b));
                if (!Double.isNaN(rho) && (largest == null || Math.abs(rho) > Math.abs(largest.rho))) {
                    largest = new LargestCorrelation(names.get(a), names.get(b), rho);
                }
            }
        }
        return Optional.ofNullable(largest);
    }

    private static double[] ranks(double[] values) {
        Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(at -> values[at]));
        double[] ranks = new double[values.length];
        int from = 0;
        while (from < order.length) {
            int behind = from + 1;
            while (behind < order.length && values[order[behind]] == values[order[from]]) {
                behind++;
            }
            for (int at = from; at < behind; at++) {
                ranks[order[at]] = (from + behind - 1) / 2.0;
            }
            from = behind;
        }
        return ranks;
    }

    /** NaN where one of both does not vary. */
    private static double correlation(double[] x, double[] y) {
        double middle = (x.length - 1) / 2.0;
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - middle) * (y[i] - middle);
            xx += (x[i] - middle) * (x[i] - middle);
            yy += (y[i] - middle) * (y[i] - middle);
        }
        return xx == 0 || yy == 0 ? Double.NaN : xy / StrictMath.sqrt(xx * yy);
    }
}
