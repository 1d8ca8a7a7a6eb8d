package org.parley.api;

import java.nio.file.Path;
import java.util.List;
import org.parley.sweep.PossibleSearch;

/**
 * Which combinations of outcomes a search found possible. A combination that was not found is not proved impossible,
 * and how often one was found is no likelihood.
 *
 * @since 0.1.0
 */
public final class PossibleOutcomes {
    private final PossibleSearch.Found found;
    private final Searched searched;

    PossibleOutcomes(PossibleSearch.Found found, Searched searched) {
        this.found = found;
        this.searched = searched;
    }

    /**
     * A row a cell that was found: its borders, {@code hits, generation}, the factors of its example, the example's
     * outcomes as found and on fresh runs, {@code again} (1: it lies in the cell on fresh runs, too).
     */
    public Table cells() {
        return new Table(found.cells());
    }

    /** A row a cell, found or not: its borders and {@code hits}. */
    public Table map() {
        return new Table(found.map());
    }

    /** What was found and what it does not show, in sentences. */
    public List<String> words() {
        return searched.words();
    }

    /** Settings that were tried. */
    public int tried() {
        return searched.tried();
    }

    /** Runs in all. */
    public long runs() {
        return searched.runs();
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
        return searched.into(to);
    }
}
