package org.parley.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.lab.Figure;
import org.parley.lab.Game;
import org.parley.lab.GameValues;
import org.parley.lab.Sampling;
import org.parley.plot.Picture;
import org.parley.scenario.Banner;
import org.parley.store.Figures;
import org.parley.store.ResultFolder;
import org.parley.study.RefusedInput;
import org.parley.table.Footer;

/**
 * Writes what was played of a game of the lab into a folder: its text, and its charts as PNG, SVG (one of them for
 * phones) and CSV. Nothing is overwritten. Test: {@code LabCommandTest}.
 *
 * @param game that was played
 * @param folder new or empty
 */
public record LabFolder(Game game, Path folder) {
    /**
     * The folder of a game.
     *
     * @param wanted new or empty; null: the first of results/lab-NAME, results/lab-NAME-2, … that nothing stands in
     * @throws RefusedInput if something stands in the folder that is wanted
     */
    public static LabFolder of(Game game, @Nullable Path wanted) throws IOException {
        if (wanted == null) {
            return new LabFolder(game, free(game));
        }
        if (!isFree(wanted)) {
            throw new RefusedInput(wanted + " is not an empty folder, and nothing is overwritten. Maybe \"--out "
                    + next(wanted, 2) + "\"?");
        }
        return new LabFolder(game, wanted);
    }

    private static Path free(Game game) throws IOException {
        Path first = Path.of("results", "lab-" + game.name());
        Path folder = first;
        for (int number = 2; !isFree(folder); number++) {
            folder = next(first, number);
        }
        return folder;
    }

    private static Path next(Path folder, int number) {
        return folder.resolveSibling(folder.getFileName() + "-" + number);
    }

    private static boolean isFree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    /**
     * Writes the text, with the banner below it.
     *
     * @throws ResultFolder.CannotWrite such as on a full disk
     */
    public void text(String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(game.name() + ".txt"), text + "\n" + Banner.DEFAULT + "\n", StandardCharsets.UTF_8);
        } catch (IOException wrong) {
            throw ResultFolder.CannotWrite.of(folder, wrong);
        }
    }

    /**
     * Draws the charts.
     *
     * @return their files without the endings
     * @throws ResultFolder.CannotWrite such as on a full disk
     */
    public List<Path> charts(GameValues values, Sampling sampling) {
        Footer footer = new Footer(
                "Parley lab · " + game.name() + " · seed " + sampling.seed() + " · a canonical game, not a scenario",
                Banner.DEFAULT);
        Figures figures = new Figures(folder);
        List<Path> charts = new ArrayList<>();
        for (Figure figure : game.figures(values, sampling)) {
            Picture picture = LabPicture.of(figure, values.toString(), footer);
            figures.write(picture.name(), picture.png(), picture.svg(), picture.data());
            picture.narrow().ifPresent(svg -> figures.writeNarrow(picture.name(), svg));
            charts.add(folder.resolve(picture.name()));
        }
        return charts;
    }
}
