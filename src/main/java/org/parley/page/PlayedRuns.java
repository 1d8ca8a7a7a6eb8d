package org.parley.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Statistic;
import org.parley.ensemble.RunColumn;
import org.parley.ensemble.RunColumns;
import org.parley.ensemble.SilentRuns;
import org.parley.parameter.Mechanism;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearches;
import org.parley.sim.Detail;
import org.parley.sim.OnDemand;
import org.parley.sim.RunResult;
import org.parley.sim.Simulator;
import org.parley.sweep.SweepOutcome;
import org.parley.talks.Outcome;
import org.parley.value.DealSpace;

/**
 * The runs of one setting, replications 1, 2, 3 … of one seed as {@code parley run} plays them, as many as were asked
 * for so far. Where the scenario tells what happened before its day, the runs whose draw fits that are counted by
 * themselves, too.
 */
final class PlayedRuns {
    /** The seed of every run on the page; the default of the command line. */
    static final long SEED = 1;

    /** Whether the zone was open is counted; how far a deal is from the frontier is not shown. */
    private static final Detail COUNTED = Detail.of(Set.of(OnDemand.ZONE_SIZES));

    private static final List<String> COMPARED = List.of("survival5", "weeks", "asymmetry", "lossAsymmetry");

    private final Scenario scenario;
    private final Simulator simulator;
    private final CountedRuns all;
    private final CountedRuns fitting;
    private @Nullable TermsOff termsOff;

    PlayedRuns(Scenario scenario) {
        this.scenario = scenario;
        this.simulator = new Simulator(
                scenario, DealSpace.of(scenario), DealSearches.of(scenario).forWorker());
        Set<String> needed = new TreeSet<>(List.of(RunColumns.REPLICATION, "why"));
        measures(scenario).forEach(measure -> needed.addAll(measure.columns()));
        List<RunColumn> columns = RunColumns.of(scenario, true).stream()
                .filter(column -> needed.contains(column.name()))
                .toList();
        this.all = new CountedRuns(scenario, columns, false);
        this.fitting = hasRecord() ? new CountedRuns(scenario, columns, true) : all;
    }

    /** Whether draws are held against what happened before the scenario's day. */
    boolean hasRecord() {
        return scenario.history() != null && scenario.assumptions().on(Mechanism.RECORD);
    }

    /** Plays that many more. */
    void play(int more) {
        for (int i = 0; i < more; i++) {
            RunResult run = run(all.count() + 1L, COUNTED);
            all.add(run);
            if (fitting != all && run.fits()) {
                fitting.add(run);
            }
        }
    }

    private RunResult run(long replication, Detail detail) {
        return simulator.run(scenario.assumptions(), false, new RunKey(SEED, replication), detail);
    }

    /** One run with everything that happened in it. */
    Simulator.Traced traced(long replication) {
        RunKey key = new RunKey(SEED, replication);
        return simulator.trace(
                Simulator.values(scenario, scenario.assumptions(), false, key), scenario.fixedPreferences(), key);
    }

    /** What was last asked of terms that are off; null before. */
    @Nullable
    TermsOff termsOff() {
        return termsOff;
    }

    /** Asks what the runs that are there now cannot answer since a term is off. */
    TermsOff askTermsOff() {
        TermsOff asked = new TermsOff(this);
        termsOff = asked;
        return asked;
    }

    /** One run again, as assumed and with each term on that is off. */
    SilentRuns.Row again(SilentRuns of, long replication) {
        return of.row(simulator, replication, () -> false);
    }

    /** A row of runs.csv as {@code parley run} writes it. */
    List<String> row(List<RunColumn> wanted, long replication) {
        RunResult run = run(replication, Detail.RESULT);
        return wanted.stream().map(column -> column.cell(run)).toList();
    }

    /** What is being played. */
    Scenario scenario() {
        return scenario;
    }

    /** All runs. */
    CountedRuns all() {
        return all;
    }

    /** The runs whose draw fits the record; all of them where there is none. */
    CountedRuns fitting() {
        return fitting;
    }

    /** What two settings are compared by: agreement, every outcome, and numbers of agreements. */
    static List<Statistic> measures(Scenario scenario) {
        List<RunColumn> columns = RunColumns.of(scenario, true);
        List<Statistic> statistics = new ArrayList<>();
        statistics.add(SweepOutcome.of(SweepOutcome.AGREEMENT, columns).orElseThrow());
        for (Outcome outcome : Outcome.possible(scenario.war())) {
            statistics.add(SweepOutcome.of(outcome.name(), columns).orElseThrow());
        }
        COMPARED.forEach(name -> SweepOutcome.of(name, columns).ifPresent(statistics::add));
        return statistics;
    }
}
