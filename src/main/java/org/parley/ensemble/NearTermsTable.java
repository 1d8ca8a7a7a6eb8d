package org.parley.ensemble;

import java.util.ArrayList;
import java.util.List;
import org.parley.analysis.Wilson;
import org.parley.explain.DealCounts;
import org.parley.parameter.Side;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;
import org.parley.table.Table;

/**
 * The deals that both sides would sign in most runs, at the last round and at the first. This is the table of the chart
 * of the same name.
 */
public final class NearTermsTable {
    /** Name of table and chart. */
    public static final String NAME = "nearTerms";

    public static final List<Column> COLUMNS = List.of(
            Column.count("rank", "by the runs at the last round, from 1"),
            Column.string("deal", "…", "the options of all issues"),
            Column.string("differs", "…", "where it differs from the first"),
            Column.count("first", "runs in which both would sign it at the first round"),
            Column.count("count", "runs in which both would sign it at the last round"),
            Column.count("signsA", "runs in which side A would at the last round"),
            Column.count("signsB", "runs in which side B would"),
            Column.count("n", "runs that held a round"),
            Column.share("share", "count / n"),
            Column.share("low", "lower limit of the 95 % interval of the share (Wilson)"),
            Column.share("high", "upper limit of the 95 % interval of the share (Wilson)"),
            Column.share("firstShare", "first / n"),
            Column.share("firstLow", "lower limit of its 95 % interval (Wilson)"),
            Column.share("firstHigh", "upper limit of its 95 % interval (Wilson)"));

    private NearTermsTable() {}

    /** The widest deals. */
    public static Table of(DealCounts counts, Scenario scenario, int most) {
        Rows rows = new Rows(COLUMNS);
        List<Integer> widest = counts.widest(most);
        for (int r = 0; r < widest.size(); r++) {
            int deal = widest.get(r);
            rows.add(
                    r + 1,
                    words(scenario, scenario.options(deal), null),
                    words(scenario, scenario.options(deal), scenario.options(widest.get(0))),
                    counts.both(deal, false),
                    counts.both(deal, true),
                    counts.signs(Side.A, deal, true),
                    counts.signs(Side.B, deal, true),
                    counts.runs(),
                    Wilson.of(counts.both(deal, true), counts.runs()),
                    Wilson.of(counts.both(deal, false), counts.runs()));
        }
        return rows.table();
    }

    /** Options in short words; of those that differ from another deal, if there is one. */
    private static String words(Scenario scenario, int[] options, int @org.jspecify.annotations.Nullable [] from) {
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < options.length; k++) {
            if (from == null || from[k] != options[k]) {
                Option option = scenario.issues().get(k).options().get(options[k]);
                parts.add(scenario.issues().get(k).shortName() + ": " + option.shortName());
            }
        }
        return String.join(" · ", parts);
    }
}
