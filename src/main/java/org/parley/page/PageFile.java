package org.parley.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.parley.ensemble.GlossaryWords;
import org.parley.table.Json;
import org.parley.table.Sha256;

/**
 * The whole page as one HTML text: style, script, the packed engine, scenarios and presets. Its policy lets nothing in
 * or out: no host, only this style and this script by their SHA-256, WebAssembly, and the worker that the page makes of
 * its own text. The same inputs give the same text.
 *
 * @param engine the WebAssembly module
 * @param runtime the JavaScript that loads it, of the compiler's maker
 * @param scenarios texts by file name, in the order in which they are offered
 * @param presets texts by file name
 * @param lessons texts by file name, in the order in which they are offered
 * @param sheets texts in Markdown by name, see {@link Sheets}
 * @param version of the program
 */
public record PageFile(
        byte[] engine,
        String runtime,
        Map<String, String> scenarios,
        Map<String, String> presets,
        Map<String, String> lessons,
        Map<String, String> sheets,
        String version) {
    public PageFile {
        engine = engine.clone();
    }

    /** A copy. */
    @Override
    public byte[] engine() {
        return engine.clone();
    }

    /** The page's script, in the order in which its parts stand; to add one: a file and its name here. */
    private static final List<String> SCRIPTS = List.of(
            "engine.js",
            "dom.js",
            "state.js",
            "draw.js",
            "start.js",
            "explore.js",
            "why.js",
            "seat.js",
            "lesson.js",
            "words.js",
            "main.js");

    /**
     * Makes the folders on the way to a file, so that what cannot be written is known before the engine is compiled.
     */
    public static void makeFolders(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
    }

    /** Writes the page into a file; an older one is replaced, and folders on the way are made. */
    public void write(Path file) throws IOException {
        makeFolders(file);
        Files.writeString(file, html(), StandardCharsets.UTF_8);
    }

    /** The page. */
    public String html() {
        StringBuilder script = new StringBuilder("\"use strict\";\n");
        SCRIPTS.forEach(name -> script.append(resource(name)).append('\n'));
        String style = resource("page.css") + resource("seat.css");
        return resource("page.html")
                .replace("@STYLE-HASH@", Sha256.base64(style))
                .replace("@SCRIPT-HASH@", Sha256.base64(script.toString()))
                .replace("@STYLE@", style)
                .replace("@SHEETS@", Sheets.templates(sheets))
                .replace("@DATA@", data())
                .replace("@LOADER@", inScript(resource("loader.js")))
                .replace("@RUNTIME@", inScript(runtime))
                .replace("@WORKER@", inScript(resource("worker.js")))
                .replace("@ENGINE@", Base64.getEncoder().encodeToString(packed(engine)))
                .replace("@SCRIPT@", script);
    }

    private String data() {
        Document data = new Document()
                .put("version", version)
                .put("scenarios", files(scenarios))
                .put("presets", files(presets))
                .put("lessons", files(lessons))
                .put(
                        "words",
                        GlossaryWords.ENTRIES.stream()
                                .map(entry -> new Document()
                                        .put("word", entry.word())
                                        .put("forms", entry.pattern())
                                        .put("means", entry.means())
                                        .map())
                                .toList())
                .put("elsewhere", new Elsewhere().of());
        return Json.text(data.map()).replace("<", "\\u003c");
    }

    private static List<Object> files(Map<String, String> texts) {
        List<Object> files = new ArrayList<>();
        texts.forEach((name, text) ->
                files.add(new Document().put("name", name).put("text", text).map()));
        return files;
    }

    /** A script that only the page reads may not end its element early. */
    private static String inScript(String script) {
        if (script.contains("</script") || script.contains("<!--")) {
            throw new IllegalArgumentException("a script with </script or <!-- in it cannot stand in a page");
        }
        return script;
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(PageFile.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
