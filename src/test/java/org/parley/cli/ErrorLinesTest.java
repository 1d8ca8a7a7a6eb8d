package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What goes wrong is told in lines that a terminal need not break, and behind a pipe in the bytes that it always had.
 */
class ErrorLinesTest {
    private static List<String> told(int width, String line, String... arguments) {
        StringWriter err = new StringWriter();
        try (PrintWriter lines = new ErrorLines(err, width, List.of(arguments))) {
            lines.println(line);
        }
        return err.toString().lines().toList();
    }

    @Test
    void whatFitsKeepsItsBytes() {
        assertThat(told(20, "  a line  of 20 chars")).hasSize(2);
        assertThat(told(21, "  a line  of 20 chars")).containsExactly("  a line  of 20 chars");
        assertThat(told(20, "")).containsExactly("");
    }

    @Test
    void aLongLineIsBrokenBetweenWordsAndIndented() {
        assertThat(told(30, "parley: results/first exists and is not empty; nothing is overwritten."))
                .containsExactly("parley: results/first exists", "  and is not empty; nothing is", "  overwritten.");
    }

    /** A path of any length, and one with blanks that was typed, can be copied from the screen. */
    @Test
    void noPathIsCut() {
        String path = "/home/somebody/a/folder/with/a/long/name";
        assertThat(told(30, "parley: " + path + " is a folder."))
                .containsExactly("parley:", "  " + path, "  is a folder.");
        assertThat(told(30, "parley: my new results/a is taken, my friend.", "run", "--out", "my new results/a"))
                .containsExactly("parley: my new results/a is", "  taken, my friend.");
        assertThat(told(24, "parley: it is my new results/a again", "run", "--out=my new results/a"))
                .containsExactly("parley: it is", "  my new results/a again");
        assertThat(told(30, "my talks/a b.yaml:12:3  unknown key \"x\" of the scenario."))
                .containsExactly("my talks/a b.yaml:12:3", "  unknown key \"x\" of the", "  scenario.");
    }

    /** A command that somebody copies from the screen stands in one piece; prose about a verb is broken as ever. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "parley: x has not been analysed yet. Maybe first: parley sweep swh1/sweep.yaml --out swh1 | parley sweep swh1/sweep.yaml --out swh1",
                "parley: results/x is a result folder. Maybe parley explain results/x, or parley rerun results/x? | parley explain results/x,",
                "parley: results/x is a result folder. Maybe parley explain results/x, or parley rerun results/x? | parley rerun results/x?",
                "parley: it stopped early; go on with parley run tutorial --runs 5000 --seed 7 | parley run tutorial --runs 5000 --seed 7",
                "parley: it stopped early; go on with parley run 'my talks.yaml' --fixed | parley run 'my talks.yaml' --fixed"
            })
    void noCommandIsCut(String line, String command) {
        for (int width = 20; width < 80; width++) {
            assertThat(told(width, line)).as("width %d", width).anyMatch(told -> told.contains(command));
        }
    }

    @Test
    void proseAboutAVerbIsBroken() {
        assertThat(told(30, "parley: it holds a sweep; parley analyse reads it and tells what it found"))
                .containsExactly("parley: it holds a sweep;", "  parley analyse reads it and", "  tells what it found");
    }

    /** Seeded: joined again the lines are the text; none is too long unless it is one word. */
    @Test
    void nothingIsLostAndNoLineIsLongerThanTheTerminal() {
        for (long seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            int width = 20 + random.nextInt(60);
            String text = IntStream.range(0, 1 + random.nextInt(40))
                    .mapToObj(w -> "x".repeat(1 + random.nextInt(random.nextInt(8) == 0 ? 90 : 12)))
                    .collect(Collectors.joining(" "));
            List<String> lines = told(width, text);
            assertThat(lines.stream().map(String::strip).collect(Collectors.joining(" ")))
                    .as("seed %d", seed)
                    .isEqualTo(text);
            assertThat(lines)
                    .as("seed %d", seed)
                    .allMatch(line -> line.length() <= width || !line.strip().contains(" "));
        }
    }

    /** The launcher tells by properties that standard error is a terminal, and its width if it could find it out. */
    @ParameterizedTest
    @CsvSource({"true, 90, true", "true, , false", "false, 90, false", ", , false"})
    void onlyOnATerminalOfKnownWidth(String terminal, String columns, boolean broken) {
        property("parley.terminal", terminal);
        property("parley.columns", columns);
        try {
            PrintWriter err =
                    Terminal.system(new ByteArrayOutputStream(), List.of()).err();
            assertThat(err instanceof ErrorLines).isEqualTo(broken);
        } finally {
            property("parley.terminal", null);
            property("parley.columns", null);
        }
    }

    private static void property(String name, @Nullable String value) {
        if (value == null) {
            System.clearProperty(name);
        } else {
            System.setProperty(name, value);
        }
    }

    /** The longest messages that were found: 287, 419 and 192 letters. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "run tutorial --off exits",
                "sweep geneva-2026",
                "explain results/nothing",
                "inspect tutorial --mediator stedy",
                "run tutorial --strategy A=mcro"
            })
    void theSameWordsOnATerminalAndBehindAPipe(String command) {
        String[] words = command.split(" ");
        Spoken piped = Spoken.parley(words);
        StringWriter err = new StringWriter();
        int exit = Main.run(
                new Terminal(
                        new PrintWriter(new StringWriter()),
                        new ErrorLines(err, 80, Arrays.asList(words)),
                        80,
                        true,
                        Path.of("").toAbsolutePath()),
                words);

        assertThat(exit).isEqualTo(piped.exit()).isEqualTo(2);
        assertThat(piped.err().lines())
                .as("a message that is too long for a terminal")
                .anyMatch(l -> l.length() > 80);
        assertThat(err.toString().lines()).allMatch(line -> line.length() <= 80);
        assertThat(err.toString().replaceAll("\\s+", " ")).isEqualTo(piped.err().replaceAll("\\s+", " "));
    }
}
