package org.parley.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jfree.data.Range;
import org.parley.analysis.EnoughRuns;
import org.parley.plot.ChartTheme;
import org.parley.plot.LinePlot;
import org.parley.plot.Picture;
import org.parley.plot.PlotPoint;
import org.parley.plot.SeriesStyle;
import org.parley.table.ChartContext;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * Concession paths, round by round: what each side asks for, offers, and is offered, all in its own values.
 *
 * <p>Columns: {@code side} (A, B), {@code party}, {@code series} (aspiration, ownOffer, otherOffer), {@code week},
 * {@code exchange}, {@code n} (runs still talking), {@code median, low, high} (stk or points, with the 95 % interval of
 * the median), {@code q05, q25, q75, q95} (quantiles over runs). Two plots, one a side, on one scale; the last exchange
 * of a week counts.
 */
public final class PathsChart implements Chart {
    private static final List<String> SERIES = List.of("aspiration", "ownOffer", "otherOffer");

    @Override
    public String name() {
        return "paths";
    }

    @Override
    public Picture draw(Table table, ChartContext context) {
        Columns.of(name())
                .strings("side", "party", "series")
                .numbers("week", "exchange", "n", "median", "low", "high", "q05", "q25", "q75", "q95")
                .check(table);
        Table last = lastExchange(table);
        String n = last.rows() == 0 ? "" : n(last);
        Picture.Builder picture = Picture.of(name(), title(last, context))
                .subtitle(n
                        + "what each side asks for, offers and is offered; below each axis: runs in which the side asks for something; line: median; dark band: 95 % interval of the median; light band: "
                        + "the middle half of the runs")
                .columns(2);
        if (last.rows() == 0) {
            return picture.words("No run held a round with offers, so there are no paths to show.")
                    .build(context.footer(), table);
        }
        Range values = range(last);
        for (String side : List.of("A", "B")) {
            LinePlot plot = plot(Columns.where(last, "side", side), context.party(side), context.unit(side), values);
            DeadlineMark.on(plot, context, last.numbers("week"));
            picture.key(plot.key()).panel(plot.panel(context.party(side)));
        }
        return picture.build(context.footer(), table);
    }

    /**
     * What both sides ask for, in medians: at first, and in the last week in which there are runs enough to say so. A
     * handful that talks on is another set of runs, so a title that ended there would tell a move that nobody made.
     */
    private static String title(Table last, ChartContext context) {
        List<String> parts = new ArrayList<>();
        List<String> runs = new ArrayList<>();
        for (String side : List.of("A", "B")) {
            Table asks = Columns.where(Columns.where(last, "side", side), "series", SERIES.get(0));
            double[] week = asks.rows() == 0 ? new double[0] : asks.numbers("week");
            int first = -1;
            int end = -1;
            for (int r = 0; r < week.length; r++) {
                if (!Double.isNaN(asks.number("median", r)) && EnoughRuns.forShare((long) asks.number("n", r))) {
                    first = first < 0 || week[r] < week[first] ? r : first;
                    end = end < 0 || week[r] > week[end] ? r : end;
                }
            }
            if (end >= 0 && end != first) {
                parts.add(context.shortParty(side) + " " + median(asks, first) + " → " + median(asks, end));
                runs.add("weeks " + NumberText.cell(week[first]) + " → " + NumberText.cell(week[end]) + ", "
                        + NumberText.count((long) asks.number("n", first)) + " → "
                        + NumberText.count((long) asks.number("n", end)) + " runs");
            }
        }
        if (parts.isEmpty()) {
            return "What each side asks for, offers and is offered";
        }
        if (runs.stream().distinct().count() == 1) {
            return "What they ask for: " + String.join("; ", parts) + " (medians, " + runs.get(0) + ")";
        }
        List<String> apart = IntStream.range(0, parts.size())
                .mapToObj(p -> parts.get(p) + " in " + runs.get(p))
                .toList();
        return "What they ask for: " + String.join("; ", apart) + " (medians)";
    }

    private static String median(Table asks, int row) {
        return ChartPhrases.oneLine(ChartPhrases.value(
                asks.number("median", row), Columns.number(asks, "low", row), Columns.number(asks, "high", row)));
    }

    private static LinePlot plot(Table of, String party, String unit, Range values) {
        LinePlot plot = LinePlot.of("paths", "", "week", "value to " + party + ", " + unit)
                .yRange(values.getLowerBound(), values.getUpperBound())
                .wholeX()
                .markersApart()
                .ticks(8, 8);
        Table rounds = Columns.where(of, "series", SERIES.get(0));
        plot.counts(Columns.numbers(rounds, "week"), Columns.numbers(rounds, "n"));
        for (int s = 0; s < SERIES.size(); s++) {
            Table series = Columns.where(of, "series", SERIES.get(s));
            String words = words(SERIES.get(s));
            plot.styled(words, SeriesStyle.of(s));
            double[] week = Columns.numbers(series, "week");
            plot.band(words, week, Columns.numbers(series, "q25"), Columns.numbers(series, "q75"), .13, false);
            plot.band(words, week, Columns.numbers(series, "low"), Columns.numbers(series, "high"), .38, true);
            plot.line(words, week, Columns.numbers(series, "median"));
        }
        return plot;
    }

    private static String words(String series) {
        return switch (series) {
            case "aspiration" -> "what it asks for (aspiration)";
            case "ownOffer" -> "its own latest offer";
            case "otherOffer" -> "the other side's latest offer";
            default -> series;
        };
    }

    private static Range range(Table table) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (String column : List.of("median", "low", "high", "q25", "q75")) {
            for (double value : Columns.numbers(table, column)) {
                if (Double.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        return ChartTheme.roundRange(low, high, 8);
    }

    /** The last of several exchanges of one week. */
    private static Table lastExchange(Table table) {
        record PlotPoint(String side, String series, double week) {}
        Map<PlotPoint, Integer> last = new LinkedHashMap<>();
        for (int r = 0; r < table.rows(); r++) {
            PlotPoint place =
                    new PlotPoint(table.string("side", r), table.string("series", r), table.number("week", r));
            last.merge(
                    place, r, (old, now) -> table.number("exchange", now) > table.number("exchange", old) ? now : old);
        }
        return table.select(last.values().stream().mapToInt(r -> r).toArray());
    }

    private static String n(Table table) {
        double[] week = table.numbers("week");
        double first = Double.POSITIVE_INFINITY;
        double end = Double.NEGATIVE_INFINITY;
        for (double w : week) {
            first = Math.min(first, w);
            end = Math.max(end, w);
        }
        long atFirst = Columns.largest(Columns.where(table, "week", Table.write(first)), "n");
        long atEnd = Columns.largest(Columns.where(table, "week", Table.write(end)), "n");
        return first == end
                ? ChartPhrases.runs(atFirst) + "; "
                : ChartPhrases.runs(atFirst) + " in week " + NumberText.cell(first) + ", " + NumberText.count(atEnd)
                        + " in week " + NumberText.cell(end) + "; ";
    }

    private static boolean few(Table table) {
        return Arrays.stream(Columns.numbers(table, "low")).anyMatch(Double::isNaN);
    }

    @Override
    public String caption(Table table, ChartContext context) {
        return "First plot: in the values of " + context.partyA() + "; second: in the values of " + context.partyB()
                + ". The aspiration is the least a side asks for at that moment; its own offers lie on or above it; the other side's offers are usually worth "
                + "less to it. Where the lines meet, agreement is near. Runs leave the picture when they end, so later weeks rest on fewer and other runs: "
                + "a line that turns does not mean that any side turned."
                + (few(table)
                        ? " Where fewer than six runs are left, no 95 % interval of the median exists and the dark band ends."
                        : "")
                + ChartPhrases.belowZero(table, context, "q05");
    }
}
