package org.parley.analysis;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers in sentences: two significant digits. */
final class Words {
    private static final MathContext TWO_DIGITS = new MathContext(2);

    private Words() {}

    /** Two significant digits without an exponent for numbers of ordinary size: 0.12, 3.4, 120; a whole number below 1000 as it is. */
    static String two(double number) {
        if (!Double.isFinite(number)) {
            return Double.isNaN(number) ? "unknown" : number > 0 ? "∞" : "−∞";
        }
        if (number == Math.rint(number) && Math.abs(number) < 1000) {
            return sign(Long.toString((long) number));
        }
        BigDecimal rounded = new BigDecimal(number).round(TWO_DIGITS);
        if (rounded.precision() < TWO_DIGITS.getPrecision()) {
            rounded = rounded.setScale(rounded.scale() + TWO_DIGITS.getPrecision() - rounded.precision());
        }
        double size = Math.abs(number);
        return sign(size >= 1e-4 && size < 1e7 ? rounded.toPlainString() : rounded.toString());
    }

    /** "0.31 (0.28 to 0.35)"; without limits the number only. */
    static String interval(Interval interval) {
        String limits =
                Double.isNaN(interval.low()) ? "" : " (" + two(interval.low()) + " to " + two(interval.high()) + ")";
        return two(interval.estimate()) + limits;
    }

    private static String sign(String text) {
        return text.replace('-', '−');
    }
}
