package org.parley.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.plot.HeatMap;
import org.parley.plot.Picture;
import org.parley.table.ChartContext;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * Which combinations of two or three outcomes a search found: a map of the first two, a panel for each cell of the
 * third, hatched where nothing was found.
 *
 * <p>Columns: for each outcome {@code <outcome>.from, <outcome>.to} (borders of its cell), {@code hits}; a row a cell,
 * hit or not. Chérel, Cottineau &amp; Reuillon 2015.
 */
public final class PossibleChart implements Chart {
    private static final String FROM = ".from";
    private static final String TO = ".to";

    @Override
    public String name() {
        return "possible";
    }

    private static List<String> outcomes(Table table) {
        return table.names().stream()
                .filter(name -> name.endsWith(FROM))
                .map(name -> name.substring(0, name.length() - FROM.length()))
                .toList();
    }

    private static List<Double> borders(Table table, String outcome) {
        return Arrays.stream(table.numbers(outcome + FROM))
                .boxed()
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> labels(Table table, String outcome) {
        List<String> labels = new ArrayList<>();
        for (double from : borders(table, outcome)) {
            int row = row(table, outcome, from);
            labels.add(NumberText.cell(from) + " … " + NumberText.cell(table.number(outcome + ".to", row)));
        }
        return labels;
    }

    private static int row(Table table, String outcome, double from) {
        return IntStream.range(0, table.rows())
                .filter(r -> table.number(outcome + FROM, r) == from)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Picture draw(Table table, ChartContext context) {
        Columns columns = Columns.of(name()).numbers("hits");
        table.names().stream()
                .filter(name -> name.endsWith(TO))
                .map(name -> name.substring(0, name.length() - TO.length()))
                .forEach(outcome -> columns.numbers(outcome + FROM));
        List<String> outcomes = outcomes(table);
        outcomes.forEach(outcome -> columns.numbers(outcome + TO));
        columns.check(table);
        String first = outcomes.get(0);
        String second = outcomes.get(1);
        double most = Math.max(1, Arrays.stream(table.numbers("hits")).max().orElse(1));
        long found = Arrays.stream(table.numbers("hits")).filter(h -> h > 0).count();
        long tries = (long) Arrays.stream(table.numbers("hits")).sum();
        HeatMap map = HeatMap.of(
                        name(),
                        table.rows() == 0
                                ? "Which outcomes are possible together"
                                : NumberText.count(found) + " of " + NumberText.count(table.rows())
                                        + " combinations of outcomes were found",
                        SweepWords.measure(first, context),
                        labels(table, first),
                        SweepWords.measure(second, context),
                        labels(table, second))
                .whenEmpty("There are no combinations of outcomes to show.")
                .subtitle("which outcomes are possible together; in the cell: settings that came out there, n = "
                        + NumberText.count(tries) + " settings; hatched: not found, which does not prove it empty");
        List<Double> thirds = outcomes.size() > 2 ? borders(table, outcomes.get(2)) : List.of(Double.NaN);
        for (int panel = 0; panel < thirds.size(); panel++) {
            boolean[][] absent = new boolean[borders(table, second).size()]
                    [borders(table, first).size()];
            double[][] hits = hits(table, outcomes, thirds.get(panel), absent);
            String label = outcomes.size() > 2
                    ? SweepWords.measure(outcomes.get(2), context) + " "
                            + labels(table, outcomes.get(2)).get(panel)
                    : "settings";
            map.values(label, hits, 0, most, false).absent(absent);
        }
        return map.picture(context.footer(), table);
    }

    private static double[][] hits(Table table, List<String> outcomes, double third, boolean[][] absent) {
        List<Double> columns = borders(table, outcomes.get(0));
        List<Double> rows = borders(table, outcomes.get(1));
        double[][] hits = new double[rows.size()][columns.size()];
        for (int r = 0; r < table.rows(); r++) {
            if (Double.isNaN(third) || table.number(outcomes.get(2) + FROM, r) == third) {
                int row = rows.indexOf(table.number(outcomes.get(1) + FROM, r));
                int column = columns.indexOf(table.number(outcomes.get(0) + FROM, r));
                double here = table.number("hits", r);
                absent[row][column] = here == 0;
                hits[row][column] = here == 0 ? Double.NaN : here;
            }
        }
        return hits;
    }

    @Override
    public String caption(Table table, ChartContext context) {
        return "Each cell is a combination of outcomes; the number says how many of the settings that were tried came out there. The search bred new settings from those that came out rarely, so the numbers are no "
                + "likelihood: they say how well a cell is explored. A hatched cell was not found with these settings, runs and ranges; that does not prove it empty. An example of each cell found stands in cells.csv, "
                + "with what it came to on fresh runs.";
    }
}
