package org.parley.analysis;

/**
 * The interval of a difference of two shares among the same n runs: square-and-add of the two Wilson intervals with
 * their correlation φ (method 10 of Newcombe 1998, "Improved confidence intervals for the difference between binomial
 * proportions based on paired data"). It keeps a width where no run or every run changed. Test: 20, 12, 2, 16 and the
 * example of Cavo et al. in Fagerland et al. 2017.
 */
public final class PairedShare {
    private PairedShare() {}

    /** First share minus second: runs with both, the first only, the second only, neither. */
    public static Interval difference(long both, long firstOnly, long secondOnly, long neither) {
        long n = both + firstOnly + secondOnly + neither;
        Interval one = Wilson.of(both + firstOnly, n);
        Interval two = Wilson.of(both + secondOnly, n);
        double phi = phi((double) both, (double) firstOnly, (double) secondOnly, (double) neither);
        double difference = one.estimate() - two.estimate();
        double low = root(one.estimate() - one.low(), two.high() - two.estimate(), phi);
        double high = root(two.estimate() - two.low(), one.high() - one.estimate(), phi);
        return new Interval(difference, difference - low, difference + high);
    }

    private static double phi(double both, double firstOnly, double secondOnly, double neither) {
        double margins = (both + firstOnly) * (secondOnly + neither) * (both + secondOnly) * (firstOnly + neither);
        if (margins == 0) {
            return 0;
        }
        double product = both * neither - firstOnly * secondOnly;
        double corrected = product < 0 ? product : Math.max(product - (both + firstOnly + secondOnly + neither) / 2, 0);
        return corrected / StrictMath.sqrt(margins);
    }

    private static double root(double a, double b, double phi) {
        return StrictMath.sqrt(Math.max(0, a * a - 2 * phi * a * b + b * b));
    }
}
