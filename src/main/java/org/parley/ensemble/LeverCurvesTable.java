package org.parley.ensemble;

import java.util.List;
import org.parley.analysis.Wilson;
import org.parley.explain.Dial;
import org.parley.explain.Lever;
import org.parley.explain.LeverCounts;
import org.parley.parameter.PlainNames;
import org.parley.scenario.Scenario;
import org.parley.table.Table;

/**
 * In how many runs without a deal one to sign would have existed at the last round, had a lever stood at a level. This
 * is the table of the chart of the same name.
 */
public final class LeverCurvesTable {
    /** Name of table and chart. */
    public static final String NAME = "levers";

    public static final List<Column> COLUMNS = List.of(
            Column.string("lever", "…", "parameter, and the side where each party has its own"),
            Column.string("words", "…", "the same in words"),
            Column.number("level", "its unit", "where it stands"),
            Column.count("own", "1 where that is the scenario's own value"),
            Column.count("count", "runs in which a deal that both would sign exists at the last round then"),
            Column.count("n", "runs that ended without a deal after a round"),
            Column.share("share", "count / n"),
            Column.share("low", "lower limit of the 95 % interval of the share (Wilson)"),
            Column.share("high", "upper limit of the 95 % interval of the share (Wilson)"));

    private LeverCurvesTable() {}

    /** Begins the table of all levers. */
    public static Table of(LeverCounts counts, Scenario scenario) {
        Rows rows = new Rows(COLUMNS);
        for (int l = 0; l < counts.levers().size(); l++) {
            Lever lever = counts.levers().get(l);
            for (int k = 0; k < lever.levels().length; k++) {
                rows.add(
                        key(lever.dial()),
                        words(lever.dial(), scenario),
                        lever.levels()[k],
                        k == lever.own() ? 1 : 0,
                        counts.opens(l, k),
                        counts.asked(),
                        Wilson.of(counts.opens(l, k), counts.asked()));
            }
        }
        return rows.table();
    }

    /** {@code pressure.A}. */
    public static String key(Dial dial) {
        return dial.parameter().key() + (dial.side() == null ? "" : "." + dial.side());
    }

    /** {@code Pressure by the mediator: Ukraine}. */
    public static String words(Dial dial, Scenario scenario) {
        return PlainNames.of(dial.parameter())
                + (dial.side() == null ? "" : ": " + scenario.party(dial.side()).shortName());
    }
}
