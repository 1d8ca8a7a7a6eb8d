package org.parley.analysis;

import java.util.ArrayList;
import java.util.List;
import org.parley.table.NumberList;
import org.parley.table.Table;

/**
 * One number that a set of runs has: the share of runs with some property, or the mean or median of a column.
 *
 * @param name how it is called in result tables
 * @param kind what is made of the runs
 * @param column where it stands in the runs
 * @param strings for the share of a text column: the strings that count; for a mean over some of the runs: theirs;
 *     otherwise empty
 * @param where for such a mean the column of these strings; otherwise empty
 * @param others what all other runs count as in such a mean: 0, or NaN where they do not count
 * @param among the column of 0 and 1 whose runs with 1 alone count; empty: all runs do
 * @param least what no number is below, and so no limit of a mean; −∞ where nothing is known
 * @param most what no number is above; +∞ where nothing is known
 */
public record Statistic(
        String name,
        Kind kind,
        String column,
        List<String> strings,
        String where,
        double others,
        String among,
        double least,
        double most) {
    /** What is made of the runs, and so which interval is right. */
    public enum Kind {
        /** A share of runs: {@link Wilson}. */
        SHARE,
        /** A mean: {@link MeanInterval}. */
        MEAN,
        /** A mean of numbers that all lie in 0 … 1: {@link ShareInterval}. */
        MEAN_OF_SHARES,
        /** A median: {@link MedianInterval}. */
        MEDIAN
    }

    public Statistic {
        strings = List.copyOf(strings);
    }

    /** A statistic whose numbers may be any. */
    public Statistic(
            String name, Kind kind, String column, List<String> strings, String where, double others, String among) {
        this(name, kind, column, strings, where, others, among, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    private Statistic(String name, Kind kind, String column, List<String> strings, String where, double others) {
        this(name, kind, column, strings, where, others, "");
    }

    /**
     * The same under another name, of the runs alone that have 1 in a column of 0 and 1; a run that does not has no
     * number.
     */
    public Statistic among(String flag, String called) {
        return new Statistic(called, kind, column, strings, where, others, flag, least, most);
    }

    /**
     * The same mean over the runs alone whose text in another column is one of these.
     *
     * @throws IllegalArgumentException for a share, which is one of all runs
     */
    public Statistic overRunsWith(String other, List<String> texts) {
        if (kind == Kind.SHARE) {
            throw new IllegalArgumentException("share " + name + "; a mean or median may be one of some runs alone");
        }
        return new Statistic(name, kind, column, texts, other, Double.NaN, among, least, most);
    }

    /** The same of numbers that lie in least … most: limits of a mean do, too. */
    public Statistic inside(double lowest, double highest) {
        return new Statistic(name, kind, column, strings, where, others, among, lowest, highest);
    }

    /** The limits cut to what the number can be. */
    public Interval cut(Interval interval) {
        return switch (kind) {
            case SHARE, MEAN_OF_SHARES -> interval.within(0, 1);
            case MEAN, MEDIAN -> interval.within(least, most);
        };
    }

    /**
     * The share of runs whose text in this column is one of these:
     * {@code share("deal", "outcome", "COMPREHENSIVE", "FRAMEWORK")}.
     */
    public static Statistic share(String name, String column, String... strings) {
        return new Statistic(name, Kind.SHARE, column, List.of(strings), "", Double.NaN);
    }

    /** The share of runs with 1 in a column of 0 and 1. */
    public static Statistic share(String column) {
        return new Statistic(column, Kind.SHARE, column, List.of(), "", Double.NaN);
    }

    /** The mean of a column. */
    public static Statistic mean(String column) {
        return new Statistic(column, Kind.MEAN, column, List.of(), "", Double.NaN);
    }

    /** The mean of a column whose numbers all lie in 0 … 1. */
    public static Statistic meanOfShares(String column) {
        return new Statistic(column, Kind.MEAN_OF_SHARES, column, List.of(), "", Double.NaN);
    }

    /**
     * The mean of a column of numbers in 0 … 1 in which every run counts: as 0 if its text in another column is none of
     * these, or if it has no number.
     */
    public static Statistic meanOrZero(String name, String column, String where, List<String> strings) {
        return new Statistic(name, Kind.MEAN_OF_SHARES, column, strings, where, 0);
    }

    /** The columns of the runs that it needs. */
    public List<String> columns() {
        List<String> columns = new ArrayList<>(List.of(column));
        for (String other : List.of(where, among)) {
            if (!other.isEmpty() && !columns.contains(other)) {
                columns.add(other);
            }
        }
        return columns;
    }

    /** The median of a column. */
    public static Statistic median(String column) {
        return new Statistic(column, Kind.MEDIAN, column, List.of(), "", Double.NaN);
    }

    /** The number of every run: 0 or 1 for a share; NaN where the run has none. */
    public double[] values(Table runs) {
        double[] values = ofAll(runs);
        for (int r = 0; !among.isEmpty() && r < values.length; r++) {
            values[r] = runs.number(among, r) == 1 ? values[r] : Double.NaN;
        }
        return values;
    }

    private double[] ofAll(Table runs) {
        if (!where.isEmpty()) {
            double[] values = runs.numbers(column);
            for (int r = 0; r < values.length; r++) {
                boolean isOne = strings.contains(runs.string(where, r)) && !Double.isNaN(values[r]);
                values[r] = isOne ? values[r] : others;
            }
            return values;
        }
        if (kind != Kind.SHARE || strings.isEmpty()) {
            double[] values = runs.numbers(column);
            if (kind == Kind.SHARE) {
                for (double value : values) {
                    if (value != 0 && value != 1 && !Double.isNaN(value)) {
                        throw new IllegalArgumentException("column " + column + " holds " + Table.write(value)
                                + "; a share needs 0 and 1. Maybe a mean?");
                    }
                }
            }
            return values;
        }
        List<String> cells = runs.strings(column);
        double[] values = new double[cells.size()];
        for (int r = 0; r < values.length; r++) {
            values[r] = strings.contains(cells.get(r)) ? 1 : 0;
        }
        return values;
    }

    /** The estimate and the interval that is right for this kind; the values hold no NaN. */
    public Interval interval(double[] values) {
        return interval(values, Interval.LEVEL);
    }

    /**
     * The same at another level than 95 %.
     *
     * @throws IllegalArgumentException for a median, whose interval has one level
     */
    public Interval interval(double[] values, double level) {
        return switch (kind) {
            case SHARE -> {
                long count = 0;
                for (double value : values) {
                    count += value == 1 ? 1 : 0;
                }
                yield Wilson.of(count, values.length, level);
            }
            case MEAN -> cut(MeanInterval.of(values, level));
            case MEAN_OF_SHARES -> ShareInterval.ofMean(values, level);
            case MEDIAN -> {
                if (level != Interval.LEVEL) {
                    throw new IllegalArgumentException("a median has a 95 % interval only");
                }
                yield MedianInterval.of(values);
            }
        };
    }

    /** The same of numbers that need not be in memory together; for a median they are. */
    public Interval interval(NumberParts values) {
        return interval(values, Interval.LEVEL);
    }

    /** The same at another level than 95 %. */
    Interval interval(NumberParts values, double level) {
        return switch (kind) {
            case SHARE -> {
                long[] count = {0};
                values.each(part -> {
                    for (double value : part) {
                        count[0] += value == 1 ? 1 : 0;
                    }
                });
                yield Wilson.of(count[0], values.count(), level);
            }
            case MEAN -> {
                PartMoments moments = PartMoments.of(values);
                yield cut(MeanInterval.of(moments.n(), moments.mean(), moments.variance(), level));
            }
            case MEAN_OF_SHARES -> {
                PartMoments moments = PartMoments.of(values);
                yield ShareInterval.of(moments.mean(), moments.variance(), moments.n(), level);
            }
            case MEDIAN -> {
                NumberList all = new NumberList();
                values.each(part -> {
                    for (double value : part) {
                        all.add(value);
                    }
                });
                yield interval(all.toArray(), level);
            }
        };
    }

    /** The kind as it stands in tables: {@code share}, {@code mean}, {@code median}. */
    public String kindText() {
        return switch (kind) {
            case SHARE -> "share";
            case MEAN, MEAN_OF_SHARES -> "mean";
            case MEDIAN -> "median";
        };
    }
}
