package org.parley.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CsvLineTest {
    /** Random lines, empty cells, quotes and commas within them: picked cells are those of the whole line. */
    @Test
    void pickedCellsAreThoseOfTheLine() {
        long seed = 20261129;
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            StringBuilder line = new StringBuilder();
            int size = 1 + random.nextInt(12);
            for (int c = 0; c < size; c++) {
                line.append(c == 0 ? "" : ",");
                line.append(List.of("", "0.25", "OPEN", "a b", round % 2 == 0 ? "x" : "\"say \"\"a,b\"\"\"")
                        .get(random.nextInt(5)));
            }
            List<String> cells = CsvLine.cells(line.toString());
            assertThat(cells).as("seed " + seed + ": " + line).hasSize(size);
            TreeSet<Integer> wanted = new TreeSet<>();
            for (int i = 0; i <= random.nextInt(size); i++) {
                wanted.add(random.nextInt(size));
            }
            int[] columns = wanted.stream().mapToInt(c -> c).toArray();
            assertThat(CsvLine.picked(line.toString(), columns))
                    .as("seed " + seed + ": " + line)
                    .containsExactly(wanted.stream().map(cells::get).toArray(String[]::new));
        }
    }

    @Test
    void aCellThatIsNotThereIsTold() {
        assertThatThrownBy(() -> CsvLine.picked("1,2", new int[] {0, 2}))
                .hasMessageContaining("a line of 2 cells has no cell 3: 1,2");
    }
}
