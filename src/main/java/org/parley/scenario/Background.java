package org.parley.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes on beside the talks: the war, what it is about, dated events, and the talks before.
 *
 * @param war whether there is a war; without one, {@link org.parley.parameter.WithoutWar} tells what is closed
 * @param objective what the war is about, or null: the dispute has no front
 * @param events in the order of the file
 * @param history what is known of the talks before {@code asOf}, or null
 * @param thinkable which levers are thinkable, and how far
 */
public record Background(
        boolean war,
        @Nullable Objective objective,
        List<Event> events,
        @Nullable History history,
        Thinkable thinkable) {
    public Background {
        events = List.copyOf(events);
    }

    /** Every lever is thinkable. */
    public Background(boolean war, @Nullable Objective objective, List<Event> events, @Nullable History history) {
        this(war, objective, events, history, Thinkable.ALL);
    }

    /** The same with other events. */
    Background with(List<Event> changed) {
        return new Background(war, objective, changed, history, thinkable);
    }

    /** The same with another record of the talks before, or with none. */
    Background with(@Nullable History changed) {
        return new Background(war, objective, events, changed, thinkable);
    }
}
