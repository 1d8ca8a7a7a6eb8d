package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.format.ScenarioReader;
import org.parley.format.ScenarioWriter;
import org.parley.parameter.Assumption;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;

/**
 * Whatever a file does not state is a placeholder there, a fact about Geneva and a number of the literature too, and
 * doctor says whose it is.
 */
class GradesDoNotTravelTest {
    private static final String WHOSE = "default of the program";

    private static Scenario read(String id) {
        return ScenarioReader.read(Path.of("scenarios", id + ".yaml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tutorial", "camp-david-1978", "geneva-2026"})
    void everyDefaultIsAPlaceholder(String id) {
        Scenario scenario = read(id);
        int defaults = 0;
        for (Parameter p : Parameters.all()) {
            for (Side side : Side.values()) {
                Assumption of = scenario.assumptions().of(p, side);
                if (!of.given()) {
                    defaults++;
                    assertThat(of.grade()).as(p.key()).isIn("P", "P, L sign");
                    assertThat(of.note()).as(p.key()).isEqualTo(WHOSE);
                }
            }
        }
        assertThat(defaults).isPositive();
        assertThat(ScenarioWriter.write(scenario))
                .contains(WHOSE)
                .doesNotContainPattern("given: false, grade: \"?[^P\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tutorial", "camp-david-1978"})
    void doctorSaysWhoseADefaultIs(String id) {
        Spoken said = Spoken.parley("doctor", id, "--json");
        assertThat(said.exit()).as(said.err()).isZero();
        int defaults = 0;
        for (JsonNode statement : said.json().get("statements")) {
            if (!statement.get("given").asBoolean()) {
                defaults++;
                assertThat(statement.get("source").asText()).isEqualTo(WHOSE);
                assertThat(statement.get("grade").asText()).startsWith("P");
            }
        }
        assertThat(defaults).isPositive();
        assertThat(Spoken.parley(200, "doctor", id).out()).contains("P  " + WHOSE + ": ", "frontSd", "lossAversion");
    }

    @Test
    void genevaKnowsItsOwn() {
        Scenario geneva = read("geneva-2026");
        for (String key : new String[] {"firstRound", "roundEvery", "deadline", "guaranteeDuration"}) {
            Assumption of = geneva.assumptions().of(Parameters.byKey(key).orElseThrow(), Side.A);
            assertThat(of.given()).as(key).isTrue();
            assertThat(of.grade()).as(key).isEqualTo("F");
        }
        for (String key : new String[] {"frontDrift", "frontSd", "frontMemory", "initialShare"}) {
            assertThat(geneva.assumptions()
                            .of(Parameters.byKey(key).orElseThrow(), Side.A)
                            .grade())
                    .as(key)
                    .isEqualTo("D");
        }
    }
}
