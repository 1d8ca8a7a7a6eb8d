package org.parley.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.explain.Lever;
import org.parley.parameter.Range;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;
import org.parley.yaml.Problem;
import org.parley.yaml.ScenarioException;

/** {@code thinkable:} in a scenario file: read, refused by name, written again, and what is asked of levers. */
class ThinkableTest {
    private static Scenario read(String section) throws IOException {
        return ScenarioReader.read(
                "tutorial.yaml", Files.readString(Path.of("scenarios/tutorial.yaml")) + "\nthinkable:\n" + section);
    }

    @Test
    void leversAndHowFar() throws IOException {
        Scenario scenario = read("  pressure.southland: .5\n  guaranteeWindow: [2, 26]\n");
        List<Lever> levers = Lever.of(scenario);
        assertThat(levers).hasSize(2);
        for (Lever lever : levers) {
            boolean window = lever.dial().parameter().key().equals("guaranteeWindow");
            assertEquals(
                    window ? new Range(2, 26) : new Range(0, .5), lever.dial().range());
            assertEquals(window ? null : Side.B, lever.dial().side());
            assertEquals(lever.dial().range().low(), lever.levels()[0]);
            assertEquals(lever.dial().range().high(), lever.levels()[lever.levels().length - 1]);
        }
        Scenario again = ScenarioReader.read("scenario.yaml", ScenarioWriter.write(scenario));
        assertEquals(scenario.thinkable(), again.thinkable());
    }

    /** What stands in the file lies beyond what is thinkable: the range reaches to it. */
    @Test
    void theOwnValueIsAlwaysAmongTheLevels() throws IOException {
        Lever lever = Lever.of(read("  guaranteeWindow: [8, 26]\n")).get(0);
        assertEquals(4, lever.dial().value());
        assertEquals(4, lever.levels()[0]);
        assertThat(lever.own()).isZero();
    }

    @Test
    void withoutTheSectionEveryLeverIsThinkable() throws IOException {
        Scenario tutorial = ScenarioReader.read(Path.of("scenarios/tutorial.yaml"));
        assertThat(Lever.of(tutorial)).hasSizeGreaterThan(5);
        assertThat(ScenarioWriter.write(tutorial)).doesNotContain("thinkable");
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThat(problems("  warCost: .2\n")).anyMatch(p -> p.contains("warCost is no lever"));
        assertThat(problems("  presure: .2\n")).anyMatch(p -> p.contains("unknown parameter \"presure\""));
        assertThat(problems("  pressure: 1.5\n")).anyMatch(p -> p.contains("thinkable pressure is 1.5; allowed 0 … 1"));
        assertThat(problems("  pressure: 1.5\n")).noneMatch(p -> p.contains("–"));
        assertThat(problems("  guaranteeWindow: [26, 2]\n"))
                .anyMatch(p -> p.contains("is [26, 2]; low must lie below high"));
        assertThat(problems("  {}\n")).anyMatch(p -> p.contains("thinkable names no lever"));
        assertThat(problems("  guaranteeWindow: [1, 2, 3]\n")).anyMatch(p -> p.contains("[low, high] or the high end"));
    }

    private static List<String> problems(String section) {
        try {
            read(section);
            return List.of();
        } catch (ScenarioException wrong) {
            return wrong.problems().stream().map(Problem::message).toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
