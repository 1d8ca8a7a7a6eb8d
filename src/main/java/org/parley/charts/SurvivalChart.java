package org.parley.charts;

import java.util.ArrayList;
import java.util.List;
import org.parley.plot.Hatch;
import org.parley.plot.Legend;
import org.parley.plot.LinePlot;
import org.parley.plot.Picture;
import org.parley.plot.SeriesStyle;
import org.parley.table.ChartContext;
import org.parley.table.NumberText;
import org.parley.table.Reference;
import org.parley.table.Table;

/**
 * How long what was agreed would stand: on the left settlements, frameworks and ceasefires each by itself, on the right
 * what the sides believe of settlements and frameworks.
 *
 * <p>Columns: {@code series} (COMPREHENSIVE, FRAMEWORK, CEASEFIRE; agreements, believed.A, believed.B), {@code year} (0
 * … 10), {@code n} (runs of the series), {@code mean, low, high} (mean probability that it still stands and its 95 %
 * interval). Model §7.
 */
public final class SurvivalChart implements Chart {
    private static final List<String> KINDS = List.of("COMPREHENSIVE", "FRAMEWORK", "CEASEFIRE");
    private static final List<SeriesStyle> STYLES = List.of(SeriesStyle.of(2), SeriesStyle.of(3), SeriesStyle.of(5));

    private static final String ELSEWHERE = "elsewhere";
    private static final String COUNTED_OTHERWISE = "elsewhere, counted otherwise";

    /** Years between points of the same year that are counted otherwise. */
    private static final double APART = .6;

    @Override
    public String name() {
        return "survival";
    }

    /** No: without a war nothing breaks. */
    @Override
    public boolean always() {
        return false;
    }

    @Override
    public Picture draw(Table table, ChartContext context) {
        Columns.of(name())
                .strings("series")
                .numbers("year", "n", "mean", "low", "high")
                .check(table);
        long agreements = n(table, "agreements");
        long ceasefires = n(table, "CEASEFIRE");
        Picture.Builder picture = Picture.of(name(), title(table))
                .subtitle(ChartPhrases.n(agreements, "agreement", "agreements") + " (settlements and frameworks) and "
                        + NumberText.count(ceasefires) + (ceasefires == 1 ? " ceasefire" : " ceasefires")
                        + ", the same in every year; how long they would stand; line: mean; band: 95 % interval of the mean"
                        + (context.references(Reference.STANDS, KINDS.get(0)).isEmpty()
                                ? ""
                                : "; elsewhere: mostly civil wars, all had some agreement, never fitted")
                        + (context.underPressure().isEmpty() ? "" : "; " + context.underPressure()))
                .columns(agreements > 0 ? 2 : 1);
        if (table.rows() == 0) {
            return picture.words(
                            "No run ended in a settlement, a framework or a ceasefire, so there is nothing that could last.")
                    .build(context.footer(), table);
        }
        LinePlot kinds = plot();
        for (String kind : kinds(table)) {
            line(
                    kinds,
                    table,
                    kind,
                    context.word(kind) + " (n = " + NumberText.count(n(table, kind)) + ")",
                    style(kind));
        }
        List<String> plain = new ArrayList<>();
        List<String> counted = new ArrayList<>();
        for (String kind : KINDS) {
            boolean full = kind.equals(KINDS.get(0));
            for (Reference reference : context.references(Reference.STANDS, kind)) {
                reference(kinds, reference, full);
                (Double.isFinite(reference.n()) ? counted : plain)
                        .add(ChartPhrases.oneLine((full ? "full " : "partial ") + reference.number()));
            }
        }
        kinds.inKey(ELSEWHERE, "agreements elsewhere, no source known: " + String.join("; ", plain))
                .inKey(COUNTED_OTHERWISE, "counted otherwise, 95 % interval: " + String.join("; ", counted));
        List<Legend.Entry> key = new ArrayList<>(kinds.key());
        picture.panel(kinds.panel("By what was agreed, with the backstop of the assumptions"));
        if (agreements > 0) {
            LinePlot beliefs = plot();
            line(beliefs, table, "agreements", "with the backstop of the assumptions", SeriesStyle.of(4));
            line(beliefs, table, "believed.A", "as " + context.partyA() + " believes", SeriesStyle.ofSide("A"));
            line(beliefs, table, "believed.B", "as " + context.partyB() + " believes", SeriesStyle.ofSide("B"));
            key.addAll(beliefs.key());
            picture.panel(beliefs.panel("Settlements and frameworks together, as the sides believe"));
        }
        return picture.key(key).build(context.footer(), table);
    }

    /** The chance of agreements after five years, of ceasefires where there is no agreement. */
    private static String title(Table table) {
        for (String series : List.of("agreements", "CEASEFIRE")) {
            Table rows = Columns.where(Columns.where(table, "series", series), "year", "5");
            if (rows.rows() == 1 && !Double.isNaN(Columns.number(rows, "low", 0))) {
                return (series.equals("agreements") ? "An agreement" : "A ceasefire")
                        + " stands five years with probability "
                        + ChartPhrases.value(
                                Columns.number(rows, "mean", 0),
                                Columns.number(rows, "low", 0),
                                Columns.number(rows, "high", 0))
                        + " on average";
            }
        }
        return "How long what was agreed would stand";
    }

    /** The series of what was signed: those that are known, then others that the table has. */
    private static List<String> kinds(Table table) {
        List<String> kinds = new ArrayList<>(KINDS);
        for (String series : Columns.different(table, "series")) {
            if (!kinds.contains(series) && !series.equals("agreements") && !series.startsWith("believed.")) {
                kinds.add(series);
            }
        }
        return kinds;
    }

    private static SeriesStyle style(String kind) {
        int k = KINDS.indexOf(kind);
        return k < 0 ? SeriesStyle.of(6) : STYLES.get(k);
    }

    /** A grey point with its name; those that tell how many were counted have arms and stand a little apart. */
    private static void reference(LinePlot plot, Reference of, boolean full) {
        boolean counted = Double.isFinite(of.n());
        String series = counted ? COUNTED_OTHERWISE : ELSEWHERE;
        double x = of.year() + (counted ? APART * (full ? -1 : 1) : 0);
        SeriesStyle look = SeriesStyle.of(3);
        plot.points(series, new double[] {x}, new double[] {of.value()})
                .styled(series, new SeriesStyle(SeriesStyle.GREY, new float[0], look.marker(), counted, Hatch.NONE))
                .named(series, x, of.value(), full ? "full" : "partial");
        if (Double.isFinite(of.low())) {
            plot.thin(series, new double[] {x, x}, new double[] {of.low(), of.high()});
        }
    }

    private static LinePlot plot() {
        return LinePlot.of("survival", "", "years after signing", "probability that it still stands")
                .markersApart()
                .wholeX()
                .percentY()
                .yRange(0, 1.03);
    }

    private static long n(Table table, String series) {
        Table rows = Columns.where(table, "series", series);
        return rows.rows() == 0 ? 0 : Columns.largest(rows, "n");
    }

    private static void line(LinePlot plot, Table table, String series, String words, SeriesStyle style) {
        Table rows = Columns.where(table, "series", series);
        if (rows.rows() == 0) {
            return;
        }
        double[] year = Columns.numbers(rows, "year");
        plot.styled(words, style)
                .band(words, year, Columns.numbers(rows, "low"), Columns.numbers(rows, "high"), .13, true)
                .line(words, year, Columns.numbers(rows, "mean"));
    }

    @Override
    public String caption(Table table, ChartContext context) {
        return "The probability that what was agreed still stands some years after signing, averaged over the runs that ended so. It follows from the hazard of breakdown that the model assumes, from the guarantee in the "
                + "deal, and from how far the backstop holds; what a framework leaves open makes it break sooner, and a ceasefire breaks with a hazard of its own. Grey: agreements elsewhere, a scale and no target; two ways to count “stood” differ as much as full and partial agreements do. On the right: what the sides themselves believe when they "
                + "sign; a side that trusts the guarantee less expects the agreement to break sooner. The hazards are placeholders: compare lines, do not read off years.";
    }
}
