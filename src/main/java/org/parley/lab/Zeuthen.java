package org.parley.lab;

import java.util.ArrayList;
import java.util.List;
import org.parley.table.NumberText;

/**
 * Where two sides meet who step down a short list of efficient deals.
 *
 * <p>Primitives: five deals, worth (1, 0), three inner points and (0, 1); without agreement (d₁, d₂). Only deals in
 * which neither loses count.
 *
 * <p>Zeuthen: each stands at its best deal; side i's risk limit is the largest chance of failure at which it still
 * insists, {@code r_i = [u_i(own) − u_i(other's)]/[u_i(own) − d_i]}; the one with the smaller limit concedes just
 * enough to turn the comparison. Closed form (Harsanyi 1956): r₁ &lt; r₂ says
 * {@code (u₁(a) − d₁)(u₂(a) − d₂) < (u₁(b) − d₁)(u₂(b) − d₂)}, a and b the offers of 1 and 2. So whoever stands at the
 * smaller product moves to a larger one, and they meet at the largest product of gains: Nash's point.
 *
 * <p>MiCRO: 1 begins; each offers the next deal of its own list, one step for one step, and takes the other's offer
 * once it is no worse than its own next. Closed form: with n deals they meet in the middle of the list by rank, at
 * number ⌈(n − 1)/2⌉ counted from 0 at 1's best.
 *
 * <p>Played as written, offer by offer, with risk limits and never a product. Zeuthen 1930; Harsanyi 1956; de Jonge
 * 2022. Limit: T07.
 */
public final class Zeuthen implements Game {
    static final GameParameter FIRST_A = GameParameter.of("deal2u1", "u₁", "second deal, worth to side 1", 0, 1, 0.9);
    static final GameParameter FIRST_B = GameParameter.of("deal2u2", "u₂", "second deal, worth to side 2", 0, 1, 0.4);
    static final GameParameter SECOND_A = GameParameter.of("deal3u1", "u₁", "third deal, worth to side 1", 0, 1, 0.7);
    static final GameParameter SECOND_B = GameParameter.of("deal3u2", "u₂", "third deal, worth to side 2", 0, 1, 0.6);
    static final GameParameter THIRD_A = GameParameter.of("deal4u1", "u₁", "fourth deal, worth to side 1", 0, 1, 0.5);
    static final GameParameter THIRD_B = GameParameter.of("deal4u2", "u₂", "fourth deal, worth to side 2", 0, 1, 0.8);
    static final GameParameter ALTERNATIVE_1 =
            GameParameter.of("alternative1", "d₁", "what side 1 has without agreement", -1, 0.9, 0);
    static final GameParameter ALTERNATIVE_2 =
            GameParameter.of("alternative2", "d₂", "what side 2 has without agreement", -1, 0.9, 0);

    private static final double TIE = 1e-12;

    /** One deal. */
    record Deal(double u1, double u2) {}

    @Override
    public String name() {
        return "zeuthen";
    }

    @Override
    public String title() {
        return "Step by step to Nash's point, or to the middle of the list (Zeuthen 1930; Harsanyi 1956)";
    }

    @Override
    public List<GameParameter> parameters() {
        return List.of(FIRST_A, FIRST_B, SECOND_A, SECOND_B, THIRD_A, THIRD_B, ALTERNATIVE_1, ALTERNATIVE_2);
    }

    @Override
    public List<String> problems(GameValues settings) {
        List<Deal> deals = deals(settings);
        for (int k = 1; k < deals.size(); k++) {
            Deal better = deals.get(k - 1);
            Deal next = deals.get(k);
            if (next.u1() >= better.u1() || next.u2() <= better.u2()) {
                return List.of(
                        "the deals must be a frontier: 1 > deal2u1 > deal3u1 > deal4u1 > 0 and 0 < deal2u2 < deal3u2 < deal4u2 < 1; deal "
                                + (k + 1) + " is (" + Digits.plain(next.u1()) + ", " + Digits.plain(next.u2())
                                + ") after (" + Digits.plain(better.u1()) + ", "
                                + Digits.plain(better.u2()) + ").");
            }
        }
        return candidates(settings).isEmpty()
                ? List.of("no deal gives side 1 at least alternative1=" + Digits.plain(settings.get(ALTERNATIVE_1))
                        + " and side 2 at least alternative2=" + Digits.plain(settings.get(ALTERNATIVE_2))
                        + "; lower one of them.")
                : List.of();
    }

    private static List<Deal> deals(GameValues s) {
        return List.of(
                new Deal(1, 0),
                new Deal(s.get(FIRST_A), s.get(FIRST_B)),
                new Deal(s.get(SECOND_A), s.get(SECOND_B)),
                new Deal(s.get(THIRD_A), s.get(THIRD_B)),
                new Deal(0, 1));
    }

    /** The deals in which neither side loses, side 1's best first. */
    static List<Deal> candidates(GameValues settings) {
        List<Deal> candidates = new ArrayList<>();
        for (Deal deal : deals(settings)) {
            if (deal.u1() >= settings.get(ALTERNATIVE_1) && deal.u2() >= settings.get(ALTERNATIVE_2)) {
                candidates.add(deal);
            }
        }
        return candidates;
    }

    /** Number of the deal with the largest product of gains; side 1's better one on ties. */
    static int nash(List<Deal> deals, double d1, double d2) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < deals.size(); k++) {
            double product = (deals.get(k).u1() - d1) * (deals.get(k).u2() - d2);
            if (product > most + TIE) {
                most = product;
                best = k;
            }
        }
        return best;
    }

    /**
     * All pairs of standing offers (number of 1's deal, number of 2's) until they are one; on equal limits side 2
     * concedes.
     */
    static List<int[]> offers(List<Deal> deals, double d1, double d2) {
        List<int[]> path = new ArrayList<>();
        int a = 0;
        int b = deals.size() - 1;
        path.add(new int[] {a, b});
        while (a < b) {
            double limit1 = limit(deals.get(a).u1(), deals.get(b).u1(), d1);
            double limit2 = limit(deals.get(b).u2(), deals.get(a).u2(), d2);
            if (limit1 < limit2 - TIE) {
                do {
                    a++;
                } while (a < b
                        && limit(deals.get(a).u1(), deals.get(b).u1(), d1)
                                < limit(deals.get(b).u2(), deals.get(a).u2(), d2) - TIE);
            } else {
                do {
                    b--;
                } while (a < b
                        && limit(deals.get(b).u2(), deals.get(a).u2(), d2)
                                <= limit(deals.get(a).u1(), deals.get(b).u1(), d1) + TIE);
            }
            path.add(new int[] {a, b});
        }
        return path;
    }

    private static double limit(double own, double other, double alternative) {
        return own - alternative <= TIE ? 0 : (own - other) / (own - alternative);
    }

    /** Number of the deal at which MiCRO ends. */
    static int micro(List<Deal> deals) {
        int n = deals.size();
        int next1 = 0;
        int next2 = n - 1;
        int standing2 = n;
        while (true) {
            if (standing2 < n && deals.get(standing2).u1() >= deals.get(next1).u1()) {
                return standing2;
            }
            int standing1 = next1++;
            if (deals.get(standing1).u2() >= deals.get(next2).u2()) {
                return standing1;
            }
            standing2 = next2--;
        }
    }

    /** Number of the middle deal by rank. */
    static int middle(int n) {
        return n / 2;
    }

    @Override
    public List<Result> play(GameValues settings, Sampling sampling) {
        List<Deal> deals = candidates(settings);
        double d1 = settings.get(ALTERNATIVE_1);
        double d2 = settings.get(ALTERNATIVE_2);
        List<int[]> path = offers(deals, d1, d2);
        Deal closed = deals.get(nash(deals, d1, d2));
        Deal played = deals.get(path.get(path.size() - 1)[0]);
        Deal middle = deals.get(middle(deals.size()));
        Deal micro = deals.get(micro(deals));
        return List.of(
                Result.exact("u1", "worth to side 1 where Zeuthen's steps end", closed.u1(), played.u1(), 1e-12),
                Result.exact("u2", "worth to side 2 where Zeuthen's steps end", closed.u2(), played.u2(), 1e-12),
                Result.exact(
                        "product",
                        "product of gains there",
                        (closed.u1() - d1) * (closed.u2() - d2),
                        (played.u1() - d1) * (played.u2() - d2),
                        1e-12),
                Result.exact("micro1", "worth to side 1 where MiCRO ends", middle.u1(), micro.u1(), 1e-12),
                Result.exact("micro2", "worth to side 2 where MiCRO ends", middle.u2(), micro.u2(), 1e-12));
    }

    @Override
    public String playedBy() {
        return "the concessions, step by step";
    }

    @Override
    public List<Figure> figures(GameValues settings, Sampling sampling) {
        List<Deal> deals = candidates(settings);
        double d1 = settings.get(ALTERNATIVE_1);
        double d2 = settings.get(ALTERNATIVE_2);
        Deal nash = deals.get(nash(deals, d1, d2));
        Deal micro = deals.get(micro(deals));
        double product = (nash.u1() - d1) * (nash.u2() - d2);
        double[] xs = Figure.steps(Math.max(d1 + 0.01, d1 + product / (1.1 - d2)), 1.1, 121);
        return List.of(Figure.named(
                        "zeuthen",
                        "Where two ways of conceding meet",
                        Axis.of("worth to side 1 (1: all it asks for)"),
                        Axis.of("worth to side 2 (1: all it asks for)"))
                .basis("played step by step, without chance, so without an interval")
                .points(
                        "deals",
                        deals.stream().mapToDouble(Deal::u1).toArray(),
                        deals.stream().mapToDouble(Deal::u2).toArray())
                .line("same product of gains", xs, x -> d2 + product / (x - d1))
                .point("end of Zeuthen's steps", nash.u1(), nash.u2())
                .point("end of MiCRO", micro.u1(), micro.u2())
                .build(finding(nash, micro)));
    }

    private static String finding(Deal nash, Deal micro) {
        String risk =
                "Whether the one who risks more gives way or both go step for step (MiCRO), they end at the deal worth ";
        return nash.equals(micro)
                ? risk + worth(nash)
                : "If the one who risks more gives way, they end at the deal worth " + worth(nash)
                        + "; step for step (MiCRO) at the one worth " + worth(micro);
    }

    private static String worth(Deal deal) {
        return NumberText.two(deal.u1()) + " to side 1 and " + NumberText.two(deal.u2()) + " to side 2";
    }

    @Override
    public Lesson lesson() {
        return new Lesson(
                "Two sides start at their best deals and concede along a short list of efficient ones.",
                "If the one who risks more by insisting gives way, they end at the largest product of gains without anybody"
                        + " computing it; if they trade step for step, they end in the middle of the list, whatever it is worth.",
                "Both know each other's worth of every deal, there is no deadline, and nobody bluffs about the alternative.",
                "In the simulator step for step is the strategy micro, and the largest product of gains is the point from which"
                        + " the distance of every agreement is measured.",
                List.of("org.parley.talks.Micro", "org.parley.search.Bargain"));
    }

    @Override
    public List<Reproduction> reproductions() {
        return List.of(
                Reproduction.of("T07", "Zeuthen reaches Nash (Harsanyi 1956): u₁", "", "u1", 0.7),
                Reproduction.of("T07", "u₂", "", "u2", 0.6),
                Reproduction.of("T07", "product", "", "product", 0.42));
    }
}
