package org.parley.analysis;

import java.util.Arrays;
import java.util.Locale;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * A condition on the points of a sweep: how a point's value of an outcome stands to a limit, or among the values of all
 * points. Equal values always go together. Written as in a sweep file: {@code agreement > 0.6},
 * {@code weeks in the lower quarter}, {@code agreement above its median}.
 *
 * @param statistic the outcome
 * @param test how its value must stand
 */
public record Condition(Statistic statistic, Test test) {
    /** How a value must stand. */
    public sealed interface Test {
        /** The words as they are written after the name of the outcome. */
        String text();

        /** What it comes to among these values, sorted, none of them NaN, at least one. */
        Limited among(double[] sorted);
    }

    /**
     * A test that has become a comparison with a number.
     *
     * @param comparison how
     * @param limit with what
     * @param words both, for readers
     */
    public record Limited(Comparison comparison, double limit, String words) {
        /** Whether a value passes. */
        public boolean holds(double value) {
            return comparison.holds(value, limit);
        }
    }

    /** The four comparisons. */
    public enum Comparison {
        ABOVE(">", "above"),
        AT_LEAST(">=", "at least"),
        BELOW("<", "below"),
        AT_MOST("<=", "at most");

        private final String sign;
        private final String word;

        Comparison(String sign, String word) {
            this.sign = sign;
            this.word = word;
        }

        /** The sign as it is written: {@code > >= < <=}. */
        public String sign() {
            return sign;
        }

        /** The words for readers: "at least". */
        public String word() {
            return word;
        }

        /** Whether a value stands so to a limit. */
        public boolean holds(double value, double limit) {
            return switch (this) {
                case ABOVE -> value > limit;
                case AT_LEAST -> value >= limit;
                case BELOW -> value < limit;
                case AT_MOST -> value <= limit;
            };
        }
    }

    /**
     * Compared with a limit. A share of runs is its count over n, so {@code agreement >= .6} holds at 12 of 20 runs to
     * the last bit.
     */
    public record Against(Comparison comparison, double limit) implements Test {
        @Override
        public String text() {
            return comparison.sign() + " " + Table.write(limit);
        }

        @Override
        public Limited among(double[] sorted) {
            return new Limited(comparison, limit, comparison.word() + " " + Table.write(limit));
        }
    }

    /**
     * Above the median; below it where half of the points or more share the largest value, since nothing lies above
     * then.
     */
    public record AboveMedian() implements Test {
        @Override
        public String text() {
            return "above its median";
        }

        @Override
        public Limited among(double[] sorted) {
            double median = Quantile.of(sorted, 0.5);
            boolean isLargest = median == sorted[sorted.length - 1];
            return new Limited(
                    isLargest ? Comparison.BELOW : Comparison.ABOVE,
                    median,
                    (isLargest ? "below" : "above") + " its median of " + NumberText.cell(median)
                            + (isLargest ? ", which is its largest value" : ""));
        }
    }

    /**
     * Among the ⌈n/d⌉ largest or smallest values. Those equal to the last of them count, too; where these are all
     * points, those beyond it.
     *
     * @param isUpper whether the largest
     * @param part what part of the points
     */
    public record Among(boolean isUpper, Part part) implements Test {
        @Override
        public String text() {
            return "in the " + (isUpper ? "upper " : "lower ") + part.word();
        }

        @Override
        public Limited among(double[] sorted) {
            int n = sorted.length;
            int count = (n + part.divisor() - 1) / part.divisor();
            double last = isUpper ? sorted[n - count] : sorted[count - 1];
            boolean isAll = last == (isUpper ? sorted[0] : sorted[n - 1]);
            Comparison comparison = isUpper
                    ? (isAll ? Comparison.ABOVE : Comparison.AT_LEAST)
                    : (isAll ? Comparison.BELOW : Comparison.AT_MOST);
            String limit = comparison.word() + " " + NumberText.cell(last);
            return new Limited(
                    comparison, last, "in its " + (isUpper ? "upper " : "lower ") + part.word() + " (" + limit + ")");
        }
    }

    /** The parts that have a word. */
    public enum Part {
        HALF(2),
        THIRD(3),
        QUARTER(4),
        FIFTH(5),
        TENTH(10);

        private final int divisor;

        Part(int divisor) {
            this.divisor = divisor;
        }

        int divisor() {
            return divisor;
        }

        /** "quarter". */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The condition as it is written. */
    public String text() {
        return statistic.name() + " " + test.text();
    }

    /** What it comes to among these values, none of them NaN, at least one. */
    Limited among(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return test.among(sorted);
    }
}
