package org.parley.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.ensemble.RunColumn;
import org.parley.scenario.Scenario;
import org.parley.sim.RunResult;
import org.parley.table.Csv;
import org.parley.table.Json;
import org.parley.table.Sha256;
import org.parley.table.Table;

/**
 * A result folder. It is the only class that knows what the files are called:
 * <pre>
 *   manifest.json   what was run, with which program, when, and the hashes of all other files
 *   scenario.yaml   the scenario with every parameter resolved
 *   runs.csv        one row for each run
 *   summary.csv     every measure with its 95 % interval
 *   codebook.csv    every column of every table
 *   figures/        each chart as PNG and SVG, and its data as CSV
 *   report.html     the page to read
 *   README.txt      what this is, how to run it again, how to cite it
 *   datapackage.json  the codebook for programs (frictionless data)
 *   source/         the scenario file and the presets as they stood
 * </pre>
 * and of a single run {@code story.txt} and its tables in place of the runs and the page.
 *
 * <p>Everything is written into a hidden folder beside it, {@code .<name>.unfinished}, which gets the name at the very
 * end: a run that fails or is stopped leaves no half result. A folder that holds anything is refused, never
 * overwritten. Whatever cannot be written is a {@link CannotWrite} with one clear line. Files that are written in one
 * piece may be written on several threads at a time.
 */
public final class ResultFolder implements AutoCloseable {
    public static final String MANIFEST = "manifest.json";
    public static final String SCENARIO = "scenario.yaml";
    public static final String RUNS = "runs.csv";
    public static final String SUMMARY = "summary.csv";
    public static final String CODEBOOK = "codebook.csv";
    public static final String REPORT = "report.html";
    public static final String README = "README.txt";
    public static final String DATA_PACKAGE = "datapackage.json";
    public static final String SOURCE = "source";
    public static final String STORY = "story.txt";
    public static final String SWEEP = "sweep.yaml";
    /** The two ensembles of a comparison. */
    public static final String FIRST = "first";

    public static final String SECOND = "second";
    private static final String FIGURES = "figures";

    private final Path target;
    private final Path unfinished;

    /** What the manifest says of files that were written in one piece, by name. */
    private final Map<String, Map<String, Object>> written = new ConcurrentHashMap<>();

    private @Nullable Csv runs;
    private List<RunColumn> columns = List.of();

    /** A file or folder that cannot be written; the message is one line for the user. */
    public static final class CannotWrite extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CannotWrite(String message) {
            super(message);
        }

        /** Says the reason in words. */
        public static CannotWrite of(Path path, IOException why) {
            return new CannotWrite("cannot write " + path + ": " + DiskReason.of(why) + ".");
        }
    }

    /**
     * A folder that is to be written but holds something or is a file; the message is one line for the user. Another
     * folder would do, which callers say in words of their own.
     */
    public static final class Taken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Taken(Path folder) {
            this(folder + " exists and is not empty; results are never overwritten.");
        }

        private Taken(String message) {
            super(message);
        }

        static Taken byAFile(Path file) {
            return new Taken(file + " is a file; a folder is wanted.");
        }
    }

    private ResultFolder(Path target, Path unfinished) {
        this.target = target;
        this.unfinished = unfinished;
    }

    /**
     * Begins a result.
     *
     * @throws Taken if the folder exists and is not empty
     * @throws CannotWrite if it cannot be written
     */
    public static ResultFolder begin(Path folder) {
        Path target = folder.toAbsolutePath().normalize();
        refuseIfTaken(folder, target);
        Path name = target.getFileName();
        Path parent = target.getParent();
        if (name == null || parent == null) {
            throw new Taken(folder);
        }
        Path unfinished = parent.resolve("." + name + ".unfinished");
        try {
            Files.createDirectories(parent);
            delete(unfinished);
            Files.createDirectory(unfinished);
            Files.createDirectory(unfinished.resolve(FIGURES));
        } catch (IOException wrong) {
            throw CannotWrite.of(folder, wrong);
        }
        return new ResultFolder(target, unfinished);
    }

    /**
     * A name for the folder of a result: {@code <scenario>-<time>-<hash>}; with a number behind it if that is taken.
     */
    public static Path name(Path results, String scenario, String time, String hash) {
        Path first = results.resolve(scenario + "-" + time + "-" + hash);
        Path free = first;
        for (int n = 2; Files.exists(free); n++) {
            free = results.resolve(first.getFileName() + "-" + n);
        }
        return free;
    }

    /**
     * Refuses a folder that cannot become a result, before anything is computed for it.
     *
     * @param folder as the user named it, or null: there is none to refuse
     * @throws Taken if it exists and is not empty
     * @throws CannotWrite if a file is in its place
     */
    public static void refuseIfTaken(@Nullable Path folder) {
        if (folder != null) {
            refuseIfTaken(folder, folder.toAbsolutePath().normalize());
        }
    }

    private static void refuseIfTaken(Path folder, Path target) {
        if (Files.isDirectory(target)) {
            try (DirectoryStream<Path> content = Files.newDirectoryStream(target)) {
                if (content.iterator().hasNext()) {
                    throw new Taken(folder);
                }
            } catch (IOException wrong) {
                throw CannotWrite.of(folder, wrong);
            }
        } else if (Files.exists(target)) {
            throw Taken.byAFile(folder);
        }
    }

    /** Opens {@value #RUNS}. */
    public void openRuns(List<RunColumn> ofRuns) {
        columns = ofRuns;
        try {
            BufferedWriter writer = Files.newBufferedWriter(unfinished.resolve(RUNS), StandardCharsets.UTF_8);
            runs = Csv.open(writer, ofRuns.stream().map(RunColumn::name).toList());
        } catch (IOException wrong) {
            throw CannotWrite.of(target.resolve(RUNS), wrong);
        }
    }

    /** Reads the closed {@value #RUNS} for the manifest; otherwise {@link #finish} does, when nobody else works. */
    public void hashRuns() {
        Path file = unfinished.resolve(RUNS);
        try {
            written.put(RUNS, about(sha256(file), Files.size(file)));
        } catch (IOException wrong) {
            throw CannotWrite.of(target.resolve(RUNS), wrong);
        }
    }

    /** Adds a row to {@value #RUNS}. */
    public void run(RunResult run) {
        List<String> cells = new ArrayList<>(columns.size());
        for (RunColumn column : columns) {
            cells.add(column.cell(run));
        }
        Csv csv = runs;
        if (csv == null) {
            throw new IllegalStateException("openRuns comes first");
        }
        try {
            csv.row(cells);
        } catch (IOException wrong) {
            throw CannotWrite.of(target.resolve(RUNS), wrong);
        }
    }

    /** Ends {@value #RUNS}. */
    public void closeRuns() {
        try {
            if (runs != null) {
                runs.close();
            }
        } catch (IOException wrong) {
            throw CannotWrite.of(target.resolve(RUNS), wrong);
        } finally {
            runs = null;
        }
    }

    /** {@value #SCENARIO}. */
    public void scenario(String yaml) {
        text(SCENARIO, yaml);
    }

    /** {@value #SUMMARY}. */
    public void summary(Table table) {
        text(SUMMARY, Csv.text(table));
    }

    /** {@value #CODEBOOK}, and the same for programs in {@value #DATA_PACKAGE}; after the tables. */
    public void codebook(Codebook codebook, Scenario scenario) {
        Table table = codebook.table(scenario);
        text(CODEBOOK, Csv.text(table));
        text(
                DATA_PACKAGE,
                Json.text(DataPackage.of(scenario, table, file -> Files.isRegularFile(unfinished.resolve(file)))));
    }

    /** Where the data of a chart stand, below the folder. */
    public static String data(String chart) {
        return FIGURES + "/" + chart + ".csv";
    }

    /** The data of a chart. */
    public void data(String chart, Table table) {
        data(chart, Csv.text(table));
    }

    /** The data of a chart, as a text of CSV. */
    public void data(String chart, String csv) {
        text(data(chart), csv);
    }

    /** A chart. */
    public void figure(String chart, byte[] png, String svg) {
        bytes(FIGURES + "/" + chart + ".png", png);
        text(FIGURES + "/" + chart + ".svg", svg);
    }

    /** Where a table of a single run stands. */
    public static String table(String name) {
        return name + ".csv";
    }

    /** A table of a single run. */
    public void table(String name, Table table) {
        text(table(name), Csv.text(table));
    }

    /** {@value #STORY}: a single run, told. */
    public void story(String text) {
        text(STORY, text);
    }

    /** {@value #README}. */
    public void readme(String text) {
        text(README, text);
    }

    /** A file below {@value #SOURCE}, as it stood. */
    public void source(String name, byte[] content) {
        kept(SOURCE + "/" + name, content);
    }

    /** A file that the folder keeps as it stood, so that it can be computed again. */
    public void kept(String name, byte[] content) {
        try {
            Path parent = unfinished.resolve(name).getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
        } catch (IOException wrong) {
            throw CannotWrite.of(target.resolve(name), wrong);
        }
        bytes(name, content);
    }

    /** {@value #REPORT}. */
    public void report(String html) {
        text(REPORT, html);
    }

    private void text(String name, String content) {
        bytes(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(String name, byte[] content) {
        try {
            Files.write(unfinished.resolve(name), content);
            written.put(name, about(new Sha256().add(content).hex(), content.length));
        } catch (IOException wrong) {
            throw CannotWrite.of(target.resolve(name), wrong);
        }
    }

    /**
     * Writes {@value #MANIFEST}, with the hashes of all files so far, and gives the folder its name.
     *
     * @return the folder
     */
    public Path finish(Map<String, Object> manifest) {
        closeRuns();
        Map<String, Object> all = new LinkedHashMap<>(manifest);
        try {
            all.put("files", hashes());
            text(MANIFEST, Json.text(all));
            Files.deleteIfExists(target);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException wrong) {
            throw CannotWrite.of(target, wrong);
        }
        return target;
    }

    private Map<String, Object> hashes() throws IOException {
        Map<String, Object> section = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(unfinished)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = name(unfinished, file);
                Map<String, Object> known = written.get(name);
                section.put(name, known != null ? known : about(file));
            }
        }
        return section;
    }

    /** The section {@code files} of a manifest: SHA-256 and bytes of these files, by their names below the folder. */
    public static Map<String, Object> about(Path folder, List<Path> files) throws IOException {
        Map<String, Object> section = new LinkedHashMap<>();
        List<Map<String, Object>> about;
        try {
            about = files.parallelStream().map(ResultFolder::about).toList();
        } catch (UncheckedIOException wrong) {
            throw wrong.getCause();
        }
        for (int i = 0; i < files.size(); i++) {
            section.put(name(folder, files.get(i)), about.get(i));
        }
        return section;
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static Map<String, Object> about(Path file) {
        try {
            return about(sha256(file), Files.size(file));
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    private static Map<String, Object> about(String sha256, long bytes) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("sha256", sha256);
        about.put("bytes", bytes);
        return about;
    }

    /** The SHA-256 of a file, 64 hexadecimal digits. */
    public static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Sha256().add(in).hex();
        }
    }

    /** Takes away what is unfinished; nothing happens after {@link #finish}. */
    @Override
    public void close() {
        try {
            if (runs != null) {
                runs.close();
                runs = null;
            }
        } catch (IOException itGoesAnyway) {
            runs = null;
        }
        try {
            delete(unfinished);
        } catch (IOException wrong) {
            throw CannotWrite.of(unfinished, wrong);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
