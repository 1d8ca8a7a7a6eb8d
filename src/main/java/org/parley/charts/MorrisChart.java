package org.parley.charts;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.plot.ChartTheme;
import org.parley.plot.LinePlot;
import org.parley.plot.Picture;
import org.parley.plot.SeriesStyle;
import org.parley.table.ChartContext;
import org.parley.table.Table;

/**
 * Screening: how large (μ*) and how uneven (σ) the effect of each factor is.
 *
 * <p>Columns: {@code outcome} (one), {@code factor}, {@code index} (mu, muStar, sigma), {@code value, low, high} (95 %
 * interval), {@code n} (trajectories), {@code replications, needed} (see {@link NoiseWords}). A factor whose μ* is
 * unknown has arms and a mark of its own. Morris 1991; Campolongo et al. 2007.
 */
public final class MorrisChart implements Chart {
    private static final String FACTORS = "factors, with 95 % intervals";
    private static final String UNKNOWN = "size unknown: run-to-run noise";
    private static final int MOST_NAMES = 12;
    private static final String ARMS = "arms";

    @Override
    public String name() {
        return "morris";
    }

    @Override
    public Picture draw(Table table, ChartContext context) {
        Columns.of(name())
                .strings("outcome", "factor", "index")
                .numbers("value", "low", "high", "n", "replications", "needed")
                .check(table);
        String outcome = SweepWords.only(table, "outcome", name());
        String topic = "Which factors matter";
        LinePlot plot = LinePlot.of(
                        SweepWords.name(name(), outcome),
                        SweepTitles.morris(table, topic, SweepWords.subject(outcome, context), context),
                        "mean size of the effect of the whole range (μ*)",
                        "spread of the effect (σ)")
                .subtitle(SweepTitles.below(
                                topic + SweepWords.aside(outcome, context),
                                NoiseWords.subtitle(table, "trajectory", "trajectories", "arms"))
                        + "; point: a factor; on the line the spread is as large as the effect"
                        + (Columns.different(table, "factor").size() > MOST_NAMES
                                ? "; the " + MOST_NAMES + " strongest are named"
                                : ""))
                .whenEmpty("There are no effects to show.")
                .styled(ARMS, SeriesStyle.of(7).dashed())
                .inKey(ARMS, "")
                .styled(FACTORS, SeriesStyle.of(0));
        double far = 0;
        List<String> named = strongest(table);
        for (String factor : Columns.different(table, "factor")) {
            Table rows = Columns.where(table, "factor", factor);
            Table size = Columns.where(rows, "index", "muStar");
            Table spread = Columns.where(rows, "index", "sigma");
            double x = size.rows() == 0 ? Double.NaN : Columns.number(size, "value", 0);
            double y = spread.rows() == 0 ? Double.NaN : Columns.number(spread, "value", 0);
            if (Double.isNaN(x) || Double.isNaN(y)) {
                continue;
            }
            arms(plot, size, spread, x, y);
            if (NoiseWords.unknown(size, 0)) {
                plot.styled(UNKNOWN, SeriesStyle.of(3));
                plot.named(UNKNOWN, x, y, context.factor(factor));
            } else {
                plot.named(FACTORS, x, y, named.contains(factor) ? context.factor(factor) : "");
            }
            for (double v : List.of(x, y, Columns.number(size, "high", 0), Columns.number(spread, "high", 0))) {
                far = Math.max(far, Double.isNaN(v) ? 0 : v);
            }
        }
        if (far > 0) {
            double end = ChartTheme.roundRange(0, far, 6).getUpperBound();
            plot.styled("σ = μ*", SeriesStyle.of(2).dashed(3, 6))
                    .curve("σ = μ*", new double[] {0, end}, new double[] {0, end})
                    .xRange(-.02 * end, end)
                    .yRange(-.02 * end, end);
        }
        return plot.picture(context.footer(), table);
    }

    /** The factors that get a name; the others stand in the data. */
    private static List<String> strongest(Table table) {
        Table sizes = Columns.where(table, "index", "muStar");
        return IntStream.range(0, sizes.rows())
                .boxed()
                .filter(r -> !Double.isNaN(Columns.number(sizes, "value", r)))
                .sorted(Comparator.comparingDouble(r -> -sizes.number("value", r)))
                .limit(MOST_NAMES)
                .map(r -> sizes.string("factor", r))
                .toList();
    }

    private static void arms(LinePlot plot, Table size, Table spread, double x, double y) {
        double[] ends = {
            Columns.number(size, "low", 0),
            Columns.number(size, "high", 0),
            Columns.number(spread, "low", 0),
            Columns.number(spread, "high", 0)
        };
        plot.thin(ARMS, new double[] {ends[0], ends[1], Double.NaN, x, x}, new double[] {
            y, y, Double.NaN, ends[2], ends[3]
        });
    }

    @Override
    public String caption(Table table, ChartContext context) {
        return "Farther right: the factor changes the outcome more when it goes through its whole range. Farther up: how much depends on where the others stand, or the effect bends. "
                + "Factors near the lower left corner may be left at a middle value. A screening orders factors; it does not measure shares of variance."
                + NoiseWords.caption(table);
    }
}
