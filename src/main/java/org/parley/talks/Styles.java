package org.parley.talks;

import org.parley.parameter.Parameters;

/**
 * Mediator styles by the name a user writes. To add one: a line here and its name in {@code Parameters.MEDIATOR_STYLE}.
 */
public final class Styles {
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
            default ->
                throw new IllegalArgumentException("mediatorStyle is " + name + "; allowed "
                        + String.join(", ", Parameters.MEDIATOR_STYLE.options()));
        };
    }
}
