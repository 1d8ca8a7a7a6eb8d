package org.parley.charts;

import java.util.ArrayList;
import java.util.List;
import org.jfree.data.Range;
import org.parley.plot.ChartTheme;
import org.parley.plot.LinePlot;
import org.parley.plot.Panel;
import org.parley.plot.Picture;
import org.parley.table.ChartContext;
import org.parley.table.Table;

/**
 * How one measure answers each factor: the mean over all settings of the others, level by level, with its 95 % band;
 * one plot for each factor, one scale.
 *
 * <p>Columns: {@code factor, level} (text or number), {@code measure} (one), {@code kind} (share, mean, median),
 * {@code n, missing, estimate, low, high}. Factors with words for levels get points with arms, for there is nothing
 * between two words; those with numbers a line with a band.
 */
public final class ResponseChart implements Chart {
    private static final int MOST = 6;

    private final PairedEnds ends;

    /** Of points that share no random numbers. */
    public ResponseChart() {
        this(PairedEnds.NONE);
    }

    /** The title tells what pairs of runs tell. */
    ResponseChart(PairedEnds ends) {
        this.ends = ends;
    }

    @Override
    public String name() {
        return "response";
    }

    @Override
    public Picture draw(Table table, ChartContext context) {
        Columns.of(name())
                .strings("factor", "level", "measure", "kind")
                .numbers("n", "missing", "estimate", "low", "high")
                .check(table);
        String measure = SweepWords.only(table, "measure", name());
        String topic = "How it answers each factor";
        List<String> factors = Columns.different(table, "factor");
        int shown = Math.min(MOST, factors.size());
        Picture.Builder picture = Picture.of(
                        SweepWords.name(name(), measure),
                        SweepTitles.levels(table, ends, topic, SweepWords.subject(measure, context), context))
                .subtitle(SweepTitles.below(topic + SweepWords.aside(measure, context), n(table))
                        + "; line or point: mean over all settings of the other factors; band or arm: 95 % interval"
                        + (shown < factors.size() ? "; the first " + shown + " of " + factors.size() + " factors" : ""))
                .columns(shown <= 3 ? Math.max(1, shown) : 3);
        if (factors.isEmpty()) {
            return picture.words("No factor of this sweep has few enough levels for a curve.")
                    .build(context.footer(), table);
        }
        Range values = range(table);
        for (String factor : factors.subList(0, shown)) {
            Table rows = Columns.where(table, "factor", factor);
            picture.panel(plot(rows, factor, context, values, shown));
        }
        return picture.build(context.footer(), table);
    }

    private static String n(Table table) {
        return SweepWords.n(table, "run a level", "runs a level");
    }

    private static Panel plot(Table rows, String factor, ChartContext context, Range values, int shown) {
        List<String> levels = SweepWords.levels(rows, "level");
        boolean numbers = !Double.isNaN(SweepWords.number(levels.get(0)));
        double[] x = new double[levels.size()];
        double[] estimate = new double[levels.size()];
        double[] low = new double[levels.size()];
        double[] high = new double[levels.size()];
        double[] n = new double[levels.size()];
        List<String> names = new ArrayList<>();
        for (int l = 0; l < levels.size(); l++) {
            Table at = Columns.where(rows, "level", levels.get(l));
            x[l] = numbers ? SweepWords.number(levels.get(l)) : l + 1;
            estimate[l] = Columns.number(at, "estimate", 0);
            low[l] = Columns.number(at, "low", 0);
            high[l] = Columns.number(at, "high", 0);
            n[l] = Columns.number(at, "n", 0);
            names.add(l + 1 + " = " + levels.get(l));
        }
        String words = context.factor(factor);
        LinePlot plot = LinePlot.of(
                        "response",
                        "",
                        numbers ? context.axis(factor) : words + ": " + String.join(", ", names),
                        SweepWords.share(rows) ? "share of runs" : "mean of the runs")
                .yRange(values.getLowerBound(), values.getUpperBound())
                .ticks(shown > 2 ? 5 : 8, shown > 3 ? 4 : 8);
        if (SweepWords.share(rows)) {
            plot.percentY();
        }
        plot.counts(x, n);
        if (numbers) {
            plot.band(factor, x, low, high).line(factor, x, estimate);
        } else {
            for (int l = 0; l < x.length; l++) {
                plot.thin(factor, new double[] {x[l], x[l]}, new double[] {low[l], high[l]});
            }
            plot.points(factor, x, estimate).xRange(.5, levels.size() + .5).ticks(Math.min(8, levels.size() + 1), 5);
        }
        return plot.panel("");
    }

    private static Range range(Table table) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (String column : List.of("estimate", "low", "high")) {
            for (double v : Columns.numbers(table, column)) {
                if (Double.isFinite(v)) {
                    low = Math.min(low, v);
                    high = Math.max(high, v);
                }
            }
        }
        return ChartTheme.roundRange(SweepWords.share(table) ? Math.min(low, 0) : low, high, 6);
    }

    @Override
    public String caption(Table table, ChartContext context) {
        return "Each plot moves one factor and averages over all settings of the others, so it shows main effects; two factors that work together only show in the grid. "
                + "The band or arm is the 95 % interval of that average. All plots have one scale: a flat curve means that the factor hardly matters over the range that was tried."
                + ends.caption(table);
    }
}
