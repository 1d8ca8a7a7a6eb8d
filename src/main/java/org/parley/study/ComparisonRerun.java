package org.parley.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parley.compare.Comparison;
import org.parley.compare.StoredEnsemble;
import org.parley.store.Circumstances;
import org.parley.store.ResultFolder;
import org.parley.store.StoredManifest;

/**
 * The folder of {@code parley compare}, computed again: both ensembles from their sources, then what differs between
 * them.
 */
record ComparisonRerun(Path folder, StoredManifest manifest, EnsembleJob.Surroundings around) implements FolderRerun {
    @Override
    public boolean into(Path to) throws IOException, InterruptedException {
        Circumstances circumstances = Circumstances.begin("parley rerun");
        Path ensembles = Files.createTempDirectory(to.toAbsolutePath().getParent(), "ensembles");
        Path first = ensembles.resolve(ResultFolder.FIRST);
        Path second = ensembles.resolve(ResultFolder.SECOND);
        if (!ensemble(ResultFolder.FIRST).into(first)
                || !ensemble(ResultFolder.SECOND).into(second)) {
            return false;
        }
        Comparison comparison = Comparison.of(
                StoredEnsemble.open(first).named(Path.of(manifest.said(ResultFolder.FIRST))),
                StoredEnsemble.open(second).named(Path.of(manifest.said(ResultFolder.SECOND))));
        new CompareFolder(comparison, first, second).write(to, circumstances, around.drawing());
        return true;
    }

    private FolderRerun ensemble(String name) {
        Path kept = folder.resolve(name);
        StoredManifest ofRun = StoredManifest.of(kept);
        if (ofRun == null) {
            throw new RefusedInput(kept + " cannot be computed again: " + StoredManifest.whyNone(kept)
                    + "; a comparison keeps its two ensembles, and one of an older Parley did not.");
        }
        return new EnsembleRerun(kept, ofRun, around, false);
    }
}
