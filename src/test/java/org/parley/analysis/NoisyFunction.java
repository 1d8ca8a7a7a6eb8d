package org.parley.analysis;

import java.util.Arrays;
import java.util.List;
import org.parley.random.Stream;

/**
 * A function of the unit cube with known indices, seen through runs: replication r shows y(x, r), whose mean over r is
 * f(x). The noise has three parts: one shared by all points of a replication (ε), one by which the effect of a factor
 * differs between replications (η u₀, η′ u₂ with u = √12 (x − ½)), and one that every run has for itself. Under
 * independent random numbers every run has all of them for itself.
 *
 * @param name for the table
 * @param dimensions factors
 * @param variance of f over the cube
 * @param first S1 of each factor, in closed form
 * @param total ST of each factor, in closed form
 */
record NoisyFunction(String name, int dimensions, double variance, double[] first, double[] total) {
    private static final double[] G = {0, 1, 4.5, 9, 99, 99, 99, 99};

    static final List<NoisyFunction> ALL = List.of(ishigami(), sobolG(), interaction(), share());

    /** Ishigami &amp; Homma 1990, a = 7, b = .1: V = a²/8 + bπ⁴/5 + b²π⁸/18 + ½. */
    static NoisyFunction ishigami() {
        double pi4 = Math.pow(Math.PI, 4);
        double v1 = 0.5 * (1 + 0.1 * pi4 / 5) * (1 + 0.1 * pi4 / 5);
        double v2 = 49.0 / 8;
        double v13 = 0.01 * pi4 * pi4 * 8 / 225;
        double v = v1 + v2 + v13;
        return new NoisyFunction(
                "Ishigami", 3, v, new double[] {v1 / v, v2 / v, 0}, new double[] {(v1 + v13) / v, v2 / v, v13 / v});
    }

    /**
     * Saltelli &amp; Sobol 1995, a = 0, 1, 4.5, 9, 99 × 4: V_j = 1/(3 (1 + a_j)²), V = Π(1 + V_j) − 1, ST_j V = V_j
     * Π_{k≠j}(1 + V_k).
     */
    static NoisyFunction sobolG() {
        double all = 1;
        for (double a : G) {
            all *= 1 + 1 / (3 * (1 + a) * (1 + a));
        }
        double[] first = new double[G.length];
        double[] total = new double[G.length];
        for (int j = 0; j < G.length; j++) {
            double v = 1 / (3 * (1 + G[j]) * (1 + G[j]));
            first[j] = v / (all - 1);
            total[j] = v * all / (1 + v) / (all - 1);
        }
        return new NoisyFunction("Sobol G", G.length, all - 1, first, total);
    }

    /** 3 u₀ + 2 u₁ + 2 u₀ u₁: V = 9 + 4 + 4; u₂ acts on single runs only. */
    static NoisyFunction interaction() {
        return new NoisyFunction(
                "interaction", 3, 17, new double[] {9 / 17.0, 4 / 17.0, 0}, new double[] {13 / 17.0, 8 / 17.0, 0});
    }

    /**
     * The share of runs with 1 where a run is 1 when its number of (0, 1) lies below .1 + .5 x₀ + .3 x₁: V = (.25 +
     * .09)/12.
     */
    static NoisyFunction share() {
        double[] shares = {25 / 34.0, 9 / 34.0, 0};
        return new NoisyFunction("share", 3, 0.34 / 12, shares, shares);
    }

    /**
     * S2 of each pair (0, 1), (0, 2) … in closed form: of these functions none has a share of three factors or more but
     * Sobol's G, whose partial variances are products, so that S_jk V = V_j V_k.
     */
    double[] pairs() {
        double[] pairs = new double[dimensions * (dimensions - 1) / 2];
        for (int j = 0, pair = 0; j < dimensions; j++) {
            for (int k = j + 1; k < dimensions; k++, pair++) {
                pairs[pair] = switch (name) {
                    case "Ishigami" -> j == 0 && k == 2 ? total[2] : 0;
                    case "Sobol G" -> first[j] * first[k] * variance;
                    case "interaction" -> j == 0 && k == 1 ? 4 / 17.0 : 0;
                    default -> 0;
                };
            }
        }
        return pairs;
    }

    /** f: what endless replications would show at this point of the unit cube. */
    double mean(double[] x) {
        return switch (name) {
            case "Ishigami" ->
                TestFunctions.ishigami(
                        Arrays.stream(x).map(s -> Math.PI * (2 * s - 1)).toArray());
            case "Sobol G" -> TestFunctions.g(x, G);
            case "interaction" -> 3 * u(x[0]) + 2 * u(x[1]) + 2 * u(x[0]) * u(x[1]);
            default -> 0.1 + 0.5 * x[0] + 0.3 * x[1];
        };
    }

    private static double u(double x) {
        return Math.sqrt(12) * (x - 0.5);
    }

    /** values[point][replication]. */
    double[][] runs(double[][] points, int replications, boolean common, Stream stream) {
        double[][] values = new double[points.length][replications];
        double scale = Math.sqrt(variance);
        boolean zeroOne = name.equals("share");
        double[] drawn = new double[3];
        for (int r = 0; r < replications; r++) {
            if (common) {
                draw(drawn, zeroOne, stream);
            }
            for (int p = 0; p < points.length; p++) {
                if (!common) {
                    draw(drawn, zeroOne, stream);
                }
                double f = mean(points[p]);
                values[p][r] = zeroOne
                        ? drawn[0] < f ? 1 : 0
                        : f
                                + scale
                                        * (0.5 * drawn[0]
                                                + 0.5 * drawn[1] * u(points[p][0])
                                                + 0.5 * drawn[2] * u(points[p][2])
                                                + 0.7 * stream.normal());
            }
        }
        return values;
    }

    private static void draw(double[] drawn, boolean zeroOne, Stream stream) {
        for (int k = 0; k < drawn.length; k++) {
            drawn[k] = zeroOne ? stream.uniform() : stream.normal();
        }
    }
}
