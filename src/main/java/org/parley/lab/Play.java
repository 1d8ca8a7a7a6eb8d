package org.parley.lab;

import org.parley.number.ScoreInterval;

/** What playing the game gave for one quantity, without its closed form. */
public sealed interface Play {
    /** The played number; NaN if the thing does not exist. */
    double value();

    /** Whether the closed form and the play are the same, within what the play can tell. */
    boolean agrees(double closedForm);

    /**
     * Played without chance.
     *
     * @param value the played number, or NaN for "there is none"
     * @param tolerance largest difference, as a share of the closed form where that is above 1
     */
    record Exact(double value, double tolerance) implements Play {
        @Override
        public boolean agrees(double closedForm) {
            if (Double.isNaN(closedForm) || Double.isNaN(value)) {
                return Double.isNaN(closedForm) && Double.isNaN(value);
            }
            return Math.abs(value - closedForm) <= tolerance * Math.max(1, Math.abs(closedForm));
        }
    }

    /**
     * Played n times with seeded chance: the mean and its 95 % interval. One true interval in twenty misses, so the
     * verdict asks for {@link #MISS} times the half-width (about 3.9 standard errors, one miss in 10 000).
     *
     * @param value the mean
     * @param low lower end of the 95 % interval
     * @param high upper end
     * @param n number of plays
     */
    record Sampled(double value, double low, double high, int n) implements Play {
        static final double MISS = 2;

        /** A share of n plays: the score interval of Wilson (1927), which has a width at 0 and 1 too. */
        static Sampled share(int hits, int n) {
            return score(hits / (double) n, n);
        }

        private static Sampled score(double p, int n) {
            ScoreInterval limits = ScoreInterval.of(p, n, ScoreInterval.Z);
            return new Sampled(p, limits.low(), limits.high(), n);
        }

        /**
         * A mean of n numbers in [0, 1]: the score interval of a share, which is at least wide enough, because no such
         * numbers vary more than noughts and ones. It holds where nearly all plays give the same and a few rare ones
         * matter.
         */
        static Sampled meanOfShares(double sum, int n) {
            return score(sum / n, n);
        }

        /** {@code constant + Σ factor · part}: an interval at least wide enough, because the half-widths are added. */
        static Sampled sum(double constant, double firstFactor, Sampled first, double secondFactor, Sampled second) {
            double value = constant + firstFactor * first.value + secondFactor * second.value;
            double low = constant
                    + Math.min(firstFactor * first.low, firstFactor * first.high)
                    + Math.min(secondFactor * second.low, secondFactor * second.high);
            double high = constant
                    + Math.max(firstFactor * first.low, firstFactor * first.high)
                    + Math.max(secondFactor * second.low, secondFactor * second.high);
            return new Sampled(value, low, high, first.n);
        }

        /** A mean of n plays: normal interval from the sum and the sum of squares. */
        static Sampled mean(double sum, double squares, int n) {
            double mean = sum / n;
            double variance = Math.max(0, (squares - n * mean * mean) / (n - 1));
            double half = ScoreInterval.Z * Math.sqrt(variance / n);
            return new Sampled(mean, mean - half, mean + half, n);
        }

        @Override
        public boolean agrees(double closedForm) {
            double slack = 1e-12 * Math.max(1, Math.abs(closedForm));
            double below = MISS * (value - low) + slack;
            double above = MISS * (high - value) + slack;
            return closedForm >= value - below && closedForm <= value + above;
        }

        /** Whether the closed form lies in the 95 % interval itself. */
        boolean covers(double closedForm) {
            return closedForm >= low && closedForm <= high;
        }
    }
}
