package org.parley.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.parley.table.Csv;
import org.parley.table.Table;

/** Small sweeps of the tutorial, written into a folder. */
final class TutorialSweep {
    static final String PROGRAM = "0 test";
    static final Path SCENARIO = Path.of("scenarios/tutorial.yaml").toAbsolutePath();

    private TutorialSweep() {}

    /** Six points, 25 replications: 2 groups of points × 3 chunks of replications = 6 blocks. */
    static String grid() {
        return """
                id: grid
                title: "Two dials"
                scenario: %s
                design: {kind: grid, levels: 3}
                factors:
                  pressure.northland: {low: 0, high: 1}
                  commitment: [on, off]
                replications: 25
                seed: 7
                outcomes: [agreement, survival5, OPEN, why.commitment]
                """.formatted(SCENARIO);
    }

    static Path write(Path folder, String text) {
        return write(folder, "grid.yaml", text);
    }

    static Path write(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The runs of a folder with what was drawn for them, as the program writes them; failed runs are left out. */
    static Table runs(SweepFolder folder) {
        try {
            Merge.into(List.of(folder), folder, Merge.Form.PLAIN_AND_WIDE);
            return Csv.read(Files.readString(folder.wide()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static SweepSpec spec(Path folder, String text) {
        return SweepReader.read(write(folder, text), false);
    }
}
