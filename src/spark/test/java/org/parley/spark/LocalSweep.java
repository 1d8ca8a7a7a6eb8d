package org.parley.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parley.study.AnalysisJob;
import org.parley.study.ResultRenderer;
import org.parley.sweep.Merge;
import org.parley.sweep.Shard;
import org.parley.sweep.Sweep;
import org.parley.sweep.SweepFolder;
import org.parley.sweep.SweepReader;

/** Sweeps that Spark runs, and the same without Spark. */
final class LocalSweep {
    private LocalSweep() {}

    /** Two dials of Geneva, 16 points × 400 replications: some seconds of one core. */
    static Path geneva(Path folder) throws IOException {
        return file(folder, "geneva-2026", "pressure.A", 400);
    }

    /** The same of the tutorial, 16 × 40. */
    static Path tutorial(Path folder) throws IOException {
        return file(folder, "tutorial", "pressure.northland", 40);
    }

    private static Path file(Path folder, String scenario, String pressure, int replications) throws IOException {
        return Files.writeString(folder.resolve("dials.yaml"), """
                id: dials
                title: "Two dials"
                scenario: %s
                design: {kind: grid, levels: 4}
                factors:
                  %s: {low: 0, high: 1}
                  guaranteeTrust: {low: .2, high: .9}
                replications: %d
                seed: 7
                outcomes: [agreement, survival5, weeks]
                """.formatted(
                        Path.of("scenarios", scenario + ".yaml").toAbsolutePath(), pressure, replications));
    }

    /** Runs it on this machine, tables only. */
    static SweepFolder run(Path file, Path out) throws IOException, InterruptedException {
        SweepFolder folder = new SweepFolder(out);
        new Sweep(SweepReader.read(file, false), folder, Shard.WHOLE, SweepPart.program()).run(2, now -> {});
        AnalysisJob.of(Merge.forAnalysis(folder), ResultRenderer.NONE);
        return folder;
    }
}
