package org.parley.ensemble;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.parley.sim.RunResult;
import org.parley.table.CsvBytes;
import org.parley.table.Table;

/** A column of {@code runs.csv}: what it holds, and how its value is taken from a run. */
public final class RunColumn {
    /** What the cells are. */
    public enum Kind {
        /** A number that came out of the run. */
        NUMBER,
        /** Yes or no, as 1 or 0. */
        FLAG,
        /** Words. */
        TEXT,
        /** A number that was drawn before the run. */
        DRAWN
    }

    private final Column column;
    private final Kind kind;
    private final ToDoubleFunction<RunResult> number;
    private final Function<RunResult, String> text;

    private RunColumn(Column column, Kind kind, ToDoubleFunction<RunResult> number, Function<RunResult, String> text) {
        this.column = column;
        this.kind = kind;
        this.number = number;
        this.text = text;
    }

    /** A column of numbers, NaN where a run has none. */
    static RunColumn number(Kind kind, Column column, ToDoubleFunction<RunResult> number) {
        return new RunColumn(column, kind, number, run -> Table.write(number.applyAsDouble(run)));
    }

    /** A column of words, empty where a run has none. */
    static RunColumn text(Column column, Function<RunResult, String> text) {
        return new RunColumn(column, Kind.TEXT, run -> Double.NaN, text);
    }

    /** What it holds. */
    public Column column() {
        return column;
    }

    /** The header. */
    public String name() {
        return column.name();
    }

    /** What the cells are. */
    public Kind kind() {
        return kind;
    }

    /** The number of a run, NaN if it has none or the column holds words. */
    public double number(RunResult run) {
        return number.applyAsDouble(run);
    }

    /** Writes the cell of a run: the bytes of {@link #cell}. */
    public void write(RunResult run, CsvBytes to) {
        if (kind == Kind.TEXT) {
            to.cell(text.apply(run));
        } else {
            to.number(number.applyAsDouble(run));
        }
    }

    /** The cell of a run as it is written, empty if it has none. */
    public String cell(RunResult run) {
        return text.apply(run);
    }
}
