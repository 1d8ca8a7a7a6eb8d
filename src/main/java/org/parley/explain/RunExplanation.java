package org.parley.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Side;
import org.parley.search.DealSearch;
import org.parley.sim.Simulator;

/**
 * One run explained from its last round.
 *
 * @param run what it came to
 * @param values of the run
 * @param open whether a deal that both would sign existed at the last round
 * @param deal the deal that is explained, {@link DealSearch#NONE} if there was no round or no deal is feasible
 * @param struck whether it is the deal that was struck; else it came nearest
 * @param sides the comparison of each side, A before B; empty without a deal
 * @param concessions what the other would have had to give for A, for B to sign; empty if the zone was open
 * @param opening the smallest change of every lever and uncertainty that opens the zone; empty if it was open
 * @param ending the smallest with which the run ends in an agreement; empty if it did
 * @param pair the smallest joint change of two levers that opens the zone; null if none does, or it was open
 */
public record RunExplanation(
        Simulator.Closing run,
        ParameterValues values,
        boolean open,
        int deal,
        boolean struck,
        List<Waterfall> sides,
        List<Concession> concessions,
        List<Threshold> opening,
        List<Threshold> ending,
        @Nullable PairThreshold pair) {

    /** The side's comparison. */
    public Waterfall side(Side side) {
        return sides.get(side.ordinal());
    }
}
