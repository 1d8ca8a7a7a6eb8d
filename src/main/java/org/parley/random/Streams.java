package org.parley.random;

/**
 * All random streams of one run. The stream of a name depends on (master seed, replication, name) and nothing else, so
 * changing one policy leaves every other draw as it was: common random numbers are the default (model §2).
 *
 * <p>The 64-bit key is FNV-1a over the UTF-16 units of the name, started from the mixed master and replication, and mixed
 * again by the finaliser of SplitMix64 (Steele, Lea &amp; Flood 2014). Test: seeds k and k + 2³² differ (M11).
 */
public final class Streams {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long base;

    private Streams(long base) {
        this.base = base;
    }

    /** The streams of a run. */
    public static Streams of(RunKey key) {
        return new Streams(mix(mix(key.master() + GOLDEN) + GOLDEN * (key.replication() + 1)));
    }

    /** The stream with this purpose, from its beginning. */
    public Stream named(String name) {
        long hash = base ^ 0xCBF29CE484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
        }
        return new Stream(mix(hash));
    }

    static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
