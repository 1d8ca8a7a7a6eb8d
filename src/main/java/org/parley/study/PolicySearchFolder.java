package org.parley.study;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.parley.store.FolderReadme;
import org.parley.sweep.AnalysisColumns;
import org.parley.sweep.PolicySearch;
import org.parley.sweep.SweepSpec;
import org.parley.table.NumberText;

/**
 * Which settings of levers no other one dominates, as a search found them, with what its folder holds.
 *
 * @param spec levers, replications and scenario
 * @param found by the search
 * @param size settings a generation
 * @param generations after the first
 */
public record PolicySearchFolder(SweepSpec spec, PolicySearch.Found found, int size, int generations) {
    /** What its manifest calls it. */
    public static final String KIND = "search";

    private static final String FRONTIER = "frontier";

    /**
     * Searches; nothing is written.
     *
     * @param workers threads, ≥ 1; change the speed only
     * @param progress is told the generation and how many settings are not dominated so far, on the calling thread
     * @throws org.parley.sweep.SweepRefused if a factor is something that nobody can choose
     */
    public static PolicySearchFolder search(
            SweepSpec spec, int size, int generations, int workers, BiConsumer<Integer, Integer> progress)
            throws InterruptedException {
        PolicySearch.Found found = new PolicySearch(spec).search(size, generations, workers, progress);
        return new PolicySearchFolder(spec, found, size, generations);
    }

    /** How much was tried, and what the settings that were found were judged by, in sentences. */
    public List<String> words() {
        return List.of(
                NumberText.count(found.candidates()) + " settings and " + NumberText.count(found.runs())
                        + " runs in all.",
                NumberText.count(found.frontier().rows()) + (found.frontier().rows() == 1 ? " is" : " are")
                        + " told: in the runs that the search saw, any other setting with more agreements, longer-lasting ones or more even concessions (from the openings or from today: which is fair to use is disputed) had less of another of these four. Their numbers are of "
                        + NumberText.count(spec.replications())
                        + " fresh runs each, since the best of many look better than they are. Not ranked.");
    }

    /** How it is written. */
    public SearchFolder folder() {
        AnalysisColumns columns = new AnalysisColumns(spec);
        return new SearchFolder(
                KIND,
                spec,
                size,
                generations,
                found.candidates(),
                found.runs(),
                Map.of(FRONTIER, found.frontier()),
                FRONTIER,
                columns::of,
                FolderReadme.ofSearch("settings of the levers of " + spec.id() + " (" + spec.title()
                        + ") that no other one dominates, " + NumberText.count(found.candidates()) + " settings and "
                        + NumberText.count(found.runs()) + " runs of the scenario "
                        + spec.scenario().id() + ", seed " + spec.seed()),
                words(),
                List.of(),
                Map.of());
    }
}
