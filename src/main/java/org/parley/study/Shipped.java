package org.parley.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.format.Preset;
import org.parley.parameter.NearMiss;
import org.parley.scenario.Scenario;
import org.parley.store.StoredManifest;
import org.parley.yaml.ScenarioException;

/**
 * Finds scenario, preset, sweep and lesson files by path, or by their bare name among the files in {@code scenarios} of
 * the current folder or of the folder that Parley was started from.
 */
public final class Shipped {
    private static final String ENDING = ".yaml";
    private final List<Path> folders = new ArrayList<>();

    private Shipped(@Nullable Path home, String... below) {
        folders.add(Path.of("", below));
        if (home != null
                && !home.toAbsolutePath().normalize().equals(Path.of("").toAbsolutePath())) {
            Path folder = home;
            for (String name : below) {
                folder = folder.resolve(name);
            }
            folders.add(folder);
        }
    }

    /** Scenarios of the current folder, then those of the program whose folder this is, if it is known. */
    public static Shipped scenarios(@Nullable Path home) {
        return new Shipped(home, "scenarios");
    }

    /** The same for presets. */
    public static Shipped presets(@Nullable Path home) {
        return new Shipped(home, "scenarios", "presets");
    }

    /** The same for sweeps. */
    public static Shipped sweeps(@Nullable Path home) {
        return new Shipped(home, "scenarios", "sweeps");
    }

    /** The same for lessons. */
    public static Shipped lessons(@Nullable Path home) {
        return new Shipped(home, "scenarios", "lessons");
    }

    /** The files, by name; of two with one name that in the current folder. */
    public List<Path> files() {
        List<Path> files = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> found = Files.list(folder)) {
                    found.filter(f -> f.toString().endsWith(ENDING)).sorted().forEach(file -> {
                        if (!names.contains(name(file))) {
                            names.add(name(file));
                            files.add(file);
                        }
                    });
                } catch (IOException unreadable) {
                    throw new RefusedInput("cannot read the folder " + folder + ".");
                }
            }
        }
        return files;
    }

    /**
     * The preset that a path or name stands for.
     *
     * @param on what it is laid over; a message offers none that names what this does not have
     * @throws RefusedInput if there is none, with a near miss
     */
    public static Path preset(@Nullable Path home, String text, Scenario on) {
        Shipped presets = presets(home);
        boolean isScenario =
                scenarios(home).files().stream().anyMatch(file -> name(file).equals(text))
                        && presets.files().stream().noneMatch(file -> name(file).equals(text));
        if (isScenario && !Files.isRegularFile(Path.of(text))) {
            throw new RefusedInput(
                    "\"" + text + "\" is a scenario and no preset. Maybe it stands as the scenario, without --preset?");
        }
        return presets.find(text, "preset", file -> fits(file, on));
    }

    private static boolean fits(Path preset, Scenario on) {
        try {
            Preset.read(preset).applyTo(on);
            return true;
        } catch (ScenarioException other) {
            return false;
        }
    }

    /**
     * The file that a path or name stands for.
     *
     * @param what such as "scenario", for the message
     * @throws RefusedInput if there is none, with a near miss
     */
    public Path find(String text, String what) {
        return find(text, what, file -> true);
    }

    private Path find(String text, String what, Predicate<Path> offered) {
        Path path;
        try {
            path = Path.of(text);
        } catch (java.nio.file.InvalidPathException odd) {
            throw new RefusedInput("no " + what + " \"" + text + "\": " + odd.getReason() + ".");
        }
        if (text.isBlank()) {
            throw new RefusedInput("no " + what + " file is named; the name is empty.");
        }
        if (Files.isRegularFile(path)) {
            return path;
        }
        List<Path> files = files();
        for (Path file : files) {
            if (name(file).equals(text) || (name(file) + ENDING).equals(text)) {
                return file;
            }
        }
        if (Files.isDirectory(path)) {
            StoredManifest manifest = StoredManifest.of(path);
            String explain =
                    manifest != null && "run".equals(manifest.kind()) ? "parley explain " + path + ", or " : "";
            throw new RefusedInput(path + (manifest == null ? " is a folder; a " : " is a result folder; a ") + what
                    + " file is wanted."
                    + (manifest == null ? "" : " Maybe " + explain + "parley rerun " + path + "?"));
        }
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return path; // a link that leads nowhere, or no file that can be read: the reader says which
        }
        throw new RefusedInput("no " + what + " file \"" + text + "\"." + hint(path, files, offered));
    }

    /** A near miss among all; else the names of those that are offered. */
    private static String hint(Path wrong, List<Path> files, Predicate<Path> offered) {
        List<String> names = files.stream().map(Shipped::name).toList();
        String stem = name(wrong);
        List<String> beginning = names.stream()
                .filter(n -> !stem.isEmpty() && n.startsWith(stem))
                .toList();
        String near = beginning.size() == 1
                ? beginning.get(0)
                : NearMiss.of(stem, names).orElse("");
        for (Path file : files) {
            if (name(file).equals(near)) {
                return " Maybe " + (wrong.getNameCount() > 1 && !file.isAbsolute() ? file : near) + "?";
            }
        }
        List<String> there = files.stream().filter(offered).map(Shipped::name).toList();
        return there.isEmpty() ? "" : " There are " + String.join(", ", there) + ".";
    }

    /** The name of a file as it is typed, without its ending. */
    public static String name(Path file) {
        Path last = file.getFileName();
        String text = last == null ? "" : last.toString();
        return text.endsWith(ENDING) ? text.substring(0, text.length() - ENDING.length()) : text;
    }
}
