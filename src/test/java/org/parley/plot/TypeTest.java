package org.parley.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Font;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypeTest {
    private static final Font FONT = Fonts.plain(20);

    @Test
    void wrapping_losesNoLetter_andKeepsToTheWidth() {
        String text =
                "Article-5-like guarantee, ratified, with a United States backstop and a multinational force in the country";
        List<String> lines = Type.wrap(FONT, text, 200);
        assertEquals(text.replace(" ", ""), String.join("", lines).replace(" ", ""));
        assertThat(lines).hasSizeGreaterThan(3).allMatch(line -> Type.width(FONT, line) <= 200);
    }

    @Test
    void aWordWiderThanTheBox_isBroken() {
        List<String> lines = Type.wrap(FONT, "Rindfleischetikettierungsueberwachung", 120);
        assertThat(lines).hasSizeGreaterThan(2).allMatch(line -> Type.width(FONT, line) <= 120);
        assertEquals("Rindfleischetikettierungsueberwachung", String.join("", lines));
    }

    @Test
    void shortText_keepsItsSize_longTextGetsSmaller() {
        assertEquals(20, Type.fit(FONT, "short", 200, 30, 8).font().getSize2D());
        Type.Block block =
                Type.fit(FONT, "a text of many words that cannot stand in so small a box at this size", 200, 60, 8);
        assertThat(block.font().getSize2D()).isLessThan(20f);
        assertThat(block.height()).isLessThanOrEqualTo(60.01);
        assertThat(String.join(" ", block.lines())).endsWith("this size");
    }

    @Test
    void whatFitsAtNoSize_endsInAnEllipsis() {
        Type.Block block = Type.fit(FONT, "word ".repeat(200), 200, 30, 12);
        assertThat(block.lines()).hasSize(2);
        assertThat(block.lines().get(1)).endsWith("…");
    }

    @Test
    void emptyText_isOneEmptyLine() {
        assertEquals(List.of(""), Type.wrap(FONT, "", 100));
    }
}
