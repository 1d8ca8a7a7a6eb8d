package org.parley.lab;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.parley.table.Table;

/** Numbers as the lab prints them: exact decimal rounding, the same on every machine; "none" for NaN. */
public final class Digits {
    private Digits() {}

    /** The number in full, whole ones without a fraction. */
    public static String plain(double number) {
        return Table.write(number);
    }

    /** Seven decimals: enough to compare a closed form with a played number by eye. */
    public static String seven(double number) {
        return rounded(number, 7);
    }

    /** Four decimals. */
    public static String four(double number) {
        return rounded(number, 4);
    }

    /** A digit and a power of ten such as 1e-6; any other number in full. */
    public static String tolerance(double number) {
        int exponent = (int) StrictMath.floor(StrictMath.log10(number));
        for (int power = exponent - 1; power <= exponent + 1; power++) {
            for (int digit = 1; digit <= 9; digit++) {
                String text = digit + "e" + power;
                if (Double.parseDouble(text) == number) {
                    return text;
                }
            }
        }
        return Table.write(number);
    }

    /** A count with its thousands apart: 40 000. */
    public static String count(int number) {
        String digits = Integer.toString(number);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            text.append(i > 0 && (digits.length() - i) % 3 == 0 ? "\u00a0" : "").append(digits.charAt(i));
        }
        return text.toString();
    }

    /** Two significant digits. */
    static String two(double number) {
        return new BigDecimal(number)
                .round(new MathContext(2, RoundingMode.HALF_EVEN))
                .toPlainString();
    }

    private static String rounded(double number, int decimals) {
        if (Double.isNaN(number)) {
            return "none";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "∞" : "−∞";
        }
        BigDecimal rounded = new BigDecimal(number).setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? BigDecimal.ZERO.setScale(decimals).toPlainString() : rounded.toPlainString();
    }
}
