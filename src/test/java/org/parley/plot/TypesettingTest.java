package org.parley.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Font;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypesettingTest {
    private static final Font FONT = Fonts.plain(20);

    @Test
    void wrapping_losesNoLetter_andKeepsToTheWidth() {
        String text =
                "Article-5-like guarantee, ratified, with a United States backstop and a multinational force in the country";
        List<String> lines = Typesetting.wrap(FONT, text, 200);
        assertEquals(text.replace(" ", ""), String.join("", lines).replace(" ", ""));
        assertThat(lines).hasSizeGreaterThan(3).allMatch(line -> Typesetting.width(FONT, line) <= 200);
    }

    @Test
    void aWordWiderThanTheBox_isBroken() {
        List<String> lines = Typesetting.wrap(FONT, "Rindfleischetikettierungsueberwachung", 120);
        assertThat(lines).hasSizeGreaterThan(2).allMatch(line -> Typesetting.width(FONT, line) <= 120);
        assertEquals("Rindfleischetikettierungsueberwachung", String.join("", lines));
    }

    @Test
    void shortText_keepsItsSize_longTextGetsSmaller() {
        assertEquals(20, Typesetting.fit(FONT, "short", 200, 30, 8).font().getSize2D());
        Typesetting.Block block = Typesetting.fit(
                FONT, "a text of many words that cannot stand in so small a box at this size", 200, 60, 8);
        assertThat(block.font().getSize2D()).isLessThan(20f);
        assertThat(block.height()).isLessThanOrEqualTo(60.01);
        assertThat(String.join(" ", block.lines())).endsWith("this size");
    }

    @Test
    void whatFitsAtNoSize_endsInAnEllipsis() {
        Typesetting.Block block = Typesetting.fit(FONT, "word ".repeat(200), 200, 30, 12);
        assertThat(block.lines()).hasSize(2);
        assertThat(block.lines().get(1)).endsWith("…");
    }

    @Test
    void emptyText_isOneEmptyLine() {
        assertEquals(List.of(""), Typesetting.wrap(FONT, "", 100));
    }

    /** Where a range is wider than the box, its ends stand below each other and stay whole. */
    @Test
    void aRangeBreaksBehindItsDots() {
        double width = Typesetting.width(FONT, "−0.20 …") + 1;
        assertEquals(List.of("−0.20 …", "0.20"), Typesetting.wrap(FONT, "−0.20 … 0.20", width));
        assertEquals(
                List.of("n =", "12345"), Typesetting.wrap(FONT, "n = 12345", Typesetting.width(FONT, "12345") + 1));
    }

    /** A sign is never parted from its number. */
    @Test
    void aNumberStaysOnOneLine() {
        for (String text :
                List.of("up to 83 % of the runs", "where n = 354 runs", "on a scale 0 … 1 of it", "from −3 … −1 on")) {
            for (double width = 110; width < 260; width += 7) {
                String lines = String.join("|", Typesetting.wrap(FONT, text, width));
                assertThat(lines).doesNotContain("|%", "|=", "=|", "|…", "…|");
            }
        }
    }
}
