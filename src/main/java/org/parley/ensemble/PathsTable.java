package org.parley.ensemble;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.parley.analysis.Interval;
import org.parley.analysis.MedianInterval;
import org.parley.analysis.Quantile;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;
import org.parley.sim.ConcessionPaths;
import org.parley.sim.RunResult;
import org.parley.table.NumberList;
import org.parley.table.Table;

/**
 * Concession paths: round by round, over the runs that were still talking and made offers, what a side hoped for,
 * offered and was offered at the last exchange, all in its own V of that round. Runs leave as they end, so later rounds
 * rest on fewer runs (n). The first {@value #MOST_RUNS} runs are enough for it.
 */
public final class PathsTable implements ResultTable {
    /** Runs that are taken in. */
    static final int MOST_RUNS = 5000;

    private enum Series {
        ASPIRATION,
        OWN_OFFER,
        OTHER_OFFER;

        String word() {
            return switch (this) {
                case ASPIRATION -> "aspiration";
                case OWN_OFFER -> "ownOffer";
                case OTHER_OFFER -> "otherOffer";
            };
        }

        double of(ConcessionPaths.Point point) {
            return switch (this) {
                case ASPIRATION -> point.aspiration();
                case OWN_OFFER -> point.ownOffer();
                case OTHER_OFFER -> point.othersOffer();
            };
        }
    }

    private final Scenario scenario;
    private final int exchanges;
    private final List<Column> columns;
    private final List<List<TreeMap<Integer, NumberList>>> byWeek;
    private int runs;

    /** Begins the table of a scenario. */
    public PathsTable(Scenario scenario) {
        this.scenario = scenario;
        this.columns = columns(scenario.unit());
        this.exchanges =
                (int) scenario.assumptions().of(Parameters.EXCHANGES, Side.A).value();
        this.byWeek = Arrays.stream(Side.values())
                .map(side -> Arrays.stream(Series.values())
                        .map(series -> new TreeMap<Integer, NumberList>())
                        .toList())
                .toList();
    }

    private static List<Column> columns(String unit) {
        return List.of(
                Column.string("side", "A, B", "whose path, in its own V"),
                Column.string("party", "–", "the party of that side"),
                Column.string(
                        "series",
                        "aspiration, ownOffer, otherOffer",
                        "what the side asks for, its own latest offer, the other's latest offer"),
                new Column("week", "week", "1 …", "week of the round"),
                new Column("exchange", "–", "1 …", "exchange of the round after which it is read: the last one"),
                Column.count("n", "runs that have this value in this week"),
                Column.number("median", unit, "median over these runs"),
                Column.number(
                        "low",
                        unit,
                        "lower limit of the 95 % interval of the median (order statistics); empty below six runs"),
                Column.number(
                        "high",
                        unit,
                        "upper limit of the 95 % interval of the median (order statistics); empty below six runs"),
                Column.number("q05", unit, "5 % quantile"),
                Column.number("q25", unit, "25 % quantile"),
                Column.number("q75", unit, "75 % quantile"),
                Column.number("q95", unit, "95 % quantile"));
    }

    @Override
    public String name() {
        return "paths";
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public void add(RunResult run) {
        ConcessionPaths paths = run.paths();
        if (paths == null || runs++ >= MOST_RUNS) {
            return;
        }
        for (ConcessionPaths.Point point : paths.points()) {
            for (Series series : Series.values()) {
                double value = scenario.party(point.side()).scale().of(series.of(point));
                if (!Double.isNaN(value)) {
                    byWeek.get(point.side().ordinal())
                            .get(series.ordinal())
                            .computeIfAbsent(point.week(), w -> new NumberList())
                            .add(value);
                }
            }
        }
    }

    @Override
    public Table table() {
        Rows rows = new Rows(columns);
        for (Side side : Side.values()) {
            for (Series series : Series.values()) {
                byWeek.get(side.ordinal()).get(series.ordinal()).forEach((week, sample) -> {
                    double[] sorted = sample.toArray();
                    Arrays.sort(sorted);
                    Interval median = MedianInterval.of(sorted);
                    rows.add(
                            side.name(),
                            scenario.party(side).name(),
                            series.word(),
                            week,
                            exchanges,
                            sorted.length,
                            median,
                            Quantile.of(sorted, .05),
                            Quantile.of(sorted, .25),
                            Quantile.of(sorted, .75),
                            Quantile.of(sorted, .95));
                });
            }
        }
        return rows.table();
    }
}
