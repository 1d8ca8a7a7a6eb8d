package org.parley.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parley.plot.LinePlot;
import org.parley.plot.Picture;
import org.parley.table.Footer;
import org.parley.table.Table;

class ReportPageTest {
    private static final String EVIL = "<script>alert('x')</script> & \"quoted\" </figcaption>";

    private static String section(Section.Builder section) {
        return ReportPage.of("Title").section(section.build()).html();
    }

    @Test
    void everyText_isEscaped_whereverItStands() {
        Picture picture = LinePlot.of("evil", EVIL, EVIL, EVIL)
                .line(EVIL, new double[] {0, 1}, new double[] {0, 1})
                .picture(new Footer(EVIL, EVIL));
        Table table = Table.builder().strings(EVIL, EVIL).numbers("n", 1).build();
        String html = ReportPage.of(EVIL)
                .subtitle(EVIL)
                .question(EVIL)
                .banner(EVIL)
                .warning(EVIL)
                .section(Section.of(EVIL)
                        .text(EVIL)
                        .figure(picture, EVIL)
                        .table(EVIL, table, Map.of("n", EVIL))
                        .facts(List.of(new PagePart.Fact(EVIL, EVIL)))
                        .commands(EVIL)
                        .references(List.of(new PagePart.Reference(EVIL, EVIL, "https://example.org/\"><script>")))
                        .build())
                .section(Section.of(EVIL).build())
                .html();
        assertThat(html.replaceAll(" data-label=\"[^\"]*\"|<a class=\"word\"[^>]*>|(?<=[a-z])</a>", ""))
                .doesNotContain("<script")
                .doesNotContain("alert('x')");
        assertThat(html.replaceAll(" data-label=\"[^\"]*\"|<a class=\"word\"[^>]*>|(?<=[a-z])</a>", ""))
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;quoted&quot;");
        assertEquals(1, count(html, "<figcaption>"));
        assertEquals(1, count(html, "</figcaption>"));
    }

    @Test
    void onlyWebAddresses_becomeLinks() {
        String html = section(Section.of("Sources")
                .references(List.of(
                        new PagePart.Reference("S1", "A", "javascript:alert(1)"),
                        new PagePart.Reference("S2", "B", "https://example.org/b"),
                        new PagePart.Reference("S3", "C", "example.org/c"))));
        assertEquals(1, count(html, "rel=\"noopener noreferrer\""));
        assertThat(html.replaceAll(" data-label=\"[^\"]*\"|<a class=\"word\"[^>]*>|(?<=[a-z])</a>", ""))
                .doesNotContain("href=\"javascript")
                .contains("<span>javascript:alert(1)</span>");
    }

    @Test
    void thePolicyForbidsEverythingButThePagesOwnStyleAndPictures() throws NoSuchAlgorithmException {
        String html = section(Section.of("One"));
        Matcher style = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL).matcher(html);
        assertThat(style.find()).isTrue();
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256")
                        .digest(style.group(1).getBytes(StandardCharsets.UTF_8)));
        assertThat(html.replaceAll(" data-label=\"[^\"]*\"|<a class=\"word\"[^>]*>|(?<=[a-z])</a>", ""))
                .contains("default-src 'none'; img-src data:; style-src 'sha256-" + hash + "'");
    }

    @Test
    void tables_haveCaptionsHeadersAndTwoDigits() {
        Table table = Table.builder()
                .strings("what", "one", "two")
                .numbers("value", .123456, 1200)
                .build();
        String html = section(Section.of("One").table("Caption", table, Map.of("value", "Value, stk")));
        assertThat(html.replaceAll(" data-label=\"[^\"]*\"|<a class=\"word\"[^>]*>|(?<=[a-z])</a>", ""))
                .contains("<caption>Caption</caption>")
                .contains("<th scope=\"col\" class=\"number\">Value, stk</th>")
                .contains("<th scope=\"row\">one</th>")
                .contains("<td class=\"number\">0.12</td>")
                .contains("<td class=\"number\">1,200</td>");
    }

    @Test
    void aPicture_isPartOfThePage_withAlternativeTextAndItsNumbers() {
        Picture picture = LinePlot.of("small", "A line", "week", "share")
                .subtitle("n = 2 weeks")
                .line("series", new double[] {0, 1}, new double[] {.25, .5})
                .picture(new Footer("origin", "banner"));
        String html = section(Section.of("One").figure(picture, "How to read it."));
        assertThat(html.replaceAll(" data-label=\"[^\"]*\"|<a class=\"word\"[^>]*>|(?<=[a-z])</a>", ""))
                .contains("src=\"data:image/svg+xml,%3C?xml")
                .contains("alt=\"A line. n = 2 weeks. Shown: series.\"")
                .contains("<figcaption>How to read it.</figcaption>")
                .contains("<summary>The numbers of this picture</summary>");
    }

    @Test
    void theReportOfARun_hasEverythingAReaderNeeds_andFitsIntoAMail() {
        String html = SampleReport.report().page().html();
        assertThat(html.length()).isLessThan(2_500_000);
        assertThat(html.replaceAll(" data-label=\"[^\"]*\"|<a class=\"word\"[^>]*>|(?<=[a-z])</a>", ""))
                .contains("<html lang=\"en\">")
                .contains("<h1>")
                .contains("class=\"question\"")
                .contains("Exploratory teaching model.")
                .contains("The zone of possible agreement is empty by construction.")
                .contains("mean preferences): no deal is acceptable to both; without red lines some would be.")
                .contains(
                        "<th scope=\"row\">Comprehensive settlement</th>\n<td class=\"number\">171</td>\n<td class=\"short\">34 %</td>\n<td class=\"short\">30 … 38 %</td>")
                .contains("<th scope=\"row\">warCost</th>")
                .contains("drawn from 0.0002 … 0.004 (log-uniform)")
                .contains("drawn from 0.02 … 0.3 (log-uniform)")
                .contains("./parley run scenarios/geneva-2026.yaml --runs 500 --seed 1")
                .contains("US 28-point plan")
                .contains("<b>S1</b>");
        assertEquals(15, count(html, "<figure "));
        assertEquals(15, count(html, "<figcaption>"));
        assertEquals(15, count(html, " alt=\""));
        assertEquals(count(html, "<table"), count(html, "<caption>"));
        assertThat(html.replaceAll(" data-label=\"[^\"]*\"|<a class=\"word\"[^>]*>|(?<=[a-z])</a>", ""))
                .doesNotContain("src=\"http")
                .doesNotContain("<script")
                .doesNotContain("@import")
                .doesNotContain("url(");
    }

    @Test
    void thePage_isTheSameAtEveryWriting() {
        assertEquals(
                SampleReport.report().page().html(),
                SampleReport.report().page().html());
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }
}
