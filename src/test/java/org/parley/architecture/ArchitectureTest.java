package org.parley.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.cli.Main;

/** The code keeps the rules of {@link Rooms}; and the rules catch code that does not. */
class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter().importPath(folderOf(Main.class));

    /** Small rooms in which each class breaks a rule. */
    private static final JavaClasses FIXTURE =
            new ClassFileImporter().importPath(folderOf(ArchitectureTest.class).resolve("org/parley/fixture"));

    /** The folder of compiled classes that a class comes from. */
    private static Path folderOf(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    static Stream<Named<ArchRule>> rules() {
        return new Rooms("org.parley").rules().entrySet().stream().map(e -> Named.of(e.getKey(), e.getValue()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theCodeKeeps(ArchRule rule) {
        rule.check(MAIN);
    }

    /** A rule about an empty room checks nothing. */
    @Test
    void theRoomsOfThePlanAreThere() {
        for (String room : Rooms.ARROWS.keySet()) {
            boolean lived = MAIN.stream()
                    .anyMatch(type -> type.getPackageName().startsWith("org.parley." + room)
                            && !type.getSimpleName().equals("package-info"));
            assertThat(lived).as("room " + room + " has classes").isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        every class lives in a known room     | cellar.UnknownRoom
        value imports only                    | value.ImportsUpward
        table imports only                    | table.KnowsTheConflict
        no cycles between rooms               | value.ImportsUpward
        MASON only in sim                     | value.UsesMason
        drawing only in plot and charts       | cli.Draws
        picocli only in cli                   | ensemble.ReadsOptions
        YAML only in yaml                     | ensemble.ReadsYaml
        JSON by the own writer                | value.WritesJson
        HTTP only in web                      | cli.Serves
        cli writes no files                   | cli.WritesFiles
        cli works by use cases                | cli.StartsWorkers
        printing only in cli                  | ensemble.Prints
        StrictMath in the model               | value.FastExponent
        StrictMath in the model               | lab.FastPowerByReference
        own exp and log in the model          | value.StrictExponent
        no library's exp and log in the model | value.LibraryExponent
        no String.lines                       | value.SplitsLines
        no ambient randomness                 | talks.Dice
        no hash order in the model            | talks.HashOrder
        no hash order in the model            | talks.CollectsToSet
        no static state in the model          | sim.Counter
        no static state in the model          | sim.SharedList
        no static state in the model          | sim.OpenArray
        no files in the model                 | value.ReadsFiles
        no threads in the model               | sim.Threads
        no clock in the model                 | sim.Clock
        """)
    void theRulesCatch(String name, String culprit) {
        List<ArchRule> matching = new ArrayList<>();
        for (Map.Entry<String, ArchRule> rule :
                new Rooms("org.parley.fixture").rules().entrySet()) {
            if (rule.getKey().startsWith(name)) {
                matching.add(rule.getValue());
            }
        }
        assertThat(matching).hasSize(1);

        String report = matching.get(0).evaluate(FIXTURE).getFailureReport().toString();

        assertThat(report).contains("org.parley.fixture." + culprit);
    }

    @Test
    void cleanRoomsAreNotAccused() {
        new Rooms("org.parley.fixture").rules().forEach((name, rule) -> {
            if (!name.startsWith("no cycles")) {
                assertThat(rule.evaluate(FIXTURE).getFailureReport().toString())
                        .as(name)
                        .doesNotContain("fixture.plot.Innocent");
            }
        });
    }
}
