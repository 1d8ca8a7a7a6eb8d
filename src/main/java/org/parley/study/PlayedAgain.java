package org.parley.study;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.EnoughRuns;
import org.parley.ensemble.BothWays;
import org.parley.ensemble.BothWays.Seen;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.LivingParameters;
import org.parley.ensemble.SwingsTable;
import org.parley.ensemble.UnderPressure;
import org.parley.explain.DrawnParameter;
import org.parley.explain.SwingCounts;
import org.parley.explain.SwingExplainer;
import org.parley.parameter.Mechanism;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearchFactory;
import org.parley.sim.Detail;
import org.parley.sim.Simulator;
import org.parley.table.Table;
import org.parley.value.DealSpace;

/**
 * The first runs of an ensemble, played again to say what its headline rests on: every drawn number at both ends of its
 * range, every number at its default value, and, where somebody is pressed, with the other answer to whether pressed
 * agreements break sooner. A twentieth of the runs is played at both ends of each drawn number and a fifth at their
 * default values, at most a hundred each, so what is played again grows with the drawn numbers and, over 2,000 runs, no
 * more with the runs. The record is not asked again: all draws count.
 *
 * @param swings of every drawn number; empty if too few runs were played
 * @param defaults runs with every number at its default value; 0: none
 * @param agreedAtDefaults of these, the ones that ended in an agreement
 * @param pressed what else a survival under pressure could be, a sentence; or empty
 */
public record PlayedAgain(@Nullable Table swings, long defaults, long agreedAtDefaults, String pressed) {
    /** Nothing was played again. */
    public static final PlayedAgain NOTHING = new PlayedAgain(null, 0, 0, "");

    /** Runs that are played again at most. */
    static final int MOST = 100;

    private static final int ENDS_OF = 20;
    private static final int DEFAULTS_OF = 5;

    /** Plays; what is asked to stop ends early with what it has, and nobody reads it. */
    static PlayedAgain of(Ensemble.Plan plan, DealSearchFactory searches, BooleanSupplier stop)
            throws InterruptedException {
        if (plan.fixed() || LivingParameters.of(plan.scenario()).isEmpty()) {
            return NOTHING;
        }
        long defaults = enough(plan.runs() / DEFAULTS_OF);
        List<Seen> atDefaults = played(plan, searches, stop, defaults, true, Double.NaN);
        return new PlayedAgain(
                swings(plan, searches, stop),
                defaults,
                atDefaults.stream().filter(Seen::agreement).count(),
                pressed(plan, searches, stop, defaults));
    }

    private static long enough(int runs) {
        return !EnoughRuns.forChange(runs) ? 0 : Math.min(MOST, runs);
    }

    private static List<Long> first(Ensemble.Plan plan, long runs) {
        return LongStream.range(plan.first(), plan.first() + runs).boxed().toList();
    }

    private static @Nullable Table swings(Ensemble.Plan plan, DealSearchFactory searches, BooleanSupplier stop)
            throws InterruptedException {
        Scenario scenario = plan.scenario();
        List<DrawnParameter> distributions = LivingParameters.of(scenario);
        long runs = enough(plan.runs() / ENDS_OF);
        if (runs == 0) {
            return null;
        }
        DealSpace space = DealSpace.of(scenario);
        SwingCounts counts = new SwingCounts(distributions);
        Workers.each(
                plan.threads(),
                () -> new SwingExplainer(scenario, space, searches, distributions),
                first(plan, runs),
                (worker, k) -> stop.getAsBoolean()
                        ? new boolean[distributions.size()][2]
                        : worker.of(new RunKey(plan.seed(), k)),
                counts::add);
        return SwingsTable.of(counts, scenario);
    }

    /** Runs in full agreement with the plan but for what is said; NaN: the hazard of pressure stays. */
    private static List<Seen> played(
            Ensemble.Plan plan,
            DealSearchFactory searches,
            BooleanSupplier stop,
            long runs,
            boolean atDefaults,
            double pressureHazard)
            throws InterruptedException {
        Scenario scenario = plan.scenario();
        DealSpace space = DealSpace.of(scenario);
        return Workers.map(
                plan.threads(),
                () -> new Simulator(scenario, space, searches.forWorker()),
                first(plan, runs),
                (simulator, k) -> {
                    if (stop.getAsBoolean()) {
                        return new Seen(false, Double.NaN);
                    }
                    RunKey key = new RunKey(plan.seed(), k);
                    ParameterValues values = Simulator.values(scenario, scenario.assumptions(), atDefaults, key)
                            .with(Mechanism.RECORD, false);
                    return Seen.of(simulator.run(
                            Double.isNaN(pressureHazard)
                                    ? values
                                    : values.with(Parameters.PRESSURE_HAZARD, null, pressureHazard),
                            atDefaults || scenario.fixedPreferences(),
                            key,
                            Detail.OUTCOME));
                });
    }

    private static String pressed(Ensemble.Plan plan, DealSearchFactory searches, BooleanSupplier stop, long runs)
            throws InterruptedException {
        double other = UnderPressure.other(plan.scenario());
        if (runs == 0 || Double.isNaN(other)) {
            return "";
        }
        return BothWays.sentence(
                played(plan, searches, stop, runs, false, Double.NaN),
                played(plan, searches, stop, runs, false, other),
                UnderPressure.with(other));
    }
}
