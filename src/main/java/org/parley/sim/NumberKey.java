package org.parley.sim;

import java.util.Arrays;
import java.util.function.DoubleConsumer;

/** Numbers in a row as the key of a map: equal if every bit is; −0 is not 0. */
final class NumberKey implements DoubleConsumer {
    private long[] bits = new long[64];
    private int count;
    private int hash;

    /** Begins anew. */
    NumberKey clear() {
        count = 0;
        hash = 0;
        return this;
    }

    @Override
    public void accept(double number) {
        if (count == bits.length) {
            bits = Arrays.copyOf(bits, 2 * count);
        }
        long next = Double.doubleToRawLongBits(number);
        bits[count++] = next;
        hash = 31 * hash + (int) (next ^ next >>> 29 ^ next >>> 47);
    }

    /** The same that nobody changes any more. */
    NumberKey kept() {
        NumberKey kept = new NumberKey();
        kept.bits = Arrays.copyOf(bits, count);
        kept.count = count;
        kept.hash = hash;
        return kept;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NumberKey key
                && hash == key.hash
                && Arrays.equals(bits, 0, count, key.bits, 0, key.count);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
