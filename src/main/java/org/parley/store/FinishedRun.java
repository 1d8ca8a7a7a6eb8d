package org.parley.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.format.ScenarioReader;
import org.parley.scenario.Scenario;
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

    /** Reads the folder of an ensemble or a search, with the tables of these charts as far as they are there. */
    public static FinishedRun read(Path folder, List<String> charts) throws IOException {
        StoredManifest manifest = StoredManifest.of(folder);
        if (manifest == null) {
            throw new IOException(folder + ": " + StoredManifest.whyNone(folder));
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
                manifest.said("seed"),
                Integer.parseInt(manifest.said("runs")),
                manifest.said("version"),
                tables);
    }
}
