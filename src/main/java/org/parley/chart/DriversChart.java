package org.parley.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.table.Show;
import org.parley.table.Table;

/**
 * Which sampled parameters go with agreement.
 *
 * <p>Columns: {@code parameter} (key), {@code side} (A, B or empty: both share it), {@code rho, low, high} (rank correlation with agreement,
 * −1 … 1, and its 95 % bootstrap interval), {@code n} (runs), {@code grade} (F, D, L, P). The strongest parameters are shown, by the larger |ρ| of their sides.
 */
public final class DriversChart implements Chart {
    private static final int MOST = 14;

    @Override
    public String name() {
        return "drivers";
    }

    @Override
    public Picture draw(Table table, Setting setting) {
        Columns.of(name())
                .texts("parameter", "side", "grade")
                .numbers("rho", "low", "high", "n")
                .check(table);
        List<String> parameters = new ArrayList<>(Columns.different(table, "parameter"));
        parameters.removeIf(p -> strength(table, p) < 0);
        parameters.sort(Comparator.comparingDouble(p -> -strength(table, p)));
        int shown = Math.min(MOST, parameters.size());
        BarPlot plot = BarPlot.of(
                        name(),
                        "What drives it: parameters that go with agreement",
                        "rank correlation with agreement (Spearman)")
                .subtitle(
                        shown == 0
                                ? ""
                                : Say.runs(Columns.largest(table, "n"))
                                        + "; mark: rank correlation; whisker: 95 % interval (bootstrap); letter: grade of the number; at the right: the correlations"
                                        + (shown < parameters.size()
                                                ? "; the " + shown + " strongest of " + Show.count(parameters.size())
                                                        + " parameters"
                                                : ""))
                .whenEmpty("Nothing was sampled, or every run ended alike, so nothing can go with agreement.")
                .dots();
        styles(plot, table, setting);
        double reach = .1;
        for (String parameter : parameters.subList(0, shown)) {
            Table rows = bySide(Columns.where(table, "parameter", parameter));
            for (int r = 0; r < rows.rows(); r++) {
                double rho = rows.number("rho", r);
                double low = Columns.number(rows, "low", r);
                double high = Columns.number(rows, "high", r);
                if (!Double.isNaN(rho)) {
                    plot.bar(
                            setting.word(parameter) + " (" + rows.text("grade", r) + ")",
                            setting.party(rows.text("side", r)),
                            rho,
                            low,
                            high,
                            r == 0 ? numbers(rows) : "");
                    for (double value : new double[] {rho, low, high}) {
                        reach = Math.abs(value) > reach ? Math.abs(value) : reach;
                    }
                }
            }
        }
        double end = Math.min(1, Math.ceil(reach * 10 - 1e-9) / 10);
        return plot.range(-end, end).picture(setting.footer(), table);
    }

    /** Side A before side B. */
    private static Table bySide(Table rows) {
        return rows.select(IntStream.range(0, rows.rows())
                .boxed()
                .sorted(Comparator.comparing(r -> rows.text("side", r)))
                .mapToInt(r -> r)
                .toArray());
    }

    /** "0.45 · 0.48": the correlations of a parameter, side A first. */
    private static String numbers(Table rows) {
        List<String> numbers = new ArrayList<>();
        for (double rho : Columns.numbers(rows, "rho")) {
            numbers.add(Show.two(rho));
        }
        return String.join(" · ", numbers);
    }

    /** Sides keep their styles; only those that occur get into the key. */
    private static void styles(BarPlot plot, Table table, Setting setting) {
        List<String> sides = table.texts("side");
        int common = 2;
        for (String side : List.of("A", "B", "")) {
            if (sides.contains(side)) {
                plot.styled(setting.party(side), side.isEmpty() ? common : side.equals("A") ? 0 : 1);
            }
        }
    }

    private static double strength(Table table, String parameter) {
        double strength = -1;
        Table rows = Columns.where(table, "parameter", parameter);
        for (double rho : Columns.numbers(rows, "rho")) {
            if (Math.abs(rho) > strength) {
                strength = Math.abs(rho);
            }
        }
        return strength;
    }

    /** With so many intervals of 95 % some miss 0 although nothing is there. */
    private static String byChance(Table table) {
        long all = Arrays.stream(Columns.numbers(table, "rho"))
                .filter(Double::isFinite)
                .count();
        return all < 20
                ? ""
                : "; by chance alone about one in twenty does not cross it (" + Math.round(all / 20.) + " of the " + all
                        + " correlations, shown or not)";
    }

    @Override
    public String caption(Table table, Setting setting) {
        return "Right of 0: runs with a higher value of the parameter ended in agreement more often; left of 0: less often. A whisker that crosses "
                + "0 is compatible with no relation"
                + byChance(table)
                + ". The correlation depends on the range from which the parameter was drawn, and nearly all of these ranges are placeholders "
                + "(P): the chart says where the model is sensitive, and so where better knowledge would matter most. It does not say what moves the real "
                + "talks.";
    }
}
