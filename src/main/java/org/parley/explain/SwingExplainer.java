package org.parley.explain;

import java.util.List;
import org.parley.parameter.Mechanism;
import org.parley.parameter.ParameterValues;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearchFactory;
import org.parley.sim.Detail;
import org.parley.sim.RememberedRounds;
import org.parley.sim.Simulator;
import org.parley.value.DealSpace;

/**
 * Plays a run with each drawn number at both ends of its range, all else and all random numbers as they were: which
 * assumption decides. It serves one thread; each worker has its own.
 */
public final class SwingExplainer {
    private final Scenario scenario;
    private final RememberedRounds rounds;
    private final Simulator simulator;
    private final List<DrawnParameter> distributions;

    /** A worker. */
    public SwingExplainer(
            Scenario scenario, DealSpace space, DealSearchFactory searches, List<DrawnParameter> distributions) {
        this.scenario = scenario;
        this.rounds = new RememberedRounds(searches.forWorker());
        this.simulator = new Simulator(scenario, space, rounds);
        this.distributions = distributions;
    }

    /** Whether the run ends in an agreement [distribution][0 at the low end, 1 at the high end]. */
    public boolean[][] of(RunKey key) {
        rounds.forget();
        ParameterValues values = Simulator.values(scenario, scenario.assumptions(), false, key)
                .with(Mechanism.RECORD, false); // the weeks before asOf leave nothing behind but their verdict
        boolean[][] ends = new boolean[distributions.size()][2];
        for (int l = 0; l < ends.length; l++) {
            for (int end = 0; end < 2; end++) {
                ends[l][end] = simulator
                        .run(
                                distributions.get(l).atEnd(values, end == 1),
                                scenario.fixedPreferences(),
                                key,
                                Detail.OUTCOME)
                        .outcome()
                        .agreement();
            }
        }
        return ends;
    }
}
