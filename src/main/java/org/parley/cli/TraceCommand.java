package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.ensemble.TypicalDraw;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.report.ReportRenderer;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearches;
import org.parley.sim.RecordFit;
import org.parley.sim.RunResult;
import org.parley.store.Circumstances;
import org.parley.store.ResultFolder;
import org.parley.study.DealSearchCheck;
import org.parley.study.OneRun;
import org.parley.study.RefusedInput;
import org.parley.study.TraceFolder;
import org.parley.study.TraceStory;
import org.parley.table.Json;
import org.parley.table.NumberText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley trace}: one run of an ensemble, told week by week. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Tells one run week by week.",
        description = {
            "It tells of the front, beliefs, war values and pressure; of the offers in words and who made them, and which term made a side refuse; of the mediator's texts, interim measures, the gap and the end.",
            "This is one run of many, not the result. Without --replication it is the typical one (with --fixed: run 1). Run K here is row K of runs.csv with the same seed and options."
        },
        footer = {
            "",
            "Examples:",
            "  parley trace tutorial",
            "  parley trace geneva-2026 --replication 17 --seed 1 --before",
            "  parley trace geneva-2026 --replication 17 --out results/run-17"
        })
final class TraceCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private AssumptionOptions assumptions;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ReplicationOption one;

    @Option(
            names = "--typical",
            description =
                    "Takes, of the first 1,000 draws that fit the record, the one nearest to the medians of what both sides bring to the first round. This is the default.")
    private boolean typical;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DrawOptions draws;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ReportFolderOption written;

    @Option(
            names = "--before",
            description =
                    "Also tells the weeks of the record, before asOf, as this draw plays them; a folder holds them in any case.")
    private boolean before;

    @Option(names = "--json", description = "One JSON document with full precision in place of the story.")
    private boolean json;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CheckOption checking;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    TraceCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Circumstances circumstances = TypedCommand.circumstances(spec);
        Long replication = one.number();
        Path out = written.folder();
        ResultFolder.refuseIfTaken(out);
        Scenario scenario = assumptions.resolved(terminal);
        Map<String, byte[]> sources = out == null ? Map.of() : assumptions.sources(scenario, terminal.home());
        DealSearchCheck check = checking.check();
        if (typical && (draws.fixed() || replication != null)) {
            throw new RefusedInput("--typical excludes --fixed and --replication: it looks for the draw itself.");
        }
        TypicalDraw found = draws.fixed() || replication != null ? null : typical(scenario);
        long number = found != null ? found.replication() : replication != null ? replication : 1;
        RunKey key = new RunKey(draws.seed(), number);
        OneRun run = OneRun.of(scenario, draws.fixed(), key, check);
        if (out != null && !written(run, sources, circumstances, check, out)) {
            return ParleyCommand.INTERRUPTED;
        }
        if (json) {
            Map<String, Object> document = json(run, found);
            check.into(document);
            terminal.out().print(Json.text(document));
        } else {
            terminal.story(run.story(before), scenario);
            terminal.paragraph(found == null ? beyond(number) : words(found, scenario));
            terminal.assumed();
            terminal.paragraph(check.words());
            if (out != null) {
                terminal.out().println("Report: " + out.resolve(ResultFolder.REPORT));
            }
        }
        return 0;
    }

    /** Says that a run is none of the ensemble that {@code run} plays unless it is told otherwise. */
    /** Writes the folder; false: interrupted, and it was said. */
    private boolean written(
            OneRun run, Map<String, byte[]> sources, Circumstances circumstances, DealSearchCheck check, Path folder)
            throws IOException, InterruptedException {
        return OnInterrupt.untilTold(() -> {
            boolean whole = new TraceFolder(run, assumptions.words().words(), sources, circumstances)
                    .write(folder, check, OnInterrupt::new, new ReportRenderer());
            if (!whole) {
                terminal.err().println("parley: interrupted; nothing was written.");
            }
            return whole;
        });
    }

    private static String beyond(long number) {
        return number <= RunCommand.USUAL
                ? ""
                : "Run " + NumberText.count(number) + " lies beyond the " + NumberText.count(RunCommand.USUAL)
                        + " runs that parley run plays by itself: their shares and charts do not count it.";
    }

    private TypicalDraw typical(Scenario scenario) {
        try {
            return TypicalDraw.of(
                    scenario,
                    draws.seed(),
                    DealSearches.of(scenario),
                    Runtime.getRuntime().availableProcessors());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RefusedInput("interrupted while it looked for the typical draw; --replication 1 needs no look.");
        }
    }

    /** Which draw it is and why this one. */
    static String words(TypicalDraw found, Scenario scenario) {
        return "This is the typical draw: of the first " + NumberText.count(TypicalDraw.DRAWS)
                + (!found.held()
                        ? ""
                        : found.fitting() == 0
                                ? ", none of which fits the record,"
                                : " the " + NumberText.count(found.fitting()) + " that fit the record,")
                + " the nearest to the medians of what " + scenario.alternative()
                + " and the best acceptable deal are worth to either side and of the size of the zone at the first round. Another one: --replication K.";
    }

    private static Map<String, Object> json(OneRun run, @Nullable TypicalDraw found) {
        Scenario scenario = run.scenario();
        RunResult result = run.run().result();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("scenario", scenario.id());
        document.put("label", TraceStory.LABEL);
        document.put("banner", scenario.banner());
        document.put("seed", result.key().master());
        document.put("replication", result.key().replication());
        if (found != null) {
            document.put("typical", true);
            document.put("drawsThatFit", found.fitting());
        }
        document.put("outcome", result.outcome().name());
        RecordFit fit = result.fit();
        if (fit != null) {
            document.put("fits", fit.fits());
            document.put("prelude", fit.prelude() == null ? "" : fit.prelude().key());
            document.put("preludeWeek", fit.week());
            for (Side side : Side.values()) {
                Boolean prefers = fit.ownPlan(side);
                if (prefers != null) {
                    document.put("ownPlan." + side, prefers);
                }
            }
        }
        run.tables().forEach((name, table) -> document.put(name, Json.rows(table.table())));
        return document;
    }
}
