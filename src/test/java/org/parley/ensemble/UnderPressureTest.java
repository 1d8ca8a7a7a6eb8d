package org.parley.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
            assertThat(told(side)).contains("pressureHazard 0:").contains("the same with 0.7");
            assertThat(told(side, "pressureHazard=.7"))
                    .contains("pressureHazard 0.7:")
                    .contains("the same with 0");
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
