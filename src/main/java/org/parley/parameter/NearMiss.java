package org.parley.parameter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The name a hurried writer may have meant: least edit distance (Damerau–Levenshtein, case ignored), at most a third of
 * its length; if none is so near, the one name that begins with what was written, three letters or more.
 */
public final class NearMiss {
    private static final int LEAST_BEGINNING = 3;

    private NearMiss() {}

    /** The nearest of the names, the first one on ties; empty if none is near. */
    public static Optional<String> of(String mistyped, List<String> names) {
        return within(Math.max(1, mistyped.length() / 3), mistyped, names).or(() -> begun(mistyped, names));
    }

    private static Optional<String> begun(String mistyped, List<String> names) {
        List<String> begun = names.stream()
                .filter(name -> mistyped.length() >= LEAST_BEGINNING
                        && name.regionMatches(true, 0, mistyped, 0, mistyped.length()))
                .distinct()
                .toList();
        return begun.size() == 1 ? Optional.of(begun.get(0)) : Optional.empty();
    }

    /**
     * The same where a word may also be meant as it stands: near is only what differs by a quarter of its length, or a
     * word of two letters in case alone.
     */
    public static Optional<String> ofAWordThatMayStand(String mistyped, List<String> names) {
        return within(mistyped.length() < 3 ? 0 : Math.max(1, mistyped.length() / 4), mistyped, names);
    }

    private static Optional<String> within(int limit, String mistyped, List<String> names) {
        String best = null;
        int least = Integer.MAX_VALUE;
        String wrong = mistyped.toLowerCase(Locale.ROOT);
        for (String name : names) {
            int distance = distance(wrong, name.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = name;
            }
        }
        return best != null && mistyped.length() > 0 && least <= limit ? Optional.of(best) : Optional.empty();
    }

    /** Optimal string alignment distance. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
