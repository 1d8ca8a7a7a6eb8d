package org.parley.lab;

/**
 * An axis of a {@link Figure}.
 *
 * @param label what stands on it, with its unit
 * @param percent whether its numbers are shares that are written in percent
 */
public record Axis(String label, boolean percent) {
    /** Numbers of any unit, which the label names. */
    static Axis of(String label) {
        return new Axis(label, false);
    }

    /** Shares and probabilities. */
    static Axis percent(String label) {
        return new Axis(label, true);
    }
}
