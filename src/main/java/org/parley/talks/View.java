package org.parley.talks;

/**
 * What a delegation sees when it makes up its mind in an exchange: the clock, its own values, what the other has
 * offered so far. Never the other's values. Values are in V of this round.
 *
 * @param exchange e, from 1
 * @param exchanges E
 * @param timeShare s(t_e), how far the clocks have run ({@link Situation}), 0–1
 * @param roundTimeShare the same at the last exchange of this round
 * @param withoutAgreement own W^e
 * @param largestValue own Vmax
 * @param othersOffers how many offers the other has made
 * @param othersGain V(their latest offer) − V(their offer before), both at this round's V; 0 while they have made fewer
 *     than two
 * @param othersSteps how often the other has stepped before this exchange
 */
public record View(
        int exchange,
        int exchanges,
        double timeShare,
        double roundTimeShare,
        double withoutAgreement,
        double largestValue,
        int othersOffers,
        double othersGain,
        int othersSteps) {
    /** The same for somebody who said that it does not ask how far the clocks have run. */
    View withoutClock() {
        return new View(
                exchange,
                exchanges,
                Double.NaN,
                Double.NaN,
                withoutAgreement,
                largestValue,
                othersOffers,
                othersGain,
                othersSteps);
    }
}
