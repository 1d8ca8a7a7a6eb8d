package org.parley.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.ensemble.SilentZero;
import org.parley.ensemble.SilentZeros;
import org.parley.format.ScenarioReader;
import org.parley.scenario.Scenario;
import org.parley.store.ResultFolder;
import org.parley.store.StoredManifest;
import org.parley.table.Csv;
import org.parley.table.Sha256;
import org.parley.table.Table;

/**
 * The result folder of an ensemble, read back: what was assumed, with which seed and program, and its runs. The
 * scenario and the runs must be what the manifest says by their SHA-256; an altered file is refused by name.
 *
 * @param folder as the user named it
 * @param scenario with every parameter as it was used
 * @param seed master seed
 * @param fixed whether default values and mean preferences were used
 * @param program version and commit
 * @param runs {@value ResultFolder#RUNS}
 * @param pressed what else a survival under pressure could be, as the run found by playing some runs again; or empty
 * @param silent numbers that cannot answer since a term is off, each in a sentence, with the figure where the run found
 *     one
 */
public record StoredEnsemble(
        Path folder,
        Scenario scenario,
        long seed,
        boolean fixed,
        String program,
        Table runs,
        String pressed,
        List<String> silent) {
    public StoredEnsemble {
        silent = List.copyOf(silent);
    }

    /** An ensemble of which it is not known what else a survival under pressure could be. */
    public StoredEnsemble(Path folder, Scenario scenario, long seed, boolean fixed, String program, Table runs) {
        this(folder, scenario, seed, fixed, program, runs, "", List.of());
    }

    /** What a folder of another kind holds, and what reads it. */
    private static String holds(@Nullable String kind) {
        return switch (kind == null ? "" : kind) {
            case "sweep" -> "it holds a sweep; parley analyse reads it";
            case "comparison" -> "it holds a comparison of two; name one of them";
            case "explanation" -> "it holds what parley explain told; name the folder that was explained";
            case "trace" -> "it holds the trace of one run; name the scenario, with --replication";
            default -> "its " + ResultFolder.MANIFEST + " does not tell of an ensemble";
        };
    }

    /**
     * Reads a folder.
     *
     * @throws NotComparable if it is no ensemble's, or was altered
     */
    public static StoredEnsemble open(Path folder) {
        StoredManifest manifest = StoredManifest.of(folder);
        if (manifest == null) {
            throw new NotComparable(folder + " is no result folder of parley run: " + StoredManifest.whyNone(folder)
                    + "; a folder that parley run wrote to its end is wanted.");
        }
        if (!"run".equals(manifest.kind())) {
            throw new NotComparable(folder + " is no result folder of parley run: " + holds(manifest.kind()) + ".");
        }
        String runs = sound(folder, ResultFolder.RUNS, manifest);
        sound(folder, ResultFolder.SCENARIO, manifest);
        try {
            Scenario scenario = ScenarioReader.read(folder.resolve(ResultFolder.SCENARIO));
            List<String> silent = manifest.words("silent");
            return new StoredEnsemble(
                    folder,
                    scenario,
                    Long.parseLong(manifest.said("seed")),
                    Boolean.parseBoolean(manifest.said("fixed")),
                    manifest.said("version") + " " + manifest.said("commit"),
                    Csv.read(runs),
                    manifest.says("pressed") ? manifest.said("pressed") : "",
                    silent != null
                            ? silent
                            : SilentZeros.of(scenario).stream()
                                    .map(SilentZero::says)
                                    .toList());
        } catch (IOException incomplete) {
            throw new NotComparable(incomplete.getMessage() + ".");
        }
    }

    /** The same under another name of its folder. */
    public StoredEnsemble named(Path other) {
        return new StoredEnsemble(other, scenario, seed, fixed, program, runs, pressed, silent);
    }

    /** The same with these of its runs. */
    StoredEnsemble with(Table someRuns) {
        return new StoredEnsemble(folder, scenario, seed, fixed, program, someRuns, pressed, silent);
    }

    /** A file's text, if its hash is that of the manifest. */
    private static String sound(Path folder, String file, StoredManifest manifest) {
        String text;
        try {
            text = Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new NotComparable(folder.resolve(file) + " cannot be read.");
        }
        if (!Sha256.hex(text).equals(manifest.sha256(file))) {
            throw new NotComparable(
                    folder.resolve(file) + " is not the file that was written: its checksum differs from the one in "
                            + ResultFolder.MANIFEST + ".");
        }
        return text;
    }
}
