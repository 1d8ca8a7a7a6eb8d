package org.parley.table;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * The shortest decimal that reads back as the same double. Of several the nearest counts, of two equally near the even
 * one; two digits are always considered. Form and choice are those of {@link Double#toString} from JDK 19 on: plain
 * from 0.001 up to 10,000,000, otherwise "1.5E-7".
 *
 * <p>v = c·2^q; every decimal of the interval around v that rounds to v reads back as v. With k = ⌊log10 2^q⌋ the
 * interval holds at most two multiples of 10^(k+1), and at least one of 10^k. The interval's ends are compared with
 * them in 128-bit arithmetic, with g = ⌊10^−k·2^−r⌋ + 1 of 126 bits; products are rounded to odd, so that a comparison
 * is exact.
 *
 * <p>Source: R. Giulietti, "The Schubfach way to render doubles", 2020. Whole numbers and what is not finite are the
 * caller's. Every arithmetic is on whole numbers, so that a browser writes the same.
 */
final class ShortestDecimal {
    private static final int FRACTION_BITS = 52;
    private static final long HIDDEN = 1L << FRACTION_BITS;
    private static final int EXPONENT_BIAS = 1075;
    private static final int LEAST_Q = 1 - EXPONENT_BIAS;
    private static final long MASK_63 = Long.MAX_VALUE;
    private static final long MASK_32 = 0xFFFF_FFFFL;

    /** Below this, a subnormal's interval would hold decimals of one digit only; ten times as many give two. */
    private static final int TINY = 3;

    /** Sign, 17 digits, point, E, sign and three digits; or sign, "0.00" and 17 digits. */
    static final int LONGEST = 24;

    private static final int MOST_DIGITS = 19;
    private static final long HUNDRED_MILLION = 100_000_000;

    private static final int LEAST_K = -324;
    private static final int MOST_K = 292;

    /** Digits of 00 … 99. */
    private static final byte[] TENS = pairs(10);

    private static final byte[] ONES = pairs(1);

    private static final BigInteger MASK = BigInteger.valueOf(MASK_63);

    /** g of every k that was needed so far, as upper and lower 63 bits; replaced as a whole, never written. */
    private static volatile long[][] known = new long[MOST_K - LEAST_K + 1][];

    private ShortestDecimal() {}

    /** The text of a finite number that is not 0. */
    static String of(double number) {
        byte[] text = new byte[LONGEST];
        return new String(text, 0, write(number, text, 0), StandardCharsets.US_ASCII);
    }

    /** Writes that text from a place on, where {@value #LONGEST} bytes must be free; returns the place behind it. */
    static int write(double number, byte[] to, int from) {
        long bits = Double.doubleToRawLongBits(number);
        long fraction = bits & (HIDDEN - 1);
        int exponent = (int) (bits >>> FRACTION_BITS) & 0x7FF;
        int at = from;
        if (bits < 0) {
            to[at++] = '-';
        }
        if (exponent > 0) {
            return decimal(exponent - EXPONENT_BIAS, HIDDEN | fraction, 0, to, at);
        }
        return fraction < TINY ? decimal(LEAST_Q, 10 * fraction, -1, to, at) : decimal(LEAST_Q, fraction, 0, to, at);
    }

    /** Writes c·2^q·10^shift. */
    private static int decimal(int q, long c, int shift, byte[] to, int at) {
        long out = c & 1; // the ends of the interval read back as v only if c is even
        long middle = c << 2;
        long right = middle + 2;
        long left;
        int k;
        if (c != HIDDEN || q == LEAST_Q) {
            left = middle - 2;
            k = log10OfPowerOf2(q);
        } else { // below a power of two doubles lie twice as densely
            left = middle - 1;
            k = log10OfThreeQuarters(q);
        }
        int h = q + log2OfPowerOf10(-k) + 2;
        long[] g = known[k - LEAST_K];
        if (g == null) {
            g = learned(k);
        }
        long g1 = g[0];
        long g0 = g[1];
        long middleTimes = roundedToOdd(g1, g0, middle << h);
        long leftTimes = roundedToOdd(g1, g0, left << h);
        long rightTimes = roundedToOdd(g1, g0, right << h);
        long below = middleTimes >> 2;
        if (below >= 100) { // one digit fewer?
            long tens = below / 10 * 10;
            boolean low = leftTimes + out <= tens << 2;
            boolean high = ((tens + 10) << 2) + out <= rightTimes;
            if (low != high) {
                return write(low ? tens : tens + 10, k + shift, to, at);
            }
        }
        boolean low = leftTimes + out <= below << 2;
        boolean high = ((below + 1) << 2) + out <= rightTimes;
        long nearer = middleTimes - ((2 * below + 1) << 1);
        boolean lower = low != high ? low : nearer < 0 || (nearer == 0 && (below & 1) == 0);
        return write(lower ? below : below + 1, k + shift, to, at);
    }

    /** Writes digits·10^power. */
    private static int write(long digits, int power, byte[] to, int from) {
        long shown = digits;
        int right = power; // of the last digit that is shown
        while (shown % 10 == 0) {
            shown /= 10;
            right++;
        }
        int length = length(shown);
        int exponent = length + right - 1; // of the first digit
        int at = from;
        if (exponent >= -3 && exponent < 0) {
            to[at++] = '0';
            to[at++] = '.';
            for (int zero = -1; zero > exponent; zero--) {
                to[at++] = '0';
            }
            digits(shown, to, at + length);
            return at + length;
        }
        if (exponent >= 0 && exponent < 7) {
            return plain(shown, length, exponent + 1, to, at);
        }
        at = plain(shown, length, 1, to, at);
        to[at++] = 'E';
        if (exponent < 0) {
            to[at++] = '-';
        }
        int size = Math.abs(exponent);
        int places = length(size);
        digits(size, to, at + places);
        return at + places;
    }

    /** Writes digits with a point behind so many of them, and a zero on a side that has none. */
    private static int plain(long digits, int length, int point, byte[] to, int from) {
        if (length <= point) {
            digits(digits, to, from + length);
            int at = from + length;
            for (int zero = length; zero < point; zero++) {
                to[at++] = '0';
            }
            to[at++] = '.';
            to[at++] = '0';
            return at;
        }
        digits(digits, to, from + length + 1);
        for (int at = from; at < from + point; at++) {
            to[at] = to[at + 1];
        }
        to[from + point] = '.';
        return from + length + 1;
    }

    /** How many digits a number above 0 has, up to 18. */
    static int length(long number) {
        int length = 1;
        for (long power = 10; length < MOST_DIGITS && number >= power; power *= 10) {
            length++;
        }
        return length;
    }

    /** Writes a number that is not negative, its last digit just before a place. */
    static void digits(long number, byte[] to, int end) {
        long left = number;
        int at = end;
        while (left > Integer.MAX_VALUE) { // whole numbers of 32 bits divide much faster
            long upper = left / HUNDRED_MILLION;
            int lower = (int) (left - upper * HUNDRED_MILLION);
            left = upper;
            for (int pair = 0; pair < 4; pair++) {
                int fewer = lower / 100;
                at = pair(lower - 100 * fewer, to, at);
                lower = fewer;
            }
        }
        int rest = (int) left;
        while (rest >= 10) {
            int fewer = rest / 100;
            at = pair(rest - 100 * fewer, to, at);
            rest = fewer;
        }
        if (rest > 0 || at == end) {
            to[at - 1] = (byte) ('0' + rest);
        }
    }

    private static int pair(int pair, byte[] to, int at) {
        to[at - 1] = ONES[pair];
        to[at - 2] = TENS[pair];
        return at - 2;
    }

    private static byte[] pairs(int each) {
        byte[] digits = new byte[100];
        for (int pair = 0; pair < 100; pair++) {
            digits[pair] = (byte) ('0' + pair / each % 10);
        }
        return digits;
    }

    /**
     * ⌊g·c·2^−127⌋ with its last bit set if something was cut off, so that it compares with even numbers as the exact
     * product does.
     */
    private static long roundedToOdd(long g1, long g0, long c) {
        long low = upperHalf(g0, c);
        long lowOfHigh = g1 * c;
        long z = (lowOfHigh >>> 1) + low;
        long high = upperHalf(g1, c) + (z >>> 63);
        return high | (((z & MASK_63) + MASK_63) >>> 63);
    }

    /** The upper 64 bits of a product of two numbers that are not negative. */
    private static long upperHalf(long a, long b) {
        long a1 = a >>> 32;
        long a0 = a & MASK_32;
        long b1 = b >>> 32;
        long b0 = b & MASK_32;
        long cross = a1 * b0 + ((a0 * b0) >>> 32);
        long other = a0 * b1 + (cross & MASK_32);
        return a1 * b1 + (cross >>> 32) + (other >>> 32);
    }

    /** ⌊log10 2^e⌋. */
    private static int log10OfPowerOf2(int e) {
        return (int) ((e * 661_971_961_083L) >> 41);
    }

    /** ⌊log10 (¾·2^e)⌋. */
    private static int log10OfThreeQuarters(int e) {
        return (int) ((e * 661_971_961_083L - 274_743_187_321L) >> 41);
    }

    /** ⌊log2 10^e⌋. */
    private static int log2OfPowerOf10(int e) {
        return (int) ((e * 913_124_641_741L) >> 38);
    }

    /** g = ⌊10^−k·2^−r⌋ + 1; a program needs a few dozen of the 617, and all of them take 8 ms when it starts. */
    private static long[] learned(int k) {
        int r = log2OfPowerOf10(-k) - 125;
        BigInteger power = BigInteger.TEN.pow(Math.abs(k));
        BigInteger g =
                (k <= 0 ? power.shiftRight(r) : BigInteger.ONE.shiftLeft(-r).divide(power)).add(BigInteger.ONE);
        long[] halves = {g.shiftRight(63).longValueExact(), g.and(MASK).longValueExact()};
        long[][] more = known.clone();
        more[k - LEAST_K] = halves;
        known = more; // of two threads one may be forgotten and learned again
        return halves;
    }
}
