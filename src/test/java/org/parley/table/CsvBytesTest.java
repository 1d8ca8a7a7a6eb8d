package org.parley.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Rows of bytes against the texts of {@link Csv} and {@link Table}, which write the same files elsewhere. */
class CsvBytesTest {
    private static final long SEED = 20261129L;
    private static final String[] WORDS = {
        "", "agreed", "a,b", "say \"no\"", "two\nlines", "\r", "#1", "Genève", "停火", "𝛿", " spaced ", "x\"", "0"
    };

    /** 200 rows of random cells of all kinds, in a buffer that begins too small. */
    @Test
    void theBytesAreThoseOfTheTexts() {
        SplittableRandom random = new SplittableRandom(SEED);
        CsvBytes bytes = new CsvBytes(1);
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < 200; row++) {
            for (int cell = 0; cell < 30; cell++) {
                switch (random.nextInt(3)) {
                    case 0 -> {
                        String word = WORDS[random.nextInt(WORDS.length)];
                        Csv.cell(text, word);
                        bytes.cell(word);
                    }
                    case 1 -> {
                        long whole = random.nextLong() >> random.nextInt(64);
                        text.append(whole);
                        bytes.whole(whole);
                    }
                    default -> {
                        double number = number(random);
                        text.append(Table.write(number));
                        bytes.number(number);
                    }
                }
                text.append(',');
                bytes.sign(',');
            }
            text.append('\n');
            bytes.sign('\n');
        }
        assertThat(new String(bytes.toArray(), StandardCharsets.UTF_8))
                .as("seed " + SEED)
                .isEqualTo(text.toString());
        assertThat(bytes.size()).isEqualTo(text.toString().getBytes(StandardCharsets.UTF_8).length);
    }

    private static double number(SplittableRandom random) {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextInt(-20, 20);
            case 1 -> random.nextDouble();
            case 2 -> Double.longBitsToDouble(random.nextLong()); // infinite and NaN, too, now and then
            case 3 -> random.nextInt(1000) / 8.0;
            default -> (double) (random.nextLong() >> random.nextInt(64));
        };
    }

    @Test
    void limits() {
        for (double number : new double[] {
            0,
            -0.0,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            1e15,
            -1e15,
            1e15 - 1,
            1e15 + 1,
            Double.MAX_VALUE,
            Double.MIN_VALUE,
            -Double.MAX_VALUE,
            9.007199254740992e15,
            0x1p63,
            -0x1p63,
            9,
            10,
            -9,
            1e-3
        }) {
            assertThat(new String(new CsvBytes(0).number(number).toArray(), StandardCharsets.US_ASCII))
                    .isEqualTo(Table.write(number));
        }
        for (long whole :
                new long[] {Long.MIN_VALUE, Long.MAX_VALUE, -1, 0, 9, 10, 99, 100, 999_999_999_999_999_999L}) {
            assertThat(new String(new CsvBytes(0).whole(whole).toArray(), StandardCharsets.US_ASCII))
                    .isEqualTo(Long.toString(whole));
        }
    }

    @Test
    void whatWasCutIsWrittenOver() {
        CsvBytes bytes = new CsvBytes(8).cell("kept").sign(',');
        int kept = bytes.size();
        bytes.cell("thrown away").cut(kept);
        assertThat(new String(bytes.whole(7).raw(new byte[] {'!'}).toArray(), StandardCharsets.US_ASCII))
                .isEqualTo("kept,7!");
    }
}
