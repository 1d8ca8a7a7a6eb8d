package org.parley.lab;

import java.util.List;
import org.parley.number.Exponential;
import org.parley.random.Stream;
import org.parley.table.NumberText;

/**
 * How long two sides hold out when whoever yields first loses the prize.
 *
 * <p>Primitives: side i gets V_i if the other yields first, and pays c_i for every unit of time until somebody yields.
 * No certain time can be an equilibrium (the other would wait one moment longer), so both draw their time. i is content
 * to draw only if holding out one moment dt more is worth what it costs: {@code λ_j V_i dt = c_i dt}, with λ_j the rate
 * at which the *other* yields. So {@code λ_j = c_i/V_i}: constant, exponential, and set by the opponent's stakes. Mean
 * persistence of i is 1/λ_i, the war lasts 1/(λ₁ + λ₂) on average, 1 yields first with probability {@code λ₁/(λ₁ + λ₂)}
 * (the side that values the prize more yields first more often!), and both expect 0: the prize is fought away.
 *
 * <p>Played: the payoff of holding out is added up moment by moment against a guessed rate of the other, which is
 * halved in until holding out is worth as much as yielding at once; then the war is drawn many times with the rates so
 * found. Units: V in any unit, c in that unit per unit of time. Maynard Smith 1974; Hendricks, Weiss &amp; Wilson 1988.
 * Limits: T06, T06b.
 */
public final class Attrition implements Game {
    static final GameParameter PRIZE_1 = GameParameter.of("prize1", "V₁", "worth of the prize to side 1", 0.1, 10, 1);
    static final GameParameter PRIZE_2 = GameParameter.of("prize2", "V₂", "worth of the prize to side 2", 0.1, 10, 1);
    static final GameParameter COST_1 =
            GameParameter.of("cost1", "c₁", "cost of holding out for side 1, per time", 0.05, 5, 1);
    static final GameParameter COST_2 =
            GameParameter.of("cost2", "c₂", "cost of holding out for side 2, per time", 0.05, 5, 1);

    private static final int MOMENTS = 2000;

    @Override
    public String name() {
        return "attrition";
    }

    @Override
    public String title() {
        return "War of attrition: who holds out longer (Maynard Smith 1974)";
    }

    @Override
    public List<GameParameter> parameters() {
        return List.of(PRIZE_1, PRIZE_2, COST_1, COST_2);
    }

    /** Payoff of holding out for {@code length} against somebody who yields at this rate, added up moment by moment. */
    static double holdingOut(double prize, double cost, double rate, double length) {
        double moment = length / MOMENTS;
        double yields = -StrictMath.expm1(-rate * moment);
        double still = 1;
        double payoff = 0;
        for (int i = 0; i < MOMENTS; i++) {
            payoff += still * (yields * (prize - cost * moment / 2) - (1 - yields) * cost * moment);
            still *= 1 - yields;
        }
        return payoff;
    }

    /** The other's rate that makes this side indifferent between holding out and yielding at once, by halving. */
    static double indifferentTo(double prize, double cost) {
        return NumericSolver.least(rate -> holdingOut(prize, cost, rate, prize / cost) >= 0, 1e-4, 1e3);
    }

    @Override
    public List<Result> play(GameValues settings, Sampling sampling) {
        double prize1 = settings.get(PRIZE_1);
        double prize2 = settings.get(PRIZE_2);
        double cost1 = settings.get(COST_1);
        double cost2 = settings.get(COST_2);
        double rate1 = cost2 / prize2;
        double rate2 = cost1 / prize1;
        double found1 = indifferentTo(prize2, cost2);
        double found2 = indifferentTo(prize1, cost1);
        Wars wars = Wars.drawn(sampling.stream(this), sampling.n(), found1, found2, prize1, cost1);
        return List.of(
                Result.exact("persistence", "mean time that side 1 is ready to hold out", 1 / rate1, 1 / found1, 1e-5),
                Result.exact("persistence2", "mean time that side 2 is ready to hold out", 1 / rate2, 1 / found2, 1e-5),
                Result.sampled("duration", "mean length of the war", 1 / (rate1 + rate2), wars.duration),
                Result.sampled(
                        "firstYields",
                        "probability that side 1 yields first",
                        rate1 / (rate1 + rate2),
                        wars.firstYields),
                Result.sampled("payoff", "what side 1 expects", 0, wars.payoff));
    }

    private record Wars(Play.Sampled duration, Play.Sampled firstYields, Play.Sampled payoff) {
        static Wars drawn(Stream stream, int n, double rate1, double rate2, double prize, double cost) {
            double time = 0;
            double squares = 0;
            int firstYields = 0;
            for (int i = 0; i < n; i++) {
                double t1 = stream.exponential() / rate1;
                double t2 = stream.exponential() / rate2;
                double t = Math.min(t1, t2);
                firstYields += t1 < t2 ? 1 : 0;
                time += t;
                squares += t * t;
            }
            Play.Sampled duration = Play.Sampled.mean(time, squares, n);
            Play.Sampled yields = Play.Sampled.share(firstYields, n);
            return new Wars(duration, yields, Play.Sampled.sum(prize, -prize, yields, -cost, duration));
        }
    }

    @Override
    public String playedBy() {
        return "rates by halving until both are indifferent; Monte Carlo";
    }

    @Override
    public List<Figure> figures(GameValues settings, Sampling sampling) {
        double rate1 = settings.get(COST_2) / settings.get(PRIZE_2);
        double rate2 = settings.get(COST_1) / settings.get(PRIZE_1);
        double[] times = Figure.steps(0, 4 / Math.min(rate1, rate2), 161);
        double[] marks = Figure.steps(0, 4 / Math.min(rate1, rate2), 21);
        double[] fighting = new double[marks.length];
        Stream stream = sampling.stream(this);
        for (int i = 0; i < sampling.n(); i++) {
            double end = Math.min(stream.exponential() / rate1, stream.exponential() / rate2);
            for (int m = 0; m < marks.length && marks[m] < end; m++) {
                fighting[m] += 1.0 / sampling.n();
            }
        }
        Play.Sampled widest = Play.Sampled.share(sampling.n() / 2, sampling.n());
        Figure.Builder figure = Figure.named(
                        "attrition",
                        "How long a war of attrition lasts",
                        Axis.of("time since it began (in the unit of the costs)"),
                        Axis.percent("probability"))
                .basis("lines by the formula, points from n = " + Digits.count(sampling.n())
                        + " drawn wars, 95 % interval ± " + NumberText.two(50 * (widest.high() - widest.low()))
                        + " percentage points");
        if (rate1 == rate2) {
            figure.line("either side would still hold out", times, t -> Exponential.exp(-rate1 * t));
        } else {
            figure.line("side 1 would still hold out", times, t -> Exponential.exp(-rate1 * t))
                    .line("side 2 would still hold out", times, t -> Exponential.exp(-rate2 * t));
        }
        return List.of(figure.line("the war goes on", times, t -> Exponential.exp(-(rate1 + rate2) * t))
                .points("the war goes on, drawn wars", marks, fighting)
                .build(finding(rate1, rate2)));
    }

    private static String finding(double rate1, double rate2) {
        String lasts = "The war lasts " + NumberText.two(1 / (rate1 + rate2)) + " units of time on average, and ";
        return lasts
                + (rate1 == rate2
                        ? "either side is as likely to yield first"
                        : "side 1 yields first in " + NumberText.percent(rate1 / (rate1 + rate2))
                                + " of wars, side 2 in " + NumberText.percent(rate2 / (rate1 + rate2)));
    }

    @Override
    public Lesson lesson() {
        return new Lesson(
                "Two sides pay for every moment in which neither yields, and the last one to yield takes the prize.",
                "Each holds out for a random time whose mean is set by the other side's stakes, the war lasts by chance alone,"
                        + " and on average both have spent all that the prize is worth.",
                "Nothing can be divided, nobody learns from the fighting, and neither side's strength changes.",
                "In the simulator this is the hope that the opponent collapses first: a weekly cost of war that grows with"
                        + " weariness, set against a believed hazard that falls with every week in which nothing happens.",
                List.of("org.parley.value.WarValue", "org.parley.value.Belief"));
    }

    @Override
    public List<Reproduction> reproductions() {
        return List.of(
                Reproduction.of("T06", "war of attrition, symmetric: mean persistence", "", "persistence", 1),
                Reproduction.of("T06", "duration", "", "duration", 0.5),
                Reproduction.of("T06", "payoff", "", "payoff", 0),
                Reproduction.of(
                        "T06b",
                        "asymmetric: probability that 1 yields first",
                        "prize1=2 prize2=1",
                        "firstYields",
                        0.6666667));
    }
}
