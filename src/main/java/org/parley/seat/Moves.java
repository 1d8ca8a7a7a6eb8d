package org.parley.seat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.search.DealSearch;

/**
 * Moves as a text that fits into a link: {@code t17_n_t17_n*2_m_w}. Between two moves stands a low line; {@code *n}
 * repeats a move.
 *
 * <table>
 * <caption>words</caption>
 * <tr><td>{@code t17}</td><td>tables package 17</td></tr>
 * <tr><td>{@code t-}</td><td>tables nothing</td></tr>
 * <tr><td>{@code y}, {@code n}</td><td>accepts, refuses</td></tr>
 * <tr><td>{@code p0.5x0}</td><td>presses side A with .5 and side B with 0</td></tr>
 * <tr><td>{@code m}</td><td>as the model would</td></tr>
 * <tr><td>{@code w}</td><td>walks out</td></tr>
 * </table>
 */
public final class Moves {
    private static final int MOST = 5000;

    private Moves() {}

    /**
     * What a text says, as far as it can be understood.
     *
     * @param moves up to the first word that is none
     * @param problem what is wrong with that word, or null
     */
    public record Read(List<Move> moves, @Nullable String problem) {
        public Read {
            moves = List.copyOf(moves);
        }
    }

    /** Reads a text; an empty one has no moves. */
    public static Read read(String text) {
        List<Move> moves = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('_', at);
            String word = text.substring(at, end < 0 ? text.length() : end);
            at = end < 0 ? text.length() : end + 1;
            int star = word.indexOf('*');
            int times = star < 0 ? 1 : number(word.substring(star + 1));
            Move move = move(star < 0 ? word : word.substring(0, star));
            if (move == null || times < 1 || moves.size() + times > MOST) {
                return new Read(
                        moves,
                        "move " + (moves.size() + 1) + " is “" + word
                                + "”; a move is t and the number of a package, t-, y, n, p and two pressures, m or w");
            }
            for (int n = 0; n < times; n++) {
                moves.add(move);
            }
        }
        return new Read(moves, null);
    }

    /** The text of moves. */
    public static String text(List<Move> moves) {
        StringBuilder text = new StringBuilder();
        for (int m = 0; m < moves.size(); ) {
            int same = 1;
            while (m + same < moves.size() && moves.get(m + same).equals(moves.get(m))) {
                same++;
            }
            text.append(text.isEmpty() ? "" : "_").append(word(moves.get(m)));
            if (same > 1) {
                text.append('*').append(same);
            }
            m += same;
        }
        return text.toString();
    }

    /** The word of a move. */
    static String word(Move move) {
        if (move instanceof Move.Table table) {
            return table.deal() == DealSearch.NONE ? "t-" : "t" + table.deal();
        }
        if (move instanceof Move.Answer answer) {
            return answer.yes() ? "y" : "n";
        }
        if (move instanceof Move.Press press) {
            return "p" + level(press.onA()) + "x" + level(press.onB());
        }
        return move instanceof Move.Leave ? "w" : "m";
    }

    private static String level(double level) {
        return level == 0 ? "0" : level == 1 ? "1" : Double.toString(level);
    }

    private static @Nullable Move move(String word) {
        return switch (word) {
            case "y" -> new Move.Answer(true);
            case "n" -> new Move.Answer(false);
            case "m" -> new Move.AsModel();
            case "w" -> new Move.Leave();
            case "t-" -> new Move.Table(DealSearch.NONE);
            default -> withNumbers(word);
        };
    }

    private static @Nullable Move withNumbers(String word) {
        if (word.startsWith("t")) {
            int deal = number(word.substring(1));
            return deal < 0 ? null : new Move.Table(deal);
        }
        int between = word.indexOf('x');
        if (word.startsWith("p") && between > 0) {
            double onA = share(word.substring(1, between));
            double onB = share(word.substring(between + 1));
            return onA >= 0 && onB >= 0 ? new Move.Press(onA, onB) : null;
        }
        return null;
    }

    /** A whole number of at most seven digits, −1 if it is none. */
    private static int number(String digits) {
        if (!digits.matches("[0-9]{1,7}")) {
            return -1;
        }
        return Integer.parseInt(digits);
    }

    /** A number 0 … 1, −1 if it is none. */
    private static double share(String number) {
        if (!number.matches("[0-9]{1,3}([.][0-9]{1,20})?(E-[0-9]{1,3})?")) {
            return -1;
        }
        double share = Double.parseDouble(number);
        return share <= 1 ? share : -1;
    }
}
