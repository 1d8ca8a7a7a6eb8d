package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.parley.ensemble.TraceTables;
import org.parley.parameter.ParameterValues;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.sim.Simulator;
import org.parley.store.Circumstances;
import org.parley.store.StoredManifest;
import org.parley.value.DealSpace;

/** The folder of {@code parley trace}, computed again. */
record TraceAgain(Path folder, StoredManifest manifest) implements Again {
    @Override
    public boolean into(Path to) throws IOException {
        Circumstances circumstances = Circumstances.begin("parley rerun");
        KeptAssumptions kept = KeptAssumptions.of(folder, manifest);
        Scenario scenario = kept.scenario();
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
                        new TraceStory(scenario, run, fixed).parts(),
                        kept.words(),
                        kept.sources(),
                        circumstances)
                .write(to, check);
    }
}
