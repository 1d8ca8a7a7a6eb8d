package org.parley.random;

/**
 * All random streams of one run. The stream of a name depends on (master seed, replication, name) and nothing else, so
 * changing one policy leaves every other draw as it was: common random numbers are the default (model §2).
 *
 * <p>The 64-bit key is FNV-1a over the UTF-16 units of the name, started from the mixed master and replication, and
 * mixed again by the finaliser of SplitMix64 (Steele, Lea &amp; Flood 2014). Test: seeds k and k + 2³² differ (M11).
 */
public final class Streams {
    /** 2⁶⁴ over the golden ratio. */
    static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long start;

    private Streams(long start) {
        this.start = start;
    }

    /** The streams of a run. */
    public static Streams of(RunKey key) {
        long base = mix(mix(key.master() + GOLDEN) + GOLDEN * (key.replication() + 1));
        return new Streams(base ^ 0xCBF29CE484222325L);
    }

    /** The same streams with this in front of every name. */
    public Streams under(String prefix) {
        return new Streams(hash(start, prefix));
    }

    /** The stream with this purpose, from its beginning. */
    public Stream named(String name) {
        return new Stream(mix(hash(start, name)));
    }

    /** The stream whose name is these two in a row: no string is built, a run has a hundred streams. */
    public Stream named(String purpose, String key) {
        return new Stream(mix(hash(hash(start, purpose), key)));
    }

    /** The stream {@code <purpose><key>/<second>}. */
    public Stream named(String purpose, String key, String second) {
        return new Stream(mix(hash(hash(hash(hash(start, purpose), key), "/"), second)));
    }

    private static long hash(long soFar, String part) {
        long hash = soFar;
        int length = part.length();
        for (int i = 0; i < length; i++) {
            hash = (hash ^ part.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }

    static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
