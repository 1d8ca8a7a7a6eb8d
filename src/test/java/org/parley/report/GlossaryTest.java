package org.parley.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parley.ensemble.GlossaryWords;

class GlossaryTest {
    @Test
    void aWordIsLinkedWhereItStandsFirst_andExplainedOnce() {
        Glossary glossary = new Glossary();
        assertEquals(
                "Two <a class=\"word\" href=\"#word-red-line\">red lines</a> &amp; a <a class=\"word\" href=\"#word-draw\">draw</a>.",
                glossary.linked("Two red lines & a draw."));
        assertEquals("red lines, drawn", glossary.linked("red lines, drawn"));
        assertEquals("a free economic zone", glossary.linked("a free economic zone"));
        Html html = new Html();
        glossary.write(html);
        assertThat(Html.page("t", html))
                .contains("<dt id=\"word-red-line\">red line</dt>", "<dt id=\"word-draw\">draw</dt>")
                .doesNotContain("word-lever");
    }

    @Test
    void ofOverlappingWordsTheLonger() {
        assertThat(new Glossary().linked("the zone of possible agreement"))
                .isEqualTo(
                        "the <a class=\"word\" href=\"#word-zone-of-possible-agreement\">zone of possible agreement</a>");
    }

    @Test
    void textsStayEscaped() {
        assertThat(new Glossary().linked("<b>draw</b>"))
                .isEqualTo("&lt;b&gt;<a class=\"word\" href=\"#word-draw\">draw</a>&lt;/b&gt;");
    }

    /** Every link of the report of a run leads to a word that is explained on it; no word twice. */
    @Test
    void everyLinkOfAReportHasItsTarget() {
        String html = SampleReport.report().page().html();
        Set<String> targets = new HashSet<>();
        Matcher target = Pattern.compile("<dt id=\"(word-[a-z0-9-]+)\"").matcher(html);
        while (target.find()) {
            assertThat(targets.add(target.group(1))).as(target.group(1)).isTrue();
        }
        Matcher link = Pattern.compile("href=\"#(word-[a-z0-9-]+)\"").matcher(html);
        Set<String> linked = new HashSet<>();
        while (link.find()) {
            linked.add(link.group(1));
        }
        assertEquals(linked, targets);
        assertThat(targets).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void aboutTwentyFiveWords_inPlainSentences() {
        assertThat(GlossaryWords.ENTRIES).hasSizeBetween(22, 35);
        Set<String> words = new HashSet<>();
        for (GlossaryWords.Entry entry : GlossaryWords.ENTRIES) {
            assertThat(words.add(entry.word())).as(entry.word()).isTrue();
            assertThat(entry.means()).as(entry.word()).hasSizeBetween(20, 200).doesNotContain("stk", "κ", "Σ");
            assertThat(entry.forms().matcher("the " + entry.word()).find())
                    .as(entry.word())
                    .isTrue();
        }
    }
}
