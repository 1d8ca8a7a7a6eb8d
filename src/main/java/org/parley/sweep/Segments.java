package org.parley.sweep;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The complete blocks of a sweep, a file each: gzip-compressed CSV, never changed once it is there. The name is
 * {@code <block>-<sha-256 of the uncompressed content>.csv.gz}, so that one rename publishes content and checksum together, and a truncated or altered file is known by its
 * name alone. Compressed bytes may differ between versions of zlib; only the content is compared. The gzip header has no time and no name.
 */
public final class Segments {
    private static final Pattern NAME = Pattern.compile("(\\d{6,})-([0-9a-f]{64})\\.csv\\.gz");
    private static final Pattern HALF = Pattern.compile("\\.(\\d{6,})-.*\\.tmp");
    private static final int BUFFER = 1 << 16;

    private final Map<Integer, List<Path>> files;

    private Segments(Map<Integer, List<Path>> files) {
        this.files = files;
    }

    /** What stands in these folders, unchecked. */
    static Segments list(List<Path> folders) throws IOException {
        Map<Integer, List<Path>> files = new TreeMap<>();
        for (Path folder : folders) {
            for (Path file : files(folder)) {
                Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
                if (name.matches()) {
                    files.computeIfAbsent(Integer.valueOf(name.group(1)), b -> new ArrayList<>())
                            .add(file);
                }
            }
        }
        files.values().forEach(Collections::sort);
        return new Segments(files);
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Deletes what dead processes left half written of blocks of this shard. */
    static void sweepOut(Path folder, Shard shard) throws IOException {
        for (Path file : files(folder)) {
            Matcher name = HALF.matcher(String.valueOf(file.getFileName()));
            if (name.matches() && shard.holds(Integer.parseInt(name.group(1)))) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Blocks that have a file, in order. */
    List<Integer> blocks() {
        return List.copyOf(files.keySet());
    }

    /** The files of a block. */
    List<Path> of(int block) {
        return files.getOrDefault(block, List.of());
    }

    /** Number of files. */
    int files() {
        return files.values().stream().mapToInt(List::size).sum();
    }

    /** The sound files of each block that has one; each file is read once, by all processors. */
    Segments sound() {
        Map<Integer, List<Path>> sound = new TreeMap<>();
        files.entrySet().parallelStream()
                .map(block -> Map.entry(
                        block.getKey(),
                        block.getValue().stream().filter(Segments::sound).toList()))
                .filter(block -> !block.getValue().isEmpty())
                .toList()
                .forEach(block -> sound.put(block.getKey(), block.getValue()));
        return new Segments(sound);
    }

    /** One sound file of each block that has one. */
    Segments soundOnly() {
        return sound().firsts();
    }

    /** The first file of each block. */
    Segments firsts() {
        Map<Integer, List<Path>> firsts = new TreeMap<>();
        files.forEach((block, candidates) -> firsts.put(block, List.of(candidates.get(0))));
        return new Segments(firsts);
    }

    /** How many files are of a block that has another one. */
    int spare() {
        return files() - files.size();
    }

    /** Publishes a block. */
    static void write(Path folder, int block, String content, Disk disk) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        disk.write(folder.resolve("%06d-%s.csv.gz".formatted(block, Digest.of(bytes))), gzip(bytes));
    }

    /** How bytes get to the disk; a test puts a full one here. */
    @FunctionalInterface
    interface Disk {
        /** Writes a whole file or nothing. */
        void write(Path file, byte[] bytes) throws IOException;

        /** The real one. */
        Disk REAL = (file, bytes) -> Durable.write(file, out -> out.write(bytes));
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (OutputStream gzip = packer(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    /** A gzip stream whose header has neither time nor name. The fastest level: a better one costs as much time as the runs themselves. */
    static OutputStream packer(OutputStream to) throws IOException {
        return new GZIPOutputStream(to, BUFFER) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        };
    }

    /** Whether the file holds what its name says. */
    static boolean sound(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (!name.matches()) {
            return false;
        }
        try {
            return Digest.of(bytes(file)).equals(name.group(2));
        } catch (IOException | IllegalArgumentException broken) {
            return false;
        }
    }

    static byte[] bytes(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), BUFFER)) {
            return in.readAllBytes();
        }
    }

    /** The lines of a file, the header first. */
    static BufferedReader lines(Path file) throws IOException {
        return new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file), BUFFER), StandardCharsets.UTF_8),
                BUFFER);
    }
}
