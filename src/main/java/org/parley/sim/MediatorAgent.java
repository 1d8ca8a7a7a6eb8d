package org.parley.sim;

import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.random.Stream;
import org.parley.scenario.Reads;
import org.parley.talks.MediatorStyle;
import org.parley.talks.Outcome;
import org.parley.talks.Seat;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * The mediator in a run. It sets today's pressure on either side. In a week t &gt; T it leaves with probability
 * {@code exitHazard}; one number is drawn every week (model §9).
 */
final class MediatorAgent implements Steppable {
    /** What this reads, and when that cannot matter. */
    static final Reads READS = Reads.by("the mediator's exit")
            .of(Parameters.DEADLINE)
            .of(Parameters.EXIT_HAZARD)
            .idle(
                    c -> c.least(Parameters.DEADLINE) >= c.most(Parameters.HORIZON),
                    "the deadline does not lie before the horizon, and the mediator stays until then");

    private static final long serialVersionUID = 1L;

    private final transient Clock clock;
    private final transient Calendar calendar;
    private final transient MediatorStyle style;
    private final transient Ending ending;
    private final transient Stream exitStream;
    private final double[] pressure = new double[2];
    private boolean seated;

    MediatorAgent(Clock clock, Calendar calendar, MediatorStyle style, Ending ending, Period period) {
        this.clock = clock;
        this.calendar = calendar;
        this.style = style;
        this.ending = ending;
        this.exitStream = period.streams().named("mediator/exit");
    }

    @Override
    public void step(SimState state) {
        ParameterValues today = calendar.today();
        int week = clock.week();
        for (int i = 0; i < 2; i++) {
            if (!seated) {
                pressure[i] = style.pressure(Side.of(i), week, today);
            }
        }
        double uniform = exitStream.uniform();
        if (week > today.get(Parameters.DEADLINE) && uniform < today.get(Parameters.EXIT_HAZARD)) {
            ending.end(Outcome.MEDIATOR_EXIT, week);
        }
    }

    /**
     * A seat chooses the pressure, which holds until it chooses again; the run ends if it leaves.
     *
     * @param sticks what full pressure would take from no agreement [side], stk
     * @param front z
     */
    void press(Seat seat, double[] sticks, double front) {
        ParameterValues today = calendar.today();
        int week = clock.week();
        double[] model = {style.pressure(Side.A, week, today), style.pressure(Side.B, week, today)};
        try {
            double[] chosen = seat.press(new Seat.Pressing(week, model, sticks, front));
            for (Side side : Side.values()) {
                double level = chosen[side.ordinal()];
                if (!(level >= 0 && level <= 1)) {
                    throw new IllegalArgumentException("the seat presses with " + level + "; allowed 0 … 1");
                }
                pressure[side.ordinal()] = level;
            }
            seated = true;
        } catch (Seat.Leaves gone) {
            ending.end(gone.outcome(), week);
        }
    }

    /** p_i(t). */
    double pressure(Side side) {
        return pressure[side.ordinal()];
    }
}
