package org.parley.study;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.parley.store.Build;
import org.parley.store.ResultFolder;
import org.parley.store.StoredManifest;

/**
 * The files of a folder against those of the same folder computed again, byte by byte. Compared is what the manifests
 * list, without manifests, which hold times. Of a compressed file the content counts: compression may differ by version
 * of Java. Two things are told and are no difference: a PNG that is not in the folder while its SVG is, which shows the
 * same and is compared (git may ignore PNGs), and the commit that {@code README.txt} and {@code report.html} name.
 */
public final class FolderDifferences {
    private static final int SHOWN = 80;
    private static final String PNG = ".png";
    private static final List<String> NAME_THE_COMMIT = List.of(ResultFolder.README, ResultFolder.REPORT);
    private static final List<String> TELL_OF_OTHERS =
            List.of(ResultFolder.README, ResultFolder.CODEBOOK, ResultFolder.DATA_PACKAGE);

    private final Path folder;
    private final Path again;
    private final String commitThen;
    private final String commitNow;
    private final Map<String, String> differences = new LinkedHashMap<>();
    private final List<String> pictures = new ArrayList<>();
    private final List<String> otherCommit = new ArrayList<>();
    private int files;

    private FolderDifferences(Path folder, Path again, String commitThen, String commitNow) {
        this.folder = folder;
        this.again = again;
        this.commitThen = commitThen;
        this.commitNow = commitNow;
    }

    /**
     * Compares.
     *
     * @param whole whether what was left out then is written now: that is no difference, and the files
     *     that tell of others are not compared
     */
    static FolderDifferences of(Path folder, StoredManifest then, Path again, boolean whole) throws IOException {
        LeftOut leftOut = whole ? LeftOut.of(then.words(LeftOut.KEY)) : LeftOut.NOTHING;
        FolderDifferences found = new FolderDifferences(
                folder, again, then.said("commit"), Build.current().commit());
        StoredManifest now = StoredManifest.of(again);
        for (String file : then.files()) {
            if (leftOut.words().isEmpty() || !TELL_OF_OTHERS.contains(file)) {
                found.compare(file);
            }
        }
        for (String file : now == null ? List.<String>of() : now.files()) {
            if (!isManifest(file) && !then.files().contains(file) && !isOf(leftOut, file)) {
                found.differences.put(file, "is written now and was not then");
            }
        }
        return found;
    }

    private static boolean isOf(LeftOut leftOut, String file) {
        return (leftOut.report() && file.equals(ResultFolder.REPORT))
                || (leftOut.figures() && file.startsWith("figures/"));
    }

    /** How each file that differs does; empty: all the same. */
    public Map<String, String> byFile() {
        return Collections.unmodifiableMap(differences);
    }

    /** How many files were compared. */
    public int files() {
        return files;
    }

    /** PNGs that are not in the folder, while their SVGs are: not compared. */
    public List<String> pictures() {
        return Collections.unmodifiableList(pictures);
    }

    /** Files that are the same but for the commit of the program that they name. */
    public List<String> otherCommit() {
        return Collections.unmodifiableList(otherCommit);
    }

    private static boolean isManifest(String file) {
        return file.equals(ResultFolder.MANIFEST) || file.endsWith("/" + ResultFolder.MANIFEST);
    }

    private void compare(String file) throws IOException {
        if (isManifest(file)) {
            return;
        }
        Path there = folder.resolve(file);
        if (file.endsWith(PNG)
                && !Files.exists(there)
                && Files.isRegularFile(folder.resolve(file.replace(PNG, ".svg")))) {
            pictures.add(file);
            return;
        }
        files++;
        Path here = again.resolve(file);
        if (!Files.isRegularFile(there)) {
            differences.put(file, "is not in the folder");
        } else if (!Files.isRegularFile(here)) {
            differences.put(file, "is not written any more");
        } else if (Files.mismatch(there, here) >= 0) {
            byte[] old = content(file, there);
            byte[] fresh = content(file, here);
            if (NAME_THE_COMMIT.contains(file) && Arrays.equals(old, ofThen(fresh))) {
                otherCommit.add(file);
            } else if (!Arrays.equals(old, fresh)) {
                differences.put(file, difference(file, old, fresh));
            }
        }
    }

    /** A text as the program of then would have written it, if its commit is all that differs. */
    private byte[] ofThen(byte[] fresh) {
        return new String(fresh, StandardCharsets.UTF_8)
                .replace("commit " + commitNow, "commit " + commitThen)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] content(String file, Path path) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        if (!file.endsWith(".gz")) {
            return bytes;
        }
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return unpacked.readAllBytes();
        } catch (IOException broken) {
            return bytes; // cut or altered: it differs as it stands
        }
    }

    private static String difference(String file, byte[] old, byte[] fresh) {
        if (file.endsWith(PNG)) {
            return "differs; a picture may do so by a few bits from one Java to another";
        }
        List<String> before = lines(old);
        List<String> after = lines(fresh);
        int line = 0;
        while (line < before.size() && line < after.size() && before.get(line).equals(after.get(line))) {
            line++;
        }
        return "differs from line " + (line + 1) + " on: " + shown(before, line, after) + " there, "
                + shown(after, line, before) + " now";
    }

    private static List<String> lines(byte[] text) {
        return List.of(new String(text, StandardCharsets.UTF_8).split("\n", -1));
    }

    /** A line from shortly before its first letter that differs. */
    private static String shown(List<String> lines, int line, List<String> others) {
        if (line >= lines.size()) {
            return "nothing";
        }
        String text = lines.get(line);
        String other = line < others.size() ? others.get(line) : "";
        int at = 0;
        while (at < text.length() && at < other.length() && text.charAt(at) == other.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - SHOWN / 4);
        int to = Math.min(text.length(), from + SHOWN);
        return "\"" + (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "") + "\"";
    }
}
