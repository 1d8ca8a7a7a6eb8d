package org.parley.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.parley.table.Footer;

class NarrowBarsTest {
    private static BarPlot bars() {
        return BarPlot.of("shares", "How often each rule applies in a long title that wraps", "share of runs")
                .subtitle("n = 10 runs")
                .heading("A heading")
                .bar("first rule", .4, .36, .44, "40 % (36 … 44 %)")
                .bar(
                        "a second rule with a name that is longer than one line of a phone",
                        .8,
                        .7,
                        .9,
                        "80 % (70 … 90 %)")
                .percent()
                .range(0, 1);
    }

    /**
     * Everything that the wide picture says stands in the narrow one; it is as wide as a phone, and the same each time.
     */
    @Test
    void saysWhatTheWidePictureSays() {
        Picture picture = bars().picture(new Footer("origin", "banner"));
        String svg = picture.narrow().orElseThrow();
        String words = svg.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
        assertThat(svg).contains("viewBox=\"0 0 390 ");
        assertThat(words)
                .contains(
                        "n = 10 runs",
                        "A heading",
                        "first rule",
                        "40 % (36 … 44 %)",
                        "80 % (70 … 90 %)",
                        "origin",
                        "banner");
        assertEquals(
                svg, bars().picture(new Footer("origin", "banner")).narrow().orElseThrow());
        assertEquals(svg, picture.named("other").narrow().orElseThrow());
    }
}
