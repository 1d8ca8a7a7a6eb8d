package org.parley.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.parley.analysis.CaseRule;
import org.parley.analysis.Prim;
import org.parley.analysis.Statistic;
import org.parley.table.Table;

/**
 * Where the cases of each rule gather: PRIM's tables {@code prim} and {@code primLimits} with the columns {@code rule}
 * (1 …, as the sweep names them) and {@code interest} (the rule with the numbers it came to) before their own, and a
 * sentence a rule. A point without a number that the rule asks for is left out and counted. A rule under which no point
 * is a case, or all are, gives no box and a note that says how the outcome lies; fewer than {@value #FEWEST_POINTS}
 * points give none.
 */
final class CaseBoxes {
    /** Fewer points bear no box, no tree and no rank correlation. */
    static final int FEWEST_POINTS = 20;

    private static final String CASES = "cases";

    private final List<String> factors;
    private final UnaryOperator<String> called;
    private final List<Table> trajectories = new ArrayList<>();
    private final List<Table> limits = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> without = new ArrayList<>();
    private int rules;

    CaseBoxes(List<String> factors, UnaryOperator<String> called) {
        this.factors = factors;
        this.called = called;
    }

    /** Seeks the boxes of a rule among points with a column for each outcome that it asks for. */
    void seek(CaseRule rule, Table points) {
        rules++;
        Table means = having(points, rule.measures());
        if (means.rows() < points.rows()) {
            String names = String.join(
                    " or ", rule.measures().stream().map(Statistic::name).toList());
            notes.add(leftOut("boxes of " + rule.text(), points, means, names));
        }
        if (means.rows() < FEWEST_POINTS) {
            without("no boxes of " + rule.text() + ": " + means.rows() + " points; " + FEWEST_POINTS
                    + " or more are needed.");
            return;
        }
        CaseRule.Divided divided = rule.of(means);
        if (!divided.divides()) {
            without("no boxes of " + rule.text() + ": "
                    + (divided.count() == 0 ? "none of the " : "all ") + means.rows() + " points "
                    + (divided.count() == 0 ? "is a case; " : "are cases; ") + divided.values() + ".");
            return;
        }
        Table divisible = joined(means, cases(divided));
        Prim.Found found = Prim.of(divisible, factors, CASES, Prim.Settings.usual());
        trajectories.add(ruled(found.trajectory(), divided));
        limits.add(ruled(found.limits(), divided));
        words.add("Cases are points with " + divided.words() + ": " + divided.count() + " of " + means.rows() + ". "
                + found.words(called));
    }

    private void without(String why) {
        without.add(why);
        notes.add(why);
    }

    /** {@code prim, primLimits}, or nothing. */
    Map<String, Table> tables() {
        Map<String, Table> tables = new LinkedHashMap<>();
        if (!trajectories.isEmpty()) {
            tables.put("prim", below(trajectories));
            tables.put("primLimits", below(limits));
        }
        return tables;
    }

    /** A sentence a rule. */
    List<String> words() {
        return words;
    }

    /** What was left out, and why. */
    List<String> notes() {
        return notes;
    }

    /**
     * Those of the notes that tell of a rule that gives no boxes: no point is a case, all are, or there are too few
     * points.
     */
    List<String> without() {
        return without;
    }

    /** The points that have all of these numbers. */
    static Table having(Table points, List<Statistic> statistics) {
        return points.select(IntStream.range(0, points.rows())
                .filter(r -> statistics.stream().noneMatch(m -> Double.isNaN(points.number(m.name(), r))))
                .toArray());
    }

    static String leftOut(String what, Table all, Table kept, String names) {
        return (all.rows() - kept.rows()) + " of " + all.rows() + " points have no run with " + names + "; " + what
                + " leave" + (what.startsWith("boxes") ? "" : "s") + " them out. Maybe more replications?";
    }

    private static Table cases(CaseRule.Divided divided) {
        return Table.builder().numbers(CASES, divided.cases()).build();
    }

    private Table ruled(Table table, CaseRule.Divided divided) {
        double[] number = new double[table.rows()];
        Arrays.fill(number, rules);
        Table head = Table.builder()
                .numbers("rule", number)
                .strings("interest", Collections.nCopies(table.rows(), divided.words()))
                .build();
        return joined(head, table);
    }

    /** Columns of several tables with as many rows, side by side. */
    static Table joined(Table... tables) {
        Table.Builder joined = Table.builder();
        for (Table table : tables) {
            for (String name : table.names()) {
                if (table.isNumber(name)) {
                    joined.numbers(name, table.numbers(name));
                } else {
                    joined.strings(name, table.strings(name));
                }
            }
        }
        return joined.build();
    }

    /** Rows of several tables with the same columns, one below the other. */
    private static Table below(List<Table> tables) {
        Table.Builder all = Table.builder();
        for (String name : tables.get(0).names()) {
            if (tables.stream().allMatch(t -> t.isNumber(name))) {
                all.numbers(
                        name,
                        tables.stream()
                                .flatMapToDouble(t -> Arrays.stream(t.numbers(name)))
                                .toArray());
            } else {
                all.strings(
                        name,
                        tables.stream().flatMap(t -> t.strings(name).stream()).toList());
            }
        }
        return all.build();
    }
}
