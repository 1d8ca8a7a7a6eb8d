package org.parley.scenario;

import java.util.List;
import org.parley.parameter.Side;

/**
 * One of the two principals.
 *
 * @param id the word of the file and the key of the party's random streams
 * @param name for readers
 * @param side A or B; the party's place in the scenario
 * @param delegation who sits at the table
 * @param preference what it wants
 * @param redLines what it says it will never accept
 * @param pollAnchors measured support at home: none, or at least two
 */
public record Party(
        String id,
        String name,
        Side side,
        List<Delegate> delegation,
        Preference preference,
        List<RedLine> redLines,
        List<PollAnchor> pollAnchors) {
    public Party {
        delegation = List.copyOf(delegation);
        redLines = List.copyOf(redLines);
        pollAnchors = List.copyOf(pollAnchors);
    }

    /** The scale of what a deal is worth to it. */
    public Scale scale() {
        return preference.scale();
    }
}
