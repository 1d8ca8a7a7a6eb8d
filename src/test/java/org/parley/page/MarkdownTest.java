package org.parley.page;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MarkdownTest {
    private static String html(String markdown) {
        return Markdown.html(markdown, link -> link.startsWith("https://") ? link : "");
    }

    @Test
    void blocks() {
        assertEquals("<h1>A &amp; B</h1>\n<p>one two</p>\n<hr>\n", html("# A & B\n\none\ntwo\n\n___\n"));
        assertEquals("<ul>\n<li>a b</li>\n<li>c</li>\n</ul>\n", html("- a\n  b\n- c\n"));
        assertEquals("<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n", html("1. a\n2. b\n"));
        assertEquals("<blockquote>\n<p>a b</p>\n</blockquote>\n", html("> a\n> b\n"));
        assertEquals("<pre><code>x &lt; y\n</code></pre>\n", html("```\nx < y\n```\n"));
        assertEquals(
                "<table>\n<thead>\n<tr><th>a</th><th>b</th></tr>\n</thead>\n<tbody>\n<tr><td>1</td><td>2</td></tr>\n</tbody>\n</table>\n",
                html("| a | b |\n|---|---:|\n| 1 | 2 |\n"));
    }

    @Test
    void wordsInALine() {
        assertEquals(
                "<p><strong>bold <em>it</em></strong> <code>a*b*</code> <a href=\"https://x.org/?a=1&amp;b\">x</a> y</p>\n",
                html("**bold *it*** `a*b*` [x](https://x.org/?a=1&b) [y](z.md)"));
        assertEquals("<p>a &lt;script&gt; &quot;</p>\n", html("a <script> \""));
    }

    /** What is not of the part that sheets use is refused with its line, so that nothing is silently lost. */
    @Test
    void otherThingsAreRefused() {
        assertThatThrownBy(() -> html("a\n\n![picture](x.png)")).hasMessageContaining("line 3");
        assertThatThrownBy(() -> html("<div>")).hasMessageContaining("line 1");
        assertThatThrownBy(() -> html("| a |\n| b |")).hasMessageContaining("line 2");
    }
}
