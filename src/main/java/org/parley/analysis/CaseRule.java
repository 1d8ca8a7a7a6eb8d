package org.parley.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * Which points are the cases of interest that {@link Prim} seeks: those at which all of some conditions hold.
 *
 * @param conditions at least one; {@code agreement > 0.6 and weeks < 20}
 */
public record CaseRule(List<Condition> conditions) {
    public CaseRule {
        conditions = List.copyOf(conditions);
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException("a rule without conditions");
        }
    }

    /** What is asked where nothing is said: the points above the median of an outcome. */
    public static CaseRule usual(Statistic outcome) {
        return new CaseRule(List.of(new Condition(outcome, new Condition.AboveMedian())));
    }

    /** The rule as it is written in a sweep file. */
    public String text() {
        return String.join(" and ", conditions.stream().map(Condition::text).toList());
    }

    /** The outcomes it asks for, each once. */
    public List<Statistic> measures() {
        return conditions.stream().map(Condition::statistic).distinct().toList();
    }

    /**
     * The points that the rule divides.
     *
     * @param cases 1 a point that is a case, 0 one that is not
     * @param count how many are
     * @param words the conditions with the numbers they came to: "agreement above its median of 0.55"
     * @param values the range of each outcome over the points: "agreement lies in 0.3 … 0.55"
     */
    public record Divided(double[] cases, int count, String words, String values) {
        public Divided {
            cases = cases.clone();
        }

        /** A copy. */
        @Override
        public double[] cases() {
            return cases.clone();
        }

        /** Whether there are cases, and others to tell them from. */
        public boolean divides() {
            return count > 0 && count < cases.length;
        }
    }

    /** Divides the points of a table with a column for each outcome, in which nothing is missing; at least one row. */
    public Divided of(Table means) {
        double[] cases = new double[means.rows()];
        Arrays.fill(cases, 1);
        StringJoiner words = new StringJoiner(" and ");
        for (Condition condition : conditions) {
            double[] values = means.numbers(condition.statistic().name());
            Condition.Limited limited = condition.among(values);
            words.add(condition.statistic().name() + " " + limited.words());
            for (int r = 0; r < cases.length; r++) {
                cases[r] = cases[r] == 1 && limited.holds(values[r]) ? 1 : 0;
            }
        }
        return new Divided(cases, (int) Arrays.stream(cases).sum(), words.toString(), ranges(means));
    }

    private String ranges(Table means) {
        List<String> ranges = new ArrayList<>();
        for (Statistic statistic : measures()) {
            double[] values = means.numbers(statistic.name());
            double low = Arrays.stream(values).min().orElseThrow();
            double high = Arrays.stream(values).max().orElseThrow();
            ranges.add(
                    low == high
                            ? statistic.name() + " is the same at all points, " + NumberText.cell(low)
                            : statistic.name() + " lies in " + NumberText.interval(low, high));
        }
        return String.join("; ", ranges);
    }
}
