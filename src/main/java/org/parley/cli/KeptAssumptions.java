package org.parley.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.parley.scenario.Scenario;
import org.parley.store.ResultFolder;
import org.parley.store.StoredManifest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * The scenario of a folder with everything that was laid over it, from the files that the folder keeps and the words of
 * its manifest.
 *
 * @param words as they were typed
 * @param scenario resolved
 * @param sources scenario file and presets as they stood, by name
 */
record KeptAssumptions(List<String> words, Scenario scenario, Map<String, byte[]> sources) {
    /** The words of the manifest, read as a command line reads them. */
    @Command
    private static final class Asked {
        @Mixin
        @SuppressWarnings("NullAway.Init")
        private AssumptionOptions assumptions;
    }

    static KeptAssumptions of(Path folder, StoredManifest manifest) {
        List<String> words = Again.assumptions(folder, manifest);
        Asked asked = new Asked();
        new CommandLine(asked).parseArgs(words.toArray(String[]::new));
        AssumptionOptions assumptions = asked.assumptions;
        assumptions.kept = folder.resolve(ResultFolder.SOURCE);
        Scenario scenario = assumptions.resolved(null);
        return new KeptAssumptions(words, scenario, assumptions.sources(scenario.id(), null));
    }
}
