package org.parley.sweep.design;

import java.util.List;
import org.parley.random.RunKey;
import org.parley.random.Stream;
import org.parley.random.Streams;

/**
 * n points such that each of n equal strata of every factor holds exactly one (McKay, Beckman &amp; Conover 1979):
 * share u = (π(i) + v) / n with a random permutation π a factor and v uniform in the stratum. The order is random, so a
 * prefix is a random sample of the strata. Streams: {@code design/latinHypercube/<factor>}; without swaps, adding a
 * factor leaves the others' values as they were. With them points are moved apart ({@link SpacingSwaps}; stream
 * {@code design/latinHypercube}).
 *
 * @param factors what varies
 * @param n number of points, ≥ 2
 * @param seed same seed, same points
 * @param swaps exchanges between points that are tried, ≥ 0
 */
public record LatinHypercube(List<Factor> factors, int n, long seed, int swaps) implements Design {
    /** What is tried where a file says nothing else. */
    static final int USUAL_SWAPS = 10_000;

    public LatinHypercube {
        factors = DesignChecks.factors(factors);
        DesignChecks.size("the Latin hypercube", DesignChecks.atLeast("n of the Latin hypercube", n, 2));
        DesignChecks.atLeast("swaps of the Latin hypercube", swaps, 0);
    }

    /** A random one: no point is moved. */
    public LatinHypercube(List<Factor> factors, int n, long seed) {
        this(factors, n, seed, 0);
    }

    @Override
    public int size() {
        return n;
    }

    @Override
    public String minimum() {
        return "A Latin hypercube needs about 10 points a factor or more (Loeppky, Sacks & Welch 2009): "
                + 10 * factors.size() + " here.";
    }

    @Override
    public DesignSample sample() {
        return DesignSample.SPREAD;
    }

    @Override
    public Design times(int times) {
        return new LatinHypercube(factors, DesignChecks.size("the Latin hypercube", (long) n * times), seed, swaps);
    }

    @Override
    public DesignPoints points() {
        Streams streams = Streams.of(new RunKey(seed, 0));
        double[][] shares = new double[factors.size()][n];
        for (int f = 0; f < shares.length; f++) {
            Stream stream =
                    streams.named("design/latinHypercube/" + factors.get(f).name());
            int[] strata = Shuffle.of(n, stream);
            for (int r = 0; r < n; r++) {
                shares[f][r] = (strata[r] + stream.uniform()) / n;
            }
        }
        SpacingSwaps.of(shares, swaps, streams.named("design/latinHypercube"));
        return new DesignPointsBuilder(factors, n).build(shares, 1);
    }
}
