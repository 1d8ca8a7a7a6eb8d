package org.parley.ensemble;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.analysis.Interval;
import org.parley.analysis.PairedShare;
import org.parley.explain.SwingCounts;
import org.parley.parameter.Parameter;
import org.parley.parameter.PlainNames;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;
import org.parley.table.Table;

/**
 * How much each drawn number decides: the share of runs that end in an agreement with it at the low and at the high end
 * of its range, on the same random numbers. This is the table of the chart of the same name; numbers that change no run
 * are left out.
 */
public final class SwingsTable {
    /** Name of table and chart. */
    public static final String NAME = "swings";

    public static final List<Column> COLUMNS = List.of(
            Column.string("parameter", "…", "key of the number"),
            Column.string("words", "…", "the same in words"),
            Column.string("grade", "F, D, L, P", "of its range"),
            Column.number("from", "its unit", "low end of the range it is drawn from"),
            Column.number("to", "its unit", "high end"),
            Column.count("changed", "runs that end in an agreement at one end only"),
            Column.count("n", "runs"),
            Column.share("atLow", "share that ends in an agreement at the low end"),
            Column.share("atHigh", "share that does so at the high end"),
            Column.number("difference", "–", "atHigh − atLow"),
            Column.number("low", "–", "lower limit of the 95 % interval of the difference (paired, Newcombe)"),
            Column.number("high", "–", "upper limit of the 95 % interval of the difference (paired, Newcombe)"));

    private SwingsTable() {}

    /** The largest difference first. */
    public static Table of(SwingCounts counts, Scenario scenario) {
        Rows rows = new Rows(COLUMNS);
        int n = counts.runs();
        IntStream.range(0, counts.distributions().size())
                .filter(l -> counts.lowOnly(l) + counts.highOnly(l) > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer l) -> -Math.abs(counts.highOnly(l) - counts.lowOnly(l))))
                .forEach(l -> {
                    Parameter p = counts.distributions().get(l).parameter();
                    Interval difference = PairedShare.difference(
                            counts.both(l), counts.highOnly(l), counts.lowOnly(l), counts.neither(l));
                    rows.add(
                            p.key(),
                            PlainNames.of(p),
                            scenario.assumptions().of(p, Side.A).grade(),
                            counts.distributions().get(l).shown().low(),
                            counts.distributions().get(l).shown().high(),
                            counts.lowOnly(l) + counts.highOnly(l),
                            n,
                            (double) (counts.both(l) + counts.lowOnly(l)) / n,
                            (double) (counts.both(l) + counts.highOnly(l)) / n,
                            difference);
                });
        return rows.table();
    }
}
