package org.parley.charts;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.parley.plot.BarPlot;
import org.parley.plot.Picture;
import org.parley.table.ChartContext;
import org.parley.table.Table;

/**
 * Which factors an outcome rises or falls with.
 *
 * <p>Columns: {@code outcome} (one), {@code factor}, {@code index} (rho, prcc), {@code value, low, high} (Spearman's
 * rank correlation or the partial one, and its 95 % interval), {@code n} (points), {@code replications, needed} (see
 * {@link NoiseWords}). The strongest rank correlation comes first.
 */
public final class RankChart implements Chart {
    private static final int MOST = 14;
    private static final String PLAIN = "rank correlation (Spearman)";
    private static final String PARTIAL = "partial rank correlation (PRCC): the other factors held fixed";

    @Override
    public String name() {
        return "rank";
    }

    @Override
    public Picture draw(Table table, ChartContext context) {
        Columns.of(name())
                .strings("outcome", "factor", "index")
                .numbers("value", "low", "high", "n", "replications", "needed")
                .check(table);
        String outcome = SweepWords.only(table, "outcome", name());
        Table plain = Columns.where(table, "index", "rho");
        Table partial = Columns.where(table, "index", "prcc");
        double[] rho = Columns.numbers(plain, "value");
        int[] order = IntStream.range(0, rho.length)
                .filter(r -> !Double.isNaN(rho[r]))
                .boxed()
                .sorted(Comparator.comparingDouble(r -> -Math.abs(rho[r])))
                .mapToInt(r -> r)
                .limit(MOST)
                .toArray();
        String topic = "What it goes with";
        BarPlot plot = BarPlot.of(
                        SweepWords.name(name(), outcome),
                        SweepTitles.rank(table, topic, SweepWords.subject(outcome, context), context),
                        "rank correlation")
                .subtitle(SweepTitles.below(
                                topic + SweepWords.aside(outcome, context),
                                NoiseWords.subtitle(table, "point", "points", "whisker"))
                        + (order.length < rho.length
                                ? "; the " + order.length + " strongest of " + rho.length + " factors"
                                : ""))
                .whenEmpty("The outcome or every factor never varies, so nothing can go with it.")
                .dots()
                .range(-1, 1)
                .styled(PLAIN, 0)
                .styled(PARTIAL, 1);
        for (int r : order) {
            bar(plot, plain, r, context, PLAIN);
            Table same = Columns.where(partial, "factor", plain.string("factor", r));
            if (same.rows() > 0) {
                bar(plot, same, 0, context, PARTIAL);
            }
        }
        return plot.picture(context.footer(), table);
    }

    private static void bar(BarPlot plot, Table table, int r, ChartContext context, String series) {
        double value = Columns.number(table, "value", r);
        double low = Columns.number(table, "low", r);
        double high = Columns.number(table, "high", r);
        String words = Double.isNaN(value) ? "–" : NoiseWords.known(table, r, ChartPhrases.value(value, low, high));
        plot.bar(context.factor(table.string("factor", r)), series, value, low, high, words);
    }

    @Override
    public String caption(Table table, ChartContext context) {
        return "Right of 0: the outcome rises with the factor; left of 0: it falls. Only steady rises and falls are seen: a factor that matters most in the middle of its range can "
                + "have a correlation near 0. A whisker that crosses 0 is compatible with no relation. The partial correlation takes out what the other factors explain, so that an effect shows that their scatter "
                + "hides; it is no larger effect, only seen against less noise."
                + NoiseWords.caption(table);
    }
}
