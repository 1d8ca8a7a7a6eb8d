package org.parley.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parley.store.Circumstances;
import org.parley.study.ExplainFolder;
import org.parley.study.PlainText;

/**
 * An answer to what would have had to change, of one run or of an ensemble: in sentences, in lines, in tables, as a
 * folder.
 *
 * @since 0.1.0
 */
public abstract sealed class Explained permits EnsembleExplanation, Explanation {
    private final ExplainFolder folder;
    private final NamedTables tables;

    Explained(ExplainFolder folder, Map<String, org.parley.table.Table> tables) {
        this.folder = folder;
        this.tables = NamedTables.of(tables, folder.columns());
    }

    /** The answer in short, a sentence each. */
    public List<String> sentences() {
        return List.copyOf(folder.said().sentences());
    }

    /**
     * All of it, in lines, with the whole banner, as {@code story.txt} of its folder has it.
     *
     * @param width most characters of a line, ≥ 40
     * @throws IllegalArgumentException if the width is smaller
     */
    public List<String> story(int width) {
        PlainText text = PlainText.ofFile((int) Calls.atLeast(40, width, "width"));
        folder.said().into(text);
        return text.lines();
    }

    /** Names of its tables, those of the folder's {@code figures} among them. */
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
