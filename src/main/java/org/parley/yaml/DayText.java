package org.parley.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days, months and years as a file writes them, 2026-02-17, 2026-02 and 2026, and what another spelling may have meant.
 * Test: {@code DayTextTest}.
 */
public final class DayText {
    private static final Pattern LOOKS_LIKE_ONE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");

    private DayText() {}

    /** Whether the digits stand as in a day, a month or a year, be there such a one or not. */
    static boolean looksLikeOne(String text) {
        return LOOKS_LIKE_ONE.matcher(text).matches();
    }

    /** The first day of a day, month or year; null if there is none such. */
    public static @Nullable LocalDate first(String text) {
        if (!looksLikeOne(text)) {
            return null;
        }
        try {
            return switch (text.length()) {
                case 4 -> LocalDate.of(Integer.parseInt(text), 1, 1);
                case 7 -> YearMonth.parse(text).atDay(1);
                default -> LocalDate.parse(text);
            };
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    /** The last day of a day, month or year; null if there is none such. */
    public static @Nullable LocalDate last(String text) {
        LocalDate first = first(text);
        return first == null
                ? null
                : switch (text.length()) {
                    case 4 -> first.withMonth(12).withDayOfMonth(31);
                    case 7 -> first.withDayOfMonth(first.lengthOfMonth());
                    default -> first;
                };
    }

    /** {@code Maybe 2026-03-02?} for 02.03.2026, 2026/3/2 and 2026-3-2; empty if it cannot be told. */
    public static String maybe(String text) {
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return maybe(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        return yearFirst.matches() && !looksLikeOne(text)
                ? maybe(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3))
                : "";
    }

    private static String maybe(String year, String month, String day) {
        try {
            return "Maybe " + LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    + "?";
        } catch (DateTimeException none) {
            return "";
        }
    }
}
