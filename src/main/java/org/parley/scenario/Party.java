package org.parley.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Side;

/**
 * One of the two principals.
 *
 * @param id the word of the file and the key of the party's random streams
 * @param name for readers
 * @param shortName for columns and tight labels: as stated, or as {@link org.parley.scenario.ShortNames} makes it
 * @param side A or B; the party's place in the scenario
 * @param delegation who sits at the table
 * @param preference what it wants
 * @param redLines what it says it will never accept
 * @param pollAnchors measured support at home: none, or at least two
 * @param reservation what no agreement is worth to it, or null: it follows from the model
 */
public record Party(
        String id,
        String name,
        String shortName,
        Side side,
        List<Delegate> delegation,
        Preference preference,
        List<RedLine> redLines,
        List<PollAnchor> pollAnchors,
        @Nullable Reservation reservation) {
    public Party {
        delegation = List.copyOf(delegation);
        redLines = List.copyOf(redLines);
        pollAnchors = List.copyOf(pollAnchors);
    }

    /** A party without a stated reservation value. */
    public Party(
            String id,
            String name,
            String shortName,
            Side side,
            List<Delegate> delegation,
            Preference preference,
            List<RedLine> redLines,
            List<PollAnchor> pollAnchors) {
        this(id, name, shortName, side, delegation, preference, redLines, pollAnchors, null);
    }

    /** The same party with a reservation value. */
    public Party with(Reservation stated) {
        return new Party(id, name, shortName, side, delegation, preference, redLines, pollAnchors, stated);
    }

    /** The stated reservation value in stk; NaN if none is stated. */
    public double reservationInStk() {
        return reservation == null ? Double.NaN : scale().stk(reservation.worth());
    }

    /** The same with other preferences. */
    Party with(Preference other) {
        return new Party(id, name, shortName, side, delegation, other, redLines, pollAnchors, reservation);
    }

    /** The scale of what a deal is worth to it. */
    public WorthScale scale() {
        return preference.scale();
    }
}
