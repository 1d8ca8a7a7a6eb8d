package org.parley.value;

/**
 * What a side's value of no agreement, before the mediator's sticks, is made of in one round: the arguments of
 * {@link WarValue}, or what stands in its place.
 *
 * @param stated the reservation value that the file states, stk; NaN: none, then W follows from the rest
 * @param war whether a war goes on; without one W is the flow of the status quo
 * @param flowAtStart f_i(0)
 * @param flowAtEnd f_i(1)
 * @param z share of the objective taken, 0–1
 * @param drift believed drift μ̂ a week, in shares of the objective
 * @param cost κ̂_i, stk
 * @param ownHazard k_i a week
 * @param opponentHazard k̂_i a week
 * @param othersIdeal ũ_i of the opponent's ideal deal
 * @param discount δ a week
 */
public record FightingOn(
        double stated,
        boolean war,
        double flowAtStart,
        double flowAtEnd,
        double z,
        double drift,
        double cost,
        double ownHazard,
        double opponentHazard,
        double othersIdeal,
        double discount) {

    /** The reservation value that a file states: nothing else is known of it. */
    public static FightingOn stated(double worth) {
        return new FightingOn(worth, false, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** No war: the flow of the status quo, for ever. */
    public static FightingOn atPeace(double flow) {
        return new FightingOn(Double.NaN, false, flow, flow, 0, 0, 0, 0, 0, 0, 0);
    }

    /** W_i. */
    public double value() {
        if (!Double.isNaN(stated)) {
            return stated;
        }
        return war
                ? WarValue.of(flowAtStart, flowAtEnd, z, drift, cost, ownHazard, opponentHazard, othersIdeal, discount)
                : flowAtStart;
    }
}
