package org.parley.api;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.study.AnalysisJob;
import org.parley.sweep.SweepFolder;
import org.parley.sweep.SweepResult;

/**
 * What the design of a sweep allows to say of its runs: summaries, comparisons, indices, boxes, a tree.
 *
 * @since 0.1.0
 */
public final class SweepAnalysis {
    private final SweepFolder folder;
    private final long runs;
    private final boolean complete;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final List<String> words;
    private final List<String> notes;

    private SweepAnalysis(SweepResult result, org.parley.sweep.SweepAnalysis analysis) {
        this.folder = result.folder();
        this.runs = result.runs();
        this.complete = result.complete();
        analysis.tables().forEach((name, table) -> tables.put(name, new Table(table)));
        this.words = List.copyOf(analysis.words());
        this.notes = List.copyOf(analysis.notes());
    }

    static SweepAnalysis of(Path folder) {
        return Calls.of(() -> {
            try (SweepResult result = SweepResult.forAnalysis(new SweepFolder(folder), spec -> spec)) {
                return new SweepAnalysis(result, AnalysisJob.analysis(result));
            }
        });
    }

    /** Runs that it rests on. */
    public long runs() {
        return runs;
    }

    /** Whether the sweep is complete. */
    public boolean complete() {
        return complete;
    }

    /** Names of its tables, such as summary, means, response, sobol. */
    public List<String> tables() {
        return List.copyOf(tables.keySet());
    }

    /**
     * A table.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public Table table(String name) {
        Table table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("no table " + name + "; there are " + String.join(", ", tables()));
        }
        return table;
    }

    /** What was found, in sentences; a tree has several lines. */
    public List<String> words() {
        return words;
    }

    /** What was left out, and why. */
    public List<String> notes() {
        return notes;
    }

    /**
     * Writes tables and codebook into the folder of the sweep as {@code parley analyse} does; charts and page, too,
     * where the class path has what draws them (parley.jar), not with parley-core alone.
     *
     * @return the folder
     * @throws FolderException if it cannot be written
     */
    public Path write() {
        return Calls.of(() -> {
            AnalysisJob.of(folder, Renderers.found());
            return folder.path();
        });
    }
}
