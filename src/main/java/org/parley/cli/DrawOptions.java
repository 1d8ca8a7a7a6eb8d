package org.parley.cli;

import picocli.CommandLine.Option;

/** {@code --seed} and {@code --fixed} of every verb that plays runs of a scenario. */
final class DrawOptions {
    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            converter = WholeNumberOption.Seed.class,
            description = "Seed of all draws; default 1.")
    private long seed;

    @Option(
            names = "--fixed",
            description =
                    "Nothing is drawn beforehand: values are the defaults, preferences the means. This is the reference case, not the middle of the ensemble.")
    private boolean fixed;

    /** The seed of all draws. */
    long seed() {
        return seed;
    }

    /** Whether nothing is drawn beforehand. */
    boolean fixed() {
        return fixed;
    }
}
