package org.parley.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The bytes of {@link Json} are those of Jackson's pretty printer with line feeds, and read back as what was written.
 */
class JsonBytesTest {
    private static final long SEED = 7L;
    private static final ObjectMapper JACKSON = new ObjectMapper();

    @Test
    void everyCharacterIsWrittenAsJacksonWritesIt() throws IOException {
        StringBuilder all = new StringBuilder();
        IntStream.range(0, 0x1_0000).filter(c -> c < 0xD800 || c > 0xDFFF).forEach(c -> all.append((char) c));
        all.append("😀");

        assertThat(Json.text(all.toString())).isEqualTo(jackson(all.toString()));
    }

    @Test
    void randomDocumentsAreWrittenAsJacksonWritesThem() throws IOException {
        for (long seed = SEED; seed < SEED + 500; seed++) {
            Object document = document(new SplittableRandom(seed), 0);
            String written = Json.text(document);
            assertThat(written).as("seed %d", seed).isEqualTo(jackson(document));
            assertThat(JACKSON.readTree(written)).as("seed %d", seed).isEqualTo(JACKSON.readTree(jackson(document)));
        }
    }

    private static String jackson(Object document) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter pretty = new DefaultPrettyPrinter();
        pretty.indentObjectsWith(indenter);
        pretty.indentArraysWith(indenter);
        return JACKSON.writer(pretty).writeValueAsString(document) + "\n";
    }

    private static Object document(SplittableRandom random, int level) {
        return switch (random.nextInt(level < 5 ? 9 : 6)) {
            case 0 -> random.nextBoolean();
            case 1 -> random.nextInt();
            case 2 -> random.nextLong();
            // a whole double is written without a fraction here, with ".0" by Jackson
            case 3 -> random.nextInt(1000) + .5 + random.nextDouble() / 4;
            case 4 -> words(random);
            case 5 -> new double[] {random.nextDouble(), -random.nextDouble() / 1e9};
            case 6 -> list(random, level);
            default -> map(random, level);
        };
    }

    private static List<Object> list(SplittableRandom random, int level) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(document(random, level + 1));
        }
        return list;
    }

    private static Map<String, Object> map(SplittableRandom random, int level) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            map.put(words(random), random.nextInt(9) == 0 ? null : document(random, level + 1));
        }
        return map;
    }

    private static String words(SplittableRandom random) {
        StringBuilder words = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            words.append("aZ \"\\/\n\t\r\b\f\u0001\u001F\u007F·ü→ ".charAt(random.nextInt(18)));
        }
        return words.toString();
    }
}
