package org.parley.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.parley.compare.StoredEnsemble;
import org.parley.store.Circumstances;
import org.parley.study.CompareFolder;

/**
 * Two ensembles of one scenario and seed, run by run: run k of both has the same random numbers, so what differs is
 * what was changed in the assumptions and what follows from it.
 *
 * @since 0.1.0
 */
public final class Comparison {
    private final org.parley.compare.Comparison comparison;
    private final Path first;
    private final Path second;

    private Comparison(org.parley.compare.Comparison comparison, Path first, Path second) {
        this.comparison = comparison;
        this.first = first;
        this.second = second;
    }

    static Comparison of(Path first, Path second) {
        return Calls.of(() -> new Comparison(
                org.parley.compare.Comparison.of(StoredEnsemble.open(first), StoredEnsemble.open(second)),
                first,
                second));
    }

    /** What differs in the assumptions, a line each. */
    public List<String> changes() {
        return List.copyOf(comparison.changes());
    }

    /** What the reader must know first, a sentence or two each. */
    public List<String> notes() {
        return List.copyOf(comparison.notes());
    }

    /**
     * What cannot answer since a term of the model is off, in either of both, a sentence or more each, with the figure
     * with the term on where the run found it.
     */
    public List<String> termsOff() {
        return List.copyOf(comparison.silent());
    }

    /** Pairs of runs with the same random numbers. */
    public long pairs() {
        return comparison.pairs();
    }

    /** How many of the pairs ended otherwise. */
    public long changedRuns() {
        return comparison.changedRuns();
    }

    /**
     * A row a measure: {@code measure, kind, first, second, difference, low, high, n, missing, unmatched}; differences
     * are second − first, with 95 % intervals.
     */
    public Table measures() {
        return new Table(comparison.measures());
    }

    /** A row a pair of outcomes: {@code from, to, changed, count, n, share, low, high}. */
    public Table transitions() {
        return new Table(comparison.transitions());
    }

    /**
     * Writes it into a folder as {@code parley compare --out} does; charts and page are in it where the class path has
     * what draws them (parley.jar), not with parley-core alone.
     *
     * @param folder new or empty
     * @return the folder
     * @throws FolderException if it holds something or cannot be written
     */
    public Path into(Path folder) {
        Objects.requireNonNull(folder, "folder");
        return Calls.of(() -> {
            Circumstances circumstances = Circumstances.begin(Scenario.ASKED);
            new CompareFolder(comparison, first, second).write(folder, circumstances, Renderers.found());
            return folder;
        });
    }
}
