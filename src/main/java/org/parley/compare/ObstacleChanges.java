package org.parley.compare;

import java.util.ArrayList;
import java.util.List;
import org.parley.analysis.Bootstrap;
import org.parley.analysis.PairedComparison;
import org.parley.analysis.Statistic;
import org.parley.ensemble.Column;
import org.parley.ensemble.RunColumns;
import org.parley.ensemble.WhyTable;
import org.parley.table.Table;

/**
 * What stood in the way in two ensembles: of all pairs of runs the share that ended without a deal and of which a row
 * of {@link WhyTable} is true. A run that ended in an agreement, in a ceasefire, with a refusal at home or without a
 * round counts as one in which nothing of it is. Where a folder of an older program does not tell what two obstacles
 * would have opened from what three would, both are counted as {@code without.several}.
 */
final class ObstacleChanges {
    static final List<Column> COLUMNS = List.of(
            new Column("reason", Column.TEXT, "as in why.csv", "what became of the zone, or what would have opened it"),
            new Column("words", Column.TEXT, "…", "the same in words"),
            new Column("first", "–", "0 … 1", "share of the first ensemble's runs that ended without a deal and so"),
            new Column("second", "–", "0 … 1", "share of the second ensemble's runs that did"),
            new Column("difference", "–", "−1 … 1", "second − first"),
            new Column("low", "–", "−1 … 1", "lower limit of the 95 % interval of the difference (Newcombe 1998)"),
            new Column("high", "–", "−1 … 1", "upper limit of the 95 % interval of the difference"),
            new Column("n", "–", "0 …", "pairs of runs"));

    private static final List<String> REASONS = List.of(
            "holdingOut",
            "notFound",
            "closed",
            "without.ratification",
            "without.redLines",
            "without.commitment",
            "without.two",
            "without.three",
            "without.several",
            "without.evenThose");
    private static final int CLOSED = 2;
    private static final String TWO = "relaxTwo";

    private ObstacleChanges() {}

    /** The table; what is true of no run of either is left out. */
    static Table of(StoredEnsemble first, StoredEnsemble second) {
        List<Statistic> shares = REASONS.stream().map(Statistic::share).toList();
        boolean told = first.runs().has(TWO) && second.runs().has(TWO);
        Table paired = PairedComparison.of(
                counted(first.runs(), told),
                counted(second.runs(), told),
                List.of(RunColumns.REPLICATION),
                shares,
                Bootstrap.of(first.seed()));
        List<Integer> kept = new ArrayList<>();
        for (int r = 0; r < REASONS.size(); r++) {
            if (r <= CLOSED || paired.number("first", r) > 0 || paired.number("second", r) > 0) {
                kept.add(r);
            }
        }
        Table of = paired.select(kept.stream().mapToInt(r -> r).toArray());
        String alternative = first.scenario().alternative();
        Table.Builder table = Table.builder()
                .strings("reason", of.strings("measure"))
                .strings(
                        "words",
                        of.strings("measure").stream()
                                .map(reason -> WhyTable.words(reason, alternative))
                                .toList());
        for (String column : List.of("first", "second", "difference", "low", "high", "n")) {
            table.numbers(column, of.numbers(column));
        }
        return table.build();
    }

    /** 0 or 1 for every run and reason; {@code told}: whether two are told from three. */
    private static Table counted(Table runs, boolean told) {
        int n = runs.rows();
        double[][] is = new double[REASONS.size()][n];
        for (int r = 0; r < n; r++) {
            String why = runs.string("why", r);
            if (why.isEmpty()) {
                continue;
            }
            boolean closed = !why.equals("holdingOut") && !why.equals("notFound");
            boolean several = why.equals("several");
            boolean[] held = {
                why.equals("holdingOut"),
                why.equals("notFound"),
                closed,
                closed && flag(runs, "relaxRatification", r),
                closed && flag(runs, "relaxRedLines", r),
                closed && flag(runs, "relaxCommitment", r),
                told && several && flag(runs, TWO, r),
                told && several && !flag(runs, TWO, r),
                !told && several,
                why.equals("warValue")
            };
            for (int i = 0; i < held.length; i++) {
                is[i][r] = held[i] ? 1 : 0;
            }
        }
        Table.Builder table = Table.builder().numbers(RunColumns.REPLICATION, runs.numbers(RunColumns.REPLICATION));
        for (int i = 0; i < is.length; i++) {
            table.numbers(REASONS.get(i), is[i]);
        }
        return table.build();
    }

    private static boolean flag(Table runs, String column, int row) {
        return runs.has(column) && runs.isNumber(column) && runs.number(column, row) == 1;
    }
}
