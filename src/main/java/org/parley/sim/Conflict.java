package org.parley.sim;

import org.jspecify.annotations.Nullable;
import org.parley.parameter.Mechanism;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.random.Stream;
import org.parley.random.Streams;
import org.parley.scenario.Certain;
import org.parley.scenario.InterimMeasure;
import org.parley.scenario.Objective;
import org.parley.scenario.Reads;
import org.parley.scenario.Scenario;
import org.parley.talks.InterimMeasures;
import org.parley.talks.Outcome;
import org.parley.value.Draw;
import org.parley.value.Front;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * The field: dated events, the front, collapse (which ends the run), lapse of interim measures; in this order, every
 * week (model §2, §5).
 *
 * <p>In the weeks before {@code asOf} the front stands: the map is known and is not replayed (model §11a).
 *
 * <p>Collapse: each week each side draws a uniform u_i; i collapses iff {@code u_i < k_i}; if both, the one with the
 * smaller {@code u_i/k_i}.
 */
final class Conflict implements Steppable {
    /** What this reads, and when that cannot matter. */
    static final Reads READS = Reads.by("the front and the field")
            .of(Parameters.COLLAPSE_HAZARD)
            .of(Parameters.INITIAL_SHARE, Parameters.FRONT_DRIFT, Parameters.FRONT_SD, Parameters.FRONT_MEMORY)
            .idle(Draw.NO_FRONT)
            .of(Parameters.FRONT_MEMORY)
            .idle(Conflict::steady, "the pace of the front never leaves its mean: frontSd is 0");

    /** Whether the front moves at one pace for good. */
    static boolean steady(Certain c) {
        return c.zero(Parameters.FRONT_SD) && !c.changed(Parameters.FRONT_DRIFT);
    }

    private static final long serialVersionUID = 1L;

    private final transient Clock clock;
    private final transient Calendar calendar;
    private final transient Front front;
    private final boolean moves;
    private final transient InterimMeasures measures;
    private final transient Ending ending;
    private final transient Stream frontStream;
    private final transient Stream[] warStreams = new Stream[2];
    private final transient Stream[] lapseStreams;
    private @Nullable Side collapsed;

    Conflict(
            Scenario scenario, Clock clock, Calendar calendar, InterimMeasures measures, Ending ending, Period period) {
        Streams streams = period.streams();
        this.clock = clock;
        this.calendar = calendar;
        this.measures = measures;
        this.ending = ending;
        ParameterValues initial = calendar.today();
        Objective objective = scenario.objective();
        this.moves = objective != null && !period.before();
        this.front = new Front(
                initial.get(Parameters.INITIAL_SHARE),
                initial.get(Parameters.FRONT_DRIFT),
                objective == null ? 1 : objective.areaKm2());
        this.frontStream = streams.named("war/front");
        for (int i = 0; i < 2; i++) {
            Side side = Side.of(i);
            warStreams[i] = streams.named("war/", scenario.party(side).id());
        }
        lapseStreams = new Stream[period.measures().size()];
        for (int m = 0; m < lapseStreams.length; m++) {
            InterimMeasure measure = period.measures().get(m);
            lapseStreams[m] = streams.named("measure/", measure.id());
        }
    }

    @Override
    public void step(SimState state) {
        week();
    }

    /** One week. */
    void week() {
        int week = clock.tick();
        calendar.moveTo(week);
        ParameterValues today = calendar.today();
        if (moves) {
            front.move(
                    today.get(Parameters.FRONT_DRIFT),
                    today.get(Parameters.FRONT_SD),
                    today.get(Parameters.FRONT_MEMORY),
                    frontStream.normal());
        }
        double ofA = warStreams[0].uniform();
        double ofB = warStreams[1].uniform();
        if (today.on(Mechanism.COLLAPSE)) {
            double hazardA = today.get(Parameters.COLLAPSE_HAZARD, Side.A);
            double hazardB = today.get(Parameters.COLLAPSE_HAZARD, Side.B);
            boolean a = ofA < hazardA;
            boolean b = ofB < hazardB;
            if (a || b) {
                collapsed = a && b ? (ofA / hazardA < ofB / hazardB ? Side.A : Side.B) : a ? Side.A : Side.B;
                ending.end(Outcome.MILITARY_END, week);
                return;
            }
        }
        for (int m = 0; m < lapseStreams.length; m++) {
            measures.lapse(m, lapseStreams[m].uniform());
        }
    }

    Front front() {
        return front;
    }

    /** Who collapsed, or null. */
    @Nullable
    Side collapsed() {
        return collapsed;
    }
}
