package org.parley.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.format.Overrides;
import org.parley.format.Preset;
import org.parley.scenario.Scenario;
import org.parley.yaml.Problem;
import org.parley.yaml.Problems;
import org.parley.yaml.ScenarioException;

/**
 * What is laid over a scenario, as words of the command line:
 * {@code --preset guarantees-first --set warCost.A=.1 --off redLines}. The words act in the order of
 * {@code parley run}: presets, strategies, style, on, off, set.
 *
 * @param words options, each followed by its value
 */
record PageSetting(List<String> words) {
    private static final List<String> OPTIONS =
            List.of("--preset", "--strategy", "--mediator", "--on", "--off", "--set");

    PageSetting {
        words = List.copyOf(words);
    }

    /** The words of a text, one a line. */
    static PageSetting of(String lines) {
        List<String> words = new ArrayList<>();
        for (String line : lines.split("\n")) {
            if (!line.isBlank()) {
                words.add(line.strip());
            }
        }
        return new PageSetting(words);
    }

    /**
     * The scenario with all of it laid over.
     *
     * @param presets by name
     * @throws ScenarioException with every problem
     */
    Scenario over(Scenario scenario, Map<String, Preset> presets) {
        for (int w = 0; w < words.size(); w += 2) {
            if (!OPTIONS.contains(words.get(w)) || w + 1 == words.size()) {
                throw wrong(
                        words.get(w),
                        "is no option with a value; allowed " + String.join(", ", OPTIONS) + ".",
                        Problems.maybe(words.get(w), OPTIONS));
            }
        }
        Overrides overrides = Overrides.of(prepared(scenario, presets));
        values("--strategy").forEach(overrides::strategy);
        values("--mediator").forEach(overrides::style);
        values("--on").forEach(overrides::on);
        values("--off").forEach(overrides::off);
        values("--set").forEach(overrides::set);
        return overrides.scenario();
    }

    /** The scenario with the presets alone laid over. */
    Scenario prepared(Scenario scenario, Map<String, Preset> presets) {
        Scenario base = scenario;
        for (String name : values("--preset")) {
            Preset preset = presets.get(name);
            if (preset == null) {
                throw wrong(
                        "--preset " + name,
                        "there is none of this name in the page.",
                        Problems.maybe(name, presets.keySet()));
            }
            base = preset.applyTo(base);
        }
        return base;
    }

    private List<String> values(String option) {
        List<String> values = new ArrayList<>();
        for (int w = 0; w + 1 < words.size(); w += 2) {
            if (words.get(w).equals(option)) {
                values.add(words.get(w + 1));
            }
        }
        return values;
    }

    private static ScenarioException wrong(String where, String what, String hint) {
        return new ScenarioException(List.of(new Problem(where, 0, 0, what, hint)));
    }
}
