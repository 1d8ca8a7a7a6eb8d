package org.parley.charts;

import java.util.List;
import java.util.stream.Stream;
import org.jfree.data.Range;
import org.parley.plot.ChartTheme;
import org.parley.plot.LinePlot;
import org.parley.plot.Picture;
import org.parley.plot.SeriesStyle;
import org.parley.table.ChartContext;
import org.parley.table.Table;

/**
 * One run round by round: what fighting on, no agreement and the dearest acceptable deal are worth to each side, how
 * far apart the offers are, and how many deals both would sign.
 *
 * <p>Columns: {@code week}, and for A and B {@code W.A, W.B} (value of fighting on), {@code withoutAgreement.A …} (the
 * same under pressure), {@code largestV.A …} (largest value among acceptable deals), {@code aspiration.A …}, all in
 * stk; {@code zopa} (deals acceptable to both), {@code gap} (stk).
 */
public final class TraceRoundsChart implements Chart {
    private static final List<String> VALUES = List.of("W", "withoutAgreement", "largestV", "aspiration");

    @Override
    public String name() {
        return "rounds";
    }

    @Override
    public Picture draw(Table table, ChartContext context) {
        Columns columns = Columns.of(name()).numbers("week");
        for (String value : VALUES) {
            columns.numbers(value + ".A", value + ".B");
        }
        columns.numbers("zopa", "gap").check(table);
        String topic = "One run, round by round: values and gap";
        Picture.Builder picture = Picture.of(name(), TraceTitles.rounds(table, topic))
                .subtitle(TraceWeeksChart.ONE_OF_MANY + ", round by round: values and gap; "
                        + ChartPhrases.n(table.rows(), "round", "rounds"))
                .columns(2);
        if (table.rows() == 0) {
            return picture.words("No round was held in this run, so there is nothing to show.")
                    .build(context.footer(), table);
        }
        double[] week = Columns.numbers(table, "week");
        Range values = range(table);
        for (String side : List.of("A", "B")) {
            LinePlot plot = LinePlot.of(
                            name(), "", "week", "value to " + context.party(side) + ", " + context.unit(side))
                    .yRange(values.getLowerBound(), values.getUpperBound());
            for (int v = 0; v < VALUES.size(); v++) {
                String words = words(VALUES.get(v), context);
                plot.styled(words, SeriesStyle.of(v));
                plot.line(words, week, Columns.numbers(table, VALUES.get(v) + "." + side));
            }
            DeadlineMark.on(plot, context, week);
            picture.key(plot.key())
                    .panel(plot.wholeX().markersApart().ticks(6, 5).panel(""));
        }
        picture.panel(single("how far apart the last offers are, " + ChartContext.STK, "gap", week, table, context)
                .panel(""));
        picture.panel(single("number of deals that both would sign", "zopa", week, table, context)
                .wholeY()
                .panel(""));
        return picture.build(context.footer(), table);
    }

    private static LinePlot single(String label, String column, double[] week, Table table, ChartContext context) {
        LinePlot plot = LinePlot.of("rounds", "", "week", label)
                .styled(column, SeriesStyle.of(4).dashed())
                .line(column, week, Columns.numbers(table, column))
                .fromZero()
                .wholeX()
                .ticks(6, 4);
        DeadlineMark.on(plot, context, week);
        return plot;
    }

    private static String words(String value, ChartContext context) {
        return switch (value) {
            case "W" -> context.alternative();
            case "withoutAgreement" -> "no agreement (with pressure)";
            case "largestV" -> "dearest deal it would sign";
            default -> "what it asks for at the end of the round";
        };
    }

    private static Range range(Table table) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (String value : VALUES) {
            for (String side : List.of("A", "B")) {
                for (double v : Columns.numbers(table, value + "." + side)) {
                    if (Double.isFinite(v)) {
                        low = Math.min(low, v);
                        high = Math.max(high, v);
                    }
                }
            }
        }
        return ChartTheme.roundRange(low, high, 5);
    }

    @Override
    public String caption(Table table, ChartContext context) {
        return TraceWeeksChart.ONE_OF_MANY
                + ". First two plots: for each side what " + context.alternative()
                + " is worth to it, what no agreement at the table is worth (less, if the mediator presses), "
                + "the most it could get in a deal it would sign, and what it asks for at the end of the round. A line that is missing means that no deal was acceptable to that side. "
                + "Third and fourth: how far apart the last offers were, and how many deals both sides would sign; at 0 there is no zone of agreement."
                + ChartPhrases.belowZero(
                        table,
                        context,
                        VALUES.stream()
                                .flatMap(value -> Stream.of(value + ".A", value + ".B"))
                                .toArray(String[]::new));
    }
}
