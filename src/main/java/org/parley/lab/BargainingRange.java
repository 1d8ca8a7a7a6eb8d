package org.parley.lab;

import java.util.List;
import org.parley.table.NumberText;

/**
 * Which divisions both sides like better than war.
 *
 * <p>Primitives: a pie of 1; side A wins it all in a war with probability p and pays c_A, side B pays c_B whoever wins.
 * War is worth {@code p − c_A} to A and {@code 1 − p − c_B} to B, so A takes every share {@code x ≥ p − c_A} and B
 * every {@code x ≤ p + c_B}, inside [0, 1]: the range is {@code [max(0, p − c_A), min(1, p + c_B)]}. It is never empty
 * while the net costs c_A + c_B are positive; a negative cost stands for a side that values fighting itself.
 *
 * <p>Played by enumeration: each of a million and one divisions is put to both sides, each of which compares it with
 * the lottery of winning and losing. Units: shares of the pie. Fearon 1995. Limits: T03; empty when net costs are below
 * 0.
 */
public final class BargainingRange implements Game {
    static final GameParameter POWER = GameParameter.of("power", "p", "probability that A wins a war", 0, 1, 0.6);
    static final GameParameter COST_A =
            GameParameter.of("costA", "c_A", "cost of war for A, share of the pie", -0.5, 1, 0.1);
    static final GameParameter COST_B =
            GameParameter.of("costB", "c_B", "cost of war for B, share of the pie", -0.5, 1, 0.15);

    private static final int STEPS = 1_000_000;

    @Override
    public String name() {
        return "fearon";
    }

    @Override
    public String title() {
        return "The bargaining range that the cost of war opens (Fearon 1995)";
    }

    @Override
    public List<GameParameter> parameters() {
        return List.of(POWER, COST_A, COST_B);
    }

    /** Lowest and highest share of A that both accept; both NaN if there is none. */
    static double[] range(double power, double costA, double costB) {
        double low = Math.max(0, power - costA);
        double high = Math.min(1, power + costB);
        return low <= high ? new double[] {low, high} : new double[] {Double.NaN, Double.NaN};
    }

    static double[] enumerated(double power, double costA, double costB) {
        double low = Double.NaN;
        double high = Double.NaN;
        for (int i = 0; i <= STEPS; i++) {
            double x = i / (double) STEPS;
            boolean acceptedByA = x - (power * (1 - costA) + (1 - power) * (0 - costA)) >= -1e-12;
            boolean acceptedByB = (1 - x) - (power * (0 - costB) + (1 - power) * (1 - costB)) >= -1e-12;
            if (acceptedByA && acceptedByB) {
                low = Double.isNaN(low) ? x : low;
                high = x;
            }
        }
        return new double[] {low, high};
    }

    @Override
    public List<Result> play(GameValues settings, Sampling sampling) {
        double power = settings.get(POWER);
        double costA = settings.get(COST_A);
        double costB = settings.get(COST_B);
        double[] closed = range(power, costA, costB);
        double[] played = enumerated(power, costA, costB);
        return List.of(
                Result.exact("low", "least share that A accepts and B grants", closed[0], played[0], 1e-6),
                Result.exact("high", "greatest share that B grants and A accepts", closed[1], played[1], 1e-6),
                Result.exact(
                        "width",
                        "what there is to bargain over: the war's waste, inside the pie",
                        closed[1] - closed[0],
                        played[1] - played[0],
                        2e-6));
    }

    @Override
    public String playedBy() {
        return "enumeration of 1 000 001 divisions";
    }

    @Override
    public List<Figure> figures(GameValues settings, Sampling sampling) {
        double costA = settings.get(COST_A);
        double costB = settings.get(COST_B);
        double power = settings.get(POWER);
        double[] range = range(power, costA, costB);
        double[] powers = Figure.steps(0, 1, 201);
        boolean none = Double.isNaN(range[0]);
        Figure.Builder figure = Figure.named(
                        "fearon",
                        "Divisions that both sides like better than war",
                        Axis.percent("power of A: probability that it prevails in a war"),
                        Axis.percent("share of the pie that A gets"))
                .band("bargaining range", powers, p -> range(p, costA, costB)[0], p -> range(p, costA, costB)[1])
                .line("expected share from war, before costs", powers, p -> p)
                .points("range at this power", new double[] {power, power}, range);
        if (none) {
            figure.line("least share that A accepts", powers, p -> p - costA)
                    .line("greatest share that B grants", powers, p -> p + costB);
        }
        return List.of(figure.build(finding(range, power, costA, costB)));
    }

    private static String finding(double[] range, double power, double costA, double costB) {
        if (Double.isNaN(range[0])) {
            return "No division is better for both than war: A asks for " + NumberText.percent(power - costA)
                    + " of the pie or more, B grants " + NumberText.percent(Math.min(1, power + costB)) + " at most";
        }
        return "With a power of A of " + NumberText.percent(power)
                + (range[0] == range[1]
                        ? " one division is as good for both as war: A gets " + NumberText.percent(range[0])
                        : " both like peace better than war if A gets between " + NumberText.percent(range[0]) + " and "
                                + NumberText.percent(range[1]))
                + " of the pie";
    }

    @Override
    public Lesson lesson() {
        return new Lesson(
                "Two sides can divide a pie or fight for all of it, and fighting costs both.",
                "Because war wastes something, some division is better for both than fighting, however strong one side is; so a"
                        + " war has to be explained by private information, by promises that cannot be kept, or by what cannot be divided.",
                "It is one decision with known power and costs, about a pie that can be cut anywhere.",
                "In the simulator the ends of this range are the two values of fighting on, and the range is the zone of possible"
                        + " agreement; every obstacle to peace is a term that closes it.",
                List.of("org.parley.value.WarValue", "org.parley.search.Bargain"));
    }

    @Override
    public List<Reproduction> reproductions() {
        return List.of(
                Reproduction.of("T03", "Fearon 1995, lower end", "", "low", 0.50),
                Reproduction.of("T03", "upper end", "", "high", 0.75),
                Reproduction.of("T03", "empty when net costs are below 0", "costA=-0.2 costB=0.1", "low", Double.NaN));
    }
}
