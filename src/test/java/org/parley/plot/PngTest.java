package org.parley.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.SplittableRandom;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {
    private static final int IMAGES = 400;

    /** The image reader of the JDK gives back every pixel of random images; the seed of a failure is told. */
    @Test
    void everyPixelComesBack() throws Exception {
        for (int i = 0; i < IMAGES; i++) {
            SplittableRandom random = new SplittableRandom(31 + 1_000L * i);
            assertSame(image(random), "image " + i);
        }
    }

    /** One pixel, one row, one column, a single colour, and colours that are all different. */
    @Test
    void theSmallestAndTheDullest() throws Exception {
        for (int[] size : new int[][] {{1, 1}, {1, 90}, {90, 1}, {2, 2}, {87, 3}, {300, 200}}) {
            for (int kind = 0; kind < 3; kind++) {
                BufferedImage image = new BufferedImage(size[0], size[1], BufferedImage.TYPE_INT_RGB);
                int colour = 0;
                for (int y = 0; y < size[1]; y++) {
                    for (int x = 0; x < size[0]; x++) {
                        colour = kind == 0 ? 0 : kind == 1 ? 0xFFFFFF : (colour + 0x010307) & 0xFFFFFF;
                        image.setRGB(x, y, colour);
                    }
                }
                assertSame(image, size[0] + " × " + size[1] + ", kind " + kind);
            }
        }
    }

    /** Rectangles, lines and dots, some of them smooth, over a plain ground or noise. */
    private static BufferedImage image(SplittableRandom random) {
        int w = 1 + random.nextInt(random.nextInt(10) == 0 ? 2_000 : 120);
        int h = 1 + random.nextInt(60);
        BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        for (int shape = random.nextInt(12); shape > 0; shape--) {
            g.setColor(new Color(random.nextInt(1 << 24)));
            int x = random.nextInt(w);
            int y = random.nextInt(h);
            switch (random.nextInt(3)) {
                case 0 -> g.fillRect(x, y, random.nextInt(w) + 1, random.nextInt(h) + 1);
                case 1 -> g.drawLine(x, y, random.nextInt(w), random.nextInt(h));
                default -> g.drawString("Parley", x, y);
            }
        }
        g.dispose();
        int dots = random.nextInt(5) == 0 ? w * h : random.nextInt(20);
        for (int d = 0; d < dots; d++) {
            image.setRGB(random.nextInt(w), random.nextInt(h), random.nextInt(1 << 24));
        }
        return image;
    }

    private static void assertSame(BufferedImage image, String which) throws Exception {
        byte[] png = Png.encode(image);
        BufferedImage back = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(back.getWidth()).as(which).isEqualTo(image.getWidth());
        assertThat(back.getHeight()).as(which).isEqualTo(image.getHeight());
        int n = image.getWidth() * image.getHeight();
        int[] there = image.getRGB(0, 0, image.getWidth(), image.getHeight(), new int[n], 0, image.getWidth());
        int[] here = back.getRGB(0, 0, image.getWidth(), image.getHeight(), new int[n], 0, image.getWidth());
        assertThat(here).as(which).isEqualTo(there);
        assertThat(raw(png)).as(which).hasSize(image.getHeight() * (1 + 3 * image.getWidth()));
    }

    /** The rows of a PNG; the inflater checks their Adler-32 and that nothing comes behind. */
    private static byte[] raw(byte[] png) throws DataFormatException {
        java.nio.ByteBuffer in = java.nio.ByteBuffer.wrap(png).position(8);
        Inflater inflater = new Inflater();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        while (in.hasRemaining()) {
            byte[] data = new byte[in.getInt()];
            int type = in.getInt();
            in.get(data);
            in.getInt();
            if (type == 0x49444154) {
                inflater.setInput(data);
                byte[] buffer = new byte[1 << 16];
                while (!inflater.finished()) {
                    int n = inflater.inflate(buffer);
                    assertThat(n > 0 || inflater.finished()).isTrue();
                    out.write(buffer, 0, n);
                }
                assertThat(inflater.getRemaining()).isZero();
            }
        }
        return out.toByteArray();
    }
}
