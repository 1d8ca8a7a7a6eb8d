package org.parley.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.parley.analysis.Interval;
import org.parley.analysis.Wilson;
import org.parley.explain.LeverCounts;
import org.parley.store.Circumstances;
import org.parley.study.EnsembleExplanationText;
import org.parley.study.ExplainEnsemble;
import org.parley.study.ExplainFolder;
import org.parley.study.PlainText;

/**
 * What would have had to change in an ensemble: which lever alone or with one other would have opened a deal in how
 * many of its runs, which terms come nearest, and what each drawn number decides. Where the scenario has a record of
 * the talks and enough draws fit it, these are counted, otherwise all. docs/why.md walks through one.
 *
 * @since 0.1.0
 */
public final class EnsembleExplanation {
    private final LeverCounts counts;
    private final boolean fitting;
    private final ExplainFolder folder;
    private final NamedTables tables;

    EnsembleExplanation(ExplainEnsemble.Both found, EnsembleExplanationText said, ExplainFolder folder) {
        this.counts = said.shown().levers();
        this.fitting = found.fitting() != null && counts == found.fitting().levers();
        this.folder = folder;
        this.tables = NamedTables.of(folder.tables(), folder.columns());
    }

    /** Runs that are counted, ≥ 0. */
    public long runs() {
        return counts.runs();
    }

    /** Whether these are only the draws that fit the record of the talks. */
    public boolean fitting() {
        return fitting;
    }

    /** Share of the runs that ended with a settlement or a framework. */
    public Estimate agreement() {
        return share(counts.agreements(), counts.runs());
    }

    /**
     * The share of the runs that ended without a deal after a round in which a deal that both would sign existed there.
     */
    public Estimate openAtLastRound() {
        return share(counts.open(), counts.asked());
    }

    /** The share of the runs without such a deal in which one lever alone would have opened one. */
    public Estimate openedByOneLever() {
        return share(counts.byOne(), counts.closed());
    }

    /** The same by two levers together, and by none alone. */
    public Estimate openedOnlyByTwoLevers() {
        return share(counts.byTwo(), counts.closed());
    }

    private static Estimate share(int count, int of) {
        if (of == 0) {
            return new Estimate(Double.NaN, Double.NaN, Double.NaN, 0);
        }
        Interval interval = Wilson.of(count, of);
        return new Estimate(interval.estimate(), interval.low(), interval.high(), of);
    }

    /** The answer in short, a sentence each. */
    public List<String> sentences() {
        return List.copyOf(folder.said().sentences());
    }

    /**
     * All of it, in lines, as {@code parley explain} prints it.
     *
     * @param width most characters of a line, ≥ 40
     * @throws IllegalArgumentException if the width is smaller
     */
    public List<String> story(int width) {
        PlainText text = new PlainText((int) Calls.atLeast(40, width, "width"));
        folder.said().into(text);
        return text.lines();
    }

    /**
     * Names of its tables: what each drawn number decides, the curve of each lever, terms that come nearest; those of
     * the folder's {@code figures}.
     */
    public List<String> tables() {
        return tables.names();
    }

    /**
     * A table.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public Table table(String name) {
        return tables.table(name);
    }

    /**
     * What the columns of a table hold.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public List<Column> columns(String name) {
        return tables.columns(name);
    }

    /**
     * Writes it into a folder as {@code parley explain --out} does; charts and page are in it where the class path has
     * what draws them (parley.jar), not with parley-core alone.
     *
     * @param to new or empty
     * @return the folder
     * @throws FolderException if it holds something or cannot be written; then nothing is left behind
     */
    public Path into(Path to) {
        Objects.requireNonNull(to, "folder");
        return Calls.of(() -> {
            folder.write(to, Circumstances.begin(Scenario.ASKED), Renderers.found());
            return to;
        });
    }
}
