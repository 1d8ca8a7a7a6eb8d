package org.parley.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Interval;
import org.parley.table.ChartContext;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * How measures of a sweep differ between the first and the last level of each factor, in pairs of runs on the same
 * random numbers (table {@code paired}, as {@link PairedChart} reads it). Most of what chance does to a level it does
 * to the other one, too: the intervals of two levels may overlap widely though their difference is known to the sign.
 * So a title asks the difference, not whether intervals overlap. Without such a table no factor is compared.
 */
final class PairedEnds {
    /** Compares no factor. */
    static final PairedEnds NONE = new PairedEnds(List.of());

    private record End(String measure, String factor, String first, String last, Table row) {
        double difference() {
            return Columns.number(row, "difference", 0);
        }

        boolean known() {
            return Columns.number(row, "low", 0) > 0 || Columns.number(row, "high", 0) < 0;
        }

        /** 1: higher levels are known to raise the measure, −1: to lower it; 0: neither, or the levels are words. */
        int direction() {
            boolean words = Double.isNaN(SweepWords.number(first)) || Double.isNaN(SweepWords.number(last));
            return words || !known() ? 0 : difference() > 0 ? 1 : -1;
        }

        Interval interval() {
            return new Interval(difference(), Columns.number(row, "low", 0), Columns.number(row, "high", 0));
        }
    }

    private final List<End> ends;

    private PairedEnds(List<End> ends) {
        this.ends = ends;
    }

    static PairedEnds of(@Nullable Table paired) {
        List<End> ends = new ArrayList<>();
        for (int r = 0; paired != null && r < paired.rows(); r++) {
            String settings = paired.string("settings", r);
            int colon = settings.indexOf(": ");
            int arrow = settings.indexOf(" → ", colon);
            if (colon > 0 && arrow > 0) {
                ends.add(new End(
                        paired.string("measure", r),
                        settings.substring(0, colon),
                        settings.substring(colon + 2, arrow),
                        settings.substring(arrow + 3),
                        paired.select(new int[] {r})));
            }
        }
        return new PairedEnds(ends);
    }

    /** Whether there is a difference of the measure for every one of the factors. */
    boolean compare(String measure, List<String> factors) {
        return !factors.isEmpty()
                && factors.stream()
                        .allMatch(factor -> ends.stream()
                                .anyMatch(e -> e.measure().equals(measure)
                                        && e.factor().equals(factor)
                                        && Double.isFinite(e.difference())));
    }

    /**
     * "pressure, Ukraine: from 40 % at 0 to 55 % at 1, +15 points (9.0 … 22; n = 300 pairs)": of the factors with the
     * largest difference whose interval leaves 0 out; "; trust may do as much" names those that are not told from it.
     */
    Optional<String> most(String measure, List<String> factors, ChartContext context) {
        return largest(measure, factors).map(e -> {
            boolean share = SweepWords.share(e.row());
            double scale = share ? 100 : 1;
            return context.inSentence(e.factor()) + ": from "
                    + SweepTitles.together(level(e, "first", share) + " at " + SweepWords.level(e.first())) + " to "
                    + SweepTitles.together(level(e, "second", share) + " at " + SweepWords.level(e.last())) + ", "
                    + SweepTitles.together(NumberText.signed(scale * e.difference()) + (share ? " points" : "") + " ("
                            + NumberText.interval(
                                    scale * e.row().number("low", 0),
                                    scale * e.row().number("high", 0))
                            + "; n = "
                            + NumberText.count((long) e.row().number("n", 0)) + " pairs)")
                    + SweepTitles.asMuch(names(rivals(e, factors), context));
        });
    }

    /**
     * "rises most with pressure, Ukraine or trust"; "changes most with …" where one of them has words for levels, or
     * may move the measure the other way.
     */
    Optional<String> way(String measure, List<String> factors, ChartContext context) {
        return largest(measure, factors).map(e -> {
            List<End> rivals = rivals(e, factors);
            boolean oneWay = rivals.stream().allMatch(rival -> rival.direction() == e.direction());
            return (!oneWay || e.direction() == 0 ? "changes" : e.direction() > 0 ? "rises" : "falls") + " most with "
                    + context.inSentence(e.factor()) + SweepTitles.orWith(names(rivals, context));
        });
    }

    private static List<String> names(List<End> of, ChartContext context) {
        return of.stream().map(e -> context.inSentence(e.factor())).toList();
    }

    /** The other factors whose difference of the same measure is not known to be smaller. */
    private List<End> rivals(End most, List<String> factors) {
        return ends.stream()
                .filter(e -> e.measure().equals(most.measure())
                        && factors.contains(e.factor())
                        && !e.factor().equals(most.factor())
                        && Double.isFinite(e.difference())
                        && !most.interval().exceedsInSize(e.interval()))
                .toList();
    }

    /** What the caption of a chart of levels adds where they are compared in pairs. */
    String caption(Table table) {
        boolean compared = Columns.different(table, "measure").stream()
                .anyMatch(m -> ends.stream().anyMatch(e -> e.measure().equals(m)));
        return compared
                ? " Where intervals overlap, levels may still differ: they share their random numbers, so most of the chance is common to both, and pairs of runs tell more (chart \"What a change does\")."
                : "";
    }

    private static String level(End end, String column, boolean share) {
        double value = end.row().number(column, 0);
        return share ? NumberText.percent(value) : NumberText.two(value);
    }

    private Optional<End> largest(String measure, List<String> factors) {
        End most = null;
        for (End end : ends) {
            if (end.measure().equals(measure)
                    && factors.contains(end.factor())
                    && end.known()
                    && (most == null || Math.abs(end.difference()) > Math.abs(most.difference()))) {
                most = end;
            }
        }
        return Optional.ofNullable(most);
    }
}
