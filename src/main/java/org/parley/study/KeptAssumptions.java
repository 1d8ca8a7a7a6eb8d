package org.parley.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.parley.scenario.Scenario;
import org.parley.store.ResultFolder;
import org.parley.store.StoredManifest;

/**
 * The scenario of a folder with everything that was laid over it, from the files that the folder keeps and the words of
 * its manifest.
 *
 * @param words as they were typed
 * @param scenario resolved
 * @param sources scenario file and presets as they stood, by name
 */
record KeptAssumptions(List<String> words, Scenario scenario, Map<String, byte[]> sources) {
    static KeptAssumptions of(Path folder, StoredManifest manifest) {
        AssumptionWords words = FolderRerun.assumptions(folder, manifest);
        AssumptionFiles files = AssumptionFiles.kept(folder.resolve(ResultFolder.SOURCE));
        Scenario scenario = words.scenario(files);
        return new KeptAssumptions(words.words(), scenario, words.sources(files, scenario));
    }
}
