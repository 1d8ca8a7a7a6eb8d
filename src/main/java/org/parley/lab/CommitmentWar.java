package org.parley.lab;

import java.util.List;
import org.parley.number.Exponential;
import org.parley.table.NumberText;

/**
 * When a side that will be weaker fights today, although peace would waste nothing and everybody knows everything.
 *
 * <p>Primitives: a pie of 1 in every period, discount δ. In a war the winner has the pie for ever; R, the rising side,
 * wins with p₁ today and with p₂ ≥ p₁ from the next period on; war costs c_D and c_R once. Each period D, the declining
 * side, makes an offer (the order of moves that is best for peace), R accepts or fights, and D may fight instead.
 *
 * <p>Tomorrow D leaves R exactly its war value {@code p₂/(1 − δ) − c_R} and keeps {@code (1 − p₂)/(1 − δ) + c_R}. Today
 * it can take at most the whole pie, so peace is worth at most {@code 1 + δ[(1 − p₂)/(1 − δ) + c_R]} and war
 * {@code (1 − p₁)/(1 − δ) − c_D}. War is better iff {@code δp₂ − p₁ > (1 − δ)(c_D + δc_R)}: what the shift takes
 * exceeds all that peace saves. The least p₂ that brings war is {@code [p₁ + (1 − δ)(c_D + δc_R)]/δ}, and none does if
 * that is above 1.
 *
 * <p>Played by backward induction on the two values, from war values so far ahead that their weight is below 1e-14,
 * with the offer found period by period; the threshold by halving. Units: shares of a period's pie; δ per period. After
 * Powell 2004, 2006 ("-type": a reduction in their spirit). Limit: T05.
 */
public final class CommitmentWar implements Game {
    static final GameParameter DISCOUNT = GameParameter.of("discount", "δ", "discount a period", 0.1, 0.99, 0.9);
    static final GameParameter POWER_NOW =
            GameParameter.of("powerNow", "p₁", "probability that the rising side wins today", 0, 1, 0.3);
    static final GameParameter POWER_LATER =
            GameParameter.of("powerLater", "p₂", "probability that it wins from the next period on", 0, 1, 0.6);
    static final GameParameter COST_DECLINING = GameParameter.of(
            "costDeclining", "c_D", "cost of war for the declining side, in one period's pie", 0, 2, 0.5);
    static final GameParameter COST_RISING =
            GameParameter.of("costRising", "c_R", "cost of war for the rising side, in one period's pie", 0, 2, 0.5);

    /** Gains nearer to 0 than this are rounding: it is as well to sign. */
    private static final double TIE = 1e-12;

    @Override
    public String name() {
        return "commitment";
    }

    @Override
    public String title() {
        return "War because a promise cannot bind tomorrow's stronger side (Powell 2004, 2006)";
    }

    @Override
    public List<GameParameter> parameters() {
        return List.of(DISCOUNT, POWER_NOW, POWER_LATER, COST_DECLINING, COST_RISING);
    }

    @Override
    public List<String> problems(GameValues settings) {
        double now = settings.get(POWER_NOW);
        return settings.get(POWER_LATER) >= now
                ? List.of()
                : List.of("powerLater is " + Digits.plain(settings.get(POWER_LATER)) + "; with powerNow="
                        + Digits.plain(now) + " allowed " + Digits.plain(now) + " … 1, because this side rises.");
    }

    /** Least p₂ with which the declining side fights today; NaN if there is none. */
    static double threshold(double discount, double now, double costDeclining, double costRising) {
        double p2 = (now + (1 - discount) * (costDeclining + discount * costRising)) / discount;
        return p2 <= 1 ? p2 : Double.NaN;
    }

    /** What peace gives the declining side over war, as an average per period; below 0 it fights. */
    static double gainFromPeace(double discount, double now, double later, double costDeclining, double costRising) {
        double risingLater = Math.max(0, later - (1 - discount) * costRising);
        double granted = Math.max(0, now - (1 - discount) * costRising - discount * risingLater);
        double peace = (1 - discount) - granted + discount * (1 - risingLater);
        double war = 1 - now - (1 - discount) * costDeclining;
        return peace - war;
    }

    /** The same by backward induction over periods. */
    static double inducedGain(double discount, double now, double later, double costDeclining, double costRising) {
        int periods = 1 + (int) StrictMath.ceil(Exponential.log(1e-14) / Exponential.log(discount));
        double warLaterD = (1 - later) / (1 - discount) - costDeclining;
        double warLaterR = later / (1 - discount) - costRising;
        double valueD = warLaterD;
        double valueR = warLaterR;
        for (int period = 0; period < periods; period++) {
            double offer = Math.min(1, Math.max(0, warLaterR - discount * valueR));
            double peaceR = offer + discount * valueR;
            double peaceD = 1 - offer + discount * valueD;
            boolean peace = peaceR >= warLaterR - 1e-9 && peaceD >= warLaterD;
            valueR = peace ? peaceR : warLaterR;
            valueD = peace ? peaceD : warLaterD;
        }
        double warNowD = (1 - now) / (1 - discount) - costDeclining;
        double warNowR = now / (1 - discount) - costRising;
        double offer = Math.min(1, Math.max(0, warNowR - discount * valueR));
        return (1 - discount) * (1 - offer + discount * valueD - warNowD);
    }

    @Override
    public List<Result> play(GameValues settings, Sampling sampling) {
        double discount = settings.get(DISCOUNT);
        double now = settings.get(POWER_NOW);
        double later = settings.get(POWER_LATER);
        double costD = settings.get(COST_DECLINING);
        double costR = settings.get(COST_RISING);
        double playedThreshold = NumericSolver.least(p2 -> inducedGain(discount, now, p2, costD, costR) < -TIE, now, 1);
        return List.of(
                Result.exact(
                        "threshold",
                        "least later power that brings war today",
                        threshold(discount, now, costD, costR),
                        playedThreshold,
                        1e-8),
                Result.exact(
                        "gainFromPeace",
                        "what peace gives the declining side over war, a period (below 0: war)",
                        gainFromPeace(discount, now, later, costD, costR),
                        inducedGain(discount, now, later, costD, costR),
                        1e-9));
    }

    @Override
    public String playedBy() {
        return "backward induction over periods; threshold by halving";
    }

    @Override
    public List<Figure> figures(GameValues settings, Sampling sampling) {
        double costD = settings.get(COST_DECLINING);
        double costR = settings.get(COST_RISING);
        double[] powers = Figure.steps(0, 1, 201);
        Figure.Builder figure = Figure.named(
                "commitment",
                "How far power must shift before the declining side fights",
                Axis.percent("power of the rising side today (probability that it prevails)"),
                Axis.percent("least later power that brings war"));
        for (double discount : Figure.with(settings.get(DISCOUNT), 0.8, 0.9, 0.95, 0.99)) {
            figure.line("discount " + Digits.plain(discount), powers, now -> threshold(discount, now, costD, costR));
        }
        double now = settings.get(POWER_NOW);
        double later = settings.get(POWER_LATER);
        boolean war = gainFromPeace(settings.get(DISCOUNT), now, later, costD, costR) < -TIE;
        return List.of(figure.line("no shift", powers, p -> p)
                .point("threshold", now, threshold(settings.get(DISCOUNT), now, costD, costR))
                .point("these settings: " + (war ? "war" : "peace"), now, later)
                .build(finding(now, later, threshold(settings.get(DISCOUNT), now, costD, costR), war)));
    }

    private static String finding(double now, double later, double threshold, boolean war) {
        String here = "at " + NumberText.percent(later) + (war ? " there is war" : " there is peace");
        return Double.isNaN(threshold)
                ? "No rise of the rising side's power from " + NumberText.percent(now)
                        + " makes the declining side fight today: " + here
                : "If the rising side's power goes from " + NumberText.percent(now) + " to more than "
                        + NumberText.percent(threshold) + ", the declining side fights today: " + here;
    }

    @Override
    public Lesson lesson() {
        return new Lesson(
                "One side will be stronger tomorrow and cannot promise today not to use it.",
                "If the shift takes more than everything peace saves, the declining side fights now, although both know all and"
                        + " any division would be cheaper than war.",
                "Power shifts once, from outside and for certain, and war decides everything for ever.",
                "In the simulator an option of a deal may move power: the value to which a side falls back after a breakdown is"
                        + " shifted, and temptation raises the hazard of breaking.",
                List.of("org.parley.value.Valuation", "org.parley.value.Breakdown"));
    }

    @Override
    public List<Reproduction> reproductions() {
        return List.of(Reproduction.of(
                "T05",
                "Powell-type commitment war, threshold",
                "discount=0.9 powerNow=0.3 costDeclining=0.5 costRising=0.5",
                "threshold",
                0.4388889));
    }
}
