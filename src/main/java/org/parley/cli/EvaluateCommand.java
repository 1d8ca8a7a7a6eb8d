package org.parley.cli;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Statistic;
import org.parley.ensemble.RunColumn;
import org.parley.ensemble.RunColumns;
import org.parley.format.Preset;
import org.parley.parameter.NearMiss;
import org.parley.scenario.Scenario;
import org.parley.study.DisplayNames;
import org.parley.study.RefusedInput;
import org.parley.study.Shipped;
import org.parley.study.points.PointFormat;
import org.parley.study.points.PointStream;
import org.parley.sweep.SweepOutcome;
import org.parley.sweep.SweepSpec;
import org.parley.table.NumberText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley evaluate}: answers points that another program sends, a line each. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Answers points from another program, one line for each line.",
        description = {
            "A point is a row of CSV below a header, or a line of JSON: settings by the names of --set, optionally id, seed and preset; other columns are kept. Its line comes back as soon as it is done, with the mean of each outcome, the limits of its 95 %% interval and n. The same settings and seed give the numbers of parley run. No folder is written and no chart is made."
        },
        footer = {
            "",
            "Examples:",
            "  parley evaluate tutorial --points points.csv --replications 200 > answers.csv",
            "  echo '{\"warCost.A\": 0.15}' | parley evaluate tutorial",
            "  parley evaluate geneva-2026 --outcomes agreement,termsStand5 --points design.jsonl",
            "",
            "Exit codes: 0 done, 2 input that cannot be used, 3 done but some lines say why they have no numbers."
        })
final class EvaluateCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private AssumptionOptions assumptions;

    @Option(
            names = "--points",
            paramLabel = "FILE",
            defaultValue = STANDARD_INPUT,
            description = "The points: a file, or - for standard input, the default.")
    private String points = STANDARD_INPUT;

    @Option(
            names = "--replications",
            paramLabel = "N",
            defaultValue = "1000",
            converter = WholeNumberOption.Runs.class,
            description = "Runs of each point; default 1,000.")
    private long replications;

    @Option(
            names = "--outcomes",
            paramLabel = "NAME",
            split = ",",
            description =
                    "What is asked of the runs, by the names of the outcomes of a sweep; default agreement,survival5,asymmetry,lossAsymmetry. Repeatable, or with commas.")
    private List<String> outcomes = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "The format of the lines that come back: csv or jsonl; default that of the points.")
    private @Nullable String format;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            converter = WholeNumberOption.Seed.class,
            description = "Seed of points that give none; default 1.")
    private long seed;

    @Option(names = "--fixed", description = "Default values and mean preferences, as run --fixed.")
    private boolean fixed;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private WorkerOption threads;

    EvaluateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        boolean standardInput = points.equals(STANDARD_INPUT);
        if (standardInput && assumptions.file.equals(STANDARD_INPUT)) {
            throw new RefusedInput("standard input holds the scenario or the points, not both. Maybe --points FILE?");
        }
        PointFormat form = form();
        Scenario scenario = assumptions.resolved(terminal);
        PointStream.Plan plan = new PointStream.Plan(
                scenario,
                fixed,
                seed,
                (int) replications,
                threads.workers(),
                measures(scenario),
                preset -> with(preset, scenario));
        if (!standardInput) {
            check();
        }
        String source = standardInput ? "standard input" : points;
        PointStream.Answered told;
        try (InputStream in = standardInput ? System.in : new FileInputStream(points)) {
            told = new PointStream(plan)
                    .run(
                            in,
                            source,
                            form,
                            terminal.out(),
                            () -> terminal.err().println(scenario.banner() + " " + DisplayNames.ASSUMED),
                            kept -> terminal.err()
                                    .println("parley: kept as they are, setting nothing: " + String.join(", ", kept)
                                            + "."));
        } catch (IOException broken) {
            terminal.err().println("parley: cannot read " + source + ": " + broken.getMessage() + ".");
            return ParleyCommand.FAILED;
        }
        if (told.failed() == 0) {
            return 0;
        }
        terminal.err()
                .println("parley: " + NumberText.count(told.failed()) + " of " + NumberText.count(told.points())
                        + " lines have no numbers; each says why.");
        return ParleyCommand.SOME_RUNS_FAILED;
    }

    private @Nullable PointFormat form() {
        if (format == null) {
            return null;
        }
        for (PointFormat form : PointFormat.values()) {
            if (form.word().equals(format)) {
                return form;
            }
        }
        List<String> words = List.of(PointFormat.CSV.word(), PointFormat.JSONL.word());
        throw new RefusedInput("--format is \"" + format + "\"; allowed " + String.join(", ", words) + "."
                + NearMiss.of(format, words).map(near -> " Maybe " + near + "?").orElse(""));
    }

    private void check() {
        Path file = Path.of(points);
        if (Files.isDirectory(file)) {
            throw new RefusedInput(points + " is a folder; a file of points is wanted.");
        }
        if (!Files.exists(file)) {
            throw new RefusedInput("the file of points " + points + " does not exist.");
        }
    }

    private List<Statistic> measures(Scenario scenario) {
        List<RunColumn> columns = RunColumns.of(scenario, fixed);
        List<Statistic> statistics = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String name : outcomes.isEmpty() ? SweepOutcome.USUAL : new LinkedHashSet<>(outcomes)) {
            SweepOutcome.of(name, columns)
                    .ifPresentOrElse(
                            statistics::add,
                            () -> SweepOutcome.unknown(
                                    name,
                                    columns,
                                    (problem, hint) -> problems.add(problem + (hint.isEmpty() ? "" : " " + hint))));
        }
        Set<String> named = new LinkedHashSet<>();
        Set<String> twice = new LinkedHashSet<>();
        outcomes.stream().filter(name -> !named.add(name)).forEach(twice::add);
        twice.forEach(name -> problems.add("--outcomes names " + name + " twice."));
        if (!problems.isEmpty()) {
            throw new RefusedInput(String.join("\n", problems));
        }
        return SweepOutcome.withBothBaselines(statistics, columns);
    }

    private Scenario with(String preset, Scenario scenario) {
        return preset.equals(SweepSpec.NO_PRESET)
                ? scenario
                : Preset.read(Shipped.preset(terminal.home(), preset, scenario)).applyTo(scenario);
    }
}
