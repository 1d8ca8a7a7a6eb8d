package org.parley.plot;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * An image as PNG (W3C Portable Network Graphics, third edition), 8 bits per colour. Charts are flat areas, so every
 * row carries the difference to the row above (filter 2) and compresses well at the fastest level; this avoids loading
 * ImageIO and takes much less time. Where a row is as the one above, its bytes stay 0 and are not looked at.
 */
final class Png {
    private Png() {}

    static byte[] encode(BufferedImage image) {
        int w = image.getWidth();
        int h = image.getHeight();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        byte[] raw = new byte[h * (1 + 3 * w)];
        int[] above = new int[w];
        int[] row = new int[w];
        for (int y = 0; y < h; y++) {
            System.arraycopy(pixels, y * w, row, 0, w);
            int from = y * (1 + 3 * w);
            raw[from] = 2;
            difference(row, above, raw, from + 1);
            int[] next = above;
            above = row;
            row = next;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(w)
                        .putInt(h)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        chunk(out, "IDAT", deflated(raw));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void difference(int[] row, int[] above, byte[] raw, int from) {
        int x = 0;
        while (x < row.length) {
            int same = Arrays.mismatch(row, x, row.length, above, x, above.length);
            if (same < 0) {
                return;
            }
            x += same;
            while (x < row.length && row[x] != above[x]) {
                int now = row[x];
                int before = above[x];
                int to = from + 3 * x;
                raw[to] = (byte) ((now >> 16) - (before >> 16));
                raw[to + 1] = (byte) ((now >> 8) - (before >> 8));
                raw[to + 2] = (byte) (now - before);
                x++;
            }
        }
    }

    private static byte[] deflated(byte[] raw) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(raw);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(1 << 16);
            byte[] buffer = new byte[1 << 15];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
