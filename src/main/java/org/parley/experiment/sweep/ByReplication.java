package org.parley.experiment.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.analysis.Bootstrap;
import org.parley.analysis.Interval;

/**
 * The interval of a mean over runs of several settings that share their random numbers: runs of one replication are no independent observations, so whole replications
 * are resampled (cluster bootstrap; Davison &amp; Hinkley 1997, §3.8). Treating each run as new would make intervals too narrow by up to the
 * square root of the number of settings. Limit: one setting gives about the usual interval of a mean.
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
