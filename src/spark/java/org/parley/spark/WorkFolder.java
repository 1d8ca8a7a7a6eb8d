package org.parley.spark;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.SparkFiles;
import org.jspecify.annotations.Nullable;
import org.parley.sweep.Segments;
import org.parley.sweep.Shard;
import org.parley.sweep.SweepFolder;

/**
 * A result folder on the disk of the machine that computes a part, or of the driver; gone when it is closed. It stands
 * where Spark keeps the files of the application, so that Spark takes it away where a process is killed.
 */
record WorkFolder(Path path) implements AutoCloseable {
    /** A new one, empty. */
    static WorkFolder open() throws IOException {
        Path there = Files.createDirectories(Path.of(SparkFiles.getRootDirectory()));
        Path path = Files.createTempDirectory(there.toAbsolutePath(), "parley-");
        Files.createDirectories(new SweepFolder(path).segments());
        return new WorkFolder(path);
    }

    /** As a folder of a sweep. */
    SweepFolder sweep() {
        return new SweepFolder(path);
    }

    /** Where a complete block stands. */
    Path segment(String name) {
        return sweep().segments().resolve(name);
    }

    /** Names of the complete blocks of a part, sorted. */
    NavigableSet<String> segments(Shard part) throws IOException {
        NavigableSet<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(sweep().segments())) {
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> Segments.isOf(name, part))
                    .forEach(names::add);
        }
        return names;
    }

    /** Paths within it of all files but blocks and hidden ones, sorted, with slashes; the manifest last. */
    List<String> files() throws IOException {
        String manifest = String.valueOf(sweep().manifest().getFileName());
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(sweep().segments()))
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .map(file -> path.relativize(file).toString().replace('\\', '/'))
                    .sorted((one, other) ->
                            one.equals(manifest) ? 1 : other.equals(manifest) ? -1 : one.compareTo(other))
                    .toList();
        }
    }

    /** The same with their bytes. */
    Map<String, byte[]> contents() throws IOException {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (String file : files()) {
            contents.put(file, Files.readAllBytes(path.resolve(file)));
        }
        return contents;
    }

    /** Writes such files. */
    void write(Map<String, byte[]> contents) throws IOException {
        for (Map.Entry<String, byte[]> file : contents.entrySet()) {
            Path to = path.resolve(file.getKey());
            Files.createDirectories(to.toAbsolutePath().getParent());
            Files.write(to, file.getValue());
        }
    }

    @Override
    public void close() throws IOException {
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException broken) throws IOException {
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
