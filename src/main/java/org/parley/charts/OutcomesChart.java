package org.parley.charts;

import org.parley.analysis.Interval;
import org.parley.analysis.Wilson;
import org.parley.plot.BarPlot;
import org.parley.plot.Picture;
import org.parley.table.ChartContext;
import org.parley.table.NumberText;
import org.parley.table.Reference;
import org.parley.table.Table;

/**
 * How often the runs end in each way.
 *
 * <p>Columns: {@code outcome} (name of the outcome, in its fixed order), {@code count} and {@code n} (runs),
 * {@code share, low, high} (share of runs and its 95 % Wilson interval, 0 … 1). All outcomes are shown, also those that
 * never occurred; none is ranked. A row {@code X.y} below a row {@code X} is a part of it and looks otherwise.
 */
public final class OutcomesChart implements Chart {
    private static final String REFERENCES =
            "grey tick (P): how %s other armed conflicts ended, with its 95 %% interval: mostly civil wars, at any time, with or without talks; never fitted";

    private static double top(Table table, ChartContext context) {
        double top = Shares.top(table);
        for (Reference reference : context.references()) {
            if (reference.about().equals(Reference.SHARE)) {
                top = Math.max(top, Math.ceil(reference.high() * 10 - 1e-9) / 10);
            }
        }
        return top;
    }

    @Override
    public String name() {
        return "outcomes";
    }

    @Override
    public Picture draw(Table table, ChartContext context) {
        Columns.of(name())
                .strings("outcome")
                .numbers("count", "n", "share", "low", "high")
                .check(table);
        BarPlot plot = BarPlot.of(name(), title(table), "share of runs")
                .subtitle(
                        ChartPhrases.runs(Columns.largest(table, "n"))
                                + "; how the talks end; bar: share of runs; whisker: 95 % interval (Wilson); at the right: runs · share (interval)")
                .whenEmpty("No run has ended yet, so there is nothing to show.")
                .percent()
                .range(0, top(table, context));
        String whole = "";
        for (int r = 0; r < table.rows(); r++) {
            String outcome = table.string("outcome", r);
            boolean isPart = !whole.isEmpty() && outcome.startsWith(whole + ".");
            whole = isPart ? whole : outcome;
            String series = isPart ? "part of \"" + context.word(whole) + "\", counted there already" : "share of runs";
            Shares.bar(plot.styled(series, isPart ? 6 : 0), context.word(outcome), series, table, r);
            for (Reference reference : context.references(Reference.SHARE, outcome)) {
                plot.reference(reference, REFERENCES.formatted(NumberText.count((long) reference.n())));
            }
        }
        return plot.picture(context.footer(), table);
    }

    /** The share of agreements: settlements and frameworks. */
    private static String title(Table table) {
        double agreed = 0;
        for (int r = 0; r < table.rows(); r++) {
            String outcome = table.string("outcome", r);
            agreed += outcome.equals("COMPREHENSIVE") || outcome.equals("FRAMEWORK") ? table.number("count", r) : 0;
        }
        long n = Columns.largest(table, "n");
        return n == 0
                ? "How the talks end"
                : share(Wilson.of((long) agreed, n)) + " of the runs end in an agreement (settlement or framework)";
    }

    private static String share(Interval of) {
        return ChartPhrases.percent(of.estimate(), of.low(), of.high());
    }

    @Override
    public String caption(Table table, ChartContext context) {
        return "Each bar is the share of runs that ended in this way. The whisker is the 95 % Wilson interval: it shows how much "
                + "the share would move if the same assumptions were run again with other random numbers. It says nothing about how good the "
                + "assumptions are. The order is fixed and is no ranking. Grey ticks, where there are any, are another population (other conflicts, mostly civil wars, whose end came at any time): a scale to hold the shares against, no target.";
    }
}
