package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.process.Processes;

/** What could not be written to standard output is told and is no success; a reader that has gone away is neither. */
@Tag(Processes.TAG)
class OutputTest {
    @TempDir
    Path temp;

    private static List<String> parley(String words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Dparley.home=" + Path.of("").toAbsolutePath(),
                "-cp",
                Processes.classPath(),
                "org.parley.cli.Main"));
        command.addAll(List.of(words.split(" ")));
        return command;
    }

    /** Every verb that prints, with and without JSON: the device is full from the first byte on. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "inspect tutorial",
                "inspect tutorial --json",
                "trace tutorial",
                "trace tutorial --json",
                "doctor tutorial",
                "doctor tutorial --json",
                "parameters --json",
                "scenarios",
                "lab",
                "--help",
                "--version",
                "run tutorial --runs 2 --quiet",
                "run tutorial --runs 2 --json"
            })
    void aFullDeviceIsOneLineAndNoSuccess(String words) throws Exception {
        assumeTrue(Files.isWritable(Path.of("/dev/full")), "no /dev/full here");
        Path err = temp.resolve("err");
        Process process = Processes.of(parley(words))
                .directory(temp.toFile())
                .redirectOutput(Path.of("/dev/full").toFile())
                .redirectError(err.toFile())
                .start();

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();

        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(Files.readString(err).lines().filter(l -> l.startsWith("parley: ")))
                .containsExactly("parley: cannot write to standard output: No space left on device");
    }

    @Test
    void aReaderThatGoesAwayIsNoFailure() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no /bin/sh here");
        Path err = temp.resolve("err");
        List<String> words = new ArrayList<>(List.of(
                "/bin/sh",
                "-c",
                "{ \"$@\"; echo $? >\"$0\"; } | head -n 1",
                temp.resolve("exit").toString()));
        words.addAll(parley("inspect geneva-2026 --json"));
        Process process = Processes.of(words).redirectError(err.toFile()).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();

        assertThat(said).isEqualTo("{\n");
        assertThat(Files.readString(err)).isEmpty();
        assertThat(Files.readString(temp.resolve("exit")).strip()).isEqualTo("0");
    }

    @Test
    void theFirstFailureIsRemembered_andAnExitCodeThatSaysMoreIsKept() {
        int[] calls = {0};
        Output out = new Output(new OutputStream() {
            @Override
            public void write(int letter) throws IOException {
                throw new IOException(calls[0]++ == 0 ? "disk gone" : "later");
            }
        });
        for (int i = 0; i < 2; i++) {
            try {
                out.write('a');
            } catch (IOException told) {
                assertThat(told).isNotNull();
            }
        }
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(err, true, StandardCharsets.UTF_8);

        assertThat(Main.written(out, 0, to)).isEqualTo(1);
        assertThat(Main.written(out, 3, to)).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "parley: cannot write to standard output: disk gone",
                        "parley: cannot write to standard output: disk gone");
    }

    // ---- standard input ---------------------------------------------------------------------------------------------

    private Spoken from(Path input, String words) throws Exception {
        Process process = Processes.of(parley(words))
                .redirectInput(input.toFile())
                .redirectOutput(temp.resolve("out").toFile())
                .redirectError(temp.resolve("err").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Spoken(
                process.exitValue(), Files.readString(temp.resolve("out")), Files.readString(temp.resolve("err")));
    }

    @Test
    void aDashReadsStandardInput_whereTheIdNeedNotMatchAName() throws Exception {
        String text = Files.readString(Path.of("scenarios/tutorial.yaml"));
        Path input = Files.writeString(temp.resolve("any name.txt"), text.replaceFirst("id: tutorial", "id: lesson"));

        Spoken doctor = from(input, "doctor -");
        assertThat(doctor.exit()).as(doctor.err()).isZero();
        assertThat(doctor.out()).contains("standard input");

        Path folder = temp.resolve("r");
        Spoken run = from(input, "run - --runs 3 --quiet --out " + folder);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Files.readString(folder.resolve("scenario.yaml"))).contains("id: \"lesson\"");

        Files.writeString(input, text.replaceFirst("track: political", "track: nowhere"));
        Spoken wrong = from(input, "doctor -");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("standard input:").contains("\"nowhere\"; allowed political, technical.");

        Files.writeString(input, "");
        assertThat(from(input, "run -").err().strip()).isEqualTo("standard input  is empty.");
    }
}
