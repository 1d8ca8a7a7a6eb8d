package org.parley.cli;

import org.jspecify.annotations.Nullable;
import org.parley.sweep.DaemonPool;
import picocli.CommandLine.Option;

/**
 * {@code --threads} of every verb that works on several threads; the numbers are the same for any. Whoever shares a
 * machine says how much of it is theirs, so merging, tables and charts, which all processors work on otherwise, keep to
 * it too; beside them {@code run} has one thread that loads what drawing needs and plays runs again.
 */
final class WorkerOption {
    private @Nullable Long threads;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = WholeNumberOption.Threads.class,
            description = "Workers; default the number of processors. They change the speed only.")
    void setThreads(@Nullable Long number) {
        threads = number;
        if (number != null && number <= Runtime.getRuntime().availableProcessors()) {
            DaemonPool.bound(number.intValue());
        }
    }

    /** The number asked for, or one a processor. */
    int workers() {
        return workers(Runtime.getRuntime().availableProcessors());
    }

    /** The number asked for, or this one. */
    int workers(int unlessAsked) {
        return threads == null ? unlessAsked : threads.intValue();
    }
}
