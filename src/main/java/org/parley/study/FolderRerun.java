package org.parley.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.parley.store.ResultFolder;
import org.parley.store.StoredManifest;

/**
 * A result folder that can be computed again from what stands in it alone. To add a kind of folder: a class of this
 * kind, and a line in {@link Rerun}.
 */
@FunctionalInterface
interface FolderRerun {
    /**
     * Computes it into a new folder.
     *
     * @return false if an interrupt came before the end
     */
    boolean into(Path to) throws IOException, InterruptedException;

    /** The assumptions of a manifest; refused where the folder is older than they are. */
    static AssumptionWords assumptions(Path folder, StoredManifest manifest) {
        List<String> words = manifest.words("assumptions");
        if (words == null) {
            throw new RefusedInput(folder
                    + " does not hold the scenario file as it stood: it was written before Parley kept it, or by parley replay. "
                    + "Maybe parley run " + folder.resolve(ResultFolder.SCENARIO)
                    + " with the seed of the manifest?");
        }
        return AssumptionWords.parse(words);
    }
}
