package org.parley.study;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.parley.store.ResultFolder;
import org.parley.store.StoredManifest;

/**
 * The files of a folder against those of the same folder computed again, byte by byte. Compared is what the manifests
 * list, without manifests, which hold times. Of a compressed file the content counts: compression may differ by version
 * of Java.
 */
public final class FolderDifferences {
    private static final int SHOWN = 80;
    private static final List<String> TELL_OF_OTHERS =
            List.of(ResultFolder.README, ResultFolder.CODEBOOK, ResultFolder.DATA_PACKAGE);

    private final Path folder;
    private final Path again;
    private final Map<String, String> differences = new LinkedHashMap<>();
    private int files;

    private FolderDifferences(Path folder, Path again) {
        this.folder = folder;
        this.again = again;
    }

    /**
     * Compares.
     *
     * @param whole whether what was left out then is written now: that is no difference, and the files
     *     that tell of others are not compared
     */
    static FolderDifferences of(Path folder, StoredManifest then, Path again, boolean whole) throws IOException {
        LeftOut leftOut = whole ? LeftOut.of(then.words(LeftOut.KEY)) : LeftOut.NOTHING;
        FolderDifferences found = new FolderDifferences(folder, again);
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

    private static boolean isManifest(String file) {
        return file.equals(ResultFolder.MANIFEST) || file.endsWith("/" + ResultFolder.MANIFEST);
    }

    private void compare(String file) throws IOException {
        if (isManifest(file)) {
            return;
        }
        files++;
        Path there = folder.resolve(file);
        Path here = again.resolve(file);
        if (!Files.isRegularFile(there)) {
            differences.put(file, "is not in the folder");
        } else if (!Files.isRegularFile(here)) {
            differences.put(file, "is not written any more");
        } else if (Files.mismatch(there, here) >= 0) {
            byte[] old = content(file, there);
            byte[] fresh = content(file, here);
            if (!Arrays.equals(old, fresh)) {
                differences.put(file, difference(file, old, fresh));
            }
        }
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
        if (file.endsWith(".png")) {
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
