package org.parley.experiment.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;

/**
 * A sweep as a Slurm job array: each task computes one shard of the same folder, a dependent job merges. Tasks are cut so that one lasts about ten minutes (5 … 15
 * by the probe's mean), at most 1000 of them: Slurm's usual {@code MaxArraySize} is 1001; a larger sweep gets longer tasks. A task that is killed or requeued
 * continues where it was, since a sweep is continued by the same command.
 *
 * @param tasks size of the array
 * @param minutesPerTask expected, by the probe's mean
 * @param limitMinutes the time limit that is asked for: four times that, at least 15
 */
public record SlurmJob(int tasks, double minutesPerTask, int limitMinutes) {
    private static final double WANTED_MINUTES = 10;
    private static final int MOST_TASKS = 1000;

    /** The array for a sweep of so many runs and blocks, each run taking so many seconds on one worker. */
    static SlurmJob of(long runs, int blocks, double secondsPerRun, int workers) {
        double minutes = runs * secondsPerRun / workers / 60;
        int tasks = (int) Math.max(1, Math.min(Math.min(MOST_TASKS, blocks), Math.round(minutes / WANTED_MINUTES)));
        double each = minutes / tasks;
        return new SlurmJob(tasks, each, (int) Math.max(15, Math.ceil(4 * each)));
    }

    /** The array for a sweep that was probed. */
    public static SlurmJob of(SweepSpec spec, Probe probe, int workers) {
        org.parley.experiment.design.Points points = spec.design().points();
        int blocks = BlockPlan.of(points.size(), spec.replications(), points.blockSize())
                .blocks();
        return of(spec.runs(), blocks, probe.secondsPerRun().estimate(), workers);
    }

    /**
     * Writes {@code array.sbatch}, {@code merge.sbatch} and {@code submit.sh} into the folder {@code slurm} of the result.
     *
     * @param launcher the command parley, as the nodes see it
     * @return the file to start
     */
    public Path write(SweepSpec spec, SweepFolder folder, Path launcher, int workers) throws IOException {
        Path slurm = folder.path().toAbsolutePath().resolve("slurm");
        Files.createDirectories(slurm);
        String id = spec.id();
        String parley = quoted(launcher.toAbsolutePath().toString());
        String result = quoted(folder.path().toAbsolutePath().toString());
        String file = quoted(spec.file().toAbsolutePath().toString());
        String array = lines(
                "#!/bin/sh",
                "# Sweep " + id + ": " + spec.runs() + " runs in " + tasks + " tasks of about "
                        + String.format(Locale.ROOT, "%.1f", minutesPerTask) + " minutes each.",
                "# A task that is killed or requeued continues with what is missing.",
                "#SBATCH --job-name=parley-" + id,
                "#SBATCH --array=1-" + tasks,
                "#SBATCH --ntasks=1",
                "#SBATCH --cpus-per-task=" + workers,
                "#SBATCH --mem-per-cpu=512M",
                "#SBATCH --time=" + limitMinutes,
                "#SBATCH --requeue",
                "#SBATCH --output=" + slurm + "/task-%a.log",
                "#SBATCH --open-mode=append",
                "exec " + parley + " sweep " + file + " --out " + result + " --shard \"$SLURM_ARRAY_TASK_ID/" + tasks
                        + "\" --threads " + workers + " --force --quiet");
        String merge = lines(
                "#!/bin/sh",
                "#SBATCH --job-name=parley-" + id + "-merge",
                "#SBATCH --ntasks=1",
                "#SBATCH --time=60",
                "#SBATCH --mem-per-cpu=1G",
                "#SBATCH --output=" + slurm + "/merge.log",
                parley + " merge " + result);
        String submit = lines(
                "#!/bin/sh",
                "# Submits the array and the merge that waits for it. Submit again after a failure: only what is missing is done.",
                "set -eu",
                "job=$(sbatch --parsable "
                        + quoted(slurm.resolve("array.sbatch").toString()) + ")",
                "merge=$(sbatch --parsable --dependency=afterany:\"${job%%;*}\" "
                        + quoted(slurm.resolve("merge.sbatch").toString()) + ")",
                "echo \"array ${job%%;*}, merge ${merge%%;*}\"");
        Durable.write(slurm.resolve("array.sbatch"), array);
        Durable.write(slurm.resolve("merge.sbatch"), merge);
        Path start = slurm.resolve("submit.sh");
        Durable.write(start, submit);
        for (String name : List.of("array.sbatch", "merge.sbatch", "submit.sh")) {
            executable(slurm.resolve(name));
        }
        return start;
    }

    private static void executable(Path file) throws IOException {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (UnsupportedOperationException windows) {
            // sh is given the file there
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private static String lines(String... lines) {
        return String.join("\n", lines) + "\n";
    }
}
