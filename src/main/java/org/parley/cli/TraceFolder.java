package org.parley.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.experiment.Build;
import org.parley.experiment.Codebook;
import org.parley.experiment.ResultFolder;
import org.parley.experiment.TraceTables;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioWriter;
import org.parley.sim.Simulator;

/** Writes a traced run into a folder: the story, its tables, the resolved scenario, a codebook and a manifest. */
final class TraceFolder {
    private TraceFolder() {}

    static void write(
            Path out,
            Scenario scenario,
            Simulator.Traced run,
            List<String> story,
            Map<String, TraceTables.Named> tables) {
        Build build = Build.current();
        Codebook codebook = new Codebook();
        try (ResultFolder folder = ResultFolder.begin(out)) {
            folder.story(String.join("\n", story) + "\n");
            for (TraceTables.Named named : tables.values()) {
                folder.table(named.name(), named.table());
                codebook.add(ResultFolder.table(named.name()), named.columns());
            }
            folder.scenario(ScenarioWriter.write(scenario));
            folder.codebook(codebook.table(scenario));
            Map<String, Object> manifest = new LinkedHashMap<>();
            manifest.put("program", "Parley");
            manifest.put("version", build.version());
            manifest.put("commit", build.commit());
            manifest.put("label", TraceStory.LABEL);
            manifest.put("banner", scenario.banner());
            manifest.put("scenario", scenario.id());
            manifest.put("seed", run.result().key().master());
            manifest.put("replication", run.result().key().replication());
            manifest.put("outcome", run.result().outcome().name());
            folder.finish(manifest);
        }
    }
}
