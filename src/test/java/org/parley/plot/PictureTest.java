package org.parley.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.table.Table;

class PictureTest {
    static List<Picture> pictures() {
        return SamplePictures.all();
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void png_isAnImageOfProjectorSize_withInkOnIt(Picture picture) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.png()));
        assertEquals(1600, image.getWidth());
        assertEquals(900, image.getHeight());
        int[] pixels = image.getRGB(0, 0, 1600, 900, null, 0, 1600);
        long ink = Arrays.stream(pixels).filter(p -> (p & 0xFFFFFF) != 0xFFFFFF).count();
        assertThat(ink).isBetween(8_000L, 1_300_000L);
    }

    @Test
    void bytes_areTheSameAtEveryDrawing() {
        List<Picture> first = SamplePictures.all();
        List<Picture> second = SamplePictures.all();
        for (int i = 0; i < first.size(); i++) {
            assertEquals(first.get(i).svg(), second.get(i).svg());
            assertArrayEquals(first.get(i).png(), second.get(i).png());
        }
    }

    /** Rows that repeat are left out while encoding; read back, every pixel is the one drawn. */
    @Test
    void png_readBack_isTheImage() throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        BufferedImage image = new BufferedImage(97, 60, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 60; y++) {
            for (int x = 0; x < 97; x++) {
                boolean fresh = y == 0 || random.nextInt(y % 3 == 0 ? 1000 : 4) == 0;
                image.setRGB(x, y, fresh ? random.nextInt(1 << 24) : image.getRGB(x, y - 1));
            }
        }
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.encode(image)));
        assertArrayEquals(image.getRGB(0, 0, 97, 60, null, 0, 97), read.getRGB(0, 0, 97, 60, null, 0, 97));
    }

    @Test
    void thePngHandedOut_isACopy() {
        Picture picture = SamplePictures.empty();
        picture.png()[0] = 0;
        assertEquals((byte) 0x89, picture.png()[0]);
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void texts_areTexts_insideThePicture_andDoNotCoverEachOther(Picture picture) {
        PlacedText.assertClean(picture);
        assertThat(PlacedText.all(picture)).contains(picture.title()).contains("Exploratory teaching model.");
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void svg_namesOnlyTheShippedFontFirst_andNoOtherFile(Picture picture) {
        String svg = picture.svg();
        assertThat(svg)
                .doesNotContain("Dialog")
                .doesNotContain("SansSerif")
                .doesNotContain("DOCTYPE")
                .doesNotContain("href");
        assertThat(svg).contains("font-family=\"DejaVu Sans, ");
        assertNotNull(PlacedText.parse(svg).getDocumentElement());
    }

    @Test
    void ids_differBetweenPictures() {
        assertThat(SamplePictures.lines().svg()).contains("id=\"lines-").doesNotContain("id=\"heat-");
    }

    @Test
    void lines_andBands_areOnTheDataset() {
        var plot = SamplePictures.lines().charts().get(0).getXYPlot();
        YIntervalSeriesCollection bands = (YIntervalSeriesCollection) plot.getDataset(0);
        XYSeriesCollection lines = (XYSeriesCollection) plot.getDataset(2);
        assertEquals("first side, aspiration", lines.getSeriesKey(0));
        assertEquals(1 - 10 / 60., lines.getYValue(0, 10));
        assertEquals(1 - 10 / 60. - .1, bands.getStartYValue(0, 10));
        assertEquals(1 - 10 / 60. + .1, bands.getEndYValue(0, 10));
        assertEquals(3, bands.getSeriesCount(), "the missing week cuts the second band in two");
    }

    @Test
    void data_haveOneRowAMark() {
        Table data = SamplePictures.lines().data();
        assertEquals(List.of("series", "kind", "x", "y", "low", "high", "text"), data.names());
        assertEquals(4 * 53 + 2, data.rows());
    }

    @Test
    void anEmptyPicture_saysSoInWords() {
        assertThat(PlacedText.all(SamplePictures.empty())).contains("No run ended in an agreement.");
        assertThat(SamplePictures.empty().alternative()).contains("No run ended in an agreement.");
    }
}
