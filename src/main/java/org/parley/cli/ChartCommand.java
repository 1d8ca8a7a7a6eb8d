package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.report.FolderCharts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley chart}: the pictures of a result again, from its tables. */
@Command(
        name = "chart",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Draws the charts of a finished run or sweep again, from its tables.",
        description = {
            "Nothing is simulated. A table that is not as the folder's manifest.json lists it is refused. Each chart becomes a PNG, an SVG, and a CSV of what was drawn. Charts that are there already are kept unless --force is given."
        },
        footer = {
            "",
            "Examples:",
            "  parley chart results/tutorial-first-sweep --out slides",
            "  parley chart results/tutorial-first-sweep --only tornado --out slides"
        })
final class ChartCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "RESULT", description = "The folder of a run or of an analysed sweep.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the charts go; default RESULT/figures.")
    private @Nullable Path out;

    @Option(
            names = "--only",
            paramLabel = "NAME",
            description = "Draws only charts whose name begins so, such as tornado or grid-agreement.")
    private @Nullable String only;

    @Option(names = "--force", description = "Draws charts anew that are there already.")
    private boolean force;

    ChartCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path to = out == null ? folder.resolve("figures") : out;
        int charts = FolderCharts.draw(folder, only, to, force);
        terminal.out().println(charts + (charts == 1 ? " chart: " : " charts: ") + to);
        return 0;
    }
}
