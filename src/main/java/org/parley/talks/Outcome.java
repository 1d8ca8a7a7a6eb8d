package org.parley.talks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How a run can end (model §10). Outcomes are not ranked; the order here is the order of every table and chart.
 *
 * <p>To add one: a constant here, the place that ends the run, what it means for the record ({@code TalksBefore}, whose
 * switch the compiler refuses without it), its row in docs/odd.md.
 */
public enum Outcome {
    COMPREHENSIVE(
            Kind.AGREEMENT,
            true,
            "Comprehensive settlement",
            "a deal on every issue was struck and ratified by both sides"),
    FRAMEWORK(Kind.AGREEMENT, false, "Framework", "the settled issues were signed, at least one was left open"),
    CEASEFIRE(Kind.TRUCE, false, "Ceasefire", "both preferred a freeze of today's line to fighting on"),
    OPEN(Kind.GOING_ON, true, "Still talking", "the horizon came and the talks went on"),
    WALKOUT(Kind.BROKEN_OFF, false, "Walk-out", "a delegation left the table"),
    MEDIATOR_EXIT(Kind.BROKEN_OFF, false, "Mediator left", "the mediator left after the deadline"),
    MILITARY_END(Kind.BROKEN_OFF, false, "Military end", "one side collapsed in the field"),
    REJECTED(Kind.REJECTED, true, "Rejected at home", "a deal was struck and failed ratification");

    /** What an outcome leaves behind; everything that tells outcomes apart asks it. */
    public enum Kind {
        /** Terms that stand, all or some of them. */
        AGREEMENT,
        /** A ceasefire: it stands, and is no agreement. */
        TRUCE,
        /** Talks that have not ended. */
        GOING_ON,
        /** The end without a deal. */
        BROKEN_OFF,
        /** A deal that did not stand. */
        REJECTED
    }

    private final Kind kind;
    private final boolean withoutWar;
    private final String label;
    private final String rule;

    /** An outcome; {@code withoutWar}: whether talks without a war can end so, too. */
    Outcome(Kind kind, boolean withoutWar, String label, String rule) {
        this.kind = kind;
        this.withoutWar = withoutWar;
        this.label = label;
        this.rule = rule;
    }

    /** What it leaves behind. */
    public Kind kind() {
        return kind;
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
        return kind == Kind.AGREEMENT;
    }

    /** Whether something was signed that stands: an agreement or a ceasefire. */
    public boolean stands() {
        return agreement() || kind == Kind.TRUCE;
    }

    /** Whether "why no deal?" is asked of a run that ended so. */
    public boolean noDeal() {
        return kind == Kind.GOING_ON || kind == Kind.BROKEN_OFF;
    }

    /**
     * The outcomes that can occur, in their order: without a war ({@code war: none}) only those of a deal and of the
     * horizon.
     */
    public static List<Outcome> possible(boolean war) {
        return Arrays.stream(values()).filter(o -> war || o.withoutWar).toList();
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
