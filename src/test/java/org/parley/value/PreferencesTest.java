package org.parley.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.parameter.Side.A;
import static org.parley.parameter.Side.B;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.random.RunKey;
import org.parley.random.Streams;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioBuilder;

class PreferencesTest {
    private static final int RUNS = 20_000;

    private static Streams streams(long replication) {
        return Streams.of(new RunKey(11, replication));
    }

    private static ScenarioBuilder four() {
        return ScenarioBuilder.of("four")
                .issue("a", 4, 0)
                .issue("b", 2, 0)
                .issue("c", 2, 0)
                .issue("d", 2, 0);
    }

    @Test
    void t18_rankOrderCentroid() {
        assertArrayEquals(new double[] {.5208333, .2708333, .1458333, .0625}, Preferences.rankOrderCentroid(4), 1e-6);
        assertArrayEquals(new double[] {1}, Preferences.rankOrderCentroid(1), 0);
    }

    /** A trade of issue against issue: a gain g is worth a loss of .1 from the reference iff g ≥ 2.25 · .1. */
    @Test
    void t19_lossAverseTrade() {
        Scenario s = ScenarioBuilder.of("trade")
                .issue("gain", 2, 0)
                .issue("loss", 3, 1)
                .scores(A, 0, 0, 1)
                .scores(A, 1, 1, .5, 0)
                .build();
        double[][] v = Preferences.mean(s, A, 2.25).values();
        double loss = v[1][1] - v[1][2];
        assertEquals(2.25 * .5, loss, 1e-12);
        double perUnit = loss / .5;
        assertEquals(.225, perUnit * .1, 1e-12);
        assertEquals(.5, v[1][0] - v[1][1], 1e-12, "gains are not enlarged");
        assertEquals(1, v[0][1], 0);
    }

    @Test
    void meansAreCentroidAndEqualSpacing() {
        Preferences p = Preferences.mean(four().build(), A, 1);
        assertArrayEquals(Preferences.rankOrderCentroid(4), p.weights(), 0);
        assertArrayEquals(new double[] {1, 2 / 3.0, 1 / 3.0, 0}, p.values()[0], 1e-15);
        assertArrayEquals(new double[] {1, 0}, p.values()[1], 0);
    }

    /** Order unknown: every member of a tied group gets the group's mean. */
    @Test
    void meansOfTies() {
        Scenario s = four().ranks(A, List.of(List.of(2, 0), List.of(1), List.of(3)))
                .order(A, 0, List.of(List.of(1), List.of(0, 2, 3)))
                .build();
        Preferences p = Preferences.mean(s, A, 1);
        double first = (.5208333333 + .2708333333) / 2;
        assertArrayEquals(new double[] {first, .1458333333, first, .0625}, p.weights(), 1e-9);
        assertArrayEquals(new double[] {1 / 3.0, 1, 1 / 3.0, 1 / 3.0}, p.values()[0], 1e-15);
    }

    @Test
    void drawsKeepTheStatedOrder() {
        Scenario s = four().ranks(A, "d b a c").build();
        for (int r = 0; r < 200; r++) {
            Preferences p = Preferences.drawn(s, A, 1, 0, streams(r));
            double[] w = p.weights();
            assertThat(w[3] >= w[1] && w[1] >= w[0] && w[0] >= w[2] && w[2] > 0)
                    .as("run " + r)
                    .isTrue();
            assertEquals(1, Arrays.stream(w).sum(), 1e-12);
            double[] v = p.values()[0];
            assertThat(v[0] == 1 && v[1] > v[2] && v[2] > v[3] && v[3] == 0).isTrue();
        }
    }

    /** The mean of uniform weights in a given order is the rank-order-centroid; of sorted uniforms, equal spacing. */
    @Test
    void meansOfDraws() {
        Scenario s = four().build();
        double[] sum = new double[4];
        double[] scores = new double[4];
        for (int r = 0; r < RUNS; r++) {
            Preferences p = Preferences.drawn(s, A, 1, 0, streams(r));
            for (int k = 0; k < 4; k++) {
                sum[k] += p.weights()[k] / RUNS;
                scores[k] += p.values()[0][k] / RUNS;
            }
        }
        assertArrayEquals(Preferences.rankOrderCentroid(4), sum, .004);
        assertArrayEquals(new double[] {1, 2 / 3.0, 1 / 3.0, 0}, scores, .006);
    }

    /** Adjacent pairs from the top, each with probability ¼: who is first after the swaps? b with ¼; a stays with ¾. */
    @Test
    void rankNoiseSwapsNeighboursFromTheTop() {
        Scenario s = four().build();
        int[] first = new int[4];
        int[] last = new int[4];
        for (int r = 0; r < RUNS; r++) {
            double[] w = Preferences.drawn(s, A, 1, .25, streams(r)).weights();
            first[IntStream.range(0, 4).reduce((i, j) -> w[i] > w[j] ? i : j).orElseThrow()]++;
            last[IntStream.range(0, 4).reduce((i, j) -> w[i] < w[j] ? i : j).orElseThrow()]++;
        }
        assertEquals(.75, first[0] / (double) RUNS, .015);
        assertEquals(.25, first[1] / (double) RUNS, .015);
        assertEquals(0, first[2] + first[3]);
        assertEquals(.75, last[3] / (double) RUNS, .015);
        // a sinks to the bottom when all three pairs are swapped
        assertEquals(1 / 64.0, last[0] / (double) RUNS, .005);
        double[] turned = Preferences.drawn(s, A, 1, 1, streams(0)).weights();
        assertThat(turned[1] > turned[2] && turned[2] > turned[3] && turned[3] > turned[0])
                .as("with certainty the first sinks to the bottom")
                .isTrue();
    }

    @Test
    void tiesAreBrokenAtRandomAndEvenly() {
        Scenario s = four().ranks(A, List.of(List.of(0, 1), List.of(2), List.of(3)))
                .order(A, 0, List.of(List.of(0, 1, 2), List.of(3)))
                .build();
        int upper = 0;
        int[] best = new int[4];
        for (int r = 0; r < RUNS; r++) {
            Preferences p = Preferences.drawn(s, A, 1, 0, streams(r));
            upper += p.weights()[0] > p.weights()[1] ? 1 : 0;
            for (int o = 0; o < 4; o++) {
                best[o] += p.values()[0][o] == 1 ? 1 : 0;
            }
            assertEquals(0, p.values()[0][3], 0);
        }
        assertEquals(.5, upper / (double) RUNS, .015);
        for (int o = 0; o < 3; o++) {
            assertEquals(1 / 3.0, best[o] / (double) RUNS, .015);
        }
        assertEquals(0, best[3]);
    }

    @Test
    void explicitNumbersOverrideSampling() {
        Scenario s =
                four().weights(A, .4, .3, .2, .1).scores(A, 0, .2, 1, 0, .7).build();
        for (Preferences p : List.of(Preferences.mean(s, A, 1), Preferences.drawn(s, A, 1, 1, streams(0)))) {
            assertArrayEquals(new double[] {.4, .3, .2, .1}, p.weights(), 0);
            assertArrayEquals(new double[] {.2, 1, 0, .7}, p.values()[0], 0);
        }
    }

    /** λ = 2 about reference .5: .25 becomes .5 − 2·.25 = 0, and 0 becomes −.5. */
    @Test
    void lossAversionAboutAReference() {
        Scenario s = four().scores(A, 0, 1, .5, .25, 0).reference(A, 0, 1).build();
        assertArrayEquals(
                new double[] {1, .5, 0, -.5}, Preferences.mean(s, A, 2).values()[0], 1e-15);
        assertArrayEquals(
                new double[] {1, .5, .25, 0}, Preferences.mean(s, A, 1).values()[0], 0);
    }

    /** Streams carry the party's id: exchanging the parties' places exchanges their draws. */
    @Test
    void drawsBelongToThePartyNotToTheSide() {
        Scenario one = four().parties("north", "south").build();
        Scenario other = four().parties("south", "north").build();
        assertArrayEquals(
                Preferences.drawn(one, A, 1, .25, streams(3)).weights(),
                Preferences.drawn(other, B, 1, .25, streams(3)).weights(),
                0);
        assertThat(Preferences.drawn(one, A, 1, 0, streams(3)).weights())
                .isNotEqualTo(Preferences.drawn(one, B, 1, 0, streams(3)).weights());
    }
}
