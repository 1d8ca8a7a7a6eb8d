package org.parley.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.store.Build;
import org.parley.store.StoredManifest;

/**
 * Computes a result folder again, from what stands in it alone, and compares every file that its manifest lists, byte
 * by byte. What is computed again stands in a temporary folder, which is deleted, or is kept where that is asked for.
 * The manifest itself is not compared: it holds times. Test: {@code RerunCommandTest}.
 */
public final class Rerun {
    private Rerun() {}

    /**
     * What was found.
     *
     * @param differences of the files
     * @param then the program that wrote the folder
     * @param today the program that computed it again
     */
    public record Done(FolderDifferences differences, String then, String today) {}

    /**
     * Computes and compares.
     *
     * @param folder of a run, trace, sweep, search or comparison
     * @param out where what is computed again is kept, whole, with what was left out; null: nowhere
     * @return null if an interrupt came before the end
     * @throws RefusedInput if the folder cannot be computed again
     * @throws org.parley.yaml.ScenarioException if it used a plug-in that is not here
     */
    public static @Nullable Done of(Path folder, @Nullable Path out, EnsembleJob.Surroundings around)
            throws InterruptedException {
        StoredManifest manifest = StoredManifest.of(folder);
        if (manifest == null) {
            throw new RefusedInput(folder + " cannot be computed again: " + StoredManifest.whyNone(folder)
                    + "; the folder of a run, trace, sweep, search, comparison or explanation is wanted.");
        }
        manifest.requirePlugins();
        FolderRerun again = again(folder, manifest, around, out != null);
        try {
            if (out != null) {
                return again.into(out) ? done(folder, manifest, out, true) : null;
            }
            Path temporary = Files.createTempDirectory("parley-rerun");
            try {
                Path to = temporary.resolve("again");
                return again.into(to) ? done(folder, manifest, to, false) : null;
            } finally {
                delete(temporary);
            }
        } catch (IOException broken) {
            throw new RefusedInput("cannot rerun " + folder + ": " + broken.getMessage() + ".");
        }
    }

    private static Done done(Path folder, StoredManifest manifest, Path to, boolean whole) throws IOException {
        Build build = Build.current();
        return new Done(
                FolderDifferences.of(folder, manifest, to, whole),
                "Parley " + manifest.said("version") + ", commit " + manifest.said("commit"),
                "Parley " + build.version() + ", commit " + build.commit());
    }

    private static FolderRerun again(
            Path folder, StoredManifest manifest, EnsembleJob.Surroundings around, boolean whole) {
        String kind = String.valueOf(manifest.kind());
        return switch (kind) {
            case "run" -> new EnsembleRerun(folder, manifest, around, whole);
            case "trace" -> new TraceRerun(folder, manifest, around);
            case "sweep" -> new SweepRerun(folder, manifest, around, whole);
            case PolicySearchFolder.KIND -> new PolicySearchRerun(folder, manifest, around);
            case PossibleFolder.KIND -> new PossibleRerun(folder, manifest, around);
            case "comparison" -> new ComparisonRerun(folder, manifest, around);
            case ExplainFolder.KIND -> new ExplanationRerun(folder, manifest, around);
            default ->
                throw new RefusedInput(folder + " holds a " + kind
                        + "; the folder of a run, trace, sweep, search, comparison or explanation is wanted.");
        };
    }

    private static void delete(Path temporary) throws IOException {
        try (Stream<Path> files = Files.walk(temporary)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
