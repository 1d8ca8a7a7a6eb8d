package org.parley.sweep;

/**
 * A part of a sweep. It holds the blocks whose number leaves the rest {@code number − 1} when divided by {@code of}.
 *
 * @param number 1 … of
 * @param of how many parts
 */
public record Shard(int number, int of) {
    /** All of it. */
    public static final Shard WHOLE = new Shard(1, 1);

    public Shard {
        if (of < 1 || number < 1 || number > of) {
            throw new IllegalArgumentException(
                    "shard " + number + "/" + of + "; allowed i/n with 1 ≤ i ≤ n, such as 1/4");
        }
    }

    /** The shard of a text i/n. */
    public static Shard parse(String text) {
        int slash = text.indexOf('/');
        try {
            return new Shard(
                    Integer.parseInt(text.substring(0, Math.max(0, slash)).strip()),
                    Integer.parseInt(text.substring(slash + 1).strip()));
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException("shard " + text + "; allowed i/n with 1 ≤ i ≤ n, such as 1/4", wrong);
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
