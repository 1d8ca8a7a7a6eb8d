package org.parley.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScenarioDiffTest {
    @Test
    void linesWithTheKeysAboveThem() {
        String one = "id: a\nparties:\n  - id: north\n    redLines:\n      - border\n  - id: south\n";
        String two = "id: a\nparties:\n  - id: north\n    redLines:\n      - pact\n      - border\n";
        assertEquals(
                List.of("@ parties id redLines", "+ - pact", "@ parties", "- - id: south"), ScenarioDiff.of(one, two));
    }

    /** Applied to the first, it gives the second; equal texts give nothing; turned round, signs change. 500 texts. */
    @Test
    void isADiff_randomTexts() {
        Random random = new Random(7);
        for (int k = 0; k < 500; k++) {
            List<String> one = lines(random);
            List<String> two = lines(random);
            List<String> diff = ScenarioDiff.of(String.join("\n", one), String.join("\n", two));
            List<String> rest = new ArrayList<>(one);
            List<String> others = new ArrayList<>(two);
            for (String line : diff) {
                String text = line.substring(2);
                assertThat(line.charAt(0) == '-' ? rest.remove(text) : others.remove(text))
                        .as("text " + k + ": " + diff)
                        .isTrue();
            }
            assertEquals(rest, common(rest, others), "text " + k);
            assertThat(ScenarioDiff.of(String.join("\n", one), String.join("\n", one)))
                    .isEmpty();
        }
    }

    /** What is left of both must be the same multiset of lines. */
    private static List<String> common(List<String> one, List<String> two) {
        assertThat(one).containsExactlyInAnyOrderElementsOf(two);
        return one;
    }

    private static List<String> lines(Random random) {
        List<String> lines = new ArrayList<>();
        for (int i = random.nextInt(9) + 1; i > 0; i--) {
            lines.add("line " + random.nextInt(5));
        }
        return lines;
    }
}
