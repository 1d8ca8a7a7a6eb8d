package org.parley.study;

import java.io.IOException;
import java.nio.file.Path;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.store.Circumstances;
import org.parley.store.StoredManifest;

/** The folder of {@code parley trace}, computed again. */
record TraceRerun(Path folder, StoredManifest manifest, EnsembleJob.Surroundings around) implements FolderRerun {
    @Override
    public boolean into(Path to) throws IOException {
        Circumstances circumstances = Circumstances.begin("parley rerun");
        KeptAssumptions kept = KeptAssumptions.of(folder, manifest);
        Scenario scenario = kept.scenario();
        boolean fixed = Boolean.parseBoolean(manifest.said("fixed"));
        RunKey key = new RunKey(Long.parseLong(manifest.said("seed")), Long.parseLong(manifest.said("replication")));
        DealSearchCheck check = new DealSearchCheck(false);
        return new TraceFolder(OneRun.of(scenario, fixed, key, check), kept.words(), kept.sources(), circumstances)
                .write(to, check, around.interrupts(), around.drawing());
    }
}
