package org.parley.charts;

import java.util.ArrayList;
import java.util.List;
import org.jfree.data.Range;
import org.parley.plot.ChartTheme;
import org.parley.plot.Hatch;
import org.parley.plot.LinePlot;
import org.parley.plot.Picture;
import org.parley.plot.SeriesStyle;
import org.parley.table.ChartContext;
import org.parley.table.Table;

/**
 * The offers of one run in the values of each side: what it asks for, its own offers, the other's offers, and the least
 * it would accept of those.
 *
 * <p>Columns: {@code week, exchange} (from 1), {@code author} (A, B), {@code aspiration, ownV} (the author's),
 * {@code V, R} (value and reservation of the receiver; R may be infinite), {@code answer} (NONE: accepted). Exchanges
 * of a round are drawn within their week.
 */
public final class TraceOffersChart implements Chart {
    private static final String ASKS = "what it asks for";
    private static final String OWN = "its own offers";
    private static final String OTHER = "the other side's offers";
    private static final String LEAST = "the least it would sign in place of such an offer";
    private static final String ACCEPTED = "accepted";

    @Override
    public String name() {
        return "offers";
    }

    @Override
    public Picture draw(Table table, ChartContext context) {
        Columns.of(name())
                .strings("author", "answer")
                .numbers("week", "exchange", "aspiration", "ownV", "V", "R")
                .check(table);
        Picture.Builder picture = Picture.of(name(), TraceTitles.offers(table, "One run, offer by offer", context))
                .subtitle(TraceWeeksChart.ONE_OF_MANY + ", offer by offer; "
                        + ChartPhrases.n(table.rows(), "offer", "offers") + ", each drawn in the values of both sides")
                .columns(2);
        if (table.rows() == 0) {
            return picture.words("No side made an offer in this run.").build(context.footer(), table);
        }
        Range values = range(table);
        List<LinePlot> plots = new ArrayList<>();
        for (String side : List.of("A", "B")) {
            LinePlot plot = LinePlot.of(
                            name(), "", "week", "value to " + context.party(side) + ", " + context.unit(side))
                    .yRange(values.getLowerBound(), values.getUpperBound())
                    .wholeX()
                    .ticks(8, 8);
            DeadlineMark.on(plot, context, Columns.numbers(table, "week"));
            Table own = Columns.where(table, "author", side);
            Table other = Columns.where(table, "author", side.equals("A") ? "B" : "A");
            plot.styled(ASKS, SeriesStyle.of(0)).line(ASKS, time(own, table), Columns.numbers(own, "aspiration"));
            plot.styled(OWN, SeriesStyle.of(1)).points(OWN, .8, time(own, table), Columns.numbers(own, "ownV"));
            plot.styled(OTHER, SeriesStyle.of(2)).points(OTHER, .8, time(other, table), Columns.numbers(other, "V"));
            plot.styled(LEAST, SeriesStyle.of(4)).curve(LEAST, time(other, table), finite(Columns.numbers(other, "R")));
            accepted(plot, own, table, "ownV");
            accepted(plot, other, table, "V");
            plots.add(plot);
            picture.panel(plot.panel(context.party(side)));
        }
        return picture.key(plots.get(0).key()).build(context.footer(), table);
    }

    private static void accepted(LinePlot plot, Table offers, Table all, String value) {
        double[] time = time(offers, all);
        for (int r = 0; r < offers.rows(); r++) {
            if (offers.string("answer", r).equals("NONE")) {
                plot.styled(
                                ACCEPTED,
                                new SeriesStyle(SeriesStyle.BLACK, new float[0], SeriesStyle.star(), true, Hatch.NONE))
                        .inKey(ACCEPTED, "")
                        .named(ACCEPTED, time[r], offers.number(value, r), ACCEPTED);
            }
        }
    }

    /** Week plus the share of the exchanges that are over. */
    private static double[] time(Table offers, Table all) {
        long most = Math.max(1, Columns.largest(all, "exchange"));
        double[] time = Columns.numbers(offers, "week");
        double[] exchange = Columns.numbers(offers, "exchange");
        for (int i = 0; i < time.length; i++) {
            time[i] += (exchange[i] - 1) / most;
        }
        return time;
    }

    private static double[] finite(double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Double.isFinite(values[i]) ? values[i] : Double.NaN;
        }
        return values;
    }

    private static Range range(Table table) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (String column : List.of("aspiration", "ownV", "V", "R")) {
            for (double v : Columns.numbers(table, column)) {
                if (Double.isFinite(v)) {
                    low = Math.min(low, v);
                    high = Math.max(high, v);
                }
            }
        }
        return ChartTheme.roundRange(low, high, 8);
    }

    @Override
    public String caption(Table table, ChartContext context) {
        return TraceWeeksChart.ONE_OF_MANY + ". Each offer appears twice: first in the values of " + context.partyA()
                + ", then in those of " + context.partyB()
                + ". A side accepts an offer when it is worth at least what it asks for at that moment and at least what it would sign in its place (a line that depends on the offer, "
                + "because some offers are harder to pass at home), after what it takes off because the adversary wrote it."
                + ChartPhrases.belowZero(table, context, "aspiration", "ownV", "V", "R");
    }
}
