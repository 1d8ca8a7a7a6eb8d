package org.parley.study;

import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.store.Build;
import org.parley.store.Circumstances;
import org.parley.sweep.KeptBlocks;
import org.parley.sweep.Merge;
import org.parley.sweep.Sessions;
import org.parley.sweep.Shard;
import org.parley.sweep.Sweep;
import org.parley.sweep.SweepFolder;
import org.parley.sweep.SweepProgress;
import org.parley.sweep.SweepResult;
import org.parley.sweep.SweepSpec;

/**
 * Runs a sweep, or a part of it, into a folder, or continues it there; a whole sweep that is complete is merged. An
 * interrupt finishes the open blocks; what is complete is kept.
 *
 * @param spec what is asked
 * @param folder where to
 * @param part which blocks
 * @param workers threads, ≥ 1
 * @param circumstances since the verb began
 */
public record SweepJob(SweepSpec spec, SweepFolder folder, Shard part, int workers, Circumstances circumstances) {
    /**
     * How far it got.
     *
     * @param report of the runs
     * @param interrupted whether it was stopped
     * @param merged the whole sweep, merged and ready to be analysed, if all its blocks are there; to be closed
     */
    public record Done(
            Sweep.Report report,
            boolean interrupted,
            @Nullable SweepResult merged) {}

    /**
     * Runs.
     *
     * @param progress is told twice a second, on the calling thread
     * @param ran is called between the last run and the merge
     */
    public Done run(Interrupts interrupts, Consumer<SweepProgress> progress, Runnable ran)
            throws IOException, InterruptedException {
        Build build = Build.current();
        Sweep sweep = new Sweep(spec, folder, part, build.version() + " " + build.commit());
        boolean isWhole = part.equals(Shard.WHOLE);
        try (KeptBlocks kept = new KeptBlocks();
                Interrupts.Interrupt interrupt = interrupts.during(sweep::stop)) {
            Sweep.Report report = sweep.run(workers, progress, isWhole ? kept : null);
            ran.run();
            session(report);
            boolean isDone = report.finished() && isWhole && !interrupt.interrupted();
            SweepResult merged = isDone ? Merge.forAnalysis(folder, kept) : null;
            return new Done(report, interrupt.interrupted(), merged);
        }
    }

    private void session(Sweep.Report report) throws IOException {
        if (report.computed() > 0) {
            Map<String, Object> said = circumstances.end();
            said.put("threads", workers);
            said.put("runs", report.computed());
            Sessions.add(folder, part, said);
        }
    }
}
