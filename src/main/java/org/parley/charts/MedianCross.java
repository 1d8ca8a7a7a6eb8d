package org.parley.charts;

import org.parley.analysis.Interval;
import org.parley.plot.Hatch;
import org.parley.plot.LinePlot;
import org.parley.plot.SeriesStyle;

/** Draws two medians as a point with two arms; each arm is as long as its interval. */
final class MedianCross {
    private MedianCross() {}

    /** Draws it; nothing where a median is missing. */
    static void draw(LinePlot plot, String words, Interval x, Interval y) {
        if (Double.isNaN(x.estimate()) || Double.isNaN(y.estimate())) {
            return;
        }
        plot.styled(
                words,
                new SeriesStyle(
                        SeriesStyle.BLACK, new float[0], SeriesStyle.of(0).marker(), false, Hatch.NONE));
        plot.curve(words, new double[] {x.low(), x.high(), Double.NaN, x.estimate(), x.estimate()}, new double[] {
            y.estimate(), y.estimate(), Double.NaN, y.low(), y.high()
        });
        plot.points(words, 1, new double[] {x.estimate()}, new double[] {y.estimate()});
    }
}
