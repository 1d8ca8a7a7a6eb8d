package org.parley.seat;

import org.jspecify.annotations.Nullable;

/**
 * A line of the chronicle of a game, as the chair hears it.
 *
 * @param week t
 * @param voice whose line it is
 * @param words a sentence, or the beginning of one that the package ends
 * @param options of the package, −1 where an issue stays open [issue]; null: no package
 * @param after what follows the package, or empty
 */
public record Entry(int week, Voice voice, String words, int @Nullable [] options, String after) {
    public Entry {
        options = options == null ? null : options.clone();
    }

    /** A copy. */
    @Override
    public int @Nullable [] options() {
        return options == null ? null : options.clone();
    }

    /** Whose line it is. */
    public enum Voice {
        /** Nobody's. */
        NEWS,
        /** Side A's. */
        A,
        /** Side B's. */
        B,
        /** The mediator's. */
        MEDIATOR
    }

    static Entry news(int week, String words) {
        return new Entry(week, Voice.NEWS, words, null, "");
    }
}
