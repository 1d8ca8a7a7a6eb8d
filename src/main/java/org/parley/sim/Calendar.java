package org.parley.sim;

import java.util.List;
import org.parley.parameter.Parameter;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Side;
import org.parley.scenario.Event;

/**
 * Today's parameter values: the run's initial values with the active events applied in file order, each kept within the
 * parameter's legal range. A value that a switched-off mechanism holds at its neutral value stays there. Model §5.
 */
final class Calendar {
    private final ParameterValues initial;
    private final List<Event> events;
    private ParameterValues today;
    private ParameterValues lasting;
    private final boolean[] active;

    Calendar(ParameterValues initial, List<Event> events) {
        this.initial = initial;
        this.events = events;
        this.active = new boolean[events.size()];
        this.today = initial;
        this.lasting = initial;
    }

    /** Moves to a week. */
    void moveTo(int week) {
        boolean changed = false;
        for (int e = 0; e < active.length; e++) {
            Event event = events.get(e);
            boolean acts = !event.signal() && event.active(week);
            changed |= acts != active[e];
            active[e] = acts;
        }
        if (changed) {
            today = applied(false);
            lasting = applied(true);
        }
    }

    private ParameterValues applied(boolean onlyForGood) {
        ParameterValues values = initial;
        for (int e = 0; e < events.size(); e++) {
            if (active[e] && !(onlyForGood && events.get(e).weeks() > 0)) {
                Event event = events.get(e);
                if (event.side() != Side.B) {
                    values = apply(values, event, Side.A);
                }
                if (event.side() != Side.A && perParty(event)) {
                    values = apply(values, event, Side.B);
                }
            }
        }
        return values;
    }

    private static boolean perParty(Event event) {
        Parameter p = event.parameter();
        return p != null && p.perParty();
    }

    private static ParameterValues apply(ParameterValues values, Event event, Side side) {
        Parameter p = event.parameter();
        if (p == null) {
            return values;
        }
        double before = values.stated(p, side);
        double after = event.operation().apply(before, event.value());
        return values.with(p, side, p.legal().clamp(after));
    }

    /** The values of this week as they would be without the events of limited length. */
    ParameterValues lasting() {
        return lasting;
    }

    /** The values of this week. */
    ParameterValues today() {
        return today;
    }
}
