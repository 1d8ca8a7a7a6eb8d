package org.parley.sweep.design;

import java.util.ArrayList;
import java.util.List;
import org.parley.random.RunKey;
import org.parley.random.Stream;
import org.parley.random.Streams;

/**
 * Random paths through a lattice of p levels a factor, each changing every factor once by Δ = p / (2 (p − 1)), p even
 * (Morris 1991): with this Δ every level is as likely as any other. r trajectories cost r (d + 1) points and give r
 * elementary effects a factor.
 *
 * <p>Structure: {@code block} = trajectory, {@code step} 0 … d, {@code changed} = the factor that this step changed
 * (empty at step 0), {@code delta} = +Δ or −Δ in shares of the factor's scale (missing at step 0). For words without an
 * order only μ* has a meaning. A factor with more categories than p levels is refused, since some would never be
 * visited. Stream: {@code design/morris}, one trajectory after the other, so fewer trajectories are a prefix of more.
 *
 * @param factors what varies
 * @param trajectories r, ≥ 2
 * @param levels p, even, ≥ 2
 * @param seed same seed, same points
 */
public record Morris(List<Factor> factors, int trajectories, int levels, long seed) implements Design {
    public Morris {
        factors = DesignChecks.factors(factors);
        DesignChecks.atLeast("trajectories of Morris", trajectories, 2);
        DesignChecks.atLeast("levels of Morris", levels, 2);
        if (levels % 2 != 0) {
            throw new IllegalArgumentException(
                    "levels of Morris are " + levels + "; allowed even numbers. Maybe " + (levels + 1) + "?");
        }
        for (Factor factor : factors) {
            if (factor.count() == 1) {
                throw new IllegalArgumentException(
                        "factor " + factor.name() + " has one value only and cannot be changed. Maybe fix it?");
            }
            if (!factor.isNumber() && factor.count() > levels) {
                throw new IllegalArgumentException("factor " + factor.name() + " has " + factor.count()
                        + " categories, Morris only " + levels + " levels: some would never be visited. Maybe "
                        + 2 * ((factor.count() + 1) / 2) + " levels?");
            }
        }
        DesignChecks.size("the Morris design", (long) trajectories * (factors.size() + 1));
    }

    /** The step Δ in shares of a factor's scale. */
    public double delta() {
        return levels / (2.0 * (levels - 1));
    }

    @Override
    public int size() {
        return trajectories * (factors.size() + 1);
    }

    @Override
    public String minimum() {
        return "Morris needs 10 trajectories or more (Saltelli et al. 2008): " + 10 * (factors.size() + 1)
                + " points here.";
    }

    @Override
    public DesignSample sample() {
        return DesignSample.TRAJECTORIES;
    }

    @Override
    public DesignPoints points() {
        int d = factors.size();
        double[][] shares = new double[d][size()];
        double[] block = new double[size()];
        double[] step = new double[size()];
        double[] delta = new double[size()];
        List<String> changed = new ArrayList<>(size());
        Stream stream = Streams.of(new RunKey(seed, 0)).named("design/morris");
        int row = 0;
        for (int t = 0; t < trajectories; t++) {
            int[] lower = new int[d];
            boolean[] up = new boolean[d];
            for (int f = 0; f < d; f++) {
                lower[f] = stream.below(levels / 2);
                up[f] = stream.uniform() < 0.5;
            }
            int[] order = Shuffle.of(d, stream);
            boolean[] moved = new boolean[d];
            for (int s = 0; s <= d; s++, row++) {
                if (s > 0) {
                    moved[order[s - 1]] = true;
                }
                for (int f = 0; f < d; f++) {
                    int level = up[f] == moved[f] ? lower[f] + levels / 2 : lower[f];
                    shares[f][row] = (double) level / (levels - 1);
                }
                block[row] = t;
                step[row] = s;
                changed.add(s == 0 ? "" : factors.get(order[s - 1]).name());
                delta[row] = s == 0 ? Double.NaN : up[order[s - 1]] ? delta() : -delta();
            }
        }
        return new DesignPointsBuilder(factors, size())
                .numbers("block", block)
                .numbers("step", step)
                .strings("changed", changed)
                .numbers("delta", delta)
                .build(shares, d + 1);
    }
}
