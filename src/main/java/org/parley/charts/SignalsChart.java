package org.parley.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.plot.Legend;
import org.parley.plot.LinePlot;
import org.parley.plot.Panel;
import org.parley.plot.Picture;
import org.parley.plot.SeriesStyle;
import org.parley.table.ChartContext;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * What "meaningful progress" tells: shares of runs that come to an agreement after a round in which progress was said,
 * none was said, or a side tabled nothing, beside the share of all; the likelihood ratio; and at how many of these
 * rounds no deal was there that both would sign.
 *
 * <p>Columns: {@code round}, {@code week}, {@code signal} (progress, none, silent, all), {@code n}; {@code byDate},
 * {@code byHorizon}, {@code noDeal} and, in the rows {@code progress}, {@code ratioDate}, {@code ratioHorizon},
 * {@code optimismDate}, {@code optimismHorizon}, each with {@code Low} and {@code High}. Model §10.
 */
public final class SignalsChart implements Chart {
    private static final String BY_DATE = "ratio, by the deadline";
    private static final String BY_HORIZON = "ratio, by the horizon";

    @Override
    public String name() {
        return "signals";
    }

    /** No: without a war nobody speaks of progress. */
    @Override
    public boolean always() {
        return false;
    }

    @Override
    public Picture draw(Table table, ChartContext context) {
        Columns columns = Columns.of(name()).strings("signal").numbers("round", "week", "n");
        for (String measure : List.of(
                "byDate", "byHorizon", "noDeal", "ratioDate", "ratioHorizon", "optimismDate", "optimismHorizon")) {
            columns.numbers(measure, measure + "Low", measure + "High");
        }
        columns.check(table);
        Picture.Builder picture = Picture.of(name(), title(table));
        if (table.rows() == 0) {
            return picture.subtitle(ChartPhrases.runs(0))
                    .words("No run held a round after which the talks went on, so there was no signal to hear.")
                    .build(context.footer(), table);
        }
        double top = top(table);
        Table all = Columns.where(table, "signal", "all");
        LinePlot noDeal = shares(table, "noDeal", 1, "each round counted for itself");
        LinePlot horizon = shares(table, "byHorizon", top, optimism(table, "optimismHorizon"));
        LinePlot ratios = ratios(table);
        for (LinePlot plot : List.of(horizon, ratios, noDeal)) {
            DeadlineMark.overRounds(
                    plot,
                    context,
                    Columns.numbers(all, "round"),
                    Columns.numbers(all, "week"),
                    plot == horizon ? DeadlineMark.words(context) : "");
        }
        List<Panel> panels = new ArrayList<>();
        if (any(table, "byDate")) {
            panels.add(shares(table, "byDate", top, optimism(table, "optimismDate"))
                    .panel("Share that comes to an agreement by the deadline"));
        }
        panels.add(horizon.panel("Share that comes to an agreement by the horizon"));
        panels.add(ratios.panel("Times as often said before an agreement as before none"));
        panels.add(noDeal.panel("Share of these rounds without a deal that both would sign"));
        panels.forEach(picture::panel);
        List<Legend.Entry> key = new ArrayList<>(horizon.key());
        key.addAll(ratios.key());
        return picture.columns(2).key(key).subtitle(subtitle(table)).build(context.footer(), table);
    }

    /** Agreements after progress was said in the round of which the subtitle tells, and after none was. */
    private static String title(Table table) {
        int with = example(table);
        int without = with < 0 ? -1 : row(table, "none", table.number("round", with));
        return without < 0
                        || Double.isNaN(Columns.number(table, "byHorizon", with))
                        || Double.isNaN(Columns.number(table, "byHorizon", without))
                ? "What does “meaningful progress” tell?"
                : "Of runs with “progress” said in round " + NumberText.count((long) table.number("round", with)) + ", "
                        + agreements(table, with) + " come to an agreement; with none said, "
                        + agreements(table, without);
    }

    private static String agreements(Table table, int row) {
        return ChartPhrases.oneLine(NumberText.percent(Columns.number(table, "byHorizon", row)) + " ("
                + NumberText.percentInterval(
                        Columns.number(table, "byHorizonLow", row), Columns.number(table, "byHorizonHigh", row))
                + "; n = " + NumberText.count(Math.round(Columns.number(table, "n", row))) + ")");
    }

    /** The row of a signal in a round, or −1. */
    private static int row(Table table, String signal, double round) {
        for (int r = 0; r < table.rows(); r++) {
            if (table.string("signal", r).equals(signal) && table.number("round", r) == round) {
                return r;
            }
        }
        return -1;
    }

    private static Map<String, String> signals() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("progress", "progress said");
        words.put("none", "none said");
        words.put("silent", "of these: a side tabled nothing");
        words.put("all", "all of them");
        return words;
    }

    /** One scale for both shares of agreements: the largest upper limit, rounded up to a tenth. */
    private static double top(Table table) {
        double most = .1;
        for (String column : List.of("byDateHigh", "byHorizonHigh")) {
            for (double high : Columns.numbers(table, column)) {
                most = high > most ? high : most;
            }
        }
        return Math.min(1, Math.ceil(most * 10 - 1e-9) / 10);
    }

    private static LinePlot shares(Table table, String measure, double top, String below) {
        LinePlot plot = LinePlot.of("signals", "", "round", below)
                .percentY()
                .yRange(-.05 * top, 1.08 * top)
                .ticks(8, 4)
                .wholeX();
        Table all = Columns.where(table, "signal", "all");
        plot.counts(Columns.numbers(all, "round"), Columns.numbers(all, "n"));
        int style = 2;
        for (Map.Entry<String, String> signal : signals().entrySet()) {
            Table rows = Columns.where(table, "signal", signal.getKey());
            SeriesStyle look = signal.getKey().equals("all")
                    ? SeriesStyle.of(4).dashed(10, 6)
                    : SeriesStyle.of(signal.getKey().equals("silent") ? 5 : style++);
            if (!any(rows, measure)) {
                continue;
            }
            plot.styled(signal.getValue(), look);
            drawn(plot, rows, signal.getValue(), measure);
        }
        return plot;
    }

    private static LinePlot ratios(Table table) {
        Table rows = Columns.where(table, "signal", "progress");
        LinePlot plot = LinePlot.of("signals", "", "round", "likelihood ratio (1: tells nothing)")
                .ticks(8, 4)
                .wholeX()
                .fromZero();
        plot.styled(BY_DATE, SeriesStyle.of(6)).styled(BY_HORIZON, SeriesStyle.of(0));
        if (any(table, "ratioDate")) {
            drawn(plot, rows, BY_DATE, "ratioDate");
        }
        drawn(plot, rows, BY_HORIZON, "ratioHorizon");
        return plot.level(1, "");
    }

    private static void drawn(LinePlot plot, Table rows, String series, String measure) {
        double[] round = Columns.numbers(rows, "round");
        plot.band(
                        series,
                        round,
                        Columns.numbers(rows, measure + "Low"),
                        Columns.numbers(rows, measure + "High"),
                        .13,
                        true)
                .line(series, round, Columns.numbers(rows, measure));
    }

    private static boolean any(Table table, String measure) {
        return Arrays.stream(Columns.numbers(table, measure)).anyMatch(Double::isFinite);
    }

    /** "optimism in round 2: +3.1 points (2.0 … 4.2)"; of the first round if there is no second. */
    private static String optimism(Table table, String column) {
        int row = example(table);
        double value = row < 0 ? Double.NaN : Columns.number(table, column, row);
        return Double.isNaN(value)
                ? "share of the runs that go on"
                : "optimism in round " + NumberText.count((long) table.number("round", row)) + ": "
                        + NumberText.signed(100 * value) + " points ("
                        + NumberText.interval(
                                100 * Columns.number(table, column + "Low", row),
                                100 * Columns.number(table, column + "High", row))
                        + ")";
    }

    private static int example(Table table) {
        int first = -1;
        for (int r = 0; r < table.rows(); r++) {
            if (table.string("signal", r).equals("progress")) {
                if (table.number("round", r) == 2) {
                    return r;
                }
                first = first < 0 ? r : first;
            }
        }
        return first;
    }

    private static String subtitle(Table table) {
        Table all = Columns.where(table, "signal", "all");
        double[] n = Columns.numbers(all, "n");
        StringBuilder text = new StringBuilder();
        if (n.length > 0) {
            text.append(ChartPhrases.runs((long) n[0]))
                    .append(" that held round ")
                    .append(NumberText.count((long) all.number("round", 0)))
                    .append(" and went on");
            if (n.length > 1) {
                text.append(", ")
                        .append(NumberText.count((long) n[n.length - 1]))
                        .append(" round ")
                        .append(NumberText.count((long) all.number("round", n.length - 1)));
            }
        } else {
            text.append(ChartPhrases.runs(Columns.largest(table, "n")));
        }
        int row = example(table);
        if (row >= 0) {
            int without = row(table, "none", table.number("round", row));
            String round = "round " + NumberText.count((long) table.number("round", row));
            text.append("; progress was said after ")
                    .append(round)
                    .append(" in ")
                    .append(NumberText.count(Math.round(Columns.number(table, "n", row))))
                    .append(
                            without < 0
                                    ? ""
                                    : ", none in " + NumberText.count(Math.round(Columns.number(table, "n", without))))
                    .append(", likelihood ratio ")
                    .append(ChartPhrases.value(
                            Columns.number(table, "ratioHorizon", row),
                            Columns.number(table, "ratioHorizonLow", row),
                            Columns.number(table, "ratioHorizonHigh", row)));
        }
        return text + "; agreement: settlement or framework; bands: 95 % intervals; below: n of all of them";
    }

    @Override
    public String caption(Table table, ChartContext context) {
        return "After a round the mediator may speak of progress: the two sides' offers have come nearer. How much more likely is an agreement then? Where the line of “progress said” lies near that of all runs, the word tells little; "
                + "the distance between them (optimism) is what a listener adds who takes it at face value. A side that tables nothing tells more. The last two plots: the likelihood ratio says the same in one number, and how often progress was made where no deal was there that both would sign: nearness is not "
                + "possibility. The mediator of the model is truthful unless signalBias says otherwise.";
    }
}
