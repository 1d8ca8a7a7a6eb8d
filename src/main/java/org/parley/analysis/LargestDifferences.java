package org.parley.analysis;

import java.util.List;
import java.util.stream.IntStream;
import org.parley.table.Table;

/**
 * Of rows with a difference and its 95 % interval those of which none is told from the largest one: the first row, if
 * its interval leaves out 0, and those behind it whose difference lies within the first one's interval, whether or not
 * their own holds 0. Among them chance made the order. More than {@value #MOST} are too many to be called the largest:
 * then none is. Sentences and titles that name what decides most ask here.
 *
 * <p>Columns: {@code difference, low, high}; the largest difference, whatever its sign, stands first. Test:
 * {@code LargestDifferencesTest}.
 */
public final class LargestDifferences {
    /** Rows that are named at most. */
    public static final int MOST = 8;

    private LargestDifferences() {}

    /** The rows, in the order of the table; none if chance alone may have made the first, or if they are too many. */
    public static List<Integer> of(Table table) {
        List<Integer> alike = alike(table);
        return alike.size() > MOST ? List.of() : alike;
    }

    /** The same rows however many they are; none only if chance alone may have made the first. */
    public static List<Integer> alike(Table table) {
        double near = table.rows() == 0 ? 0 : near(table, 0);
        return near == 0
                ? List.of()
                : IntStream.range(0, table.rows())
                        .filter(r -> Math.abs(table.number("difference", r)) >= near)
                        .boxed()
                        .toList();
    }

    /** The limit of a difference that is nearer to 0, without its sign; 0 if there may be no difference. */
    public static double near(Table table, int row) {
        double low = table.number("low", row);
        double high = table.number("high", row);
        return low > 0 ? low : high < 0 ? -high : 0;
    }

    /** The limit of a difference that is farther from 0, without its sign. */
    public static double far(Table table, int row) {
        return Math.max(Math.abs(table.number("low", row)), Math.abs(table.number("high", row)));
    }
}
