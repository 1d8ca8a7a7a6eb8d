package org.parley.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.parley.table.NumberText;

/**
 * The scale in which a file says what a deal is worth to a party: {@code worth = worst + (best − worst)·u}, u in stk,
 * the model's unit (0 the worst, 1 the best settlement). The model knows stk only; what a reader sees of a party that
 * has points is in points. Beyond the ends where stk leaves 0 … 1. Test: WorthScaleTest.
 *
 * @param worst worth of the party's worst settlement
 * @param best worth of its best settlement, above the worst
 */
public record WorthScale(double worst, double best) {
    /** The model's own. */
    public static final WorthScale STK = new WorthScale(0, 1);

    private static final int SUMMED_DIGITS = 12;
    private static final int KEPT_DIGITS = 8;
    private static final int SHOWN_DIGITS = 4;

    public WorthScale {
        if (!(Double.isFinite(best - worst) && worst < best)) {
            throw new IllegalArgumentException("scale " + worst + " … " + best + " must be finite and ordered");
        }
        double span = best - worst; // ends are sums of a file's decimals: without the dust of adding them up
        worst = rounded(worst, span, SUMMED_DIGITS).doubleValue();
        best = rounded(best, span, SUMMED_DIGITS).doubleValue();
    }

    /** Whether this is a scale of the file's own. */
    public boolean points() {
        return !equals(STK);
    }

    /** {@code points} or {@code stk}. */
    public String unit() {
        return points() ? "points" : "stk";
    }

    /**
     * A worth in stk on this scale, without the dust of the last bits (nine digits of the distance from worst to best:
     * the model keeps ten decimals); NaN and infinities stay.
     */
    public double of(double stk) {
        if (!points() || !Double.isFinite(stk)) {
            return stk;
        }
        return rounded(worst + (best - worst) * stk, KEPT_DIGITS).doubleValue();
    }

    /** A worth on this scale in stk. */
    public double stk(double worth) {
        return points() ? (worth - worst) / (best - worst) : worth;
    }

    /**
     * A worth in stk for a reader: points to the ten-thousandth part of the scale ("9,400", "37.25"), stk with two
     * digits.
     */
    public String show(double stk) {
        return points() && Double.isFinite(stk)
                ? NumberText.plain(rounded(of(stk), SHOWN_DIGITS))
                : NumberText.two(stk);
    }

    /**
     * A difference of two worths in stk for a reader, in the same digits: the zero of the scale falls out of it.
     */
    public String showDifference(double stk) {
        return points() && Double.isFinite(stk)
                ? NumberText.plain(rounded((best - worst) * stk, SHOWN_DIGITS))
                : NumberText.two(stk);
    }

    /** Both ends for a reader: {@code −8,400 … 14,800 points}. */
    public String ends() {
        return show(0) + " … " + show(1) + " " + unit();
    }

    private BigDecimal rounded(double worth, int digits) {
        return rounded(worth, best - worst, digits);
    }

    private static BigDecimal rounded(double worth, double distance, int digits) {
        BigDecimal span = new BigDecimal(distance);
        int exponent = span.precision() - span.scale() - 1;
        return new BigDecimal(worth).setScale(digits - exponent, RoundingMode.HALF_EVEN);
    }
}
