package org.parley.format;

import java.util.List;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;

/** The ids of a scenario's issues and options, by their places. */
record ScenarioIds(Scenario scenario) {
    String issue(int k) {
        return scenario.issues().get(k).id();
    }

    List<String> issues() {
        return scenario.issues().stream().map(Issue::id).toList();
    }

    List<String> options(int k) {
        return scenario.issues().get(k).options().stream().map(Option::id).toList();
    }

    String option(int k, int option) {
        return options(k).get(option);
    }
}
