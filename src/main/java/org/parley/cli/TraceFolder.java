package org.parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.charts.Charts;
import org.parley.charts.Setting;
import org.parley.ensemble.TraceTables;
import org.parley.format.ScenarioWriter;
import org.parley.report.Block;
import org.parley.report.ScenarioSetting;
import org.parley.report.TraceReport;
import org.parley.scenario.Scenario;
import org.parley.sim.Simulator;
import org.parley.store.Build;
import org.parley.store.Circumstances;
import org.parley.store.Codebook;
import org.parley.store.FolderReadme;
import org.parley.store.Manifest;
import org.parley.store.ResultFolder;
import org.parley.table.Table;

/**
 * Writes a traced run into a folder: the story, its tables, its charts, a page, the resolved scenario, a codebook and a manifest. Nothing of it but the circumstances in the manifest depends on the time or the machine.
 *
 * @param scenario what was simulated
 * @param run the run
 * @param fixed whether nothing was drawn
 * @param tables its tables by name; a chart of the same name shows each
 * @param story the run told
 * @param assumptions scenario and what is laid over it, as words of a command line
 * @param sources scenario file and presets as they stand, by name; empty for a run of a sweep, which its sweep gives again
 * @param circumstances since the verb began
 */
record TraceFolder(
        Scenario scenario,
        Simulator.Traced run,
        boolean fixed,
        Map<String, TraceTables.Named> tables,
        List<TraceStory.Part> story,
        List<String> assumptions,
        Map<String, byte[]> sources,
        Circumstances circumstances) {
    private static final int WIDTH = 100;

    /** Writes it; false if an interrupt (Ctrl-C) came before the end: then nothing is left behind. */
    boolean write(Path out, Check check) {
        Build build = Build.current();
        Codebook codebook = new Codebook();
        try (OnInterrupt interrupt = new OnInterrupt(() -> {});
                ResultFolder folder = ResultFolder.begin(out)) {
            folder.story(String.join("\n", TraceStory.lines(story, WIDTH)) + "\n");
            Map<String, Table> rows = new LinkedHashMap<>();
            for (TraceTables.Named named : tables.values()) {
                rows.put(named.name(), named.table());
                folder.table(named.name(), named.table());
                codebook.add(ResultFolder.table(named.name()), named.columns());
            }
            String resolved = ScenarioWriter.write(scenario);
            folder.scenario(resolved);
            folder.codebook(codebook, scenario);
            sources.forEach(folder::source);
            String what = which() + " of the scenario " + scenario.id() + ", one run of many and not the result"
                    + (fixed ? ", nothing drawn" : "");
            folder.readme(
                    (sources.isEmpty() ? FolderReadme.ofReplay(what) : FolderReadme.ofRun(what)).text(scenario, build));
            Setting setting = ScenarioSetting.of(
                    scenario,
                    scenario.id() + " · " + which() + " · one run of many, not the result · Parley " + build.version());
            List<Charts.Drawn> figures = Charts.draw(Charts.trace(), rows, setting);
            for (Charts.Drawn drawn : figures) {
                folder.figure(
                        drawn.picture().name(),
                        drawn.picture().png(),
                        drawn.picture().svg());
            }
            folder.report(page(setting, figures, build, resolved).page().html());
            if (interrupt.interrupted()) {
                return false;
            }
            folder.finish(manifest(build, resolved, check));
            return true;
        }
    }

    private String which() {
        return "replication " + run.result().key().replication() + " of seed "
                + run.result().key().master();
    }

    private TraceReport page(Setting setting, List<Charts.Drawn> figures, Build build, String resolved) {
        List<String> words = new ArrayList<>(List.of("./parley", "trace"));
        words.addAll(assumptions);
        words.addAll(List.of(
                "--replication",
                Long.toString(run.result().key().replication()),
                "--seed",
                Long.toString(run.result().key().master())));
        if (fixed) {
            words.add("--fixed");
        }
        return new TraceReport(
                scenario,
                setting,
                which(),
                TraceStory.LABEL,
                figures,
                story.stream().map(TraceFolder::block).toList(),
                TraceReport.drawn(scenario, run.result().values(), fixed),
                List.of(
                        new Block.Fact("Scenario", scenario.id() + scenario.day(", as of ")),
                        new Block.Fact("Scenario as run", "SHA-256 " + ResultFolder.sha256(resolved)),
                        new Block.Fact("Run", which()),
                        new Block.Fact("Program", "Parley " + build.version() + ", commit " + build.commit())),
                List.of(ShellWords.line(words)));
    }

    private static Block.Story block(TraceStory.Part part) {
        return new Block.Story(
                part.heading(),
                part.told().stream()
                        .map(told ->
                                told.label().isEmpty() ? told.text() : "Exchange " + told.label() + ": " + told.text())
                        .toList());
    }

    private Map<String, Object> manifest(Build build, String resolved, Check check) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("program", "Parley");
        manifest.put("kind", "trace");
        manifest.put("version", build.version());
        manifest.put("commit", build.commit());
        manifest.put("label", TraceStory.LABEL);
        manifest.put("banner", scenario.banner());
        manifest.put("scenario", Manifest.scenario(scenario, resolved));
        manifest.put("parties", Manifest.parties(scenario));
        manifest.put("seed", run.result().key().master());
        manifest.put("replication", run.result().key().replication());
        manifest.put("fixed", fixed);
        manifest.put("outcome", run.result().outcome().name());
        if (!sources.isEmpty()) {
            manifest.put("assumptions", assumptions);
        }
        Map<String, Object> said = circumstances.end();
        check.into(said);
        manifest.put("circumstances", said);
        return manifest;
    }
}
