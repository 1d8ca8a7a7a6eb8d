package org.parley.sweep;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.table.NumberText;

/**
 * A part of a sweep. It holds the blocks whose number leaves the rest {@code number − 1} when divided by {@code of}.
 *
 * @param number 1 … of
 * @param of how many parts
 */
public record Shard(int number, int of) {
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z]\\w*");
    private static final Pattern NUMBERS = Pattern.compile("\\s*\\d+\\s*/\\s*\\d+\\s*");

    /** All of it. */
    public static final Shard WHOLE = new Shard(1, 1);

    public Shard {
        if (of < 1 || number < 1 || number > of) {
            throw new IllegalArgumentException(
                    "shard " + number + "/" + of + "; allowed i/n with 1 ≤ i ≤ n, such as 1/4");
        }
    }

    /**
     * The shard of a text i/n, or VARIABLE/n: the part that a variable of a job array names, most of which count from
     * 0.
     *
     * @param environment gives a variable's value, or null
     */
    public static Shard parse(String text, UnaryOperator<@Nullable String> environment) {
        int slash = text.indexOf('/');
        String which = text.substring(0, Math.max(0, slash)).strip();
        try {
            int of = Integer.parseInt(text.substring(slash + 1).strip());
            return VARIABLE.matcher(which).matches() && of > 0
                    ? ArrayVariable.named(which).of(of, environment)
                    : new Shard(Integer.parseInt(which), of);
        } catch (NumberFormatException wrong) {
            if (NUMBERS.matcher(text).matches()) {
                throw new IllegalArgumentException(
                        "shard " + text + "; allowed i/n with 1 ≤ i ≤ n ≤ " + NumberText.count(Integer.MAX_VALUE),
                        wrong);
            }
            throw new IllegalArgumentException(
                    "shard " + text + "; allowed i/n with 1 ≤ i ≤ n, such as 1/4, or JOB_COMPLETION_INDEX/4", wrong);
        }
    }

    boolean holds(int block) {
        return block % of == number - 1;
    }

    @Override
    public String toString() {
        return number + "/" + of;
    }
}
