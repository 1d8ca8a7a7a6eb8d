package org.parley.lab;

import java.util.List;
import org.parley.table.NumberText;

/**
 * How much a mediator must care about one side for that side to believe its bad news.
 *
 * <p>Primitives: a mediator knows, with error ε either way, whether the opponent of its protégé is weak or strong, and
 * says so. Told "weak" the protégé demands x_H: a weak opponent grants it, a strong one fights and the protégé expects
 * p. Told "strong" it settles for x_L. The mediator values the protégé's share with weight b (its bias) and pays c_M
 * for a war.
 *
 * <p>Having seen "weak", it says so iff {@code b[(1 − ε)x_H + εp] − εc_M ≥ b·x_L}, that is
 * {@code b ≥ b* = εc_M/((1 − ε)x_H + εp − x_L)}. With b = 0 the left side is −εc_M &lt; 0: a mediator that only wants
 * peace always says "strong", so its "strong" says nothing. Having seen "strong", it says so iff
 * {@code b·x_L ≥ b[εx_H + (1 − ε)p] − (1 − ε)c_M}, that is {@code b ≤ (1 − ε)c_M/(εx_H + (1 − ε)p − x_L)} where that
 * denominator is positive: too much bias is not believed either. If the denominator of b* is not positive, no bias is
 * enough.
 *
 * <p>Played by enumeration: in each of the four worlds (type, message) the side's and the opponent's moves are made,
 * the mediator's worth of both messages is averaged, and the bias at which honesty becomes or stops being best is found
 * by halving. Units: shares of the prize. After Kydd 2003 ("-type": a reduction in its spirit). Limit: T09.
 */
public final class BiasedMediator implements Game {
    static final GameParameter ERROR =
            GameParameter.of("error", "ε", "probability that the mediator is wrong", 0.01, 0.49, 0.1);
    static final GameParameter COST = GameParameter.of("warCost", "c_M", "cost of a war for the mediator", 0, 2, 0.2);
    static final GameParameter HIGH = GameParameter.of("high", "x_H", "share that a weak opponent grants", 0, 1, 0.7);
    static final GameParameter POWER =
            GameParameter.of("power", "p", "share that the protégé expects from war", 0, 1, 0.5);
    static final GameParameter LOW = GameParameter.of("low", "x_L", "share that every opponent grants", 0, 1, 0.5);

    private static final double MOST = 1e9;

    @Override
    public String name() {
        return "kydd";
    }

    @Override
    public String title() {
        return "Why an indifferent mediator is not believed (after Kydd 2003)";
    }

    @Override
    public List<GameParameter> parameters() {
        return List.of(ERROR, COST, HIGH, POWER, LOW);
    }

    @Override
    public List<String> problems(GameValues settings) {
        double low = settings.get(LOW);
        return settings.get(HIGH) > low
                ? List.of()
                : List.of("high is " + Digits.plain(settings.get(HIGH)) + "; with low=" + Digits.plain(low)
                        + " allowed more than " + Digits.plain(low) + ", up to 1.");
    }

    /** Least credible bias b*; NaN if none is enough. */
    static double least(double error, double cost, double high, double power, double low) {
        if (cost == 0) {
            return 0;
        }
        double gain = (1 - error) * high + error * power - low;
        double needed = error * cost / gain;
        return gain > 0 && needed <= MOST ? needed : Double.NaN;
    }

    /** Greatest credible bias; NaN if there is no upper limit. */
    static double greatest(double error, double cost, double high, double power, double low) {
        double temptation = error * high + (1 - error) * power - low;
        double limit = (1 - error) * cost / temptation;
        return temptation > 0 && limit <= MOST ? limit : Double.NaN;
    }

    /**
     * What honesty is worth to the mediator over the lie, having seen one of the two signals; the worlds are played out
     * one by one.
     */
    static double honesty(
            boolean sawWeak, double bias, double error, double cost, double high, double power, double low) {
        double[] worth = new double[2];
        for (int message = 0; message < 2; message++) {
            boolean saysWeak = message == 0;
            for (int type = 0; type < 2; type++) {
                boolean weak = type == 0;
                double probability = weak == sawWeak ? 1 - error : error;
                double demand = saysWeak ? high : low;
                boolean war = demand > low && !weak;
                worth[message] += probability * (bias * (war ? power : demand) - (war ? cost : 0));
            }
        }
        return sawWeak ? worth[0] - worth[1] : worth[1] - worth[0];
    }

    @Override
    public List<Result> play(GameValues settings, Sampling sampling) {
        double error = settings.get(ERROR);
        double cost = settings.get(COST);
        double high = settings.get(HIGH);
        double power = settings.get(POWER);
        double low = settings.get(LOW);
        double least = NumericSolver.least(b -> honesty(true, b, error, cost, high, power, low) >= 0, 0, MOST);
        double greatest = NumericSolver.least(b -> honesty(false, b, error, cost, high, power, low) < 0, 0, MOST);
        return List.of(
                Result.exact(
                        "leastBias",
                        "least bias with which \"weak\" is honest",
                        least(error, cost, high, power, low),
                        least,
                        1e-6),
                Result.exact(
                        "greatestBias",
                        "greatest bias with which \"strong\" is honest",
                        greatest(error, cost, high, power, low),
                        greatest,
                        1e-6),
                Result.exact(
                        "unbiased",
                        "what honesty after \"weak\" is worth without bias",
                        -error * cost,
                        honesty(true, 0, error, cost, high, power, low),
                        1e-12));
    }

    @Override
    public String playedBy() {
        return "enumeration of types and messages; bias by halving";
    }

    @Override
    public List<Figure> figures(GameValues settings, Sampling sampling) {
        double cost = settings.get(COST);
        double high = settings.get(HIGH);
        double power = settings.get(POWER);
        double low = settings.get(LOW);
        double error = settings.get(ERROR);
        double[] errors = Figure.steps(0.01, 0.49, 193);
        Figure.Builder figure = Figure.named(
                "kydd",
                "Least bias that makes a mediator credible",
                Axis.percent("probability that the mediator is wrong"),
                Axis.of("least credible bias (weight of the protégé's share against the cost of war)"));
        for (double warCost : cost == 0 ? new double[] {0, 0.2} : new double[] {0.5 * cost, cost, 2 * cost}) {
            figure.line(
                    "cost of war for the mediator " + Digits.plain(warCost),
                    errors,
                    e -> atMostFive(least(e, warCost, high, power, low)));
        }
        return List.of(figure.point("these settings", error, atMostFive(least(error, cost, high, power, low)))
                .build(finding(error, least(error, cost, high, power, low), greatest(error, cost, high, power, low))));
    }

    private static String finding(double error, double least, double greatest) {
        String wrong = "a mediator who is wrong in " + NumberText.percent(error) + " of cases";
        if (Double.isNaN(least) || greatest < least) {
            return "No bias is enough to believe " + wrong;
        }
        return "A" + wrong.substring(1) + " is believed if its bias is "
                + (Double.isNaN(greatest)
                        ? NumberText.two(least) + " or more"
                        : "between " + NumberText.two(least) + " and " + NumberText.two(greatest));
    }

    /** Leaves the steep end of a curve out of the picture. */
    private static double atMostFive(double bias) {
        return bias <= 5 ? bias : Double.NaN;
    }

    @Override
    public Lesson lesson() {
        return new Lesson(
                "A mediator who knows more than a side tells it whether its opponent is weak or strong.",
                "Bad news is believed only from a mediator who would rather have brought good news: one without any bias always"
                        + " advises to settle and is not believed, and one with too much bias is not believed either.",
                "There is one message to one side, and the mediator has no sticks, no carrots and no reputation to lose.",
                "In the simulator credibility scales how far facilitation takes away each side's over-optimism, and the two weights"
                        + " of the mediator enter its single text.",
                List.of("org.parley.value.Belief", "org.parley.talks.Talks"));
    }

    @Override
    public List<Reproduction> reproductions() {
        return List.of(
                Reproduction.of(
                        "T09",
                        "Kydd-type minimum bias",
                        "error=0.1 warCost=0.2 high=0.7 power=0.5 low=0.5",
                        "leastBias",
                        0.1111111),
                Reproduction.of(
                        "T09",
                        "without bias honesty is never worth it",
                        "error=0.1 warCost=0.2 high=0.7 power=0.5 low=0.5",
                        "unbiased",
                        -0.02));
    }
}
