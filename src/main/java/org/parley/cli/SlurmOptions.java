package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.study.RefusedInput;
import org.parley.sweep.SlurmRequest;
import picocli.CommandLine.Option;

/** Whether a sweep is written as a Slurm job array, and what is asked of Slurm. */
final class SlurmOptions {
    @Option(names = "--slurm", description = "Writes a Slurm job array into the result folder and runs nothing.")
    private boolean slurm;

    @Option(
            names = "--partition",
            paramLabel = "NAME",
            description = "With --slurm: the partition, or several with commas.")
    private @Nullable String partition;

    @Option(names = "--account", paramLabel = "NAME", description = "With --slurm: the account that is charged.")
    private @Nullable String account;

    @Option(
            names = "--throttle",
            paramLabel = "N",
            converter = WholeNumberOption.Runs.class,
            description = "With --slurm: most tasks that run at once.")
    private @Nullable Long throttle;

    @Option(
            names = "--sbatch",
            paramLabel = "OPTION",
            description = "With --slurm: one more option of sbatch, such as --sbatch=--qos=long. Repeatable.")
    private List<String> lines = new ArrayList<>();

    boolean isAsked() {
        return slurm;
    }

    /** What is asked; refused without {@code --slurm}, or where sbatch would not understand it. */
    SlurmRequest request() {
        if (!slurm) {
            refuse("--partition", partition);
            refuse("--account", account);
            refuse("--throttle", throttle);
            refuse("--sbatch", lines.isEmpty() ? null : lines.get(0));
        }
        try {
            return new SlurmRequest(
                    partition == null ? "" : partition,
                    account == null ? "" : account,
                    throttle == null ? 0 : throttle.intValue(),
                    lines);
        } catch (IllegalArgumentException wrong) {
            throw new RefusedInput("--" + wrong.getMessage() + ".");
        }
    }

    private static void refuse(String option, @Nullable Object value) {
        if (value != null) {
            throw new RefusedInput(
                    option + " " + value + " is for the jobs that --slurm writes; --slurm is wanted, too.");
        }
    }
}
