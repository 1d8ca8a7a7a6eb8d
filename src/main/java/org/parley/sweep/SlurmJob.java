package org.parley.sweep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.sweep.design.DesignPoints;
import org.parley.sweep.design.DesignSample;

/**
 * A sweep as a Slurm job array: each task computes one shard of the same folder, a dependent job merges and analyses.
 * Tasks are cut so that one lasts about ten minutes (5 … 15 by the probe's mean); no more of them than Slurm's
 * {@code MaxArraySize} allows (read from {@code scontrol show config} where that answers, else its usual 1001), so a
 * larger sweep gets longer tasks. A task that is killed or requeued continues where it was, since a sweep is continued
 * by the same command. Test: a real Slurm on this machine, one task killed and submitted again.
 *
 * @param tasks size of the array
 * @param minutesPerTask expected, by the probe's mean
 * @param limitMinutes the time limit that is asked for: four times that, at least 15
 */
public record SlurmJob(int tasks, double minutesPerTask, int limitMinutes) {
    /** The largest array index plus one, as Slurm comes. */
    public static final int USUAL_MAX_ARRAY_SIZE = 1001;

    /** Below the result folder. */
    private static final String FOLDER = "slurm";

    private static final double WANTED_MINUTES = 10;
    private static final long ANSWER_SECONDS = 10;
    private static final int FIRST_MEGABYTES = 384;
    private static final int MEGABYTES_A_WORKER = 128;
    /**
     * Analysis keeps sums by point and by replication, and no runs ({@code ManyRunsTest}: a million runs in 40 MB).
     * Morris' effects alone are in memory, eight bytes a run, twice while they are made.
     */
    private static final int MERGE_MEGABYTES = 256;

    private static final double BYTES_A_POINT = 4096;
    private static final double BYTES_A_REPLICATION = 1024;
    private static final double BYTES_A_CELL = 32;
    private static final double BYTES_AN_EFFECT = 16;
    private static final double MERGED_RUNS_A_MINUTE = 300_000;
    private static final int MERGE_MINUTES = 15;
    private static final Pattern MAX_ARRAY_SIZE = Pattern.compile("(?m)^MaxArraySize\\s*=\\s*(\\d+)");

    /** The array for a sweep of so many runs and blocks, each run taking so many seconds on one worker. */
    static SlurmJob of(long runs, int blocks, double secondsPerRun, int workers, int maxArraySize) {
        double minutes = runs * secondsPerRun / workers / 60;
        int most = Math.max(1, Math.min(maxArraySize - 1, blocks));
        int tasks = (int) Math.max(1, Math.min(most, Math.round(minutes / WANTED_MINUTES)));
        double each = minutes / tasks;
        return new SlurmJob(tasks, each, (int) Math.max(15, Math.ceil(4 * each)));
    }

    /** The array for a sweep that was probed. */
    public static SlurmJob of(SweepSpec spec, Probe probe, int workers, int maxArraySize) {
        DesignPoints points = spec.design().points();
        int blocks = RunBlockPlan.of(spec, points).blocks();
        return of(spec.runs(), blocks, probe.secondsPerRun().estimate(), workers, maxArraySize);
    }

    /** {@code MaxArraySize} of the cluster whose configuration this text is; empty if it does not say. */
    static OptionalInt maxArraySize(String configuration) {
        Matcher found = MAX_ARRAY_SIZE.matcher(configuration);
        return found.find() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
    }

    /**
     * {@code MaxArraySize} of the cluster that this machine belongs to; empty where {@code scontrol} is missing or does
     * not answer.
     */
    public static OptionalInt maxArraySize() throws InterruptedException {
        try {
            Process scontrol = new ProcessBuilder("scontrol", "show", "config")
                    .redirectErrorStream(true)
                    .start();
            String text = new String(scontrol.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return scontrol.waitFor(ANSWER_SECONDS, TimeUnit.SECONDS) && scontrol.exitValue() == 0
                    ? maxArraySize(text)
                    : OptionalInt.empty();
        } catch (IOException missing) {
            return OptionalInt.empty();
        }
    }

    /**
     * Writes {@code array.sbatch}, {@code merge.sbatch} and {@code submit.sh} into the folder {@code slurm} of the
     * result.
     *
     * <p>The jobs work in the result folder, and every path in them is relative to it: where the disk has another name
     * on the nodes, or all was moved together, they still find everything.
     *
     * @param launcher the command parley
     * @param request what the user asks of Slurm
     * @return the file to start
     */
    public Path write(SweepSpec spec, SweepFolder folder, Path launcher, int workers, SlurmRequest request)
            throws IOException {
        Path slurm = folder.path().toAbsolutePath().resolve(FOLDER);
        Files.createDirectories(slurm);
        Path here = folder.path().toRealPath();
        String id = spec.id();
        String parley = quoted(from(here, launcher));
        String file = quoted(from(here, spec.file()));
        int heap = FIRST_MEGABYTES + MEGABYTES_A_WORKER * (workers - 1);
        String array = lines(
                "#!/bin/sh",
                "# Sweep " + id + ": " + spec.runs() + " runs in " + tasks + " tasks of about "
                        + String.format(Locale.ROOT, "%.1f", minutesPerTask) + " minutes each.",
                "# A task that is killed or requeued continues with what is missing.",
                "#SBATCH --job-name=parley-" + id,
                "#SBATCH --array=1-" + tasks + (request.throttle() > 0 ? "%" + request.throttle() : ""),
                "#SBATCH --ntasks=1",
                "#SBATCH --cpus-per-task=" + workers,
                "#SBATCH --mem=" + (heap + heap / 2) + "M",
                "#SBATCH --time=" + limitMinutes,
                "#SBATCH --requeue",
                "#SBATCH --output=" + FOLDER + "/task-%a.log",
                "#SBATCH --open-mode=append",
                directives(request),
                "PARLEY_JAVA_OPTS=\"${PARLEY_JAVA_OPTS:--Xmx" + heap + "m}\"; export PARLEY_JAVA_OPTS",
                "exec " + parley + " sweep " + file + " --out . --shard \"$SLURM_ARRAY_TASK_ID/" + tasks
                        + "\" --threads " + workers + " --force --quiet");
        int mergeHeap = mergeMegabytes(
                spec.design().points().size(),
                spec.replications(),
                spec.design().points().factors().size() + spec.outcomes().size(),
                spec.design().sample() == DesignSample.TRAJECTORIES);
        String merge = lines(
                "#!/bin/sh",
                "#SBATCH --job-name=parley-" + id + "-merge",
                "#SBATCH --ntasks=1",
                "#SBATCH --time=" + mergeMinutes(spec.runs()),
                "#SBATCH --mem=" + (mergeHeap + mergeHeap / 2) + "M",
                "#SBATCH --output=" + FOLDER + "/merge.log",
                "#SBATCH --open-mode=append",
                directives(request),
                "PARLEY_JAVA_OPTS=\"${PARLEY_JAVA_OPTS:--Xmx" + mergeHeap + "m}\"; export PARLEY_JAVA_OPTS",
                parley + " merge .; merged=$?",
                "# 3: merged, though some runs failed",
                "[ $merged -eq 0 ] || [ $merged -eq 3 ] || exit $merged",
                parley + " analyse . && exit $merged");
        String submit = lines(
                "#!/bin/sh",
                "# Submits the array and the merge that waits for it. Submit again after a failure: only what is missing is done.",
                "set -eu",
                "cd -P -- \"$(dirname -- \"$0\")/..\"",
                "job=$(sbatch --parsable " + FOLDER + "/array.sbatch)",
                "merge=$(sbatch --parsable --dependency=afterany:\"${job%%;*}\" " + FOLDER + "/merge.sbatch)",
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

    /** Heap of merge and analysis, which grows with points × columns and with replications. */
    static int mergeMegabytes(int points, int replications, int columns, boolean effects) {
        return (int) Math.ceil(MERGE_MEGABYTES
                + (points * (BYTES_A_POINT + columns * BYTES_A_CELL)
                                + replications * BYTES_A_REPLICATION
                                + (effects ? points * (double) replications * BYTES_AN_EFFECT : 0))
                        / 1e6);
    }

    /** Time limit of the merge and analysis, in minutes. */
    static long mergeMinutes(long runs) {
        return (long) Math.ceil(MERGE_MINUTES + runs / MERGED_RUNS_A_MINUTE);
    }

    private static void executable(Path file) throws IOException {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (UnsupportedOperationException windows) {
            // sh is given the file there
        }
    }

    /** A path from the result folder, by the real names of both. */
    private static String from(Path folder, Path file) throws IOException {
        Path real =
                Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize();
        return Objects.equals(real.getRoot(), folder.getRoot())
                ? folder.relativize(real).toString()
                : real.toString();
    }

    private static String directives(SlurmRequest request) {
        return String.join("\n", request.directives());
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private static String lines(String... lines) {
        return Arrays.stream(lines).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n")) + "\n";
    }
}
