package org.parley.charts;

import java.util.List;
import org.parley.plot.LinePlot;
import org.parley.plot.Picture;
import org.parley.plot.SeriesStyle;
import org.parley.table.ChartContext;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * Settings of a mediator's levers that trade one aim for another.
 *
 * <p>Columns: {@code point}, any levers, for each aim o {@code o, o.low, o.high} (mean on fresh runs and its 95 %
 * interval; two to four aims, found by their limits), {@code n} (runs), {@code nonDominated} (1: no other setting is
 * at least as good in every mean and better in one), {@code frequency} (share of resamples in which that holds).
 */
public final class TradeOffChart implements Chart {
    private static final String KEPT = "not dominated on fresh runs";
    private static final String OTHER = "dominated on fresh runs";
    private static final String AGREEMENT = "agreement";
    private static final String ARMS = "arms";

    @Override
    public String name() {
        return "frontier";
    }

    @Override
    public Picture draw(Table table, ChartContext context) {
        Columns.of(name())
                .strings("point")
                .numbers("n", "nonDominated", "frequency")
                .check(table);
        List<String> aims = aims(table);
        if (aims.size() < 2) {
            throw new IllegalArgumentException(
                    "chart " + name() + ": fewer than two aims with columns .low and .high; the table has "
                            + String.join(", ", table.names()));
        }
        String topic = "What can be had, and at what price";
        Picture.Builder picture = Picture.of(name(), SweepTitles.front(table, topic))
                .subtitle(SweepTitles.below(topic, ChartPhrases.n(table.rows(), "setting", "settings"))
                        + " of the mediator's levers, each with n = "
                        + NumberText.count(Columns.largest(table, "n"))
                        + " fresh runs" + some(table) + "; number: the setting; arms: 95 % intervals")
                .columns(Math.min(2, aims.size() - 1));
        if (table.rows() == 0) {
            return picture.words("No setting came to terms often enough to be compared.")
                    .build(context.footer(), table);
        }
        for (int a = 1; a < aims.size(); a++) {
            LinePlot plot = plot(table, aims.get(0), aims.get(a), context);
            picture.key(plot.key()).panel(plot.panel(""));
        }
        return picture.build(context.footer(), table);
    }

    /**
     * ", of which 24 to 45 with an agreement": how many runs have the aims that are known of agreements alone; of a
     * setting the largest number, since an asymmetry is not known of every agreement. Empty where all runs have them.
     */
    static String some(Table table) {
        List<String> counts = aims(table).stream()
                .filter(aim -> !aim.equals(AGREEMENT) && table.has(aim + ".n"))
                .map(aim -> aim + ".n")
                .toList();
        long least = Long.MAX_VALUE;
        long most = 0;
        for (int r = 0; r < table.rows(); r++) {
            long agreed = 0;
            for (String count : counts) {
                agreed = Math.max(agreed, (long) Columns.number(table, count, r));
            }
            least = Math.min(least, agreed);
            most = Math.max(most, agreed);
        }
        return counts.isEmpty() || most == 0 || least == Columns.largest(table, "n")
                ? ""
                : ", of which "
                        + (least == most
                                ? NumberText.count(most)
                                : NumberText.count(least) + " to " + NumberText.count(most))
                        + " with an agreement";
    }

    /** The aims of a table: columns that have limits. */
    static List<String> aims(Table table) {
        return table.names().stream()
                .filter(c -> table.has(c + ".low") && table.has(c + ".high"))
                .toList();
    }

    private static LinePlot plot(Table table, String xColumn, String yColumn, ChartContext context) {
        LinePlot plot = LinePlot.of(
                        "frontier", "", SweepWords.measure(xColumn, context), SweepWords.measure(yColumn, context))
                .styled(ARMS, SeriesStyle.of(7).dashed())
                .inKey(ARMS, "")
                .styled(KEPT, SeriesStyle.of(0))
                .styled(OTHER, SeriesStyle.of(1))
                .ticks(6, 7);
        for (int r = 0; r < table.rows(); r++) {
            double x = Columns.number(table, xColumn, r);
            double y = Columns.number(table, yColumn, r);
            if (!Double.isNaN(x) && !Double.isNaN(y)) {
                plot.thin(
                        ARMS,
                        new double[] {
                            Columns.number(table, xColumn + ".low", r),
                            Columns.number(table, xColumn + ".high", r),
                            Double.NaN,
                            x,
                            x
                        },
                        new double[] {
                            y,
                            y,
                            Double.NaN,
                            Columns.number(table, yColumn + ".low", r),
                            Columns.number(table, yColumn + ".high", r)
                        });
                plot.named(table.number("nonDominated", r) == 1 ? KEPT : OTHER, x, y, table.string("point", r));
            }
        }
        return plot;
    }

    @Override
    public String caption(Table table, ChartContext context) {
        return "Each point is one setting of the levers that the search kept, valued on runs that the search had not seen. No setting shown as not dominated is beaten by another in every aim at "
                + "once; which one to take is a judgement about aims that the model does not make. Where arms overlap, the order of two settings is not known."
                + (table.has("lossAsymmetrySize")
                        ? " Who gave more is told from the openings and from today; " + AgreementChart.DISPUTED + "."
                        : "");
    }
}
