package org.parley.plot;

import java.util.Arrays;

/** Bits one after the other into bytes, the lowest first (RFC 1951, 3.1.1). */
final class BitWriter {
    private static final int WORD = 32;

    private byte[] bytes;
    private int length;
    private long held;
    private int free = 64;

    /** Room for so many bytes; there may be more. */
    BitWriter(int expected) {
        bytes = new byte[Math.max(64, expected)];
    }

    /** Writes the lowest bits of a number, at most 32; all others of it are 0. */
    void bits(int value, int many) {
        held |= (value & 0xFFFF_FFFFL) << (64 - free);
        free -= many;
        if (free <= WORD) {
            word();
        }
    }

    private void word() {
        if (length + 4 > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        for (int b = 0; b < WORD; b += 8) {
            bytes[length++] = (byte) (held >> b);
        }
        held >>>= WORD;
        free += WORD;
    }

    /** All bytes, the last one filled up with 0, and a number of four bytes behind it, the highest first. */
    byte[] endedWith(int number) {
        int left = (64 - free + 7) / 8;
        byte[] all = Arrays.copyOf(bytes, length + left + 4);
        int at = length;
        for (int b = 0; b < left; b++) {
            all[at++] = (byte) (held >> (8 * b));
        }
        for (int b = 24; b >= 0; b -= 8) {
            all[at++] = (byte) (number >> b);
        }
        return all;
    }
}
