package org.parley.talks;

import java.util.List;
import java.util.Optional;

/** How a run can end (model §10). Outcomes are not ranked; the order here is the order of every table and chart. */
public enum Outcome {
    COMPREHENSIVE("Comprehensive settlement", "a deal on every issue was struck and ratified by both sides"),
    FRAMEWORK("Framework", "the settled issues were signed, at least one was left open"),
    CEASEFIRE("Ceasefire", "both preferred a freeze of today's line to fighting on"),
    OPEN("Still talking", "the horizon came and the talks went on"),
    WALKOUT("Walk-out", "a delegation left the table"),
    MEDIATOR_EXIT("Mediator left", "the mediator left after the deadline"),
    MILITARY_END("Military end", "one side collapsed in the field"),
    REJECTED("Rejected at home", "a deal was struck and failed ratification");

    private final String label;
    private final String rule;

    Outcome(String label, String rule) {
        this.label = label;
        this.rule = rule;
    }

    /** The words of charts and reports. */
    public String label() {
        return label;
    }

    /** The rule in one line. */
    public String rule() {
        return rule;
    }

    /** Whether terms were signed that stand, all or some of them; a ceasefire is no agreement. */
    public boolean agreement() {
        return this == COMPREHENSIVE || this == FRAMEWORK;
    }

    /** Whether something was signed that stands: an agreement or a ceasefire. */
    public boolean stands() {
        return agreement() || this == CEASEFIRE;
    }

    /** Whether "why no deal?" is asked of a run that ended so. */
    public boolean noDeal() {
        return !stands() && this != REJECTED;
    }

    /**
     * The outcomes that can occur, in their order: without a war ({@code war: none}) only those of a deal and of the
     * horizon.
     */
    public static List<Outcome> possible(boolean war) {
        return war ? List.of(values()) : List.of(COMPREHENSIVE, OPEN, REJECTED);
    }

    /** The outcome with this name. */
    public static Optional<Outcome> byName(String name) {
        for (Outcome outcome : values()) {
            if (outcome.name().equals(name)) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }
}
