package org.parley.api;

import java.nio.file.Path;
import java.util.List;

/**
 * What a search over the levers of a sweep found: the settings that no other one dominates in the share of agreements
 * (more), their survival over five years (more) and the size of the asymmetry of concessions (less), from the openings
 * and from today. No single score; nothing is ranked.
 *
 * @since 0.1.0
 */
public final class PolicySearch {
    private final org.parley.sweep.PolicySearch.Found found;
    private final Searched searched;

    PolicySearch(org.parley.sweep.PolicySearch.Found found, Searched searched) {
        this.found = found;
        this.searched = searched;
    }

    /**
     * The settings that no other one dominates, judged on runs that no choice has seen. A row a setting:
     * {@code point}, the levers, each criterion with its 95 % interval, {@code n, nonDominated, frequency} (share of
     * resamples in which no other one dominates it).
     */
    public Table settings() {
        return new Table(found.frontier());
    }

    /**
     * How much was tried and what the settings are judged by, in sentences.
     *
     * @since 0.1.0
     */
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
     * Writes it into a folder as {@code parley search --out} does; charts and page are in it where the class path has
     * what draws them (parley.jar), not with parley-core alone.
     *
     * @param to new or empty
     * @return the folder
     * @throws FolderException if it holds something or cannot be written; then nothing is left behind
     */
    public Path into(Path to) {
        return searched.into(to);
    }
}
