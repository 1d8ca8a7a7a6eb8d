package org.parley.lab;

import java.math.BigDecimal;
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

    /** A power of ten such as 1e-6; any other number in full. */
    public static String tolerance(double number) {
        long exponent = StrictMath.round(StrictMath.log10(number));
        String text = "1e" + exponent;
        return Double.parseDouble(text) == number ? text : Table.write(number);
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
