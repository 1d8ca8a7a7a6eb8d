package org.parley.api;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parley.explain.RunExplanation;
import org.parley.search.DealSearch;
import org.parley.store.Circumstances;
import org.parley.study.ExplainFolder;
import org.parley.study.PlainText;

/**
 * Why one run ended as it did, and what would have had to change: the deal that came nearest at the last round, what it
 * is made of for each side, and the smallest change of every lever and of every number that nobody knows that would
 * have opened a deal there or ended the run in one. docs/why.md walks through one.
 *
 * @since 0.1.0
 */
public final class Explanation {
    private final org.parley.scenario.Scenario scenario;
    private final RunExplanation explained;
    private final Run run;
    private final ExplainFolder folder;
    private final NamedTables tables;

    Explanation(org.parley.scenario.Scenario scenario, RunExplanation explained, Run run, ExplainFolder folder) {
        this.scenario = scenario;
        this.explained = explained;
        this.run = run;
        this.folder = folder;
        Map<String, org.parley.table.Table> all = new LinkedHashMap<>(folder.tables());
        all.putAll(folder.lists());
        this.tables = NamedTables.of(all, folder.columns());
    }

    /** What the run came to. */
    public Run run() {
        return run;
    }

    /** Whether a deal that both would sign existed at the last round. */
    public boolean open() {
        return explained.open();
    }

    /**
     * The deal that came nearest at the last round, or that was struck: the option of each issue, ids by ids, in the
     * order of the file; empty if no round was held or red lines exclude every deal.
     */
    public Map<String, String> nearest() {
        Map<String, String> options = new LinkedHashMap<>();
        if (explained.deal() != DealSearch.NONE) {
            int[] of = scenario.options(explained.deal());
            for (int k = 0; k < of.length; k++) {
                org.parley.scenario.Issue issue = scenario.issues().get(k);
                options.put(issue.id(), issue.options().get(of[k]).id());
            }
        }
        return java.util.Collections.unmodifiableMap(options);
    }

    /** The answer in short: a sentence or two. */
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
     * Names of its tables: {@code waterfall}, what the deal and what it takes to sign are made of, in stk, if there is
     * a deal; {@code opening}, the smallest changes that open a deal at the last round, empty if it was open;
     * {@code ending}, the smallest changes that end the run in an agreement, empty if it did.
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
