package org.parley.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.parley.sweep.Probe;
import org.parley.sweep.SlurmJob;
import org.parley.sweep.SlurmRequest;
import org.parley.sweep.SweepFolder;
import org.parley.sweep.SweepSpec;

/**
 * A sweep written as a Slurm job array into its result folder; nothing is run but a few probes, by which the tasks are
 * cut. Test: {@code SlurmTest}.
 *
 * @param job the array
 * @param maxArraySize the cluster's {@code MaxArraySize}, or the usual value
 * @param told whether the cluster told it
 * @param start the file to start
 */
public record SlurmFolder(SlurmJob job, int maxArraySize, boolean told, Path start) {
    private static final double PROBE_SECONDS = 3;

    /**
     * Writes it.
     *
     * @param launcher the command parley, as the nodes see it
     * @param workers of a task, ≥ 1
     * @param request what the user asks of Slurm
     */
    public static SlurmFolder write(
            SweepSpec spec, SweepFolder folder, Path launcher, int workers, SlurmRequest request)
            throws IOException, InterruptedException {
        OptionalInt told = SlurmJob.maxArraySize();
        int size = told.orElse(SlurmJob.USUAL_MAX_ARRAY_SIZE);
        SlurmJob job = SlurmJob.of(spec, Probe.of(spec, PROBE_SECONDS), workers, size);
        return new SlurmFolder(job, size, told.isPresent(), job.write(spec, folder, launcher, workers, request));
    }

    /** What was written, in a sentence or two. */
    public String words() {
        return job.tasks() + (job.tasks() == 1 ? " task" : " tasks") + " of about "
                + Durations.text(60 * job.minutesPerTask()) + ", time limit " + job.limitMinutes()
                + " min, and a merge that waits for them. Arrays may have " + (maxArraySize - 1)
                + " tasks here (MaxArraySize " + maxArraySize
                + (told ? ", read from scontrol" : ", the usual value; no scontrol answers here")
                + "). The folder, the sweep file and Parley must be on a disk that all nodes share.";
    }
}
