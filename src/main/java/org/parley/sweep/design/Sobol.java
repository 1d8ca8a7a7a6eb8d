package org.parley.sweep.design;

import java.util.List;

/**
 * The first n points of the Sobol sequence (Sobol 1967; direction numbers of Joe &amp; Kuo 2008), in natural order, the
 * origin (every factor at its low end) included: leaving it out would spoil the balance (Owen 2020). n is a power of
 * two unless forced; each prefix of a power of two is itself such a design. No seed. Test: the first points of Joe
 * &amp; Kuo's table.
 *
 * @param factors what varies, at most 1000
 * @param n number of points
 * @param forced whether n may be no power of two
 */
public record Sobol(List<Factor> factors, int n, boolean forced) implements Design {
    public Sobol {
        factors = DesignChecks.factors(factors);
        DesignChecks.powerOfTwo("N of the Sobol design", n, forced);
        DesignChecks.size("the Sobol design", n);
    }

    @Override
    public int size() {
        return n;
    }

    @Override
    public String minimum() {
        return "A Sobol design needs a power of two, and about 10 points a factor or more: "
                + atLeast(10 * factors.size()) + " here.";
    }

    @Override
    public DesignSample sample() {
        return DesignSample.SPREAD;
    }

    @Override
    public int meantAsPowerOfTwo() {
        return n;
    }

    @Override
    public Design times(int times) {
        return new Sobol(factors, DesignChecks.size("the Sobol design", (long) n * times), true);
    }

    @Override
    public DesignPoints points() {
        double[][] shares = new double[factors.size()][n];
        SobolShares sobol = new SobolShares(factors.size(), 0);
        for (int r = 0; r < n; r++) {
            double[] share = sobol.next();
            for (int f = 0; f < share.length; f++) {
                shares[f][r] = share[f];
            }
        }
        return new DesignPointsBuilder(factors, n).build(shares, 1);
    }

    /** The least power of two that is not below this number. */
    static int atLeast(int number) {
        int power = Integer.highestOneBit(number);
        return power == number ? power : 2 * power;
    }
}
