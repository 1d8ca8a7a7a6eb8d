package org.parley.table;

import java.math.BigInteger;

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

    private static final int LEAST_K = -324;
    private static final int MOST_K = 292;

    /** g of every k, as upper and lower 63 bits. */
    private static final long[] G = powers();

    private ShortestDecimal() {}

    /** The text of a finite number that is not 0. */
    static String of(double number) {
        long bits = Double.doubleToRawLongBits(number);
        long fraction = bits & (HIDDEN - 1);
        int exponent = (int) (bits >>> FRACTION_BITS) & 0x7FF;
        StringBuilder text = new StringBuilder(24);
        if (bits < 0) {
            text.append('-');
        }
        if (exponent > 0) {
            decimal(exponent - EXPONENT_BIAS, HIDDEN | fraction, 0, text);
        } else if (fraction < TINY) {
            decimal(LEAST_Q, 10 * fraction, -1, text);
        } else {
            decimal(LEAST_Q, fraction, 0, text);
        }
        return text.toString();
    }

    /** Writes c·2^q·10^shift. */
    private static void decimal(int q, long c, int shift, StringBuilder text) {
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
        int at = 2 * (k - LEAST_K);
        long middleTimes = roundedToOdd(G[at], G[at + 1], middle << h);
        long leftTimes = roundedToOdd(G[at], G[at + 1], left << h);
        long rightTimes = roundedToOdd(G[at], G[at + 1], right << h);
        long below = middleTimes >> 2;
        if (below >= 100) { // one digit fewer?
            long tens = below / 10 * 10;
            boolean low = leftTimes + out <= tens << 2;
            boolean high = ((tens + 10) << 2) + out <= rightTimes;
            if (low != high) {
                write(low ? tens : tens + 10, k + shift, text);
                return;
            }
        }
        boolean low = leftTimes + out <= below << 2;
        boolean high = ((below + 1) << 2) + out <= rightTimes;
        long nearer = middleTimes - ((2 * below + 1) << 1);
        boolean lower = low != high ? low : nearer < 0 || (nearer == 0 && (below & 1) == 0);
        write(lower ? below : below + 1, k + shift, text);
    }

    /** Writes digits·10^power. */
    private static void write(long digits, int power, StringBuilder text) {
        String all = Long.toString(digits);
        int exponent = all.length() + power - 1; // of the first digit
        int end = all.length();
        while (end > 1 && all.charAt(end - 1) == '0') {
            end--;
        }
        if (exponent >= -3 && exponent < 0) {
            text.append("0.").append("0".repeat(-1 - exponent)).append(all, 0, end);
        } else if (exponent >= 0 && exponent < 7) {
            int point = exponent + 1;
            text.append(all, 0, Math.min(point, end))
                    .append("0".repeat(Math.max(0, point - end)))
                    .append('.');
            if (end > point) {
                text.append(all, point, end);
            } else {
                text.append('0');
            }
        } else {
            text.append(all.charAt(0)).append('.');
            if (end > 1) {
                text.append(all, 1, end);
            } else {
                text.append('0');
            }
            text.append('E').append(exponent);
        }
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

    private static long[] powers() {
        BigInteger mask = BigInteger.valueOf(MASK_63);
        long[] all = new long[2 * (MOST_K - LEAST_K + 1)];
        BigInteger power = BigInteger.ONE; // 10^|k|
        for (int n = 0; n <= -LEAST_K; n++) {
            for (int k : n == 0 || n > MOST_K ? new int[] {-n} : new int[] {-n, n}) {
                int r = log2OfPowerOf10(-k) - 125;
                BigInteger g = (k <= 0
                                ? power.shiftRight(r)
                                : BigInteger.ONE.shiftLeft(-r).divide(power))
                        .add(BigInteger.ONE);
                int at = 2 * (k - LEAST_K);
                all[at] = g.shiftRight(63).longValueExact();
                all[at + 1] = g.and(mask).longValueExact();
            }
            power = power.multiply(BigInteger.TEN);
        }
        return all;
    }
}
