package org.parley.analysis;

import org.apache.commons.math3.special.Beta;

/**
 * Whether a box needs its limit on a factor: the chance of at least as many cases among n rows if the density were only
 * that of the box without this limit, P(Bin(n, p) ≥ cases) (Bryant &amp; Lempert 2010). "Quasi", because box and test
 * use the same rows: small values are no proof, large ones show a limit that chance explains. It is NaN where rows are
 * means and not counts.
 */
final class QuasiP {
    private QuasiP() {}

    static double of(Cases cases, Faces box, int factor) {
        if (!cases.counted()) {
            return Double.NaN;
        }
        BoxContent with = cases.content(box);
        return tail(
                with.n(), (int) with.cases(), cases.content(box.without(factor)).density());
    }

    /** Whether the box needs its limits at all: the same without all of them. */
    static double ofAll(Cases cases, Faces box) {
        if (!cases.counted()) {
            return Double.NaN;
        }
        BoxContent with = cases.content(box);
        return tail(
                with.n(),
                (int) with.cases(),
                cases.content(Faces.open(cases.factors())).density());
    }

    /** P(Bin(n, p) ≥ k) by the incomplete beta function. */
    static double tail(int n, int k, double p) {
        if (k <= 0 || p >= 1) {
            return 1;
        }
        return p <= 0 ? 0 : Beta.regularizedBeta(p, k, n - k + 1.0);
    }
}
