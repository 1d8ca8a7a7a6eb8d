package org.parley.study;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.diagnosis.Diagnosis;
import org.parley.diagnosis.FirstRound;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.EnsembleTables;
import org.parley.ensemble.OutcomeNames;
import org.parley.ensemble.RunColumn;
import org.parley.ensemble.RunColumns;
import org.parley.ensemble.SilentFigure;
import org.parley.format.ScenarioWriter;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearchFactory;
import org.parley.store.Build;
import org.parley.store.Circumstances;
import org.parley.store.FolderReadme;
import org.parley.store.Latest;
import org.parley.store.Manifest;
import org.parley.store.ResultFolder;
import org.parley.table.NumberText;
import org.parley.table.Table;

/** Runs an ensemble and writes its result folder. An interrupt stops it; then nothing is left behind. */
public final class EnsembleJob {
    private static final DateTimeFormatter IN_NAMES = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Ensemble.Plan plan;
    private final DealSearchCheck check;
    private final Command command;
    private final Surroundings around;
    private @Nullable String resolved;
    private final Build build = Build.current();

    /**
     * How the job was asked for.
     *
     * @param typed the command as it was typed, or what else asked
     * @param assumptions scenario and what is laid over it, as words of a command line
     * @param sources scenario file and presets as they stand, by name
     */
    public record Command(String typed, List<String> assumptions, Map<String, byte[]> sources) {}

    /**
     * A finished job.
     *
     * @param folder as the user would name it
     * @param tables of the runs
     * @param rows the tables of the charts by name, drawn up
     * @param zone what the mean case at the first round leaves acceptable to both
     * @param manifest as it was written, without the files
     * @param seconds the runs took
     * @param inShort the answer in sentences
     * @param pressed what else a survival under pressure could be, or empty
     * @param silent numbers that cannot answer since a term is off, with the figure with it on
     */
    public record Done(
            Path folder,
            EnsembleTables tables,
            Map<String, Table> rows,
            String zone,
            Map<String, Object> manifest,
            double seconds,
            List<String> inShort,
            String pressed,
            List<SilentFigure> silent) {}

    /**
     * Who is told, who stops it and who draws.
     *
     * @param listener of what happens
     * @param interrupts by whom it can be stopped
     * @param drawing of its pictures
     */
    public record Surroundings(Listener listener, Interrupts interrupts, ResultRenderer drawing) {}

    /** A job. */
    public EnsembleJob(Ensemble.Plan plan, DealSearchCheck check, Command command, Surroundings around) {
        this.plan = plan;
        this.check = check;
        this.command = command;
        this.around = around;
    }

    /** The scenario with every parameter resolved, written when it is first asked for. */
    private String resolved() {
        String written = resolved;
        if (written == null) {
            written = ScenarioWriter.write(plan.scenario());
            resolved = written;
        }
        return written;
    }

    /** Runs into a folder, or (null) into one named after scenario, time and content. Null: interrupted. */
    public @Nullable Done into(@Nullable Path out) throws InterruptedException {
        Circumstances circumstances = Circumstances.begin(command.typed());
        ResultFolder.refuseIfTaken(out);
        DealSearchFactory searches = check.searches(plan.scenario());
        try (Ensemble ensemble = new Ensemble(plan, searches)) {
            long from = System.nanoTime();
            ensemble.begin(); // its first runs are computed while the rest is made ready
            Path target = out != null
                    ? out
                    : ResultFolder.name(
                            Path.of("results"),
                            plan.scenario().id(),
                            IN_NAMES.format(circumstances.started()),
                            Manifest.hash(plan, resolved(), build));
            return into(target, ensemble, searches, circumstances, from);
        }
    }

    private @Nullable Done into(
            Path target, Ensemble ensemble, DealSearchFactory searches, Circumstances circumstances, long from)
            throws InterruptedException {
        try (Interrupts.Interrupt interrupt = around.interrupts().during(ensemble::cancel);
                ResultFolder folder = ResultFolder.begin(target)) {
            FirstRound mean = FirstRound.mean(plan.scenario(), searches);
            Diagnosis diagnosis = Diagnosis.of(plan.scenario(), mean);
            List<String> warnings =
                    diagnosis.warnings().stream().map(Diagnosis.Warning::text).toList();
            warnings.forEach(around.listener()::warning);
            List<RunColumn> columns = RunColumns.of(plan.scenario(), plan.fixed());
            EnsembleTables tables = new EnsembleTables(plan, columns, mean);
            folder.openRuns(columns);
            around.listener().begins();
            run(ensemble, folder, tables);
            double seconds = (System.nanoTime() - from) / 1e9;
            folder.closeRuns();
            if (interrupt.interrupted()) {
                return null;
            }
            if (!around.drawing().leftOut().all()) {
                around.listener().drawing();
            }
            folder.scenario(resolved());
            command.sources().forEach(folder::source);
            Replayed replayed;
            EnsembleFiles files = new EnsembleFiles(folder, plan, columns, tables);
            List<String> notes = new ArrayList<>(warnings);
            try (Meanwhile<Replayed> replays = Meanwhile.begin(
                    stop -> described(files, Replayed.of(plan, searches, stop)), interrupt::interrupted)) {
                files.tables();
                Stream.concat(tables.notes().stream(), OutcomeNames.sentences(plan.scenario()).stream())
                        .forEach(note -> {
                            notes.add(note);
                            around.listener().warning(note);
                        });
                ResultRenderer.Runs runs = new ResultRenderer.Runs(
                        origin(tables),
                        plan.fixed(),
                        files.rows(),
                        held(tables),
                        diagnosis.zone(),
                        notes,
                        lines(tables),
                        () -> replays.result().said(tables));
                around.drawing().runs(runs, folder);
                replayed = replays.result();
            }
            if (interrupt.interrupted()) {
                return null;
            }
            ResultRenderer.Again said = replayed.said(tables);
            Map<String, Object> manifest = Manifest.of(plan, build, resolved(), tables, said(circumstances));
            manifest.put("warnings", notes);
            manifest.put("inShort", said.inShort());
            manifest.put("pressed", said.pressed());
            manifest.put("silent", said.silent());
            manifest.put("assumptions", command.assumptions());
            List<String> leftOut = around.drawing().leftOut().words();
            if (!leftOut.isEmpty()) {
                manifest.put(LeftOut.KEY, leftOut);
            }
            folder.finish(manifest);
            if (Latest.isFor(target) && !Latest.pointTo(target)) {
                around.listener()
                        .warning(
                                "results/latest is a folder or file of your own: it is left alone and does not lead to this result.");
            }
            return new Done(
                    target,
                    tables,
                    files.rows(replayed.again().swings()),
                    diagnosis.zone(),
                    manifest,
                    seconds,
                    said.inShort(),
                    said.pressed(),
                    replayed.silent());
        }
    }

    private void run(Ensemble ensemble, ResultFolder folder, EnsembleTables tables) throws InterruptedException {
        ensemble.run(
                run -> {
                    folder.run(run);
                    tables.add(run);
                },
                soFar -> around.listener().progress(soFar, tables.all().outcomes()));
    }

    /** What was played again, once the files that it stands in are written. */
    private Replayed described(EnsembleFiles files, Replayed replayed) throws InterruptedException {
        files.described(replayed.again().swings(), readme(), build);
        return replayed;
    }

    private FolderReadme readme() {
        String runs = plan.runs() + (plan.runs() == 1 ? " run" : " runs");
        FolderReadme readme = FolderReadme.ofRun(runs + " of the scenario "
                + plan.scenario().id() + ", seed " + plan.seed() + (plan.fixed() ? ", nothing drawn" : ""));
        return around.drawing().leftOut().report() ? readme.reading(ResultFolder.SUMMARY) : readme;
    }

    private FooterLines lines(EnsembleTables tables) {
        return new FooterLines(
                plan.scenario().id(),
                Long.toString(plan.seed()),
                plan.runs(),
                build.version(),
                tables.beside().isPresent());
    }

    private ResultRenderer.@Nullable Held held(EnsembleTables tables) {
        return tables.record().isEmpty()
                ? null
                : new ResultRenderer.Held(tables.share(), tables.beside().isPresent());
    }

    private Origin origin(EnsembleTables tables) {
        Scenario scenario = plan.scenario();
        return new Origin(
                scenario,
                lines(tables).ofResult(),
                List.of(
                        Origin.scenario(scenario),
                        Origin.resolved(resolved()),
                        new Origin.Fact("Runs", NumberText.count(plan.runs())),
                        new Origin.Fact("Seed", Long.toString(plan.seed())),
                        Origin.program(build)),
                commands());
    }

    /**
     * What to type: the command that was typed, without what changes no number; and the same from this folder alone.
     */
    private List<String> commands() {
        List<String> again = new ArrayList<>(List.of("./parley", "run"));
        again.addAll(command.assumptions());
        List<String> fromHere = new ArrayList<>(List.of("parley", "run", ResultFolder.SCENARIO));
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
