package org.parley.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.parley.store.Circumstances;
import org.parley.study.PossibleFolder;

/**
 * Which combinations of outcomes a search found possible. A combination that was not found is not proved impossible,
 * and how often one was found is no likelihood.
 *
 * @since 0.1.0
 */
public final class PossibleOutcomes {
    private final PossibleFolder folder;
    private final Circumstances circumstances;

    PossibleOutcomes(PossibleFolder folder, Circumstances circumstances) {
        this.folder = folder;
        this.circumstances = circumstances;
    }

    /**
     * A row a cell that was found: its borders, {@code hits, generation}, the factors of its example, the example's
     * outcomes as found and on fresh runs, {@code again} (1: it lies in the cell on fresh runs, too).
     */
    public Table cells() {
        return new Table(folder.found().cells());
    }

    /** A row a cell, found or not: its borders and {@code hits}. */
    public Table map() {
        return new Table(folder.found().map());
    }

    /** What was found and what it does not show, in sentences. */
    public List<String> words() {
        return folder.words();
    }

    /** Settings that were tried. */
    public int tried() {
        return folder.found().tried();
    }

    /** Runs in all. */
    public long runs() {
        return folder.found().runs();
    }

    /**
     * Writes it into a folder as {@code parley search --possible --out} does; chart and page are in it where the
     * class path has what draws them (parley.jar), not with parley-core alone.
     *
     * @param to new or empty
     * @return the folder
     * @throws FolderException if it holds something or cannot be written; then nothing is left behind
     */
    public Path into(Path to) {
        Objects.requireNonNull(to, "folder");
        return Calls.of(() -> {
            folder.folder().write(to, circumstances, Renderers.found());
            return to;
        });
    }
}
