package org.parley.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.scenario.Problems;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioReader;
import org.parley.scenario.YamlFile;
import org.parley.scenario.YamlNode;
import org.parley.table.Csv;
import org.parley.table.Table;

/**
 * The folder of an ensemble of runs, or of a search, as it is read back for its charts.
 *
 * @param scenario as it was run
 * @param seed master seed
 * @param runs how many
 * @param version of the program that computed them
 * @param tables data of the charts, by name
 */
public record FinishedRun(Scenario scenario, String seed, int runs, String version, Map<String, Table> tables) {
    public FinishedRun {
        tables = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    }

    /** What a folder's manifest says it is: "sweep", "search", "run"; null if it holds no result. */
    public static @Nullable String kind(Path folder) {
        YamlNode manifest = manifest(folder);
        if (manifest == null) {
            return null;
        }
        YamlNode kind = manifest.get("kind");
        return kind != null ? kind.raw() : manifest.has("runs") ? "run" : null;
    }

    private static @Nullable YamlNode manifest(Path folder) {
        Path file = folder.resolve(ResultFolder.MANIFEST);
        YamlNode root = Files.isRegularFile(file) ? YamlFile.read(file, new Problems(file.toString())) : null;
        return root != null && root.isMap() ? root : null;
    }

    /** Reads a folder of such a kind, with the tables of these charts as far as they are there. */
    public static FinishedRun read(Path folder, List<String> charts) throws IOException {
        YamlNode manifest = manifest(folder);
        if (manifest == null) {
            throw new IOException(folder + " has no " + ResultFolder.MANIFEST);
        }
        Map<String, Table> tables = new LinkedHashMap<>();
        for (String chart : charts) {
            Path file = folder.resolve(ResultFolder.data(chart));
            if (Files.isRegularFile(file)) {
                tables.put(chart, Csv.read(Files.readString(file)));
            }
        }
        return new FinishedRun(
                ScenarioReader.read(folder.resolve(ResultFolder.SCENARIO)),
                said(manifest, "seed"),
                Integer.parseInt(said(manifest, "runs")),
                said(manifest, "version"),
                tables);
    }

    /** What a folder's manifest says under a key. */
    public static String said(Path folder, String key) throws IOException {
        YamlNode manifest = manifest(folder);
        if (manifest == null) {
            throw new IOException(folder + " has no " + ResultFolder.MANIFEST);
        }
        return said(manifest, key);
    }

    private static String said(YamlNode manifest, String key) throws IOException {
        YamlNode node = manifest.get(key);
        if (node == null) {
            throw new IOException("the manifest does not say " + key);
        }
        return node.raw();
    }
}
