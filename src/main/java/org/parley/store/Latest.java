package org.parley.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * {@code results/latest} points to the newest run in the folder {@code results}, named by the program or with
 * {@code --out}: a symbolic link beside it, so that {@code results/latest/report.html} and
 * {@code parley explain results/latest} always work. A run elsewhere leaves the link alone. Where links are not
 * allowed (Windows without the right), the file {@code latest.txt} holds the name of the folder. Something else of that
 * name is left alone, and {@link #pointTo} says so.
 */
public final class Latest {
    static final String NAME = "latest";
    static final String FILE = "latest.txt";

    private static final Path RESULTS = Path.of("results");

    private Latest() {}

    /** Whether a folder lies in {@code results} of the working directory, so that the link is to point to it. */
    public static boolean isFor(Path folder) {
        Path parent = folder.toAbsolutePath().normalize().getParent();
        return RESULTS.toAbsolutePath().normalize().equals(parent);
    }

    /**
     * Points to a folder. False: something else has that name, and nothing was done.
     *
     * @throws ResultFolder.CannotWrite if neither link nor file can be written
     */
    public static boolean pointTo(Path folder) {
        Path target = folder.toAbsolutePath().normalize();
        Path name = target.getFileName();
        Path results = target.getParent();
        if (name == null || results == null) {
            return true;
        }
        Path link = results.resolve(NAME);
        if (Files.exists(link, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(link)) {
            return false;
        }
        Path unfinished = results.resolve("." + NAME + "." + name + ".unfinished"); // its own: runs may end together
        try {
            Files.deleteIfExists(unfinished);
            try {
                Files.createSymbolicLink(unfinished, name);
            } catch (IOException | UnsupportedOperationException noLinks) {
                Files.writeString(results.resolve(FILE), name + "\n");
                return true;
            }
            Files.move(unfinished, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException wrong) {
            throw ResultFolder.CannotWrite.of(link, wrong);
        }
    }
}
