package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.charts.Charts;
import org.parley.parameter.NearMiss;
import org.parley.plot.Picture;
import org.parley.report.FolderCharts;
import org.parley.store.Figures;
import org.parley.study.RefusedInput;
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
            "Nothing is simulated. Each chart becomes a PNG, an SVG, and a CSV of what was drawn. Charts that are there already are kept unless --force is given."
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
            description = "Only charts whose name begins so, such as tornado or grid-agreement.")
    private @Nullable String only;

    @Option(names = "--force", description = "Draws charts anew that are there already.")
    private boolean force;

    ChartCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<Picture> all =
                FolderCharts.from(folder).stream().map(Charts.Drawn::picture).toList();
        List<Picture> pictures = all.stream()
                .filter(p -> only == null || p.name().startsWith(only))
                .toList();
        if (pictures.isEmpty()) {
            List<String> names = all.stream().map(Picture::name).toList();
            throw new RefusedInput(
                    names.isEmpty()
                            ? folder + " has no charts."
                            : "no chart of " + folder + " is called " + only + ". There are "
                                    + String.join(", ", names) + "."
                                    + NearMiss.of(String.valueOf(only), names)
                                            .map(near -> " Maybe \"" + near + "\"?")
                                            .orElse(""));
        }
        Path to = out == null ? folder.resolve("figures") : out;
        Figures figures = new Figures(to);
        List<String> there =
                pictures.stream().map(Picture::name).filter(figures::holds).toList();
        if (!there.isEmpty() && !force) {
            throw new RefusedInput(to + " holds " + there.size() + " of these charts already (" + there.get(0)
                    + (there.size() > 1 ? ", …" : "") + "). Maybe --out DIR, or --force to draw them anew?");
        }
        for (Picture picture : pictures) {
            figures.write(picture.name(), picture.png(), picture.svg(), picture.data());
        }
        terminal.out().println(pictures.size() + (pictures.size() == 1 ? " chart: " : " charts: ") + to);
        return 0;
    }
}
