package org.parley.cli;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a command line said, without a process of its own.
 *
 * @param exit code
 * @param out standard output
 * @param err standard error
 */
public record Spoken(int exit, String out, String err) {
    /**
     * Runs the program in this process, from the folder of the project, on a terminal of 80 letters that cannot rewrite
     * a line.
     */
    public static Spoken parley(String... arguments) {
        return parley(false, arguments);
    }

    /** The same; live: on a terminal on which a line can be rewritten. */
    static Spoken parley(boolean live, String... arguments) {
        return parley(80, live, arguments);
    }

    /** The same; on a terminal of this many letters. */
    static Spoken parley(int width, String... arguments) {
        return parley(width, false, arguments);
    }

    private static Spoken parley(int width, boolean live, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(
                new PrintWriter(out),
                new PrintWriter(err),
                width,
                live,
                Path.of("").toAbsolutePath());
        int exit = Main.run(terminal, arguments);
        return new Spoken(exit, out.toString(), err.toString());
    }

    /** Standard output as JSON: one document and nothing else. */
    JsonNode json() {
        try {
            return new ObjectMapper()
                    .readerFor(JsonNode.class)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(out);
        } catch (IOException broken) {
            throw new AssertionError("no JSON: " + out, broken);
        }
    }

    /**
     * Every file below a folder by its name, a folder deeper with a slash between; nothing if there is no such folder.
     */
    static Map<String, byte[]> files(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return files;
    }

    /** Everything in a folder, hidden or not. */
    static List<String> entries(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(f -> String.valueOf(f.getFileName())).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
