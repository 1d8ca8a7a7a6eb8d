package org.parley.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --threads} of every verb that works on several threads; the numbers are the same for any. */
final class WorkerOption {
    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = WholeNumberOption.Threads.class,
            description = "Workers; default the number of processors. They change the speed only.")
    private @Nullable Long threads;

    /** The number asked for, or one a processor. */
    int workers() {
        return workers(Runtime.getRuntime().availableProcessors());
    }

    /** The number asked for, or this one. */
    int workers(int unlessAsked) {
        return threads == null ? unlessAsked : threads.intValue();
    }
}
