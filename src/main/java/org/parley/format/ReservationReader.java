package org.parley.format;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Range;
import org.parley.parameter.Side;
import org.parley.scenario.Issue;
import org.parley.scenario.Party;
import org.parley.scenario.Reservation;
import org.parley.yaml.YamlNode;

/**
 * Reads the section {@code reservation} of a scenario or preset: {@code {party: worth}}, each on the party's own scale.
 */
final class ReservationReader {
    /** The key of the section, and of {@code --set reservation.<party>}. */
    static final String KEY = "reservation";

    private final Sides sides;
    private final Cites cites;

    ReservationReader(Sides sides, Cites cites) {
        this.sides = sides;
        this.cites = cites;
    }

    /** The parties with the values that the section states. */
    List<Party> read(@Nullable YamlNode section, List<Party> parties) {
        if (section == null || !section.map(KEY)) {
            return parties;
        }
        List<Party> now = new ArrayList<>(parties);
        Set<Side> told = EnumSet.noneOf(Side.class);
        for (YamlNode.Entry entry : section.entries()) {
            Side side = sides.read(entry.keyNode(), KEY);
            if (side != null && !told.add(side)) {
                entry.keyNode()
                        .problem(KEY + " names " + now.get(side.ordinal()).id() + " twice.");
            } else if (side != null) {
                Party party = now.get(side.ordinal());
                GradedNumber worth = GradedNumber.read(
                        entry.value(),
                        legal(party),
                        party.scale().unit(),
                        KEY + " of " + party.id(),
                        cites.fallback(),
                        cites);
                now.set(side.ordinal(), party.with(new Reservation(worth.value(), worth.cite())));
            }
        }
        return List.copyOf(now);
    }

    /** From the party's worst settlement to its best. */
    static Range legal(Party party) {
        return new Range(party.scale().worst(), party.scale().best());
    }

    /** Without a war a party has a stated value, or there is a status quo of every issue that no agreement leaves. */
    static void require(YamlNode root, List<Party> parties, List<Issue> issues) {
        for (Issue issue : issues) {
            for (Party party : parties) {
                if (issue.statusQuo() == Issue.NONE && party.reservation() == null) {
                    root.problem("what no agreement is worth to " + party.id() + " is not told: \"" + KEY
                            + "\" states it, or else every issue has a statusQuo, and " + issue.id() + " has none.");
                }
            }
            if (issue.statusQuo() == Issue.NONE) {
                return; // once is enough
            }
        }
    }
}
