package org.parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.format.ScenarioReader;
import org.parley.format.ScenarioWriter;

/** Every scenario file that ships is found by itself, is read without a problem, and survives writing and reading. */
public class ShippedScenariosTest {
    @TempDir
    Path folder;

    public static List<Path> scenarios() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scenarios"))) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    @Test
    void theFilesOfTheHandbookAreThere() throws IOException {
        assertThat(scenarios().stream().map(f -> f.getFileName().toString()))
                .contains("geneva-2026.yaml", "tutorial.yaml", "camp-david-1978.yaml");
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void isReadWithoutAProblem(Path file) {
        Scenario scenario = ScenarioReader.read(file);
        assertThat(scenario.parties()).hasSize(2);
        assertThat(scenario.deals()).isBetween(2, Scenario.MOST_DEALS);
        assertThat(scenario.summary()).isNotBlank();
        assertThat(scenario.question()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void isTheSameAfterWritingAndReading(Path file) throws IOException {
        Scenario scenario = ScenarioReader.read(file);
        Path resolved = folder.resolve("scenario.yaml");
        Files.writeString(resolved, ScenarioWriter.write(scenario));
        Scenario again = ScenarioReader.read(resolved);
        assertThat(again).isEqualTo(scenario);
        assertThat(ScenarioWriter.write(again)).isEqualTo(ScenarioWriter.write(scenario));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyNumberThatIsCodedHasAGrade(Path file) {
        Scenario scenario = ScenarioReader.read(file);
        for (Issue issue : scenario.issues()) {
            for (Option option : issue.options()) {
                if (option.guarantee() != 0 || option.powerShift()[0] != 0 || option.powerShift()[1] != 0) {
                    assertThat(option.cite().grade())
                            .as("%s %s", issue.id(), option.id())
                            .isNotEmpty();
                }
                if (option.areaKm2() != 0) {
                    assertThat(option.areaCite().grade())
                            .as("area of %s %s", issue.id(), option.id())
                            .isNotEmpty();
                }
            }
        }
        for (Party party : scenario.parties()) {
            assertThat(party.preference().importanceCite().grade()).isNotEmpty();
            assertThat(party.preference().orderCite().grade()).isNotEmpty();
            assertThat(party.redLines())
                    .allSatisfy(line -> assertThat(line.cite().grade()).isNotEmpty());
            assertThat(party.pollAnchors())
                    .allSatisfy(anchor -> assertThat(anchor.cite().grade()).isNotEmpty());
        }
        assertThat(scenario.measures())
                .allSatisfy(m -> assertThat(m.cite().grade()).isNotEmpty());
        assertThat(scenario.events())
                .allSatisfy(e -> assertThat(e.cite().grade()).isNotEmpty());
        for (DealPackage one : scenario.packages()) {
            for (PackageTerm cell : one.cells()) {
                assertThat(cell.quote() + cell.source() + cell.note() + one.source() + one.note())
                        .as(
                                "origin of %s in %s",
                                scenario.issues().get(cell.issue()).id(), one.id())
                        .isNotEmpty();
            }
        }
    }
}
