package org.parley.api;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.parley.analysis.Statistic;
import org.parley.ensemble.RunColumn;
import org.parley.ensemble.RunColumns;
import org.parley.study.RefusedInput;
import org.parley.study.points.PointEvaluator;
import org.parley.sweep.SweepOutcome;

/** Evaluates points for {@link Scenario#evaluate}, on the calling thread, with workers of its own. */
final class PointEvaluation {
    private static final int MOST_RUNS = 10_000_000;

    private final Scenario scenario;
    private final long seed;
    private final int replications;
    private final List<Statistic> outcomes;

    PointEvaluation(Scenario scenario, long seed, int replications, List<String> names) {
        if (replications < 1 || replications > MOST_RUNS) {
            throw new IllegalArgumentException("replications is " + replications + "; allowed 1 … " + MOST_RUNS + ".");
        }
        this.scenario = scenario;
        this.seed = seed;
        this.replications = replications;
        List<RunColumn> columns = RunColumns.of(scenario.resolved(), scenario.isFixed());
        List<Statistic> asked = new ArrayList<>();
        for (String name : names.isEmpty() ? SweepOutcome.USUAL : names) {
            asked.add(SweepOutcome.of(name, columns).orElseGet(() -> {
                List<String> problem = new ArrayList<>();
                SweepOutcome.unknown(name, columns, (text, hint) -> problem.addAll(List.of(text, hint)));
                throw new RefusedInput(String.join(" ", problem).strip());
            }));
        }
        this.outcomes = SweepOutcome.withBothBaselines(asked.stream().distinct().toList(), columns);
    }

    void evaluate(Iterable<Settings> points, Consumer<Evaluated> each) throws InterruptedException {
        int threads = Runtime.getRuntime().availableProcessors();
        try (PointEvaluator evaluator = new PointEvaluator(scenario.resolved(), outcomes, replications, threads)) {
            Deque<PointEvaluator.Pending> window = new ArrayDeque<>();
            int answered = 0;
            Iterator<Settings> coming = points.iterator();
            while (coming.hasNext() || !window.isEmpty()) {
                while (coming.hasNext() && window.size() < evaluator.ahead()) {
                    Scenario at = scenario.with(coming.next());
                    window.add(evaluator.begin(at.resolved(), at.isFixed(), seed));
                }
                each.accept(evaluated(answered++, window.remove().get()));
            }
        }
    }

    private static Evaluated evaluated(int point, List<PointEvaluator.Estimated> estimates) {
        Map<String, Estimate> outcomes = new LinkedHashMap<>();
        for (PointEvaluator.Estimated of : estimates) {
            outcomes.put(
                    of.name(),
                    new Estimate(
                            of.mean().estimate(), of.mean().low(), of.mean().high(), of.n()));
        }
        return new Evaluated(point, outcomes);
    }
}
