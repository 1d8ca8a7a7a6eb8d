package org.parley.search;

import java.util.List;
import java.util.stream.Stream;
import org.parley.parameter.Mechanism;
import org.parley.scenario.Scenario;

/**
 * What can stand between the parties besides the worth of no agreement, and can be relaxed to see what remains
 * ({@link Binding}).
 */
public enum Obstacle {
    /** Something has to pass at home: some party has poll anchors. */
    RATIFICATION("ratification"),
    /** Some party has red lines. */
    RED_LINES("red lines"),
    /** A promise may break: there is a war to go back to. */
    COMMITMENT("promises that may break");

    private final String words;

    Obstacle(String words) {
        this.words = words;
    }

    /** Its name in a sentence. */
    public String words() {
        return words;
    }

    /** Those that a scenario has, in their order. */
    public static List<Obstacle> of(Scenario scenario) {
        return Stream.of(values()).filter(obstacle -> obstacle.isIn(scenario)).toList();
    }

    private boolean isIn(Scenario scenario) {
        return switch (this) {
            case RATIFICATION ->
                scenario.assumptions().on(Mechanism.RATIFICATION)
                        && scenario.parties().stream()
                                .anyMatch(party -> !party.pollAnchors().isEmpty());
            case RED_LINES ->
                scenario.assumptions().on(Mechanism.RED_LINES)
                        && scenario.parties().stream()
                                .anyMatch(party -> !party.redLines().isEmpty());
            case COMMITMENT -> scenario.war() && scenario.assumptions().on(Mechanism.COMMITMENT);
        };
    }
}
