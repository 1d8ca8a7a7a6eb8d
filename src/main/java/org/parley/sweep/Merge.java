package org.parley.sweep;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.parley.sweep.design.Points;
import org.parley.table.Csv;
import org.parley.table.Table;

/**
 * Joins the complete blocks of one folder, or of the folders of several shards, into one table of runs, sorted by point and replication, and one of
 * failures. The same blocks give the same bytes, in whatever order, on whatever machine and by however many processes they were computed.
 */
public final class Merge {
    private Merge() {}

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
     * @param compressed whether the runs are compressed
     * @throws SweepRefused if the folders hold different sweeps, or the target cannot be written
     */
    public static Merged into(List<SweepFolder> sources, SweepFolder target, boolean compressed) throws IOException {
        sameSweep(sources, target);
        try {
            return merged(sources, target, compressed);
        } catch (IOException broken) {
            throw new SweepRefused(
                    "cannot merge into " + target.path() + ": " + Sweep.reason(broken)
                            + ". The blocks are kept; put it right and give the same command again.",
                    false);
        }
    }

    private static Merged merged(List<SweepFolder> sources, SweepFolder target, boolean compressed) throws IOException {
        SweepFolder first = sources.get(0);
        SweepSpec spec = SweepResult.spec(first);
        Points points = spec.design().points();
        BlockPlan plan = BlockPlan.of(spec, points);
        List<String> header = new RowWriter(points, spec.columns()).header();
        Segments all = Segments.list(sources.stream().map(SweepFolder::segments).toList());
        Segments everySound = all.sound();
        Segments sound = everySound.firsts();
        Files.createDirectories(target.path());
        Manifest manifest = SweepResult.manifest(first);
        SweepFiles files = new SweepFiles(spec, points, spec.columns(), SweepResult.build(manifest));
        if (!sources.contains(target)) {
            Files.copy(first.manifest(), target.manifest(), StandardCopyOption.REPLACE_EXISTING);
            for (SweepFolder source : sources) {
                Sessions.copy(source, target);
            }
            files.write(target);
            Files.createDirectories(target.segments());
            for (int block : sound.blocks()) {
                Path segment = sound.of(block).get(0);
                Path there = target.segments().resolve(segment.getFileName());
                if (!Files.exists(there)) {
                    Durable.write(there, out -> Files.copy(segment, out));
                }
            }
        }
        Path file = compressed ? target.runsGz() : target.runs();
        List<List<String>> failures = new ArrayList<>();
        MessageDigest digest = Digest.begin();
        long[] rows = {0};
        Durable.write(file, out -> {
            OutputStream packed = compressed ? Segments.packer(out) : out;
            Writer text = new BufferedWriter(
                    new OutputStreamWriter(new DigestOutputStream(packed, digest), StandardCharsets.UTF_8), 1 << 16);
            text.write(headerLine(header.subList(0, header.size() - 1)));
            new SweepRows(plan, sound).each(new SweepRows.Sink() {
                @Override
                public void run(String line) throws IOException {
                    text.write(line);
                    text.write('\n');
                    rows[0]++;
                }

                @Override
                public void failure(String line) throws IOException {
                    failures.add(failed(header, line));
                }
            });
            text.flush();
            if (packed instanceof GZIPOutputStream gzip) {
                gzip.finish();
            }
        });
        Durable.write(target.failures(), failuresText(failures));
        int sounds = sound.blocks().size();
        Table codebook = Csv.read(Files.readString(target.codebook(), StandardCharsets.UTF_8));
        Durable.write(target.dataPackage(), files.dataPackage(codebook, target));
        ManifestFile.finish(
                target,
                spec,
                manifest,
                new ManifestFile.Done(rows[0] + failures.size(), failures.size(), sounds == plan.blocks()));
        return new Merged(
                rows[0],
                failures.size(),
                sounds,
                plan.blocks(),
                everySound.spare(),
                all.files() - everySound.files(),
                Digest.hex(digest),
                file);
    }

    private static void sameSweep(List<SweepFolder> sources, SweepFolder target) throws IOException {
        SweepFolder first = sources.get(0);
        Manifest one = SweepResult.manifest(first);
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

    private static String headerLine(List<String> header) throws IOException {
        StringWriter line = new StringWriter();
        Csv.open(line, header).close();
        return line.toString();
    }

    private static List<String> failed(List<String> header, String line) throws IOException {
        Table row = Csv.read(headerLine(header) + line + "\n");
        return List.of(
                row.text("point", 0), row.text("replication", 0), row.text("seed", 0), row.text(RowWriter.FAILURE, 0));
    }

    private static String failuresText(List<List<String>> failures) throws IOException {
        StringWriter text = new StringWriter();
        try (Csv csv = Csv.open(text, List.of("point", "replication", "seed", "message"))) {
            for (List<String> failure : failures) {
                csv.row(failure);
            }
        }
        return text.toString();
    }
}
