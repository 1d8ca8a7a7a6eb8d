package org.parley.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.plot.Panel;
import org.parley.plot.Picture;
import org.parley.plot.PictureContract;
import org.parley.plot.PlacedText;
import org.parley.table.ChartContext;
import org.parley.table.Table;

/** What every chart owes its reader, on a table of realistic size, on one row and on none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ChartContract {
    private static final ChartContext SETTING = SampleTables.SETTING;

    /**
     * A chart with a made-up table.
     *
     * @param chart the chart
     * @param table what it may be given
     */
    record Case(Chart chart, Table table) {
        @Override
        public String toString() {
            return chart.name();
        }

        Picture picture() {
            return chart.draw(table, SETTING);
        }
    }

    /** The charts under test. */
    abstract List<Case> charts();

    @ParameterizedTest
    @MethodSource("charts")
    void nothingIsCut_nothingCoversAnother(Case of) {
        Picture picture = of.picture();
        PlacedText.assertClean(picture);
        assertThat(PlacedText.all(picture))
                .doesNotContain("…|")
                .contains("geneva-2026 · seed 1")
                .contains("Exploratory teaching model.");
        assertThat(picture.subtitle() + PlacedText.all(picture)).contains("n = ");
        assertThat(picture.name()).startsWith(of.chart().name());
        assertThat(picture.data().rows()).as("data beside the picture").isPositive();
    }

    /** The same table gives the same bytes; a picture for a projector. */
    @ParameterizedTest
    @MethodSource("charts")
    void sameTableSamePicture(Case of) throws IOException {
        Picture picture = of.picture();
        assertEquals(picture.svg(), of.picture().svg());
        var image = ImageIO.read(new ByteArrayInputStream(picture.png()));
        assertEquals(1600, image.getWidth());
        assertEquals(900, image.getHeight());
    }

    @ParameterizedTest
    @MethodSource("charts")
    void withoutRows_thePictureSaysWhy(Case of) {
        Table none = SampleTables.none(of.table());
        Picture picture = of.chart().draw(none, SETTING);
        PlacedText.assertClean(picture);
        assertThat(picture.words()).endsWith(".").hasSizeGreaterThan(20);
        assertThat(PlacedText.all(picture).replace("|", " ")).contains(picture.words());
        assertThat(of.chart().caption(none, SETTING)).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("charts")
    void oneRow_isEnough(Case of) {
        PlacedText.assertClean(of.chart().draw(of.table().select(new int[] {0}), SETTING));
    }

    /** A column that the chart reads and does not find is named; one that it does not read is not missed. */
    @ParameterizedTest
    @MethodSource("charts")
    void aMissingColumn_isNamed(Case of) {
        int missed = 0;
        for (String column : of.table().names()) {
            Table less = without(of.table(), column);
            try {
                of.chart().draw(less, SETTING);
            } catch (RuntimeException refused) {
                assertThat(refused).hasMessageContaining("no column " + column);
                missed++;
            }
        }
        assertThat(missed).isPositive();
    }

    private static Table without(Table table, String column) {
        Table.Builder less = Table.builder();
        for (String other : table.names()) {
            if (!other.equals(column) && table.isNumber(other)) {
                less.numbers(other, table.numbers(other));
            } else if (!other.equals(column)) {
                less.strings(other, table.strings(other));
            }
        }
        return less.build();
    }

    /**
     * For phones every chart has a drawing of 390 pixels with the same title, in letters of at least 9 pixels (5.5 in
     * the banner), nothing beyond its edges.
     */
    @ParameterizedTest
    @MethodSource("charts")
    void everyChart_hasADrawingForPhones(Case of) {
        PictureContract.assertDrawnForPhones(of.picture());
    }

    /** Where an axis shows numbers, it has a name. */
    @ParameterizedTest
    @MethodSource("charts")
    void everyAxis_hasAName(Case of) {
        PictureContract.assertAxesNamed(of.picture());
    }

    /** A target date in the second tenth of the time that is shown is marked in both drawings. */
    @ParameterizedTest
    @MethodSource("charts")
    void whereTimeIsAnAxis_theDeadlineIsMarked(Case of) {
        Picture plain = of.picture();
        List<String> axes = plain.panels().stream().map(Panel::xLabel).toList();
        boolean time = axes.contains("week") || axes.contains("round");
        String marks = "the target date, week ";
        ChartContext dated = SETTING.with(ChartContext.DEADLINE, "6");
        Picture picture = of.chart().draw(of.table(), dated);
        if (time) {
            assertThat(picture.svg()).contains(marks);
            if (axes.contains("week") && picture.panels().size() > 1) {
                int dashed = picture.svg().split("stroke-dasharray=\"10 6 2 6\"", -1).length - 1;
                assertThat(dashed).as("marked in every plot").isEqualTo(axes.size());
            }
            assertThat(picture.narrow().orElseThrow()).contains(marks);
        } else {
            assertThat(PlacedText.all(plain)).doesNotContain(marks);
        }
    }

    /** The title comes from the numbers: it is not what the chart says when there are none. */
    @ParameterizedTest
    @MethodSource("charts")
    void theTitle_isAFinding(Case of) {
        Picture picture = of.picture();
        String topic = of.chart().draw(SampleTables.none(of.table()), SETTING).title();
        assertThat(picture.title()).as(of + ": title").isNotEqualTo(topic).hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @MethodSource("charts")
    void words_areNeutral(Case of) {
        String caption = of.chart().caption(of.table(), SETTING);
        PictureContract.assertNeutral(PlacedText.all(of.picture()) + caption);
        assertThat(caption).hasSizeBetween(150, 900);
    }
}
