package org.parley.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.analysis.Bootstrap;
import org.parley.analysis.Interval;
import org.parley.analysis.Measure;
import org.parley.analysis.Summaries;
import org.parley.sweep.design.Factor;
import org.parley.table.Table;

/**
 * How each measure answers the levels of each factor, over all settings of the others: the table {@code response}, one row a factor, level and measure:
 * {@code factor, level, measure, kind, n, missing, estimate, low, high}. Where points share random numbers the intervals are {@link ByReplication}'s.
 *
 * <p>A factor whose levels met different settings of the others, or that has more than 12 levels, gets no rows and a note: its level would not be all that differs.
 */
final class LevelCurves {
    private static final int MOST_LEVELS = 12;

    private final SweepResult result;
    private final List<Measure> measures;
    private final Table runs;
    private final Bootstrap bootstrap;
    private final List<String> notes = new ArrayList<>();
    private final Map<String, Table> tables = new LinkedHashMap<>();

    LevelCurves(SweepResult result, Table runs, Bootstrap bootstrap) {
        this.result = result;
        this.measures = result.spec().outcomes();
        this.runs = runs;
        this.bootstrap = bootstrap;
        response();
    }

    /** {@code response}, or nothing. */
    Map<String, Table> tables() {
        return tables;
    }

    /** Which factors have no rows, and why. */
    List<String> notes() {
        return notes;
    }

    private void response() {
        List<String> factor = new ArrayList<>();
        List<String> level = new ArrayList<>();
        List<Table> parts = new ArrayList<>();
        for (Factor one : result.points().factors()) {
            Set<String> levels = new LinkedHashSet<>(runs.texts(one.name()));
            if (levels.size() > MOST_LEVELS) {
                notes.add("no curve of " + one.name() + ": it has more than " + MOST_LEVELS + " levels.");
                continue;
            }
            if (!crossed(one)) {
                notes.add(
                        "no curve of " + one.name()
                                + ": its levels were not run with the same settings of the other factors, so they differ in more than this factor.");
                continue;
            }
            Table part = Summaries.over(runs.select(sorted(one)), one.name(), measures);
            if (result.spec().common() && factorNames().size() > 1) {
                part = clustered(part, one.name());
            }
            for (int r = 0; r < part.rows(); r++) {
                factor.add(one.name());
                level.add(part.text(one.name(), r));
            }
            parts.add(part);
        }
        if (parts.isEmpty()) {
            return;
        }
        Table.Builder table = Table.builder().texts("factor", factor).texts("level", level);
        for (String text : List.of("measure", "kind")) {
            table.texts(
                    text, parts.stream().flatMap(p -> p.texts(text).stream()).toList());
        }
        for (String number : List.of("n", "missing", "estimate", "low", "high")) {
            table.numbers(
                    number,
                    parts.stream()
                            .flatMapToDouble(p -> Arrays.stream(p.numbers(number)))
                            .toArray());
        }
        tables.put("response", table.build());
    }

    /** Whether every level of a factor met the same settings of the others. */
    private boolean crossed(Factor factor) {
        List<String> others =
                factorNames().stream().filter(n -> !n.equals(factor.name())).toList();
        Map<String, Set<String>> settings = new LinkedHashMap<>();
        Table points = result.points().table();
        Set<Double> run = new LinkedHashSet<>();
        for (double point : runs.numbers("point")) {
            run.add(point);
        }
        for (int r = 0; r < points.rows(); r++) {
            if (run.contains(points.number("point", r))) {
                settings.computeIfAbsent(points.text(factor.name(), r), level -> new LinkedHashSet<>())
                        .add(PairedLevels.key(points, others, r));
            }
        }
        return new LinkedHashSet<>(settings.values()).size() == 1;
    }

    private Table clustered(Table part, String factor) {
        double[] low = new double[part.rows()];
        double[] high = new double[part.rows()];
        List<String> levels = runs.texts(factor);
        double[] replications = runs.numbers("replication");
        for (int m = 0; m < measures.size(); m++) {
            Measure measure = measures.get(m);
            double[] values = measure.values(runs);
            Map<String, ByReplication> clusters = new LinkedHashMap<>();
            for (int r = 0; r < values.length; r++) {
                clusters.computeIfAbsent(levels.get(r), l -> new ByReplication())
                        .add(replications[r], values[r]);
            }
            for (int r = 0; r < part.rows(); r++) {
                String level = part.text(factor, r);
                ByReplication cluster = clusters.get(level);
                if (cluster != null && part.text("measure", r).equals(measure.name())) {
                    Interval interval =
                            cluster.of(measure, "response/" + factor + "/" + level + "/" + measure.name(), bootstrap);
                    low[r] = interval.low();
                    high[r] = interval.high();
                }
            }
        }
        return PairedLevels.replaced(part, low, high);
    }

    /** Rows by rising level, so that levels stand in their order. */
    private int[] sorted(Factor factor) {
        Integer[] order = new Integer[runs.rows()];
        Arrays.setAll(order, i -> i);
        if (factor.isNumber()) {
            double[] values = runs.numbers(factor.name());
            Arrays.sort(order, (a, b) -> Double.compare(values[a], values[b]));
        }
        return Arrays.stream(order).mapToInt(i -> i).toArray();
    }

    private List<String> factorNames() {
        return result.points().names();
    }
}
