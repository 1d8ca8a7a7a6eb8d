package org.parley.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void writesPlainRowsAndQuotesOnlyWhereNeeded() {
        Table table = Table.builder()
                .strings("words", "plain", "with, comma", "with \"quotes\"", "")
                .numbers("number", 1, .1, Double.NaN, -2e-9)
                .build();

        assertThat(Csv.text(table)).isEqualTo("""
                words,number
                plain,1
                "with, comma",0.1
                "with ""quotes""\",
                ,-2.0E-9
                """);
    }

    @Test
    void readsBackWhatItWrote() {
        Table table = Table.builder()
                .strings("words", "two\nlines", "ж, –", "x")
                .numbers("number", 1e300, Double.NaN, Math.PI)
                .build();

        Table back = Csv.read(Csv.text(table));

        assertThat(back.names()).containsExactly("words", "number");
        assertThat(back.strings("words")).isEqualTo(table.strings("words"));
        assertThat(back.numbers("number")).isEqualTo(table.numbers("number"));
    }

    /**
     * Rows are written by own code (it runs in a browser, too); the library that reads them is held beside it on 5,000
     * random rows of letters, commas, quotes, blanks and line breaks.
     */
    @Test
    void writesTheSameTextAsTheLibrary() throws IOException {
        String letters = "ab,\"\n\r #é";
        SplittableRandom random = new SplittableRandom(14);
        for (int i = 0; i < 5_000; i++) {
            List<String> row = new ArrayList<>();
            for (int c = 1 + random.nextInt(4); c > 0; c--) {
                StringBuilder cell = new StringBuilder();
                for (int l = random.nextInt(4); l > 0; l--) {
                    cell.append(letters.charAt(random.nextInt(letters.length())));
                }
                row.add(cell.toString());
            }
            List<String> header = row.stream().map(cell -> "x").toList();
            StringWriter own = new StringWriter();
            try (Csv csv = Csv.open(own, header)) {
                csv.row(row);
            }
            StringWriter library = new StringWriter();
            try (CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(library)) {
                csv.writeRecord(header);
                csv.writeRecord(row);
            }
            assertEquals(library.toString(), own.toString(), "row " + i + " of seed 14");
        }
    }

    @Test
    void refusesARaggedFile() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Csv.read("a,b\n1,2\n3\n"))
                .withMessageContaining("Record 3 has 1 fields");
        assertThatIllegalArgumentException().isThrownBy(() -> Csv.read("")).withMessageContaining("header");
    }

    /**
     * 2.0E-3 and 2.2250738585072014E-308 are written shortest everywhere; JDK 17's own text of 2.0E23 and 1.1E23 is
     * longer or not the nearest.
     */
    @Test
    void numbersHaveTheShortestFormThatReadsBack() {
        assertThat(Table.write(2e-3)).isEqualTo("0.002");
        assertThat(Table.write(Double.parseDouble("2.0E23"))).isEqualTo("2.0E23");
        assertThat(Table.write(Double.parseDouble("1.1E23"))).isEqualTo("1.1E23");
        assertThat(Table.write(Double.MIN_VALUE)).isEqualTo("4.9E-324");
        assertThat(Table.write(1 / 300.0)).isEqualTo("0.0033333333333333335");
        assertThat(Table.write(1e15)).isEqualTo("1.0E15");
        assertThat(Table.write(-0.0)).isEqualTo("0");
        assertThat(Table.write(123456)).isEqualTo("123456");
        SplittableRandom random = new SplittableRandom(20260217);
        for (int i = 0; i < 20_000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                String text = Table.write(number);
                assertThat(Double.parseDouble(text)).as(text).isEqualTo(number);
                assertThat(text.length())
                        .isLessThanOrEqualTo(Double.toString(number).length());
            }
        }
    }

    /** As spreadsheets write them: a byte order mark is passed over, another dialect is named. */
    @Test
    void aByteOrderMarkIsPassedOverAndOtherDialectsAreNamed() {
        assertEquals(
                List.of("warCost.A", "x"), Csv.read("\uFEFFwarCost.A,x\n.1,2\n").names());
        assertThatThrownBy(() -> Csv.read("warCost.A;x\n0,1;2\n"))
                .hasMessageContaining("\"warCost.A;x\" holds semicolons and no comma")
                .hasMessageContaining("commas between columns and points in numbers");
        assertThatThrownBy(() -> Csv.read("warCost.A\tx\n1\t2\n")).hasMessageContaining("tabs");
    }

    /** What is missing is empty; NaN is a word. */
    @Test
    void notANumberIsAWord() {
        Table table = Csv.read("a,b\nNaN,\n1,2\n");
        assertEquals("NaN", table.string("a", 0));
        assertEquals("", table.string("b", 0));
    }

    /** A decimal comma parts a number in two cells; bars are no commas. */
    @Test
    void otherDialectsAreNamed() {
        assertThatThrownBy(() -> Csv.read("a,b\n1,5,2\n"))
                .hasMessageContaining("not a table")
                .hasMessageContaining("points, not commas, stand in numbers");
        assertThatThrownBy(() -> Csv.read("a|b\n1|2\n")).hasMessageContaining("holds bars and no comma");
    }
}
