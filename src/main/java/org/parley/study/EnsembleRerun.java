package org.parley.study;

import java.io.IOException;
import java.nio.file.Path;
import org.parley.ensemble.Ensemble;
import org.parley.sim.Detail;
import org.parley.store.StoredManifest;

/**
 * The folder of {@code parley run}, computed again.
 *
 * @param whole whether with the pictures and the page that were left out
 */
record EnsembleRerun(Path folder, StoredManifest manifest, EnsembleJob.Surroundings around, boolean whole)
        implements FolderRerun {
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
        ResultRenderer drawing =
                whole ? around.drawing() : around.drawing().without(LeftOut.of(manifest.words(LeftOut.KEY)));
        EnsembleJob.Surroundings same = new EnsembleJob.Surroundings(around.listener(), around.interrupts(), drawing);
        return new EnsembleJob(plan, new DealSearchCheck(false), command, same).into(to) != null;
    }
}
