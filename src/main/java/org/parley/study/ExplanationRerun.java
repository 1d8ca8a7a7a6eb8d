package org.parley.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.compare.StoredEnsemble;
import org.parley.ensemble.Ensemble;
import org.parley.explain.RunExplanation;
import org.parley.format.ScenarioReader;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearchFactory;
import org.parley.sim.DealSearches;
import org.parley.sim.Detail;
import org.parley.store.Circumstances;
import org.parley.store.ResultFolder;
import org.parley.store.StoredManifest;

/**
 * The folder of {@code parley explain --out}, computed again from its scenario: of one run that run, of an ensemble all
 * of its runs first.
 */
record ExplanationRerun(Path folder, StoredManifest manifest, EnsembleJob.Surroundings around) implements FolderRerun {
    @Override
    public boolean into(Path to) throws IOException, InterruptedException {
        Circumstances circumstances = Circumstances.begin("parley rerun");
        Scenario scenario = ScenarioReader.read(folder.resolve(ResultFolder.SCENARIO));
        boolean fixed = Boolean.parseBoolean(manifest.said("fixed"));
        long seed = Long.parseLong(manifest.said("seed"));
        List<String> command = manifest.words("command");
        if (command == null) {
            throw new IOException("its " + ResultFolder.MANIFEST + " does not say by which command it was made");
        }
        int workers = Runtime.getRuntime().availableProcessors();
        DealSearchFactory searches = DealSearches.of(scenario);
        if (manifest.says(ExplainFolder.REPLICATION)) {
            RunKey key = new RunKey(seed, Long.parseLong(manifest.said(ExplainFolder.REPLICATION)));
            RunExplanation run = new ExplainRun(scenario, fixed, key, searches, workers).explain();
            ExplainFolder.of(scenario, List.of(), fixed, run).made(command).write(to, circumstances, around.drawing());
            return true;
        }
        Path temporary = Files.createTempDirectory("parley-explained");
        try {
            StoredEnsemble stored = ensemble(scenario, fixed, seed, workers, temporary.resolve("runs"));
            if (stored == null) {
                return false;
            }
            boolean reruns = Boolean.parseBoolean(manifest.said("reruns"));
            int swingRuns = Integer.parseInt(manifest.said("swingRuns"));
            ExplainEnsemble.Both found = new ExplainEnsemble(stored, searches, workers, reruns, swingRuns).explain();
            ExplainFolder.of(stored, found, new EnsembleExplanationText(scenario, found, reruns), reruns, swingRuns)
                    .made(command)
                    .write(to, circumstances, around.drawing());
            return true;
        } finally {
            delete(temporary);
        }
    }

    private @org.jspecify.annotations.Nullable StoredEnsemble ensemble(
            Scenario scenario, boolean fixed, long seed, int workers, Path to)
            throws IOException, InterruptedException {
        Ensemble.Plan plan = new Ensemble.Plan(
                scenario,
                fixed,
                seed,
                Long.parseLong(manifest.said("firstReplication")),
                Integer.parseInt(manifest.said("runs")),
                workers,
                Detail.PATHS);
        EnsembleJob.Surroundings undrawn =
                new EnsembleJob.Surroundings(around.listener(), around.interrupts(), ResultRenderer.NONE);
        EnsembleJob.Command command = new EnsembleJob.Command("parley rerun", List.of(), Map.of());
        return new EnsembleJob(plan, new DealSearchCheck(false), command, undrawn).into(to) == null
                ? null
                : StoredEnsemble.open(to);
    }

    private static void delete(Path temporary) throws IOException {
        try (Stream<Path> files = Files.walk(temporary)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
