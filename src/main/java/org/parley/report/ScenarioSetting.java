package org.parley.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.chart.Footer;
import org.parley.chart.Setting;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;
import org.parley.talks.Outcome;

/** What the pictures of a scenario must know of it: the names of the parties, the words for the outcomes, origin and banner for the footer. */
public final class ScenarioSetting {
    private ScenarioSetting() {}

    /**
     * The setting.
     *
     * @param origin what was run, in one line under every picture: "geneva-2026 · seed 1 · Parley 0.1.0"
     */
    public static Setting of(Scenario scenario, String origin) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            words.put(outcome.name(), outcome.label());
        }
        return new Setting(
                scenario.party(Side.A).name(),
                scenario.party(Side.B).name(),
                words,
                new Footer(origin, scenario.banner()));
    }
}
