package org.parley.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.parley.ensemble.Column;
import org.parley.format.ScenarioWriter;
import org.parley.store.Build;
import org.parley.store.Circumstances;
import org.parley.store.Codebook;
import org.parley.store.FolderReadme;
import org.parley.store.Manifest;
import org.parley.store.ResultFolder;
import org.parley.sweep.SweepFiles;
import org.parley.sweep.SweepSpec;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * Writes what a search through the factors of a sweep file found into a folder, whatever it searched for: tables,
 * charts, page, codebook and manifest, and what is needed to search again. It is written when the search is over: one
 * that is stopped leaves nothing, and the same command comes to the same.
 *
 * @param kind what its manifest calls it
 * @param spec factors, replications and scenario
 * @param size settings a generation
 * @param generations after the first
 * @param tried settings in all
 * @param runs in all
 * @param tables by the names of their files; what was found is the first of them
 * @param charted which of them is drawn
 * @param columns what the columns of a table mean, by its name
 * @param readme what the folder is
 * @param words what was found and what it does not show, in sentences
 * @param options of the command line, beside size and generations
 * @param more what the manifest tells of this kind alone
 */
public record SearchFolder(
        String kind,
        SweepSpec spec,
        int size,
        int generations,
        int tried,
        long runs,
        Map<String, Table> tables,
        String charted,
        BiFunction<String, Table, List<Column>> columns,
        FolderReadme readme,
        List<String> words,
        List<String> options,
        Map<String, Object> more) {
    public SearchFolder {
        tables = new LinkedHashMap<>(tables);
        words = List.copyOf(words);
        options = List.copyOf(options);
        more = new LinkedHashMap<>(more);
    }

    /** Writes it. */
    public void write(Path to, Circumstances circumstances, ResultRenderer drawing) {
        Build build = Build.current();
        try (ResultFolder folder = ResultFolder.begin(to)) {
            Codebook codebook = new Codebook();
            tables.forEach((name, table) -> {
                folder.table(name, table);
                codebook.add(ResultFolder.table(name), columns.apply(name, table));
            });
            drawing.found(found(build), folder).forEach((name, data) -> {
                folder.data(name, data);
                codebook.add(ResultFolder.data(name), columns.apply(charted, data));
            });
            SweepFiles.selfContained(spec).forEach(folder::kept);
            folder.codebook(codebook, spec.scenario());
            folder.readme((drawing.leftOut().report() ? readme.reading(ResultFolder.table(listed())) : readme)
                    .text(spec.scenario(), build));
            folder.finish(manifest(build, circumstances));
        }
    }

    private String listed() {
        return tables.keySet().iterator().next();
    }

    private ResultRenderer.Found found(Build build) {
        return new ResultRenderer.Found(
                new Origin(spec.scenario(), SweepChartContext.line(spec, build.version()), facts(build), commands()),
                spec,
                kind,
                NumberText.count(tried) + " settings × " + NumberText.count(spec.replications()) + " replications",
                Map.of(charted, table(charted)),
                listed(),
                table(listed()),
                words);
    }

    private Table table(String name) {
        return java.util.Objects.requireNonNull(tables.get(name), name);
    }

    private List<Origin.Fact> facts(Build build) {
        return List.of(
                Origin.scenario(spec.scenario()),
                new Origin.Fact("Settings a generation", NumberText.count(size)),
                new Origin.Fact("Generations after the first", NumberText.count(generations)),
                new Origin.Fact("Settings", NumberText.count(tried)),
                new Origin.Fact("Replications", NumberText.count(spec.replications())),
                new Origin.Fact("Runs", NumberText.count(runs)),
                new Origin.Fact("Seed", Long.toString(spec.seed())),
                Origin.program(build));
    }

    private List<String> commands() {
        List<String> words = new ArrayList<>(List.of("./parley search", spec.id() + ".yaml"));
        words.addAll(options);
        words.add("--size " + size + " --generations " + generations + " --out results/" + spec.id());
        return List.of(String.join(" ", words));
    }

    private Map<String, Object> manifest(Build build, Circumstances circumstances) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("program", "Parley");
        manifest.put("kind", kind);
        manifest.put("version", build.version());
        manifest.put("commit", build.commit());
        manifest.put("banner", spec.scenario().banner());
        manifest.put("sweep", spec.id());
        manifest.put("scenario", Manifest.scenario(spec.scenario(), ScenarioWriter.write(spec.scenario())));
        manifest.put("parties", Manifest.parties(spec.scenario()));
        manifest.put("seed", spec.seed());
        manifest.put("replications", spec.replications());
        manifest.putAll(more);
        manifest.put("size", size);
        manifest.put("generations", generations);
        manifest.put("settings", tried);
        manifest.put("runs", runs);
        manifest.put("circumstances", circumstances.end());
        return manifest;
    }
}
