package org.parley.analysis;

import java.util.Arrays;

/**
 * The elementary effects of one factor, from the numbers of single runs: e[trajectory][replication].
 *
 * <p>μ is their mean. σ² is the mean of the covariances between different replications over trajectories, so noise adds
 * nothing to it. μ*, the mean size of each trajectory's mean effect ē, is inflated by noise, twice: by each
 * trajectory's own, of standard deviation τ, and by what all share, which moves the mean.
 * {@code μ* = mean|ē| − Σ w (F(|g|, τ) − |g|) − (Σ w |g| − Σ w |g′|)}, F(m, s) the mean size of a normal number
 * ({@link EffectShape#folded}), w the weights of effects g ({@link EffectShape}), g′ = μ + (g − μ̄) σ′/σ the effects
 * moved so that the square of their mean is that of products of different replications, 0 if it is negative, in which
 * case σ′² = σ² less what is lacking. This is exact in expectation for a constant effect and for normal ones; other
 * effects keep a bias, which no estimator is free of (Cai &amp; Low 2011) and which the limits hold
 * ({@link SizeLimits}). With one replication nothing is corrected.
 */
final class MorrisTerms {
    private final double centre;
    /** Less the centre, so that squares do not lose digits. */
    private final double[][] effects;

    private final int replications;
    private final double[] sums;
    private final double[] squares;

    MorrisTerms(double[][] effects) {
        replications = effects[0].length;
        double sum = 0;
        for (double[] of : effects) {
            for (double e : of) {
                sum += e;
            }
        }
        centre = sum / effects.length / replications;
        this.effects = new double[effects.length][replications];
        sums = new double[effects.length];
        squares = new double[effects.length];
        for (int t = 0; t < effects.length; t++) {
            for (int r = 0; r < replications; r++) {
                double e = effects[t][r] - centre;
                this.effects[t][r] = e;
                sums[t] += e;
                squares[t] += e * e;
            }
        }
    }

    /** mu, mean size as seen, and sigma² over these trajectories. */
    double[] indices(int[] rows) {
        Parts parts = parts(rows, -1);
        return new double[] {parts.mu, parts.size, parts.square()};
    }

    /** [index][replication]: mu, muStar and sigma² without that replication, over these halves of the trajectories. */
    double[][] without(Halves halves) {
        int[] rows = halves.rows(effects.length);
        double[][] without = new double[3][replications];
        double[] levels = levels(rows);
        for (int r = 0; r < replications; r++) {
            Parts parts = parts(rows, r, levels);
            without[0][r] = parts.mu;
            without[1][r] = muStar(parts);
            without[2][r] = parts.square();
        }
        return without;
    }

    int trajectories() {
        return effects.length;
    }

    /** muStar over all trajectories. */
    double muStar() {
        return muStar(parts(Bootstrap.all(effects.length), -1));
    }

    /** muStar with the limits that other trajectories would give it, so many standard errors away. */
    Interval sizeLimits(double reach) {
        Parts parts = parts(Bootstrap.all(effects.length), -1);
        double size = muStar(parts);
        Interval limits = SizeLimits.of(parts.means, parts.own(), reach);
        return new Interval(size, Math.min(size, limits.low()), Math.max(size, limits.high()));
    }

    /**
     * The mean size from signs of other replications, {@code Σ e(t, r) sign(ē(t) without r) / (n R)}, with its own
     * limits over trajectories, so many standard errors away. Effect and sign err apart, so it is in expectation at
     * most the mean size without noise, whatever the noise is like; it comes up to it as signs grow sure.
     */
    Interval signedSize(double reach) {
        double[] sizes = new double[effects.length];
        for (int t = 0; t < sizes.length; t++) {
            for (double e : effects[t]) {
                double others = (sums[t] - e) / (replications - 1) + centre;
                sizes[t] += Math.signum(others) * (e + centre) / replications;
            }
        }
        return around(sizes, reach);
    }

    /** The mean size as seen, in expectation at least that without noise (Jensen 1906), with its own limits. */
    Interval rawSize(double reach) {
        double[] sizes = parts(Bootstrap.all(effects.length), -1).means.clone();
        Arrays.setAll(sizes, t -> Math.abs(sizes[t]));
        return around(sizes, reach);
    }

    /**
     * The mean size as seen, with the least and the largest that it would be were all effects moved alike, by this much
     * at most.
     */
    Interval movedSize(double by) {
        double[] means = parts(Bootstrap.all(effects.length), -1).means;
        double middle = MedianInterval.of(means).estimate();
        return new Interval(
                size(means, 0),
                size(means, -Math.copySign(Math.min(by, Math.abs(middle)), middle)),
                Math.max(size(means, by), size(means, -by)));
    }

    private static double size(double[] means, double moved) {
        return Moments.mean(Arrays.stream(means).map(e -> Math.abs(e + moved)).toArray());
    }

    private static Interval around(double[] numbers, double reach) {
        double mean = Moments.mean(numbers);
        double n = numbers.length;
        double away = reach * StrictMath.sqrt(Moments.variance(numbers) * (n - 1)) / n;
        return new Interval(mean, mean - away, mean + away);
    }

    /**
     * The squared standard error that muStar would have without noise: the mean square of the effects less the square
     * of their mean size, over their number.
     */
    double sizeError() {
        Parts parts = parts(Bootstrap.all(effects.length), -1);
        double size = muStar(parts);
        return Math.max(0, parts.mu * parts.mu - parts.shared + parts.spread - size * size) / effects.length;
    }

    /** The mean size of the effects as seen, noise and all. */
    double seenSize() {
        return parts(Bootstrap.all(effects.length), -1).size;
    }

    /** Their standard deviation as seen. */
    double seenSpread() {
        return StrictMath.sqrt(parts(Bootstrap.all(effects.length), -1).seen);
    }

    private double muStar(Parts parts) {
        if (parts.own() == 0 && parts.shared == 0) {
            return parts.size;
        }
        double spread = root(parts.spread);
        EffectShape shape = new EffectShape(parts.means, parts.mu, spread, parts.own());
        double square = parts.mu * parts.mu - parts.shared;
        double times = spread > 0 ? root(parts.spread + Math.min(0, square)) / spread : 0;
        double moved = shape.size(Math.copySign(root(square), parts.mu), times);
        return Math.max(0, parts.size - shape.excess() - (shape.size(parts.mu, 1) - moved));
    }

    /**
     * What is known of some trajectories.
     *
     * @param means each one's mean effect ē
     * @param mu their mean
     * @param size their mean size
     * @param seen their variance, noise and all
     * @param spread the variance of the effects, without noise
     * @param shared the squared error of mu from replications
     */
    private record Parts(double[] means, double mu, double size, double seen, double spread, double shared) {
        /** Unbiased. */
        double square() {
            return means.length < 2 ? Double.NaN : spread * means.length / (means.length - 1);
        }

        /** The standard deviation of the noise that each trajectory has for itself. */
        double own() {
            return root(seen - spread);
        }
    }

    /** Sums of the effects over these trajectories, by replication. */
    private double[] levels(int[] rows) {
        double[] levels = new double[replications];
        for (int t : rows) {
            for (int r = 0; r < replications; r++) {
                levels[r] += effects[t][r];
            }
        }
        return levels;
    }

    private Parts parts(int[] rows, int without) {
        return parts(rows, without, levels(rows));
    }

    private Parts parts(int[] rows, int without, double[] levels) {
        int n = rows.length;
        int used = without < 0 ? replications : replications - 1;
        double[] means = new double[n];
        double sum = 0;
        double size = 0;
        double meanSquare = 0;
        double product = 0;
        for (int i = 0; i < n; i++) {
            int t = rows[i];
            double all = sums[t] - (without < 0 ? 0 : effects[t][without]);
            double same = squares[t] - (without < 0 ? 0 : effects[t][without] * effects[t][without]);
            means[i] = all / used + centre;
            sum += all / used;
            size += Math.abs(means[i]);
            meanSquare += all * all / used / used;
            product += used == 1 ? all * all : (all * all - same) / used / (used - 1);
        }
        double level = sum / n;
        double noise = 0; // of the mean, squared: Σ (level of r − level)² / (R (R − 1))
        if (used > 1) {
            for (int r = 0; r < replications; r++) {
                double off = r == without ? 0 : levels[r] / n - level;
                noise += off * off;
            }
            noise /= used * (used - 1.0);
        }
        double seen = Math.max(0, meanSquare / n - level * level);
        return new Parts(means, level + centre, size / n, seen, product / n - level * level + noise, noise);
    }

    private static double root(double square) {
        return square > 0 ? StrictMath.sqrt(square) : 0;
    }
}
