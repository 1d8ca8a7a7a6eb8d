package org.parley.lab;

import java.util.ArrayList;
import java.util.List;
import org.parley.number.Exponential;
import org.parley.value.Belief;
import org.parley.value.Breakdown;
import org.parley.value.Preferences;
import org.parley.value.Ratification;
import org.parley.value.WarValue;

/**
 * The numbers of the simulator's own formulas, computed by its own classes beside what the model's page expects: war
 * value (T13, T13b, T13c), survival weight (T14, T14b), learning (T16), the bar of ratification (T17) and mean weights
 * (T18). T19, the loss-averse trade, needs a scenario and is a test only.
 *
 * <p>The expected numbers were worked out by an independent implementation of the page; tolerance 1e-6, or half a digit
 * of the last printed one. Test: ModelNumbersTest; each class has its own test of the same number, and of the sum it
 * stands for.
 */
final class ModelNumbers {
    private ModelNumbers() {}

    /**
     * One number.
     *
     * @param id row of the model's page of tests
     * @param says which quantity
     * @param inputs with which inputs
     * @param type the class that computes it
     * @param expected the page's number
     * @param computed what the class gives
     * @param tolerance largest difference
     */
    record Row(
            String id, String says, String inputs, Class<?> type, double expected, double computed, double tolerance) {
        boolean holds() {
            return Math.abs(expected - computed) <= tolerance;
        }
    }

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        String war = "δ .998, f − κ = .65 − .15, k .0005 and .001, ũ 0";
        double sigma = -.2;
        double drift = .0005;
        row(rows, "T13", "war value, no drift", war, WarValue.class, .5713469, warValue(sigma, 0));
        String drifting = war + ", σ −.2, .0005 a week";
        double farther = 1000;
        double uncapped = warValue(sigma * farther, drift / farther);
        row(rows, "T13b", "with drift, no cap", drifting, WarValue.class, .5550495, uncapped);
        row(rows, "T13c", "with the cap after 2000 weeks", drifting, WarValue.class, .5550643, warValue(sigma, drift));

        String peace = "u .6, W′ .3, δ .998, ";
        double once = new Breakdown(.002, 0, 0, 1, 0, 0, 2, .998).survivalWeight(0, 0, 0);
        row(rows, "T14", "peace value, one phase", peace + "h .002", Breakdown.class, .4501502, .3 + once * .3);
        double thrice = new Breakdown(.0024, 0, 0, 5 / 3.0, 12, 780, Exponential.log(3), .998).survivalWeight(0, 1, 1);
        String phases = peace + "(.004, 12) (.0008, 780) (.0024, ∞)";
        row(rows, "T14b", "three phases", phases, Breakdown.class, .4983116, .3 + thrice * .3);

        Belief belief = new Belief(20, 52, 1000, .0015, 104);
        for (int week = 0; week < 26; week++) {
            belief.learn(0);
        }
        String gap = "gap 20, n₀ 52, 26 weeks";
        rows.add(new Row("T16", "learning: gap left", gap, Belief.class, 13.33333, belief.pace(), 5e-6));
        for (int week = 26; week < 52; week++) {
            belief.learn(0);
        }
        String quiet = "k̂₀ .0015, b₀ 104, 52 quiet weeks";
        row(rows, "T16", "believed collapse", quiet, Belief.class, .0010, belief.collapseHazard());

        // support .5419520 is where Φ((s − ½)/.08) = .7
        double logit = Exponential.log(.541952041 / (1 - .541952041));
        double bar = new Ratification(true, logit, 0, .08, .1).bar(0);
        row(rows, "T17", "bar of ratification", "P .7, cost .1", Ratification.class, .0428571, bar);

        double[] centroid = {.5208333, .2708333, .1458333, .0625};
        double[] weights = Preferences.rankOrderCentroid(4);
        for (int rank = 0; rank < 4; rank++) {
            String says = "mean weight of rank " + (rank + 1);
            row(rows, "T18", says, "n = 4", Preferences.class, centroid[rank], weights[rank]);
        }
        return rows;
    }

    private static void row(
            List<Row> rows, String id, String says, String inputs, Class<?> type, double expected, double computed) {
        rows.add(new Row(id, says, inputs, type, expected, computed, Reproduction.TOLERANCE));
    }

    private static double warValue(double sigma, double driftPerWeek) {
        return WarValue.of(.65, .65 + sigma, 0, driftPerWeek, .15, .0005, .001, 0, .998);
    }
}
