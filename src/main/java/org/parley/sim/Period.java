package org.parley.sim;

import java.util.List;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.random.RunKey;
import org.parley.random.Streams;
import org.parley.scenario.Absent;
import org.parley.scenario.Event;
import org.parley.scenario.History;
import org.parley.scenario.InterimMeasure;
import org.parley.scenario.Reads;
import org.parley.scenario.Scenario;

/**
 * The weeks that a simulation plays: those from {@code asOf} on, or those before it that the record is about. Its own
 * weeks count from 1 in both; {@code t = own week − weeksAhead} (model §11a).
 *
 * @param before whether they lie before {@code asOf}
 * @param weeks how many
 * @param weeksAhead how far its weeks are ahead of t
 * @param talkedBefore weeks of talks before its first
 * @param signs whether deals and frameworks can be agreed
 * @param streams of everything that happens in these weeks
 * @param measures that are on the table
 * @param events that are dated
 */
record Period(
        boolean before,
        int weeks,
        int weeksAhead,
        int talkedBefore,
        boolean signs,
        Streams streams,
        List<InterimMeasure> measures,
        List<Event> events) {
    /** What this reads. */
    static final Reads READS = Reads.by("the weeks of a run").of(Parameters.HORIZON);

    /** The run. */
    static Period run(Scenario scenario, ParameterValues values, Streams streams) {
        return new Period(
                false,
                values.whole(Parameters.HORIZON),
                0,
                scenario.talkedBefore(),
                true,
                streams,
                scenario.measures(),
                scenario.events());
    }

    /** The day between them, {@code asOf} itself: nothing has begun. */
    static Period day(Streams streams) {
        return new Period(true, 0, 0, 0, false, streams, List.of(), List.of());
    }

    /** The weeks of the record. */
    static Period before(History history, RunKey key) {
        return new Period(
                true,
                history.weeks(),
                history.weeks(),
                0,
                history.excludes(Absent.AGREEMENT),
                Streams.of(key).under("history/"),
                history.measures(),
                List.of());
    }
}
