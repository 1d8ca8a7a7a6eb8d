package org.parley.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.parameter.Parameters;
import org.parley.scenario.Cite;
import org.parley.scenario.Scenario;

/**
 * What a file states: everything once, with a grade that is a letter. The counts of the tutorial were counted in its
 * file.
 */
class StatementsTest {
    private static List<Statement> of(String name) {
        return Statements.of(ScenarioReader.read(Path.of("scenarios", name + ".yaml")));
    }

    private static Statement one(List<Statement> statements, String what) {
        return statements.stream()
                .filter(s -> s.what().equals(what))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothingTwice() {
        for (String name : List.of("tutorial", "geneva-2026", "camp-david-1978")) {
            assertThat(of(name).stream().map(Statement::what)).as(name).doesNotHaveDuplicates();
        }
    }

    @Test
    void theTutorial() {
        List<Statement> all = of("tutorial");
        assertThat(one(all, "weights of the issues of northland").value())
                .isEqualTo("border 0.5, security 0.3, trade 0.2");
        assertThat(one(all, "red line of northland on border").value()).isEqualTo("cede");
        assertThat(one(all, "power shift of border share").value()).isEqualTo("0.1 to southland");
        assertThat(one(all, "guarantee of security pact").value()).isEqualTo("0.5");
        assertThat(one(all, "objective of the war").value()).isEqualTo("border cede, gainer southland, 1000 km²");
        assertThat(one(all, "measure truce").value()).isEqualTo("relief 0.2, lapse 0.05");
        assertThat(one(all, "event \"the island votes\"").value()).isEqualTo("week 10: a signal only");
        assertThat(one(all, "horizon").value()).isEqualTo("26 weeks");
        assertThat(one(all, "frontDrift").value()).isEqualTo("0 … 20 km²/wk (fixed: 10)");
        assertThat(one(all, "guaranteeDuration").given()).isTrue();
        assertThat(one(all, "warCost").given()).isFalse();
    }

    /** The qualifications of the page's table ("L sign", "P, L sign", "L dir.") are letters to a reader who counts. */
    @Test
    void letters() {
        assertThat(new Statement("x", "", new Cite("L sign", "", ""), true).letter())
                .isEqualTo("L");
        assertThat(new Statement("x", "", new Cite("P, L sign", "", ""), true).letter())
                .isEqualTo("P");
        assertThat(new Statement("x", "", new Cite("neutral", "", ""), true).letter())
                .isEqualTo("neutral");
        assertThat(new Statement("x", "", Cite.NONE, true).letter()).isEmpty();
        assertThat(of("geneva-2026").stream().filter(s -> !s.given()).map(Statement::letter))
                .isSubsetOf("F", "D", "L", "P", "neutral")
                .hasSizeGreaterThan(40);
    }

    /** An option of the command line has no grade of its own, a party's value is told apart. */
    @Test
    void options() {
        Scenario s = Overrides.of(ScenarioReader.read(Path.of("scenarios/tutorial.yaml")))
                .set("warCost.A=.15")
                .set("strategy.southland=micro")
                .scenario();
        List<Statement> all = Statements.of(s);
        assertThat(one(all, "warCost.northland")).satisfies(x -> {
            assertThat(x.letter()).isEqualTo("set");
            assertThat(x.value()).isEqualTo("0.15 stk");
        });
        assertThat(one(all, "warCost.southland").letter()).isEqualTo("P");
        assertThat(one(all, "strategy.southland").given()).isTrue();
        assertThat(one(all, "strategy.northland").given()).isFalse();
    }

    /** Whatever a conflict has can be told. */
    @Test
    void randomConflicts() {
        for (long seed = 1; seed <= 300; seed++) {
            List<Statement> all = Statements.of(RandomScenarios.of(seed));
            assertThat(all).as("seed " + seed).hasSizeGreaterThan(Parameters.count());
            assertThat(all).allMatch(s -> !s.what().isBlank());
        }
    }
}
