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

    /** A difference of shares is no share: its axis counts percentage points, to the half where it ends at one. */
    @Test
    void differencesOfShares_areInPoints() {
        Picture picture = BarPlot.of("change", "What the change does", "difference in percentage points")
                .dots()
                .points()
                .bar("agreement", .05, -.02, .12, "first → second")
                .range(-.175, .175)
                .picture(new Footer("origin", "banner"));
        String narrow =
                picture.narrow().orElseThrow().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
        assertThat(narrow)
                .contains("difference in percentage points: −17.5 … 17.5")
                .doesNotContain("%");
        assertThat(PlacedText.all(picture)).contains("|−10|").doesNotContain("%");
    }

    /** Two plots side by side stand below each other, each with its axis; nothing of the second is lost. */
    @Test
    void plotsSideBySide_standBelowEachOther() {
        BarPlot left = BarPlot.of("two", "Two sides", "Northland (points)").bar("terms", .4, .3, .5, "left 0.40");
        BarPlot right = BarPlot.of("two", "Two sides", "Southland (points)").bar("terms", .8, .7, .9, "right 0.80");
        Footer footer = new Footer("origin", "banner");
        String svg =
                left.beside(right, footer, left.picture(footer).data()).narrow().orElseThrow();
        String words = svg.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
        assertThat(words).containsSubsequence("Northland (points):", "left 0.40", "Southland (points):", "right 0.80");
    }
}
