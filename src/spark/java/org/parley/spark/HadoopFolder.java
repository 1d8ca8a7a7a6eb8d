package org.parley.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;

/**
 * A folder on any file system that Hadoop knows (HDFS, object stores, a disk that all nodes see). A file gets there as
 * a whole or not at all: it is written under another name, which begins with a dot, and renamed. Two writers of one
 * name do no harm where their bytes are the same.
 */
final class HadoopFolder {
    private final FileSystem system;
    private final FileContext renaming;
    private final Path path;

    private HadoopFolder(FileSystem system, FileContext renaming, Path path) {
        this.system = system;
        this.renaming = renaming;
        this.path = path;
    }

    /**
     * The folder of a path with or without scheme; it need not be there.
     *
     * @throws IOException if no file system of this scheme can be reached
     */
    static HadoopFolder of(String path, Configuration hadoop) throws IOException {
        Path given = new Path(path);
        FileSystem system = given.getFileSystem(hadoop);
        system.setWriteChecksum(false); // a segment's name is its checksum; no .crc files beside it on a plain disk
        Path whole = system.makeQualified(given);
        return new HadoopFolder(system, FileContext.getFileContext(whole.toUri(), hadoop), whole);
    }

    /** A folder in it. */
    HadoopFolder below(String name) {
        return new HadoopFolder(system, renaming, new Path(path, name));
    }

    /** Names of the files that stand in it, sorted; hidden ones are left out. Empty if there is no such folder. */
    NavigableSet<String> names() throws IOException {
        NavigableSet<String> names = new TreeSet<>();
        try {
            for (FileStatus status : system.listStatus(path)) {
                String name = status.getPath().getName();
                if (status.isFile() && !name.startsWith(".")) {
                    names.add(name);
                }
            }
        } catch (FileNotFoundException none) {
            return names;
        }
        return names;
    }

    /** Puts a file there, in place of one that has the name. */
    void put(java.nio.file.Path file, String name) throws IOException {
        Path hidden = new Path(path, "." + name + "-" + UUID.randomUUID() + ".tmp");
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = system.create(hidden, true)) {
            in.transferTo(out);
        }
        renaming.rename(hidden, new Path(path, name), Options.Rename.OVERWRITE);
    }

    /** Copies a file from there. */
    void fetch(String name, java.nio.file.Path file) throws IOException {
        java.nio.file.Path half = file.resolveSibling("." + file.getFileName() + ".half");
        try (InputStream in = system.open(new Path(path, name))) {
            Files.copy(in, half, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes a file. */
    void delete(String name) throws IOException {
        system.delete(new Path(path, name), false);
    }

    /** Its whole path, with the scheme. */
    @Override
    public String toString() {
        return path.toString();
    }
}
