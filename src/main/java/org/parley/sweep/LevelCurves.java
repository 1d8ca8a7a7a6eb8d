package org.parley.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.parley.analysis.Bootstrap;
import org.parley.analysis.Interval;
import org.parley.analysis.RunValues;
import org.parley.analysis.Statistic;
import org.parley.analysis.Summaries;
import org.parley.sweep.design.Factor;
import org.parley.table.Table;

/**
 * How each measure answers the levels of each factor, over all settings of the others: the table {@code response}, one
 * row for each factor, level and measure: {@code factor, level, measure, kind, n, missing, estimate, low, high}. Where
 * points share random numbers the intervals are {@link ByReplication}'s.
 *
 * <p>A factor whose levels met different settings of the others, or that has more than 12 levels, gets no rows and a
 * note: its level would not be all that differs.
 */
final class LevelCurves {
    private static final int MOST_LEVELS = 12;

    private final SweepResult result;
    private final List<Statistic> statistics;
    private final RunValues runs;
    private final Bootstrap bootstrap;
    private final List<String> notes = new ArrayList<>();
    private final Map<String, Table> tables = new LinkedHashMap<>();

    LevelCurves(SweepResult result, RunValues runs, Bootstrap bootstrap) {
        this.result = result;
        this.statistics = result.spec().outcomes();
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
            Map<String, int[]> levels = levels(one);
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
            Table part = Summaries.over(
                    one.name(),
                    one.isNumber(),
                    List.copyOf(levels.keySet()),
                    List.copyOf(levels.values()),
                    runs,
                    statistics);
            if (result.spec().common() && factorNames().size() > 1) {
                part = clustered(part, one.name(), levels);
            }
            for (int r = 0; r < part.rows(); r++) {
                factor.add(one.name());
                level.add(part.string(one.name(), r));
            }
            parts.add(part);
        }
        if (parts.isEmpty()) {
            return;
        }
        Table.Builder table = Table.builder().strings("factor", factor).strings("level", level);
        for (String text : List.of("measure", "kind")) {
            table.strings(
                    text, parts.stream().flatMap(p -> p.strings(text).stream()).toList());
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
        for (int r = 0; r < points.rows(); r++) {
            if (runs.runs(r) > 0) {
                settings.computeIfAbsent(points.string(factor.name(), r), level -> new LinkedHashSet<>())
                        .add(PairedLevels.key(points, others, r));
            }
        }
        return new LinkedHashSet<>(settings.values()).size() == 1;
    }

    private Table clustered(Table part, String factor, Map<String, int[]> levels) {
        double[] low = new double[part.rows()];
        double[] high = new double[part.rows()];
        List<String> names = List.copyOf(levels.keySet());
        IntStream.range(0, names.size()).parallel().forEach(l -> {
            List<ByReplication> measures = new ArrayList<>();
            for (Statistic statistic : statistics) {
                ByReplication clusters = new ByReplication(runs.replications());
                for (int point : levels.getOrDefault(names.get(l), new int[0])) {
                    clusters.add(runs.there(point), runs.of(statistic, point));
                }
                measures.add(clusters);
            }
            List<Interval> intervals =
                    ByReplication.of(statistics, measures, "response/" + factor + "/" + names.get(l), bootstrap);
            for (int m = 0; m < measures.size(); m++) {
                low[l * measures.size() + m] = intervals.get(m).low();
                high[l * measures.size() + m] = intervals.get(m).high();
            }
        });
        return PairedLevels.replaced(part, low, high);
    }

    /** The points that have runs, by level; numbers rising. */
    private Map<String, int[]> levels(Factor factor) {
        Table points = result.points().table();
        Map<String, List<Integer>> of = new LinkedHashMap<>();
        for (int p = 0; p < points.rows(); p++) {
            if (runs.runs(p) > 0) {
                of.computeIfAbsent(points.string(factor.name(), p), level -> new ArrayList<>())
                        .add(p);
            }
        }
        List<String> order = new ArrayList<>(of.keySet());
        if (factor.isNumber()) {
            order.sort(Comparator.comparingDouble(Double::parseDouble));
        }
        Map<String, int[]> levels = new LinkedHashMap<>();
        for (String level : order) {
            levels.put(
                    level,
                    of.getOrDefault(level, List.of()).stream().mapToInt(p -> p).toArray());
        }
        return levels;
    }

    private List<String> factorNames() {
        return result.points().names();
    }
}
