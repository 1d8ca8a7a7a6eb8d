package org.parley.charts;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.plot.BarPlot;
import org.parley.plot.Picture;
import org.parley.table.ChartContext;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * Shares of an outcome's variance that two factors bring together, beyond what each does alone (S2).
 *
 * <p>Columns: {@code outcome} (one), {@code factor, other}, {@code value, low, high} (95 % interval), {@code n} (blocks
 * of the design), {@code replications, needed} (see {@link NoiseWords}). An unknown index has a whisker and no bar, and
 * so has one whose whole interval is below 0.
 * Saltelli 2002.
 */
public final class SobolPairsChart implements Chart {
    private static final int MOST = 14;

    @Override
    public String name() {
        return "sobolPairs";
    }

    @Override
    public Picture draw(Table table, ChartContext context) {
        Columns.of(name())
                .strings("outcome", "factor", "other")
                .numbers("value", "low", "high", "n", "replications", "needed")
                .check(table);
        String outcome = SweepWords.only(table, "outcome", name());
        List<Integer> rows = IntStream.range(0, table.rows())
                .boxed()
                .filter(r -> !Double.isNaN(Columns.number(table, "value", r)))
                .sorted(Comparator.comparingDouble(r -> -Columns.number(table, "value", r)))
                .toList();
        String topic = "Which factors work together";
        int shown = Math.min(MOST, rows.size());
        BarPlot plot = BarPlot.of(
                        SweepWords.name(name(), outcome),
                        SweepTitles.sobolPairs(table, topic, SweepWords.subject(outcome, context), context),
                        "share of the variance between settings")
                .subtitle(SweepTitles.below(
                                topic + SweepWords.aside(outcome, context),
                                NoiseWords.subtitle(table, "block", "blocks", "whisker"))
                        + (shown < rows.size() ? "; the " + shown + " largest of " + rows.size() + " pairs" : ""))
                .whenEmpty("The outcome never varies, so its variance has no shares.");
        for (int r : rows.subList(0, shown)) {
            double value = Columns.number(table, "value", r);
            double low = Columns.number(table, "low", r);
            double high = Columns.number(table, "high", r);
            plot.bar(
                    context.factor(table.string("factor", r)) + " × " + context.factor(table.string("other", r)),
                    NoiseWords.unknown(table, r) || high < 0 ? 0 : value,
                    low,
                    high,
                    NoiseWords.known(table, r, NumberText.index(value, low, high)));
        }
        return plot.picture(context.footer(), table);
    }

    @Override
    public String caption(Table table, ChartContext context) {
        return "Each bar: the share of the variance that comes from how these two factors act together; what either does alone, and what three or more do together, is not in it. True shares are never "
                + "negative; an estimate that strays below 0 by chance is written ≈ 0, and too few blocks where its whole interval is below 0. The shares depend on the ranges that were tried, most of which are placeholders."
                + NoiseWords.caption(table);
    }
}
