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
 * Shares of an outcome's variance: of each factor alone (S1) and with all it takes part in (ST).
 *
 * <p>Columns: {@code outcome} (one), {@code factor}, {@code index} (S1, ST), {@code value, low, high} (95 % interval),
 * {@code n} (blocks of the design), {@code replications, needed} (see {@link NoiseWords}). An unknown index has a
 * whisker and no bar, and so has one whose whole interval is below 0. Saltelli et al. 2010, Jansen 1999.
 */
public final class SobolChart implements Chart {
    private static final int MOST = 14;
    private static final String ALONE = "alone (first order)";
    private static final String TOGETHER = "with all it takes part in (total)";

    @Override
    public String name() {
        return "sobol";
    }

    @Override
    public Picture draw(Table table, ChartContext context) {
        Columns.of(name())
                .strings("outcome", "factor", "index")
                .numbers("value", "low", "high", "n", "replications", "needed")
                .check(table);
        String outcome = SweepWords.only(table, "outcome", name());
        List<String> factors = new ArrayList<>(Columns.different(table, "factor"));
        factors.removeIf(f -> Double.isNaN(value(table, f, "ST")));
        factors.sort(Comparator.comparingDouble(f -> -value(table, f, "ST")));
        String topic = "Where the variance comes from";
        int shown = Math.min(MOST, factors.size());
        BarPlot plot = BarPlot.of(
                        SweepWords.name(name(), outcome),
                        SweepTitles.sobol(table, topic, SweepWords.subject(outcome, context), context),
                        "share of the variance between settings")
                .subtitle(SweepTitles.below(
                                topic + SweepWords.aside(outcome, context),
                                NoiseWords.subtitle(table, "block", "blocks", "whisker"))
                        + (shown < factors.size()
                                ? "; the " + shown + " largest of " + factors.size() + " factors"
                                : ""))
                .whenEmpty("The outcome never varies, so its variance has no shares.")
                .styled(ALONE, 0)
                .styled(TOGETHER, 1);
        for (String factor : factors.subList(0, shown)) {
            bar(plot, table, factor, "S1", ALONE, context);
            bar(plot, table, factor, "ST", TOGETHER, context);
        }
        return plot.picture(context.footer(), table);
    }

    private static Table row(Table table, String factor, String index) {
        return Columns.where(Columns.where(table, "factor", factor), "index", index);
    }

    private static double value(Table table, String factor, String index) {
        Table row = row(table, factor, index);
        return row.rows() == 0 ? Double.NaN : Columns.number(row, "value", 0);
    }

    private static void bar(
            BarPlot plot, Table table, String factor, String index, String series, ChartContext context) {
        Table row = row(table, factor, index);
        if (row.rows() > 0) {
            double value = row.number("value", 0);
            double low = Columns.number(row, "low", 0);
            double high = Columns.number(row, "high", 0);
            boolean unknown = NoiseWords.unknown(row, 0) || high < 0;
            plot.bar(
                    context.factor(factor),
                    series,
                    unknown ? 0 : value,
                    low,
                    high,
                    NoiseWords.known(row, 0, NumberText.index(value, low, high)));
        }
    }

    @Override
    public String caption(Table table, ChartContext context) {
        return "Upper bar: the share of the variance that would go if this factor alone were known. Lower bar: the share in which it takes part at all. A lower bar much longer than the "
                + "upper one means that the factor works together with others. True shares are never negative; an estimate that strays below 0 by chance is written ≈ 0, and too few blocks where its whole interval is below 0. The shares "
                + "depend on the ranges that were tried, most of which are placeholders."
                + NoiseWords.caption(table);
    }
}
