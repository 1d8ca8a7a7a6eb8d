package org.parley.plot;

import java.util.Arrays;

/**
 * Rows of pixels as a zlib stream (RFC 1950, 1951), as PNG wants them: each row is a byte that says filter 2, then
 * three bytes a pixel, the difference to the pixel above. It knows that bytes come in pixels: it looks for repeats of
 * whole pixels only, passes over what is as the row above without looking at it, and writes one block with codes of its
 * own ({@link HuffmanCode}).
 *
 * <p>Repeats: the pixel to the left, as often as it comes; else the last place where the same two pixels stood, as far
 * back as the format allows and within a row; else the pixel as it is. Test: {@code PngTest}, against the inflater and
 * the image reader of the JDK.
 */
final class PixelDeflate {
    private static final int UP = 2;
    private static final int COLOUR = 0xFFFFFF;

    /** Bytes of a pixel. */
    private static final int BYTES = 3;

    /** Pixels of the longest repeat, 258 bytes. */
    private static final int MOST = 86;

    private static final int FARTHEST = 32_768;
    private static final int END = 256;
    private static final int LENGTHS = 286;
    private static final int DISTANCES = 30;
    private static final int HASH_BITS = 13;
    private static final int ADLER = 65_521;

    /** A token that is a filter, or else a repeat; all others are pixels. */
    private static final int FILTER = 1 << 24;

    private static final int REPEAT = 1 << 31;
    private static final int DISTANCE_BITS = 15;

    /** Rows that a repeat may reach back, and the one at hand; a power of two. */
    private static final int ROWS = 8;

    private final int[] pixels;
    private final int width;
    /** A row of differences has room for a power of two; its index is {@code y · 2^shift + x}. */
    private final int shift;

    private final int[] differences;
    private final int[] zeros;
    private final int[] seen = new int[1 << HASH_BITS];
    private int[] tokens = new int[1 << 17];
    private int count;
    private final int[] lengths = new int[LENGTHS];
    private final int[] distances = new int[DISTANCES];
    private long sum = 1;
    private long sumOfSums;

    private PixelDeflate(int[] pixels, int width) {
        this.pixels = pixels;
        this.width = width;
        shift = 32 - Integer.numberOfLeadingZeros(width);
        differences = new int[ROWS << shift];
        zeros = new int[width];
        Arrays.fill(seen, -1);
    }

    /** The stream of these pixels, 0xRRGGBB, row by row. */
    static byte[] of(int[] pixels, int width, int height) {
        PixelDeflate stream = new PixelDeflate(pixels, width);
        for (int y = 0; y < height; y++) {
            stream.subtract(y);
            stream.row(y);
        }
        return stream.written();
    }

    // ---- What repeats

    private int place(int y) {
        return (y & (ROWS - 1)) << shift;
    }

    /** Writes the differences of a row to the one above. */
    private void subtract(int y) {
        int[] all = pixels;
        int[] to = differences;
        int x = y * width;
        int end = x + width;
        int less = x - place(y);
        Arrays.fill(to, x - less, end - less, 0);
        if (y == 0) {
            for (; x < end; x++) {
                to[x - less] = all[x] & COLOUR;
            }
            return;
        }
        int up = width;
        while (x < end) {
            int same = Arrays.mismatch(all, x, end, all, x - up, end - up);
            if (same < 0) {
                return;
            }
            x += same;
            for (; x < end; x++) {
                int now = all[x];
                int above = all[x - up];
                if (now == above) {
                    break;
                }
                // three subtractions without a carry from one to the next
                to[x - less] = (((now | 0x808080) - (above & 0x7F7F7F)) ^ ((now ^ ~above) & 0x808080)) & COLOUR;
            }
        }
    }

    private void row(int y) {
        int[] all = differences;
        int begin = place(y);
        int x = begin;
        int end = x + width;
        token(FILTER);
        lengths[UP]++;
        sum += UP;
        sumOfSums += sum;
        while (x < end) {
            int alike = Arrays.mismatch(all, x, end, zeros, 0, end - x);
            alike = alike < 0 ? end - x : alike;
            sumOfSums += (long) BYTES * alike * sum;
            if (alike > 0 && (x == begin || all[x - 1] != 0)) {
                pixel(0);
                x++;
                alike--;
            }
            repeat(alike, BYTES);
            x += alike;
            while (x < end && all[x] != 0) {
                int run = x == begin ? 0 : sameAsLeft(x, end);
                if (run > 0) {
                    repeat(run, BYTES);
                } else {
                    run = x + 1 < end ? known(y, x - begin, x, end) : 0;
                    if (run == 0) {
                        pixel(all[x]);
                        run = 1;
                    }
                }
                add(x, x + run);
                x += run;
            }
        }
        sum %= ADLER;
        sumOfSums %= ADLER;
    }

    private int sameAsLeft(int x, int end) {
        int[] all = differences;
        int value = all[x - 1];
        int at = x;
        while (at < end && all[at] == value) {
            at++;
        }
        return at - x;
    }

    /** Repeats what followed the same two pixels last time; 0 if they were not seen, or are too far away. */
    private int known(int y, int column, int x, int end) {
        int[] all = differences;
        int first = all[x];
        int second = all[x + 1];
        int hash = ((first * 0x9E3779B1) ^ (second * 0x85EBCA6B)) >>> (32 - HASH_BITS);
        int place = seen[hash];
        seen[hash] = y << shift | column;
        if (place < 0) {
            return 0;
        }
        int back = y - (place >> shift);
        int fromColumn = place & ((1 << shift) - 1);
        int distance = BYTES * (column - fromColumn) + back * (BYTES * width + 1);
        if (back >= ROWS || distance > FARTHEST) {
            return 0;
        }
        int from = place(y - back) + fromColumn;
        if (all[from] != first || all[from + 1] != second) {
            return 0;
        }
        int most = Math.min(MOST, Math.min(end - x, width - fromColumn));
        int run = 2;
        while (run < most && all[from + run] == all[x + run]) {
            run++;
        }
        repeat(run, distance);
        return run;
    }

    /** Adler-32 of the pixels from … to − 1. */
    private void add(int from, int to) {
        int[] all = differences;
        long a = sum;
        long b = sumOfSums;
        for (int x = from; x < to; x++) {
            int value = all[x];
            int red = value >> 16;
            int green = value >> 8 & 0xFF;
            int both = red + green;
            int blue = value & 0xFF;
            b += 3 * a + red + 2L * both + blue; // a grows three times, and is added each time
            a += both + blue;
        }
        sum = a;
        sumOfSums = b;
    }

    private void pixel(int value) {
        token(value);
        lengths[value >> 16]++;
        lengths[(value >> 8) & 0xFF]++;
        lengths[value & 0xFF]++;
    }

    /** So many pixels again, from so many bytes before. */
    private void repeat(int run, int distance) {
        for (int left = run; left > 0; left -= MOST) {
            int now = Math.min(MOST, left);
            token(REPEAT | now << DISTANCE_BITS | (distance - 1));
            lengths[lengthSymbol(BYTES * now)]++;
            distances[distanceSymbol(distance)]++;
        }
    }

    private void token(int token) {
        if (count == tokens.length) {
            tokens = Arrays.copyOf(tokens, 2 * count);
        }
        tokens[count++] = token;
    }

    // ---- How it is written

    private static int lengthSymbol(int bytes) {
        if (bytes == MOST * BYTES) {
            return LENGTHS - 1;
        }
        int steps = bytes - 3;
        int extra = lengthBits(bytes);
        return END + 1 + 4 * extra + (steps >> extra);
    }

    /** Bits that say which of the lengths of a symbol is meant. */
    private static int lengthBits(int bytes) {
        return bytes == MOST * BYTES ? 0 : Math.max(0, 29 - Integer.numberOfLeadingZeros(bytes - 3));
    }

    private static int distanceSymbol(int distance) {
        int steps = distance - 1;
        int extra = distanceBits(distance);
        return 2 * extra + (steps >> extra);
    }

    private static int distanceBits(int distance) {
        return Math.max(0, 30 - Integer.numberOfLeadingZeros(distance - 1));
    }

    private byte[] written() {
        lengths[END]++;
        HuffmanCode literal = HuffmanCode.of(lengths);
        HuffmanCode distanceCode = HuffmanCode.of(distances);
        BitWriter out = new BitWriter(3 * count);
        out.bits(0x0178, 16); // deflate with a window of 32 kB, the fastest way
        out.bits(1, 1); // the last block
        out.bits(2, 2); // with codes of its own
        HuffmanCode.write(literal, distanceCode, out);
        int[] all = tokens;
        int n = count;
        for (int t = 0; t < n; t++) {
            int token = all[t];
            if (token >= 0) {
                if (token == FILTER) {
                    literal.write(UP, out);
                } else {
                    literal.write(token >> 16, out);
                    literal.write(token >> 8 & 0xFF, out);
                    literal.write(token & 0xFF, out);
                }
            } else {
                int bytes = BYTES * ((token & ~REPEAT) >>> DISTANCE_BITS);
                int distance = (token & ((1 << DISTANCE_BITS) - 1)) + 1;
                int extra = lengthBits(bytes);
                literal.write(lengthSymbol(bytes), (bytes - 3) & ((1 << extra) - 1), extra, out);
                extra = distanceBits(distance);
                distanceCode.write(distanceSymbol(distance), (distance - 1) & ((1 << extra) - 1), extra, out);
            }
        }
        literal.write(END, out);
        return out.endedWith((int) (sumOfSums << 16 | sum));
    }
}
