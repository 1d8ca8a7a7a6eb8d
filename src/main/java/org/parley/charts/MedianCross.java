package org.parley.charts;

import org.parley.analysis.Interval;
import org.parley.plot.Hatch;
import org.parley.plot.LinePlot;
import org.parley.plot.SeriesStyle;

/** Two medians as a point with two arms, each as long as its interval. */
final class MedianCross {
    private MedianCross() {}

    /** Draws it; nothing where a median is missing. */
    static void draw(LinePlot plot, String words, Interval across, Interval up) {
        if (Double.isNaN(across.estimate()) || Double.isNaN(up.estimate())) {
            return;
        }
        plot.styled(
                words,
                new SeriesStyle(
                        SeriesStyle.BLACK, new float[0], SeriesStyle.of(0).marker(), false, Hatch.NONE));
        plot.curve(
                words,
                new double[] {across.low(), across.high(), Double.NaN, across.estimate(), across.estimate()},
                new double[] {up.estimate(), up.estimate(), Double.NaN, up.low(), up.high()});
        plot.points(words, 1, new double[] {across.estimate()}, new double[] {up.estimate()});
    }
}
