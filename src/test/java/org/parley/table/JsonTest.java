package org.parley.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void writesOneDocumentInTheOrderGiven() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("z", .1);
        document.put("a", List.of(1, 2L, "x\"y", true));
        document.put("none", null);
        document.put("numbers", new double[] {1, Double.NaN, Double.POSITIVE_INFINITY, 1 / 3.0});

        assertThat(Json.text(document)).isEqualTo("""
                {
                  "z" : 0.1,
                  "a" : [
                    1,
                    2,
                    "x\\"y",
                    true
                  ],
                  "none" : null,
                  "numbers" : [
                    1,
                    null,
                    null,
                    0.3333333333333333
                  ]
                }
                """);
    }

    @Test
    void aTableIsAListOfItsRows() {
        Table table = Table.builder()
                .strings("name", "a", "b")
                .numbers("n", 1, Double.NaN)
                .build();

        assertThat(Json.rows(table))
                .isEqualTo(List.of(Map.of("name", "a", "n", 1.0), Map.of("name", "b", "n", Double.NaN)));
        assertThat(Json.text(Arrays.asList(Json.rows(table).get(1), null))).contains("\"n\" : null");
    }
}
