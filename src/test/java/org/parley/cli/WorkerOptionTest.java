package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code --threads} bounds everything that works on several threads, not the runs alone. */
class WorkerOptionTest {
    private static final String POOL = "java.util.concurrent.ForkJoinPool.common.parallelism";
    private final String before = System.getProperty(POOL);

    @Command
    static final class Verb {
        @Mixin
        private WorkerOption threads = new WorkerOption();
    }

    @AfterEach
    void asItWas() {
        if (before == null) {
            System.clearProperty(POOL);
        } else {
            System.setProperty(POOL, before);
        }
    }

    /** The thread that waits for the common pool works as well, so one thread is a pool of none. */
    @Test
    void onePoolForTablesAndChartsKeepsToIt() {
        assertThat(parsed("--threads", "1").workers()).isEqualTo(1);
        assertThat(System.getProperty(POOL)).isEqualTo("0");
    }

    @Test
    void whoSaysNothingGetsAllProcessors() {
        System.clearProperty(POOL);

        assertThat(parsed().workers()).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(System.getProperty(POOL)).isNull();
    }

    /** More workers than processors are somebody's wish for runs; charts would only be in each other's way. */
    @Test
    void morePoolThanProcessorsIsNotMade() {
        System.clearProperty(POOL);
        int many = Runtime.getRuntime().availableProcessors() + 1;

        assertThat(parsed("--threads", Integer.toString(many)).workers()).isEqualTo(many);
        assertThat(System.getProperty(POOL)).isNull();
    }

    private static WorkerOption parsed(String... arguments) {
        Verb verb = new Verb();
        new CommandLine(verb).parseArgs(arguments);
        return verb.threads;
    }
}
