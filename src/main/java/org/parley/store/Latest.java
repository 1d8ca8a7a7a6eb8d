package org.parley.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * {@code results/latest} points to the newest result that got its name by the program: a symbolic link beside it, so
 * that {@code results/latest/report.html} and {@code parley explain results/latest} always work. Where links are not
 * allowed (Windows without the right), the file {@code latest.txt} holds the name of the folder. Something else of that
 * name is left alone, and {@link #pointTo} says so.
 */
public final class Latest {
    static final String NAME = "latest";
    static final String FILE = "latest.txt";

    private Latest() {}

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
        Path unfinished = results.resolve("." + NAME + ".unfinished");
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
