package org.parley.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.plot.BarPlot;
import org.parley.plot.Picture;
import org.parley.table.ChartContext;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * One measure at the lowest and at the highest level of every factor, largest difference first.
 *
 * <p>Columns as {@link ResponseChart}: {@code factor, level, measure} (one),
 * {@code kind, n, missing, estimate, low, high}. Bars begin at the mean over all settings; whiskers are the 95 %
 * intervals of the two levels.
 */
public final class TornadoChart implements Chart {
    private static final int MOST = 14;
    private static final String LOWEST = "at its lowest (first) level";
    private static final String HIGHEST = "at its highest (last) level";

    private final PairedEnds pairs;

    /** Of points that share no random numbers. */
    public TornadoChart() {
        this(PairedEnds.NONE);
    }

    /** The title tells what pairs of runs tell. */
    TornadoChart(PairedEnds pairs) {
        this.pairs = pairs;
    }

    @Override
    public String name() {
        return "tornado";
    }

    private record Ends(String factor, Table first, Table last) {
        double swing() {
            return Math.abs(last.number("estimate", 0) - first.number("estimate", 0));
        }
    }

    @Override
    public Picture draw(Table table, ChartContext context) {
        Columns.of(name())
                .strings("factor", "level", "measure", "kind")
                .numbers("n", "missing", "estimate", "low", "high")
                .check(table);
        String measure = SweepWords.only(table, "measure", name());
        List<Ends> ends = new ArrayList<>();
        for (String factor : Columns.different(table, "factor")) {
            Table rows = Columns.where(table, "factor", factor);
            List<String> levels = SweepWords.levels(rows, "level");
            Ends of = new Ends(
                    factor,
                    Columns.where(rows, "level", levels.get(0)),
                    Columns.where(rows, "level", levels.get(levels.size() - 1)));
            if (levels.size() > 1 && !Double.isNaN(of.swing())) {
                ends.add(of);
            }
        }
        ends.sort(Comparator.comparingDouble(e -> -e.swing()));
        double mean = mean(table);
        String topic = "Which factor swings it";
        boolean share = SweepWords.share(table);
        BarPlot plot = BarPlot.of(
                        SweepWords.name(name(), measure),
                        SweepTitles.levels(table, pairs, topic, SweepWords.subject(measure, context), context),
                        SweepWords.measure(measure, context))
                .subtitle(SweepTitles.below(
                        topic,
                        "bars from the mean over all settings ("
                                + (share ? NumberText.percent(mean) : NumberText.two(mean))
                                + "); whisker: 95 % interval; " + SweepWords.n(table, "run a level", "runs a level")
                                + "; at the right: lowest → highest level"))
                .whenEmpty("No factor of this sweep has two levels to compare.")
                .styled(LOWEST, 0)
                .styled(HIGHEST, 1)
                .from(mean);
        if (share) {
            plot.percent();
        }
        for (Ends of : ends.subList(0, Math.min(MOST, ends.size()))) {
            bar(
                    plot,
                    of,
                    of.first(),
                    LOWEST,
                    context,
                    SweepWords.level(of.first().string("level", 0)) + " → "
                            + SweepWords.level(of.last().string("level", 0)) + n(of));
            bar(plot, of, of.last(), HIGHEST, context, "");
        }
        return plot.picture(context.footer(), table);
    }

    private static void bar(BarPlot plot, Ends of, Table end, String series, ChartContext context, String text) {
        plot.bar(
                context.factor(of.factor()),
                series,
                end.number("estimate", 0),
                Columns.number(end, "low", 0),
                Columns.number(end, "high", 0),
                text);
    }

    /** How many runs the two ends rest on, where some lack the number. */
    private static String n(Ends of) {
        return of.first().number("missing", 0) + of.last().number("missing", 0) == 0
                ? ""
                : " · n = " + NumberText.count((long) of.first().number("n", 0)) + " → "
                        + NumberText.count((long) of.last().number("n", 0));
    }

    private static double mean(Table table) {
        if (table.rows() == 0) {
            return Double.NaN;
        }
        Table first = Columns.where(table, "factor", table.string("factor", 0));
        double sum = 0;
        double n = 0;
        for (int r = 0; r < first.rows(); r++) {
            double estimate = Columns.number(first, "estimate", r);
            if (!Double.isNaN(estimate)) {
                sum += first.number("n", r) * estimate;
                n += first.number("n", r);
            }
        }
        return sum / n;
    }

    @Override
    public String caption(Table table, ChartContext context) {
        return "For each factor the average over all runs at its lowest and at its highest level, the others taking all of theirs. Long bars swing the measure most over the "
                + "range that was tried; a wider range makes a longer bar, so compare only where the ranges are meant alike. Two bars on one side of the line mean that the "
                + "middle levels differ from both ends."
                + pairs.caption(table);
    }
}
