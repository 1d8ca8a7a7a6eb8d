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
        on(plot, context, weeks, words(context));
    }

    /** The same; the words may be empty where a plot beside it says them. */
    static void on(LinePlot plot, ChartContext context, double[] weeks, String words) {
        double last = Arrays.stream(weeks).max().orElse(Double.NaN);
        if (context.deadline() <= last) {
            plot.upright(context.deadline(), words);
        }
    }

    /**
     * Draws it over rounds: where its week lies between the weeks of the rounds, in proportion; not if it lies outside
     * them. The words may be empty where a plot beside it says them.
     */
    static void overRounds(LinePlot plot, ChartContext context, double[] rounds, double[] weeks, String words) {
        for (int r = 1; r < rounds.length; r++) {
            if (weeks[r - 1] <= context.deadline() && context.deadline() <= weeks[r] && weeks[r - 1] < weeks[r]) {
                double part = (context.deadline() - weeks[r - 1]) / (weeks[r] - weeks[r - 1]);
                plot.upright(rounds[r - 1] + part * (rounds[r] - rounds[r - 1]), words);
                return;
            }
        }
    }

    static String words(ChartContext context) {
        return "the target date, week " + NumberText.cell(context.deadline());
    }
}
