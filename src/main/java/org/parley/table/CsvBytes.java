package org.parley.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Rows of CSV written straight as the bytes of a file: the same bytes as the UTF-8 of {@link Csv#cell} and
 * {@link Table#write}, without a text in between. Grows as it must. One thread. Test: {@code CsvBytesTest}.
 */
public final class CsvBytes {
    private static final int LONGEST_WHOLE = 20;
    private static final double MOST_WHOLE = 1e15;

    private byte[] bytes;
    private int size;

    /** Begins empty, with room for so many bytes. */
    public CsvBytes(int room) {
        bytes = new byte[Math.max(room, LONGEST_WHOLE)];
    }

    /** Bytes so far. */
    public int size() {
        return size;
    }

    /** Takes away what came after the first so many bytes. */
    public void cut(int to) {
        size = to;
    }

    /** A copy of what was written. */
    public byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** A comma or a line feed, or any other sign of ASCII. */
    public CsvBytes sign(char sign) {
        need(1);
        bytes[size++] = (byte) sign;
        return this;
    }

    /** Bytes as they are. */
    public CsvBytes raw(byte[] more) {
        need(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
        return this;
    }

    /** A number as {@link Table#write} has it: nothing for NaN. */
    public CsvBytes number(double number) {
        long whole = (long) number;
        if (whole == number && Math.abs(number) < MOST_WHOLE) {
            return whole(whole);
        }
        if (Double.isNaN(number)) {
            return this;
        }
        if (Double.isInfinite(number)) {
            return raw(Double.toString(number).getBytes(StandardCharsets.US_ASCII));
        }
        need(ShortestDecimal.LONGEST);
        size = ShortestDecimal.write(number, bytes, size);
        return this;
    }

    /** A whole number. */
    public CsvBytes whole(long number) {
        need(LONGEST_WHOLE);
        if (number >= 0 && number < 10) {
            bytes[size++] = (byte) ('0' + number);
            return this;
        }
        if (number == Long.MIN_VALUE) {
            return raw(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
        }
        long positive = Math.abs(number);
        if (number < 0) {
            bytes[size++] = '-';
        }
        size += ShortestDecimal.length(positive);
        ShortestDecimal.digits(positive, bytes, size);
        return this;
    }

    /** A cell of words, in quotes where it needs them. */
    public CsvBytes cell(String text) {
        need(text.length());
        int at = size;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r' || c > 0x7F) {
                StringBuilder cell = new StringBuilder();
                Csv.cell(cell, text);
                return raw(cell.toString().getBytes(StandardCharsets.UTF_8));
            }
            bytes[at++] = (byte) c;
        }
        size = at;
        return this;
    }

    private void need(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }
}
