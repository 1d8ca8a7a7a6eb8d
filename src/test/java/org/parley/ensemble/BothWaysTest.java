package org.parley.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.ensemble.BothWays.Seen;

/** By hand: what changes is counted in runs that agree both ways, whatever is agreed one way only. */
class BothWaysTest {
    private static final Seen NONE = new Seen(false, Double.NaN);

    /**
     * Both means over the agreements of each way are 9.5/12: (10 × .80 + .7 + .8) / 12 and (10 × .78 + .8 + .9) / 12.
     * Yet each run that agrees both ways loses .02. Ten equal changes have an interval without width.
     */
    @Test
    void runsThatAgreeOneWayOnlyHideNothing() {
        List<Seen> assumed = new ArrayList<>(Collections.nCopies(10, new Seen(true, .80)));
        List<Seen> other = new ArrayList<>(Collections.nCopies(10, new Seen(true, .78)));
        assumed.addAll(List.of(new Seen(true, .7), new Seen(true, .8), NONE, NONE));
        other.addAll(List.of(NONE, NONE, new Seen(true, .8), new Seen(true, .9)));
        assertEquals(
                "Of the first 14 runs, whether or not they fit a record, 86 % (60 … 96 %) end in an agreement as"
                        + " assumed, 86 % (60 … 96 %) "
                        + UnderPressure.with(.7) + ". In the 10 that agree both ways, the"
                        + " chance that the agreement stands five years changes from 0.80 to 0.78, by −0.020 (−0.020"
                        + " … −0.020)",
                BothWays.sentence(assumed, other, UnderPressure.with(.7)));
    }

    /** A mean of two runs is no result: below ten it is said that they are too few, and how many they are. */
    @ParameterizedTest
    @CsvSource({
        "0, None of them agree both ways",
        "1, Only 1 of them agrees both ways",
        "9, Only 9 of them agree both ways"
    })
    void aFewRunsThatAgreeBothWaysSaySo(int both, String said) {
        List<Seen> assumed = new ArrayList<>(Collections.nCopies(both, new Seen(true, .9)));
        assumed.add(NONE);
        List<Seen> other = new ArrayList<>(Collections.nCopies(both, new Seen(true, .8)));
        other.add(NONE);
        assertThat(BothWays.sentence(assumed, other, UnderPressure.with(0)))
                .endsWith(" " + UnderPressure.with(0) + ". " + said
                        + ", too few to say how much longer or shorter agreements stand");
    }
}
