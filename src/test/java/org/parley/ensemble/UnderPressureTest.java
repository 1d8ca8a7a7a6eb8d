package org.parley.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parley.format.Overrides;
import org.parley.format.ScenarioReader;
import org.parley.scenario.Scenario;

/** Who reads a survival under pressure is told what is assumed of it, whichever side is pressed; nobody else is. */
class UnderPressureTest {
    private static final Scenario GENEVA = ScenarioReader.read(Path.of("scenarios/geneva-2026.yaml"));

    private static String told(String... settings) {
        return UnderPressure.sentence(scenario(settings));
    }

    private static Scenario scenario(String... settings) {
        Overrides overrides = Overrides.of(GENEVA);
        for (String setting : settings) {
            overrides.set(setting);
        }
        return overrides.scenario();
    }

    @Test
    void withoutPressureThereIsNothingToSay() {
        assertThat(told()).isEmpty();
        assertThat(told("pressureHazard=.7")).isEmpty();
    }

    @Test
    void eitherSide_bothHazards() {
        for (String side : new String[] {"pressure.ukraine=.5", "pressure.russia=.5", "pressure=.5"}) {
            assertEquals(
                    "survival under pressure with \"How brittle pressure makes a peace\" at 0: pressure itself shortens no agreement; hold it against the same with 0.7 (--set pressureHazard=0.7)",
                    told(side));
            assertEquals(
                    "survival under pressure with \"How brittle pressure makes a peace\" at 0.35: pressed agreements break sooner; hold it against the same with 0 (--set pressureHazard=0)",
                    told(side, "pressureHazard=.35"));
        }
    }

    /** What a reader is told to type is what makes the other of the two. */
    @Test
    void whatIsTypedMakesTheOther() {
        for (String hazard : new String[] {"pressureHazard=0", "pressureHazard=.35"}) {
            Scenario scenario = scenario("pressure.ukraine=.5", hazard);
            Matcher typed = Pattern.compile("\\(--set (\\S+)\\)$").matcher(UnderPressure.sentence(scenario));
            assertThat(typed.find()).as(hazard).isTrue();
            assertThat(UnderPressure.pair(scenario, scenario("pressure.ukraine=.5", typed.group(1))))
                    .as(hazard)
                    .isTrue();
        }
    }

    /** The presets of pressure come in pairs; a folder is no pair of itself, nor of one in which nobody is pressed. */
    @Test
    void pairs() {
        Scenario plain = scenario("pressure=0");
        Scenario pressed = scenario("pressure.ukraine=.5");
        Scenario brittle = scenario("pressure.ukraine=.5", "pressureHazard=.7");
        assertThat(UnderPressure.pair(pressed, brittle)).isTrue();
        assertThat(UnderPressure.pair(brittle, pressed)).isTrue();
        assertThat(UnderPressure.pair(pressed, pressed)).isFalse();
        assertThat(UnderPressure.pair(brittle, brittle)).isFalse();
        assertThat(UnderPressure.pair(plain, brittle)).isFalse();
    }
}
