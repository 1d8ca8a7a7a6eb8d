package org.parley.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.charts.Chart;
import org.parley.charts.Charts;
import org.parley.charts.ComparisonChart;
import org.parley.charts.RunsShown;
import org.parley.charts.SweepCharts;
import org.parley.compare.Comparison;
import org.parley.ensemble.EnsembleTables;
import org.parley.ensemble.SwingsTable;
import org.parley.plot.Picture;
import org.parley.plot.WarmUp;
import org.parley.scenario.Scenario;
import org.parley.store.ResultFolder;
import org.parley.study.AllProcessors;
import org.parley.study.LeftOut;
import org.parley.study.Origin;
import org.parley.study.ResultRenderer;
import org.parley.study.ScenarioChartContext;
import org.parley.study.SweepChartContext;
import org.parley.study.TraceStory;
import org.parley.sweep.AnalysisFiles;
import org.parley.sweep.SweepSpec;
import org.parley.sweep.design.DesignKind;
import org.parley.table.ChartContext;
import org.parley.table.Table;

/** Draws every chart of a result and writes its page. */
public final class ReportRenderer implements ResultRenderer {
    private final LeftOut leftOut;
    private final @Nullable WarmUp warmUp;

    /** Draws and writes everything. */
    public ReportRenderer() {
        this(LeftOut.NOTHING);
    }

    /** Leaves out parts of runs and sweeps. */
    public ReportRenderer(LeftOut leftOut) {
        this(leftOut, null);
    }

    private ReportRenderer(LeftOut leftOut, @Nullable WarmUp warmUp) {
        this.leftOut = leftOut;
        this.warmUp = warmUp;
    }

    /** The same, which begins at once to load what drawing needs, beside what is done until then. */
    public static ReportRenderer warmingUp(LeftOut leftOut) {
        return new ReportRenderer(leftOut, leftOut.all() ? null : WarmUp.begin());
    }

    @Override
    public LeftOut leftOut() {
        return leftOut;
    }

    @Override
    public ResultRenderer without(LeftOut parts) {
        return new ReportRenderer(parts);
    }

    @Override
    public void runs(Runs what, ResultFolder folder) throws InterruptedException {
        if (leftOut.all()) {
            return;
        }
        if (warmUp != null) {
            warmUp.end();
        }
        Origin origin = what.origin();
        ChartContext context = ScenarioChartContext.of(origin.scenario(), origin.line());
        Charts.requireTables(Charts.ensemble(), what.rows());
        Held held = what.held();
        List<Charts.Wanted> wanted = new ArrayList<>(Charts.wanted(Charts.ensemble(), what.rows(), context, ""));
        wanted.removeIf(chart -> waits(chart, context));
        wanted.replaceAll(chart -> FolderCharts.footed(chart, what.lines()));
        List<Charts.Wanted> ofAllWanted = held == null || !held.beside()
                ? List.of()
                : Charts.wanted(
                        Charts.ensemble(),
                        ofAll(what.rows()),
                        ScenarioChartContext.of(origin.scenario(), what.lines().ofAll()),
                        EnsembleTables.ALL);
        List<Charts.Rendered> first = drawn(
                Stream.concat(
                                wanted.stream(),
                                ofAllWanted.stream().map(chart -> FolderCharts.footed(chart, what.lines())))
                        .toList(),
                folder);
        Again again = what.again().get();
        ChartContext whole = again.pressed().isEmpty()
                ? context
                : context.with(ChartContext.UNDER_PRESSURE, context.underPressure() + ". " + again.pressed());
        Map<String, Table> rows = new LinkedHashMap<>(what.rows());
        if (again.swings() != null) {
            rows.put(SwingsTable.NAME, again.swings());
        }
        List<Charts.Wanted> late = Charts.wanted(Charts.ensemble(), rows, whole, "").stream()
                .filter(chart -> waits(chart, context))
                .map(chart -> FolderCharts.footed(chart, what.lines()))
                .toList();
        List<Charts.Rendered> figures = inOrder(first.subList(0, wanted.size()), drawn(late, folder));
        if (leftOut.report()) {
            return;
        }
        RunReport report = new RunReport(
                origin.scenario(),
                what.fixed(),
                whole,
                figures,
                held == null
                        ? null
                        : new RunReport.AgainstRecord(
                                held.share(),
                                first.subList(wanted.size(), first.size()),
                                rows.get("record"),
                                rows.get("outcomes" + EnsembleTables.ALL)),
                rows.get("dates"),
                rows.get("combinations"),
                what.zone(),
                what.warnings(),
                again.inShort(),
                again.silent(),
                facts(origin),
                origin.commands());
        folder.report(report.page().html());
    }

    /**
     * Whether a chart shows what runs that are played again say: the swings, and survival where somebody is pressed.
     */
    private static boolean waits(Charts.Wanted chart, ChartContext context) {
        return chart.chart().table().equals(SwingsTable.NAME)
                || (chart.chart().name().equals("survival")
                        && !context.underPressure().isEmpty());
    }

    /** Draws charts for the page and writes their files, a chart on each processor; the order stays. */
    private List<Charts.Rendered> drawn(List<Charts.Wanted> wanted, ResultFolder folder) {
        return AllProcessors.map(wanted, chart -> {
            Charts.Rendered drawn = chart.drawn();
            Picture picture = drawn.picture();
            if (!leftOut.figures()) {
                folder.figure(picture.name(), picture.png(), picture.svg());
            }
            if (!leftOut.report()) {
                picture.forPage();
            }
            return drawn;
        });
    }

    /** In the order of the charts. */
    private static List<Charts.Rendered> inOrder(List<Charts.Rendered> some, List<Charts.Rendered> others) {
        List<String> order = Charts.ensemble().stream().map(Chart::name).toList();
        return Stream.concat(some.stream(), others.stream())
                .sorted(Comparator.comparingInt(
                        drawn -> order.indexOf(drawn.picture().name())))
                .toList();
    }

    /** The tables of all draws by the names of their charts. */
    private static Map<String, Table> ofAll(Map<String, Table> rows) {
        Map<String, Table> all = new LinkedHashMap<>();
        rows.forEach((name, table) -> {
            if (name.endsWith(EnsembleTables.ALL)) {
                all.put(name.substring(0, name.length() - EnsembleTables.ALL.length()), table);
            }
        });
        return all;
    }

    @Override
    public void traced(Traced what, ResultFolder folder) {
        Origin origin = what.origin();
        Scenario scenario = origin.scenario();
        ChartContext context = ScenarioChartContext.of(scenario, origin.line());
        Charts.requireTables(Charts.trace(), what.rows());
        List<Charts.Rendered> figures = Charts.draw(Charts.trace(), what.rows(), context);
        write(figures, folder);
        TraceReport report = new TraceReport(
                scenario,
                context,
                what.which(),
                TraceStory.LABEL,
                figures,
                what.story().stream().map(ReportRenderer::block).toList(),
                TraceReport.drawn(scenario, what.run().values(), what.run().fixed()),
                facts(origin),
                origin.commands());
        folder.report(report.page().html());
    }

    private static PagePart.Story block(TraceStory.Part part) {
        return new PagePart.Story(
                part.heading(),
                part.told().stream()
                        .map(told ->
                                told.label().isEmpty() ? told.text() : "Exchange " + told.label() + ": " + told.text())
                        .toList());
    }

    @Override
    public void compared(Compared what, ResultFolder folder) {
        Comparison comparison = what.comparison();
        ComparisonChart chart = new ComparisonChart();
        ChartContext context = context(what, comparison);
        List<Charts.Rendered> figures =
                Charts.draw(List.of(chart), Map.of(chart.name(), comparison.measures()), context);
        write(figures, folder);
        Comparison all = comparison.all();
        if (all != null) {
            Map<String, Table> tables = Map.of(chart.name(), all.measures());
            write(Charts.draw(List.of(chart), tables, context(what, all), EnsembleTables.ALL), folder);
        }
        ComparisonReport report =
                new ComparisonReport(comparison, context, figures, what.origin().commands());
        folder.report(report.page().html());
    }

    /** Below a picture stands which pairs it shows: those that fit the record, or all. */
    private static ChartContext context(Compared what, Comparison shown) {
        ChartContext context =
                ScenarioChartContext.of(what.origin().scenario(), what.origin().line() + " · " + shown.pairsInWords());
        for (String measure : shown.measures().strings("measure")) {
            context = context.with(measure, shown.word(measure));
        }
        return context;
    }

    @Override
    public int swept(Swept what, AnalysisFiles files) {
        if (leftOut.all()) {
            return 0;
        }
        SweepSpec spec = what.result().spec();
        ChartContext context = SweepChartContext.of(spec, what.origin().line());
        List<Charts.Rendered> figures = draw(spec, what.analysis().tables(), context);
        if (!leftOut.figures()) {
            Charts.paint(figures);
            figures.stream()
                    .map(Charts.Rendered::picture)
                    .forEach(p -> files.figure(p.name(), p.png(), p.svg(), p.data()));
        }
        if (leftOut.report()) {
            return figures.size();
        }
        SweepReport report = new SweepReport(
                spec,
                context,
                what.result().runs(),
                what.result().everyPointBegun(),
                what.failures(),
                figures,
                what.analysis().words(),
                what.analysis().notes(),
                facts(what.origin()),
                what.origin().commands());
        files.report(report.page().html());
        return leftOut.figures() ? 0 : figures.size();
    }

    @Override
    public Map<String, Table> found(Found what, ResultFolder folder) {
        ChartContext context = SweepChartContext.of(what.spec(), what.origin().line());
        List<Charts.Rendered> figures = draw(what.spec(), what.charts(), context);
        write(figures, folder);
        SearchReport report = new SearchReport(
                what, context, figures, facts(what.origin()), what.origin().commands());
        folder.report(report.page().html());
        Map<String, Table> data = new LinkedHashMap<>();
        figures.forEach(
                drawn -> data.put(drawn.picture().name(), drawn.picture().data()));
        return data;
    }

    @Override
    public void explained(Explained what, ResultFolder folder) {
        Origin origin = what.origin();
        ChartContext context = ScenarioChartContext.of(origin.scenario(), origin.line());
        List<Charts.Rendered> figures = Charts.drawn(Charts.wanted(Charts.explain(), what.rows(), context, "").stream()
                .map(chart -> chart.chart().shows() == RunsShown.ALL_DRAWS ? chart.under(what.lineOfAll()) : chart)
                .toList());
        write(figures, folder);
        ExplainReport report =
                new ExplainReport(origin.scenario(), context, what.said(), figures, facts(origin), origin.commands());
        folder.report(report.page().html());
    }

    static List<Charts.Rendered> draw(SweepSpec spec, Map<String, Table> tables, ChartContext context) {
        List<String> factors = new ArrayList<>();
        spec.factors().forEach(factor -> factors.add(factor.name()));
        Table means = tables.get("means");
        boolean leftOut = means != null
                && means.rows() == spec.design().size()
                && spec.designSettings().containsKey(DesignKind.WHERE)
                && "grid".equals(spec.designSettings().get("kind"));
        return SweepCharts.draw(new LinkedHashMap<>(tables), factors, leftOut, context);
    }

    private static void write(List<Charts.Rendered> figures, ResultFolder folder) {
        Charts.paint(figures);
        for (Charts.Rendered drawn : figures) {
            Picture picture = drawn.picture();
            folder.figure(picture.name(), picture.png(), picture.svg());
        }
    }

    private static List<PagePart.Fact> facts(Origin origin) {
        return origin.facts().stream()
                .map(fact -> new PagePart.Fact(fact.label(), fact.text()))
                .toList();
    }
}
