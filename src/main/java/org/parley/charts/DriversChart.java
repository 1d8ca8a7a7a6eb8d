package org.parley.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.analysis.EnoughRuns;
import org.parley.plot.BarPlot;
import org.parley.plot.Picture;
import org.parley.table.ChartContext;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * Which of the drawn numbers go with agreement: their rank correlation, and beside it their partial rank correlation.
 *
 * <p>Columns: {@code parameter} (key), {@code side} (A, B or empty: both share it), {@code rho, low, high} (rank
 * correlation with agreement, −1 … 1, and its 95 % interval), {@code prcc, prccLow, prccHigh} (partial rank
 * correlation coefficient and its 95 % interval), {@code n} (runs), {@code grade} (F, D, L, P). The strongest are
 * shown, by the larger |ρ| of their sides.
 */
public final class DriversChart implements Chart {
    private static final int MOST = 14;
    private static final String TOO_FEW =
            "Too few runs ended with or without an agreement to say which drawn numbers go with it";

    @Override
    public String name() {
        return "drivers";
    }

    @Override
    public Picture draw(Table table, ChartContext context) {
        Columns.of(name())
                .strings("parameter", "side", "grade")
                .numbers("rho", "low", "high", "prcc", "prccLow", "prccHigh", "n")
                .check(table);
        Map<String, Double> strengths = strengths(table);
        List<String> parameters = new ArrayList<>(strengths.keySet());
        parameters.sort(Comparator.comparingDouble(p -> -strengths.getOrDefault(p, 0.)));
        boolean few = tooFew(table);
        int shown = few ? 0 : Math.min(MOST, parameters.size());
        BarPlot plain = plot("rank correlation with agreement (Spearman)", table, context)
                .subtitle(
                        shown == 0
                                ? few ? ChartPhrases.runs(Columns.largest(table, "n")) : ""
                                : ChartPhrases.runs(Columns.largest(table, "n"))
                                        + "; drawn numbers that go with agreement; left: rank correlation; right: the same with all others held fixed; whisker: 95 % interval; letter: grade of the number"
                                        + (shown < parameters.size()
                                                ? "; the " + shown + " strongest of " + counted(parameters)
                                                : ""));
        BarPlot partial = plot("partial rank correlation (PRCC)", table, context);
        double end = end(table, parameters.subList(0, shown));
        for (String parameter : parameters.subList(0, shown)) {
            Table rows = bySide(Columns.where(table, "parameter", parameter));
            bars(plain, rows, context, "rho", "low", "high");
            bars(partial, rows, context, "prcc", "prccLow", "prccHigh");
        }
        return plain.range(-end, end).beside(partial.range(-end, end), context.footer(), table);
    }

    private BarPlot plot(String label, Table table, ChartContext context) {
        BarPlot plot = BarPlot.of(name(), title(table, context), label)
                .whenEmpty(
                        tooFew(table)
                                ? TOO_FEW + ": " + EnoughRuns.SHARE + " runs, " + EnoughRuns.EITHER
                                        + " of them with and " + EnoughRuns.EITHER + " without one, would be needed."
                                : "Nothing was sampled, or every run ended alike, so nothing can go with agreement.")
                .dots();
        styles(plot, table, context);
        return plot;
    }

    /**
     * The strongest rank correlation of those that the intervals of both measures tell from 0 on one side; if there is
     * none, the strongest that its own interval tells, with what is left of it where the others are held fixed.
     */
    private static String title(Table table, ChartContext context) {
        if (strengths(table).isEmpty()) {
            return "Which drawn numbers go with agreement";
        }
        if (tooFew(table)) {
            return TOO_FEW;
        }
        int most = strongest(table, true);
        boolean both = most >= 0;
        most = both ? most : strongest(table, false);
        if (most < 0) {
            return "No drawn number goes with agreement beyond chance";
        }
        String side = table.string("side", most);
        double prcc = Columns.number(table, "prcc", most);
        return "Agreement " + (Columns.number(table, "rho", most) > 0 ? "rises" : "falls") + " with "
                + context.inSentence(table.string("parameter", most))
                + (side.isEmpty() ? "" : ", " + context.shortParty(side)) + ": rank correlation "
                + value(table, most, "rho", "low", "high")
                + (Double.isNaN(prcc)
                        ? ""
                        : (both ? ", " : ", but ") + value(table, most, "prcc", "prccLow", "prccHigh")
                                + " with the others held fixed");
    }

    /**
     * The row with the largest |ρ| whose interval leaves 0 out, and that of the partial one on the same side, or −1.
     */
    private static int strongest(Table table, boolean both) {
        int most = -1;
        for (int r = 0; r < table.rows(); r++) {
            int sign = sign(table, r, "low", "high");
            if (sign != 0
                    && (!both || sign == sign(table, r, "prccLow", "prccHigh"))
                    && (most < 0 || Math.abs(table.number("rho", r)) > Math.abs(table.number("rho", most)))) {
                most = r;
            }
        }
        return most;
    }

    /** Whether there are correlations, none of which has an interval. */
    private static boolean tooFew(Table table) {
        return !strengths(table).isEmpty()
                && Arrays.stream(Columns.numbers(table, "low")).noneMatch(Double::isFinite);
    }

    /** On which side of 0 an interval lies; 0 if it holds 0 or is unknown. */
    private static int sign(Table table, int row, String low, String high) {
        return Columns.number(table, low, row) > 0 ? 1 : Columns.number(table, high, row) < 0 ? -1 : 0;
    }

    private static String value(Table table, int row, String value, String low, String high) {
        return ChartPhrases.oneLine(ChartPhrases.value(
                Columns.number(table, value, row), Columns.number(table, low, row), Columns.number(table, high, row)));
    }

    private static void bars(
            BarPlot plot, Table rows, ChartContext context, String estimate, String lowEnd, String highEnd) {
        List<String> numbers = new ArrayList<>();
        for (double value : Columns.numbers(rows, estimate)) {
            numbers.add(Double.isNaN(value) ? "–" : NumberText.two(value));
        }
        for (int r = 0; r < rows.rows(); r++) {
            plot.bar(
                    context.word(rows.string("parameter", r)) + " (" + rows.string("grade", r) + ")",
                    context.party(rows.string("side", r)),
                    Columns.number(rows, estimate, r),
                    Columns.number(rows, lowEnd, r),
                    Columns.number(rows, highEnd, r),
                    r == 0 ? String.join(" · ", numbers) : "");
        }
    }

    /** How far both axes reach to either side: a tenth that holds all that is shown. */
    private static double end(Table table, List<String> parameters) {
        double reach = .1;
        for (int r = 0; r < table.rows(); r++) {
            if (parameters.contains(table.string("parameter", r))) {
                for (String column : List.of("rho", "low", "high", "prcc", "prccLow", "prccHigh")) {
                    double value = Math.abs(Columns.number(table, column, r));
                    reach = value > reach ? value : reach;
                }
            }
        }
        return Math.min(1, Math.ceil(reach * 10 - 1e-9) / 10);
    }

    /** "54 drawn numbers (28 parameters, 9 weights of issues, 17 scores of options)". */
    private static String counted(List<String> parameters) {
        long weights = parameters.stream().filter(p -> p.startsWith("weight.")).count();
        long scores = parameters.stream().filter(p -> p.startsWith("score.")).count();
        long others = parameters.size() - weights - scores;
        if (weights + scores == 0) {
            return NumberText.count(others) + " parameters";
        }
        List<String> kinds = new ArrayList<>();
        if (others > 0) {
            kinds.add(NumberText.count(others) + (others == 1 ? " parameter" : " parameters"));
        }
        if (weights > 0) {
            kinds.add(NumberText.count(weights) + (weights == 1 ? " weight of an issue" : " weights of issues"));
        }
        if (scores > 0) {
            kinds.add(NumberText.count(scores) + (scores == 1 ? " score of an option" : " scores of options"));
        }
        return NumberText.count(parameters.size()) + " drawn numbers (" + String.join(", ", kinds) + ")";
    }

    /** Side A before side B. */
    private static Table bySide(Table rows) {
        return rows.select(IntStream.range(0, rows.rows())
                .boxed()
                .sorted(Comparator.comparing(r -> rows.string("side", r)))
                .mapToInt(r -> r)
                .toArray());
    }

    /** Sides keep their styles; only those that occur get into the key. */
    private static void styles(BarPlot plot, Table table, ChartContext context) {
        List<String> sides = table.strings("side");
        int common = 2;
        for (String side : List.of("A", "B", "")) {
            if (sides.contains(side)) {
                plot.styled(context.party(side), side.isEmpty() ? common : side.equals("A") ? 0 : 1);
            }
        }
    }

    /** The larger |ρ| of both sides of each parameter that has one, in the order of the table. */
    private static Map<String, Double> strengths(Table table) {
        Map<String, Double> strengths = new LinkedHashMap<>();
        double[] rho = Columns.numbers(table, "rho");
        for (int r = 0; r < rho.length; r++) {
            if (!Double.isNaN(rho[r])) {
                strengths.merge(table.string("parameter", r), Math.abs(rho[r]), Math::max);
            }
        }
        return strengths;
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
    public String caption(Table table, ChartContext context) {
        return "Right of 0: runs with a higher value of the number ended in agreement more often; left of 0: less often. A whisker that crosses "
                + "0 is compatible with no relation"
                + byChance(table)
                + ". The partial correlation takes out what all other drawn numbers explain (of a weight: all but the other weights of the same party, since they sum to 1): where it is larger than the plain one, "
                + "the others' scatter had hidden a part of the relation; where it is smaller, the number owed a part to another one. "
                + "Both depend on the range from which the number was drawn, and nearly all of these ranges are placeholders "
                + "(P): the chart says where the model is sensitive, and so where better knowledge would matter most. It does not say what moves the real "
                + "talks.";
    }
}
