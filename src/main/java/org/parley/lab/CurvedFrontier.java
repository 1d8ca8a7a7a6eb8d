package org.parley.lab;

import java.util.List;
import org.parley.table.NumberText;

/**
 * Which point of a curved frontier Nash and Kalai and Smorodinsky pick, and how a better alternative moves it.
 *
 * <p>Primitives: a share x ∈ [0, 1]; {@code u₁ = x}, {@code u₂ = √(1 − x)} (player 2 is risk averse); without agreement
 * (d₁, d₂). Write y = u₂, so u₁ = 1 − y².
 *
 * <p>Nash: largest {@code (1 − y² − d₁)(y − d₂)}; the derivative is 0 at {@code 3y² − 2d₂y − (1 − d₁) = 0}, so
 * {@code y = [d₂ + √(d₂² + 3(1 − d₁))]/3}; for d₂ = 0 that is {@code x = (2 + d₁)/3}.
 *
 * <p>Kalai–Smorodinsky: equal shares of the largest gain each could have. With s = √(1 − d₁), player 2's ideal is s and
 * player 1's is 1 − d₂²: {@code (s² − y²)/(s² − d₂²) = (y − d₂)/(s − d₂)}. Both numerator and denominator on the left
 * factor, the terms (s − d₂) cancel, and {@code y² + (s + d₂)y − (s² + d₂s + d₂²) = 0}. For d₂ = 0:
 * {@code y = s(√5 − 1)/2}, the golden ratio.
 *
 * <p>Played by searching x on ever finer grids for the largest product, and for the largest smaller share of the ideal
 * gain. Nash 1950; Kalai &amp; Smorodinsky 1975. Limits: T02, T02b, T02c, T02d.
 */
public final class CurvedFrontier implements Game {
    static final GameParameter ALTERNATIVE_1 =
            GameParameter.of("alternative1", "d₁", "utility of player 1 without agreement", 0, 0.95, 0);
    static final GameParameter ALTERNATIVE_2 =
            GameParameter.of("alternative2", "d₂", "utility of player 2 without agreement", 0, 0.95, 0);

    @Override
    public String name() {
        return "nash";
    }

    @Override
    public String title() {
        return "Fair points of a curved frontier (Nash 1950; Kalai and Smorodinsky 1975)";
    }

    @Override
    public List<GameParameter> parameters() {
        return List.of(ALTERNATIVE_1, ALTERNATIVE_2);
    }

    @Override
    public List<String> problems(GameValues settings) {
        double limit = Math.sqrt(1 - settings.get(ALTERNATIVE_1));
        double d2 = settings.get(ALTERNATIVE_2);
        return d2 <= limit - 0.01
                ? List.of()
                : List.of("alternative2 is " + Digits.plain(d2) + "; with this alternative1 allowed 0 … "
                        + Digits.four(limit - 0.01) + ", because both must have something to gain.");
    }

    /** Utility of player 2 on the frontier. */
    static double second(double x) {
        return Math.sqrt(Math.max(0, 1 - x));
    }

    /** u₁ at the Nash point. */
    static double nash(double d1, double d2) {
        double y = (d2 + Math.sqrt(d2 * d2 + 3 * (1 - d1))) / 3;
        return 1 - y * y;
    }

    /** u₁ at the Kalai–Smorodinsky point. */
    static double kalaiSmorodinsky(double d1, double d2) {
        double s = Math.sqrt(1 - d1);
        double b = s + d2;
        double y = 0.5 * (-b + Math.sqrt(b * b + 4 * (s * s + d2 * s + d2 * d2)));
        return 1 - y * y;
    }

    static double searchedNash(double d1, double d2) {
        return NumericSolver.best(x -> (x - d1) * (second(x) - d2), d1, 1 - d2 * d2);
    }

    static double searchedKalaiSmorodinsky(double d1, double d2) {
        double most1 = 1 - d2 * d2 - d1;
        double most2 = second(d1) - d2;
        return NumericSolver.best(x -> Math.min((x - d1) / most1, (second(x) - d2) / most2), d1, 1 - d2 * d2);
    }

    @Override
    public List<Result> play(GameValues settings, Sampling sampling) {
        double d1 = settings.get(ALTERNATIVE_1);
        double d2 = settings.get(ALTERNATIVE_2);
        return List.of(
                Result.exact("nash", "u₁ at the Nash point", nash(d1, d2), searchedNash(d1, d2), 1e-6),
                Result.exact(
                        "kalaiSmorodinsky",
                        "u₁ at the Kalai–Smorodinsky point",
                        kalaiSmorodinsky(d1, d2),
                        searchedKalaiSmorodinsky(d1, d2),
                        1e-6));
    }

    @Override
    public String playedBy() {
        return "grid search over the divisions";
    }

    @Override
    public List<Figure> figures(GameValues settings, Sampling sampling) {
        double d1 = settings.get(ALTERNATIVE_1);
        double d2 = settings.get(ALTERNATIVE_2);
        double nash = nash(d1, d2);
        double kalaiSmorodinsky = kalaiSmorodinsky(d1, d2);
        double product = (nash - d1) * (second(nash) - d2);
        double nearest = d1 + product / (second(0) - d2);
        return List.of(Figure.named(
                        "nash",
                        "The Nash and Kalai–Smorodinsky points of a curved frontier",
                        Axis.of("utility u₁ of player 1 (0: nothing, 1: all)"),
                        Axis.of("utility u₂ of player 2 (0: nothing, 1: all)"))
                .line("frontier", Figure.steps(0, 1, 201), CurvedFrontier::second)
                .line(
                        "same product of gains as at the Nash point",
                        Figure.steps(nearest, 1, 101),
                        x -> d2 + product / (x - d1))
                .point("Nash", nash, second(nash))
                .point("Kalai–Smorodinsky", kalaiSmorodinsky, second(kalaiSmorodinsky))
                .point("no agreement", d1, d2)
                .build(finding(nash, kalaiSmorodinsky)));
    }

    private static String finding(double nash, double kalaiSmorodinsky) {
        List<String> apart = NumberText.apart(nash, kalaiSmorodinsky);
        return "Two definitions of a fair point differ: Nash's gives player 1 a utility of " + apart.get(0)
                + ", that of Kalai and Smorodinsky " + apart.get(1);
    }

    @Override
    public Lesson lesson() {
        return new Lesson(
                "Two players choose one point of a frontier, and know what each has without agreement.",
                "A fair point can be defined by what any reasonable rule should satisfy, but two good definitions differ; and a"
                        + " better alternative improves the share of whoever has it.",
                "It says which point, not how anybody gets there, and it needs utilities that both know.",
                "In the simulator both points are measured over all deals with the value of fighting on as the alternative, and"
                        + " the mediator's single text maximises a weighted product of gains.",
                List.of("org.parley.search.Bargain", "org.parley.talks.Talks"));
    }

    @Override
    public List<Reproduction> reproductions() {
        return List.of(
                Reproduction.of("T02", "Nash on u₁ = x, u₂ = √(1−x)", "", "nash", 0.6666667),
                Reproduction.of("T02b", "Nash, alternative moved", "alternative1=0.2", "nash", 0.7333333),
                Reproduction.of("T02c", "Kalai–Smorodinsky", "", "kalaiSmorodinsky", 0.6180340),
                Reproduction.of(
                        "T02d",
                        "Kalai–Smorodinsky, alternative moved",
                        "alternative1=0.2",
                        "kalaiSmorodinsky",
                        0.6944272));
    }
}
