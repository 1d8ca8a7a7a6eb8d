package org.parley.study;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.analysis.Statistic;
import org.parley.ensemble.SilentZero;
import org.parley.ensemble.SilentZeros;
import org.parley.scenario.Scenario;
import org.parley.search.Obstacle;
import org.parley.sim.DealSearches;
import org.parley.sweep.SweepSpec;
import org.parley.sweep.design.DesignPoints;
import org.parley.talks.Outcome;

/**
 * Outcomes of a sweep that cannot answer, since a term is off at every point: one sentence each, with the figure with
 * the term on. The figure is of the scenario of the sweep without its factors; the sentence says so.
 */
final class SilentInSweep {
    private SilentInSweep() {}

    /** The sentences; empty if every outcome can answer somewhere. */
    static List<String> sentences(SweepSpec spec) throws IOException {
        List<SilentZero> zeros = new ArrayList<>(SilentZeros.of(spec.scenario()));
        zeros.removeIf(zero -> spec.outcomes().stream().noneMatch(outcome -> concerns(zero, outcome)));
        DesignPoints points = spec.design().points();
        for (int p = 0; p < points.size() && !zeros.isEmpty(); p++) {
            Set<String> there = says(spec.at(points, p));
            zeros.removeIf(zero -> !there.contains(zero.says()));
        }
        if (zeros.isEmpty()) {
            return List.of();
        }
        try {
            return new SilentFigures(spec.scenario(), spec.seed(), spec.fixed(), DealSearches.of(spec.scenario()), 1)
                    .of(zeros, 1, spec.runs(), () -> false).stream()
                            .map(of -> "At every point: " + of.sentence()
                                    + (of.runs() == 0 ? "" : " (The factors as the scenario has them.)"))
                            .toList();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("the analysis was stopped").initCause(stopped);
        }
    }

    private static Set<String> says(Scenario scenario) {
        return SilentZeros.of(scenario).stream().map(SilentZero::says).collect(Collectors.toSet());
    }

    /** Whether an outcome of the sweep is among the numbers beside which it is said. */
    static boolean concerns(SilentZero zero, Statistic outcome) {
        String name = outcome.name().replaceFirst("^fitting\\.", "");
        return switch (zero.subject()) {
            case OUTCOMES -> {
                Outcome of = zero.outcome();
                yield of != null && name.equals(of.name());
            }
            case SURVIVAL -> name.startsWith("survival") || name.startsWith("termsStand");
            case REASONS -> {
                Obstacle of = zero.obstacle();
                yield of != null && reason(of, name);
            }
            case COST -> name.startsWith("costOfWar");
            case RECORD -> name.equals("fits") || name.equals("planAsymmetry");
        };
    }

    private static boolean reason(Obstacle obstacle, String name) {
        return switch (obstacle) {
            case RATIFICATION -> name.equals("why.ratification") || name.equals("relaxRatification");
            case RED_LINES -> name.equals("why.redLines") || name.equals("relaxRedLines");
            case COMMITMENT -> name.equals("why.commitment") || name.equals("relaxCommitment");
        };
    }
}
