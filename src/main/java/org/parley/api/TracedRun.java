package org.parley.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.parley.ensemble.TraceTables;
import org.parley.store.Circumstances;
import org.parley.study.DealSearchCheck;
import org.parley.study.Interrupts;
import org.parley.study.OneRun;
import org.parley.study.TraceFolder;
import org.parley.study.TraceStory;

/**
 * A run with everything that happened in it. It is one run of many, not the result.
 *
 * @since 0.1.0
 */
public final class TracedRun {
    private final Scenario scenario;
    private final OneRun traced;
    private final Run run;

    TracedRun(Scenario scenario, OneRun traced, Run run) {
        this.scenario = scenario;
        this.traced = traced;
        this.run = run;
    }

    /** What it came to. */
    public Run run() {
        return run;
    }

    /**
     * The run told week by week, in lines, with the whole banner.
     *
     * @param width most characters of a line, ≥ 40
     * @throws IllegalArgumentException if the width is smaller
     */
    public List<String> story(int width) {
        Calls.atLeast(40, width, "width");
        return List.copyOf(
                TraceStory.lines(traced.story(false), traced.scenario().banner(), width));
    }

    /** Names of its tables: weeks, rounds, offers, texts, happenings. */
    public List<String> tables() {
        return List.copyOf(traced.tables().keySet());
    }

    /**
     * A table of it.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public Table table(String name) {
        TraceTables.Named named = traced.tables().get(name);
        if (named == null) {
            throw new IllegalArgumentException("no table " + name + "; there are " + String.join(", ", tables()));
        }
        return new Table(named.table());
    }

    /**
     * Writes it into a folder as {@code parley trace --out} does; charts and page are in it where the class path has
     * what draws them (parley.jar), not with parley-core alone.
     *
     * @param folder new or empty
     * @return the folder
     * @throws FolderException if it holds something or cannot be written; then nothing is left behind
     */
    public Path into(Path folder) {
        Objects.requireNonNull(folder, "folder");
        return Calls.of(() -> {
            Circumstances circumstances = Circumstances.begin(Scenario.ASKED);
            new TraceFolder(traced, scenario.words(), scenario.sources(), circumstances)
                    .write(folder, new DealSearchCheck(false), Interrupts.NEVER, Renderers.found());
            return folder;
        });
    }
}
