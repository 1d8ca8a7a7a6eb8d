package org.parley.charts;

import java.util.List;
import org.parley.plot.LinePlot;
import org.parley.plot.Picture;
import org.parley.plot.SeriesStyle;
import org.parley.table.ChartContext;
import org.parley.table.Table;

/**
 * One run week by week: the front, its pace and what the sides believe of it, their belief in the other's collapse, the
 * mediator's pressure.
 *
 * <p>Columns: {@code week}, {@code front} (share z that the gainer holds), {@code pace, believedPace.A, believedPace.B}
 * (km² a week), {@code believedCollapse.A, believedCollapse.B} (a week), {@code pressure.A, pressure.B} (0 … 1).
 */
public final class TraceWeeksChart implements Chart {
    /** What stands over every picture of one run. */
    static final String ONE_OF_MANY = "One run of many, not the result";

    @Override
    public String name() {
        return "weeks";
    }

    @Override
    public Picture draw(Table table, ChartContext context) {
        Columns.of(name())
                .numbers(
                        "week",
                        "front",
                        "pace",
                        "believedPace.A",
                        "believedPace.B",
                        "believedCollapse.A",
                        "believedCollapse.B",
                        "pressure.A",
                        "pressure.B")
                .check(table);
        String topic = "One run, week by week: front, beliefs, pressure";
        Picture.Builder picture = Picture.of(name(), TraceTitles.weeks(table, topic))
                .subtitle(ONE_OF_MANY + ", week by week: front, beliefs, pressure; "
                        + ChartPhrases.n(table.rows(), "week", "weeks")
                        + ", no interval: these are the numbers of this run")
                .columns(2);
        if (table.rows() == 0) {
            return picture.words("This run ended before its first week was over, so there is nothing to show.")
                    .build(context.footer(), table);
        }
        double[] week = Columns.numbers(table, "week");
        String front = "the front itself";
        LinePlot pace = LinePlot.of(
                        name(), "", "week", "pace of the front and what each side believes it is, km² a week")
                .styled(front, SeriesStyle.of(4).dashed())
                .curve(front, week, Columns.numbers(table, "pace"));
        sides(pace, context, table, week, "believedPace");
        LinePlot share = LinePlot.of(name(), "", "week", "share of the war's objective in the gainer's hands")
                .styled(front, SeriesStyle.of(4).dashed())
                .curve(front, week, Columns.numbers(table, "front"))
                .percentY();
        LinePlot collapse =
                LinePlot.of(name(), "", "week", "believed weekly probability that the other side collapses");
        sides(collapse, context, table, week, "believedCollapse");
        LinePlot pressure = LinePlot.of(name(), "", "week", "pressure of the mediator, 0 to 1")
                .yRange(0, 1.03);
        sides(pressure, context, table, week, "pressure");
        for (LinePlot plot : List.of(share, pace, collapse, pressure)) {
            DeadlineMark.on(plot, context, week, plot == share ? DeadlineMark.words(context) : "");
            picture.panel(plot.wholeX().markersApart().ticks(6, 4).panel(""));
        }
        return picture.key(pace.key()).build(context.footer(), table);
    }

    private static void sides(LinePlot plot, ChartContext context, Table table, double[] week, String column) {
        for (String side : List.of("A", "B")) {
            plot.styled(context.party(side), SeriesStyle.ofSide(side));
            plot.line(context.party(side), week, Columns.numbers(table, column + "." + side));
        }
    }

    @Override
    public String caption(Table table, ChartContext context) {
        return ONE_OF_MANY
                + ": with other draws it would look different. First plot: how much of what the war is about has changed hands. Second: how fast the "
                + "front moved each week, and what each side believes its mean pace to be; the beliefs follow what is seen. Third: how likely each side thinks the "
                + "other's collapse is; quiet weeks lower it. Fourth: the pressure on each side.";
    }
}
