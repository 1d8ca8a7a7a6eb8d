package org.parley.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One helper starts processes in all tests, and what it starts hears Ctrl-C in a background build, too. */
@Tag(Processes.TAG)
class ProcessesTest {
    @Test
    void noOtherTestStartsProcessesByItself() throws IOException {
        List<String> others;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            others = files.filter(
                            f -> f.toString().endsWith(".java") && !f.toString().contains("/process/"))
                    .filter(f -> read(f).contains("new " + "ProcessBuilder("))
                    .map(Path::toString)
                    .toList();
        }
        assertThat(others).isEmpty();
    }

    /** {@code ./mvnw -Pquick verify} knows them by their tag. */
    @Test
    void everyTestThatStartsAProcessIsTagged() throws IOException {
        List<String> untagged;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            untagged = files.filter(f -> f.toString().endsWith("Test.java"))
                    .filter(f -> read(f).contains("Processes" + ".of("))
                    .filter(f -> !read(f).contains("@Tag(Processes.TAG)"))
                    .map(Path::toString)
                    .toList();
        }
        assertThat(untagged).isEmpty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /**
     * A shell that ignores SIGINT, as a background build's does, starts a child by this helper's words; the child ends
     * of the signal: 128 + 2.
     */
    @Test
    void aChildHearsAnInterruptThatItsParentIgnores() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no /bin/sh here");
        List<String> words = Processes.of("sleep", "60").command();
        assumeTrue(words.size() > 2, "none of env, python3, perl here");
        List<String> shell = new java.util.ArrayList<>(List.of(
                "/bin/sh", "-c", "trap '' INT; \"$@\" & child=$!; sleep 1; kill -INT $child; wait $child", "sh"));
        shell.addAll(words);
        Process process = new ProcessBuilder(shell).start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
    }
}
