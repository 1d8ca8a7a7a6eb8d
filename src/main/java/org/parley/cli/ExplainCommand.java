package org.parley.cli;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.compare.NotComparable;
import org.parley.compare.StoredEnsemble;
import org.parley.ensemble.RunColumns;
import org.parley.explain.RunExplanation;
import org.parley.parameter.NearMiss;
import org.parley.random.RunKey;
import org.parley.report.ReportRenderer;
import org.parley.scenario.Scenario;
import org.parley.store.Circumstances;
import org.parley.store.ResultFolder;
import org.parley.study.DealSearchCheck;
import org.parley.study.EnsembleExplanationText;
import org.parley.study.ExplainEnsemble;
import org.parley.study.ExplainFolder;
import org.parley.study.ExplainRun;
import org.parley.study.ExplanationText;
import org.parley.study.PlainText;
import org.parley.study.RefusedInput;
import org.parley.study.RunExplanationText;
import org.parley.study.TextWrap;
import org.parley.table.Json;
import org.parley.table.NumberText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley explain}: why a run ended as it did, and what would have had to change. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Says why, and what would have had to change.",
        description = {
            "For one run (a scenario and --replication K) it tells which deal came nearest and what that deal is made of for each side; the smallest change of each lever, and of each number that nobody knows, that would have opened a deal at the last round or ended the run in one; and what the other side would have had to give.",
            "For an ensemble (the result folder of parley run) it tells in how many runs one lever alone, or two together, would have opened a deal; which terms come nearest; and what one changed option would do to each named package. It plays every run again from the folder alone.",
            "Without --replication it explains run 1 of a scenario, and the whole of a result folder. Run K here is row K of runs.csv with the same seed and options."
        },
        footer = {
            "",
            "Examples:",
            "  parley explain tutorial --replication 3",
            "  parley explain geneva-2026 --replication 2 --json",
            "  parley explain results/example",
            "  parley explain results/example --replication 5"
        })
final class ExplainCommand implements Callable<Integer> {
    /** Runs whose drawn numbers are moved, for which nothing else was asked. */
    private static final int USUAL_SWINGS = 100;

    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private AssumptionOptions assumptions;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ReplicationOption one;

    @Option(
            names = "--seed",
            paramLabel = "S",
            converter = WholeNumberOption.Seed.class,
            description = "Seed of the ensemble; default 1, of a result folder its own.")
    private @Nullable Long seed;

    @Option(names = "--fixed", description = "Default values and mean preferences, as run --fixed.")
    private boolean fixed;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private WorkerOption threads;

    @Option(
            names = "--reruns",
            description =
                    "Also plays every run of an ensemble that ended without a deal again, with each lever at five levels, and counts which end in an agreement. This takes some ten times as long.")
    private boolean reruns;

    @Option(
            names = "--swing-runs",
            paramLabel = "N",
            converter = WholeNumberOption.Runs.class,
            description =
                    "How many runs of an ensemble are played again with each drawn number at both ends of its range; default 100.")
    private @Nullable Long swingRuns;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ReportFolderOption written;

    @Option(names = "--open", description = "With --out: opens the report in the browser.")
    private boolean open;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--json", description = "One JSON document with full precision and every number that was moved.")
    private boolean json;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CheckOption checking;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Says in its help that a result folder may stand in the place of a scenario, too. */
    static void describe(CommandLine explain) {
        CommandSpec spec = explain.getCommandSpec();
        for (PositionalParamSpec scenario : List.copyOf(spec.positionalParameters())) {
            spec.remove(scenario);
            spec.add(PositionalParamSpec.builder(scenario)
                    .paramLabel("SCENARIO|RESULT")
                    .description(
                            "A scenario file, the name of a shipped one (see parley scenarios), - for standard input, or the result folder of parley run.")
                    .build());
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        Path folder = Path.of(assumptions.file);
        Path out = written.folder();
        Long replication = one.number();
        DealSearchCheck check = checking.check();
        OpenedReport.needsFolder(open, out);
        ResultFolder.refuseIfTaken(out);
        if (!Files.isDirectory(folder)) {
            nothingThere(folder);
            refuseOfEnsembles(assumptions.file + " is none");
            Scenario scenario = assumptions.resolved(terminal);
            long of = seed == null ? 1 : seed;
            return one(
                    scenario,
                    fixed,
                    new RunKey(of, replication == null ? 1 : replication),
                    run -> ExplainFolder.of(scenario, assumptions.words().words(), fixed, run),
                    check);
        }
        if (assumptions.words().words().size() > 1 || fixed || seed != null) {
            throw new RefusedInput("The result folder " + folder
                    + " holds what was assumed; presets, settings, --fixed and --seed do not go with it.");
        }
        StoredEnsemble stored = opened(folder);
        if (replication != null) {
            refuseOfEnsembles("--replication asks about one run of it");
            noteFurtherRun(stored, replication);
        }
        return replication == null
                ? all(stored, check)
                : one(
                        stored.scenario(),
                        stored.fixed(),
                        new RunKey(stored.seed(), replication),
                        run -> ExplainFolder.of(stored, run),
                        check);
    }

    /** Refuses the options that ask about an ensemble as a whole; {@code why}: what is asked about instead. */
    private void refuseOfEnsembles(String why) {
        String option = reruns ? "--reruns" : swingRuns != null ? "--swing-runs" : "";
        if (!option.isEmpty()) {
            throw new RefusedInput(
                    option + " asks about an ensemble; the result folder of parley run is wanted, and " + why + ".");
        }
    }

    private int swings() {
        return swingRuns == null ? USUAL_SWINGS : (int) (long) swingRuns;
    }

    /** What looks like the name of a folder, and is neither a folder nor a file. */
    private static void nothingThere(Path named) {
        Path parent = named.getParent();
        if (parent == null || Files.exists(named) || named.toString().endsWith(".yaml")) {
            return;
        }
        List<String> beside = new ArrayList<>();
        try (DirectoryStream<Path> there = Files.newDirectoryStream(parent, Files::isDirectory)) {
            there.forEach(path -> beside.add(String.valueOf(path.getFileName())));
        } catch (IOException | DirectoryIteratorException unreadable) {
            beside.clear();
        }
        Collections.sort(beside);
        String maybe = NearMiss.of(String.valueOf(named.getFileName()), beside)
                .map(name -> " Maybe " + parent.resolve(name) + "?")
                .orElse("");
        throw new RefusedInput(named
                + " is neither the result folder of parley run nor a scenario: nothing is there." + maybe
                + " Wanted is a folder such as results/latest, or a scenario such as tutorial or my-talks.yaml.");
    }

    private static StoredEnsemble opened(Path folder) {
        try {
            return StoredEnsemble.open(folder);
        } catch (NotComparable wrong) {
            throw new RefusedInput(String.valueOf(wrong.getMessage()));
        }
    }

    private void noteFurtherRun(StoredEnsemble stored, long number) {
        if (Arrays.stream(stored.runs().numbers(RunColumns.REPLICATION)).noneMatch(k -> k == number)) {
            TextWrap.hanging(
                            "Note: ",
                            "run " + number + " is none of the "
                                    + NumberText.count(stored.runs().rows()) + " runs of " + stored.folder()
                                    + ": it is a further run of the same seed, and the shares of the folder do not count it.",
                            terminal.width())
                    .forEach(terminal.err()::println);
        }
    }

    private int workers() {
        return threads.workers();
    }

    private int one(
            Scenario scenario,
            boolean nothingDrawn,
            RunKey key,
            Function<RunExplanation, ExplainFolder> folder,
            DealSearchCheck check)
            throws InterruptedException {
        Circumstances circumstances = TypedCommand.circumstances(spec);
        RunExplanation run = new ExplainRun(scenario, nothingDrawn, key, check.searches(scenario), workers()).explain();
        Path out = written.folder();
        if (out != null) {
            folder.apply(run).write(out, circumstances, new ReportRenderer());
        }
        return say(new RunExplanationText(scenario, run), check);
    }

    private int all(StoredEnsemble stored, DealSearchCheck check) throws InterruptedException {
        Circumstances circumstances = TypedCommand.circumstances(spec);
        Scenario scenario = stored.scenario();
        ExplainEnsemble.Both found =
                new ExplainEnsemble(stored, check.searches(scenario), workers(), reruns, swings()).explain();
        EnsembleExplanationText said = new EnsembleExplanationText(scenario, found, reruns);
        Path out = written.folder();
        if (out != null) {
            ExplainFolder.of(stored, found, said, reruns, swings()).write(out, circumstances, new ReportRenderer());
        }
        return say(said, check);
    }

    private int say(ExplanationText said, DealSearchCheck check) {
        Path out = written.folder();
        if (json) {
            Map<String, Object> document = said.document();
            check.into(document);
            terminal.out().print(Json.text(document));
        } else {
            PlainText text = new PlainText(terminal.width());
            said.into(text);
            text.lines().forEach(terminal.out()::println);
            terminal.paragraph(check.words());
            if (out != null) {
                terminal.out().println("Report: " + out.resolve(ResultFolder.REPORT));
            }
        }
        if (open && out != null) {
            OpenedReport.open(out.resolve(ResultFolder.REPORT), terminal);
        }
        return 0;
    }
}
