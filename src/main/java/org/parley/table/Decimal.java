package org.parley.table;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decimal numbers as every reader takes them: scenario and sweep files, tables, options, settings of the lab.
 * {@code 2}, {@code -.15}, {@code 1.5e-3}; a sign or none, digits with a point or none, an exponent or none. Nothing
 * else is accepted: no comma, no blanks or {@code _} between digits, no {@code 0x10}, no {@code 1d}, no {@code NaN}, no
 * {@code Infinity}.
 */
public final class Decimal {
    private static final Pattern SYNTAX = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[_'\\u2019\\u00A0\\u202F ](?=\\d{3})");

    private static final Pattern THOUSANDS = Pattern.compile("[-+−]?[1-9]\\d{0,2}(([.,])\\d{3})(\\2\\d{3})*");

    /** A number with the name of its unit behind it; not years, which many keys count in weeks. */
    private static final Pattern WITH_UNIT = Pattern.compile("(\\S+) ?(weeks?|wks?|stk|km²|points?)");

    private Decimal() {}

    /**
     * The number of a text, never −0 and infinite where it is too large for a double; null if it is none. Blanks around
     * it are passed over.
     */
    public static @Nullable Double parse(String text) {
        String word = text.strip();
        // + 0.0 turns −0 into 0: a sign of zero would break the mirror of the two sides
        return SYNTAX.matcher(word).matches() ? Double.valueOf(Double.parseDouble(word) + 0.0) : null;
    }

    /**
     * The whole number of a text, {@code 1e3} and {@code 12.0} included; null if it is none or lies outside −2⁶³ … 2⁶³
     * − 1.
     */
    public static @Nullable Long whole(String text) {
        String word = text.strip();
        if (!SYNTAX.matcher(word).matches()) {
            return null;
        }
        try {
            return new BigDecimal(word).longValueExact();
        } catch (ArithmeticException | NumberFormatException notOne) {
            return null;
        }
    }

    /**
     * Whether a text is a whole number with a comma or a point between its thousands, as people write it: 1,000 and
     * 1.000 and 2,500,000. The second is a decimal number too, of another value, so a reader of whole numbers refuses
     * it and asks ({@link #meantWhole}).
     */
    public static boolean hasThousands(String text) {
        return THOUSANDS.matcher(text.strip()).matches();
    }

    /** The same as {@link #meant} where a whole number is wanted: 1000 for "1,000" and for "1.000". */
    public static String meantWhole(String text) {
        if (hasThousands(text)) {
            return text.strip().replaceAll("[.,]", "").replace('−', '-');
        }
        String meant = meant(text);
        return whole(meant) == null ? "" : meant;
    }

    /**
     * The number that a text which is none may have meant, as it would be written: 0.72 for "72 %", 0.5 for "0,5", -3
     * for "−3", 1000 for "1_000", 40 for "40 weeks"; empty if there is none.
     */
    public static String meant(String text) {
        String word = text.strip();
        if (parse(word) != null) {
            return "";
        }
        Matcher withUnit = WITH_UNIT.matcher(word);
        if (withUnit.matches()) {
            String alone = withUnit.group(1);
            return parse(alone) != null ? alone : meant(alone);
        }
        boolean percent = word.endsWith("%");
        String plain = BETWEEN_DIGITS
                .matcher(percent ? word.substring(0, word.length() - 1).strip() : word)
                .replaceAll("")
                .replace('−', '-');
        Double number = parse(plain.replace(',', '.'));
        if (number == null || !Double.isFinite(number)) {
            return "";
        }
        return percent ? Table.write(number / 100) : plain.replace(',', '.');
    }
}
