package org.parley.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.parley.store.Build;
import org.parley.store.Circumstances;
import org.parley.store.Codebook;
import org.parley.store.FolderReadme;
import org.parley.store.ResultFolder;
import org.parley.sweep.AnalysisColumns;
import org.parley.sweep.PolicySearch;
import org.parley.sweep.SweepFiles;
import org.parley.sweep.SweepSpec;
import org.parley.table.NumberText;

/**
 * Writes what a search found into a folder: its table, charts, codebook and manifest, and what is needed to search
 * again.
 *
 * @param spec levers, replications and scenario
 * @param found by the search
 * @param size settings a generation
 * @param generations after the first
 */
public record PolicySearchFolder(SweepSpec spec, PolicySearch.Found found, int size, int generations) {
    /** What its manifest calls it. */
    public static final String KIND = "search";

    private static final String FRONTIER = "front";

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

    /** Writes it. */
    public void write(Path to, Circumstances circumstances, ResultRenderer drawing) {
        Build build = Build.current();
        try (ResultFolder folder = ResultFolder.begin(to)) {
            Codebook codebook = new Codebook();
            AnalysisColumns columns = new AnalysisColumns(spec);
            folder.table(FRONTIER, found.frontier());
            codebook.add(ResultFolder.table(FRONTIER), columns.of(FRONTIER, found.frontier()));
            Origin origin =
                    new Origin(spec.scenario(), SweepChartContext.line(spec, build.version()), List.of(), List.of());
            drawing.found(new ResultRenderer.Found(origin, spec, Map.of(FRONTIER, found.frontier())), folder)
                    .forEach((name, data) -> {
                        folder.data(name, data);
                        codebook.add(ResultFolder.data(name), columns.of(FRONTIER, data));
                    });
            SweepFiles.selfContained(spec).forEach(folder::kept);
            folder.codebook(codebook, spec.scenario());
            folder.readme(FolderReadme.ofSearch("settings of the levers of " + spec.id() + " (" + spec.title()
                            + ") that no other one dominates, " + NumberText.count(found.candidates())
                            + " settings and "
                            + NumberText.count(found.runs()) + " runs of the scenario "
                            + spec.scenario().id() + ", seed " + spec.seed())
                    .text(spec.scenario(), build));
            folder.finish(manifest(build, circumstances));
        }
    }

    private Map<String, Object> manifest(Build build, Circumstances circumstances) {
        Map<String, Object> manifest = SearchManifest.begin(KIND, spec, build);
        manifest.put("size", size);
        manifest.put("generations", generations);
        manifest.put("settings", found.candidates());
        manifest.put("runs", found.runs());
        manifest.put("circumstances", circumstances.end());
        return manifest;
    }
}
