package org.parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.parley.report.ReportRenderer;
import org.parley.study.AnalysisJob;
import org.parley.study.DisplayNames;
import org.parley.study.Durations;
import org.parley.study.PlainText;
import org.parley.study.RefusedInput;
import org.parley.study.Shipped;
import org.parley.study.SlurmFolder;
import org.parley.study.SweepJob;
import org.parley.study.SweepPlan;
import org.parley.study.TextWrap;
import org.parley.sweep.CaseRuleReader;
import org.parley.sweep.RunBlockPlan;
import org.parley.sweep.Shard;
import org.parley.sweep.SlurmRequest;
import org.parley.sweep.StopWords;
import org.parley.sweep.Sweep;
import org.parley.sweep.SweepFolder;
import org.parley.sweep.SweepProgress;
import org.parley.sweep.SweepReader;
import org.parley.sweep.SweepResult;
import org.parley.sweep.SweepSpec;
import org.parley.table.Json;
import org.parley.table.NumberText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley sweep}: plans, runs and continues a sweep, or writes it as a Slurm job. */
@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Runs the experiment of a sweep file; the same command again continues it.",
        description = {
            "Complete blocks of runs are kept whatever happens. Ctrl-C finishes the open blocks. When all is done the runs are merged into runs.csv.gz."
        },
        footer = {
            "",
            "Examples:",
            "  parley sweep tutorial-first-sweep --plan",
            "  parley sweep tutorial-first-sweep",
            "  parley sweep scenarios/sweeps/which-uncertainties-matter.yaml --shard 1/4",
            "  parley status results/tutorial-first-sweep",
            "",
            "Exit codes: 0 done, 2 file that cannot be used, 3 done but some runs failed, 130 interrupted, 143 ended by SIGTERM (which keeps and leaves the same)."
        })
final class SweepCommand implements Callable<Integer> {
    /**
     * The launcher asks with the system property {@code parley.sweep} whether a sweep is short; then nothing is run or
     * written.
     */
    private static final String ASK = "ask";

    /** The answer for one that is not. */
    private static final int LONG = 75;

    /** Below this the optimising compiler takes more processor time than it saves; measured in docs/performance.md. */
    private static final double SHORT_SECONDS = 10;

    private static final double LIVE_SECONDS = 0.5;
    private static final double PLAIN_SECONDS = 10;
    /** Longer than any block takes. */
    private static final long BLOCK_SECONDS = 600;

    private final Terminal terminal;
    private double lastShown = Double.NEGATIVE_INFINITY;
    private int lastLength;
    /** What stands above, or in JSON with, the first number of the progress; empty once it does. */
    private String banner = "";

    @Parameters(paramLabel = "FILE", description = "A sweep file, or the name of a shipped one in scenarios/sweeps.")
    @SuppressWarnings("NullAway.Init")
    private String file;

    @Option(names = "--plan", description = "Prints what it would cost, after a few probe runs, and runs nothing.")
    private boolean plan;

    @Option(
            names = "--half-width",
            paramLabel = "NUMBER",
            converter = HalfWidthOption.class,
            description =
                    "With --plan: says how many replications keep run-to-run noise within this half width of a 95 %% interval; default 0.05 for shares and indices.")
    private @Nullable Double halfWidth;

    @Option(names = "--out", paramLabel = "DIR", description = "Result folder; default results/<name of the file>.")
    private @Nullable Path out;

    @Option(
            names = "--shard",
            paramLabel = "i/n",
            description =
                    "Runs part i of n only; parts may share a folder or have one each. See parley merge. In a job array VARIABLE/n with the variable that names the task: JOB_COMPLETION_INDEX, AWS_BATCH_JOB_ARRAY_INDEX, SLURM_ARRAY_TASK_ID, SGE_TASK_ID, PBS_ARRAY_INDEX.")
    private @Nullable String shard;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private WorkerOption threads;

    @Option(names = "--force", description = "Accepts a Sobol N that is no power of two.")
    private boolean force;

    @Option(names = "--interest", paramLabel = "RULE", description = InterestOption.SAYS)
    private List<String> interest = new ArrayList<>();

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LeftOutOptions parts;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private SlurmOptions slurm;

    @Option(names = "--json", description = "Progress and result as lines of JSON on standard output.")
    private boolean json;

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec verb;

    SweepCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        Shard part = part();
        SlurmRequest request = slurm.request();
        SweepSpec spec = SweepReader.read(Shipped.sweeps(terminal.home()).find(file, "sweep"), force);
        if (spec.until() != null && (slurm.isAsked() || shard != null)) {
            throw new RefusedInput((slurm.isAsked() ? "--slurm: " : "--shard: ") + Sweep.NO_PARTS);
        }
        if (!interest.isEmpty()) {
            if (slurm.isAsked() || shard != null) {
                throw new RefusedInput(
                        "--interest is asked of a whole sweep: " + (slurm.isAsked() ? "--slurm" : "--shard")
                                + " analyses nothing yet. Maybe interest: in the sweep file, or parley analyse with --interest when all is merged?");
            }
            spec = spec.asking(CaseRuleReader.ofOption(interest, spec));
        }
        if (ASK.equals(System.getProperty("parley.sweep"))) {
            boolean isShort = !plan && !slurm.isAsked() && RunBlockPlan.seconds(spec) / part.of() < SHORT_SECONDS;
            return isShort ? 0 : LONG;
        }
        SweepFolder folder = new SweepFolder(out == null ? Path.of("results", spec.id()) : out);
        int workers = threads.workers();
        if (plan) {
            print(SweepPlan.of(spec, workers, halfWidth));
            return 0;
        }
        if (halfWidth != null) {
            throw new RefusedInput("--half-width asks --plan how many replications are needed; --plan is wanted, too."
                    + " Maybe until: in the sweep file, to stop when intervals are narrow?");
        }
        if (slurm.isAsked()) {
            return slurm(spec, folder, request);
        }
        return run(spec, folder, part, workers);
    }

    private Shard part() {
        try {
            return shard == null ? Shard.WHOLE : Shard.parse(shard, System::getenv);
        } catch (IllegalArgumentException wrong) {
            throw new RefusedInput("--" + wrong.getMessage() + ".");
        }
    }

    private void print(SweepPlan planned) {
        if (json) {
            terminal.out().print(Json.text(planned.document()));
            return;
        }
        PlainText text = new PlainText(terminal.width());
        planned.into(text);
        text.lines().forEach(terminal.out()::println);
    }

    private int slurm(SweepSpec spec, SweepFolder folder, SlurmRequest request)
            throws IOException, InterruptedException {
        Path home = terminal.home() == null ? Path.of("") : terminal.home();
        SlurmFolder written = SlurmFolder.write(spec, folder, home.resolve("parley"), threads.workers(1), request);
        terminal.paragraph(written.words());
        terminal.out().println("Submit: " + written.start());
        return 0;
    }

    private int run(SweepSpec spec, SweepFolder folder, Shard part, int workers)
            throws InterruptedException, IOException {
        banner = DisplayNames.shortBanner(spec.scenario().banner());
        SweepJob job = new SweepJob(spec, folder, part, workers, TypedCommand.circumstances(verb));
        AtomicBoolean isMerged = new AtomicBoolean();
        OnInterrupt analysis = new OnInterrupt(
                () -> {
                    if (isMerged.get()) {
                        endLine();
                        AnalyseCommand.interrupted(terminal, folder);
                    }
                },
                0);
        try {
            return ended(OnInterrupt.untilTold(BLOCK_SECONDS, () -> {
                SweepJob.Done ended;
                try {
                    ended = job.run(stop -> new OnInterrupt(stop, BLOCK_SECONDS), this::tell, this::endLine);
                } finally {
                    endLine();
                }
                isMerged.set(ended.merged() != null && !ended.interrupted());
                say(ended.report(), folder, part, ended.interrupted());
                return ended;
            }));
        } finally {
            analysis.close();
        }
    }

    /** Analyses what is merged; the exit code. */
    private int ended(SweepJob.Done done) throws IOException {
        Sweep.Report report = done.report();
        if (done.interrupted()) {
            return ParleyCommand.INTERRUPTED;
        }
        SweepResult merged = done.merged();
        if (merged != null && !json) {
            StopWords.of(merged.spec()).ifPresent(terminal::paragraph);
        }
        if (merged != null && !analysed(merged)) {
            return ParleyCommand.FAILED;
        }
        return report.failures() > 0 ? ParleyCommand.SOME_RUNS_FAILED : 0;
    }

    private static String runs(Sweep.Report report) {
        return NumberText.count(report.runs()) + (report.runs() == 1 ? " run" : " runs");
    }

    /** Tables, charts and page, when the runs are safe and an interrupt costs nothing any more. */
    private boolean analysed(SweepResult merged) throws IOException {
        if (!quiet && terminal.live()) {
            terminal.err().print("drawing the charts …");
            terminal.err().flush();
            lastLength = 20;
        }
        AnalysisJob.Done done;
        try {
            done = AnalysisJob.of(merged, new ReportRenderer(parts.leftOut()));
        } catch (OutOfMemoryError full) {
            endLine();
            terminal.err()
                    .println("parley: not enough memory to analyse so many runs; they are complete and kept. Maybe: "
                            + "PARLEY_JAVA_OPTS=-Xmx2g parley analyse "
                            + merged.folder().path());
            return false;
        } finally {
            endLine();
        }
        if (json) {
            jsonLine(
                    Files.exists(done.report())
                            ? Map.of("report", done.report().toString())
                            : Map.of("tables", merged.folder().path().toString()));
        } else {
            AnalyseCommand.written(terminal, done);
            terminal.out().println("In words: parley analyse " + merged.folder().path());
        }
        return true;
    }

    private void say(Sweep.Report report, SweepFolder folder, Shard part, boolean interrupted) {
        if (json) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("runs", report.runs());
            line.put("total", report.total());
            line.put("failures", report.failures());
            line.put("finished", report.finished());
            line.put("folder", folder.path().toString());
            jsonLine(line);
            return;
        }
        String failures = report.failures() == 0
                ? ""
                : " " + NumberText.count(report.failures()) + " of them failed; see " + folder.failures()
                        + (report.finished() && part.equals(Shard.WHOLE) ? "." : " after parley merge.");
        if (report.redone() > 0) {
            terminal.err()
                    .println("parley: " + report.redone() + " unsound block"
                            + (report.redone() == 1 ? " was" : "s were") + " found by checksum and done again.");
        }
        if (interrupted || !report.finished()) {
            terminal.err()
                    .println("parley: interrupted after " + NumberText.count(report.runs()) + " of "
                            + NumberText.count(report.total()) + " runs, all kept." + failures);
            terminal.err().println("The same command continues.");
        } else if (part.equals(Shard.WHOLE)) {
            terminal.out().println(runs(report) + " complete." + failures);
            terminal.out().println("Results: " + folder.path());
        } else {
            terminal.out().println("Shard " + part + ": " + runs(report) + " complete." + failures);
        }
    }

    private void tell(SweepProgress now) {
        double seconds = System.nanoTime() * 1e-9;
        boolean last = now.runs() == now.total();
        if (quiet || (seconds - lastShown < (terminal.live() && !json ? LIVE_SECONDS : PLAIN_SECONDS) && !last)) {
            return;
        }
        lastShown = seconds;
        if (json) {
            Map<String, Object> line = new LinkedHashMap<>();
            if (now.n() > 0 && !banner.isEmpty()) {
                line.put("banner", banner);
                banner = "";
            }
            line.put("runs", now.runs());
            line.put("total", now.total());
            line.put("failures", now.failures());
            line.put("runsPerSecond", now.ratePerSecond());
            line.put("secondsLeftLow", now.secondsLow());
            line.put("secondsLeftHigh", now.secondsHigh());
            line.put("outcome", now.outcome());
            line.put("estimate", now.estimate().estimate());
            line.put("low", now.estimate().low());
            line.put("high", now.estimate().high());
            line.put("n", now.n());
            jsonLine(line);
            return;
        }
        if (now.n() > 0 && !banner.isEmpty()) { // a number never stands without it
            endLine();
            TextWrap.lines(banner, terminal.width()).forEach(terminal.err()::println);
            banner = "";
        }
        String line = line(now);
        if (terminal.live()) {
            String shown = line.length() < terminal.width() ? line : line.substring(0, terminal.width() - 1);
            terminal.err().print("\r" + shown + " ".repeat(Math.max(0, lastLength - shown.length())));
            lastLength = shown.length();
        } else {
            terminal.err().println(line);
        }
        terminal.err().flush();
    }

    private static String line(SweepProgress now) {
        StringBuilder line =
                new StringBuilder(NumberText.count(now.runs()) + " of " + NumberText.count(now.total()) + " runs");
        if (now.failures() > 0) {
            line.append(" · ").append(NumberText.count(now.failures())).append(" failed");
        }
        if (now.n() > 0) {
            line.append(" · ")
                    .append(NumberText.count(Math.round(now.ratePerSecond())))
                    .append("/s");
            if (now.runs() < now.total()) {
                line.append(" · ")
                        .append(Durations.range(now.secondsLow(), now.secondsHigh()))
                        .append(" left");
            }
            line.append(" · ")
                    .append(now.outcome())
                    .append(' ')
                    .append(NumberText.two(now.estimate().estimate()))
                    .append(" (")
                    .append(NumberText.interval(
                            now.estimate().low(), now.estimate().high()))
                    .append(')');
        }
        return line.toString();
    }

    /** Wipes the line of progress, so that what is told next begins at the margin. */
    private void endLine() {
        if (terminal.live() && lastLength > 0) {
            terminal.err().print("\r" + " ".repeat(lastLength) + "\r");
            terminal.err().flush();
            lastLength = 0;
        }
    }

    private void jsonLine(Map<String, Object> line) {
        terminal.out().println(Json.text(line).replaceAll("\\s*\\R\\s*", " ").strip());
        terminal.out().flush();
    }
}
