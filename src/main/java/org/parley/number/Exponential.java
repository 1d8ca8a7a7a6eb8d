package org.parley.number;

/**
 * The exponential function and the natural logarithm in plain arithmetic, so that every machine computes the same 64
 * bits: any JVM, and a browser, whose own functions are others.
 *
 * <p>exp: {@code x = k ln 2 + r} with {@code |r| ≤ ln 2 / 2}; {@code e^r = 1 + 2r / (R − r)} with R a polynomial in r²;
 * then the exponent grows by k. log: {@code x = 2^k (1 + f)} with {@code √2/2 < 1 + f < √2};
 * {@code log(1 + f) = f − f²/2 + s (f²/2 + R)}, {@code s = f / (2 + f)}, R a polynomial in s². Both err by less than
 * one unit in the last place.
 *
 * <p>Source: the algorithms and constants of fdlibm (Sun Microsystems 1993; freely distributable), which
 * {@link StrictMath} follows too: the bits are those of StrictMath. Units: none. {@code exp} takes any number and
 * returns 0 … ∞; {@code log} returns NaN below 0 and −∞ at 0. Test: {@code ExponentialTest} compares ten million
 * arguments with StrictMath, and the special ones.
 */
public final class Exponential {
    private static final double LN2_HIGH = 0.6931471803691238;
    private static final double LN2_LOW = 1.9082149292705877e-10;
    private static final double ONE_OVER_LN2 = 1.4426950408889634;

    private static final double EXP_OVERFLOWS = 709.782712893384;
    private static final double EXP_UNDERFLOWS = -745.1332191019411;
    private static final double P1 = 0.16666666666666602;
    private static final double P2 = -0.0027777777777015593;
    private static final double P3 = 6.613756321437934e-05;
    private static final double P4 = -1.6533902205465252e-06;
    private static final double P5 = 4.1381367970572385e-08;

    private static final double L1 = 0.6666666666666735;
    private static final double L2 = 0.3999999999940942;
    private static final double L3 = 0.2857142874366239;
    private static final double L4 = 0.22222198432149784;
    private static final double L5 = 0.1818357216161805;
    private static final double L6 = 0.15313837699209373;
    private static final double L7 = 0.14798198605116586;

    private static final double TWO_54 = 0x1p54;

    private Exponential() {}

    /** e to the power of x. */
    public static double exp(double x) {
        int high = highWord(x) & 0x7fffffff;
        if (high >= 0x40862E42) { // |x| ≥ 709.78, infinite or not a number
            if (Double.isNaN(x) || x > EXP_OVERFLOWS) {
                return Double.isNaN(x) ? x : Double.POSITIVE_INFINITY;
            }
            if (x < EXP_UNDERFLOWS) {
                return 0;
            }
        }
        if (high <= 0x3fd62e42) { // |x| ≤ ln 2 / 2
            return high < 0x3e300000 ? 1 + x : around0(x); // |x| < 2^−28
        }
        int k = high < 0x3FF0A2B2 ? (x < 0 ? -1 : 1) : (int) (ONE_OVER_LN2 * x + (x < 0 ? -0.5 : 0.5));
        double upper = x - k * LN2_HIGH;
        double lower = k * LN2_LOW;
        double r = upper - lower;
        double c = remainder(r);
        return scaled(1 - ((lower - (r * c) / (2.0 - c)) - upper), k);
    }

    /** The same for |x| ≤ ln 2 / 2. */
    private static double around0(double x) {
        double c = remainder(x);
        return 1 - ((x * c) / (c - 2.0) - x);
    }

    /** r less the polynomial in r². */
    private static double remainder(double r) {
        double t = r * r;
        return r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
    }

    /** y 2^k. */
    private static double scaled(double y, int k) {
        if (k >= -1021) { // 2^1024 is no double, y · 2 · 2^1023 may be one
            return k == 1024 ? y * 2.0 * 0x1p1023 : Double.longBitsToDouble(bits(y) + ((long) k << 52));
        }
        return Double.longBitsToDouble(bits(y) + ((long) (k + 1000) << 52)) * 0x1p-1000;
    }

    /** The natural logarithm of x. */
    public static double log(double x) {
        long bits = bits(x);
        int high = (int) (bits >> 32);
        int k = 0;
        if (high < 0x00100000) { // below the least normal number
            if ((bits & Long.MAX_VALUE) == 0) {
                return Double.NEGATIVE_INFINITY;
            }
            if (high < 0) {
                return Double.NaN;
            }
            k -= 54;
            bits = bits(x * TWO_54);
            high = (int) (bits >> 32);
        }
        if (high >= 0x7ff00000) {
            return x;
        }
        k += (high >> 20) - 1023;
        high &= 0x000fffff;
        int half = (high + 0x95f64) & 0x100000; // 1 + f above √2: halve it
        k += half >> 20;
        double f = Double.longBitsToDouble(((long) (high | (half ^ 0x3ff00000)) << 32) | (bits & 0xffffffffL)) - 1;
        if ((0x000fffff & (2 + high)) < 3) { // |f| < 2^−20
            return logNearPower(f, k);
        }
        double s = f / (2.0 + f);
        double z = s * s;
        double w = z * z;
        double odd = w * (L2 + w * (L4 + w * L6));
        double even = z * (L1 + w * (L3 + w * (L5 + w * L7)));
        double rest = even + odd;
        if (((high - 0x6147a) | (0x6b851 - high)) > 0) {
            double square = 0.5 * f * f;
            return k == 0
                    ? f - (square - s * (square + rest))
                    : k * LN2_HIGH - ((square - (s * (square + rest) + k * LN2_LOW)) - f);
        }
        return k == 0 ? f - s * (f - rest) : k * LN2_HIGH - ((s * (f - rest) - k * LN2_LOW) - f);
    }

    private static double logNearPower(double f, int k) {
        if (f == 0) {
            return k == 0 ? 0 : k * LN2_HIGH + k * LN2_LOW;
        }
        double rest = f * f * (0.5 - 0.3333333333333333 * f);
        return k == 0 ? f - rest : k * LN2_HIGH - ((rest - k * LN2_LOW) - f);
    }

    private static long bits(double x) {
        return Double.doubleToRawLongBits(x);
    }

    private static int highWord(double x) {
        return (int) (bits(x) >> 32);
    }
}
