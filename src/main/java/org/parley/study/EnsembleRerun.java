package org.parley.study;

import java.io.IOException;
import java.nio.file.Path;
import org.parley.ensemble.Ensemble;
import org.parley.sim.Detail;
import org.parley.store.StoredManifest;

/** The folder of {@code parley run}, computed again. */
record EnsembleRerun(Path folder, StoredManifest manifest, EnsembleJob.Surroundings around) implements FolderRerun {
    @Override
    public boolean into(Path to) throws IOException, InterruptedException {
        KeptAssumptions kept = KeptAssumptions.of(folder, manifest);
        Ensemble.Plan plan = new Ensemble.Plan(
                kept.scenario(),
                Boolean.parseBoolean(manifest.said("fixed")),
                Long.parseLong(manifest.said("seed")),
                Long.parseLong(manifest.said("firstReplication")),
                Integer.parseInt(manifest.said("runs")),
                Runtime.getRuntime().availableProcessors(),
                Detail.PATHS);
        EnsembleJob.Command command = new EnsembleJob.Command("parley rerun", kept.words(), kept.sources());
        return new EnsembleJob(plan, new DealSearchCheck(false), command, around).into(to) != null;
    }
}
