package org.parley.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.parley.store.Circumstances;
import org.parley.store.StoredManifest;
import org.parley.sweep.SweepFolder;
import org.parley.sweep.SweepReader;
import org.parley.sweep.SweepSpec;

/** The folder of {@code parley search --possible}, computed again. */
record PossibleRerun(Path folder, StoredManifest manifest, EnsembleJob.Surroundings around) implements FolderRerun {
    @Override
    public boolean into(Path to) throws IOException, InterruptedException {
        Circumstances circumstances = Circumstances.begin("parley rerun");
        SweepSpec spec = SweepReader.readBack(new SweepFolder(folder));
        PossibleFolder.search(
                        spec,
                        Objects.requireNonNullElse(manifest.words("possible"), List.of()),
                        Integer.parseInt(manifest.said("size")),
                        Integer.parseInt(manifest.said("generations")),
                        Runtime.getRuntime().availableProcessors(),
                        (generation, cells) -> {})
                .folder()
                .write(to, circumstances, around.drawing());
        return true;
    }
}
