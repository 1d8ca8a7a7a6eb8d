package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.process.Processes;

/** What a short command does not load: classes are counted, since times depend on the machine. */
@Tag(Processes.TAG)
class ColdStartTest {
    private static final String LOADED = "\\[[^]]*\\]\\[[^]]*\\]\\[class,load[^]]*\\] ";

    @TempDir
    Path folder;

    /** Exit code and loaded classes of a program of its own. */
    private record Started(int exit, List<String> classes) {
        List<String> in(String... rooms) {
            return classes.stream()
                    .filter(name -> Stream.of(rooms).anyMatch(name::startsWith))
                    .toList();
        }
    }

    private Started start(String... words) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-Xlog:class+load:stdout:uptime,level,tags",
                "-cp",
                Processes.classPath(),
                Main.class.getName()));
        all.addAll(List.of(words));
        Process process = Processes.of(all)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int exit = process.waitFor();
        try (Stream<String> lines = Files.lines(log)) {
            return new Started(
                    exit,
                    lines.filter(line -> line.matches(LOADED + ".* source: .*"))
                            .map(line -> line.replaceFirst(LOADED, "").replaceFirst(" source: .*", ""))
                            .toList());
        }
    }

    /** No drawing, no YAML, no model, and of the verbs only their names: not one option is looked for. */
    @Test
    void help_loadsNeitherDrawingNorYamlNorOptions() throws Exception {
        Started help = start("--help");
        assertEquals(0, help.exit());
        assertThat(help.classes()).contains("org.parley.cli.RunCommand", "org.parley.cli.Verbs");
        assertThat(help.in(
                        "org.jfree.",
                        "java.awt.",
                        "org.snakeyaml.",
                        "sim.",
                        "org.apache.commons.math3.",
                        "org.parley.plot.",
                        "org.parley.charts.",
                        "org.parley.report.",
                        "org.parley.format.",
                        "org.parley.scenario.",
                        "org.parley.sim.",
                        "org.parley.search.",
                        "org.parley.cli.AssumptionOptions",
                        "org.parley.cli.WholeNumberOption"))
                .isEmpty();
        assertThat(help.in("org.parley.")).hasSizeBetween(20, 80);
    }

    /** A folder that holds something is refused before a scenario is looked for, read or run. */
    @Test
    void aFolderThatIsTaken_isRefusedBeforeTheScenarioIsRead() throws Exception {
        Files.createDirectories(folder.resolve("taken/before"));
        Started run = start(
                "run",
                "geneva-2026",
                "--runs",
                "500",
                "--out",
                folder.resolve("taken").toString());
        assertEquals(ParleyCommand.REFUSED, run.exit());
        assertThat(run.classes()).contains("org.parley.store.ResultFolder$Taken");
        assertThat(run.in(
                        "org.jfree.",
                        "java.awt.",
                        "org.snakeyaml.",
                        "sim.",
                        "org.parley.plot.",
                        "org.parley.format.",
                        "org.parley.sim.",
                        "org.parley.search."))
                .isEmpty();
    }
}
