package org.parley.lab;

import java.util.List;
import org.parley.number.Exponential;
import org.parley.table.NumberText;

/**
 * How two players who offer in turns divide a pie that shrinks with every refusal.
 *
 * <p>Primitives: a pie of 1; player 1 offers in the first period, then they alternate; one period later a share is
 * worth δ₁ or δ₂ of itself. Let M be what 1 keeps as proposer and N what 2 keeps. A proposer leaves the other exactly
 * what waiting one period is worth: {@code M = 1 − δ₂N} and {@code N = 1 − δ₁M}, so {@code M = (1 − δ₂)/(1 − δ₁δ₂)}.
 * With rates r and periods of length Δ, {@code δ_i = exp(−r_i Δ)}, and {@code M → r₂/(r₁ + r₂)} as Δ → 0: the first
 * move is worth nothing, patience everything.
 *
 * <p>Played by backward induction from a last period in which the proposer keeps all, so long ago that its weight is
 * below 1e-14; the limit from two short periods, extrapolated to 0.
 *
 * <p>Units: shares of the pie; δ per period, r per year. Rubinstein 1982; Binmore, Rubinstein &amp; Wolinsky 1986.
 * Limits: T01, T01b (equal patience 1/(1 + δ)), T01c.
 */
public final class Rubinstein implements Game {
    static final GameParameter PATIENCE_1 =
            GameParameter.of("patience1", "δ₁", "what waiting one period leaves player 1", 0.01, 0.999, 0.9);
    static final GameParameter PATIENCE_2 =
            GameParameter.of("patience2", "δ₂", "what waiting one period leaves player 2", 0.01, 0.999, 0.8);
    static final GameParameter RATE_1 =
            GameParameter.of("rate1", "r₁", "impatience of player 1 a year, for short periods", 0.001, 2, 0.1);
    static final GameParameter RATE_2 =
            GameParameter.of("rate2", "r₂", "impatience of player 2 a year, for short periods", 0.001, 2, 0.2);

    /** Length of a "short" period over the time in which the pie shrinks e-fold for both together. */
    private static final double SHORT = 1e-3;

    @Override
    public String name() {
        return "rubinstein";
    }

    @Override
    public String title() {
        return "Alternating offers: who is patient gets more (Rubinstein 1982)";
    }

    @Override
    public List<GameParameter> parameters() {
        return List.of(PATIENCE_1, PATIENCE_2, RATE_1, RATE_2);
    }

    /** Share of the first mover. */
    static double share(double patience1, double patience2) {
        return (1 - patience2) / (1 - patience1 * patience2);
    }

    /** Share of player 1 when periods are short. */
    static double shortPeriods(double rate1, double rate2) {
        return rate2 / (rate1 + rate2);
    }

    /** Share of the first mover by backward induction. */
    static double induction(double patience1, double patience2) {
        double perPair = -Exponential.log(patience1) - Exponential.log(patience2);
        int pairs = 1 + (int) StrictMath.ceil(Exponential.log(1e14) / perPair);
        double keeps = 1;
        for (int pair = 0; pair < pairs; pair++) {
            double second = 1 - patience1 * keeps;
            keeps = 1 - patience2 * second;
        }
        return keeps;
    }

    private static double inductionWithPeriod(double rate1, double rate2, double length) {
        return induction(Exponential.exp(-rate1 * length), Exponential.exp(-rate2 * length));
    }

    @Override
    public List<Result> play(GameValues settings, Sampling sampling) {
        double patience1 = settings.get(PATIENCE_1);
        double patience2 = settings.get(PATIENCE_2);
        double rate1 = settings.get(RATE_1);
        double rate2 = settings.get(RATE_2);
        double length = SHORT / (rate1 + rate2);
        double extrapolated =
                2 * inductionWithPeriod(rate1, rate2, length / 2) - inductionWithPeriod(rate1, rate2, length);
        return List.of(
                Result.exact(
                        "share",
                        "share of player 1, who offers first",
                        share(patience1, patience2),
                        induction(patience1, patience2),
                        1e-9),
                Result.exact(
                        "shortPeriods",
                        "share of player 1 as periods become short",
                        shortPeriods(rate1, rate2),
                        extrapolated,
                        1e-6));
    }

    @Override
    public String playedBy() {
        return "backward induction from a distant last period";
    }

    @Override
    public List<Figure> figures(GameValues settings, Sampling sampling) {
        double rate1 = settings.get(RATE_1);
        double rate2 = settings.get(RATE_2);
        double longest = 2 / (rate1 + rate2);
        double[] lengths = Figure.steps(0.001, longest, 121);
        double first = share(Exponential.exp(-rate1 * longest), Exponential.exp(-rate2 * longest))
                + share(Exponential.exp(-rate2 * longest), Exponential.exp(-rate1 * longest))
                - 1;
        return List.of(Figure.named(
                        "rubinstein",
                        "Share of player 1 and the length of a period",
                        Axis.of("length of a period (years)"),
                        Axis.percent("share of the pie that player 1 gets"))
                .line(
                        "player 1 offers first",
                        lengths,
                        length -> share(Exponential.exp(-rate1 * length), Exponential.exp(-rate2 * length)))
                .line(
                        "player 2 offers first",
                        lengths,
                        length -> 1 - share(Exponential.exp(-rate2 * length), Exponential.exp(-rate1 * length)))
                .line("limit of short periods", lengths, length -> shortPeriods(rate1, rate2))
                .build("The first offer is worth " + NumberText.percent(first) + " of the pie where a period lasts "
                        + NumberText.two(longest) + " years and nothing where periods are short: player 1 then gets "
                        + NumberText.percent(shortPeriods(rate1, rate2))));
    }

    @Override
    public Lesson lesson() {
        return new Lesson(
                "Two players offer in turns how to divide a pie, and every refusal costs a period of waiting.",
                "The share depends on patience alone: the first offer is accepted, the more patient player gets more, and the"
                        + " advantage of moving first disappears as periods become short.",
                "Both know everything, nobody can break the deal later, and waiting costs a fixed share instead of a war.",
                "In the simulator patience is the yearly discount in the value of fighting on and in the survival weight of a"
                        + " deal; the offers themselves follow concession curves, because 20 000 deals cannot be solved backwards.",
                List.of("org.parley.value.WarValue", "org.parley.value.Breakdown"));
    }

    @Override
    public List<Reproduction> reproductions() {
        return List.of(
                Reproduction.of(
                        "T01",
                        "Rubinstein 1982, first mover's share",
                        "patience1=0.9 patience2=0.8",
                        "share",
                        0.7142857),
                Reproduction.of("T01b", "equal patience", "patience1=0.9 patience2=0.9", "share", 0.5263158),
                Reproduction.of("T01c", "short periods", "rate1=0.1 rate2=0.2", "shortPeriods", 0.6666667));
    }
}
