package org.parley.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.format.ScenarioReader;
import org.parley.format.ScenarioWriter;
import org.parley.scenario.Mirror;
import org.parley.scenario.Scenario;
import org.parley.sweep.SweepReader;
import org.parley.sweep.SweepSpec;

/** An outcome of a sweep that cannot answer at any point says so; one that a factor turns on somewhere says nothing. */
class SilentInSweepTest {
    private static final Pattern COSTS = Pattern.compile("it costs (.+? \\(.+?\\)) and (.+? \\(.+?\\)), each");

    @TempDir
    Path temp;

    private List<String> said(String factor, String outcomes, String overrides) throws Exception {
        return said(Path.of("scenarios/tutorial.yaml").toAbsolutePath(), factor, outcomes, overrides);
    }

    private List<String> said(Path scenario, String factor, String outcomes, String overrides) throws Exception {
        Path file = temp.resolve("asked.yaml");
        Files.writeString(file, """
                scenario: %s
                id: asked
                title: "Asked"
                design: {kind: grid, levels: 2}
                replications: 40
                seed: 1
                factors:
                  %s
                overrides: %s
                outcomes: %s
                """.formatted(scenario, factor, overrides, outcomes));
        SweepSpec spec = SweepReader.read(file, false);
        return SilentInSweep.sentences(spec);
    }

    /**
     * M1: with exchanged parties, each sentence is the same with the two parties exchanged in it: where one tells a
     * cost of both, the other tells the same two costs in the other order. What is varied and set is exchanged, too.
     */
    @Test
    void m1_exchangedPartiesMirrorTheSentences() throws Exception {
        Scenario scenario = ScenarioReader.read(Path.of("scenarios/tutorial.yaml"));
        String factors = "pressure.A: [0, 1]\n  pressure.B: [0, .5]";
        String mirrored = "pressure.B: [0, 1]\n  pressure.A: [0, .5]";
        String settings =
                "{walkoutBase: 0, temptation: 0, redLineCost: 0, warCost.A: 0, warCost.B: 0, concessionExponent.A: .5}";
        String outcomes = "[agreement, WALKOUT, REJECTED, survival5, why.redLines, costOfWar.A, costOfWar.B]";
        List<String> one = said(scenario, factors, outcomes, settings);
        List<String> two = said(
                Mirror.of(scenario),
                mirrored,
                outcomes,
                settings.replace("concessionExponent.A", "concessionExponent.B"));
        assertThat(one)
                .anyMatch(words -> words.contains("\"Walk-out\""))
                .anyMatch(words -> words.contains("(temptation) is 0"))
                .anyMatch(words -> words.contains("Red lines cannot"))
                .filteredOn(words -> COSTS.matcher(words).find())
                .singleElement()
                .satisfies(words -> assertThat(exchanged(words)).isNotEqualTo(words));
        assertEquals(one.stream().map(SilentInSweepTest::exchanged).toList(), two);
    }

    /** The sentence with the costs of the two parties in the other order. */
    private static String exchanged(String words) {
        return COSTS.matcher(words).replaceAll("it costs $2 and $1, each");
    }

    private List<String> said(Scenario scenario, String factors, String outcomes, String overrides) throws Exception {
        Files.writeString(temp.resolve("tutorial.yaml"), ScenarioWriter.write(scenario));
        return said(temp.resolve("tutorial.yaml"), factors, outcomes, overrides);
    }

    @Test
    void anOutcomeThatIsOffAtEveryPointSaysSo() throws Exception {
        assertThat(said("formulation: [0, 1]", "[agreement, WALKOUT]", "{walkoutBase: 0}"))
                .singleElement()
                .asString()
                .startsWith("At every point: \"Walk-out\" is 0 in every run")
                .contains("(walkoutBase) at 0.01")
                .contains("n = ");
        assertThat(said("formulation: [0, 1]", "[agreement]", "{walkoutBase: 0}"))
                .isEmpty();
        assertThat(said("walkoutBase: [0, .05]", "[agreement, WALKOUT]", "{temptation: 0}"))
                .isEmpty();
    }

    @Test
    void survivalAndReasonsToo() throws Exception {
        assertThat(said("formulation: [0, 1]", "[survival5]", "{temptation: 0}"))
                .anyMatch(words -> words.contains("(temptation) is 0"));
        assertThat(said("formulation: [0, 1]", "[why.redLines]", "{redLineCost: 0}"))
                .anyMatch(words ->
                        words.contains("(redLineCost) is 0") || words.contains("no party of the scenario has any"));
    }
}
