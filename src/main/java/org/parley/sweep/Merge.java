package org.parley.sweep;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.store.DiskReason;
import org.parley.store.StoredManifest;
import org.parley.sweep.design.DesignPoints;
import org.parley.table.Csv;
import org.parley.table.Sha256;
import org.parley.table.Table;

/**
 * Joins the complete blocks of one folder, or of the folders of several shards, into one table of runs, one of what was
 * drawn for each replication, and one of failures. Runs stand in the order of the blocks: by group of points, within a
 * group by chunk of replications, within a chunk by point. The same blocks give the same content, in whatever order, on
 * whatever machine and by however many processes they were computed.
 *
 * <p>Every block is read once. The compressed table is its blocks' gzip members one after the other (RFC 1952, §2.2),
 * behind one with the header; only a block with failures is compressed anew. The table of draws is made in parts by all
 * processors, a member each.
 */
public final class Merge {
    /** Replications of a part of the table of draws, and how many parts are made at once. */
    static final int PART = 100;

    private static final int AT_ONCE = 8;

    private Merge() {}

    /** What the table of runs is to be. */
    public enum Form {
        /** {@code runs.csv.gz} and {@code draws.csv.gz}. */
        COMPRESSED,
        /** {@code runs.csv} and {@code draws.csv}. */
        PLAIN,
        /** Both, and {@code wide.csv.gz}: every run with what was drawn for it. */
        WIDE,
        /** {@code runs.csv}, {@code draws.csv} and {@code wide.csv}. */
        PLAIN_AND_WIDE;

        /** The form of these choices. */
        public static Form of(boolean compressed, boolean wide) {
            return compressed ? wide ? WIDE : COMPRESSED : wide ? PLAIN_AND_WIDE : PLAIN;
        }

        boolean compressed() {
            return this == COMPRESSED || this == WIDE;
        }

        boolean wide() {
            return this == WIDE || this == PLAIN_AND_WIDE;
        }
    }

    /**
     * What was merged.
     *
     * @param runs rows of the runs
     * @param failures rows of the failures
     * @param blocks complete blocks
     * @param of blocks of the whole sweep
     * @param twice blocks that were given more than once, such as by the same shard in two folders; each counts once
     * @param unsound files left out because their content is not what their name says
     * @param sha256 of the uncompressed runs
     * @param file the runs
     */
    public record Merged(
            long runs, long failures, int blocks, int of, int twice, int unsound, String sha256, Path file) {}

    /**
     * Merges.
     *
     * @param sources folders of one sweep
     * @param target where the result goes; may be the only source
     * @throws SweepRefused if the folders hold different sweeps, or the target cannot be written
     */
    public static Merged into(List<SweepFolder> sources, SweepFolder target, Form form) throws IOException {
        return new Work(sources, target, form, false, null).all();
    }

    /** Merges the one folder of a sweep and keeps what its analysis needs of the runs: they are read once for both. */
    public static SweepResult forAnalysis(SweepFolder folder) throws IOException {
        return forAnalysis(folder, null);
    }

    /** The same of a sweep whose blocks were computed in this process, or some of them: these are only copied. */
    public static SweepResult forAnalysis(SweepFolder folder, @Nullable KeptBlocks kept) throws IOException {
        Work work = new Work(List.of(folder), folder, Form.COMPRESSED, true, kept);
        work.all();
        return work.result();
    }

    /** One merge. */
    private static final class Work {
        private final List<SweepFolder> sources;
        private final SweepFolder target;
        private final Form form;
        private final SweepIdentity manifest;
        private final SweepSpec spec;
        private final DesignPoints points;
        private final RunBlockPlan plan;
        private final SharedDraws shared;
        private final RowWriter rows;
        private final SweepFiles files;
        private final Sha256 digest = new Sha256();
        private final @Nullable RunStore store;
        private final boolean analysed;
        private final @Nullable KeptBlocks kept;
        private SweepSpec played;
        private RunBlockPass.@Nullable Found found;

        Work(List<SweepFolder> sources, SweepFolder target, Form form, boolean analysed, @Nullable KeptBlocks kept)
                throws IOException {
            this.sources = sources;
            this.target = target;
            this.form = form;
            SweepFolder first = sources.get(0);
            sameSweep(sources, target);
            this.spec = SweepResult.spec(first);
            this.points = spec.design().points();
            this.plan = RunBlockPlan.of(spec, points);
            this.shared = SharedDraws.of(spec, points);
            this.rows = new RowWriter(points, spec.columns(), shared);
            this.manifest = SweepResult.manifest(first);
            this.files = new SweepFiles(spec, points, shared, SweepResult.build(manifest));
            this.analysed = analysed;
            this.played = spec;
            this.kept = kept;
            RunStore there = kept == null ? null : kept.handOver(spec);
            this.store = there != null ? there : store();
        }

        private @Nullable RunStore store() {
            try {
                return analysed
                        ? SweepResult.store(spec, points, rows, target, RunStore.memory())
                        : spec.until() == null ? null : Stopping.store(spec, points, rows, target);
            } catch (IOException broken) {
                throw cannotMerge(broken);
            }
        }

        private SweepRefused cannotMerge(IOException broken) {
            return new SweepRefused(
                    "cannot merge into " + target.path() + ": " + DiskReason.of(broken)
                            + ". The blocks are kept; put it right and give the same command again.",
                    false);
        }

        Merged all() throws IOException {
            try {
                return merged();
            } catch (IOException broken) {
                throw cannotMerge(broken);
            }
        }

        /** The merged folder. */
        SweepResult result() {
            return new SweepResult(target, played, points, java.util.Objects.requireNonNull(found), manifest, store);
        }

        private Merged merged() throws IOException {
            Segments all =
                    Segments.list(sources.stream().map(SweepFolder::segments).toList());
            Files.createDirectories(target.path());
            Leftovers.delete(target);
            boolean isOther = !sources.contains(target);
            if (isOther) {
                Files.copy(sources.get(0).manifest(), target.manifest(), StandardCopyOption.REPLACE_EXISTING);
                for (SweepFolder source : sources) {
                    Sessions.copy(source, target);
                }
                files.write(target);
                Files.createDirectories(target.segments());
            }
            withdraw();
            Path file = form.compressed() ? target.runsGz() : target.runs();
            RunBlockPass.Found read = runs(file, all);
            found = read;
            played = Stopping.played(spec, plan, read.sound().keySet(), store);
            if (store != null && !analysed) {
                store.close();
            }
            if (isOther) {
                for (Path segment : read.sound().values()) {
                    Path there = target.segments().resolve(segment.getFileName());
                    if (!Files.exists(there)) {
                        Durable.write(there, out -> Files.copy(segment, out));
                    }
                }
            }
            draws();
            if (form.wide()) {
                wide(all);
            }
            Table codebook = Csv.read(Files.readString(target.codebook(), StandardCharsets.UTF_8));
            if (form.wide()) {
                codebook = files.withWide(codebook);
                Durable.write(target.codebook(), Csv.text(codebook));
            }
            Durable.write(target.dataPackage(), files.dataPackage(codebook, target));
            int blocks = read.sound().size();
            int of = Stopping.blocks(plan, played.replications());
            boolean complete = spec.until() == null ? blocks == of : played.stopped();
            SweepManifest.finish(
                    target,
                    played,
                    manifest,
                    new SweepManifest.Done(read.runs(), read.failures(), complete, List.of()));
            return new Merged(
                    read.runs() - read.failures(),
                    read.failures(),
                    blocks,
                    of,
                    read.twice(),
                    read.unsound(),
                    digest.hex(),
                    file);
        }

        /**
         * While merged tables are written anew the manifest says nothing of them: a merge that is killed must not leave
         * tables that an earlier manifest calls altered.
         */
        private void withdraw() throws IOException {
            StoredManifest before = StoredManifest.of(target.path());
            if (before != null
                    && target.merged().stream()
                            .anyMatch(table -> !before.about(String.valueOf(table.getFileName()))
                                    .isEmpty())) {
                SweepManifest.begin(target, spec, manifest);
            }
        }

        private RunBlockPass.Found runs(Path file, Segments all) throws IOException {
            RunBlockPass pass = new RunBlockPass(plan, all, kept);
            RunBlockPass.Worker worker = store == null ? (block, lines) -> {} : store;
            RunBlockPass.Found[] read = new RunBlockPass.Found[1];
            byte[] header = bytes(rows.headerLine());
            Durable.write(target.failures(), failed -> {
                failed.write(bytes("point,replication,seed,message\n"));
                Durable.write(file, out -> {
                    digest.add(header);
                    out.write(form.compressed() ? Segments.gzip(header) : header);
                    read[0] = pass.read(worker, block -> {
                        if (block.failures() > 0) {
                            failed.write(block.lines().onlyFailures());
                        }
                        write(block, out);
                    });
                });
            });
            if (kept != null && store != null) {
                forget(kept, read[0], store);
            }
            return read[0];
        }

        private void write(SoundBlock block, OutputStream out) throws IOException {
            boolean asItIs = form.compressed() && block.failures() == 0;
            if (store == null) { // an analysis does not say it
                digest.add(block.lines().withoutFailures());
            }
            if (asItIs) {
                out.write(block.packed());
            } else {
                byte[] rows = block.lines().withoutFailures();
                out.write(form.compressed() ? Segments.gzip(rows) : rows);
            }
        }

        /** Numbers of a block that is not there any more count no more. */
        private void forget(KeptBlocks kept, RunBlockPass.Found found, RunStore store) throws IOException {
            for (int block : kept.blocks()) {
                if (!found.sound().containsKey(block)) {
                    store.take(plan.block(block), new RowLines(new byte[0]));
                }
            }
        }

        /** One row for each replication; nothing where nothing is shared. */
        private void draws() throws IOException {
            if (shared.columns().isEmpty()) {
                return;
            }
            int replications = played.replications();
            Durable.write(form.compressed() ? target.drawsGz() : target.draws(), out -> {
                out.write(packed(shared.header()));
                for (int from = 1; from <= replications; from += AT_ONCE * PART) {
                    int first = from;
                    List<byte[]> parts = IntStream.range(0, AT_ONCE)
                            .parallel()
                            .mapToObj(part ->
                                    drawn(first + part * PART, Math.min(replications, first + part * PART + PART - 1)))
                            .toList();
                    for (byte[] part : parts) {
                        out.write(part);
                    }
                }
            });
        }

        /** What was drawn for some replications, a gzip member where it is to be compressed; nothing for none. */
        private byte[] drawn(int from, int to) {
            String rows = shared.rows(from, to);
            return rows.isEmpty() ? new byte[0] : packed(rows);
        }

        private byte[] packed(String rows) {
            try {
                return form.compressed() ? Segments.gzip(bytes(rows)) : bytes(rows);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        /** Every run with what was drawn for it. */
        private void wide(Segments all) throws IOException {
            Durable.write(form.compressed() ? target.wideGz() : target.wide(), out -> {
                OutputStream packed = form.compressed() ? Segments.packer(out) : out;
                String more = shared.header().strip().substring(SharedDraws.KEY.length());
                packed.write(bytes(rows.headerLine().strip() + more + "\n"));
                new RunBlockPass(plan, all).read((block, lines) -> {}, block -> {
                    Map<String, String> drawn = new HashMap<>();
                    StringBuilder text = new StringBuilder();
                    block.lines().runs(line -> {
                        int from = line.indexOf(',') + 1;
                        String replication = line.substring(from, line.indexOf(',', from));
                        text.append(line);
                        if (!more.isEmpty()) {
                            text.append(',')
                                    .append(drawn.computeIfAbsent(replication, r -> shared.cells(Integer.parseInt(r))));
                        }
                        text.append('\n');
                    });
                    packed.write(bytes(text.toString()));
                });
                Segments.finish(packed);
            });
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void sameSweep(List<SweepFolder> sources, SweepFolder target) throws IOException {
        SweepFolder first = sources.get(0);
        SweepIdentity one = SweepResult.manifest(first);
        List<SweepFolder> others = new ArrayList<>(sources.subList(1, sources.size()));
        if (Files.exists(target.manifest())) {
            others.add(target);
        }
        for (SweepFolder other : others) {
            List<String> differences = one.differences(SweepResult.manifest(other));
            if (!differences.isEmpty()) {
                throw new SweepRefused(first.path() + " and " + other.path() + " are not the same sweep:\n  "
                        + String.join("\n  ", differences));
            }
        }
    }
}
