package org.parley.explain;

/**
 * Two levers moved together, each by the same share of its way to an end of its range, until a deal that both would
 * sign exists at the last round.
 *
 * @param first a lever
 * @param second another
 * @param atFirst where the first stands then
 * @param atSecond where the second does
 * @param way share of the way, 0 … 1
 */
public record PairThreshold(Dial first, Dial second, double atFirst, double atSecond, double way) {
    /** How much has to move: the larger of both shares of a range. */
    public double share() {
        return StrictMath.max(first.share(atFirst), second.share(atSecond));
    }
}
