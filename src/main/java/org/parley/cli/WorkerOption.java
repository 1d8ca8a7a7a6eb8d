package org.parley.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * {@code --threads} of every verb that works on several threads; the numbers are the same for any. Whoever shares a
 * machine says how much of it is theirs, so merging, tables and charts, which all processors work on otherwise, keep to
 * it too; beside them {@code run} has one thread that loads what drawing needs and plays runs again.
 */
final class WorkerOption {
    /** Read by Java when its common pool is first used; the thread that waits for the pool works as well. */
    private static final String POOL = "java.util.concurrent.ForkJoinPool.common.parallelism";

    private @Nullable Long threads;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = WholeNumberOption.Threads.class,
            description = "Workers; default the number of processors. They change the speed only.")
    void setThreads(@Nullable Long number) {
        threads = number;
        if (number != null && number <= Runtime.getRuntime().availableProcessors()) {
            System.setProperty(POOL, Long.toString(number - 1));
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
