package org.parley.sim;

import java.util.ArrayList;
import java.util.List;
import org.parley.parameter.Side;
import org.parley.search.DealSearch;
import org.parley.talks.Talks;
import org.parley.value.Valuation;

/** How far each side had come at each round of a run. The chart of concession paths shows it. */
public final class ConcessionPaths {
    private final List<Point> points = new ArrayList<>();

    /**
     * A side at the end of a round, all in its own V of that round; NaN where it has no acceptable deal or there is no
     * offer.
     *
     * @param week t
     * @param side whose
     * @param aspiration asp_i at the last exchange
     * @param ownOffer V_i of its own latest offer
     * @param othersOffer V_i of the other's latest offer
     * @param withoutAgreement W^e_i
     */
    public record Point(
            int week, Side side, double aspiration, double ownOffer, double othersOffer, double withoutAgreement) {}

    void add(int week, Valuation round, Talks talks) {
        for (Side side : Side.values()) {
            points.add(new Point(
                    week,
                    side,
                    talks.aspiration(side),
                    value(round, side, talks.latestOffer(side)),
                    value(round, side, talks.latestOffer(side.other())),
                    round.withoutAgreement(side)));
        }
    }

    private static double value(Valuation round, Side side, int deal) {
        return deal == DealSearch.NONE ? Double.NaN : round.value(side, deal);
    }

    /** All points, by week and side. */
    public List<Point> points() {
        return List.copyOf(points);
    }
}
