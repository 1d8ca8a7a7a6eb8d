package org.parley.sweep;

import org.parley.analysis.Interval;

/**
 * How far a sweep is. Only complete blocks count.
 *
 * @param runs runs of this part in complete blocks, earlier sessions included
 * @param total runs of this part
 * @param failures of those runs
 * @param ratePerSecond runs a second in this session, NaN before the first block
 * @param secondsLow least time left
 * @param secondsHigh most time left
 * @param outcome name of the key estimate
 * @param estimate the sweep's first outcome over all complete blocks of this session
 * @param n runs that the estimate rests on
 */
public record SweepProgress(
        long runs,
        long total,
        long failures,
        double ratePerSecond,
        double secondsLow,
        double secondsHigh,
        String outcome,
        Interval estimate,
        long n) {}
