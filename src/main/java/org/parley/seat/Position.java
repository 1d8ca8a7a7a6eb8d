package org.parley.seat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.sim.RunResult;
import org.parley.sim.Trace;
import org.parley.talks.Situation;
import org.parley.value.Draw;

/**
 * Where a game stands after its moves. It is good until the next question is asked of its {@link SeatGame}.
 *
 * @param moves that were made; fewer than were given where one of them could not be made
 * @param problem why the next given move could not be made, or null
 * @param question what is to be decided now; null if the game is over
 * @param result what it came to; null as long as it goes on
 * @param trace what happened so far
 * @param draw preferences and what follows from them, at the front of the latest round
 * @param now what the latest round started from, null before the first
 * @param rounds that have begun
 * @param lastOffer the package that the seat tabled last, −1 before the first
 * @param lastPress the pressure on A and B that the seat chose last, empty before the first
 */
public record Position(
        List<Move> moves,
        @Nullable String problem,
        @Nullable Question question,
        @Nullable RunResult result,
        Trace trace,
        Draw draw,
        @Nullable Situation now,
        int rounds,
        int lastOffer,
        double[] lastPress) {
    public Position {
        lastPress = lastPress.clone();
        moves = List.copyOf(moves);
    }

    /** A copy. */
    @Override
    public double[] lastPress() {
        return lastPress.clone();
    }

    /** Whether the seat left the table. */
    public boolean left() {
        return !moves.isEmpty() && moves.get(moves.size() - 1) instanceof Move.Leave;
    }
}
