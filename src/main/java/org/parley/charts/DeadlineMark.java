package org.parley.charts;

import java.util.Arrays;
import org.parley.plot.LinePlot;
import org.parley.table.ChartContext;
import org.parley.table.NumberText;

/** The mediator's target date where time is an axis: an upright line with its week. */
final class DeadlineMark {
    private DeadlineMark() {}

    /** Draws it if it lies within the weeks. */
    static void on(LinePlot plot, ChartContext context, double[] weeks) {
        double last = Arrays.stream(weeks).max().orElse(Double.NaN);
        if (context.deadline() <= last) {
            plot.upright(context.deadline(), words(context));
        }
    }

    static String words(ChartContext context) {
        return "the target date, week " + NumberText.cell(context.deadline());
    }
}
