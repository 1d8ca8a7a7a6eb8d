package org.parley.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.format.RandomScenarios;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.scenario.Mirror;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearches;
import org.parley.sim.RecordFit;
import org.parley.sim.Simulator;
import org.parley.value.DealSpace;

/** The typical draw by its definition, read a second time: sorted lists and places in them. Failures name the seed. */
class TypicalDrawTest {
    private static final int DRAWS = 25;

    private static TypicalDraw typical(Scenario s, long seed, int threads) throws InterruptedException {
        return TypicalDraw.of(s, seed, DealSearches.of(s), threads, DRAWS);
    }

    @Test
    void theNearestToTheMediansAmongThoseThatFit() throws InterruptedException {
        int refused = 0;
        for (long seed = 1; seed <= 60; seed++) {
            Scenario s = RandomScenarios.withRecord(seed);
            List<Integer> fitting = new ArrayList<>();
            List<double[]> brought = new ArrayList<>();
            for (int k = 1; k <= DRAWS; k++) {
                RunKey key = new RunKey(seed, k);
                ParameterValues values = Simulator.values(s, s.assumptions(), false, key);
                Simulator simulator = new Simulator(s, DealSpace.of(s), DealSearches.of(s));
                @Nullable
                RecordFit fit = simulator
                        .trace(values, s.fixedPreferences(), key)
                        .result()
                        .fit();
                Simulator.Opening o = simulator.opening(values, s.fixedPreferences(), key);
                brought.add(new double[] {
                    o.valuation().warValue(Side.A),
                    o.valuation().warValue(Side.B),
                    o.search().largestValue(Side.A),
                    o.search().largestValue(Side.B),
                    o.search().zopaSize()
                });
                if (fit == null || fit.fits()) {
                    fitting.add(k);
                }
            }
            List<Integer> asked = new ArrayList<>(fitting);
            for (int k = 1; fitting.isEmpty() && k <= DRAWS; k++) {
                asked.add(k);
            }
            double least = Double.POSITIVE_INFINITY;
            int nearest = 0;
            for (int k : asked) {
                double apart = 0;
                for (int m = 0; m < 5; m++) {
                    apart += Math.abs(rank(brought, asked, k, m) / asked.size() - .5);
                }
                if (apart < least - 1e-9) {
                    least = apart;
                    nearest = k;
                }
            }
            TypicalDraw found = typical(s, seed, 2);
            assertEquals(nearest, found.replication(), "seed " + seed);
            assertEquals(fitting.size(), found.fitting(), "seed " + seed);
            refused += fitting.size() < DRAWS ? 1 : 0;
        }
        assertThat(refused).as("records that some draws do not fit").isGreaterThan(5);
    }

    /** Place among the sorted numbers, the mean of the places of equal ones; the last place without a number. */
    private static double rank(List<double[]> brought, List<Integer> asked, int k, int m) {
        double own = brought.get(k - 1)[m];
        if (Double.isNaN(own)) {
            return asked.size();
        }
        List<Double> sorted = asked.stream()
                .map(d -> brought.get(d - 1)[m])
                .filter(v -> !Double.isNaN(v))
                .sorted(Comparator.naturalOrder())
                .toList();
        return (sorted.indexOf(own) + 1 + sorted.lastIndexOf(own) + 1) / 2.;
    }

    @Test
    void mirrorsAndHasNothingToDoWithThreads() throws InterruptedException {
        for (long seed = 1; seed <= 30; seed++) {
            Scenario s = RandomScenarios.of(seed);
            TypicalDraw one = typical(s, seed, 1);
            assertEquals(one, typical(s, seed, 3), "seed " + seed);
            assertEquals(one, typical(Mirror.of(s), seed, 2), "seed " + seed);
        }
    }
}
