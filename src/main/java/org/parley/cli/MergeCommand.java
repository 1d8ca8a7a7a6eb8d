package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.study.RefusedInput;
import org.parley.sweep.Merge;
import org.parley.sweep.SweepFolder;
import org.parley.table.NumberText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley merge}: the complete blocks of one folder, or of several shards, as one table of runs. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        header = "Joins the blocks of a sweep, or of its shards, into one table of runs.",
        description = {
            "The rows stand block by block. All shards together give the same table as the sweep in one piece."
        },
        footer = {
            "",
            "Examples:",
            "  parley merge results/my-sweep",
            "  parley merge results/part1 results/part2 --out results/whole --csv"
        })
final class MergeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "RESULT", arity = "1..*", description = "Folders of one sweep.")
    private List<Path> folders = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", description = "Where the whole goes; needed for several folders.")
    private @Nullable Path out;

    @Option(names = "--csv", description = "Writes runs.csv and draws.csv in place of runs.csv.gz and draws.csv.gz.")
    private boolean csv;

    @Option(
            names = "--wide",
            description =
                    "Writes wide.csv.gz, too (with --csv wide.csv): every run with all that was drawn for it. Without it that stands once a replication, in draws.csv.gz.")
    private boolean wide;

    MergeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (folders.size() > 1 && out == null) {
            throw new RefusedInput("several folders need --out DIR, where the whole goes.");
        }
        Path to = out == null ? folders.get(0) : out;
        List<SweepFolder> sources = folders.stream().map(SweepFolder::new).toList();
        Merge.Merged merged = Merge.into(sources, new SweepFolder(to), Merge.Form.of(!csv, wide));
        if (merged.twice() > 0) {
            terminal.err()
                    .println("parley: " + NumberText.count(merged.twice())
                            + (merged.twice() == 1 ? " block was" : " blocks were")
                            + " given twice, such as by the same shard in two folders; each counts once.");
        }
        if (merged.unsound() > 0) {
            terminal.err()
                    .println(
                            "parley: " + NumberText.count(merged.unsound())
                                    + (merged.unsound() == 1
                                            ? " file does not hold what its checksum says and was left out; the sweep does it again."
                                            : " files do not hold what their checksum says and were left out; the sweep does them again."));
        }
        terminal.paragraph(
                NumberText.count(merged.runs()) + " runs and " + NumberText.count(merged.failures()) + " failures from "
                        + NumberText.count(merged.blocks()) + " of " + NumberText.count(merged.of()) + " blocks"
                        + (merged.blocks() < merged.of() ? ": not the whole sweep." : "."));
        terminal.out().println(merged.file());
        terminal.paragraph("sha-256 of the uncompressed runs: " + merged.sha256());
        return merged.failures() > 0 ? ParleyCommand.SOME_RUNS_FAILED : 0;
    }
}
