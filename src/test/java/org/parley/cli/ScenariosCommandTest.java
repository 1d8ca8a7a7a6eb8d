package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code parley scenarios}: every shipped file has its line; a file that cannot be used says so and does not hide the
 * others.
 */
class ScenariosCommandTest {
    @TempDir
    Path home;

    private static List<String> shipped(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(".yaml"))
                    .map(n -> n.substring(0, n.length() - 5))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyFileHasALine() throws IOException {
        Spoken said = Spoken.parley("scenarios");
        assertThat(said.exit()).isZero();
        List<String> firsts = said.out().lines().map(l -> l.split(" +", 2)[0]).toList();
        assertThat(firsts).containsAll(shipped("scenarios")).containsAll(shipped("scenarios/presets"));
        assertThat(said.out()).contains("geneva-2026      20,736  ", "tutorial             12  ");
        assertThat(said.out().lines()).allMatch(l -> l.length() <= 80);
        assertThat(said.out()).doesNotContain("cannot be used");
    }

    @Test
    void asJson() throws IOException {
        JsonNode json = Spoken.parley("scenarios", "--json").json();
        List<String> ids = new ArrayList<>();
        json.get("scenarios").forEach(s -> ids.add(s.get("id").asText()));
        assertThat(ids).isEqualTo(shipped("scenarios"));
        assertEquals(20_736, json.at("/scenarios/1/deals").asInt());
        assertThat(json.get("presets")).hasSize(shipped("scenarios/presets").size());
        for (JsonNode each : json.get("presets")) {
            assertThat(each.get("summary").asText()).isNotEmpty();
        }
    }

    @Test
    void aFileThatCannotBeUsed() throws IOException {
        Files.createDirectories(home.resolve("scenarios"));
        Files.writeString(home.resolve("scenarios/mine.yaml"), "id: mine\n");
        StringWriter out = new StringWriter();
        int code = Main.run(new Terminal(new PrintWriter(out), new PrintWriter(out), 200, false, home), "scenarios");
        assertThat(code).isZero();
        assertThat(out.toString())
                .contains("mine             ", "cannot be used, 5 problems: see parley doctor ", "tutorial  ");
    }
}
