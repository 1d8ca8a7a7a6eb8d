package org.parley.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.charts.Chart;
import org.parley.charts.Charts;
import org.parley.charts.SweepCharts;
import org.parley.ensemble.EnsembleTables;
import org.parley.parameter.NearMiss;
import org.parley.plot.Picture;
import org.parley.store.Figures;
import org.parley.store.FinishedRun;
import org.parley.store.ResultFolder;
import org.parley.store.StoredManifest;
import org.parley.study.FooterLines;
import org.parley.study.PolicySearchFolder;
import org.parley.study.PossibleFolder;
import org.parley.study.RefusedInput;
import org.parley.study.ScenarioChartContext;
import org.parley.study.SweepChartContext;
import org.parley.sweep.SweepFolder;
import org.parley.sweep.SweepResult;
import org.parley.sweep.SweepSpec;
import org.parley.table.ChartContext;
import org.parley.table.Csv;
import org.parley.table.Table;

/**
 * The charts of a folder drawn from the tables in it: of an ensemble of runs, of a sweep that was analysed, or of a
 * search.
 */
public final class FolderCharts {
    private FolderCharts() {}

    /** The charts, in the order of the report. */
    public static List<Charts.Rendered> from(Path folder) throws IOException {
        StoredManifest manifest = StoredManifest.of(folder);
        String kind = manifest == null ? null : manifest.kind();
        if (manifest != null && "run".equals(kind)) {
            return run(folder, manifest);
        }
        if (manifest != null && "sweep".equals(kind)) {
            return sweep(new SweepFolder(folder), manifest);
        }
        if (manifest != null && (PolicySearchFolder.KIND.equals(kind) || PossibleFolder.KIND.equals(kind))) {
            return search(folder, manifest);
        }
        throw new RefusedInput(folder
                + (Files.isDirectory(folder)
                        ? " holds no run and no sweep" + (manifest == null ? ": " + StoredManifest.whyNone(folder) : "")
                                + "."
                        : Files.exists(folder) ? ": it is a file, and no folder." : ": there is no such folder."));
    }

    /**
     * Draws charts of a folder into a folder, each as PNG, SVG and CSV.
     *
     * @param only the beginning of the names of those that are wanted; null: all
     * @param to where they go
     * @param force whether charts that are there already are drawn anew
     * @return how many
     * @throws RefusedInput if there is none of that name, or if some are there already
     */
    public static int draw(Path folder, @Nullable String only, Path to, boolean force) throws IOException {
        List<Picture> all = from(folder).stream().map(Charts.Rendered::picture).toList();
        List<Picture> pictures = all.stream()
                .filter(p -> only == null || p.name().startsWith(only))
                .toList();
        if (pictures.isEmpty()) {
            throw new RefusedInput(
                    none(folder, only, all.stream().map(Picture::name).toList()));
        }
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
        return pictures.size();
    }

    private static String none(Path folder, @Nullable String only, List<String> names) {
        return names.isEmpty()
                ? folder + " has no charts."
                : "no chart of " + folder + " is called " + only + ". There are " + String.join(", ", names) + "."
                        + NearMiss.of(String.valueOf(only), names)
                                .map(near -> " Maybe \"" + near + "\"?")
                                .orElse("");
    }

    /** Refuses a file that is not what the manifest lists: a picture of other numbers would bear the name of these. */
    private static void sound(Path folder, StoredManifest manifest, Stream<String> files) throws IOException {
        for (String file : files.toList()) {
            if (manifest.sha256(file) != null && !manifest.isAsListed(file)) {
                throw new RefusedInput(folder.resolve(file)
                        + (Files.exists(folder.resolve(file))
                                ? " is not the file that was written: its checksum differs from the one in "
                                : " is missing; it is listed in ")
                        + ResultFolder.MANIFEST + ", so its chart would show other numbers under the same name.");
            }
        }
    }

    private static List<Charts.Rendered> run(Path folder, StoredManifest manifest) throws IOException {
        String ofAll = "outcomes" + EnsembleTables.ALL;
        List<String> tables = Stream.concat(
                        Charts.ensemble().stream().map(Chart::table).distinct(), Stream.of(ofAll))
                .toList();
        sound(
                folder,
                manifest,
                Stream.concat(Stream.of(ResultFolder.SCENARIO), tables.stream().map(ResultFolder::data)));
        FinishedRun run = FinishedRun.read(folder, tables);
        if (run.tables().isEmpty()) {
            throw new RefusedInput(folder + " has no tables of charts (figures/*.csv).");
        }
        FooterLines lines = new FooterLines(
                run.scenario().id(),
                run.seed(),
                run.runs(),
                run.version(),
                run.tables().containsKey(ofAll));
        ChartContext context = ScenarioChartContext.of(run.scenario(), lines.ofResult());
        return Charts.drawn(Charts.wanted(Charts.ensemble(), run.tables(), context, "").stream()
                .map(chart -> footed(chart, lines))
                .toList());
    }

    /** The chart with the runs in its footer that it shows. */
    static Charts.Wanted footed(Charts.Wanted chart, FooterLines lines) {
        return switch (chart.chart().shows()) {
            case OF_THE_RESULT -> chart;
            case ALL_DRAWS -> chart.under(lines.ofAll());
            case NONE -> chart.under(lines.ofNone());
        };
    }

    private static List<Charts.Rendered> search(Path folder, StoredManifest manifest) throws IOException {
        List<String> tables = List.of("frontier", PossibleFolder.MAP);
        sound(
                folder,
                manifest,
                Stream.concat(Stream.of(ResultFolder.SCENARIO), tables.stream().map(ResultFolder::data)));
        FinishedRun found = FinishedRun.read(folder, tables);
        String origin = manifest.said("sweep") + " · " + found.scenario().id() + " · seed " + found.seed()
                + " · Parley " + found.version();
        return SweepCharts.draw(found.tables(), List.of(), ScenarioChartContext.of(found.scenario(), origin));
    }

    private static List<Charts.Rendered> sweep(SweepFolder folder, StoredManifest manifest) throws IOException {
        Map<String, Table> tables = new LinkedHashMap<>();
        for (String name : SweepCharts.TABLES) {
            if (Files.isRegularFile(folder.table(name))) {
                sound(
                        folder.path(),
                        manifest,
                        Stream.of(folder.path()
                                .relativize(folder.table(name))
                                .toString()
                                .replace('\\', '/')));
                tables.put(name, Csv.read(Files.readString(folder.table(name))));
            }
        }
        if (tables.isEmpty()) {
            throw new RefusedInput(
                    folder.path() + " has not been analysed yet. Maybe first: parley analyse " + folder.path());
        }
        SweepSpec spec = SweepResult.spec(folder);
        return ReportRenderer.draw(
                spec, tables, SweepChartContext.of(spec, SweepChartContext.line(spec, SweepResult.version(folder))));
    }
}
