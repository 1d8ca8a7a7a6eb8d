package org.parley.sweep.design;

import java.util.List;

/** Every combination of the two ends of each factor: 2^d points, in binary order. */
public record Corners(List<Factor> factors) implements Design {
    public Corners {
        factors = DesignChecks.factors(factors);
        DesignChecks.size("the corners", 1L << factors.size());
    }

    @Override
    public int size() {
        return 1 << factors.size();
    }

    @Override
    public String minimum() {
        return "Corners need all of their " + size() + " points.";
    }

    @Override
    public DesignSample sample() {
        return DesignSample.CHOSEN;
    }

    @Override
    public DesignPoints points() {
        double[][] shares = new double[factors.size()][size()];
        for (int f = 0; f < shares.length; f++) {
            for (int r = 0; r < size(); r++) {
                shares[f][r] = r >> f & 1;
            }
        }
        return new DesignPointsBuilder(factors, size()).build(shares, 1);
    }
}
