package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.parley.store.StoredManifest;
import org.parley.study.Refused;

/**
 * A result folder that can be computed again from what stands in it alone. To add a kind of folder: a class of this
 * kind, and a line in {@link RerunCommand}.
 */
@FunctionalInterface
interface Again {
    /**
     * Computes it into a new folder.
     *
     * @return false if an interrupt came before the end
     */
    boolean into(Path to) throws IOException, InterruptedException;

    /** The words of a manifest for {@link AssumptionOptions}; refused where the folder is older than they are. */
    static List<String> assumptions(Path folder, StoredManifest manifest) {
        List<String> words = manifest.words("assumptions");
        if (words == null) {
            throw new Refused(folder
                    + " does not hold the scenario file as it stood: it was written before Parley kept it, or by parley replay. "
                    + "Maybe parley run " + folder.resolve(org.parley.store.ResultFolder.SCENARIO)
                    + " with the seed of the manifest?");
        }
        return words;
    }
}
