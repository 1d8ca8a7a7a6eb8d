package org.parley.sweep;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
import org.jspecify.annotations.Nullable;
import org.parley.table.Sha256;

/**
 * The complete blocks of a sweep, a file each: one gzip member with the block's rows and no header, never changed once
 * it is there. Members joined are a gzip file of all their rows, so merging copies them. The name is
 * {@code <block>-<sha-256 of the uncompressed content>.csv.gz}, so that one rename publishes content and checksum
 * together, and a truncated or altered file is known by its name alone. Compressed bytes may differ between versions of
 * zlib; only the content is compared. The gzip header has no time and no name.
 */
public final class Segments {
    private static final Pattern NAME = Pattern.compile("(\\d{6,})-([0-9a-f]{64})\\.csv\\.gz");
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

    /** Whether a file of this name is a complete block that a part of the sweep holds. */
    public static boolean isOf(String fileName, Shard shard) {
        Matcher name = NAME.matcher(fileName);
        return name.matches() && shard.holds(Integer.parseInt(name.group(1)));
    }

    /** Whether a complete block holds what its name says. */
    public static boolean isSound(Path file) {
        return read(file) != null;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
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

    /**
     * A block as it was published.
     *
     * @param name of its file
     * @param packed bytes of the file
     */
    record Written(String name, byte[] packed) {}

    /** Publishes a block. */
    static Written write(Path folder, int block, byte[] content, Disk disk) throws IOException {
        Written written = new Written("%06d-%s.csv.gz".formatted(block, Sha256.hex(content)), gzip(content));
        disk.write(folder.resolve(written.name()), written.packed());
        return written;
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

    /** Ends a stream of {@link #packer}; leaves any other. */
    static void finish(OutputStream packed) throws IOException {
        if (packed instanceof GZIPOutputStream gzip) {
            gzip.finish();
        }
    }

    /**
     * A gzip stream whose header has neither time nor name. The fastest level: a better one costs as much time as the
     * runs themselves.
     */
    static OutputStream packer(OutputStream to) throws IOException {
        return new GZIPOutputStream(to, BUFFER) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        };
    }

    /**
     * A file as it was read.
     *
     * @param packed its bytes
     * @param rows what they hold: rows as {@link RowWriter} writes them
     */
    record Content(byte[] packed, byte[] rows) {}

    /** What a file holds; null if it is not what its name says. */
    static @Nullable Content read(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (!name.matches()) {
            return null;
        }
        try {
            byte[] packed = Files.readAllBytes(file);
            byte[] rows = unpacked(packed);
            return Sha256.hex(rows).equals(name.group(2)) ? new Content(packed, rows) : null;
        } catch (IOException | IllegalArgumentException broken) {
            return null;
        }
    }

    static byte[] unpacked(byte[] packed) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed), BUFFER)) {
            return in.readAllBytes();
        }
    }
}
