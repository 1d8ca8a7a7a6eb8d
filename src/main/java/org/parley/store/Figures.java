package org.parley.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parley.table.Csv;
import org.parley.table.Table;

/**
 * A folder of charts: each as PNG and SVG, and its data as CSV. The caller asks what is in the way ({@link #holds}).
 */
public final class Figures {
    private final Path folder;

    /** The charts of this folder, which need not exist. */
    public Figures(Path folder) {
        this.folder = folder;
    }

    /** Whether a picture of this name is there. */
    public boolean holds(String name) {
        return Files.exists(file(name, "png")) || Files.exists(file(name, "svg"));
    }

    /**
     * Writes a chart.
     *
     * @throws ResultFolder.CannotWrite if that fails
     */
    public void write(String name, byte[] png, String svg, Table data) {
        try {
            Files.createDirectories(folder);
            Files.write(file(name, "png"), png);
            Files.writeString(file(name, "svg"), svg, StandardCharsets.UTF_8);
            Files.writeString(file(name, "csv"), Csv.text(data), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw ResultFolder.CannotWrite.of(folder.resolve(name), broken);
        }
    }

    /**
     * Writes the drawing of a chart for phones, NAME-narrow.svg.
     *
     * @throws ResultFolder.CannotWrite if that fails
     */
    public void writeNarrow(String name, String svg) {
        try {
            Files.createDirectories(folder);
            Files.writeString(file(name + "-narrow", "svg"), svg, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw ResultFolder.CannotWrite.of(folder.resolve(name), broken);
        }
    }

    private Path file(String name, String form) {
        return folder.resolve(name + "." + form);
    }
}
