package org.parley.table;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Texts of files for a reader: numbers that {@link Table#write} wrote with powers of ten are written out. */
public final class PowersOfTen {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+\\.\\d+E-?\\d+(?!\\w)");

    private PowersOfTen() {}

    /** The text with its numbers written out: "0 … 5.0E-4" → "0 … 0.0005". */
    public static String writtenOut(String text) {
        return text.indexOf('E') < 0
                ? text
                : NUMBER.matcher(text)
                        .replaceAll(number -> new BigDecimal(number.group())
                                .stripTrailingZeros()
                                .toPlainString());
    }
}
