package org.parley.lab;

import org.parley.random.RunKey;
import org.parley.random.Stream;
import org.parley.random.Streams;

/**
 * How much chance a played game may use.
 *
 * @param seed the master seed; the same seed gives the same numbers on every machine
 * @param n plays of a Monte Carlo game, 1 000 … 1 000 000
 */
public record Sampling(long seed, int n) {
    /** Least plays: rarer things than one in a hundred would not be seen in fewer. */
    public static final int LEAST = 1_000;

    /** Most plays: with more, the steps in which some games are played would show. */
    public static final int MOST = 1_000_000;

    public Sampling {
        if (n < LEAST || n > MOST) {
            throw new IllegalArgumentException("n is " + n + "; allowed " + LEAST + " … " + MOST + " plays.");
        }
    }

    /** Seed 1, 40 000 plays: what the program uses when nothing is said. */
    public static Sampling standard() {
        return new Sampling(1, 40_000);
    }

    /** The stream of one game, from its beginning. */
    Stream stream(Game game) {
        return Streams.of(new RunKey(seed, 0)).named("lab/" + game.name());
    }
}
