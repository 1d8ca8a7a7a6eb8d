package org.parley.sweep;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.store.DiskReason;
import org.parley.store.ResultFolder;
import org.parley.sweep.design.DesignPoints;

/**
 * Runs a sweep, or a shard of it, into a folder, and continues what is there: the same call again does only the blocks
 * that are missing or unsound.
 *
 * <p>Each worker takes the next block, computes its runs, and publishes them as one {@link Segments segment}; nothing
 * is kept in memory after that. Another sweep, seed, scenario or program in the folder is refused. A process that dies
 * at any moment loses its open blocks only. Tests: killed at random moments, the merged result has the same bytes.
 */
public final class Sweep {
    /** What a sweep with a stopping rule says to whoever cuts it into parts. */
    public static final String NO_PARTS =
            "until looks at all points at once, and a part of a sweep sees only its own. Maybe run it whole, or leave out until and say how many replications?";

    private final SweepSpec spec;
    private final SweepFolder folder;
    private final Shard shard;
    private final DesignPoints points;
    private final PointScenarios scenarios;
    private final RunBlockPlan plan;
    private final SharedDraws shared;
    private final RowWriter rows;
    private final Runner runner;
    private final Segments.Disk disk;
    private final SweepIdentity manifest;
    private @Nullable KeptBlocks kept;
    private volatile boolean stopped;

    /**
     * How it ended.
     *
     * @param runs runs of the shard that are complete
     * @param total runs of the shard
     * @param failures of the complete runs
     * @param redone blocks that were found unsound and done again
     * @param resumed blocks that were there already
     * @param computed runs that were computed now
     * @param finished whether all blocks of the shard are complete
     */
    public record Report(
            long runs, long total, long failures, int redone, int resumed, long computed, boolean finished) {}

    /** A sweep into a folder. */
    public Sweep(SweepSpec spec, SweepFolder folder, Shard shard, String program) {
        this(spec, folder, shard, program, Runner.of(spec), Segments.Disk.REAL);
    }

    Sweep(SweepSpec spec, SweepFolder folder, Shard shard, String program, Runner runner, Segments.Disk disk) {
        if (spec.until() != null && !shard.equals(Shard.WHOLE)) {
            throw new SweepRefused(NO_PARTS);
        }
        this.spec = spec;
        this.folder = folder;
        this.shard = shard;
        this.points = spec.design().points();
        this.scenarios = new PointScenarios(spec, points);
        this.plan = RunBlockPlan.of(spec, points);
        this.shared = SharedDraws.of(spec, points);
        this.rows = new RowWriter(points, spec.columns(), shared);
        this.runner = runner;
        this.disk = disk;
        this.manifest = SweepIdentity.of(spec, points, program);
    }

    /** Open blocks are finished, no further ones are begun. From any thread. */
    public void stop() {
        stopped = true;
    }

    /**
     * Runs on so many workers, and tells how far it is now and then on the calling thread.
     *
     * @throws SweepRefused if the folder holds another sweep, is in use, or cannot be written; what is complete stays
     */
    public Report run(int workers, Consumer<SweepProgress> progress) throws InterruptedException {
        return run(workers, progress, null);
    }

    /** The same, which keeps for a merge in this process what that asks of the runs; null: it keeps nothing. */
    public Report run(int workers, Consumer<SweepProgress> progress, @Nullable KeptBlocks keeping)
            throws InterruptedException {
        kept = keeping;
        try {
            begin();
            try (FileChannel channel =
                    FileChannel.open(folder.lock(shard), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock(channel); // until the channel is closed, or the process dies
                Leftovers.delete(folder, shard);
                if (shard.equals(Shard.WHOLE)) {
                    Leftovers.delete(folder);
                }
                if (kept != null) {
                    kept.begin(spec, points, rows, folder);
                }
                return locked(workers, progress);
            }
        } catch (IOException broken) {
            throw refused(broken);
        }
    }

    /** Number of blocks of the whole sweep: it can be cut into so many shards, and no more. */
    public int blocks() {
        return plan.blocks();
    }

    /**
     * Begins the folder, or checks that it holds this sweep; runs nothing.
     *
     * @throws SweepRefused as {@link #run}
     */
    public void prepare() {
        try {
            begin();
        } catch (IOException broken) {
            throw refused(broken);
        }
    }

    private SweepRefused refused(IOException broken) {
        int complete = 0;
        try {
            complete = Segments.list(List.of(folder.segments())).blocks().size();
        } catch (IOException unlisted) {
            // then none are known
        }
        return new SweepRefused(
                "cannot write " + folder.path() + ": " + DiskReason.of(broken) + ". " + complete + " of "
                        + plan.blocks()
                        + " blocks are complete and kept; put it right and give the same command again.",
                false);
    }

    private void lock(FileChannel channel) throws IOException {
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException here) {
            // told below
        }
        if (lock == null) {
            throw new SweepRefused(folder.path() + " is being computed by another process (shard " + shard
                    + "). Maybe wait for it, or look with: parley status " + folder.path());
        }
    }

    private void begin() throws IOException {
        SweepIdentity there = SweepIdentity.read(folder);
        if (there != null) {
            List<String> differences = manifest.differences(there);
            if (!differences.isEmpty()) {
                throw SweepRefused.taken(
                        folder.path() + " holds another sweep:\n  " + String.join("\n  ", differences));
            }
        } else if (Files.isDirectory(folder.path()) && holdsAnything(folder.path())) {
            throw SweepRefused.taken(folder.path() + " is not empty and holds no sweep.");
        }
        Files.createDirectories(folder.segments());
        new SweepFiles(spec, points, shared, SweepResult.build(manifest)).write(folder);
        if (there == null) {
            SweepManifest.begin(folder, spec, manifest);
        }
    }

    private static boolean holdsAnything(Path path) throws IOException {
        try (java.util.stream.Stream<Path> files = Files.list(path)) {
            // another shard may have begun a moment ago
            return files.map(Path::getFileName)
                    .map(String::valueOf)
                    .anyMatch(name -> !name.startsWith(".")
                            && !List.of(
                                            "segments",
                                            "points.csv",
                                            "codebook.csv",
                                            "scenario.yaml",
                                            "sweep.yaml",
                                            "presets",
                                            "sessions",
                                            ResultFolder.README,
                                            ResultFolder.DATA_PACKAGE,
                                            "slurm")
                                    .contains(name));
        }
    }

    private Report locked(int workers, Consumer<SweepProgress> progress) throws IOException, InterruptedException {
        long total = 0;
        for (int b = 0; b < plan.blocks(); b++) {
            total += shard.holds(b) ? plan.block(b).runs() : 0;
        }
        Tally tally = new Tally(spec.outcomes().get(0), spec.common(), workers, total);
        long computed = 0;
        int redone = 0;
        int resumed = 0;
        boolean ended = false;
        int from = 0;
        for (int to : stages()) {
            Stage stage = stage(from, to, tally);
            redone += stage.redone();
            resumed += stage.resumed();
            long before = tally.runs();
            work(workers, stage.open(), tally, progress);
            computed += tally.runs() - before;
            from = to;
            if (stopped) {
                break;
            }
            ended = spec.until() != null && to < plan.blocks() && endedBy(to);
            if (ended) {
                break;
            }
        }
        long due = ended ? tally.runs() : total;
        return new Report(tally.runs(), due, tally.failures(), redone, resumed, computed, tally.runs() == due);
    }

    /**
     * Whether it has enough after these blocks. One that has ended already, and is only told again, has so at the look
     * that ended it and at none before.
     */
    private boolean endedBy(int blocks) throws IOException {
        Set<Integer> all = IntStream.range(0, blocks).boxed().collect(Collectors.toSet());
        SweepSpec played = kept != null && kept.holds(all)
                ? Stopping.played(spec, plan, all, kept.store())
                : Stopping.played(spec, points, plan, rows, folder);
        return played.stopped() && Stopping.blocks(plan, played.replications()) <= blocks;
    }

    /** After which blocks it looks whether it has enough: the last alone, without a rule. */
    private List<Integer> stages() {
        return spec.until() == null
                ? List.of(plan.blocks())
                : Looks.of(plan).replications().stream()
                        .map(look -> Stopping.blocks(plan, look))
                        .toList();
    }

    /** Blocks of this shard that are to be computed, and what was found of the others. */
    private record Stage(Deque<RunBlockPlan.Block> open, int redone, int resumed) {}

    private Stage stage(int from, int to, Tally tally) throws IOException {
        Deque<RunBlockPlan.Block> open = new ArrayDeque<>();
        int redone = 0;
        int resumed = 0;
        Segments there = Segments.list(List.of(folder.segments()));
        for (int b = from; b < to; b++) {
            if (!shard.holds(b)) {
                continue;
            }
            Segments.Content sound = null;
            for (Path file : there.of(b)) {
                Segments.Content content = sound == null ? Segments.read(file) : null;
                if (content != null) {
                    sound = content;
                } else {
                    Files.delete(file);
                    redone++;
                }
            }
            if (sound == null) {
                open.add(plan.block(b));
            } else {
                resumed++;
                tally.earlier(plan.block(b).runs(), new RowLines(sound.rows()).failures());
            }
        }
        return new Stage(open, redone, resumed);
    }

    private void work(int workers, Deque<RunBlockPlan.Block> open, Tally tally, Consumer<SweepProgress> progress)
            throws IOException, InterruptedException {
        int threads = Math.min(workers, Math.max(1, open.size()));
        CountDownLatch idle = new CountDownLatch(threads);
        AtomicReference<@Nullable Throwable> broken = new AtomicReference<>();
        for (int w = 0; w < threads; w++) {
            Thread thread = new Thread(
                    () -> {
                        try {
                            work(open, tally);
                        } catch (IOException | RuntimeException | Error wrong) {
                            broken.compareAndSet(null, wrong);
                            stopped = true;
                        } finally {
                            idle.countDown();
                        }
                    },
                    "sweep-" + w);
            thread.setDaemon(true);
            thread.start();
        }
        while (!idle.await(500, TimeUnit.MILLISECONDS)) {
            progress.accept(tally.now());
        }
        progress.accept(tally.now());
        Throwable wrong = broken.get();
        if (wrong instanceof IOException io) {
            throw io;
        }
        if (wrong instanceof RuntimeException runtime) {
            throw runtime;
        }
        if (wrong instanceof Error error) {
            throw error;
        }
    }

    private void work(Deque<RunBlockPlan.Block> open, Tally tally) throws IOException {
        BlockWorker worker = new BlockWorker(spec, scenarios, rows, shared, runner.forWorker(), folder, disk, kept);
        while (!stopped) {
            RunBlockPlan.Block block;
            synchronized (open) {
                block = open.poll();
            }
            if (block == null) {
                return;
            }
            worker.compute(block, tally);
        }
    }
}
