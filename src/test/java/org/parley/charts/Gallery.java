package org.parley.charts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parley.plot.Picture;
import org.parley.plot.SamplePictures;

/** Draws every chart from made-up tables into a folder, to be looked at: {@code Gallery FOLDER}. Not a test. */
public final class Gallery {
    private Gallery() {}

    /** Draws. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (Picture picture : SamplePictures.all()) {
            save(folder, picture);
        }
        for (Chart chart : Charts.ensemble()) {
            save(folder, chart.draw(SampleTables.of(chart.table()), SampleTables.SETTING));
        }
        for (Chart chart : Charts.trace()) {
            save(folder, chart.draw(SampleSweepTables.ofTrace(chart.name()), SampleTables.SETTING));
        }
        for (Charts.Rendered drawn :
                SweepCharts.draw(SampleSweepTables.all(), SampleSweepTables.FACTORS, SampleTables.SETTING)) {
            save(folder, drawn.picture());
        }
    }

    private static void save(Path folder, Picture picture) throws IOException {
        Files.write(folder.resolve(picture.name() + ".png"), picture.png());
        Files.writeString(folder.resolve(picture.name() + ".svg"), picture.svg());
        if (picture.narrow().isPresent()) {
            Files.writeString(
                    folder.resolve(picture.name() + "-narrow.svg"),
                    picture.narrow().get());
        }
    }
}
