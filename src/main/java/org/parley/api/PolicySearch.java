package org.parley.api;

import java.nio.file.Path;
import java.util.Objects;
import org.parley.store.Circumstances;
import org.parley.study.PolicySearchFolder;

/**
 * What a search over the levers of a sweep found: the settings that no other one dominates in the share of agreements
 * (more), their survival over five years (more) and the size of the asymmetry of concessions (less). No single score;
 * nothing is ranked.
 *
 * @since 0.1.0
 */
public final class PolicySearch {
    private final PolicySearchFolder folder;
    private final Circumstances circumstances;

    PolicySearch(PolicySearchFolder folder, Circumstances circumstances) {
        this.folder = folder;
        this.circumstances = circumstances;
    }

    /**
     * The settings that no other one dominates, judged on runs that no choice has seen. A row a setting:
     * {@code point}, the levers, each criterion with its 95 % interval, {@code n, nonDominated, frequency} (share of
     * resamples in which no other one dominates it).
     */
    public Table settings() {
        return new Table(folder.found().frontier());
    }

    /** Settings that were tried. */
    public int tried() {
        return folder.found().candidates();
    }

    /** Runs in all. */
    public long runs() {
        return folder.found().runs();
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
        Objects.requireNonNull(to, "folder");
        return Calls.of(() -> {
            folder.folder().write(to, circumstances, Renderers.found());
            return to;
        });
    }
}
