package org.parley.sweep.design;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.parley.table.Table;

/**
 * One thing that a sweep varies: a name and the values it may take.
 *
 * <p>Every design works in shares u ∈ [0, 1]; a factor turns a share into its value. A continuum maps u along its
 * scale; k levels, whole numbers or categories map u to number ⌊k u⌋ (the last one at u = 1), so each has the same
 * share of [0, 1]. The name is the registry key as the user writes it ({@code warCost.A}); this package gives it no
 * meaning.
 */
public sealed interface Factor {
    /** The name, also of the column. */
    String name();

    /** How many values there are, 0 for a continuum. */
    int count();

    /** Whether the values are numbers (otherwise words). */
    boolean isNumber();

    /** The value at a share u ∈ [0, 1], as it is written in a table. */
    String text(double share);

    /** The number at a share u ∈ [0, 1]; only where {@link #isNumber()}. */
    double number(double share);

    /** Whether a cell of a table holds a value of this factor. */
    boolean accepts(String cell);

    /** The accepted values in words: {@code 0.02 … 0.3}, {@code steady, responsive}. */
    String allowed();

    /** The same factor with at most this many values, ends included; one that has fewer values stays. Used by grids. */
    Factor atMost(int levels);

    /** A continuum on a linear scale. */
    static Factor range(String name, double low, double high) {
        return new Continuum(name, low, high, Spacing.LINEAR);
    }

    /** A continuum on a logarithmic scale. */
    static Factor logRange(String name, double low, double high) {
        return new Continuum(name, low, high, Spacing.LOG);
    }

    /** The whole numbers from low to high. */
    static Factor whole(String name, int low, int high) {
        return new Whole(name, low, high);
    }

    /** Some numbers, in rising order. */
    static Factor levels(String name, double... levels) {
        return new Levels(name, Arrays.stream(levels).boxed().toList());
    }

    /** Some words without an order. */
    static Factor categories(String name, String... categories) {
        return new Categories(name, List.of(categories));
    }

    /**
     * Every number of a closed interval.
     *
     * @param low least value
     * @param high greatest value, &gt; low
     * @param scale how shares are spread
     */
    record Continuum(String name, double low, double high, Spacing scale) implements Factor {
        public Continuum {
            DesignChecks.name(name);
            if (!Double.isFinite(low) || !Double.isFinite(high) || low >= high) {
                throw new IllegalArgumentException("factor " + name + ": range " + low + " … " + high
                        + " must be finite and rising. Maybe "
                        + (low > high ? "low and high exchanged?" : "one level?"));
            }
            if (scale == Spacing.LOG && low <= 0) {
                throw new IllegalArgumentException(
                        "factor " + name + ": a logarithmic scale needs low > 0, not " + low);
            }
        }

        @Override
        public int count() {
            return 0;
        }

        @Override
        public boolean isNumber() {
            return true;
        }

        @Override
        public double number(double share) {
            return scale.between(low, high, DesignChecks.share(share));
        }

        @Override
        public String text(double share) {
            return Table.write(number(share));
        }

        @Override
        public boolean accepts(String cell) {
            double number = DesignChecks.numberOrNaN(cell);
            return number >= low && number <= high;
        }

        @Override
        public String allowed() {
            return Table.write(low) + " … " + Table.write(high);
        }

        @Override
        public Factor atMost(int levels) {
            double[] spaced = new double[DesignChecks.atLeast("levels of " + name, levels, 2)];
            for (int k = 0; k < levels; k++) {
                spaced[k] = number((double) k / (levels - 1));
            }
            return levels(name, spaced);
        }
    }

    /**
     * Every whole number of a closed interval.
     *
     * @param low least value
     * @param high greatest value, &gt; low
     */
    record Whole(String name, int low, int high) implements Factor {
        public Whole {
            DesignChecks.name(name);
            if (low >= high || (long) high - low >= Integer.MAX_VALUE) {
                throw new IllegalArgumentException(
                        "factor " + name + ": range " + low + " … " + high + " must be rising. Maybe one level?");
            }
        }

        @Override
        public int count() {
            return high - low + 1;
        }

        @Override
        public boolean isNumber() {
            return true;
        }

        @Override
        public double number(double share) {
            return low + DesignChecks.cell(share, count());
        }

        @Override
        public String text(double share) {
            return Table.write(number(share));
        }

        @Override
        public boolean accepts(String cell) {
            double number = DesignChecks.numberOrNaN(cell);
            return number >= low && number <= high && number == Math.rint(number);
        }

        @Override
        public String allowed() {
            return low + " … " + high + ", whole";
        }

        @Override
        public Factor atMost(int levels) {
            DesignChecks.atLeast("levels of " + name, levels, 2);
            if (levels >= count()) {
                return this;
            }
            double[] spaced = new double[levels];
            for (int k = 0; k < levels; k++) {
                spaced[k] = Math.rint(low + (double) k / (levels - 1) * ((double) high - low));
            }
            return levels(name, spaced);
        }
    }

    /**
     * A few numbers.
     *
     * @param levels in rising order, at least one
     */
    record Levels(String name, List<Double> levels) implements Factor {
        public Levels {
            DesignChecks.name(name);
            levels = List.copyOf(levels);
            if (levels.isEmpty()) {
                throw new IllegalArgumentException("factor " + name + " has no levels");
            }
            for (int k = 0; k < levels.size(); k++) {
                if (!Double.isFinite(levels.get(k)) || (k > 0 && levels.get(k) <= levels.get(k - 1))) {
                    throw new IllegalArgumentException(
                            "factor " + name + ": levels " + levels + " must be finite and rising");
                }
            }
        }

        @Override
        public int count() {
            return levels.size();
        }

        @Override
        public boolean isNumber() {
            return true;
        }

        @Override
        public double number(double share) {
            return levels.get(DesignChecks.cell(share, levels.size()));
        }

        @Override
        public String text(double share) {
            return Table.write(number(share));
        }

        @Override
        public boolean accepts(String cell) {
            return levels.contains(DesignChecks.numberOrNaN(cell));
        }

        @Override
        public String allowed() {
            return String.join(", ", levels.stream().map(Table::write).toList());
        }

        @Override
        public Factor atMost(int ignored) {
            return this;
        }
    }

    /**
     * A few words.
     *
     * @param categories at least one, without repetition
     */
    record Categories(String name, List<String> categories) implements Factor {
        public Categories {
            DesignChecks.name(name);
            categories = List.copyOf(categories);
            if (categories.isEmpty() || categories.contains("")) {
                throw new IllegalArgumentException("factor " + name + " needs categories, none of them empty");
            }
            if (new LinkedHashSet<>(categories).size() < categories.size()) {
                throw new IllegalArgumentException("factor " + name + ": a category stands twice in " + categories);
            }
        }

        @Override
        public int count() {
            return categories.size();
        }

        @Override
        public boolean isNumber() {
            return false;
        }

        @Override
        public double number(double share) {
            throw new IllegalStateException("factor " + name + " holds words, not numbers");
        }

        @Override
        public String text(double share) {
            return categories.get(DesignChecks.cell(share, categories.size()));
        }

        @Override
        public boolean accepts(String cell) {
            return categories.contains(cell);
        }

        @Override
        public String allowed() {
            return String.join(", ", categories);
        }

        @Override
        public Factor atMost(int ignored) {
            return this;
        }
    }
}
