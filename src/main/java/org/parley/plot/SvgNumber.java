package org.parley.plot;

/** Numbers of a drawing, as short as they can be written: no zeros that say nothing, no exponent. */
final class SvgNumber {
    private SvgNumber() {}

    /** Appends units of 10 to the power of −decimals. */
    static void append(StringBuilder out, long units, int decimals) {
        long scale = 1;
        for (int i = 0; i < decimals; i++) {
            scale *= 10;
        }
        if (units < 0) {
            out.append('-');
        }
        long size = Math.abs(units);
        long whole = size / scale;
        long fraction = size % scale;
        if (whole > 0 || fraction == 0) {
            out.append(whole);
        }
        if (fraction > 0) {
            out.append('.');
            for (long digit = scale / 10; fraction > 0; digit /= 10) {
                out.append((char) ('0' + fraction / digit));
                fraction %= digit;
            }
        }
    }

    /** A number with at most so many decimals. */
    static String of(double number, int decimals) {
        StringBuilder text = new StringBuilder(8);
        append(text, Math.round(number * StrictMath.pow(10, decimals)), decimals);
        return text.toString();
    }
}
