package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.report.ReportRenderer;
import org.parley.store.ResultFolder;
import org.parley.study.EnsembleJob;
import org.parley.study.FolderDifferences;
import org.parley.study.Rerun;
import org.parley.study.TextWrap;
import org.parley.table.NumberText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
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
            "It takes the folder of a run, trace, sweep, search, comparison or explanation and reads nothing else: files as they stood, options and seed. The folder may have been moved. Every file is compared byte by byte. Not compared, and told: pictures as PNG that are not in the folder while their SVG is, and the commit of the program that README.txt and report.html name.",
            "A sweep is computed as a whole, which takes as long as it took; one run of it is computed again by parley replay.",
            "Exit code 0: all the same; 1: something differs; 2: a folder that cannot be computed again."
        },
        footer = {"", "Examples:", "  parley rerun results/example"})
final class RerunCommand implements Callable<Integer> {
    /** Longer than any block of a sweep takes. */
    private static final long BLOCK_SECONDS = 600;

    private final Terminal terminal;

    @Parameters(paramLabel = "FOLDER", description = "A result folder.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Keeps what is computed again in this folder, new or empty, whole: with the page and the pictures that a run or sweep left out.")
    private @Nullable Path out;

    RerunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        EnsembleJob.Surroundings around = new EnsembleJob.Surroundings(
                new EnsembleProgress(terminal, true, 0),
                stop -> new OnInterrupt(stop, BLOCK_SECONDS),
                new ReportRenderer());
        return OnInterrupt.untilTold(() -> {
            Rerun.Done done = Rerun.of(folder, out, around);
            if (done == null) {
                terminal.err().println("parley: interrupted; nothing was compared.");
                return ParleyCommand.INTERRUPTED;
            }
            return told(done);
        });
    }

    private void notCompared(Rerun.Done done) {
        List<String> pictures = done.differences().pictures();
        if (!pictures.isEmpty()) {
            terminal.paragraph("Not in the folder, and so not compared: "
                    + (pictures.size() == 1
                            ? pictures.get(0) + "; its SVG is there and shows the same."
                            : NumberText.count(pictures.size()) + " pictures (" + pictures.get(0)
                                    + ", …); their SVGs are there and show the same."));
        }
        if (!done.differences().otherCommit().isEmpty()) {
            terminal.paragraph(String.join(" and ", done.differences().otherCommit())
                    + (done.differences().otherCommit().size() == 1 ? " names" : " name")
                    + " the program that wrote the folder: that differs and is not compared (" + done.then()
                    + "; now " + done.today() + ").");
        }
    }

    private int told(Rerun.Done done) {
        if (out != null) {
            terminal.out().println("Computed again, with everything: " + out);
        }
        FolderDifferences differences = done.differences();
        if (differences.byFile().isEmpty()) {
            terminal.paragraph(folder + ": all " + differences.files() + " files are the same, byte by byte ("
                    + ResultFolder.MANIFEST + " holds times and is not compared).");
            notCompared(done);
            return 0;
        }
        terminal.paragraph(
                folder + ": " + differences.byFile().size() + " of " + differences.files() + " files differ.");
        differences
                .byFile()
                .forEach((file, how) -> TextWrap.hanging("  ", file + " " + how, terminal.width())
                        .forEach(terminal.out()::println));
        notCompared(done);
        terminal.paragraph(
                done.then().equals(done.today())
                        ? "Computed then and now with " + done.today() + "."
                        : "Computed then with " + done.then() + "; now with " + done.today() + ".");
        return ParleyCommand.FAILED;
    }
}
