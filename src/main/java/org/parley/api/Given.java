package org.parley.api;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file or text as it was given.
 *
 * @param name for messages and commands
 * @param fileName its last part
 * @param text the content
 */
record Given(String name, String fileName, String text) {
    static Given of(Path file) {
        return new Given(
                file.toString(),
                String.valueOf(file.getFileName()),
                Calls.of(() -> Files.readString(file, StandardCharsets.UTF_8)));
    }

    static Given of(String name, String text, String id) {
        boolean isFile = name.endsWith(".yaml") || name.endsWith(".yml");
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return new Given(name, isFile ? last : id + ".yaml", text);
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
