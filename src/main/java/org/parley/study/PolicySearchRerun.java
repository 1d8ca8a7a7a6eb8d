package org.parley.study;

import java.io.IOException;
import java.nio.file.Path;
import org.parley.store.Circumstances;
import org.parley.store.StoredManifest;
import org.parley.sweep.SweepFolder;
import org.parley.sweep.SweepReader;
import org.parley.sweep.SweepSpec;

/** The folder of {@code parley search}, computed again. */
record PolicySearchRerun(Path folder, StoredManifest manifest, EnsembleJob.Surroundings around) implements FolderRerun {
    @Override
    public boolean into(Path to) throws IOException, InterruptedException {
        Circumstances circumstances = Circumstances.begin("parley rerun");
        SweepSpec spec = SweepReader.readBack(new SweepFolder(folder));
        int size = Integer.parseInt(manifest.said("size"));
        int generations = Integer.parseInt(manifest.said("generations"));
        PolicySearchFolder.search(
                        spec,
                        size,
                        generations,
                        Runtime.getRuntime().availableProcessors(),
                        (generation, frontier) -> {})
                .folder()
                .write(to, circumstances, around.drawing());
        return true;
    }
}
