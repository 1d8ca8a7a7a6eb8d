package org.parley.ensemble;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.parley.sim.RunResult;

/** Collects columns of runs, each with its place in the codebook. */
final class ColumnList {
    private final List<RunColumn> columns = new ArrayList<>();

    /** The columns so far, in order. */
    List<RunColumn> list() {
        return List.copyOf(columns);
    }

    void addAll(Collection<RunColumn> more) {
        columns.addAll(more);
    }

    void number(String name, String unit, String range, String meaning, ToDoubleFunction<RunResult> number) {
        columns.add(
                RunColumn.number(RunColumn.Kind.NUMBER, outcome(name, Column.NUMBER, unit, range, meaning), number));
    }

    void whole(String name, String unit, String range, String meaning, ToDoubleFunction<RunResult> number) {
        columns.add(
                RunColumn.number(RunColumn.Kind.NUMBER, outcome(name, Column.INTEGER, unit, range, meaning), number));
    }

    private static Column outcome(String name, String type, String unit, String range, String meaning) {
        ColumnRole role = name.equals(RunColumns.REPLICATION) ? ColumnRole.KEY : ColumnRole.OUTCOME;
        return new Column(name, type, role, unit, range, "", "", meaning);
    }

    void flag(String name, String meaning, Function<RunResult, Boolean> flag) {
        optionalFlag(name, meaning, run -> flag.apply(run) ? 1 : 0);
    }

    void optionalFlag(String name, String meaning, ToDoubleFunction<RunResult> flag) {
        columns.add(RunColumn.number(RunColumn.Kind.FLAG, outcome(name, Column.INTEGER, "–", "0, 1", meaning), flag));
    }

    void text(String name, String range, String meaning, Function<RunResult, String> text) {
        columns.add(RunColumn.text(outcome(name, Column.STRING, Column.TEXT, range, meaning), text));
    }
}
