package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.report.ReportRenderer;
import org.parley.store.Circumstances;
import org.parley.store.ResultFolder;
import org.parley.study.DealSearchCheck;
import org.parley.study.OneRun;
import org.parley.study.TraceFolder;
import org.parley.sweep.Replay;
import org.parley.sweep.SweepFolder;
import org.parley.sweep.SweepResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley replay}: one run of a sweep again, week by week. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        header = "Plays one run of a sweep again, week by week.",
        description = {
            "The run is computed afresh from its point, seed and replication, and compared with its row in the result: a difference is told (exit 1), and so is a row that is not there yet."
        },
        footer = {
            "",
            "Examples:",
            "  parley replay results/tutorial-first-sweep --run 4:17",
            "  parley replay results/tutorial-first-sweep --run 4:17 --out one-run"
        })
final class ReplayCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "RESULT", description = "The folder of a sweep.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--run",
            paramLabel = "POINT:REPLICATION",
            required = true,
            description = "Which run, by the columns point and replication of the runs, such as 4:17.")
    @SuppressWarnings("NullAway.Init")
    private String run;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Also writes report.html, story.txt, tables and charts into this folder, new or empty, as trace does.")
    private @Nullable Path out;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    ReplayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Circumstances circumstances = TypedCommand.circumstances(spec);
        SweepResult result = SweepResult.open(new SweepFolder(folder));
        Replay replay = Replay.of(result, run);
        OneRun one = new OneRun(replay.scenario(), replay.fixed(), replay.run());
        terminal.paragraph(replay.words());
        terminal.out().println();
        terminal.story(one.story(false), replay.scenario());
        terminal.assumed();
        if (out != null) {
            List<String> again = List.of("…/" + ResultFolder.SCENARIO);
            new TraceFolder(one, again, Map.of(), circumstances)
                    .write(out, new DealSearchCheck(false), OnInterrupt::new, new ReportRenderer());
            terminal.out().println("Report: " + out.resolve(ResultFolder.REPORT));
        }
        if (!replay.same().isEmpty()) {
            terminal.err().println("parley: " + replay.same());
            return ParleyCommand.FAILED;
        }
        terminal.out().println("The row of this run in the result is the same, column by column.");
        return 0;
    }
}
