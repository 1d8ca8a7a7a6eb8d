package org.parley.sweep;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Temporary files that processes left in the folder of a sweep when they were killed: {@code .<name>.<process>.tmp} of
 * {@link Durable}, {@code .numbers-<name>-<process>.tmp} of {@link RunStore}. One is deleted when no process of this
 * machine has its number and nobody has written to it since this process began: one of another machine, or of another
 * container, may share the folder. Nothing is touched in a folder that holds no sweep.
 */
final class Leftovers {
    private static final Pattern NAME = Pattern.compile("\\..+[.-](\\d{1,18})\\.tmp");
    private static final Pattern BLOCK = Pattern.compile("\\.(\\d{6,9})-.*");

    private Leftovers() {}

    /** Deletes those beside the tables, charts and sessions. */
    static void delete(SweepFolder folder) throws IOException {
        if (SweepIdentity.read(folder) == null) {
            return;
        }
        for (Path place :
                List.of(folder.path(), folder.figures(), folder.sessions(), folder.presets(), folder.slurm())) {
            delete(place, name -> true);
        }
    }

    /** Deletes those of the blocks of a part, which nobody else computes: its lock is held. */
    static void delete(SweepFolder folder, Shard part) throws IOException {
        delete(folder.segments(), name -> {
            Matcher block = BLOCK.matcher(name);
            return block.matches() && part.holds(Integer.parseInt(block.group(1)));
        });
    }

    private static void delete(Path place, Predicate<String> which) throws IOException {
        if (!Files.isDirectory(place)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(place)) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            Matcher temporary = NAME.matcher(name);
            if (temporary.matches() && which.test(name) && isGone(Long.parseLong(temporary.group(1))) && isOld(file)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean isGone(long process) {
        return ProcessHandle.of(process).filter(ProcessHandle::isAlive).isEmpty();
    }

    /** When this process began, by the clock that files have; {@link ProcessHandle} knows it to a second only. */
    private static long began() {
        return ManagementFactory.getRuntimeMXBean().getStartTime();
    }

    private static boolean isOld(Path file) throws IOException {
        try {
            return Files.isRegularFile(file) && Files.getLastModifiedTime(file).toMillis() < began();
        } catch (NoSuchFileException renamed) {
            return false; // somebody finished it just now
        }
    }
}
