package org.parley.sweep;

import java.nio.file.Path;

/** A sweep in a process of its own, which a test may kill: file, folder, workers. */
final class SweepProcess {
    private SweepProcess() {}

    public static void main(String[] args) throws InterruptedException {
        SweepSpec spec = SweepReader.read(Path.of(args[0]), false);
        new Sweep(spec, new SweepFolder(Path.of(args[1])), Shard.WHOLE, TutorialSweep.PROGRAM)
                .run(Integer.parseInt(args[2]), p -> {});
    }
}
