package org.parley.sweep;

import java.nio.file.Path;
import java.util.List;
import org.parley.store.ResultFolder;

/** Tells where the files of a sweep's result stand. It is the only class that knows their names. */
public record SweepFolder(Path path) {
    /** What was run. */
    public Path manifest() {
        return path.resolve("manifest.json");
    }

    /** The sweep, needing nothing outside the folder. */
    public Path spec() {
        return path.resolve("sweep.yaml");
    }

    /** The scenario with presets and overrides laid over it. */
    public Path scenario() {
        return path.resolve("scenario.yaml");
    }

    /** A preset that a factor chooses. */
    public Path preset(String fileName) {
        return presets().resolve(fileName);
    }

    /** The presets that factors choose. */
    Path presets() {
        return path.resolve("presets");
    }

    /** One row for each point. */
    public Path points() {
        return path.resolve("points.csv");
    }

    /** One row for each column of the runs. */
    public Path codebook() {
        return path.resolve("codebook.csv");
    }

    /** One row for each run that could not be computed. */
    public Path failures() {
        return path.resolve("failures.csv");
    }

    /** All runs, compressed. */
    public Path runsGz() {
        return path.resolve("runs.csv.gz");
    }

    /** What was drawn for each replication, compressed. */
    public Path drawsGz() {
        return path.resolve("draws.csv.gz");
    }

    /** What was drawn for each replication. */
    public Path draws() {
        return path.resolve("draws.csv");
    }

    /** All runs with what was drawn for them, compressed. */
    public Path wideGz() {
        return path.resolve("wide.csv.gz");
    }

    /** All runs with what was drawn for them. */
    public Path wide() {
        return path.resolve("wide.csv");
    }

    /** All runs. */
    public Path runs() {
        return path.resolve("runs.csv");
    }

    /** What a merge writes of the runs, in all its forms. */
    List<Path> merged() {
        return List.of(runsGz(), runs(), drawsGz(), draws(), wideGz(), wide(), failures());
    }

    /** The complete blocks. */
    public Path segments() {
        return path.resolve("segments");
    }

    /** A table of results. */
    public Path table(String name) {
        return path.resolve(name + ".csv");
    }

    /** The charts. */
    public Path figures() {
        return path.resolve("figures");
    }

    /** A chart, in one of its forms: png, svg, csv. */
    public Path figure(String name, String form) {
        return figures().resolve(name + "." + form);
    }

    /** The page. */
    public Path report() {
        return path.resolve("report.html");
    }

    /** What this is. */
    public Path readme() {
        return path.resolve(ResultFolder.README);
    }

    /** The codebook for programs. */
    public Path dataPackage() {
        return path.resolve(ResultFolder.DATA_PACKAGE);
    }

    /** When and where which part was computed, a file a process. */
    Path sessions() {
        return path.resolve("sessions");
    }

    /** The scripts of a job on a cluster. */
    Path slurm() {
        return path.resolve("slurm");
    }

    /** Held while a part is being computed. */
    Path lock(Shard shard) {
        return segments().resolve(".lock-" + shard.number() + "-of-" + shard.of());
    }
}
