package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.format.WrongWords;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.table.Table;

/**
 * A wrong word in the place of every value of a sweep file: each is refused by a problem that shows the word and what
 * is allowed, all but prose and names of files. The files hold every factor and every override that the registry knows
 * and every kind of design; every closed list of sweep.schema.json stands in one of them, or the test fails by its
 * name.
 */
class SweepClosedListsTest {
    private static final Set<String> FREE = Set.of("id", "title", "question", "scenario", "file");

    @TempDir
    Path temp;

    private static String file(String design, String overrides, String factors) {
        return """
                id: grid
                title: "Words"
                question: "Which?"
                scenario: %s
                overrides: {%s}
                design: {%s}
                factors: {%s}
                replications: 2
                seed: 7
                commonRandomNumbers: on
                fixed: off
                outcomes: [agreement, survival5, OPEN, why.commitment]
                """.formatted(TutorialSweep.SCENARIO, overrides, design, factors);
    }

    /** The values of a factor that is a number: as they are sampled, or a range that is legal. */
    private static String values(Parameter p) {
        if (p.sampled() != null) {
            return "sampled";
        }
        double middle = (p.legal().low() + p.legal().high()) / 2;
        double low = p.whole() ? Math.ceil(middle) : middle;
        return "{low: " + Table.write(low) + ", high: " + Table.write(p.legal().high()) + ", scale: linear}";
    }

    private static String everyFactor() {
        StringJoiner all = new StringJoiner(", ");
        for (Parameter p : Parameters.all()) {
            all.add(p.key() + ": " + (p.equals(Parameters.FIRST_ROUND) ? "[1, 2]" : values(p)));
        }
        Mechanism.keys().stream()
                .filter(key -> Parameters.byKey(key).isEmpty())
                .forEach(key -> all.add(key + ": [on, off]"));
        all.add("strategy.northland: [mixed, micro]").add("strategy.B: [mixed, micro]");
        all.add("mediatorStyle: legal").add("measures.truce: [on, off]");
        return all.toString();
    }

    private static String everyOverride() {
        StringJoiner all = new StringJoiner(", ");
        for (Parameter p : Parameters.all()) {
            if (!p.equals(Parameters.PRESSURE)) {
                all.add(p.key() + ": " + Table.write(p.defaultValue()));
            }
        }
        Mechanism.keys().stream().filter(key -> Parameters.byKey(key).isEmpty()).forEach(key -> all.add(key + ": on"));
        all.add("strategy: mixed").add("mediatorStyle: steady").add("measures.truce: on");
        return all.toString();
    }

    /** Switches that share their key with a parameter: the words on and off mean the switch. */
    private static String switches() {
        StringJoiner all = new StringJoiner(", ");
        Mechanism.keys().stream()
                .filter(key -> Parameters.byKey(key).isPresent())
                .forEach(key -> all.add(key + ": [on, off]"));
        return all.toString();
    }

    @Test
    void aWrongWordForEveryValueIsAProblem() throws IOException {
        Files.writeString(temp.resolve("points.csv"), "pressure.A\n0\n1\n");
        List<String> files = new ArrayList<>();
        files.add(file("kind: morris, trajectories: 2, levels: 4", "", everyFactor()));
        files.add(file("kind: grid, levels: 2", everyOverride(), "pressure: {low: .01, high: 1, scale: log}"));
        files.add(file("kind: latinHypercube, n: 4", "drift: off", switches()));
        files.add(file("kind: latinHypercube, n: 4", "", "pressure.A: legal"));
        files.add(file("kind: sobol, n: 4", "warCost: {A: .1}", "pressure.A: [0, .5, 1]"));
        files.add(file("kind: saltelli, n: 4", "", "pressure.A: {low: 0, high: 1}"));
        files.add(file("kind: saltelli, n: 4, order: 2", "", "pressure.A: {low: 0, high: 1}, pressure.B: legal"));
        files.add(file("kind: table, file: points.csv", "", "pressure.A: {low: 0, high: 1}"));
        Set<String> tried = new TreeSet<>();
        for (String text : files) {
            tried.addAll(WrongWords.everyValue(
                    temp.resolve("grid.yaml"),
                    text,
                    at -> !FREE.contains(String.valueOf(at.get(at.size() - 1))),
                    file -> SweepReader.read(file, false)));
        }
        Set<String> lists = WrongWords.closedLists(new ObjectMapper()
                .readTree(Path.of("scenarios/sweeps/sweep.schema.json").toFile()));
        assertThat(lists).contains("kind", "scale", "fixed", "warCost", "drift", "mediatorStyle", "strategy");
        lists.remove("preset"); // names of files
        assertThat(tried).containsAll(lists);
    }
}
