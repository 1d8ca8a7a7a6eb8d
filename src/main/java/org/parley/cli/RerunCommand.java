package org.parley.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.parley.store.Build;
import org.parley.store.ResultFolder;
import org.parley.store.StoredManifest;
import org.parley.study.Refused;
import org.parley.study.SearchFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code parley rerun}: computes any result folder again, from what stands in it alone, and compares every file that
 * its manifest lists, byte by byte. The manifest itself is not compared: it holds times. Exit code 0: all the same; 1:
 * something differs, and it says what; 2: the folder cannot be computed again.
 */
@Command(
        name = "rerun",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Computes a result folder again and says whether it is the same.",
        description = {
            "For the folder of a run, trace, sweep, search or comparison. Reads only the folder, wherever it was moved: files as they stood, options and seed. Every file is compared byte by byte.",
            "A sweep is computed as a whole, which takes as long as it took; one run of it is computed again by parley replay.",
            "Exit code 0: all the same; 1: something differs; 2: a folder that cannot be computed again."
        },
        footer = {"", "Examples:", "  parley rerun results/example"})
final class RerunCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FOLDER", description = "A result folder.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    RerunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        StoredManifest manifest = StoredManifest.of(folder);
        if (manifest == null) {
            throw new Refused(folder + " has no " + ResultFolder.MANIFEST
                    + " that can be read; the folder of a run, trace, sweep, search or comparison is wanted.");
        }
        Again again = again(manifest);
        try {
            Path temporary = Files.createTempDirectory("parley-rerun");
            try {
                Path to = temporary.resolve("again");
                return again.into(to) ? told(manifest, FolderDifferences.of(folder, manifest, to)) : Parley.INTERRUPTED;
            } finally {
                delete(temporary);
            }
        } catch (IOException broken) {
            throw new Refused("cannot rerun " + folder + ": " + broken.getMessage() + ".");
        }
    }

    private Again again(StoredManifest manifest) {
        String kind = String.valueOf(manifest.kind());
        return switch (kind) {
            case "run" -> new RunAgain(folder, manifest, terminal);
            case "trace" -> new TraceAgain(folder, manifest);
            case "sweep" -> new SweepAgain(folder, manifest);
            case SearchFolder.KIND -> new SearchAgain(folder, manifest);
            case "comparison" -> new ComparisonAgain(folder, manifest, terminal);
            case ExplainFolder.KIND ->
                throw new Refused(folder + " holds an explanation; the command that made it stands at the end of "
                        + ResultFolder.REPORT + ".");
            default ->
                throw new Refused(folder + " holds a " + kind
                        + "; the folder of a run, trace, sweep, search or comparison is wanted.");
        };
    }

    private int told(StoredManifest manifest, FolderDifferences differences) throws IOException {
        if (differences.byFile().isEmpty()) {
            terminal.paragraph(folder + ": all " + differences.files() + " files are the same, byte by byte ("
                    + ResultFolder.MANIFEST + " holds times and is not compared).");
            return 0;
        }
        Build build = Build.current();
        String then = "Parley " + manifest.said("version") + ", commit " + manifest.said("commit");
        String today = "Parley " + build.version() + ", commit " + build.commit();
        terminal.out()
                .println(folder + ": " + differences.byFile().size() + " of " + differences.files() + " files differ.");
        differences.byFile().forEach((file, how) -> terminal.out().println("  " + file + " " + how));
        terminal.paragraph(
                then.equals(today)
                        ? "Computed then and now with " + today + "."
                        : "Computed then with " + then + "; now with " + today + ".");
        return Parley.FAILED;
    }

    private static void delete(Path temporary) {
        try (Stream<Path> files = Files.walk(temporary)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
