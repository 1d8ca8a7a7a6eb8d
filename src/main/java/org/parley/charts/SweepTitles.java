package org.parley.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.parley.analysis.Interval;
import org.parley.table.ChartContext;
import org.parley.table.MidSentence;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * Titles of the charts of a sweep: the finding in one sentence, by rules from the numbers of the chart's own table. A
 * rule names the largest effect only if its 95 % interval tells it from nothing, and beside it those that are not told
 * from it ({@link Interval#exceedsInSize}); if none is told from nothing the title says that. What the chart shows
 * stands below, in its subtitle. A table without rows has no finding: the title is then the topic.
 */
final class SweepTitles {
    private static final String BEYOND_CHANCE = " beyond chance";
    /** Of points that share no random numbers; overlap alone rules no difference out, and the title says so. */
    private static final String OVERLAP =
            ": the intervals of its lowest and its highest cell overlap, so whether they differ is open";

    private static final String ENDS_OVERLAP =
            ": the intervals at both ends overlap for every factor, so whether they differ is open";

    private static final String NO_FACTOR =
            ": no factor alone changes it" + BEYOND_CHANCE + " between its lowest and its highest level";

    private static final double LEAST_OF_RANGE = .25;
    private static final int LEAST_SETTINGS = 6;
    /** So many rivals of the largest are named; more are counted. */
    private static final int MOST_NAMES = 2;

    private SweepTitles() {}

    /** The topic in front of a subtitle: "what it goes with; n = …". */
    static String below(String topic, String subtitle) {
        return topic.substring(0, 1).toLowerCase(Locale.ROOT) + topic.substring(1) + "; " + subtitle;
    }

    /**
     * Of levels of factors ({@link ResponseChart}): the factor between whose ends the measure differs most, if pairs of
     * runs on the same random numbers tell the difference from 0; without pairs, if the intervals of the ends are
     * apart.
     */
    static String levels(Table table, PairedEnds ends, String topic, String measure, ChartContext context) {
        if (table.rows() == 0) {
            return topic;
        }
        String key = table.string("measure", 0);
        List<String> factors = Columns.different(table, "factor");
        if (ends.compare(key, factors)) {
            return upper(measure)
                    + ends.most(key, factors, context)
                            .map(found -> ": most with " + found)
                            .orElse(NO_FACTOR);
        }
        boolean share = SweepWords.share(table);
        String most = "";
        int best = -1;
        List<Interval> changes = new ArrayList<>();
        for (int f = 0; f < factors.size(); f++) {
            String factor = factors.get(f);
            Table rows = Columns.where(table, "factor", factor);
            List<String> levels = SweepWords.levels(rows, "level");
            String last = levels.get(levels.size() - 1);
            int from = row(rows, levels.get(0));
            int to = row(rows, last);
            changes.add(change(rows, from, to));
            if (apart(rows, from, to) && (best < 0 || size(changes.get(f)) > size(changes.get(best)))) {
                best = f;
                most = ": most with " + context.inSentence(factor) + ", " + value(rows, from, share) + " at "
                        + SweepWords.level(levels.get(0)) + " and " + value(rows, to, share) + " at "
                        + SweepWords.level(last);
            }
        }
        if (best < 0) {
            return upper(measure) + ENDS_OVERLAP;
        }
        int first = best;
        List<String> rivals = IntStream.range(0, factors.size())
                .filter(f -> f != first && Double.isFinite(changes.get(f).estimate()))
                .filter(f -> !changes.get(first).exceedsInSize(changes.get(f)))
                .mapToObj(f -> context.inSentence(factors.get(f)))
                .toList();
        return upper(measure) + most + asMuch(rivals);
    }

    private static double size(Interval change) {
        return Math.abs(change.estimate());
    }

    /** Second − first level of a factor, of runs with random numbers of their own. */
    private static Interval change(Table rows, int first, int second) {
        Interval from = interval(rows, "estimate", first);
        Interval to = interval(rows, "estimate", second);
        double change = to.estimate() - from.estimate();
        return new Interval(change, change - to.estimate() + to.low(), change + to.high() - to.estimate())
                .and(new Interval(-from.estimate(), -from.high(), -from.low()));
    }

    private static Interval interval(Table table, String column, int row) {
        return new Interval(
                Columns.number(table, column, row),
                Columns.number(table, "low", row),
                Columns.number(table, "high", row));
    }

    /** The names of other rows whose number is not known to be smaller in size than that of this one. */
    private static List<String> rivals(Table table, String column, int row, IntFunction<String> name) {
        Interval most = interval(table, column, row);
        return IntStream.range(0, table.rows())
                .filter(r -> r != row && Double.isFinite(Columns.number(table, column, r)))
                .filter(r -> !most.exceedsInSize(interval(table, column, r)))
                .mapToObj(name)
                .toList();
    }

    /** "; trust may do as much", "; trust and war cost may …", "; 3 others may …": what is not told from the first. */
    static String asMuch(List<String> names) {
        return names.isEmpty()
                ? ""
                : "; "
                        + (names.size() > MOST_NAMES
                                ? NumberText.count(names.size()) + " others"
                                : String.join(" and ", names))
                        + " may do as much";
    }

    /** " or trust", " or one of 3 others": what is not told from the first. */
    static String orWith(List<String> names) {
        return names.isEmpty()
                ? ""
                : names.size() > MOST_NAMES
                        ? " or one of " + NumberText.count(names.size()) + " others"
                        : " or " + String.join(" or ", names);
    }

    /** Of paired differences: the largest that its interval tells from 0. */
    static String paired(Table table, String topic, String measure, List<String> settings) {
        boolean share = SweepWords.share(table);
        Optional<Integer> most = largest(table, "difference", r -> true);
        if (table.rows() == 0) {
            return topic;
        }
        return upper(measure)
                + most.map(r -> " changes most with " + MidSentence.of(settings.get(r)) + ": "
                                + (share ? points(table, r) : signed(table, r))
                                + asMuch(rivals(table, "difference", r, o -> MidSentence.of(settings.get(o)))))
                        .orElse(": no change moves it" + BEYOND_CHANCE);
    }

    /** Of total Sobol indices: the factor that takes part in the largest share of the variance. */
    static String sobol(Table table, String topic, String measure, ChartContext context) {
        Table total = Columns.where(table, "index", "ST");
        if (total.rows() == 0 || noNumber(total)) {
            return topic;
        }
        return upper(measure)
                + largest(total, "value", r -> Columns.number(total, "value", r) > 0 && !NoiseWords.unknown(total, r))
                        .map(r -> ": " + context.inSentence(total.string("factor", r)) + " takes part in "
                                + value(total, "value", r, true) + " of the variance"
                                + asMuch(rivals(total, "value", r, o -> context.inSentence(total.string("factor", o)))))
                        .orElse(": no factor's share of the variance is known to be above 0");
    }

    /** Of the shares of pairs: the largest that is known. */
    static String sobolPairs(Table table, String topic, String measure, ChartContext context) {
        if (table.rows() == 0 || noNumber(table)) {
            return topic;
        }
        return upper(measure)
                + largest(table, "value", r -> Columns.number(table, "value", r) > 0 && !NoiseWords.unknown(table, r))
                        .map(r -> ": " + context.inSentence(table.string("factor", r)) + " and "
                                + context.inSentence(table.string("other", r)) + " together bring "
                                + value(table, "value", r, true) + " of the variance beyond what each does alone"
                                + asMuch(rivals(
                                        table,
                                        "value",
                                        r,
                                        o -> context.inSentence(table.string("factor", o)) + " with "
                                                + context.inSentence(table.string("other", o)))))
                        .orElse(": no pair's share of the variance is known to be above 0");
    }

    /** Of Morris' mean sizes of effects: the largest that is known. */
    static String morris(Table table, String topic, String measure, ChartContext context) {
        Table size = Columns.where(table, "index", "muStar");
        if (size.rows() == 0 || noNumber(size)) {
            return topic;
        }
        return upper(measure)
                + largest(size, "value", r -> !NoiseWords.unknown(size, r))
                        .map(r -> ": " + context.inSentence(size.string("factor", r)) + " moves it most, by "
                                + value(size, "value", r, false) + " on average over its range"
                                + asMuch(rivals(size, "value", r, o -> context.inSentence(size.string("factor", o)))))
                        .orElse(": no factor moves it" + BEYOND_CHANCE);
    }

    /** Of rank correlations: the strongest that is known. */
    static String rank(Table table, String topic, String measure, ChartContext context) {
        Table rho = Columns.where(table, "index", "rho");
        if (rho.rows() == 0 || noNumber(rho)) {
            return topic;
        }
        return upper(measure)
                + largest(rho, "value", r -> !NoiseWords.unknown(rho, r))
                        .map(r -> (rho.number("value", r) > 0 ? " rises" : " falls") + " most steadily with "
                                + context.inSentence(rho.string("factor", r)) + ": rank correlation "
                                + value(rho, "value", r, false)
                                + asMuch(rivals(rho, "value", r, o -> context.inSentence(rho.string("factor", o)))))
                        .orElse(": goes with no factor" + BEYOND_CHANCE);
    }

    /**
     * Of a grid: its lowest and its highest cell, if their intervals are apart; else the factor that changes the
     * measure most in pairs of runs on the same random numbers, over all levels of the other. Two cells picked for
     * being extreme are not compared in pairs: that interval would be too narrow for a pick of so many.
     */
    static String grid(Table table, PairedEnds ends, String topic, String measure, ChartContext context) {
        int low = lowest(table, "estimate");
        int high = highest(table, "estimate");
        if (low < 0) {
            return topic;
        }
        boolean share = SweepWords.share(table);
        String key = table.string("measure", 0);
        List<String> factors = factors(table);
        return upper(measure)
                + (apart(table, low, high)
                        ? ": from " + value(table, low, share) + " at " + cell(table, low, context) + " to "
                                + value(table, high, share) + " at " + cell(table, high, context)
                        : ends.compare(key, factors)
                                ? ends.most(key, factors, context)
                                        .map(found -> ": most with " + found)
                                        .orElse(NO_FACTOR)
                                : OVERLAP);
    }

    /** Of several grids over the same factors: where the first two measures are highest. */
    static String contours(Table table, PairedEnds ends, String topic, List<String> measures, ChartContext context) {
        List<String> places = new ArrayList<>();
        for (String measure : measures.subList(0, Math.min(2, measures.size()))) {
            Table of = Columns.where(table, "measure", measure);
            int low = lowest(of, "estimate");
            int high = highest(of, "estimate");
            if (low >= 0) {
                List<String> factors = factors(of);
                places.add(SweepWords.subject(measure, context)
                        + (apart(of, low, high)
                                ? " is highest at " + cell(of, high, context)
                                : ends.compare(measure, factors)
                                        ? ends.way(measure, factors, context)
                                                .map(way -> " " + way)
                                                .orElse(NO_FACTOR)
                                        : OVERLAP));
            }
        }
        return places.isEmpty() ? topic : upper(String.join("; ", places));
    }

    /** Of the way to a box: density inside and of all points. */
    static String prim(Table table, String topic) {
        for (int r = 0; r < table.rows(); r++) {
            if (table.number("chosen", r) == 1) {
                int all = highest(table, "n");
                return NumberText.percent(table.number("density", r)) + " of the "
                        + NumberText.count((long) table.number("n", r)) + " points in the box are cases, of all "
                        + NumberText.count((long) table.number("n", all)) + " points "
                        + NumberText.percent(table.number("density", all));
            }
        }
        return topic;
    }

    /** Of the limits of boxes: what limits the first, and its density. */
    static String box(Table table, String topic, String density, ChartContext context) {
        if (table.rows() == 0) {
            return topic;
        }
        Table first = Columns.where(table, "box", table.string("box", 0));
        List<String> factors = Columns.different(first, "factor").stream()
                .map(context::inSentence)
                .toList();
        return "Cases gather in a part of the range of " + String.join(" and ", factors) + ": of the "
                + NumberText.count((long) first.number("n", 0)) + " points there " + together(density)
                + " are cases";
    }

    /** Of settings: how many no other one dominates. */
    static String front(Table table, String topic) {
        if (table.rows() == 0) {
            return topic;
        }
        int kept = 0;
        for (int r = 0; r < table.rows(); r++) {
            kept += table.number("nonDominated", r) == 1 ? 1 : 0;
        }
        return NumberText.count(kept) + " of " + NumberText.count(table.rows())
                + (table.rows() == 1 ? " setting is" : " settings are")
                + " dominated by no other" + (kept > 1 ? ": more of one aim costs some of another" : "");
    }

    /**
     * Of settings in thirds (0, 1, 2) of the first aim: the lever whose medians in the highest and the lowest third lie
     * farthest apart, at least a quarter of what was tried.
     */
    static String parallel(
            Table table, String topic, List<String> levers, double[] thirds, String measure, ChartContext context) {
        String most = "";
        double widest = LEAST_OF_RANGE;
        for (String lever : levers) {
            if (table.isNumber(lever)) {
                double[] values = table.numbers(lever);
                double range = Arrays.stream(values).max().orElse(0)
                        - Arrays.stream(values).min().orElse(0);
                double high = median(values, thirds, 2);
                double low = median(values, thirds, 0);
                double far = range > 0 ? Math.abs(high - low) / range : 0;
                if (far >= widest) {
                    widest = far;
                    most = " differ most in " + context.inSentence(lever) + ": medians " + NumberText.two(high)
                            + " and " + NumberText.two(low);
                }
            }
        }
        return table.rows() < LEAST_SETTINGS
                ? topic
                : "The settings with the highest and the lowest third of " + measure
                        + (most.isEmpty() ? " differ in no lever by a quarter of what was tried" : most);
    }

    private static double median(double[] values, double[] thirds, int third) {
        double[] of = IntStream.range(0, values.length)
                .filter(i -> thirds[i] == third)
                .mapToDouble(i -> values[i])
                .sorted()
                .toArray();
        int n = of.length;
        return n == 0 ? Double.NaN : (of[(n - 1) / 2] + of[n / 2]) / 2;
    }

    /** The two factors of a grid. */
    private static List<String> factors(Table grid) {
        return List.of(grid.string("x", 0), grid.string("y", 0));
    }

    private static boolean noNumber(Table table) {
        return highest(table, "value") < 0;
    }

    private static int row(Table rows, String level) {
        return IntStream.range(0, rows.rows())
                .filter(r -> rows.string("level", r).equals(level))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the intervals of two rows do not meet. */
    private static boolean apart(Table table, int first, int second) {
        return Columns.number(table, "high", first) < Columns.number(table, "low", second)
                || Columns.number(table, "high", second) < Columns.number(table, "low", first);
    }

    /** The row with the largest size among those whose interval leaves 0 out. */
    private static Optional<Integer> largest(Table table, String column, IntPredicate known) {
        return IntStream.range(0, table.rows())
                .filter(r -> Double.isFinite(Columns.number(table, column, r)))
                .filter(r -> Columns.number(table, "low", r) > 0 || Columns.number(table, "high", r) < 0)
                .filter(known)
                .boxed()
                .max(Comparator.comparingDouble(r -> Math.abs(Columns.number(table, column, r))));
    }

    private static int lowest(Table table, String column) {
        return extreme(table, column, -1);
    }

    private static int highest(Table table, String column) {
        return extreme(table, column, 1);
    }

    /** The first row with the extreme number; −1 without any. */
    private static int extreme(Table table, String column, int sign) {
        int best = -1;
        for (int r = 0; r < table.rows(); r++) {
            double value = sign * Columns.number(table, column, r);
            if (Double.isFinite(value) && (best < 0 || value > sign * Columns.number(table, column, best))) {
                best = r;
            }
        }
        return best;
    }

    private static String cell(Table table, int row, ChartContext context) {
        return context.inSentence(table.string("x", row)) + " = " + SweepWords.level(table.string("xLevel", row))
                + " and " + context.inSentence(table.string("y", row)) + " = "
                + SweepWords.level(table.string("yLevel", row));
    }

    private static String value(Table table, int row, boolean share) {
        return value(table, "estimate", row, share);
    }

    private static String value(Table table, String column, int row, boolean share) {
        double value = table.number(column, row);
        double low = Columns.number(table, "low", row);
        double high = Columns.number(table, "high", row);
        return together(
                share
                        ? NumberText.percent(value) + " (" + NumberText.percentInterval(low, high) + ")"
                        : ChartPhrases.value(value, low, high));
    }

    /** An interval that no line of a title breaks. */
    static String together(String text) {
        return ChartPhrases.oneLine(text).replace("\u00a0(", " (");
    }

    private static String points(Table table, int row) {
        return together(NumberText.signed(100 * table.number("difference", row)) + " points ("
                + NumberText.interval(100 * table.number("low", row), 100 * table.number("high", row)) + ")");
    }

    private static String signed(Table table, int row) {
        return together(NumberText.signed(table.number("difference", row)) + " ("
                + NumberText.interval(table.number("low", row), table.number("high", row)) + ")");
    }

    /** A measure at the head of a sentence; keys that are no words stay as they are. */
    private static String upper(String text) {
        return text.matches("(?s)[a-z-]+[ :,;].*|[a-z-]+")
                ? text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1)
                : text;
    }
}
