package org.parley.report;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.parley.charts.SweepWords;
import org.parley.sweep.SweepSpec;
import org.parley.sweep.design.Factor;
import org.parley.table.ChartContext;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * What a search found as a reader sees it, in two tables of texts that phones have room for: borders of a cell are one
 * column ("0.20 … 0.40"), and so are a number, its interval and its n ("0.28 (0.20 … 0.38), n = 100"). Of a cell's
 * example only fresh runs are shown: those that the search saw lie in the cell because they were chosen for it.
 *
 * @param spec the factors
 * @param context words for factors and outcomes
 * @param most rows, at most
 */
record FoundTable(SweepSpec spec, ChartContext context, int most) {
    private static final String FROM = ".from";
    private static final String FRESH = ".fresh";

    /** What they came to: the columns of {@code frontier.csv} or {@code cells.csv} but for the factors. */
    Table outcomes(Table all) {
        Table.Builder shown = Table.builder();
        List<String> factors = factors();
        for (String name : all.names()) {
            if (factors.contains(name)) {
                continue;
            }
            if (name.endsWith(FROM)) {
                String of = name.substring(0, name.length() - FROM.length());
                column(shown, measure(of), all, r -> cell(all, name, r) + " … " + cell(all, of + ".to", r));
            } else if (name.endsWith(FRESH)) {
                String of = name.substring(0, name.length() - FRESH.length());
                column(shown, measure(of) + ", of the example", all, r -> measured(all, name, of, r));
            } else if (all.has(name + ".low") && !all.has(name + FRESH)) {
                column(shown, measure(name), all, r -> measured(all, name, name, r));
            } else {
                other(name).ifPresent(words -> column(shown, words, all, r -> other(all, name, r)));
            }
        }
        return shown.build();
    }

    /** Where the factors stood: a column for the number of the row and one for each factor. */
    Table settings(Table all) {
        Table.Builder shown = Table.builder();
        String first = all.names().get(0);
        other(first).ifPresent(words -> column(shown, words, all, r -> cell(all, first, r)));
        factors().forEach(name -> column(shown, upper(context.factor(name)), all, r -> cell(all, name, r)));
        return shown.build();
    }

    private List<String> factors() {
        return spec.factors().stream().map(Factor::name).toList();
    }

    private String measure(String name) {
        return upper(SweepWords.subject(name, context));
    }

    private static Optional<String> other(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "point" -> "Setting";
                    case "cell" -> "Combination";
                    case "hits" -> "Settings that came there";
                    case "again" -> "The example comes there again";
                    case "frequency" -> "Not dominated in resamples";
                    default -> null;
                });
    }

    private static String other(Table all, String name, int row) {
        return switch (name) {
            case "again" -> all.number(name, row) == 1 ? "yes" : "no";
            case "frequency" -> NumberText.percent(all.number(name, row));
            default -> cell(all, name, row);
        };
    }

    private static String measured(Table all, String number, String of, int row) {
        double n = all.number(of + ".n", row);
        return n == 0
                ? "no run has it"
                : NumberText.two(all.number(number, row)) + " ("
                        + NumberText.interval(all.number(of + ".low", row), all.number(of + ".high", row)) + "), n = "
                        + NumberText.count((long) n);
    }

    private static String cell(Table all, String name, int row) {
        return all.isNumber(name) ? NumberText.cell(all.number(name, row)) : all.string(name, row);
    }

    private void column(Table.Builder shown, String heading, Table all, IntFunction<String> cell) {
        shown.strings(
                heading,
                IntStream.range(0, Math.min(most, all.rows())).mapToObj(cell).toList());
    }

    private static String upper(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
