package org.parley.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.parley.analysis.Bootstrap;
import org.parley.analysis.Interval;
import org.parley.analysis.PairedComparison;
import org.parley.analysis.Statistic;
import org.parley.analysis.Transitions;
import org.parley.sweep.design.Factor;
import org.parley.table.NumberText;
import org.parley.table.Table;
import org.parley.talks.Outcome;

/**
 * The lowest against the highest level of each factor, run by run: the same other settings, the same replication, the
 * same random numbers. Tables {@code paired} (differences of the measures) and {@code transitions} (how many runs
 * changed their outcome, from what to what); a sentence a factor. Intervals over several settings are
 * {@link ByReplication}'s.
 */
final class PairedLevels {
    private static final int MOST_MOVES = 3;

    private final SweepResult result;
    private final List<Statistic> statistics;
    private final RunStore runs;
    private final Bootstrap bootstrap;
    private final UnaryOperator<String> called;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    PairedLevels(SweepResult result, RunStore runs, Bootstrap bootstrap, UnaryOperator<String> called) {
        this.result = result;
        this.statistics = result.spec().outcomes();
        this.runs = runs;
        this.bootstrap = bootstrap;
        this.called = called;
        paired();
    }

    /** {@code paired, transitions}, or nothing. */
    Map<String, Table> tables() {
        return tables;
    }

    /** A sentence a factor. */
    List<String> words() {
        return words;
    }

    /** What could not be compared, and why. */
    List<String> notes() {
        return notes;
    }

    private void paired() {
        if (!result.spec().common()) {
            notes.add("no paired comparison: the points share no random numbers (commonRandomNumbers is off).");
            return;
        }
        Table points = result.points().table();
        List<String> columns = new ArrayList<>();
        List<Table> parts = new ArrayList<>();
        List<Table> moves = new ArrayList<>();
        List<String> movesOf = new ArrayList<>();
        for (Factor factor : result.points().factors()) {
            List<String> levels = new ArrayList<>();
            for (int p = 0; p < runs.points(); p++) {
                String level = points.string(factor.name(), p);
                if (runs.runs(p) > 0 && !levels.contains(level)) {
                    levels.add(level);
                }
            }
            if (factor.isNumber()) {
                levels.sort((a, b) -> Double.compare(Double.parseDouble(a), Double.parseDouble(b)));
            }
            if (levels.size() < 2) {
                continue;
            }
            String first = levels.get(0);
            String last = levels.get(levels.size() - 1);
            List<String> others = factorNames().stream()
                    .filter(name -> !name.equals(factor.name()))
                    .toList();
            try {
                PointPairs pairs = new PointPairs(points, at(factor, first), at(factor, last), others, runs);
                Table part = PairedComparison.of(statistics, pairs::present, pairs.count(), pairs.alone(), bootstrap);
                Table move = Transitions.of(
                        Arrays.stream(Outcome.values()).map(Outcome::name).toList(), pairs.transitions());
                String label = factor.name() + ": " + first + " → " + last;
                Interval changed = Transitions.changed(move);
                if (!others.isEmpty()) {
                    changed = pairs.changes().share("changed/" + factor.name(), bootstrap);
                    part = clustered(part, pairs, factor.name());
                }
                parts.add(part);
                moves.add(move);
                for (int r = 0; r < part.rows(); r++) {
                    columns.add(label);
                }
                for (int r = 0; r < move.rows(); r++) {
                    movesOf.add(label);
                }
                words.add(called.apply(factor.name()) + ": " + shown(first) + " → " + shown(last)
                        + " changes the outcome of " + NumberText.percent(changed.estimate()) + " of the runs ("
                        + NumberText.percentInterval(changed.low(), changed.high()) + "; n = "
                        + NumberText.count((long) move.number("n", 0)) + " pairs)" + most(move) + ".");
            } catch (IllegalArgumentException unmatched) {
                notes.add("no paired comparison of " + factor.name() + ": " + unmatched.getMessage());
            }
        }
        if (!parts.isEmpty()) {
            tables.put("paired", stacked("settings", columns, parts));
            tables.put("transitions", stacked("settings", movesOf, moves));
        }
    }

    private List<Integer> at(Factor factor, String level) {
        Table points = result.points().table();
        return IntStream.range(0, runs.points())
                .filter(p -> runs.runs(p) > 0 && points.string(factor.name(), p).equals(level))
                .boxed()
                .toList();
    }

    private Table clustered(Table part, PointPairs pairs, String factor) {
        double[] low = new double[part.rows()];
        double[] high = new double[part.rows()];
        IntStream.range(0, part.rows()).parallel().forEach(r -> {
            Statistic statistic = statistics.get(r);
            Interval interval = pairs.differences(statistic)
                    .difference(statistic, "paired/" + factor + "/" + statistic.name(), bootstrap);
            low[r] = interval.low();
            high[r] = interval.high();
        });
        return replaced(part, low, high);
    }

    private static String shown(String level) {
        try {
            return NumberText.cell(Double.parseDouble(level));
        } catch (NumberFormatException word) {
            return level;
        }
    }

    /** The most frequent changes of outcome, from what to what. */
    private static String most(Table moves) {
        List<Integer> changed = IntStream.range(0, moves.rows())
                .filter(r -> moves.number("changed", r) == 1 && moves.number("count", r) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(r -> -moves.number("count", r)))
                .limit(MOST_MOVES)
                .toList();
        if (changed.isEmpty()) {
            return "";
        }
        List<String> texts = new ArrayList<>();
        for (int r : changed) {
            texts.add(label(moves.string("from", r)) + " → " + label(moves.string("to", r)) + " ("
                    + NumberText.count((long) moves.number("count", r)) + ")");
        }
        return ", most often " + String.join(", ", texts);
    }

    private static String label(String outcome) {
        return Outcome.byName(outcome).map(Outcome::label).orElse(outcome);
    }

    private static Table stacked(String name, List<String> labels, List<Table> parts) {
        Table.Builder table = Table.builder().strings(name, labels);
        for (String column : parts.get(0).names()) {
            if (parts.stream().allMatch(p -> p.isNumber(column))) {
                table.numbers(
                        column,
                        parts.stream()
                                .flatMapToDouble(p -> Arrays.stream(p.numbers(column)))
                                .toArray());
            } else {
                table.strings(
                        column,
                        parts.stream().flatMap(p -> p.strings(column).stream()).toList());
            }
        }
        return table.build();
    }

    static Table replaced(Table table, double[] low, double[] high) {
        Table.Builder builder = Table.builder();
        for (String column : table.names()) {
            if (column.equals("low")) {
                builder.numbers(column, low);
            } else if (column.equals("high")) {
                builder.numbers(column, high);
            } else if (table.isNumber(column)) {
                builder.numbers(column, table.numbers(column));
            } else {
                builder.strings(column, table.strings(column));
            }
        }
        return builder.build();
    }

    static String key(Table table, List<String> keys, int row) {
        StringBuilder key = new StringBuilder();
        keys.forEach(k -> key.append(table.string(k, row)).append('\u0000'));
        return key.toString();
    }

    private List<String> factorNames() {
        return result.points().names();
    }
}
