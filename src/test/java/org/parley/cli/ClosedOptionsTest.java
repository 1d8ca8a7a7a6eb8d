package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.lab.Game;
import org.parley.lab.GameParameter;
import org.parley.lab.Games;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A wrong word for every option of every verb that takes a value, every argument, and every key of {@code --set}: exit
 * code 2, nothing on standard output, a line that shows the word and tells what is allowed, no stack trace. Options and
 * keys are found by themselves; free are folders that are made ({@code --out}).
 */
class ClosedOptionsTest {
    private static final String WRONG = "nowhere";
    private static final Set<String> FREE = Set.of("--out");

    @TempDir
    static Path temp;

    private static final Map<String, List<String>> FINE = new LinkedHashMap<>();

    @BeforeAll
    static void aSweepAndTwoRuns() throws Exception {
        Path sweep = Files.writeString(temp.resolve("small.yaml"), """
                id: small
                title: "Small"
                scenario: %s
                design: {kind: grid, levels: 2}
                factors: {pressure.A: {low: 0, high: 1}}
                replications: 4
                """.formatted(
                        Path.of("scenarios/tutorial.yaml").toAbsolutePath()));
        String swept = temp.resolve("swept").toString();
        String run = temp.resolve("run").toString();
        assertThat(Spoken.parley("sweep", sweep.toString(), "--quiet", "--out", swept)
                        .exit())
                .isZero();
        assertThat(Spoken.parley("run", "tutorial", "--runs", "4", "--quiet", "--out", run)
                        .exit())
                .isZero();
        for (String verb : List.of("run", "evaluate", "trace", "explain", "inspect", "doctor")) {
            FINE.put(verb, List.of("tutorial"));
        }
        FINE.put("rerun", List.of(run));
        FINE.put("compare", List.of(run, run));
        FINE.put("scenarios", List.of());
        FINE.put("parameters", List.of("warCost"));
        for (String verb : List.of("sweep", "search")) {
            FINE.put(verb, List.of(sweep.toString()));
        }
        for (String verb : List.of("status", "merge", "analyse", "chart", "replay")) {
            FINE.put(verb, List.of(swept));
        }
        FINE.put("page", List.of("tutorial"));
        FINE.put("serve", List.of("tutorial"));
        FINE.put("behaviour", List.of("tutorial"));
        FINE.put("lab", List.of("rubinstein"));
        FINE.put("help", List.of("run"));
    }

    private static void refused(List<String> words) {
        Spoken said = Spoken.parley(words.toArray(String[]::new));
        assertThat(said.exit()).as("%s%n%s", words, said.err()).isEqualTo(2);
        assertThat(said.out()).as("%s", words).isEmpty();
        assertThat(said.err())
                .as("%s", words)
                .contains(WRONG)
                .doesNotContain("Exception", "\tat ")
                .containsPattern(
                        "allowed|wanted|It has|See parley parameters|Maybe|There are|the parties are|does not exist|no such folder|no scenario file|no preset file|no sweep file");
        assertThat(said.err().lines().count()).as("%s", words).isLessThanOrEqualTo(2);
    }

    private static List<String> words(String verb, List<String> arguments, String... more) {
        List<String> words = new ArrayList<>(List.of(verb));
        words.addAll(arguments);
        words.addAll(List.of(more));
        return words;
    }

    private static Map<String, CommandLine> verbs() {
        StringWriter nothing = new StringWriter();
        return ParleyCommand.commandLine(
                        new Terminal(new PrintWriter(nothing), new PrintWriter(nothing), 80, false, null))
                .getSubcommands();
    }

    @Test
    void everyOptionThatTakesAValue() {
        assertThat(FINE.keySet()).containsExactlyInAnyOrderElementsOf(verbs().keySet());
        Set<String> asked = new TreeSet<>();
        verbs().forEach((verb, line) -> {
            for (OptionSpec option : line.getCommandSpec().options()) {
                if (option.arity().max() > 0 && !FREE.contains(option.longestName())) {
                    refused(words(verb, FINE.getOrDefault(verb, List.of()), option.longestName(), WRONG));
                    asked.add(option.longestName());
                }
            }
        });
        assertThat(asked)
                .contains(
                        "--mediator", "--on", "--off", "--only", "--preset", "--run", "--set", "--shard", "--strategy");
    }

    @Test
    void everyArgument() {
        verbs().forEach((verb, line) -> {
            List<String> fine = FINE.getOrDefault(verb, List.of());
            for (int i = 0; i < fine.size(); i++) {
                List<String> wrong = new ArrayList<>(fine);
                wrong.set(i, WRONG);
                refused(words(verb, wrong, verb.equals("replay") ? new String[] {"--run", "0:1"} : new String[0]));
            }
        });
    }

    @Test
    void everyKeyOfSet() {
        List<String> keys = new ArrayList<>(Mechanism.keys());
        for (Parameter p : Parameters.all()) {
            keys.add(p.key());
            if (p.perParty()) {
                keys.addAll(List.of(p.key() + ".A", p.key() + ".southland"));
            }
        }
        for (String key : List.of(Parameters.STRATEGY.key(), Parameters.MEDIATOR_STYLE.key())) {
            keys.add(key);
        }
        keys.addAll(List.of("strategy.A", "strategy.southland", "measures.truce"));
        for (String key : keys) {
            refused(List.of("inspect", "tutorial", "--set", key + "=" + WRONG));
            refused(List.of("inspect", "tutorial", "--set", key + "." + WRONG + "=.1"));
        }
        refused(List.of("inspect", "tutorial", "--set", WRONG + "=.1"));
        for (String party : List.of("A", "B", "northland", "southland")) {
            refused(List.of("inspect", "tutorial", "--strategy", party + "=" + WRONG));
        }
    }

    @Test
    void everySettingOfEveryGame() {
        for (Game game : Games.all()) {
            for (GameParameter parameter : game.parameters()) {
                refused(List.of("lab", game.name(), "--set", parameter.key() + "=" + WRONG));
            }
            refused(List.of("lab", game.name(), "--set", WRONG + "=1"));
        }
    }
}
