package org.parley.sweep.design;

import org.parley.number.Exponential;

/** How a share of the way from the low to the high end of a range becomes a number. */
public enum Spacing {
    /** low + u (high − low). */
    LINEAR {
        @Override
        double at(double low, double high, double share) {
            return low + share * (high - low);
        }
    },
    /** low (high / low)^u, low &gt; 0. */
    LOG {
        @Override
        double at(double low, double high, double share) {
            double from = Exponential.log(low);
            return Exponential.exp(from + share * (Exponential.log(high) - from));
        }
    };

    abstract double at(double low, double high, double share);

    /** The number at a share of the way, exact at both ends and never outside them. */
    double between(double low, double high, double share) {
        if (share <= 0) {
            return low;
        }
        return share >= 1 ? high : Math.max(low, Math.min(high, at(low, high, share)));
    }
}
