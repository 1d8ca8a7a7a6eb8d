package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.format.Overrides;
import org.parley.format.ScenarioReader;
import org.parley.format.ScenarioWriter;
import org.parley.scenario.Scenario;
import org.parley.table.Csv;
import org.parley.table.Table;

/** A fixed weight or score stands, and nothing else is drawn otherwise. */
class FixedPreferencesTest {
    private static final int RUNS = 12;

    @TempDir
    static Path temp;

    private static Table drawn;

    @BeforeAll
    static void plain() throws IOException {
        drawn = runs("plain");
    }

    private static Table runs(String name, String... sets) throws IOException {
        Path out = temp.resolve(name);
        List<String> words =
                new ArrayList<>(List.of("run", "geneva-2026", "--runs", "" + RUNS, "--quiet", "--out", out.toString()));
        for (String set : sets) {
            words.addAll(List.of("--set", set));
        }
        Spoken said = Spoken.parley(words.toArray(String[]::new));
        assertThat(said.exit()).as(said.err()).isZero();
        return Csv.read(Files.readString(out.resolve("runs.csv")));
    }

    private static List<String> starting(String prefix) {
        return drawn.names().stream().filter(n -> n.startsWith(prefix)).toList();
    }

    /** Limit: everything fixed at what run k drew is run k; both parties by id and by letter, weights and scores. */
    @Test
    void allWeightsAndScoresOfARunFixedGiveThatRun() throws IOException {
        int k = 6;
        List<String> columns = new ArrayList<>(starting("weight."));
        columns.addAll(starting("score."));
        assertThat(columns).hasSize(38);
        String[] sets = columns.stream()
                .map(c -> c.replace(".A.", ".ukraine.") + "=" + drawn.string(c, k))
                .toArray(String[]::new);
        Table fixed = runs("all", sets);
        assertThat(fixed.names()).doesNotContainAnyElementsOf(columns);
        for (String name : fixed.names()) {
            assertThat(fixed.string(name, k)).as(name).isEqualTo(drawn.string(name, k));
        }
        assertThat(fixed.strings("u.A")).isNotEqualTo(drawn.strings("u.A"));
    }

    /** f = .4: the others are w (1 − .4)/(1 − w_T1), to rounding (1e-12); every other draw is the same text. */
    @Test
    void theOtherWeightsShareTheRestAndNothingElseMoves() throws IOException {
        Table fixed = runs("one", "weight.ukraine.T1=.4");
        assertThat(fixed.names()).doesNotContain("weight.A.T1");
        for (int r = 0; r < RUNS; r++) {
            double sum = .4;
            for (String name : starting("weight.A.")) {
                if (!name.equals("weight.A.T1")) {
                    double expected = drawn.number(name, r) * .6 / (1 - drawn.number("weight.A.T1", r));
                    assertThat(fixed.number(name, r)).as(name).isCloseTo(expected, within(1e-12));
                    sum += fixed.number(name, r);
                }
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
        List<String> others = new ArrayList<>(starting("weight.B."));
        others.addAll(starting("score."));
        others.addAll(List.of("warCost.A", "warCost.B", "opacity", "stalls.A"));
        others.forEach(name -> assertThat(fixed.strings(name)).as(name).isEqualTo(drawn.strings(name)));
    }

    @Test
    void aFixedScoreMovesNoOther() throws IOException {
        String name = starting("score.B.T1.").get(0);
        Table fixed = runs("score", name + "=.25");
        assertThat(fixed.names()).doesNotContain(name);
        List<String> others = new ArrayList<>(starting("weight."));
        others.addAll(starting("score."));
        others.remove(name);
        others.forEach(other -> assertThat(fixed.strings(other)).as(other).isEqualTo(drawn.strings(other)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weight.northland.border=1.2 | weight.northland.border is 1.2; allowed 0 … 1.",
                "weight.northland.border=x   | weight.northland.border is \"x\"; allowed 0 … 1.",
                "weight.northland=.2         | is no full name; wanted is weight.<party>.<issue> with a party (northland, southland) and an issue (border, security, trade).",
                "weight.nothland.border=.2   | unknown party \"nothland\" of \"weight.nothland.border\"; the parties are northland (A) and southland (B). Maybe \"northland\"?",
                "weight.A.boarder=.2         | unknown issue \"boarder\" in \"weight.A.boarder\"; allowed border, security, trade. Maybe \"border\"?",
                "score.A.border.shared=.2    | unknown option \"shared\" in \"score.A.border.shared\"; allowed keep, share, cede. Maybe \"share\"?",
                "wieght.A.border=.2          | Maybe \"weight\"?"
            })
    void aWrongNameOrValueIsToldWithWhatIsAllowed(String set, String told) {
        Spoken said = Spoken.parley(1000, "doctor", "tutorial", "--set", set);
        assertThat(said.exit()).isEqualTo(ParleyCommand.REFUSED);
        assertThat(said.err()).contains(told);
    }

    @Test
    void weightsThatDoNotFitAreRefused() {
        Spoken more = Spoken.parley(
                1000, "doctor", "tutorial", "--set", "weight.A.border=.7", "--set", "weight.northland.trade=.4");
        assertThat(more.exit()).isEqualTo(ParleyCommand.REFUSED);
        assertThat(more.err())
                .contains("the fixed weights of northland sum to 1.1 (border 0.7, trade 0.4); allowed up to 1.");
        Spoken less = Spoken.parley(
                1000,
                "doctor",
                "tutorial",
                "--set",
                "weight.A.border=.7",
                "--set",
                "weight.A.security=.1",
                "--set",
                "weight.A.trade=.1");
        assertThat(less.exit()).isEqualTo(ParleyCommand.REFUSED);
        assertThat(less.err()).contains("no other is left", "Maybe leave one free?");
        Spoken twice = Spoken.parley(
                1000, "doctor", "tutorial", "--set", "weight.A.border=.3", "--set", "weight.northland.border=.4");
        assertThat(twice.err()).contains("it may be given once");
    }

    @Test
    void doctorTellsWhatIsFixedAndTheResolvedFileKeepsIt() {
        Spoken said = Spoken.parley(
                200, "doctor", "tutorial", "--set", "weight.A.border=.4", "--set", "score.B.border.share=.9");
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).contains("weight.northland.border", "score.southland.border.share");
        Scenario fixed = Overrides.of(ScenarioReader.read(Path.of("scenarios/tutorial.yaml")))
                .set("weight.A.border=.4")
                .set("score.B.border.share=.9")
                .scenario();
        String text = ScenarioWriter.write(fixed);
        assertThat(text).contains("fixedWeights: {border: 0.4}", "border: {share: 0.9}");
        Path file = temp.resolve("tutorial.yaml");
        try {
            Files.writeString(file, text);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        assertThat(ScenarioReader.read(file)).isEqualTo(fixed);
    }

    @Test
    void aSweepVariesAWeight() throws IOException {
        String text = """
                id: weights
                title: "A weight"
                scenario: %s
                design: {kind: grid, levels: 3}
                factors:
                  weight.ukraine.T1: {low: 0, high: .6}
                  weight.A.S1: {low: 0, high: %s}
                replications: 5
                """;
        String scenario = Path.of("scenarios/geneva-2026.yaml").toAbsolutePath().toString();
        Path file = Files.writeString(temp.resolve("weights.yaml"), text.formatted(scenario, ".5"));
        Spoken refused = Spoken.parley(
                1000, "sweep", file.toString(), "--out", temp.resolve("no").toString());
        assertThat(refused.exit()).isEqualTo(ParleyCommand.REFUSED);
        assertThat(refused.err())
                .contains("the fixed weights of ukraine sum to 1.1 (T1 0.6, S1 0.5)", "Maybe smaller ranges?");
        Files.writeString(file, text.formatted(scenario, ".4"));
        Path out = temp.resolve("yes");
        Spoken said = Spoken.parley("sweep", file.toString(), "--quiet", "--out", out.toString());
        assertThat(said.exit()).as(said.err()).isZero();
        Table points = Csv.read(Files.readString(out.resolve("points.csv")));
        assertThat(points.names()).contains("weight.ukraine.T1", "weight.A.S1");
        assertThat(Files.readString(out.resolve("codebook.csv")))
                .contains("weight.ukraine.T1,number,parameter")
                .doesNotContain("weight.A.T1");
        assertThat(Spoken.parley("replay", out.toString(), "--run", "8:3").exit())
                .isZero();
        assertThat(Spoken.parley("rerun", out.toString()).exit()).isZero();
    }
}
