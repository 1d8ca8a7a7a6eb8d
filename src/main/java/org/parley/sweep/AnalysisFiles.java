package org.parley.sweep;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.store.Codebook;
import org.parley.store.DiskReason;
import org.parley.store.ResultFolder;
import org.parley.store.StoredManifest;
import org.parley.table.Csv;
import org.parley.table.Table;

/**
 * Writes what was made of a sweep into its folder: tables, charts with their data, the page, and the codebook that
 * explains every column of all of them. Each file is there as a whole or not at all. A file that holds the same bytes
 * already is left alone; one that held others (an earlier state of the sweep) is replaced and named by
 * {@link #replaced}. Files are written together by {@link #finish}: each is forced to the disk, which mostly is
 * waiting.
 */
public final class AnalysisFiles {
    /** Tables and pictures of boxes, whose number hangs on the rules of cases. */
    private static final Pattern BOXES = Pattern.compile("prim(Limits|(Box)?(-[0-9]+)?)\\.(csv|png|svg)");

    private final SweepFolder folder;
    private final SweepResult result;
    private final AnalysisColumns columns;
    private final SweepFiles files;
    private final Codebook codebook;
    private final List<String> replaced = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();
    private final List<String> altered = new ArrayList<>();
    private final Set<Path> written = new HashSet<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<String> leftOut;

    /**
     * For the folder of this result.
     *
     * @param leftOut what no files are written of, as the manifest says it
     */
    public AnalysisFiles(SweepResult result, List<String> leftOut) {
        this.leftOut = List.copyOf(leftOut);
        this.folder = result.folder();
        this.result = result;
        this.columns = new AnalysisColumns(result.spec());
        this.files = new SweepFiles(
                result.spec(),
                result.points(),
                SharedDraws.of(result.spec(), result.points()),
                SweepResult.build(result.manifest()));
        this.codebook = files.codebook(folder);
    }

    /** A file to be written. */
    private record Waiting(Path file, byte[] content, boolean told) {}

    /** The sweep file, when it asks for other cases than before. */
    public void asked() {
        waiting.add(new Waiting(folder.spec(), bytes(SweepWriter.write(result.spec())), false));
    }

    /** A table. */
    public void table(String name, Table table) {
        later(folder.table(name), bytes(Csv.text(table)));
        codebook.add(named(folder.table(name)), columns.of(name, table));
    }

    /** A chart, and its data. */
    public void figure(String name, byte[] png, String svg, Table data) {
        later(folder.figure(name, "png"), png);
        later(folder.figure(name, "svg"), bytes(svg));
        later(folder.figure(name, "csv"), bytes(Csv.text(data)));
        codebook.add(named(folder.figure(name, "csv")), columns.of(AnalysisColumns.tableOf(name), data));
    }

    /** The page. */
    public void report(String html) {
        later(folder.report(), bytes(html));
    }

    /**
     * Takes away boxes of an earlier analysis that asked for other cases, and pictures as it wrote them that this one,
     * such as of fewer outcomes, does not give.
     */
    private void clear(@Nullable StoredManifest before) {
        Set<Path> gone = gone(before);
        for (Path place : List.of(folder.path(), folder.figures())) {
            try (Stream<Path> files = Files.isDirectory(place) ? Files.list(place) : Stream.empty()) {
                for (Path file : files.sorted().toList()) {
                    boolean isBox =
                            BOXES.matcher(String.valueOf(file.getFileName())).matches();
                    if ((isBox || gone.contains(file)) && !written.contains(file)) {
                        Files.delete(file);
                        removed.add(named(file));
                    }
                }
            } catch (IOException broken) {
                throw cannotWrite(place, broken);
            }
        }
    }

    /**
     * Pictures of before that were not drawn now: all three files of each are listed and as they were written, and the
     * codebook of before describes its data, which it does not of files that somebody else put into the folder. Nothing
     * where no pictures are drawn.
     */
    private Set<Path> gone(@Nullable StoredManifest before) {
        Set<Path> gone = new HashSet<>();
        if (before == null || written.stream().noneMatch(file -> file.startsWith(folder.figures()))) {
            return gone;
        }
        Set<String> described = described(before);
        for (String listed : before.files()) {
            if (!listed.startsWith("figures/") || !listed.endsWith(".svg")) {
                continue;
            }
            String name = listed.substring("figures/".length(), listed.length() - ".svg".length());
            List<Path> three = Stream.of("png", "svg", "csv")
                    .map(form -> folder.figure(name, form))
                    .toList();
            try {
                boolean isOurs = described.contains(named(folder.figure(name, "csv")));
                for (Path file : three) {
                    isOurs = isOurs && !written.contains(file) && before.isAsListed(named(file));
                }
                if (isOurs) {
                    gone.addAll(three);
                }
            } catch (IOException broken) {
                throw cannotWrite(folder.figures(), broken);
            }
        }
        return gone;
    }

    /** Files that the codebook of before describes; none if it is not as it was written. */
    private Set<String> described(StoredManifest before) {
        try {
            return before.isAsListed(named(folder.codebook()))
                    ? Set.copyOf(Csv.read(Files.readString(folder.codebook())).strings("file"))
                    : Set.of();
        } catch (IOException broken) {
            throw cannotWrite(folder.codebook(), broken);
        }
    }

    /**
     * Clears what killed processes left, writes everything, then the codebook of it, for people and for programs, and
     * the manifest.
     */
    public void finish() {
        StoredManifest before = StoredManifest.of(folder.path());
        try {
            Leftovers.delete(folder);
        } catch (IOException broken) {
            throw cannotWrite(folder.path(), broken);
        }
        List<Boolean> others = waiting.parallelStream()
                .map(file -> write(file.file(), file.content()))
                .toList();
        for (int i = 0; i < others.size(); i++) {
            Waiting file = waiting.get(i);
            written.add(file.file());
            if (others.get(i) && file.told()) {
                replaced.add(named(file.file()));
            }
        }
        clear(before);
        Table all = codebook.table(result.spec().scenario());
        write(folder.codebook(), bytes(Csv.text(all)));
        write(folder.dataPackage(), bytes(files.dataPackage(all, folder)));
        boolean hasPage = Files.exists(folder.report());
        write(folder.readme(), bytes(files.readme(hasPage ? ResultFolder.REPORT : ResultFolder.SUMMARY)));
        try {
            altered.addAll(SweepManifest.finish(
                    folder,
                    result.spec(),
                    result.manifest(),
                    new SweepManifest.Done(result.runs(), result.failures(), result.complete(), leftOut),
                    before));
        } catch (IOException broken) {
            throw cannotWrite(folder.manifest(), broken);
        }
    }

    /** Files that held something else before. */
    public List<String> replaced() {
        return List.copyOf(replaced);
    }

    /** Merged tables that do not hold what the merge wrote, by the manifest; the analysis rests on the blocks. */
    public List<String> altered() {
        return List.copyOf(altered);
    }

    /** Files of an earlier analysis that this one does not give; they are gone. */
    public List<String> removed() {
        return List.copyOf(removed);
    }

    private String named(Path file) {
        return folder.path().relativize(file).toString().replace('\\', '/');
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void later(Path file, byte[] content) {
        waiting.add(new Waiting(file, content, true));
    }

    /** Writes a file; whether it held something else before. */
    private boolean write(Path file, byte[] content) {
        try {
            boolean there = Files.exists(file);
            if (there && Arrays.equals(Files.readAllBytes(file), content)) {
                return false;
            }
            Files.createDirectories(file.toAbsolutePath().getParent());
            Durable.write(file, (OutputStream out) -> out.write(content));
            return there;
        } catch (IOException broken) {
            throw cannotWrite(file, broken);
        }
    }

    private SweepRefused cannotWrite(Path file, IOException broken) {
        return new SweepRefused(
                "cannot write " + file + ": " + DiskReason.of(broken)
                        + ". The runs are kept; put it right and give: parley analyse " + folder.path(),
                false);
    }
}
