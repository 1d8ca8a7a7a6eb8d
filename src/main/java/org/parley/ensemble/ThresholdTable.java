package org.parley.ensemble;

import java.util.List;
import org.parley.explain.Dial;
import org.parley.explain.Threshold;
import org.parley.parameter.PlainNames;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;
import org.parley.table.Table;

/**
 * The smallest change of every lever and of every number that nobody knows that reaches an aim in one run, in the order
 * of the registry; those that reach it nowhere in their range have no {@code at}.
 */
public final class ThresholdTable {
    /** Its columns. */
    public static final List<Column> COLUMNS = List.of(
            Column.string("parameter", "…", "key of the number"),
            Column.string("party", "…", "id of the party whose number it is; empty: one for both"),
            Column.string("words", "…", "the parameter in words"),
            Column.string("role", "lev, unc", "a lever, which somebody chooses, or an uncertainty, which nobody knows"),
            Column.string("grade", "F, D, L, P", "of its value"),
            Column.number("value", "its unit", "what it is in the run"),
            Column.number("from", "its unit", "low end of what is allowed"),
            Column.number("to", "its unit", "high end of what is allowed"),
            Column.number("at", "its unit", "the nearest value that reaches the aim; empty: none does"),
            Column.number("before", "its unit", "a value just before it that does not; empty: none is needed"),
            Column.number(
                    "step",
                    "0 …",
                    "how far at lies from value, in widths: of what is allowed for a lever, of the range"
                            + " that it is drawn from for what nobody knows"),
            Column.string(
                    "how",
                    "bisected, scanned",
                    "bisected: the only place; scanned: a nearer one may lie between points"));

    private ThresholdTable() {}

    /** Begins the table of a run. */
    public static Table of(List<Threshold> thresholds, Scenario scenario) {
        Rows rows = new Rows(COLUMNS);
        for (Threshold t : thresholds) {
            Dial dial = t.dial();
            Side side = dial.side();
            rows.add(
                    dial.parameter().key(),
                    side == null ? "" : scenario.party(side).id(),
                    PlainNames.of(dial.parameter()),
                    dial.parameter().role().label(),
                    scenario.assumptions()
                            .of(dial.parameter(), side == null ? Side.A : side)
                            .grade(),
                    dial.value(),
                    dial.range().low(),
                    dial.range().high(),
                    t.at(),
                    t.before(),
                    t.share(),
                    t.bisected() ? "bisected" : "scanned");
        }
        return rows.table();
    }
}
