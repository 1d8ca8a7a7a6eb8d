package org.parley.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.parley.store.Build;
import org.parley.sweep.Segments;
import org.parley.sweep.Shard;
import org.parley.sweep.Sweep;
import org.parley.sweep.SweepResult;

/**
 * What a task of Spark does: one {@link Shard shard} of the sweep, as {@code parley sweep --shard} does it. Blocks that
 * stand in the result folder are taken from there and checked, the others are computed and put there one by one. A
 * block's name holds the checksum of its rows, and its rows follow from scenario, seed and program; so a task that is
 * tried again, or twice at once, adds nothing twice, and one that is killed loses its open block only.
 */
final class SweepPart implements Function<Integer, PartDone> {
    private static final long serialVersionUID = 1;

    private final String out;
    private final int parts;
    private final Broadcast<Map<String, byte[]>> files;
    private final Broadcast<SerializableConfiguration> hadoop;

    /**
     * For a sweep.
     *
     * @param out the result folder, with the scheme
     * @param parts how many
     * @param files a result folder without any run, by path
     */
    SweepPart(
            String out, int parts, Broadcast<Map<String, byte[]>> files, Broadcast<SerializableConfiguration> hadoop) {
        this.out = out;
        this.parts = parts;
        this.files = files;
        this.hadoop = hadoop;
    }

    /** Does part {@code number}, 1 … parts. */
    @Override
    public PartDone call(Integer number) throws IOException, InterruptedException {
        Shard part = new Shard(number, parts);
        HadoopFolder there = HadoopFolder.of(out, hadoop.value().value()).below(SparkSweep.SEGMENTS);
        try (WorkFolder here = WorkFolder.open()) {
            here.write(files.value());
            Set<String> kept = new TreeSet<>();
            int unsound = 0;
            for (String name : there.names()) {
                if (Segments.isOf(name, part)) {
                    there.fetch(name, here.segment(name));
                    if (Segments.isSound(here.segment(name))) {
                        kept.add(name);
                    } else {
                        Files.delete(here.segment(name));
                        unsound++; // done again, and put in its place
                    }
                }
            }
            Sweep sweep = new Sweep(SweepResult.spec(here.sweep()), here.sweep(), part, program());
            Sweep.Report report;
            try {
                report = sweep.run(TaskContext.get().cpus(), now -> put(here, there, part, kept));
            } finally {
                sweep.stop(); // where Spark ends the task before its time
            }
            put(here, there, part, kept);
            return new PartDone(report.runs(), report.computed(), report.failures(), unsound);
        }
    }

    static String program() {
        Build build = Build.current();
        return build.version() + " " + build.commit();
    }

    /** Puts blocks there that are new. */
    private static void put(WorkFolder here, HadoopFolder there, Shard part, Set<String> kept) {
        try {
            for (String name : here.segments(part)) {
                if (kept.add(name)) {
                    there.put(here.segment(name), name);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
