package org.parley.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.compare.Comparison;
import org.parley.compare.StoredEnsemble;
import org.parley.ensemble.EnsembleTables;
import org.parley.ensemble.RunColumn;
import org.parley.ensemble.RunColumns;
import org.parley.format.ScenarioWriter;
import org.parley.scenario.Scenario;
import org.parley.store.Build;
import org.parley.store.Circumstances;
import org.parley.store.Codebook;
import org.parley.store.FolderReadme;
import org.parley.store.Manifest;
import org.parley.store.ResultFolder;
import org.parley.table.NumberText;

/**
 * Writes a comparison into a folder: its tables, chart, page, codebook and manifest, and of both ensembles what is
 * needed to compute them again: runs, scenario, manifest and sources.
 *
 * @param comparison of the two
 * @param first where one ensemble stands
 * @param second where the other does
 */
public record CompareFolder(Comparison comparison, Path first, Path second) {
    /** The table of measures, and the chart that shows it. */
    private static final String MEASURES = "comparison";

    private static final String TRANSITIONS = "transitions";
    private static final String TERMS = "terms";
    private static final String OBSTACLES = "obstacles";
    private static final Set<String> KEPT = Set.of(ResultFolder.MANIFEST, ResultFolder.SCENARIO, ResultFolder.RUNS);

    /** Writes it. */
    public void write(Path out, Circumstances circumstances, ResultRenderer drawing) {
        Scenario scenario = comparison.first().scenario();
        Build build = Build.current();
        try (ResultFolder folder = ResultFolder.begin(out)) {
            drawing.compared(new ResultRenderer.Compared(origin(build), comparison), folder);
            folder.data(MEASURES, comparison.measures());
            folder.table(TRANSITIONS, comparison.transitions());
            folder.table(TERMS, comparison.terms());
            folder.table(OBSTACLES, comparison.obstacles());
            Codebook codebook = new Codebook();
            Comparison all = comparison.all();
            if (all != null) {
                folder.data(MEASURES + EnsembleTables.ALL, all.measures());
                folder.table(TRANSITIONS + EnsembleTables.ALL, all.transitions());
                codebook.add(ResultFolder.data(MEASURES + EnsembleTables.ALL), Comparison.MEASURE_COLUMNS);
                codebook.add(ResultFolder.table(TRANSITIONS + EnsembleTables.ALL), Comparison.TRANSITION_COLUMNS);
            }
            codebook.add(ResultFolder.data(MEASURES), Comparison.MEASURE_COLUMNS);
            codebook.add(ResultFolder.table(TRANSITIONS), Comparison.TRANSITION_COLUMNS);
            codebook.add(ResultFolder.table(TERMS), Comparison.TERM_COLUMNS);
            codebook.add(ResultFolder.table(OBSTACLES), Comparison.OBSTACLE_COLUMNS);
            keep(folder, ResultFolder.FIRST, first, comparison.first(), codebook);
            keep(folder, ResultFolder.SECOND, second, comparison.second(), codebook);
            folder.codebook(codebook, scenario);
            folder.readme(FolderReadme.ofComparison("what differs between "
                            + comparison.first().folder() + " and "
                            + comparison.second().folder() + ", " + NumberText.count(comparison.pairs())
                            + " pairs of runs of the scenario " + scenario.id() + ", seed "
                            + comparison.first().seed())
                    .text(scenario, build));
            folder.finish(manifest(build, circumstances));
        }
    }

    private Origin origin(Build build) {
        Scenario scenario = comparison.first().scenario();
        return new Origin(
                scenario,
                scenario.id() + " · " + comparison.first().folder().getFileName() + " and "
                        + comparison.second().folder().getFileName() + " · seed "
                        + comparison.first().seed() + " · Parley "
                        + build.version(),
                List.of(),
                List.of(ShellWords.line(List.of(
                        "./parley",
                        "compare",
                        comparison.first().folder().toString(),
                        comparison.second().folder().toString()))));
    }

    private Map<String, Object> manifest(Build build, Circumstances circumstances) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("program", "Parley");
        manifest.put("version", build.version());
        manifest.put("commit", build.commit());
        manifest.put("kind", "comparison");
        manifest.put("banner", comparison.first().scenario().banner());
        Scenario scenario = comparison.first().scenario();
        manifest.put("scenario", Manifest.scenario(scenario, ScenarioWriter.write(scenario)));
        manifest.put("parties", Manifest.parties(scenario));
        manifest.put("seed", comparison.first().seed());
        manifest.put("first", comparison.first().folder().toString());
        manifest.put("second", comparison.second().folder().toString());
        manifest.put("inShort", comparison.inShort());
        manifest.put("changes", comparison.changes());
        manifest.put("diff", comparison.diff());
        manifest.put("notes", comparison.notes());
        manifest.put("termsOff", comparison.silent());
        manifest.put("pairs", comparison.pairs());
        manifest.put("changedRuns", comparison.changedRuns());
        manifest.put("circumstances", circumstances.end());
        return manifest;
    }

    private static void keep(ResultFolder folder, String name, Path from, StoredEnsemble ensemble, Codebook codebook) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String below = from.relativize(file).toString().replace('\\', '/');
                if (KEPT.contains(below) || below.startsWith(ResultFolder.SOURCE + "/")) {
                    folder.kept(name + "/" + below, Files.readAllBytes(file));
                }
            }
        } catch (IOException unreadable) {
            throw new RefusedInput("cannot read " + from + ": " + unreadable.getMessage() + ".");
        }
        codebook.add(
                name + "/" + ResultFolder.RUNS,
                RunColumns.of(ensemble.scenario(), ensemble.fixed()).stream()
                        .map(RunColumn::column)
                        .toList());
    }
}
