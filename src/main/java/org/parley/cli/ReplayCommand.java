package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.parley.experiment.sweep.Replay;
import org.parley.experiment.sweep.SweepFolder;
import org.parley.experiment.sweep.SweepResult;
import org.parley.table.Csv;
import org.parley.table.Show;
import org.parley.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley replay}: one run of a sweep again, week by week. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        header = "Plays one run of a sweep again, week by week.",
        description = {
            "The run is computed afresh from its point, seed and replication, and compared with its row in the result: a difference is told (exit 1)."
        },
        footer = {"", "Example:", "  parley replay results/tutorial-first-sweep --run 4:17"})
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

    @Option(names = "--csv", description = "The weeks as CSV, with every digit.")
    private boolean csv;

    ReplayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        SweepResult result = SweepResult.open(new SweepFolder(folder));
        Replay replay = Replay.of(result, run);
        if (csv) {
            terminal.out().print(Csv.text(replay.weeks()));
        } else {
            print(replay);
        }
        if (!replay.same().isEmpty()) {
            terminal.err().println("parley: " + replay.same());
            return Parley.FAILED;
        }
        return 0;
    }

    private void print(Replay replay) {
        terminal.paragraph(replay.words());
        Table weeks = replay.weeks();
        String[] headers =
                weeks.names().stream().map(n -> weeks.isNumber(n) ? ">" + n : n).toArray(String[]::new);
        TextTable table = new TextTable(headers);
        for (int r = 0; r < weeks.rows(); r++) {
            int row = r;
            table.row(weeks.names().stream()
                    .map(n -> weeks.isNumber(n) ? Show.cell(weeks.number(n, row)) : weeks.text(n, row))
                    .toArray());
        }
        table.lines(terminal.width()).forEach(terminal.out()::println);
    }
}
