package org.parley.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.experiment.Build;
import org.parley.experiment.Codebook;
import org.parley.experiment.Ensemble;
import org.parley.experiment.FirstRound;
import org.parley.experiment.Manifest;
import org.parley.experiment.ResultFolder;
import org.parley.experiment.ResultTable;
import org.parley.experiment.ResultTables;
import org.parley.experiment.RunColumn;
import org.parley.experiment.RunColumns;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioWriter;
import org.parley.sim.SearchFactory;
import org.parley.sim.Searches;
import org.parley.table.Table;

/** Runs an ensemble and writes its result folder. An interrupt (Ctrl-C) stops it; then nothing is left behind. */
final class EnsembleJob {
    private static final DateTimeFormatter IN_NAMES = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final long CLEAN_UP_MILLIS = 10_000;

    private final Ensemble.Plan plan;
    private final Terminal terminal;
    private final boolean quiet;
    private final List<String> arguments;

    /**
     * A finished job.
     *
     * @param folder as the user would name it
     * @param tables of the runs
     * @param rows the tables of the charts by name, drawn up
     * @param manifest as it was written, without the files
     * @param seconds the runs took
     */
    record Done(
            Path folder, ResultTables tables, Map<String, Table> rows, Map<String, Object> manifest, double seconds) {}

    EnsembleJob(Ensemble.Plan plan, Terminal terminal, boolean quiet, List<String> arguments) {
        this.plan = plan;
        this.terminal = terminal;
        this.quiet = quiet;
        this.arguments = arguments;
    }

    /** Runs into a folder, or (null) into one named after scenario, time and content. Null: interrupted. */
    @Nullable
    Done into(@Nullable Path out) throws InterruptedException {
        Scenario scenario = plan.scenario();
        Build build = Build.current();
        String resolved = ScenarioWriter.write(scenario);
        ZonedDateTime started = ZonedDateTime.now(ZoneId.systemDefault());
        Path target = out != null
                ? out
                : ResultFolder.name(
                        Path.of("results"),
                        scenario.id(),
                        IN_NAMES.format(started),
                        Manifest.hash(plan, resolved, build));
        try (ResultFolder folder = ResultFolder.begin(target)) {
            SearchFactory searches = Searches.of(scenario);
            List<RunColumn> columns = RunColumns.of(scenario, plan.fixed());
            ResultTables tables = new ResultTables(plan, columns, FirstRound.mean(scenario, searches));
            folder.openRuns(columns);
            long from = System.nanoTime();
            if (!run(new Ensemble(plan, searches), folder, tables)) {
                return null;
            }
            double seconds = (System.nanoTime() - from) / 1e9;
            folder.closeRuns();
            folder.scenario(resolved);
            Map<String, Table> rows = write(folder, columns, tables);
            Map<String, Object> circumstances = new LinkedHashMap<>();
            circumstances.put("command", "parley " + String.join(" ", arguments));
            circumstances.put(
                    "started",
                    started.truncatedTo(ChronoUnit.SECONDS).toOffsetDateTime().toString());
            circumstances.put(
                    "finished",
                    ZonedDateTime.now(ZoneId.systemDefault())
                            .truncatedTo(ChronoUnit.SECONDS)
                            .toOffsetDateTime()
                            .toString());
            circumstances.put("seconds", seconds);
            circumstances.put("threads", plan.threads());
            circumstances.put("java", System.getProperty("java.version"));
            Map<String, Object> manifest = Manifest.of(plan, build, resolved, tables.outcomes(), circumstances);
            folder.finish(manifest);
            return new Done(target, tables, rows, manifest, seconds);
        }
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
        folder.codebook(codebook.table(plan.scenario()));
        return rows;
    }

    private boolean run(Ensemble ensemble, ResultFolder folder, ResultTables tables) throws InterruptedException {
        Thread here = Thread.currentThread();
        Thread onInterrupt = new Thread(
                () -> {
                    ensemble.cancel();
                    join(here);
                },
                "on interrupt");
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        Progress progress = new Progress(terminal, plan.runs(), System.nanoTime());
        int done = ensemble.run(
                run -> {
                    folder.run(run);
                    tables.add(run);
                },
                soFar -> {
                    if (!quiet) {
                        progress.tell(soFar, tables.outcomes(), System.nanoTime());
                    }
                });
        progress.end();
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException shuttingDown) {
            terminal.err()
                    .println(
                            "parley: interrupted after " + done + " of " + plan.runs() + " runs; nothing was written.");
            return false;
        }
        return true;
    }

    private static void join(Thread thread) {
        try {
            thread.join(CLEAN_UP_MILLIS);
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
    }
}
