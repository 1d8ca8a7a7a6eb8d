package org.parley.charts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.plot.Picture;
import org.parley.table.ChartContext;
import org.parley.table.Table;

/** Finds charts by their name. To add one: one class, one line here. */
public final class Charts {
    /** The charts of an ensemble of runs, in the order of the report. */
    private static final List<Chart> ENSEMBLE = List.of(
            new OutcomesChart(),
            new WhyChart(),
            new TermsChart(),
            new TypicalChart(),
            new UtilitySpaceChart(),
            new ZoneSharesChart(),
            new PathsChart(),
            new EndingsChart(),
            new SignalsChart(),
            new SurvivalChart(),
            new AgreementChart(),
            new SwingsChart(),
            new DriversChart(),
            new TaughtChart());

    /** The charts of one run. */
    private static final List<Chart> TRACE =
            List.of(new TraceWeeksChart(), new TraceRoundsChart(), new TraceOffersChart());

    /** Of an explanation: of one run, then of an ensemble. */
    private static final List<Chart> EXPLAIN = List.of(
            new WaterfallChart(),
            new SwingsChart(),
            new LeverCurvesChart(),
            new NearTermsChart(),
            new AcceptanceChart());

    private Charts() {}

    /** The charts of an ensemble of runs, in the order of the report. */
    public static List<Chart> ensemble() {
        return ENSEMBLE;
    }

    /** The charts of one run, in the order of a story. */
    public static List<Chart> trace() {
        return TRACE;
    }

    /** The charts of an explanation, of one run and of an ensemble. */
    public static List<Chart> explain() {
        return EXPLAIN;
    }

    /**
     * A drawn chart.
     *
     * @param picture the picture, drawn for a page
     * @param caption how to read it
     */
    public record Rendered(Picture picture, String caption) {}

    /**
     * A chart that is to be drawn.
     *
     * @param table what it shows
     * @param context names and words
     * @param suffix what stands behind the name of the picture; empty but for a second set beside the first
     */
    public record Wanted(Chart chart, Table table, ChartContext context, String suffix) {
        /** The same with another line about what was run in its footer. */
        public Wanted under(String origin) {
            return new Wanted(chart, table, context.under(origin), suffix);
        }

        /** The chart, drawn for a page. */
        public Rendered drawn() {
            Picture picture = chart.draw(table, context);
            if (!suffix.isEmpty()) {
                picture = picture.named(chart.name() + suffix);
            }
            picture.render();
            return new Rendered(picture, chart.caption(table, context));
        }
    }

    /** Those of the charts whose table is there, in the order of the charts. */
    public static List<Wanted> wanted(
            List<Chart> charts, Map<String, Table> tables, ChartContext context, String suffix) {
        return charts.stream()
                .flatMap(chart -> Optional.ofNullable(tables.get(chart.table())).stream()
                        .map(table -> new Wanted(chart, table, context, suffix)))
                .toList();
    }

    /**
     * Draws the charts whose table is there, for a page, on all processors; the order is that of the charts. Files of
     * pixels are left until {@link #paint}, or until somebody asks for one.
     */
    public static List<Rendered> draw(List<Chart> charts, Map<String, Table> tables, ChartContext context) {
        return draw(charts, tables, context, "");
    }

    /** The same with this behind the name of every picture: a second set beside the first. */
    public static List<Rendered> draw(
            List<Chart> charts, Map<String, Table> tables, ChartContext context, String suffix) {
        return drawn(wanted(charts, tables, context, suffix));
    }

    /** Draws these, for a page, on all processors; the order stays. */
    public static List<Rendered> drawn(List<Wanted> wanted) {
        return wanted.parallelStream().map(Wanted::drawn).toList();
    }

    /** Draws the files of pixels, on all processors. */
    public static void paint(List<Rendered> figures) {
        figures.parallelStream().forEach(drawn -> drawn.picture().paint());
    }

    /**
     * Holds the charts of a new result against its tables.
     *
     * @throws IllegalStateException if a chart that is always there has no table
     */
    public static void requireTables(List<Chart> charts, Map<String, Table> tables) {
        for (Chart chart : charts) {
            if (chart.always() && !tables.containsKey(chart.table())) {
                throw new IllegalStateException("the chart " + chart.name() + " reads the table " + chart.table()
                        + ", which nobody made; there are " + String.join(", ", tables.keySet()));
            }
        }
    }

    static Rendered drawn(Chart chart, Table table, ChartContext context) {
        return new Wanted(chart, table, context, "").drawn();
    }

    /** The chart with this name. */
    public static Optional<Chart> byName(String name) {
        return Stream.of(ENSEMBLE, TRACE, EXPLAIN)
                .flatMap(List::stream)
                .filter(c -> c.name().equals(name))
                .findFirst();
    }
}
