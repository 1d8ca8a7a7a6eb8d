package org.parley.talks;

import org.parley.parameter.Choice;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.Certain;
import org.parley.scenario.Reads;

/**
 * Finds mediator styles by the name that a user writes. To add one: a line here and its name in
 * {@code Parameters.MEDIATOR_STYLE}.
 */
public final class Styles {
    /** What styles read, and when that and the word cannot matter. */
    public static final Reads READS = Reads.by("the mediator's style")
            .of(Parameters.DEADLINE)
            .of(Parameters.PRESSURE)
            .idle(
                    (c, side) -> harmless(c, Parameters.THREAT_CREDIBILITY, side),
                    "threatCredibility and pressureHazard are 0")
            .idle((c, side) -> harmless(c, Parameters.LEVERAGE, side), "leverage and pressureHazard are 0")
            .word(Parameters.MEDIATOR_STYLE)
            .idle(c -> c.zero(Parameters.PRESSURE), "pressure is 0 on both sides");

    private static boolean harmless(Certain c, Parameter stick, Side side) {
        return c.zero(Parameters.PRESSURE_HAZARD) && c.zero(stick, side);
    }

    private Styles() {}

    /**
     * A fresh style for one run.
     *
     * @throws IllegalArgumentException if the name is unknown
     */
    public static MediatorStyle of(String name) {
        return switch (name) {
            case "steady" -> new Steady();
            case "responsive" -> new Responsive();
            default -> fromOutside(Parameters.MEDIATOR_STYLE.word(name));
        };
    }

    private static MediatorStyle fromOutside(Choice.Word word) {
        if (word instanceof StylePlugin plugin) {
            return new DeclaredStyle(plugin);
        }
        throw new IllegalStateException("the style " + word.name() + " has no class");
    }
}
