package org.parley.experiment.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.analysis.Bootstrap;
import org.parley.analysis.Interval;
import org.parley.analysis.Measure;
import org.parley.analysis.Wilson;

/**
 * The interval of a mean over runs of several settings that share their random numbers: runs of one replication are no independent observations, so whole replications
 * are resampled (cluster bootstrap; Davison &amp; Hinkley 1997, §3.8). Treating each run as new would make intervals too narrow by up to the
 * square root of the number of settings. Limit: one setting gives about the usual interval of a mean.
 *
 * <p>Where nothing (or everything) happened in any replication, resampling gives a width of 0; a share then has the Wilson interval of so many replications, and a difference of shares lies within
 * the share of runs that may have changed: {@code ∓} its upper limit.
 */
final class ByReplication {
    private final Map<Double, double[]> sums = new LinkedHashMap<>();

    /** Adds a run; one without the number (NaN) counts for nothing. */
    void add(double replication, double value) {
        double[] sum = sums.computeIfAbsent(replication, r -> new double[2]);
        if (!Double.isNaN(value)) {
            sum[0] += value;
            sum[1]++;
        }
    }

    /** The interval of a measure: of a share, or of a mean. */
    Interval of(Measure measure, String purpose, Bootstrap bootstrap) {
        return measure.kind() == Measure.Kind.SHARE ? share(purpose, bootstrap) : interval(purpose, bootstrap);
    }

    /** The interval of a share: values 0 and 1. */
    Interval share(String purpose, Bootstrap bootstrap) {
        Interval interval = interval(purpose, bootstrap);
        boolean certain = interval.width() == 0 && (interval.estimate() == 0 || interval.estimate() == 1);
        return certain ? Wilson.of(Math.round(interval.estimate() * sums.size()), sums.size()) : interval;
    }

    /** The interval of a mean of differences. */
    Interval difference(Measure measure, String purpose, Bootstrap bootstrap) {
        Interval interval = interval(purpose, bootstrap);
        if (measure.kind() != Measure.Kind.SHARE || interval.width() != 0 || interval.estimate() != 0) {
            return interval;
        }
        double most = Wilson.of(0, sums.size()).high();
        return new Interval(0, -most, most);
    }

    Interval interval(String purpose, Bootstrap bootstrap) {
        List<double[]> clusters = new ArrayList<>(sums.values());
        return bootstrap.interval(purpose, clusters.size(), rows -> {
            double sum = 0;
            double n = 0;
            for (int row : rows) {
                sum += clusters.get(row)[0];
                n += clusters.get(row)[1];
            }
            return n == 0 ? Double.NaN : sum / n;
        });
    }
}
