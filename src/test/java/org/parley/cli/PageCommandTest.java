package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lesson that cannot be used is told before the engine is compiled, with line and column. */
class PageCommandTest {
    @TempDir
    Path folder;

    private Spoken page(String change, String to, String... more) throws IOException {
        Path lesson = folder.resolve("twenty-minutes.yaml");
        String text = Files.readString(Path.of("scenarios", "lessons", "twenty-minutes.yaml"));
        Files.writeString(lesson, text.replace(change, to));
        String[] words = new String[5 + more.length];
        System.arraycopy(
                new String[] {
                    "page",
                    "--lesson",
                    lesson.toString(),
                    "--out",
                    folder.resolve("x.html").toString()
                },
                0,
                words,
                0,
                5);
        System.arraycopy(more, 0, words, 5, more.length);
        Spoken spoken = Spoken.parley(words);
        assertEquals(2, spoken.exit(), spoken.out() + spoken.err());
        assertThat(folder.resolve("x.html")).doesNotExist();
        return spoken;
    }

    /** Told before the engine is compiled, which is so late here that nothing of it stands in the answer. */
    @Test
    void aPlaceThatCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        Spoken inAFile = Spoken.parley("page", "--out", file.resolve("x.html").toString());
        assertEquals(1, inAFile.exit(), inAFile.err());
        assertThat(inAFile.err())
                .isEqualTo("parley: cannot write " + file.resolve("x.html") + ": a file is in the way.\n");
        Spoken aFolder = Spoken.parley("page", "--out", folder.toString());
        assertEquals(2, aFolder.exit(), aFolder.err());
        assertThat(aFolder.err()).isEqualTo("parley: " + folder + " is a folder; the name of a file is wanted.\n");
    }

    @Test
    void aMistakeInALesson() throws IOException {
        assertThat(page("show: talks", "show: talk").err())
                .containsPattern("twenty-minutes\\.yaml:\\d+:11  \"show\" of scene 2 is \"talk\"; allowed nothing")
                .contains("Maybe \"talks\"?");
    }

    @Test
    void aSettingThatDoesNotFitTheScenario() throws IOException {
        assertThat(page("pressure.A: 1", "presure.A: 1").err())
                .containsPattern("twenty-minutes\\.yaml:\\d+:\\d+  --set presure\\.A=1 does not fit geneva-2026")
                .contains("Maybe \"pressure\"?");
    }

    @Test
    void aLessonAboutAScenarioThatIsNotInThePage() throws IOException {
        assertThat(page("id:", "id:", "--only", "tutorial").err())
                .contains("is about the scenario \"geneva-2026\", which is not in this page; there are tutorial.");
    }
}
