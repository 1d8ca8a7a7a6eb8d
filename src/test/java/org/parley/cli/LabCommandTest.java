package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.lab.Figure;
import org.parley.lab.Game;
import org.parley.lab.GameValues;
import org.parley.lab.Games;
import org.parley.lab.Sampling;
import org.parley.plot.Picture;
import org.parley.report.LabPicture;
import org.parley.scenario.Banner;
import org.parley.table.Footer;
import picocli.CommandLine;

/** The verb {@code lab}: what it prints, writes and refuses. */
class LabCommandTest {
    @TempDir
    Path temp;

    private final StringWriter said = new StringWriter();
    private final StringWriter complained = new StringWriter();

    private int lab(String... arguments) {
        return new CommandLine(new LabCommand())
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(complained))
                .execute(arguments);
    }

    @Test
    void withoutNameItListsEveryGame() {
        assertThat(lab()).isZero();
        assertThat(said.toString()).contains(Games.names()).contains("parley lab NAME");
    }

    @Test
    void playsAndDrawsIntoANewFolder() throws IOException {
        Path folder = temp.resolve("new").resolve("folder");
        assertThat(lab("guarantee", "--out", folder.toString(), "--plays", "1000", "--set", "gain=.06", "shift=.12"))
                .isZero();
        assertThat(said.toString())
                .contains(
                        "gain=0.06",
                        "shift=0.12",
                        "0.6666667",
                        "n = 1000",
                        "src/main/java/org/parley/value/Breakdown.java",
                        "Exploratory teaching model.")
                .contains("Chart: " + folder.resolve("what-ifs"));
        for (String name : new String[] {"guarantee", "what-ifs"}) {
            assertThat(Files.readAllBytes(folder.resolve(name + ".png"))).startsWith((byte) 0x89, 'P', 'N', 'G');
            assertThat(folder.resolve(name + ".svg"))
                    .content(StandardCharsets.UTF_8)
                    .contains("<svg", Banner.DEFAULT.substring(0, 30));
            assertThat(folder.resolve(name + "-narrow.svg"))
                    .content(StandardCharsets.UTF_8)
                    .contains("width=\"390\"");
            assertThat(folder.resolve(name + ".csv"))
                    .content(StandardCharsets.UTF_8)
                    .startsWith("series,kind,x,y");
        }
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Files.writeString(temp.resolve("mine.txt"), "mine");
        assertThat(lab("fearon", "--out", temp.toString())).isEqualTo(2);
        assertThat(complained.toString()).contains("not an empty folder", "Maybe \"--out " + temp + "-2\"?");
        assertThat(said.toString()).isEmpty();
        try (Stream<Path> files = Files.list(temp)) {
            assertThat(files).hasSize(1);
        }
        assertThat(lab("fearon", "--out", temp.resolve("mine.txt").toString())).isEqualTo(2);
    }

    /** A file in the way, a folder that cannot be made: one clear line before anything is said. */
    @Test
    void whatCannotBeWrittenIsOneLine() throws IOException {
        Files.writeString(temp.resolve("file"), "mine");
        Path under = temp.resolve("file").resolve("folder");
        int code = new CommandLine(new LabCommand())
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(complained))
                .setExecutionExceptionHandler(new ErrorMessages())
                .execute("fearon", "--out", under.toString());
        assertThat(code).isEqualTo(ParleyCommand.FAILED);
        assertThat(complained.toString().lines()).singleElement().asString().contains("cannot write " + under);
        assertThat(said.toString()).isEmpty();
    }

    @Test
    void nearMissesAreSuggested() {
        assertThat(lab("rubenstein")).isEqualTo(2);
        assertThat(complained.toString()).startsWith("parley: unknown game \"rubenstein\". Maybe \"rubinstein\"?");
        assertThat(lab("chess-with-ten-kings")).isEqualTo(2);
        assertThat(complained.toString()).contains("There are rubinstein, nash,");
    }

    @Test
    void badValuesNameTheLegalRangeAllAtOnce() {
        assertThat(lab("fearon", "--no-chart", "--set", "power=1.2", "--set", "costC=.1"))
                .isEqualTo(2);
        assertThat(complained.toString().lines())
                .containsExactly(
                        "parley: power is 1.2; allowed 0 … 1 (probability that A wins a war).",
                        "parley: unknown parameter \"costC\" of fearon. Maybe \"costA\"?");
        assertThat(said.toString()).isEmpty();
    }

    @Test
    void playsHaveALegalRangeToo() {
        assertThat(lab("attrition", "--plays", "999")).isEqualTo(2);
        assertThat(complained.toString()).contains("'--plays': \"999\"; allowed 1,000 … 1,000,000, whole");
    }

    @Test
    void allPrintsTheValidationPage() throws IOException {
        assertThat(lab("--all")).isZero();
        assertThat(said.toString())
                .isEqualTo(Files.readString(Path.of("docs", "validation.md"), StandardCharsets.UTF_8));
        assertThat(lab("--all", "fearon")).isEqualTo(2);
        assertThat(lab("--set", "power=.7")).isEqualTo(2);
    }

    static Stream<Game> games() {
        return Games.all().stream();
    }

    @ParameterizedTest
    @MethodSource("games")
    void everyFigureBecomesAPictureWithAllItsSeries(Game game) {
        GameValues settings = GameValues.defaults(game);
        for (Figure figure : game.figures(settings, new Sampling(1, 1000))) {
            Picture picture = LabPicture.of(figure, settings.toString(), new Footer("lab", Banner.DEFAULT));
            assertThat(picture.data().rows()).isEqualTo(figure.data().rows());
            assertThat(picture.data().strings("series"))
                    .containsAll(figure.data().strings("series"));
        }
    }
}
