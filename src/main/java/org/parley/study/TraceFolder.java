package org.parley.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.ensemble.TraceTables;
import org.parley.format.ScenarioWriter;
import org.parley.scenario.Scenario;
import org.parley.store.Build;
import org.parley.store.Circumstances;
import org.parley.store.Codebook;
import org.parley.store.FolderReadme;
import org.parley.store.Manifest;
import org.parley.store.ResultFolder;
import org.parley.table.Table;

/**
 * Writes a traced run into a folder: the story, its tables, its charts, a page, the resolved scenario, a codebook and a
 * manifest. Only the circumstances in the manifest depend on the time or the machine.
 *
 * @param of the run
 * @param assumptions scenario and what is laid over it, as words of a command line
 * @param sources scenario file and presets as they stand, by name; empty for a run of a sweep, which its sweep gives
 *     again
 * @param circumstances since the verb began
 */
public record TraceFolder(
        OneRun of, List<String> assumptions, Map<String, byte[]> sources, Circumstances circumstances) {
    private static final int WIDTH = 100;

    /** Writes it; false if an interrupt came before the end: then nothing is left behind. */
    public boolean write(Path out, DealSearchCheck check, Interrupts interrupts, ResultRenderer drawing) {
        Build build = Build.current();
        Codebook codebook = new Codebook();
        List<TraceStory.Part> story = of.story(true);
        Scenario scenario = of.scenario();
        try (Interrupts.Interrupt interrupt = interrupts.during(() -> {});
                ResultFolder folder = ResultFolder.begin(out)) {
            folder.story(String.join("\n", TraceStory.lines(story, scenario.banner(), WIDTH)) + "\n");
            Map<String, Table> rows = new LinkedHashMap<>();
            for (TraceTables.Named named : of.tables().values()) {
                rows.put(named.name(), named.table());
                folder.table(named.name(), named.table());
                codebook.add(ResultFolder.table(named.name()), named.columns());
            }
            String resolved = ScenarioWriter.write(scenario);
            folder.scenario(resolved);
            folder.codebook(codebook, scenario);
            sources.forEach(folder::source);
            String what = which() + " of the scenario " + scenario.id() + ", one run of many and not the result"
                    + (of.fixed() ? ", nothing drawn" : "");
            folder.readme(
                    (sources.isEmpty() ? FolderReadme.ofReplay(what) : FolderReadme.ofRun(what)).text(scenario, build));
            drawing.traced(new ResultRenderer.Traced(origin(build, resolved), of, rows, which(), story), folder);
            if (interrupt.interrupted()) {
                return false;
            }
            folder.finish(manifest(build, resolved, check));
            return true;
        }
    }

    private String which() {
        return "replication " + of.run().result().key().replication() + " of seed "
                + of.run().result().key().master();
    }

    private Origin origin(Build build, String resolved) {
        Scenario scenario = of.scenario();
        List<String> words = new ArrayList<>(List.of("./parley", "trace"));
        words.addAll(assumptions);
        words.addAll(List.of(
                "--replication",
                Long.toString(of.run().result().key().replication()),
                "--seed",
                Long.toString(of.run().result().key().master())));
        if (of.fixed()) {
            words.add("--fixed");
        }
        return new Origin(
                scenario,
                scenario.id() + " · " + which() + " · one run of many, not the result · Parley " + build.version(),
                List.of(
                        Origin.scenario(scenario),
                        Origin.resolved(resolved),
                        new Origin.Fact("Run", which()),
                        Origin.program(build)),
                List.of(ShellWords.line(words)));
    }

    private Map<String, Object> manifest(Build build, String resolved, DealSearchCheck check) {
        Scenario scenario = of.scenario();
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("program", "Parley");
        manifest.put("kind", "trace");
        manifest.put("version", build.version());
        manifest.put("commit", build.commit());
        manifest.put("label", TraceStory.LABEL);
        manifest.put("banner", scenario.banner());
        manifest.put("scenario", Manifest.scenario(scenario, resolved));
        manifest.put("parties", Manifest.parties(scenario));
        manifest.put("seed", of.run().result().key().master());
        manifest.put("replication", of.run().result().key().replication());
        manifest.put("fixed", of.fixed());
        manifest.put("outcome", of.run().result().outcome().name());
        if (!sources.isEmpty()) {
            manifest.put("assumptions", assumptions);
        }
        Map<String, Object> said = circumstances.end();
        check.into(said);
        manifest.put("circumstances", said);
        return manifest;
    }
}
