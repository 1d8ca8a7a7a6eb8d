package org.parley.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.format.Overrides;
import org.parley.format.ScenarioReader;
import org.parley.scenario.Scenario;

/** Each change of an assumption stands beside its grade, whatever was changed. */
class ChangesTest {
    private static final Scenario TUTORIAL = ScenarioReader.read(Path.of("scenarios/tutorial.yaml"));

    private static List<String> changes(String... settings) {
        Overrides overrides = Overrides.of(TUTORIAL);
        for (String setting : settings) {
            overrides.set(setting);
        }
        return Changes.of(TUTORIAL, overrides.scenario());
    }

    @Test
    void aWeightAndAScoreHaveTheGradeOfTheFileAndOfWhoSetThem() {
        assertThat(changes("weight.northland.border=.4", "score.southland.trade.open=.9"))
                .containsExactly(
                        "weight of the border district of Northland: not fixed → 0.4 (P → set)",
                        "score of the market opens on the common market of Southland: not fixed → 0.9 (P → set)");
    }

    @Test
    void aWeightThatIsFixedOtherwise() {
        Scenario one = Overrides.of(TUTORIAL).set("weight.A.border=.4").scenario();
        Scenario two = Overrides.of(TUTORIAL).set("weight.A.border=.6").scenario();

        assertThat(Changes.of(one, two)).containsExactly("weight of the border district of Northland: 0.4 → 0.6 (set)");
    }

    /** A reader need not know what "2.0E-5" is. */
    @Test
    void smallNumbersHaveNoPowersOfTen() {
        assertThat(changes("walkoutBase=.00002"))
                .containsExactly(
                        "Risk of a walk-out in a round (walkoutBase): drawn from 0 … 0.02 → 0.00002 1/round (P → set)");
    }

    /** Every kind of assumption that an option can change; the grade is the last word of each line. */
    @Test
    void everyLineEndsWithItsGrade() {
        List<String> lines = changes(
                "guaranteeWindow=0",
                "warCost.A=.2",
                "walkout=off",
                "strategy.northland=micro",
                "mediatorStyle=responsive",
                "reservation.southland=.4",
                "measures.truce=off",
                "weight.A.trade=.1",
                "score.B.security.pact=.5");

        assertThat(lines).hasSize(9).allMatch(line -> line.matches(".* \\([FDLP]( → set)?\\)"));
    }
}
