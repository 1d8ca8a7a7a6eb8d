package org.parley.experiment.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.parley.experiment.ResultFolder;
import org.parley.scenario.Problems;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioReader;
import org.parley.scenario.YamlFile;
import org.parley.scenario.YamlNode;
import org.parley.table.Csv;
import org.parley.table.Table;

/**
 * The result folder of an ensemble, read back: what was assumed, with which seed and program, and its runs. The scenario and the runs must be what the manifest says by their SHA-256; an altered
 * file is refused by name.
 *
 * @param folder as the user named it
 * @param scenario with every parameter as it was used
 * @param seed master seed
 * @param fixed whether default values and mean preferences were used
 * @param program version and commit
 * @param runs {@value ResultFolder#RUNS}
 */
public record StoredEnsemble(Path folder, Scenario scenario, long seed, boolean fixed, String program, Table runs) {

    /**
     * Reads a folder.
     *
     * @throws NotComparable if it is no ensemble's, or was altered
     */
    public static StoredEnsemble open(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new NotComparable(folder + (Files.exists(folder) ? " is a file" : " does not exist")
                    + "; the result folder of parley run is wanted.");
        }
        Path manifest = folder.resolve(ResultFolder.MANIFEST);
        Problems problems = new Problems(manifest.toString());
        YamlNode root = Files.exists(manifest) ? YamlFile.read(manifest, problems) : null;
        if (root == null || !root.has("seed") || !root.has("runs") || !root.has("files")) {
            throw new NotComparable(folder + " is no result folder of parley run: "
                    + (Files.exists(manifest) ? "its " : "it has no ") + ResultFolder.MANIFEST
                    + (Files.exists(manifest) ? " does not tell of an ensemble." : "."));
        }
        String runs = sound(folder, ResultFolder.RUNS, root);
        sound(folder, ResultFolder.SCENARIO, root);
        return new StoredEnsemble(
                folder,
                ScenarioReader.read(folder.resolve(ResultFolder.SCENARIO)),
                Long.parseLong(told(root, "seed")),
                Boolean.parseBoolean(told(root, "fixed")),
                told(root, "version") + " " + told(root, "commit"),
                Csv.read(runs));
    }

    /** A file's text, if its hash is that of the manifest. */
    private static String sound(Path folder, String file, YamlNode manifest) {
        String text;
        try {
            text = Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new NotComparable(folder.resolve(file) + " cannot be read.");
        }
        YamlNode about = child(child(manifest, "files"), file);
        YamlNode hash = child(about, "sha256");
        if (hash == null || !hash.raw().equals(ResultFolder.sha256(text))) {
            throw new NotComparable(
                    folder.resolve(file) + " is not the file that was written: its checksum differs from the one in "
                            + ResultFolder.MANIFEST + ".");
        }
        return text;
    }

    private static String told(YamlNode manifest, String key) {
        YamlNode value = manifest.get(key);
        return value == null ? "" : value.raw();
    }

    private static @Nullable YamlNode child(@Nullable YamlNode of, String key) {
        return of == null ? null : of.get(key);
    }
}
