package org.parley.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.table.Footer;
import org.parley.table.Table;
import org.w3c.dom.Element;

class NarrowPanelsTest {
    private static final Footer FOOTER = new Footer("origin", "banner");

    private static LinePlot line(double far) {
        double[] x = {0, far / 2, far};
        return LinePlot.of(
                        "line", "A title that says what was found and is longer than a line", "week", "share of runs")
                .band("a series", x, new double[] {.1, .2, .3}, new double[] {.3, .4, .5})
                .line("a series", x, new double[] {.2, .3, .4})
                .line("another with a name that is longer than one line of a phone can hold", x, new double[] {
                    .1, .1, .2
                })
                .upright(far / 2, "the target date, week " + far / 2)
                .named("a point", far / 4, .35, "named")
                .counts(x, new double[] {500, 400, 12})
                .subtitle("n = 500 runs")
                .percentY();
    }

    private static Picture several() {
        Picture.Builder picture = Picture.of("several", "Two plots").columns(2).key(line(52).key());
        picture.panel(line(52).panel("The first")).panel(line(1000).panel("The second"));
        return picture.build(FOOTER, Table.builder().build());
    }

    private static Picture stacked() {
        double[] weeks = {0, 10, 20, 52};
        return StackedAreas.of("stacked", "How talks end", "week", "share of runs", weeks)
                .layer("ended", "ended in a deal: 40 %", SeriesStyle.of(0), new double[] {0, .1, .2, .4})
                .layer("goes on", "goes on: 60 %", SeriesStyle.of(1), new double[] {1, .9, .8, .6})
                .upright(20, "the target date, week 20")
                .counts(new double[] {100, 90, 80, 60})
                .picture(FOOTER, Table.builder().build());
    }

    /** Numbers of one letter leave little room for "n =" at the left of the axis. */
    private static Picture shortNumbers() {
        double[] x = {0, 10, 50};
        return LinePlot.of("short", "Short numbers", "week", "value")
                .line("a", x, new double[] {1, 2, 3})
                .line("b", x, new double[] {2, 1, 3})
                .counts(x, new double[] {480, 349, 70})
                .picture(FOOTER);
    }

    private static Picture cells() {
        return HeatMap.of("cells", "A grid", "first", List.of("0", "0.5", "1"), "second", List.of("low", "high"))
                .values("share", new double[][] {{.1, .2, .3}, {.4, .5, .6}}, 0, 1, true)
                .intervals(new double[][] {{0, .1, .2}, {.3, .4, .5}}, new double[][] {{.2, .3, .4}, {.5, .6, .7}})
                .values("with lines", new double[][] {{.1, .2, .3}, {.4, .5, .6}}, 0, 1, true, .25)
                .picture(FOOTER);
    }

    private static final List<String> SHARES =
            List.of("0 … 0.20", "0.20 … 0.40", "0.40 … 0.60", "0.60 … 0.80", "0.80 … 1");
    private static final List<String> SIGNED =
            List.of("−1 … −0.60", "−0.60 … −0.20", "−0.20 … 0.20", "0.20 … 0.60", "0.60 … 1");

    private static Picture ranges() {
        double[][] hits = new double[5][5];
        for (int r = 0; r < 5; r++) {
            Arrays.setAll(hits[r], c -> c);
        }
        return HeatMap.of("ranges", "Cells", "share of runs", SHARES, "who gave more", SIGNED)
                .values("settings", hits, 0, 4, false)
                .picture(FOOTER);
    }

    /** A cell is named by a range: whole, or its ends below each other, never cut within a number. */
    @Test
    void rangesAreBrokenBetweenTheirEnds() {
        List<String> texts = PlacedText.of(ranges().narrow().orElseThrow()).stream()
                .map(PlacedText::text)
                .toList();
        for (List<String> names : List.of(SHARES, SIGNED)) {
            for (String range : names) {
                String[] ends = range.split("(?<=…) ");
                assertThat(texts.contains(range) || texts.containsAll(List.of(ends)))
                        .as(range + " in " + texts)
                        .isTrue();
            }
        }
        assertThat(texts)
                .as("counts have whole numbers on their scale")
                .contains("4")
                .doesNotContain("0.50", "2.5");
        assertThat(texts).noneMatch(text -> text.endsWith("….") || text.matches(".*\\d…"));
    }

    static List<Picture> pictures() {
        return List.of(
                cells(),
                ranges(),
                shortNumbers(),
                line(52).picture(FOOTER),
                line(12_345).picture(FOOTER),
                several(),
                stacked());
    }

    /**
     * As wide as a phone; every text lies inside it, none covers another, and none is smaller than 9 pixels as drawn;
     * the same at each drawing.
     */
    @ParameterizedTest
    @MethodSource("pictures")
    void everyTextCanBeReadOnAPhone(Picture picture) {
        String svg = picture.narrow().orElseThrow();
        Element root = PlacedText.parse(svg).getDocumentElement();
        assertEquals("390", root.getAttribute("width"));
        double height = Double.parseDouble(root.getAttribute("height"));
        List<PlacedText> texts = PlacedText.of(svg);
        assertThat(texts).hasSizeGreaterThan(10);
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Rectangle2D box = texts.get(i).box();
            if (box.getX() < 0 || box.getMaxX() > 390 || box.getY() < 0 || box.getMaxY() > height) {
                faults.add("outside: " + texts.get(i));
            }
            if (texts.get(i).size() < 9) {
                faults.add("too small: " + texts.get(i));
            }
            for (PlacedText other : texts.subList(i + 1, texts.size())) {
                Rectangle2D common = box.createIntersection(other.box());
                if (common.getWidth() > 1 && common.getHeight() > 2) {
                    faults.add("covers: " + texts.get(i) + " and " + other);
                }
            }
        }
        assertEquals("", String.join("\n", faults), picture.name());
        assertEquals(svg, picture.narrow().orElseThrow());
    }

    /** Everything that the wide picture says stands in the narrow one, the key below the plots. */
    @Test
    void saysWhatTheWidePictureSays() {
        String words = words(line(52).picture(FOOTER));
        assertThat(words)
                .contains(
                        "n = 500 runs",
                        "share of runs",
                        "week",
                        "the target date, week 26.0",
                        "named",
                        "origin",
                        "banner")
                .contains("another with a name that is longer than one line of a phone can hold");
        assertThat(words.indexOf("another with")).isGreaterThan(words.indexOf("the target date"));
        assertThat(words(several())).contains("The first", "The second");
        assertThat(words(stacked())).contains("ended in a deal: 40 %", "goes on: 60 %", "the target date, week 20");
    }

    @Test
    void whereThereIsNothingToPlotThereIsNoNarrowDrawing() {
        assertThat(LinePlot.of("line", "A line", "week", "share")
                        .picture(FOOTER)
                        .narrow())
                .isEmpty();
    }

    private static String words(Picture picture) {
        return picture.narrow().orElseThrow().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }
}
