package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ensemble.ColumnRole;
import org.parley.table.Csv;
import org.parley.table.Table;

/**
 * Every column of every table of every kind of folder has its row in the codebook, whole and true; the data package
 * says the same.
 */
class CodebookTest {
    private static final Set<String> TYPES = Set.of("string", "number", "integer");

    @TempDir
    static Path temp;

    @BeforeAll
    static void folders() throws IOException {
        parley("run", "tutorial", "--runs", "30", "--quiet", "--out", at("run"));
        parley("run", "tutorial", "--runs", "30", "--set", "guaranteeWindow=0", "--quiet", "--out", at("other"));
        parley("compare", at("run"), at("other"), "--out", at("comparison"));
        parley("trace", "tutorial", "--replication", "4", "--out", at("trace"));
        sweep(
                "grid",
                "{kind: grid, levels: 3}",
                "{strategy.northland: [mixed, micro], pressure.southland: {low: 0, high: 1}}");
        sweep("saltelli", "{kind: saltelli, n: 16}", "{warCost.southland: sampled, drift: [on, off]}");
        sweep("morris", "{kind: morris, trajectories: 10}", "{exchanges: legal, opacity: sampled}");
        sweep("cube", "{kind: latinHypercube, n: 30}", "{warCost.A: sampled, mediatorStyle: legal}");
        Path levers =
                file("search", "{kind: sobol, n: 8}", "{pressure.northland: {low: 0, high: 1}, mediatorStyle: legal}");
        parley("search", levers.toString(), "--size", "6", "--generations", "1", "--out", at("search"));
    }

    private static Path file(String name, String design, String factors) throws IOException {
        return Files.writeString(temp.resolve(name + ".yaml"), """
                id: %s
                title: "A sweep"
                scenario: %s
                design: %s
                factors: %s
                replications: 10
                """.formatted(
                        name, Path.of("scenarios/tutorial.yaml").toAbsolutePath(), design, factors));
    }

    private static void sweep(String name, String design, String factors) throws IOException {
        parley("sweep", file(name, design, factors).toString(), "--quiet", "--out", at(name));
    }

    private static String at(String folder) {
        return temp.resolve(folder).toString();
    }

    private static void parley(String... words) {
        Spoken said = Spoken.parley(words);
        assertThat(said.exit()).as(said.err()).isZero();
    }

    private static Map<String, Table> tables(Path folder) throws IOException {
        Map<String, Table> tables = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> file : Spoken.files(folder).entrySet()) {
            String name = file.getKey();
            boolean own = name.equals("codebook.csv") || name.startsWith("segments/") || name.startsWith("source/");
            if (!own && (name.endsWith(".csv") || name.endsWith(".csv.gz"))) {
                byte[] bytes = file.getValue();
                if (name.endsWith(".gz")) {
                    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                        bytes = in.readAllBytes();
                    }
                }
                tables.put(name.replaceFirst("\\.gz$", ""), Csv.read(new String(bytes, StandardCharsets.UTF_8)));
            }
        }
        return tables;
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "comparison", "trace", "grid", "saltelli", "morris", "cube", "search"})
    void everyColumnHasItsRowAndItsCellsAreOfItsType(String kind) throws IOException {
        Path folder = temp.resolve(kind);
        Table codebook = Csv.read(Files.readString(folder.resolve("codebook.csv")));
        assertThat(codebook.names())
                .containsExactly("file", "column", "type", "role", "unit", "range", "grade", "source", "meaning");
        Set<String> roles =
                Arrays.stream(ColumnRole.values()).map(ColumnRole::word).collect(Collectors.toSet());
        Map<String, Table> tables = tables(folder);
        assertThat(tables).isNotEmpty();
        tables.forEach((file, table) -> {
            Table rows = codebook.where("file", Set.of(file));
            assertThat(rows.strings("column")).as(file).isEqualTo(table.names());
            for (int r = 0; r < rows.rows(); r++) {
                String which = file + " " + rows.string("column", r);
                assertThat(rows.string("type", r)).as(which).isIn(TYPES);
                assertThat(rows.string("role", r)).as(which).isIn(roles);
                for (String never : List.of("unit", "range", "grade", "source", "meaning")) {
                    assertThat(rows.string(never, r)).as(which + " " + never).isNotEmpty();
                }
                for (String cell : table.strings(rows.string("column", r))) {
                    assertThat(isOf(rows.string("type", r), cell))
                            .as(which + ": " + cell)
                            .isTrue();
                }
            }
        });
    }

    private static boolean isOf(String type, String cell) {
        if (cell.isEmpty() || type.equals("string")) {
            return true;
        }
        double number = Double.parseDouble(cell);
        return type.equals("number") || number == Math.rint(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "comparison", "trace", "grid", "saltelli", "morris", "cube", "search"})
    void theDataPackageSaysTheSame(String kind) throws IOException {
        Path folder = temp.resolve(kind);
        Table codebook = Csv.read(Files.readString(folder.resolve("codebook.csv")));
        JsonNode document =
                new ObjectMapper().readTree(folder.resolve("datapackage.json").toFile());
        List<String> there = new ArrayList<>();
        for (JsonNode resource : document.get("resources")) {
            String path = resource.get("path").asText();
            assertThat(folder.resolve(path)).isRegularFile();
            assertThat(resource.has("compression")).isEqualTo(path.endsWith(".gz"));
            assertThat(resource.get("name").asText()).matches("[-a-z0-9._/]+");
            String file = path.replaceFirst("\\.gz$", "");
            there.add(file);
            Table rows = codebook.where("file", Set.of(file));
            List<JsonNode> fields = StreamSupport.stream(
                            resource.at("/schema/fields").spliterator(), false)
                    .toList();
            assertThat(fields).as(file).hasSize(rows.rows());
            for (int r = 0; r < rows.rows(); r++) {
                JsonNode field = fields.get(r);
                assertThat(field.get("name").asText()).isEqualTo(rows.string("column", r));
                assertThat(field.get("description").asText()).isEqualTo(rows.string("meaning", r));
                for (String same : List.of("type", "role", "unit", "range", "grade", "source")) {
                    assertThat(field.get(same).asText()).isEqualTo(rows.string(same, r));
                }
            }
        }
        assertThat(there).containsExactlyInAnyOrderElementsOf(tables(folder).keySet());
    }

    private static List<String> row(String folder, String file, String column) throws IOException {
        Table codebook = Csv.read(Files.readString(temp.resolve(folder).resolve("codebook.csv")))
                .where("file", Set.of(file))
                .where("column", Set.of(column));
        assertThat(codebook.rows()).as(column).isEqualTo(1);
        return List.of(
                codebook.string("type", 0),
                codebook.string("role", 0),
                codebook.string("grade", 0),
                codebook.string("source", 0));
    }

    @Test
    void rolesGradesAndSources() throws IOException {
        assertThat(row("run", "runs.csv", "replication")).containsExactly("integer", "key", "–", "–");
        assertThat(row("run", "runs.csv", "outcome")).containsExactly("string", "outcome", "P", "computed");
        assertThat(row("run", "runs.csv", "weeks")).containsExactly("integer", "outcome", "P", "computed");
        assertThat(row("run", "runs.csv", "warCost.A")).startsWith("number", "draw", "P");
        assertThat(row("run", "summary.csv", "low")).containsExactly("number", "interval", "P", "computed");
        assertThat(row("grid", "runs.csv", "strategy.northland"))
                .containsExactly("string", "parameter", "P", "varied by the sweep grid");
        assertThat(row("run", "figures/drivers.csv", "prccLow")).startsWith("number", "interval");
        assertThat(row("grid", "means.csv", "agreement.n")).containsExactly("integer", "count", "–", "–");
        assertThat(row("saltelli", "points.csv", "matrix")).containsExactly("string", "design", "–", "–");
    }

    /** A factor has the name that the file gives it, in all tables, and no other. */
    @Test
    void aFactorHasOneName() throws IOException {
        Map<String, Table> tables = tables(temp.resolve("grid"));
        for (String file : List.of("points.csv", "runs.csv", "means.csv")) {
            assertThat(tables.get(file).names()).contains("strategy.northland", "pressure.southland");
        }
        assertThat(tables.get("response.csv").strings("factor")).contains("strategy.northland", "pressure.southland");
        tables.forEach(
                (file, table) -> assertThat(Csv.text(table)).as(file).doesNotContain("strategy.A", "pressure.B"));
        assertThat(Files.readString(temp.resolve("grid/report.html"))).contains("Pressure by the mediator, Southland");
        assertThat(tables(temp.resolve("saltelli")).get("runs.csv").names())
                .contains("warCost.southland")
                .doesNotContain("warCost.A", "warCost.B");
        assertThat(tables(temp.resolve("saltelli")).get("draws.csv").names())
                .contains("warCost.A")
                .doesNotContain("warCost.B");
    }
}
