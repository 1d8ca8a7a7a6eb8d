package org.parley.seat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told after a game: its end, what each capital would have signed in each round, what lay on the table and what
 * the others would have taken, and the picture of all deals. Nothing of it is a score.
 *
 * @param game the game
 * @param end how it stands at its end
 * @param rounds what was possible, round by round
 */
public record Debrief(SeatGame game, Position end, List<Chances> rounds) {
    public Debrief {
        rounds = List.copyOf(rounds);
    }

    /** All deals as they stood in the last round; null if there was no round. */
    public @Nullable DealPicture picture() {
        return end.now() == null ? null : DealPicture.of(end.now().values());
    }
}
