package org.parley.lab;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.parley.random.Stream;
import org.parley.table.NumberText;

/**
 * How much trade is lost because each side asks for more than it needs.
 *
 * <p>Primitives: a seller with cost c and a buyer with value v, both uniform on [0, 1] and private, write a number
 * each. If the bid b is at least the ask s they trade at {@code kb + (1 − k)s}. Suppose {@code s = γ + ηc} and
 * {@code b = α + βv}. A buyer who bids b trades with all {@code c ≤ (b − γ)/η}; the derivative of its gain is 0 at
 * {@code b = (v + kγ)/(1 + k)}. A seller who asks s trades with all {@code v ≥ (s − α)/β}; 0 at
 * {@code s = [c + (1 − k)(α + β)]/(2 − k)}. So β = 1/(1 + k), η = 1/(2 − k), and the two constants solve to
 * {@code γ = (1 − k)/2}, {@code α = k(1 − k)/(2(1 + k))}. For k = ½: bid 2v/3 + 1/12, ask 2c/3 + 1/4, trade iff v ≥ c +
 * ¼.
 *
 * <p>In the (c, v) square trade fills the triangle (0, (1 − k)/2), (0, 1), ((2 − k)/2, 1): its area is the probability
 * {@code P = (1 + k)(2 − k)/8}; at its centre of mass v − c = ½, so the expected gain is P/2; full information would
 * give 1/6, so the share of the first best is 3P.
 *
 * <p>Played by best replies: both start with the truth; each type on a grid then looks for the margin that pays most
 * against the other's present line, and the line nearest to these replies is the next one, until nothing moves; then
 * trades are drawn. That all replies lie on the line is checked, not assumed. (Without the lines the replies run away:
 * there are many equilibria in steps.) Units: shares of the range of values. Chatterjee &amp; Samuelson 1983; Myerson
 * &amp; Satterthwaite 1983 (no rule does better than k = ½ here). Limit: T10.
 */
public final class DoubleAuction implements Game {
    static final GameParameter WEIGHT = GameParameter.of("weight", "k", "weight of the bid in the price", 0, 1, 0.5);

    /** Share of pairs whose value is above their cost. */
    private static final double WOULD_GAIN = 0.5;

    private static final int TYPES = 100;
    private static final int REPLIES = 12;

    /** Expected gain below which a type counts as one that cannot trade. */
    private static final double WORTHLESS = 1e-9;

    @Override
    public String name() {
        return "double-auction";
    }

    @Override
    public String title() {
        return "Trade lost to private values (Chatterjee and Samuelson 1983)";
    }

    @Override
    public List<GameParameter> parameters() {
        return List.of(WEIGHT);
    }

    /** The bid of a buyer with this value. */
    static double bid(double k, double value) {
        return value / (1 + k) + k * (1 - k) / (2 * (1 + k));
    }

    /** The ask of a seller with this cost. */
    static double ask(double k, double cost) {
        return cost / (2 - k) + (1 - k) / 2;
    }

    /** The probability of trade. */
    static double trade(double k) {
        return (1 + k) * (2 - k) / 8;
    }

    /** What every type writes: a straight line over the types from 0 to 1. */
    record Line(double atZero, double slope) {
        double at(double type) {
            return atZero + slope * type;
        }

        /** The share of types whose number is at most this one. */
        double typesUpTo(double number) {
            return Math.max(0, Math.min(1, (number - atZero) / slope));
        }

        /** The numbers of all types below this one, added up. */
        double sumBelow(double type) {
            return (atZero + slope * type / 2) * type;
        }

        /** The line nearest to these points (least squares), leaving out what is not a number. */
        static Line through(double[] types, double[] numbers) {
            double n = 0;
            double x = 0;
            double y = 0;
            double xx = 0;
            double xy = 0;
            for (int i = 0; i < types.length; i++) {
                if (!Double.isNaN(numbers[i])) {
                    n++;
                    x += types[i];
                    y += numbers[i];
                    xx += types[i] * types[i];
                    xy += types[i] * numbers[i];
                }
            }
            double slope = (n * xy - x * y) / (n * xx - x * x);
            return new Line((y - slope * x) / n, slope);
        }
    }

    /**
     * The lines after the best replies.
     *
     * @param bids line of the buyers
     * @param asks line of the sellers
     * @param bent largest distance of a last reply from its line: 0 if the line is a best reply for every type
     */
    record Played(Line bids, Line asks, double bent) {
        static Played with(double k) {
            double[] types = Figure.steps(0, 1, TYPES + 1);
            Line bids = new Line(0, 1);
            Line asks = new Line(0, 1);
            double bent = 0;
            for (int reply = 0; reply < REPLIES; reply++) {
                double[] buyers = buyers(k, types, asks);
                bids = Line.through(types, buyers);
                double[] sellers = sellers(k, types, bids);
                asks = Line.through(types, sellers);
                bent = Math.max(bent(types, buyers, bids), bent(types, sellers, asks));
            }
            return new Played(bids, asks, bent);
        }

        /** The bid of every type of buyer that pays most against these asks; NaN for a type that cannot trade. */
        private static double[] buyers(double k, double[] types, Line asks) {
            double[] bids = new double[types.length];
            for (int i = 0; i < types.length; i++) {
                double value = types[i];
                DoubleUnaryOperator gain = margin -> {
                    double bid = value - margin;
                    double sellers = asks.typesUpTo(bid);
                    return (value - k * bid) * sellers - (1 - k) * asks.sumBelow(sellers);
                };
                double margin = NumericSolver.best(gain, 0, value);
                bids[i] = gain.applyAsDouble(margin) > WORTHLESS ? value - margin : Double.NaN;
            }
            return bids;
        }

        /** The ask of every type of seller that pays most against these bids; NaN for a type that cannot trade. */
        private static double[] sellers(double k, double[] types, Line bids) {
            double[] asks = new double[types.length];
            for (int i = 0; i < types.length; i++) {
                double cost = types[i];
                DoubleUnaryOperator gain = margin -> {
                    double ask = cost + margin;
                    double refusing = bids.typesUpTo(ask);
                    return k * (bids.sumBelow(1) - bids.sumBelow(refusing)) + ((1 - k) * ask - cost) * (1 - refusing);
                };
                double margin = NumericSolver.best(gain, 0, 1 - cost);
                asks[i] = gain.applyAsDouble(margin) > WORTHLESS ? cost + margin : Double.NaN;
            }
            return asks;
        }

        private static double bent(double[] types, double[] numbers, Line line) {
            double most = 0;
            for (int i = 0; i < types.length; i++) {
                most = Double.isNaN(numbers[i]) ? most : Math.max(most, Math.abs(numbers[i] - line.at(types[i])));
            }
            return most;
        }

        /** Probability of trade and expected gain, added up over the types of the seller. */
        double[] totals() {
            double probability = 0;
            double gain = 0;
            int cells = 20 * TYPES;
            for (int i = 0; i < cells; i++) {
                double cost = (i + 0.5) / cells;
                double least = bids.typesUpTo(asks.at(cost));
                probability += (1 - least) / cells;
                gain += ((1 - least * least) / 2 - cost * (1 - least)) / cells;
            }
            return new double[] {probability, gain};
        }
    }

    @Override
    public List<Result> play(GameValues settings, Sampling sampling) {
        double k = settings.get(WEIGHT);
        Played played = Played.with(k);
        double[] totals = played.totals();
        Stream stream = sampling.stream(this);
        int trades = 0;
        double gains = 0;
        double squares = 0;
        for (int i = 0; i < sampling.n(); i++) {
            double value = stream.uniform();
            double cost = stream.uniform();
            if (played.bids.at(value) >= played.asks.at(cost)) {
                trades++;
                gains += value - cost;
                squares += (value - cost) * (value - cost);
            }
        }
        return List.of(
                Result.exact("highestBid", "bid of the buyer with value 1", bid(k, 1), played.bids.at(1), 1e-6),
                Result.exact(
                        "lowestAsk",
                        "ask of the seller with cost 0 (least value that trades)",
                        ask(k, 0),
                        played.asks.at(0),
                        1e-6),
                Result.exact("bent", "largest distance of a best reply from a straight line", 0, played.bent, 1e-6),
                Result.exact("trade", "probability of trade", trade(k), totals[0], 1e-5),
                Result.exact("gain", "expected gain of both together", trade(k) / 2, totals[1], 1e-5),
                Result.exact(
                        "efficiency", "share of the gain under full information", 3 * trade(k), 6 * totals[1], 1e-5),
                Result.sampled(
                        "drawnTrade",
                        "probability of trade, drawn",
                        trade(k),
                        Play.Sampled.share(trades, sampling.n())),
                Result.sampled(
                        "drawnGain",
                        "expected gain, drawn",
                        trade(k) / 2,
                        Play.Sampled.mean(gains, squares, sampling.n())));
    }

    @Override
    public String playedBy() {
        return "best replies of 101 types to each other from the truth; Monte Carlo";
    }

    @Override
    public List<Figure> figures(GameValues settings, Sampling sampling) {
        double k = settings.get(WEIGHT);
        Played played = Played.with(k);
        double[] marks = Figure.steps(0, 1, 21);
        double[] types = Figure.steps(0, 1, TYPES + 1);
        return List.of(Figure.named(
                        "double-auction",
                        "What buyers bid and sellers ask",
                        Axis.of("value of the buyer · cost of the seller (share of the range of values)"),
                        Axis.of("bid · ask (share of the range of values)"))
                .basis("lines by the formula, points by best replies; no chance, so no interval")
                .line("bid, closed form", types, value -> bid(k, value))
                .line("ask, closed form", types, cost -> ask(k, cost))
                .line("truth", types, type -> type)
                .points(
                        "bid, best replies",
                        marks,
                        Arrays.stream(marks).map(played.bids::at).toArray())
                .points(
                        "ask, best replies",
                        marks,
                        Arrays.stream(marks).map(played.asks::at).toArray())
                .build("Of all pairs " + NumberText.percent(trade(k)) + " trade where "
                        + NumberText.percent(WOULD_GAIN)
                        + " would gain by it: bids and asks that are not the truth cost "
                        + NumberText.percent(1 - 3 * trade(k)) + " of the gain"));
    }

    @Override
    public Lesson lesson() {
        return new Lesson(
                "A buyer and a seller who do not know each other's value write one number each.",
                "Each shades its number in its own favour, so trades that would help both are lost: a zone of agreement is not"
                        + " enough for an agreement.",
                "It is one round about one price, and the spread of values is known to both.",
                "In the simulator each side's aspiration stays above what it would accept; where a zone of agreement was open and"
                        + " no deal was found, the run is labelled search.",
                List.of("org.parley.talks.TimeDependent", "org.parley.search.Binding"));
    }

    @Override
    public List<Reproduction> reproductions() {
        return List.of(
                Reproduction.of("T10", "Chatterjee–Samuelson: least surplus that trades", "", "lowestAsk", 0.25),
                Reproduction.of("T10", "probability of trade 9/32", "", "trade", 0.28125),
                Reproduction.of("T10", "expected gain 9/64", "", "gain", 0.140625),
                Reproduction.of("T10", "share of the first best", "", "efficiency", 0.84375));
    }
}
