package org.parley.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** RFC 2397, and what an attribute in double quotes and a srcset allow. */
class DataUriTest {
    private static final String HEAD = "data:image/svg+xml,";

    @Test
    void theDrawingComesBack_withOtherQuotes() {
        assertEquals(
                "<svg><path d='M1,2.5h3'/><text>5 % of \"a\" &#39;b&#39; &lt;c&gt; – #1 + 2</text></svg>",
                back(DataUri.of(
                        "<svg>\n<path d=\"M1 2.5h3\"/>\n<text>5 % of \"a\" 'b' &lt;c&gt; – #1 + 2</text></svg>\n")));
    }

    /** No space and no quote, so that it may stand in an attribute and in a list of addresses; no tag, no url(. */
    @Test
    void everyPicture_isAnAddress_andShorterThanBase64() {
        for (Picture picture : SamplePictures.all()) {
            String svg = picture.svg();
            String uri = DataUri.of(svg);
            assertThat(uri).doesNotContainPattern("[\\s\"<>#()]").startsWith(HEAD);
            URI.create(uri.replace("&amp;", "&"));
            int base64 = Base64.getEncoder()
                    .encodeToString(svg.getBytes(StandardCharsets.UTF_8))
                    .length();
            assertThat(uri.length()).as(picture.name()).isLessThan(base64);
            assertThat(back(uri)).startsWith("<?xml").endsWith("</svg>");
        }
    }

    private static String back(String uri) {
        assertThat(uri).startsWith(HEAD);
        return URLDecoder.decode(
                uri.substring(HEAD.length()).replace("&amp;", "&").replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
