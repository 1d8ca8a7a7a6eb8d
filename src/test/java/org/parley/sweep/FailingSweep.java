package org.parley.sweep;

import java.nio.file.Path;

/**
 * A sweep in which the runs of one replication cannot be computed, as if the model had refused them; the program that
 * continues it sees their rows.
 */
public final class FailingSweep {
    private FailingSweep() {}

    /** Runs all of it into a folder as this program would. */
    public static void run(Path file, Path folder, String program, int failing) throws InterruptedException {
        SweepSpec spec = SweepReader.read(file, false);
        Runner real = Runner.of(spec);
        Runner sometimes = (scenario, key) -> {
            if (key.replication() == failing) {
                throw new IllegalStateException("replication " + failing + " cannot be computed");
            }
            return real.run(scenario, key);
        };
        new Sweep(spec, new SweepFolder(folder), Shard.WHOLE, program, sometimes, Segments.Disk.REAL).run(1, p -> {});
    }
}
