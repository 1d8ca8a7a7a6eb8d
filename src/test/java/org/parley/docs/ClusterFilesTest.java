package org.parley.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.Spoken;
import org.parley.process.Processes;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * docs/cluster: every command in it with its variable set, as the scheduler would; two parts of one folder come to the
 * bytes of the sweep in one piece. No scheduler and no container is part of the tests (Slurm is: SlurmTest).
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "shell scripts")
@Tag(Processes.TAG)
class ClusterFilesTest {
    private static final Path FILES = Path.of("docs", "cluster");
    private static final Pattern PARTS = Pattern.compile("(\\w+)/(\\d+)");

    @TempDir
    Path work;

    private static String text(String file) throws IOException {
        return Files.readString(FILES.resolve(file));
    }

    /** The number of parts in the command is the size of the array. */
    private static void agree(String shard, String variable, int size) {
        Matcher parts = PARTS.matcher(shard);
        assertThat(parts.matches()).as(shard).isTrue();
        assertThat(parts.group(1)).isEqualTo(variable);
        assertThat(Integer.parseInt(parts.group(2))).isEqualTo(size);
    }

    private Path sweep() throws IOException {
        return Files.writeString(work.resolve("my-sweep.yaml"), """
                id: my-sweep
                title: "Small"
                scenario: %s
                design: {kind: grid, levels: 3}
                factors: {pressure.A: {low: 0, high: 1}, facilitation: {low: 0, high: 1}}
                replications: 40
                """.formatted(
                        Path.of("scenarios/tutorial.yaml").toAbsolutePath()));
    }

    /** The words of a command with two parts in place of sixteen and the folder of the test for {@code /data}. */
    private List<String> words(List<String> command) {
        return command.stream()
                .map(word -> word.replace("/16", "/2").replace("/data", work.toString()))
                .toList();
    }

    private void run(List<String> words, String variable, String value) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                Processes.classPath(),
                "org.parley.cli.Main"));
        command.addAll(words);
        ProcessBuilder builder = Processes.of(command).directory(work.toFile()).redirectErrorStream(true);
        builder.environment().put(variable, value);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as("%s%n%s", words, said).isZero();
    }

    private static byte[] runs(Path folder) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve("runs.csv.gz")))) {
            return in.readAllBytes();
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void kubernetes_anIndexedJobWithoutRoot() throws Exception {
        Map<String, Object> job =
                (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(text("kubernetes.yaml"));
        Map<String, Object> spec = (Map<String, Object>) job.get("spec");
        assertThat(spec).containsEntry("completionMode", "Indexed");
        Map<String, Object> pod = (Map<String, Object>) ((Map<String, Object>) spec.get("template")).get("spec");
        assertThat((Map<String, Object>) pod.get("securityContext")).containsEntry("runAsNonRoot", true);
        Map<String, Object> container = ((List<Map<String, Object>>) pod.get("containers")).get(0);
        List<String> arguments = (List<String>) container.get("args");
        agree(arguments.get(arguments.indexOf("--shard") + 1), "JOB_COMPLETION_INDEX", (Integer)
                spec.get("completions"));

        Path file = sweep();
        Path whole = work.resolve("whole");
        assertThat(Spoken.parley("sweep", file.toString(), "--out", whole.toString(), "--tables-only", "--quiet")
                        .exit())
                .isZero();
        Path folder = work.resolve("results/mine");
        run(words(arguments), "JOB_COMPLETION_INDEX", "0");
        FileTime written = FileTime.fromMillis(1_000_000_000_000L);
        for (String name : List.of("points.csv", "scenario.yaml", "sweep.yaml", "codebook.csv")) {
            Files.setLastModifiedTime(folder.resolve(name), written);
        }
        run(words(arguments), "JOB_COMPLETION_INDEX", "1");
        for (String name : List.of("points.csv", "scenario.yaml", "sweep.yaml", "codebook.csv")) {
            assertThat(Files.getLastModifiedTime(folder.resolve(name)))
                    .as("a part does not write %s again", name)
                    .isEqualTo(written);
        }
        assertThat(Spoken.parley("merge", folder.toString()).exit()).isZero();
        assertThat(runs(folder)).isEqualTo(runs(whole));
    }

    @Test
    void awsBatch() throws Exception {
        JsonNode job = new ObjectMapper().readTree(text("aws-batch.json"));
        List<String> command = new ArrayList<>();
        job.at("/containerOverrides/command").forEach(word -> command.add(word.asText()));
        agree(
                command.get(command.indexOf("--shard") + 1),
                "AWS_BATCH_JOB_ARRAY_INDEX",
                job.at("/arrayProperties/size").asInt());
        sweep();
        run(words(command), "AWS_BATCH_JOB_ARRAY_INDEX", "1");
    }

    @Test
    void gridEngineAndPbs() throws Exception {
        Matcher gridEngine = Pattern.compile("(?s)#\\$ -t 1-(\\d+)\n.*exec \\./parley (.*) --shard (\\S+)(.*)\n")
                .matcher(text("grid-engine.sh"));
        assertThat(gridEngine.find()).isTrue();
        agree(gridEngine.group(3), "SGE_TASK_ID", Integer.parseInt(gridEngine.group(1)));
        Matcher pbs = Pattern.compile("(?s)#PBS -J 0-(\\d+)\n.*exec \\./parley (.*) --shard (\\S+)(.*)\n")
                .matcher(text("pbs.sh"));
        assertThat(pbs.find()).isTrue();
        agree(pbs.group(3), "PBS_ARRAY_INDEX", Integer.parseInt(pbs.group(1)) + 1);
        sweep();
        for (Matcher script : List.of(gridEngine, pbs)) {
            List<String> command = new ArrayList<>(List.of(script.group(2).split(" ")));
            command.addAll(List.of("--shard", script.group(3)));
            command.addAll(List.of(script.group(4).strip().split(" ")));
            run(words(command), script == pbs ? "PBS_ARRAY_INDEX" : "SGE_TASK_ID", "1");
        }
        assertThat(Spoken.parley("merge", work.resolve("results/mine").toString())
                        .out())
                .as("part 1 of Grid Engine and part 2 of PBS are the whole")
                .contains("360 runs and 0 failures");
    }

    /**
     * Not built here: each file that is copied is one of the project or what the build makes, and the user is not root.
     */
    @Test
    void theContainerfile() throws IOException {
        String file = text("Containerfile");
        Matcher copied = Pattern.compile("(?m)^COPY (.*) (\\S+)$").matcher(file);
        int copies = 0;
        while (copied.find()) {
            for (String source : copied.group(1).split(" ")) {
                assertThat(source.equals("target/fast/parley.jar") || Files.exists(Path.of(source)))
                        .as(source)
                        .isTrue();
            }
            copies++;
        }
        assertThat(copies).isEqualTo(3);
        assertThat(Files.readString(Path.of("pom.xml"))).contains("target/fast");
        assertThat(file).containsPattern("(?m)^USER [1-9]\\d*:[1-9]\\d*$").contains("-jre");
        Matcher entry = Pattern.compile("(?m)^ENTRYPOINT (\\[.*\\])$").matcher(file);
        assertThat(entry.find()).isTrue();
        List<String> words = new ArrayList<>();
        new ObjectMapper().readTree(entry.group(1)).forEach(word -> words.add(word.asText()));
        assertThat(words).startsWith("java").endsWith("-jar", "/opt/parley/parley.jar");
        String version = Files.readString(Path.of("pom.xml"))
                .replaceAll("(?s).*?<artifactId>parley</artifactId>\\s*<version>(.*?)</version>.*", "$1");
        assertThat(file).contains("parley:" + version);
        assertThat(text("kubernetes.yaml")).contains("image: parley:" + version);
    }
}
