package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.ensemble.Ensemble;
import org.parley.report.ReportRenderer;
import org.parley.scenario.Scenario;
import org.parley.sim.Detail;
import org.parley.store.ResultFolder;
import org.parley.study.DealSearchCheck;
import org.parley.study.EnsembleJob;
import org.parley.table.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley run}: simulates an ensemble, prints how the runs end, writes the result folder. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Simulates a scenario many times and writes charted outcomes.",
        description = {
            "Placeholders and preferences are drawn anew in every run, so the result is a distribution over outcomes. The same seed gives the same files, whatever the number of threads."
        },
        footer = {
            "",
            "Examples:",
            "  parley run scenarios/geneva-2026.yaml",
            "  parley run tutorial --runs 100 --seed 7 --out results/first",
            "  parley run geneva-2026 --preset guarantees-first --off exit",
            "  parley run tutorial --set warCost.northland=.2 --set deadline=8",
            "  parley run tutorial --fixed --json"
        })
final class RunCommand implements Callable<Integer> {
    /** Runs of an ensemble for which nothing else was asked. */
    static final int USUAL = 1000;

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private AssumptionOptions assumptions;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "" + USUAL,
            converter = WholeNumberOption.Runs.class,
            description = "Number of runs; default 1,000.")
    private long runs;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DrawOptions draws;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private WorkerOption threads;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Result folder, new or empty; default results/<scenario>-<time>-<hash>. results/latest points to the newest run in results.")
    private @Nullable Path out;

    @Option(
            names = "--json",
            description =
                    "Prints one JSON document with full precision in place of the tables; progress goes to standard error.")
    private boolean json;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CheckOption checking;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LeftOutOptions parts;

    @Option(names = "--open", description = "Opens the report in the browser when it is written.")
    private boolean open;

    @Option(names = "--quiet", description = "Prints the result folder only.")
    private boolean quiet;

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        parts.refuse(open);
        ResultFolder.refuseIfTaken(out);
        ReportRenderer drawing = ReportRenderer.warmingUp(parts.leftOut());
        Scenario scenario = assumptions.resolved(terminal);
        int workers = threads.workers();
        Ensemble.Plan plan =
                new Ensemble.Plan(scenario, draws.fixed(), draws.seed(), 1, (int) runs, workers, Detail.PATHS);
        EnsembleJob.Command command = new EnsembleJob.Command(
                TypedCommand.line(spec), assumptions.words().words(), assumptions.sources(scenario, terminal.home()));
        DealSearchCheck check = checking.check();
        EnsembleJob.Done done = run(plan, check, command, drawing);
        if (done == null) {
            return ParleyCommand.INTERRUPTED;
        }
        PrintWriter print = terminal.out();
        if (json) {
            print.print(Json.text(RunPrint.json(done)));
        } else if (quiet) {
            print.println(done.folder());
        } else {
            new RunPrint(terminal, plan, assumptions.words().laidOver(), done).print(check.words());
        }
        if (open) {
            OpenedReport.open(done.folder().resolve(ResultFolder.REPORT), terminal);
        }
        return 0;
    }

    /** Runs into a folder and tells how far it is; null: interrupted, and it was said. */
    private EnsembleJob.@Nullable Done run(
            Ensemble.Plan plan, DealSearchCheck check, EnsembleJob.Command command, ReportRenderer drawing)
            throws IOException, InterruptedException {
        EnsembleProgress told = new EnsembleProgress(terminal, quiet, plan.runs());
        EnsembleJob.Surroundings around = new EnsembleJob.Surroundings(told, OnInterrupt::new, drawing);
        return OnInterrupt.untilTold(() -> {
                    EnsembleJob.Done done;
                    try {
                        done = new EnsembleJob(plan, check, command, around).into(out);
                    } finally {
                        told.end();
                    }
                    if (done == null) {
                        told.interrupted();
                    }
                    return Optional.ofNullable(done);
                })
                .orElse(null);
    }
}
