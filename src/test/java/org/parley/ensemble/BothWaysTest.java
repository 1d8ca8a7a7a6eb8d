package org.parley.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.ensemble.BothWays.Seen;

/** By hand: what changes is counted in runs that agree both ways, whatever is agreed one way only. */
class BothWaysTest {
    private static final Seen NONE = new Seen(false, Double.NaN);

    /**
     * Both means over the agreements of each way are .75: (.9 + .8 + .55) / 3 and (.8 + .7 + .75) / 3. Yet each run
     * that agrees both ways loses .1: from .85 to .75. Two equal changes have an interval without width.
     */
    @Test
    void runsThatAgreeOneWayOnlyHideNothing() {
        List<Seen> assumed = List.of(new Seen(true, .9), new Seen(true, .8), new Seen(true, .55), NONE);
        List<Seen> other = List.of(new Seen(true, .8), new Seen(true, .7), NONE, new Seen(true, .75));
        assertEquals(
                "Of the first 4 runs, whether or not they fit a record, 75 % (30 … 95 %) end in an agreement as"
                        + " assumed, 75 % (30 … 95 %) with pressureHazard 0.7. In the 2 that agree both ways, the chance"
                        + " that the agreement stands five years changes from 0.85 to 0.75, by −0.10 (−0.10 … −0.10)",
                BothWays.sentence(assumed, other, "with pressureHazard 0.7"));
    }

    @Test
    void oneRunThatAgreesBothWaysSaysNothing() {
        assertEquals(
                "Of the first 2 runs, whether or not they fit a record, 50 % (9.5 … 91 %) end in an agreement as"
                        + " assumed, 50 % (9.5 … 91 %) with pressureHazard 0",
                BothWays.sentence(
                        List.of(new Seen(true, .9), NONE), List.of(new Seen(true, .8), NONE), "with pressureHazard 0"));
    }
}
