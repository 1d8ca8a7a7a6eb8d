package org.parley.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.table.ChartContext;
import org.parley.table.Table;

/**
 * All charts that the tables of a sweep allow, in the order of its report: grid and level lines (two factors with a
 * grid), response curves and tornado, paired differences, Sobol indices and those of pairs, Morris plane, rank
 * correlations, PRIM's way and box, trade-off front and parallel coordinates. A table that holds several measures gives
 * a picture for each.
 *
 * <p>Tables by name, as the analysis of a sweep gives them ({@link #TABLES}); each may be missing.
 */
public final class SweepCharts {
    /** The tables from which charts are drawn. */
    public static final List<String> TABLES = List.of(
            "means",
            "summary",
            "response",
            "paired",
            "sobol",
            "sobolPairs",
            "morris",
            "rank",
            "prim",
            "primLimits",
            "frontier");

    private static final int MOST_CELLS = 900;
    private static final int LEAST_LEVELS = 2;

    private SweepCharts() {}

    private record Task(Chart chart, Table table) {}

    /** Draws and renders them on all processors; the factors are those of the design, in order. */
    public static List<Charts.Rendered> draw(Map<String, Table> tables, List<String> factors, ChartContext context) {
        return draw(tables, factors, false, context);
    }

    /** The same; whether the points are those of a grid that its condition left, all of them run. */
    public static List<Charts.Rendered> draw(
            Map<String, Table> tables, List<String> factors, boolean leftOut, ChartContext context) {
        return tasks(tables, factors, leftOut).parallelStream()
                .map(task -> {
                    Charts.Rendered drawn = Charts.drawn(task.chart(), task.table(), context);
                    return new Charts.Rendered(drawn.picture(), drawn.caption() + SweepWords.disputed(task.table()));
                })
                .toList();
    }

    private static List<Task> tasks(Map<String, Table> tables, List<String> factors, boolean leftOut) {
        List<Task> tasks = new ArrayList<>();
        PairedEnds ends = PairedEnds.of(tables.get("paired"));
        Table means = tables.get("means");
        Table summary = tables.get("summary");
        if (means != null && summary != null && factors.size() == 2) {
            Table grid = grid(means, summary, factors.get(0), factors.get(1), leftOut);
            if (grid.rows() > 0) {
                each(tasks, new GridChart(ends), grid, "measure");
            }
            if (grid.rows() > 0 && !leftOut) { // level lines need a whole grid
                tasks.add(new Task(new ContoursChart(ends), grid));
            }
        }
        each(tasks, new ResponseChart(ends), tables.get("response"), "measure");
        each(tasks, new TornadoChart(ends), tables.get("response"), "measure");
        each(tasks, new PairedChart(), tables.get("paired"), "measure");
        each(tasks, new SobolChart(), tables.get("sobol"), "outcome");
        each(tasks, new SobolPairsChart(), tables.get("sobolPairs"), "outcome");
        each(tasks, new MorrisChart(), tables.get("morris"), "outcome");
        each(tasks, new RankChart(), tables.get("rank"), "outcome");
        Table prim = tables.get("prim");
        Table limits = tables.get("primLimits");
        if (prim != null && limits != null && means != null) {
            prim(tasks, prim, limits, means);
        }
        Table frontier = tables.get("frontier");
        if (frontier != null) {
            tasks.add(new Task(new TradeOffChart(), frontier));
            tasks.add(new Task(new ParallelChart(), frontier));
        }
        Table possible = tables.get("possible");
        if (possible != null) {
            tasks.add(new Task(new PossibleChart(), possible));
        }
        return tasks;
    }

    /**
     * Way and box of every rule of cases; where there are several, or the first gave none, the names end with its
     * number.
     */
    private static void prim(List<Task> tasks, Table prim, Table limits, Table means) {
        List<String> rules = Columns.different(prim, "rule");
        if (rules.isEmpty()) {
            tasks.add(new Task(new PrimChart(), prim));
            tasks.add(new Task(new PrimBoxChart(), box(limits, means)));
        }
        for (String rule : rules) {
            String suffix = rules.equals(List.of("1")) ? "" : "-" + rule;
            Table way = Columns.where(prim, "rule", rule);
            tasks.add(new Task(new PrimChart(suffix), way));
            tasks.add(new Task(
                    new PrimBoxChart(suffix, way.string("interest", 0)),
                    box(Columns.where(limits, "rule", rule), means)));
        }
    }

    private static void each(List<Task> tasks, Chart chart, @Nullable Table table, String column) {
        if (table != null) {
            for (String text : Columns.different(table, column)) {
                tasks.add(new Task(chart, Columns.where(table, column, text)));
            }
        }
    }

    /**
     * The long table of a grid, as {@link GridChart} reads it. Means: one row for each point, with the two factors and
     * for each measure m the columns {@code m} and {@code m.n}; summary: {@code measure, kind}. Empty if the points are
     * no grid, or no whole one unless a condition left cells out.
     */
    static Table grid(Table means, Table summary, String x, String y, boolean leftOut) {
        Set<String> cells = new LinkedHashSet<>();
        for (int r = 0; r < means.rows(); r++) {
            cells.add(means.string(x, r) + " | " + means.string(y, r));
        }
        int columns = Columns.different(means, x).size();
        int rows = Columns.different(means, y).size();
        boolean full = cells.size() == means.rows()
                && (leftOut || cells.size() == columns * rows)
                && columns * rows <= MOST_CELLS
                && columns >= LEAST_LEVELS
                && rows >= LEAST_LEVELS;
        List<String> measures =
                means.names().stream().filter(c -> means.has(c + ".n")).toList();
        int size = full ? means.rows() * measures.size() : 0;
        String[][] texts = new String[6][size];
        double[][] numbers = new double[5][size];
        Map<String, Integer> rowsOf = new HashMap<>();
        for (int r = 0; r < summary.rows(); r++) {
            rowsOf.put(summary.string("point", r) + " " + summary.string("measure", r), r);
        }
        for (int i = 0; i < size; i++) {
            int row = i % means.rows();
            String measure = measures.get(i / means.rows());
            Integer of = rowsOf.get(means.string("point", row) + " " + measure);
            texts[0][i] = x;
            texts[1][i] = means.string(x, row);
            texts[2][i] = y;
            texts[3][i] = means.string(y, row);
            texts[4][i] = measure;
            texts[5][i] = of == null ? "mean" : summary.string("kind", of);
            numbers[0][i] = Columns.number(means, measure + ".n", row);
            numbers[1][i] = Columns.number(means, measure, row);
            numbers[2][i] = of == null ? Double.NaN : Columns.number(summary, "low", of);
            numbers[3][i] = of == null ? Double.NaN : Columns.number(summary, "high", of);
            numbers[4][i] = of == null || !summary.has("missing") ? 0 : Columns.number(summary, "missing", of);
        }
        return Table.builder()
                .strings("x", texts[0])
                .strings("xLevel", texts[1])
                .strings("y", texts[2])
                .strings("yLevel", texts[3])
                .strings("measure", texts[4])
                .strings("kind", texts[5])
                .numbers("n", numbers[0])
                .numbers("missing", numbers[4])
                .numbers("estimate", numbers[1])
                .numbers("low", numbers[2])
                .numbers("high", numbers[3])
                .build();
    }

    /**
     * The limits of boxes with the range of each factor in the sweep (of a factor with words: 0 and how many there
     * are), as {@link PrimBoxChart} reads them.
     */
    static Table box(Table limits, Table means) {
        double[] min = new double[limits.rows()];
        double[] max = new double[limits.rows()];
        for (int r = 0; r < min.length; r++) {
            String factor = limits.string("factor", r);
            double[] values = means.has(factor) && means.isNumber(factor) ? means.numbers(factor) : new double[0];
            min[r] = Arrays.stream(values).min().orElse(Double.NaN);
            max[r] = Arrays.stream(values).max().orElse(Double.NaN);
            if (means.has(factor) && !limits.string("texts", r).isEmpty()) {
                min[r] = 0;
                max[r] = Columns.different(means, factor).size();
            }
        }
        Table.Builder box = Table.builder()
                .numbers("rule", Columns.numbers(limits, "rule"))
                .strings("interest", limits.strings("interest"))
                .numbers("box", Columns.numbers(limits, "box"))
                .strings("factor", limits.strings("factor"))
                .numbers("min", min)
                .numbers("max", max)
                .numbers("low", Columns.numbers(limits, "low"))
                .numbers("high", Columns.numbers(limits, "high"))
                .strings("texts", limits.strings("texts"));
        for (String column : List.of("quasiP", "n", "density", "densityLow", "densityHigh", "coverage")) {
            box.numbers(column, Columns.numbers(limits, column));
        }
        return box.build();
    }
}
