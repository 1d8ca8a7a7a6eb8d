package org.parley.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.parley.store.Build;
import org.parley.store.ResultFolder;
import org.parley.store.StoredManifest;
import org.parley.sweep.Merge;
import org.parley.sweep.Shard;
import org.parley.sweep.Sweep;
import org.parley.sweep.SweepFolder;
import org.parley.sweep.SweepResult;
import org.parley.sweep.SweepSpec;
import org.parley.table.NumberText;

/**
 * The folder of {@code parley sweep}, computed again as far as it went: merged, and analysed if it was. An incomplete
 * one is refused, since its numbers are of other runs.
 *
 * @param whole whether with the pictures and the page that were left out
 */
record SweepRerun(Path folder, StoredManifest manifest, EnsembleJob.Surroundings around, boolean whole)
        implements FolderRerun {
    @Override
    public boolean into(Path to) throws IOException, InterruptedException {
        SweepFolder there = new SweepFolder(folder);
        SweepSpec spec = SweepResult.spec(there);
        List<String> files = manifest.files();
        if (files.isEmpty() || !Boolean.parseBoolean(manifest.said("complete"))) {
            throw new RefusedInput(folder + " holds "
                    + (files.isEmpty()
                            ? "a sweep that was not merged yet."
                            : NumberText.count(Long.parseLong(manifest.said("runsDone"))) + " of "
                                    + NumberText.count(spec.runs()) + " runs; only a complete sweep is computed again.")
                    + " Maybe first: parley sweep " + there.spec() + " --out " + folder);
        }
        SweepFolder again = new SweepFolder(to);
        Build build = Build.current();
        Sweep sweep = new Sweep(spec, again, Shard.WHOLE, build.version() + " " + build.commit());
        try (Interrupts.Interrupt interrupt = around.interrupts().during(sweep::stop)) {
            Sweep.Report report = sweep.run(Runtime.getRuntime().availableProcessors(), progress -> {});
            if (interrupt.interrupted() || !report.finished()) {
                return false;
            }
        }
        for (boolean packed : List.of(true, false)) {
            Path runs = packed ? again.runsGz() : again.runs();
            if (files.contains(String.valueOf(runs.getFileName()))) {
                Path wide = packed ? again.wideGz() : again.wide();
                boolean isWide = files.contains(String.valueOf(wide.getFileName()));
                Merge.into(List.of(again), again, Merge.Form.of(packed, isWide));
            }
        }
        LeftOut leftOut = LeftOut.of(manifest.words(LeftOut.KEY));
        if (files.contains(ResultFolder.REPORT) || !leftOut.words().isEmpty()) {
            AnalysisJob.of(again, whole ? around.drawing() : around.drawing().without(leftOut));
        }
        return true;
    }
}
