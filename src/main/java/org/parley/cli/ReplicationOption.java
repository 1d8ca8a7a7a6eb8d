package org.parley.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --replication} of every verb that looks at one run of an ensemble. */
final class ReplicationOption {
    @Option(
            names = "--replication",
            paramLabel = "K",
            converter = WholeNumberOption.Replication.class,
            description = "Number of the run, as in the rows of runs.csv.")
    private @Nullable Long number;

    /** The number; null: none was given. */
    @Nullable
    Long number() {
        return number;
    }
}
