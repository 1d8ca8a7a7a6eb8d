package org.parley.lab;

import java.util.ArrayList;
import java.util.List;
import org.parley.number.Exponential;
import org.parley.table.NumberText;

/**
 * How far a side has conceded at any time before a deadline, and when two such sides meet.
 *
 * <p>Primitives: at time τ = t/T a side has conceded the share α(τ) of what it can, α(1) = 1. Polynomial: it opens with
 * α₀ and what it has conceded beyond that grows with constant elasticity 1/β, {@code dα/dτ = (α − α₀)/(βτ)}; so
 * {@code α = α₀ + (1 − α₀)τ^(1/β)}. Exponential: what is left on a logarithmic scale shrinks with constant elasticity β
 * in the time that is left, {@code d ln α/dτ = −β ln α/(1 − τ)} from α(0) = α₀; so {@code α = exp((1 − τ)^β ln α₀)}. β
 * &lt; 1 concedes late ("Boulware"), β &gt; 1 early ("Conceder").
 *
 * <p>Meeting: two sides with the same α₀ &lt; ½ and β divide a pie of 1 and demand 1 − α each; the demands fit when α =
 * ½: {@code τ* = [(½ − α₀)/(1 − α₀)]^β}, which is {@code (½)^β} for α₀ = 0.
 *
 * <p>Played by integrating the two elasticities in small steps (Runge–Kutta), and by a clock of a million ticks on
 * which both post their demands until they fit. Faratin, Sierra &amp; Jennings 1998. Limits: T08, T08b, T08e.
 */
public final class ConcessionCurves implements Game {
    static final GameParameter EXPONENT =
            GameParameter.of("exponent", "β", "below 1 concedes late, above 1 early", 0.05, 20, 1);
    static final GameParameter OPENING = GameParameter.of("opening", "α₀", "share conceded at once", 0, 0.49, 0.1);
    static final GameParameter TIME =
            GameParameter.of("time", "t/T", "share of the time to the deadline that has passed", 0.01, 0.99, 0.5);

    /** Exponents far below and far above 1, for comparison. */
    private static final double LATE = 0.2;

    private static final double EARLY = 5;

    private static final int STEPS = 20_000;
    private static final int TICKS = 1_000_000;

    @Override
    public String name() {
        return "faratin";
    }

    @Override
    public String title() {
        return "Concession curves and when they meet (Faratin, Sierra and Jennings 1998)";
    }

    @Override
    public List<GameParameter> parameters() {
        return List.of(EXPONENT, OPENING, TIME);
    }

    private static double power(double base, double exponent) {
        return base <= 0 ? 0 : Exponential.exp(exponent * Exponential.log(base));
    }

    /** Share conceded on the polynomial curve. */
    static double polynomial(double opening, double exponent, double time) {
        return opening + (1 - opening) * power(time, 1 / exponent);
    }

    /** Share conceded on the exponential curve; with opening 0 nothing is conceded before the deadline. */
    static double exponential(double opening, double exponent, double time) {
        if (opening <= 0) {
            return time < 1 ? 0 : 1;
        }
        return Exponential.exp(power(1 - time, exponent) * Exponential.log(opening));
    }

    /** When two sides with this curve meet, as a share of the time to the deadline. */
    static double meeting(double opening, double exponent) {
        return power((0.5 - opening) / (1 - opening), exponent);
    }

    /**
     * The polynomial curve from its elasticity alone, integrated backwards from the deadline in the logarithm of time.
     */
    static double integratedPolynomial(double opening, double exponent, double time) {
        return opening + shrink(1 - opening, 1 / exponent, Exponential.log(time));
    }

    /** The exponential curve from its elasticity alone, integrated forwards in the logarithm of the time left. */
    static double integratedExponential(double opening, double exponent, double time) {
        if (opening <= 0) {
            return 0;
        }
        return Exponential.exp(shrink(Exponential.log(opening), exponent, Exponential.log(1 - time)));
    }

    /** Runge–Kutta for dy/ds = elasticity · y over the interval s. */
    private static double shrink(double from, double elasticity, double s) {
        double h = s / STEPS;
        double y = from;
        for (int i = 0; i < STEPS; i++) {
            double k1 = elasticity * y;
            double k2 = elasticity * (y + h / 2 * k1);
            double k3 = elasticity * (y + h / 2 * k2);
            double k4 = elasticity * (y + h * k3);
            y += h / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
        }
        return y;
    }

    /**
     * First tick at which the two posted demands fit into the pie; the search over ticks halves, because demands only
     * fall.
     */
    static double played(double opening, double exponent) {
        double tick = NumericSolver.least(
                t -> {
                    double time = StrictMath.ceil(t) / TICKS;
                    double demand = 1 - polynomial(opening, exponent, time);
                    return demand + demand <= 1;
                },
                0,
                TICKS);
        return StrictMath.ceil(tick) / TICKS;
    }

    @Override
    public List<Result> play(GameValues settings, Sampling sampling) {
        double exponent = settings.get(EXPONENT);
        double opening = settings.get(OPENING);
        double time = settings.get(TIME);
        return List.of(
                Result.exact(
                        "polynomial",
                        "share conceded, polynomial curve",
                        polynomial(opening, exponent, time),
                        integratedPolynomial(opening, exponent, time),
                        1e-9),
                Result.exact(
                        "exponential",
                        "share conceded, exponential curve",
                        exponential(opening, exponent, time),
                        integratedExponential(opening, exponent, time),
                        1e-9),
                Result.exact(
                        "meeting",
                        "when two such sides meet, share of the time",
                        meeting(opening, exponent),
                        played(opening, exponent),
                        1e-6));
    }

    @Override
    public String playedBy() {
        return "elasticities integrated in steps; a clock of 1 000 000 ticks";
    }

    @Override
    public List<Figure> figures(GameValues settings, Sampling sampling) {
        double opening = settings.get(OPENING);
        double exponent = settings.get(EXPONENT);
        double[] times = Figure.steps(0, 1, 201);
        Figure.Builder figure = Figure.named(
                "faratin",
                "How far a side has conceded, for concessions late (low β) and early (high β)",
                Axis.percent("share of the time to the deadline that has passed"),
                Axis.percent("share conceded of what a side can concede"));
        for (double beta : Figure.with(exponent, LATE, 0.5, 1, 2, EARLY)) {
            figure.line("polynomial, β = " + Digits.plain(beta), times, time -> polynomial(opening, beta, time));
        }
        return List.of(figure.line(
                        "exponential, β = " + Digits.plain(exponent),
                        times,
                        time -> exponential(opening, exponent, time))
                .point("two sides with β = " + Digits.plain(exponent) + " meet", meeting(opening, exponent), 0.5)
                .build(finding(opening, exponent)));
    }

    private static String finding(double opening, double exponent) {
        List<String> meetings = new ArrayList<>();
        for (double beta : Figure.with(exponent, LATE, EARLY)) {
            meetings.add("with β = " + NumberText.set(beta) + " when " + NumberText.percent(meeting(opening, beta)));
        }
        String last = meetings.remove(meetings.size() - 1);
        return "Who concedes late meets late: two sides " + String.join(", ", meetings) + " and " + last
                + " of the time has passed";
    }

    @Override
    public Lesson lesson() {
        return new Lesson(
                "A side lowers its demand along a curve that reaches its limit at a deadline.",
                "One exponent decides whether it concedes early or late, and with it when two sides meet: two that concede late"
                        + " meet late, though there was room for agreement all the time.",
                "The curve answers to the clock alone and not to what the other side does.",
                "In the simulator the polynomial curve sets each side's aspiration between the value of no agreement and its best"
                        + " deal, and reciprocity is mixed in.",
                List.of("org.parley.talks.TimeDependent"));
    }

    @Override
    public List<Reproduction> reproductions() {
        return List.of(
                Reproduction.of("T08", "Faratin polynomial, β = ½", "exponent=0.5", "polynomial", 0.325),
                Reproduction.of("T08", "β = 1", "exponent=1", "polynomial", 0.55),
                Reproduction.of("T08", "β = 2", "exponent=2", "polynomial", 0.7363961),
                Reproduction.of("T08e", "Faratin exponential, β = 1", "exponent=1", "exponential", 0.3162278),
                Reproduction.of("T08e", "β = 2", "exponent=2", "exponential", 0.5623413),
                Reproduction.of("T08b", "meeting time, β = ½", "exponent=0.5 opening=0", "meeting", 0.7071068),
                Reproduction.of("T08b", "β = 1", "exponent=1 opening=0", "meeting", 0.5),
                Reproduction.of("T08b", "β = 2", "exponent=2 opening=0", "meeting", 0.25));
    }
}
