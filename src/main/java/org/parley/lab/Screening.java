package org.parley.lab;

import java.util.List;
import org.parley.random.Stream;
import org.parley.table.NumberText;

/**
 * How much risk of war a side takes that does not know the other's cost of war, and why that risk does not depend on
 * power.
 *
 * <p>Primitives: A demands x, once; B accepts if {@code 1 − x ≥ 1 − p − c}, that is {@code c ≥ x − p}, and knows its
 * own c, uniform on [lo, hi] for A. War is worth {@code p − c_A} to A. Let y = x − p. A maximises
 * {@code y·(hi − y)/(hi − lo) − c_A·(y − lo)/(hi − lo)} (plus p, which stands in every term): the derivative
 * {@code hi − 2y − c_A} is 0 at {@code y* = (hi − c_A)/2}, so {@code x* = p + (hi − c_A)/2} and
 * {@code Pr(war) = (hi − c_A − 2lo)/(2(hi − lo))}: p has dropped out. If {@code hi − c_A ≤ 2lo} the safe demand y = lo
 * is best and the risk is 0. Nobody can demand more than the pie: x* ≤ 1, and only at that edge does the risk move with
 * p.
 *
 * <p>Played by enumeration: 1000 equally likely types of B answer every demand that makes one of them indifferent; then
 * by Monte Carlo against drawn types. Units: shares of the pie. Fearon 1995, after Myerson 1979. Limits: T04, T04b,
 * T04c, T04d.
 */
public final class Screening implements Game {
    static final GameParameter POWER = GameParameter.of("power", "p", "probability that A wins a war", 0.05, 0.95, 0.5);
    static final GameParameter COST_A = GameParameter.of("costA", "c_A", "cost of war for A", 0, 0.5, 0.1);
    static final GameParameter LOW = GameParameter.of("low", "lo", "least cost of war B may have", 0, 0.5, 0);
    static final GameParameter HIGH = GameParameter.of("high", "hi", "greatest cost of war B may have", 0.05, 1, 0.4);

    private static final int TYPES = 1000;

    @Override
    public String name() {
        return "screening";
    }

    @Override
    public String title() {
        return "How much risk of war an uninformed side takes (Fearon 1995)";
    }

    @Override
    public List<GameParameter> parameters() {
        return List.of(POWER, COST_A, LOW, HIGH);
    }

    @Override
    public List<String> problems(GameValues settings) {
        double low = settings.get(LOW);
        return settings.get(HIGH) >= low + 0.01
                ? List.of()
                : List.of("high is " + Digits.plain(settings.get(HIGH)) + "; with low=" + Digits.plain(low)
                        + " allowed " + Digits.four(low + 0.01) + " … 1.");
    }

    /** Probability that a demand is refused. */
    static double refused(double demand, double power, double low, double high) {
        return Math.max(0, Math.min(1, (demand - power - low) / (high - low)));
    }

    /** The demand x*. */
    static double demand(double power, double costA, double low, double high) {
        return Math.min(1, power + Math.max(low, (high - costA) / 2));
    }

    /** Pr(war) at x*. */
    static double risk(double power, double costA, double low, double high) {
        return refused(demand(power, costA, low, high), power, low, high);
    }

    private static double type(double low, double high, int k) {
        return low + (k + 0.5) * (high - low) / TYPES;
    }

    /** The best demand and the share of types that refuse it, by enumeration. */
    static double[] enumerated(double power, double costA, double low, double high) {
        double best = Double.NaN;
        double refusing = Double.NaN;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < TYPES; k++) {
            double x = Math.min(1, power + type(low, high, k));
            int accepts = 0;
            for (int other = 0; other < TYPES; other++) {
                if (1 - x >= 1 - power - type(low, high, other) - 1e-12) {
                    accepts++;
                }
            }
            double payoff = (accepts * x + (TYPES - accepts) * (power - costA)) / TYPES;
            if (payoff > most) {
                most = payoff;
                best = x;
                refusing = (TYPES - accepts) / (double) TYPES;
            }
        }
        return new double[] {best, refusing};
    }

    @Override
    public List<Result> play(GameValues settings, Sampling sampling) {
        double power = settings.get(POWER);
        double costA = settings.get(COST_A);
        double low = settings.get(LOW);
        double high = settings.get(HIGH);
        double risk = risk(power, costA, low, high);
        double[] played = enumerated(power, costA, low, high);
        Stream stream = sampling.stream(this);
        int wars = 0;
        for (int i = 0; i < sampling.n(); i++) {
            double cost = low + (high - low) * stream.uniform();
            if (1 - played[0] < 1 - power - cost) {
                wars++;
            }
        }
        return List.of(
                Result.exact("demand", "demand of A", demand(power, costA, low, high), played[0], 2e-3),
                Result.exact("risk", "risk of war", risk, played[1], 2e-3),
                Result.sampled(
                        "drawnRisk",
                        "risk of war at the played demand, drawn types",
                        refused(played[0], power, low, high),
                        Play.Sampled.share(wars, sampling.n())));
    }

    @Override
    public String playedBy() {
        return "enumeration of 1000 types and their demands; Monte Carlo";
    }

    @Override
    public List<Figure> figures(GameValues settings, Sampling sampling) {
        double costA = settings.get(COST_A);
        double low = settings.get(LOW);
        double high = settings.get(HIGH);
        double power = settings.get(POWER);
        double[] powers = Figure.steps(0.05, 0.95, 181);
        return List.of(Figure.named(
                        "screening",
                        "What A demands, and the risk of war that it takes",
                        Axis.percent("power of A: probability that it prevails in a war"),
                        Axis.percent("demand: share of the pie · risk: probability of war"))
                .line("demand of A", powers, p -> demand(p, costA, low, high))
                .line("risk of war", powers, p -> risk(p, costA, low, high))
                .point("demand at this power", power, demand(power, costA, low, high))
                .point("risk at this power", power, risk(power, costA, low, high))
                .build(finding(power, costA, low, high)));
    }

    /** Below the edge at which A demands the whole pie the risk is the same at every power. */
    private static String finding(double power, double costA, double low, double high) {
        double edge = 1 - Math.max(low, (high - costA) / 2);
        String where = edge >= POWER.legal().high() ? "" : " up to " + NumberText.percent(edge);
        return "The risk of war is " + NumberText.percent(risk(POWER.legal().low(), costA, low, high))
                + " at every power of A" + where
                + (power <= edge
                        ? ", while its demand rises with power: at " + NumberText.percent(power) + " it asks for "
                                + NumberText.percent(demand(power, costA, low, high)) + " of the pie"
                        : "; at " + NumberText.percent(power) + " it asks for the whole pie, with a risk of "
                                + NumberText.percent(risk(power, costA, low, high)));
    }

    @Override
    public Lesson lesson() {
        return new Lesson(
                "One side makes a single demand without knowing how much war would cost the other.",
                "It asks for more than the toughest opponent would grant and accepts some risk of war; power raises the demand"
                        + " but not the risk, which depends on how wide the uncertainty is and on its own cost.",
                "There is one demand and no second round, no message and no bluff, and only one side is uncertain.",
                "In the simulator private information is the belief about the opponent's collapse and about the front, which"
                        + " fighting corrects week by week, and the blur through which each side sees the other's interests.",
                List.of("org.parley.value.Belief"));
    }

    @Override
    public List<Reproduction> reproductions() {
        return List.of(
                Reproduction.of(
                        "T04", "screening, c ~ U[0, .4]: demand", "power=0.5 costA=0.1 low=0 high=0.4", "demand", 0.65),
                Reproduction.of("T04", "risk", "power=0.5 costA=0.1 low=0 high=0.4", "risk", 0.375),
                Reproduction.of(
                        "T04b", "c ~ U[.1, .5]: demand", "power=0.5 costA=0.1 low=0.1 high=0.5", "demand", 0.70),
                Reproduction.of("T04b", "risk", "power=0.5 costA=0.1 low=0.1 high=0.5", "risk", 0.25),
                Reproduction.of("T04c", "less power: demand", "power=0.3 costA=0.1 low=0.1 high=0.5", "demand", 0.50),
                Reproduction.of("T04c", "the same risk", "power=0.3 costA=0.1 low=0.1 high=0.5", "risk", 0.25),
                Reproduction.of("T04d", "safe demand", "power=0.5 costA=0.1 low=0.2 high=0.4", "demand", 0.70),
                Reproduction.of("T04d", "no risk", "power=0.5 costA=0.1 low=0.2 high=0.4", "risk", 0));
    }
}
