package org.parley.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.parley.experiment.Build;
import org.parley.experiment.Ensemble;
import org.parley.experiment.ResultFolder;
import org.parley.experiment.StoredManifest;
import org.parley.experiment.TraceTables;
import org.parley.parameter.ParameterValues;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.sim.Detail;
import org.parley.sim.Simulator;
import org.parley.value.DealSpace;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code parley rerun}: computes the folder of a {@code run} or a {@code trace} again, from what stands in it alone, and compares every file that its manifest lists, byte by byte. The manifest itself is not compared: it
 * holds times. Exit code 0: all the same; 1: something differs, and it says what.
 */
@Command(
        name = "rerun",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Computes a result folder again and says whether it is the same.",
        description = {
            "Reads only the folder, wherever it was moved: the scenario file and presets as they stood, the options and the seed. Every file is compared byte by byte.",
            "For the folder of a run or a trace. A sweep is repeated by parley sweep with the sweep.yaml of its folder, one run of it by parley replay.",
            "Exit code 0: all the same; 1: something differs."
        },
        footer = {"", "Examples:", "  parley rerun results/example"})
final class RerunCommand implements Callable<Integer> {
    private static final int SHOWN = 80;

    private final Terminal terminal;

    @CommandLine.Parameters(paramLabel = "FOLDER", description = "A result folder of run or trace.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    RerunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The words of the manifest, read as a command line reads them. */
    @Command
    private static final class Asked {
        @Mixin
        @SuppressWarnings("NullAway.Init")
        private AssumptionOptions assumptions;
    }

    @Override
    public Integer call() throws InterruptedException {
        StoredManifest manifest = StoredManifest.of(folder);
        if (manifest == null) {
            throw new Refused(folder + " has no " + ResultFolder.MANIFEST
                    + " that can be read; the folder of a run or a trace is wanted.");
        }
        String kind = String.valueOf(manifest.kind());
        List<String> words = manifest.words("assumptions");
        if (!kind.equals("run") && !kind.equals("trace")) {
            throw new Refused(folder + " holds a " + kind + "; the folder of a run or a trace is wanted.");
        }
        if (words == null) {
            throw new Refused(folder
                    + " does not hold the scenario file as it stood: it was written before Parley kept it. "
                    + "Maybe parley run " + folder.resolve(ResultFolder.SCENARIO) + " with the seed of the manifest?");
        }
        Asked asked = new Asked();
        new CommandLine(asked).parseArgs(words.toArray(String[]::new));
        AssumptionOptions assumptions = asked.assumptions;
        assumptions.kept = folder.resolve(ResultFolder.SOURCE);
        try {
            Path temporary = Files.createTempDirectory("parley-rerun");
            try {
                Path again = temporary.resolve("again");
                boolean done = kind.equals("run")
                        ? run(manifest, words, assumptions, again)
                        : trace(manifest, words, assumptions, again);
                return done ? compare(manifest, again) : Parley.INTERRUPTED;
            } finally {
                delete(temporary);
            }
        } catch (IOException broken) {
            throw new Refused("cannot rerun " + folder + ": " + broken.getMessage() + ".");
        }
    }

    private boolean run(StoredManifest manifest, List<String> words, AssumptionOptions assumptions, Path to)
            throws IOException, InterruptedException {
        Scenario scenario = assumptions.resolved(null);
        Ensemble.Plan plan = new Ensemble.Plan(
                scenario,
                Boolean.parseBoolean(manifest.said("fixed")),
                Long.parseLong(manifest.said("seed")),
                Long.parseLong(manifest.said("firstReplication")),
                Integer.parseInt(manifest.said("runs")),
                Runtime.getRuntime().availableProcessors(),
                Detail.PATHS);
        EnsembleJob.Command command =
                new EnsembleJob.Command(List.of("rerun"), words, assumptions.sources(scenario.id(), null));
        return new EnsembleJob(plan, new Check(false), terminal, true, command).into(to) != null;
    }

    private static boolean trace(StoredManifest manifest, List<String> words, AssumptionOptions assumptions, Path to)
            throws IOException {
        Scenario scenario = assumptions.resolved(null);
        boolean fixed = Boolean.parseBoolean(manifest.said("fixed"));
        RunKey key = new RunKey(Long.parseLong(manifest.said("seed")), Long.parseLong(manifest.said("replication")));
        ParameterValues values = Simulator.values(scenario, scenario.assumptions(), fixed, key);
        Check check = new Check(false);
        Simulator.Traced run = new Simulator(scenario, DealSpace.of(scenario), check.searches(scenario))
                .trace(values, fixed || scenario.fixedPreferences(), key);
        return new TraceFolder(
                        scenario,
                        run,
                        fixed,
                        TraceTables.of(scenario, run.trace()),
                        new TraceStory(scenario, run).parts(),
                        words,
                        assumptions.sources(scenario.id(), null))
                .write(to, check);
    }

    private int compare(StoredManifest manifest, Path again) throws IOException {
        Map<String, String> differences = new LinkedHashMap<>();
        StoredManifest now = StoredManifest.of(again);
        for (String file : manifest.files()) {
            Path there = folder.resolve(file);
            if (!Files.isRegularFile(there)) {
                differences.put(file, "is not in the folder");
            } else if (!Files.isRegularFile(again.resolve(file))) {
                differences.put(file, "is not written any more");
            } else {
                byte[] old = Files.readAllBytes(there);
                byte[] fresh = Files.readAllBytes(again.resolve(file));
                if (!Arrays.equals(old, fresh)) {
                    differences.put(file, difference(file, old, fresh));
                }
            }
        }
        for (String file : now == null ? List.<String>of() : now.files()) {
            if (!manifest.files().contains(file)) {
                differences.put(file, "is written now and was not then");
            }
        }
        Build build = Build.current();
        String then = "Parley " + manifest.said("version") + ", commit " + manifest.said("commit");
        String today = "Parley " + build.version() + ", commit " + build.commit();
        if (differences.isEmpty()) {
            terminal.paragraph(folder + ": all " + manifest.files().size() + " files are the same, byte by byte ("
                    + ResultFolder.MANIFEST + " holds times and is not compared).");
            return 0;
        }
        terminal.out()
                .println(folder + ": " + differences.size() + " of "
                        + manifest.files().size() + " files differ.");
        differences.forEach((file, how) -> terminal.out().println("  " + file + " " + how));
        terminal.paragraph(
                then.equals(today)
                        ? "Computed then and now with " + today + "."
                        : "Computed then with " + then + "; now with " + today + ".");
        return Parley.FAILED;
    }

    private static String difference(String file, byte[] old, byte[] fresh) {
        if (file.endsWith(".png")) {
            return "differs; a picture may do so by a few bits from one Java to another";
        }
        List<String> before = lines(old);
        List<String> after = lines(fresh);
        int line = 0;
        while (line < before.size() && line < after.size() && before.get(line).equals(after.get(line))) {
            line++;
        }
        return "differs from line " + (line + 1) + " on: " + shown(before, line, after) + " there, "
                + shown(after, line, before) + " now";
    }

    private static List<String> lines(byte[] text) {
        return new ArrayList<>(List.of(new String(text, StandardCharsets.UTF_8).split("\n", -1)));
    }

    /** A line from shortly before its first letter that differs. */
    private static String shown(List<String> lines, int line, List<String> others) {
        if (line >= lines.size()) {
            return "nothing";
        }
        String text = lines.get(line);
        String other = line < others.size() ? others.get(line) : "";
        int at = 0;
        while (at < text.length() && at < other.length() && text.charAt(at) == other.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - SHOWN / 4);
        int to = Math.min(text.length(), from + SHOWN);
        return "\"" + (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "") + "\"";
    }

    private static void delete(Path temporary) {
        try (Stream<Path> files = Files.walk(temporary)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
