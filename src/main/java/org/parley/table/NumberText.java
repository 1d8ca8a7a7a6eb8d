package org.parley.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Numbers as a reader sees them in terminal, chart and page: two significant digits, because an ensemble of some
 * hundred runs of placeholders supports no more. Files keep every digit ({@link Table#write}).
 *
 * <p>Rounding is half to even on the exact decimal value, so the text is the same on every JDK. A missing number (NaN)
 * is "–", a true minus "−" is used, and a full count is grouped by commas. No reader has to know powers of ten: digits
 * are written out, a number nearer to 0 than .000001 is "≈ 0", one from 10^15 on "over 1,000,000,000,000,000". Limiting
 * cases: 0 is "0"; a share so near to 1 that two digits would say 100 % shows two digits of what is missing instead
 * (99.67 %), so that "100 %" means all.
 */
public final class NumberText {
    /** What stands for a number that does not exist. */
    public static final String MISSING = "–";

    /** What stands for a sensitivity index that is below 0 with its whole interval. */
    public static final String TOO_FEW_BLOCKS = "too few blocks";

    private static final int MOST_DECIMALS = 6;
    private static final double LEAST_SHOWN = 1e-6;
    private static final double LARGEST_SHOWN = 1e15;
    private static final String NEARLY_ZERO = "≈ 0";

    private NumberText() {}

    /** Two significant digits: .4567 → "0.46", 1234 → "1,200", 5 → "5.0", 0 → "0"; below .000001 "≈ 0". */
    public static String two(double number) {
        if (Double.isNaN(number)) {
            return MISSING;
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "∞" : "−∞";
        }
        if (number == 0) {
            return "0";
        }
        if (Math.abs(number) < LEAST_SHOWN) {
            return NEARLY_ZERO;
        }
        if (Math.abs(number) >= LARGEST_SHOWN) {
            return (number > 0 ? "over " : "below −") + count((long) LARGEST_SHOWN);
        }
        return (number < 0 ? "−" : "") + digits(twoDigits(new BigDecimal(Math.abs(number))));
    }

    private static String digits(BigDecimal rounded) {
        return rounded.scale() > 0
                ? rounded.toPlainString()
                : grouped(rounded.toBigInteger().toString());
    }

    /**
     * Two numbers that are held against each other: with two significant digits each, or with as many decimals as the
     * first digit of their difference needs, so that a small difference shows: .2100 and .2067 → "0.210", "0.207".
     */
    public static List<String> apart(double one, double other) {
        double gap = Math.abs(one - other);
        if (!Double.isFinite(gap) || gap == 0) {
            return List.of(two(one), two(other));
        }
        int needed = Math.min(MOST_DECIMALS, firstDigit(gap));
        return List.of(withDecimals(one, needed), withDecimals(other, needed));
    }

    /** Place behind the point of the first digit that is not 0: .0033 → 3; 0 or less from 1 on. */
    private static int firstDigit(double positive) {
        BigDecimal rounded = twoDigits(new BigDecimal(positive));
        return rounded.scale() - rounded.precision() + 1;
    }

    private static String withDecimals(double number, int decimals) {
        String usual = two(number);
        int point = usual.indexOf('.');
        int has = point < 0 ? 0 : usual.length() - point - 1;
        return has >= decimals || usual.equals(NEARLY_ZERO)
                ? usual
                : (number < 0 ? "−" : "")
                        + new BigDecimal(Math.abs(number))
                                .setScale(decimals, RoundingMode.HALF_EVEN)
                                .toPlainString();
    }

    /** A number that somebody set, such as a lever: two digits, no zeros at the end: .1 → "0.1", 5 → "5". */
    public static String set(double number) {
        String text = cell(number);
        return text.indexOf('.') < 0 ? text : text.replaceFirst("\\.?0+$", "");
    }

    /** A difference with its sign: .07 → "+0.070", −2 → "−2.0", 0 → "0". */
    public static String signed(double difference) {
        return difference >= LEAST_SHOWN ? "+" + two(difference) : two(difference);
    }

    /** A whole number with its thousands apart: 20736 → "20,736". */
    public static String count(long number) {
        return (number < 0 ? "−" : "")
                + grouped(BigDecimal.valueOf(number).abs().toPlainString());
    }

    /**
     * A share in percent with two significant digits: .123 → "12 %", .0456 → "4.6 %", .9967 → "99.67 %", 1 → "100 %";
     * nearer to 0 or 1 than .000001 "≈ 0 %", "≈ 100 %".
     */
    public static String percent(double share) {
        return Double.isFinite(share) ? percentNumber(share) + " %" : MISSING;
    }

    /**
     * Low and high of an interval: "0.12 … 0.34"; where two digits would say the same of both, so many that they
     * differ: .9987 and 1 → "0.999 … 1.000".
     */
    public static String interval(double low, double high) {
        if (Double.isNaN(low) || Double.isNaN(high)) {
            return MISSING;
        }
        return two(low).equals(two(high)) ? String.join(" … ", apart(low, high)) : two(low) + " … " + two(high);
    }

    /** Low and high of an interval of shares: "12 … 34 %". */
    public static String percentInterval(double low, double high) {
        return Double.isFinite(low) && Double.isFinite(high)
                ? percentNumber(low) + " … " + percentNumber(high) + " %"
                : MISSING;
    }

    /**
     * A value that theory says is not negative (a sensitivity index): a negative one whose interval holds 0 is "≈ 0";
     * one whose whole interval is negative is no number to read, its sample has too few blocks, and that is said.
     */
    public static String index(double value, double low, double high) {
        return high < 0 ? TOO_FEW_BLOCKS : value < 0 && low <= 0 && high >= 0 ? NEARLY_ZERO : two(value);
    }

    /** A number of a table for a reader: whole numbers as counts, others with two digits. */
    public static String cell(double number) {
        return number == Math.rint(number) && Math.abs(number) < LARGEST_SHOWN ? count((long) number) : two(number);
    }

    /**
     * Every digit of a number that has few, its thousands apart, without zeros at the end: 9400 → "9,400", 37.250 →
     * "37.25".
     */
    public static String plain(BigDecimal number) {
        String[] parts = number.abs().stripTrailingZeros().toPlainString().split("\\.");
        String sign = number.signum() < 0 ? "−" : "";
        return sign + grouped(parts[0]) + (parts.length > 1 ? "." + parts[1] : "");
    }

    /**
     * A number that a file or a command gave, as it was given: every digit, no power of ten, no zeros at the end: 2e-5
     * → "0.00002", .10 → "0.1".
     */
    public static String given(double number) {
        String digits = Table.write(number);
        return digits.indexOf('E') < 0
                ? digits
                : new BigDecimal(digits).stripTrailingZeros().toPlainString();
    }

    private static String percentNumber(double share) {
        if (share == 0 || share == 1) {
            return share == 0 ? "0" : "100";
        }
        if (Math.abs(share) < LEAST_SHOWN) {
            return NEARLY_ZERO;
        }
        BigDecimal percent = new BigDecimal(share).movePointRight(2);
        if (share > .99 && share < 1) {
            BigDecimal missing = twoDigits(BigDecimal.valueOf(100).subtract(percent));
            return 1 - share < LEAST_SHOWN
                    ? "≈ 100"
                    : BigDecimal.valueOf(100).subtract(missing).toPlainString();
        }
        return (share < 0 ? "−" : "") + digits(twoDigits(percent.abs()));
    }

    /**
     * To two digits, half to even, by the decimal digits themselves: the class library of the engine in a browser
     * rounds long numbers otherwise.
     */
    static BigDecimal twoDigits(BigDecimal positive) {
        String digits = positive.unscaledValue().toString();
        int more = digits.length() - 2;
        if (more <= 0) {
            return BigDecimal.valueOf(Long.parseLong(digits + "0".repeat(-more)), positive.scale() - more);
        }
        int two = Integer.parseInt(digits.substring(0, 2));
        int half = digits.substring(2).compareTo("5" + "0".repeat(more - 1));
        if (half > 0 || (half == 0 && two % 2 == 1)) {
            two++;
        }
        return two == 100
                ? BigDecimal.valueOf(10, positive.scale() - more - 1)
                : BigDecimal.valueOf(two, positive.scale() - more);
    }

    private static String grouped(String digits) {
        StringBuilder text = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }
}
