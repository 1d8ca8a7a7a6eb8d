package org.parley.cli;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.charts.Charts;
import org.parley.charts.Setting;
import org.parley.diagnosis.Diagnosis;
import org.parley.diagnosis.FirstRound;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.ResultTable;
import org.parley.ensemble.ResultTables;
import org.parley.ensemble.RunColumn;
import org.parley.ensemble.RunColumns;
import org.parley.format.ScenarioWriter;
import org.parley.report.Block;
import org.parley.report.RunReport;
import org.parley.report.ScenarioSetting;
import org.parley.scenario.Scenario;
import org.parley.sim.SearchFactory;
import org.parley.store.Build;
import org.parley.store.Circumstances;
import org.parley.store.Codebook;
import org.parley.store.FolderReadme;
import org.parley.store.Manifest;
import org.parley.store.ResultFolder;
import org.parley.table.Show;
import org.parley.table.Table;

/** Runs an ensemble and writes its result folder. An interrupt (Ctrl-C) stops it; then nothing is left behind. */
final class EnsembleJob {
    private static final DateTimeFormatter IN_NAMES = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Ensemble.Plan plan;
    private final Check check;
    private final Terminal terminal;
    private final boolean quiet;
    private final Command command;
    private final String resolved;
    private final Build build = Build.current();

    /**
     * How the job was asked for.
     *
     * @param typed the words of the command line as they were typed
     * @param assumptions scenario and what is laid over it, as words of a command line
     * @param sources scenario file and presets as they stand, by name
     */
    record Command(List<String> typed, List<String> assumptions, Map<String, byte[]> sources) {}

    /**
     * A finished job.
     *
     * @param folder as the user would name it
     * @param tables of the runs
     * @param rows the tables of the charts by name, drawn up
     * @param zone what the mean case at the first round leaves acceptable to both
     * @param manifest as it was written, without the files
     * @param seconds the runs took
     */
    record Done(
            Path folder,
            ResultTables tables,
            Map<String, Table> rows,
            String zone,
            Map<String, Object> manifest,
            double seconds) {}

    EnsembleJob(Ensemble.Plan plan, Check check, Terminal terminal, boolean quiet, Command command) {
        this.plan = plan;
        this.check = check;
        this.terminal = terminal;
        this.quiet = quiet;
        this.command = command;
        this.resolved = ScenarioWriter.write(plan.scenario());
    }

    /** Runs into a folder, or (null) into one named after scenario, time and content. Null: interrupted. */
    @Nullable
    Done into(@Nullable Path out) throws InterruptedException {
        Circumstances circumstances = Circumstances.begin("parley " + ShellWords.line(command.typed()));
        Path target = out != null
                ? out
                : ResultFolder.name(
                        Path.of("results"),
                        plan.scenario().id(),
                        IN_NAMES.format(circumstances.started()),
                        Manifest.hash(plan, resolved, build));
        SearchFactory searches = check.searches(plan.scenario());
        Ensemble ensemble = new Ensemble(plan, searches);
        try (OnInterrupt interrupt = new OnInterrupt(ensemble::cancel);
                ResultFolder folder = ResultFolder.begin(target)) {
            FirstRound mean = FirstRound.mean(plan.scenario(), searches);
            Diagnosis diagnosis = Diagnosis.of(plan.scenario(), mean);
            List<String> warnings =
                    diagnosis.warnings().stream().map(Diagnosis.Warning::text).toList();
            warnings.forEach(this::warn);
            List<RunColumn> columns = RunColumns.of(plan.scenario(), plan.fixed());
            ResultTables tables = new ResultTables(plan, columns, mean);
            folder.openRuns(columns);
            long from = System.nanoTime();
            Progress progress = new Progress(terminal, plan.runs(), from);
            int done = run(ensemble, folder, tables, progress);
            double seconds = (System.nanoTime() - from) / 1e9;
            folder.closeRuns();
            if (interrupt.interrupted()) {
                return stopped(progress, done);
            }
            if (!quiet) {
                progress.say("drawing the charts");
            }
            folder.scenario(resolved);
            Map<String, Table> rows = write(folder, columns, tables);
            draw(folder, rows, diagnosis.zone(), warnings);
            if (interrupt.interrupted()) {
                return stopped(progress, done);
            }
            progress.end();
            Map<String, Object> manifest = Manifest.of(plan, build, resolved, tables.outcomes(), said(circumstances));
            manifest.put("warnings", warnings);
            manifest.put("assumptions", command.assumptions());
            folder.finish(manifest);
            return new Done(target, tables, rows, diagnosis.zone(), manifest, seconds);
        }
    }

    private void warn(String text) {
        Wrap.hanging("Warning: ", text, terminal.width()).forEach(terminal.err()::println);
    }

    private @Nullable Done stopped(Progress progress, int done) {
        progress.end();
        terminal.err()
                .println("parley: interrupted after " + done + " of " + plan.runs() + " runs; nothing was written.");
        return null;
    }

    private int run(Ensemble ensemble, ResultFolder folder, ResultTables tables, Progress progress)
            throws InterruptedException {
        return ensemble.run(
                run -> {
                    folder.run(run);
                    tables.add(run);
                },
                soFar -> {
                    if (!quiet) {
                        progress.tell(soFar, tables.outcomes(), System.nanoTime());
                    }
                });
    }

    private Map<String, Table> write(ResultFolder folder, List<RunColumn> columns, ResultTables tables) {
        Codebook codebook = new Codebook();
        codebook.add(ResultFolder.RUNS, columns.stream().map(RunColumn::column).toList());
        codebook.add(ResultFolder.SUMMARY, tables.summary().columns());
        folder.summary(tables.summary().table());
        Map<String, Table> rows = new LinkedHashMap<>();
        for (ResultTable of : tables.charted()) {
            Table table = of.table();
            rows.put(of.name(), table);
            folder.data(of.name(), table);
            codebook.add(ResultFolder.data(of.name()), of.columns());
        }
        folder.codebook(codebook, plan.scenario());
        command.sources().forEach(folder::source);
        String runs = plan.runs() + (plan.runs() == 1 ? " run" : " runs");
        folder.readme(FolderReadme.ofRun(runs + " of the scenario "
                        + plan.scenario().id() + ", seed " + plan.seed() + (plan.fixed() ? ", nothing drawn" : ""))
                .text(plan.scenario(), build));
        return rows;
    }

    /** Charts and report: they say nothing of time, threads or Java, so they are the same whenever and wherever they are made. */
    private void draw(ResultFolder folder, Map<String, Table> rows, String zone, List<String> warnings) {
        Scenario scenario = plan.scenario();
        String runs = Show.count(plan.runs()) + (plan.runs() == 1 ? " run" : " runs");
        Setting setting = ScenarioSetting.of(
                scenario, scenario.id() + " · seed " + plan.seed() + " · " + runs + " · Parley " + build.version());
        List<Charts.Drawn> figures = Charts.draw(Charts.ensemble(), rows, setting);
        for (Charts.Drawn drawn : figures) {
            folder.figure(
                    drawn.picture().name(),
                    drawn.picture().png(),
                    drawn.picture().svg());
        }
        RunReport report = new RunReport(scenario, plan.fixed(), setting, figures, zone, warnings, facts(), commands());
        folder.report(report.page().html());
    }

    private List<Block.Fact> facts() {
        return List.of(
                new Block.Fact(
                        "Scenario", plan.scenario().id() + plan.scenario().day(", as of ")),
                new Block.Fact("Scenario as run", "SHA-256 " + ResultFolder.sha256(resolved)),
                new Block.Fact("Runs", Show.count(plan.runs())),
                new Block.Fact("Seed", Long.toString(plan.seed())),
                new Block.Fact("Program", "Parley " + build.version() + ", commit " + build.commit()));
    }

    /** What to type: the command that was typed, without what changes no number; and the same from this folder alone. */
    private List<String> commands() {
        List<String> again = new ArrayList<>(List.of("./parley", "run"));
        again.addAll(command.assumptions());
        List<String> fromHere = new ArrayList<>(List.of("./parley", "run", "…/" + ResultFolder.SCENARIO));
        for (List<String> words : List.of(again, fromHere)) {
            words.addAll(List.of("--runs", Integer.toString(plan.runs()), "--seed", Long.toString(plan.seed())));
            if (plan.fixed()) {
                words.add("--fixed");
            }
        }
        return List.of(ShellWords.line(again), ShellWords.line(fromHere));
    }

    private Map<String, Object> said(Circumstances circumstances) {
        Map<String, Object> said = circumstances.end();
        said.put("threads", plan.threads());
        check.into(said);
        return said;
    }
}
