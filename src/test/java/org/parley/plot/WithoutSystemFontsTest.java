package org.parley.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.process.Processes;

/** A JVM that finds no font and has no display draws the same picture as this one. */
@Tag(Processes.TAG)
class WithoutSystemFontsTest {
    @TempDir
    Path folder;

    /** Draws in the other JVM and prints the SVG. */
    public static final class Drawing {
        private Drawing() {}

        public static void main(String[] args) throws IOException {
            Picture picture = SamplePictures.lines();
            Files.write(Path.of(args[0]), picture.png());
            Files.writeString(Path.of(args[1]), picture.svg());
        }
    }

    @Test
    void theShippedFontIsEnough() throws IOException, InterruptedException {
        Path none = folder.resolve("fonts.conf");
        Files.writeString(
                none, "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig></fontconfig>");
        Path png = folder.resolve("lines.png");
        Path svg = folder.resolve("lines.svg");
        Path log = folder.resolve("log");
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ProcessBuilder other = Processes.of(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                path,
                "-Duser.home=" + folder,
                Drawing.class.getName(),
                png.toString(),
                svg.toString()));
        other.environment().put("FONTCONFIG_FILE", none.toString());
        other.environment().put("XDG_CACHE_HOME", folder.toString());
        other.environment().remove("DISPLAY");
        other.redirectErrorStream(true).redirectOutput(log.toFile());
        assertEquals(0, other.start().waitFor(), () -> read(log));
        Picture here = SamplePictures.lines();
        assertEquals(here.svg(), read(svg));
        assertEquals(here.png().length, Files.size(png));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
