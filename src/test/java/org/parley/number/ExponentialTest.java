package org.parley.number;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * The bits of StrictMath, which every JVM computes alike: ten million arguments of each and all places where the rule
 * changes.
 */
final class ExponentialTest {
    private static final long SEED = 20261127;
    private static final int EACH = 2_500_000;

    @Test
    void exp_hasTheBitsOfStrictMath() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < EACH; i++) {
            exp(random.nextDouble(-1, 1));
            exp(random.nextDouble(-40, 40));
            exp(random.nextDouble(-760, 720));
            exp(Double.longBitsToDouble(random.nextLong()));
        }
    }

    @Test
    void log_hasTheBitsOfStrictMath() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < EACH; i++) {
            log(random.nextDouble());
            log(random.nextDouble(.9, 1.1));
            log(random.nextDouble(0, 1e6));
            log(Double.longBitsToDouble(random.nextLong()));
        }
    }

    /** Powers of two, the ends of the range, subnormal numbers, and the neighbours of each. */
    @Test
    void specialArguments_haveTheBitsOfStrictMath() {
        double[] places = {
            0,
            Double.MIN_VALUE,
            Double.MIN_NORMAL,
            Double.MAX_VALUE,
            Double.POSITIVE_INFINITY,
            Double.NaN,
            1,
            2,
            0.5 * StrictMath.log(2),
            1.5 * StrictMath.log(2),
            0x1p-28,
            709.782712893384,
            745.1332191019411,
            708.4,
            StrictMath.sqrt(2),
            StrictMath.sqrt(.5),
            1 + 0x1p-20,
            1 - 0x1p-20
        };
        for (double place : places) {
            aroundBoth(place);
        }
        for (int k = -1074; k <= 1023; k++) {
            aroundBoth(Math.scalb(1.0, k));
            aroundBoth(k * StrictMath.log(2));
            aroundBoth((k + .5) * StrictMath.log(2));
        }
    }

    private static void aroundBoth(double place) {
        for (double x : new double[] {place, Math.nextUp(place), Math.nextDown(place)}) {
            exp(x);
            exp(-x);
            log(x);
            log(-x);
        }
    }

    private static void exp(double x) {
        same("exp", x, Exponential::exp, StrictMath::exp);
    }

    private static void log(double x) {
        same("log", x, Exponential::log, StrictMath::log);
    }

    private static void same(String name, double x, DoubleUnaryOperator ours, DoubleUnaryOperator strict) {
        long expected = Double.doubleToLongBits(strict.applyAsDouble(x));
        if (expected != Double.doubleToLongBits(ours.applyAsDouble(x))) {
            assertEquals(strict.applyAsDouble(x), ours.applyAsDouble(x), name + " of " + x + ", seed " + SEED);
        }
    }
}
