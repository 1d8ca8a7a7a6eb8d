package org.parley.sim;

import org.jspecify.annotations.Nullable;
import org.parley.parameter.Side;
import org.parley.talks.InterimMeasures;
import org.parley.value.Valuation;
import sim.engine.SimState;
import sim.engine.Steppable;

/** Writes one row of the trace in each week, from a snapshot of the other agents. It changes nothing. */
final class Recorder implements Steppable {
    private static final long serialVersionUID = 1L;

    private final transient Trace trace;
    private final transient Clock clock;
    private final transient Conflict conflict;
    private final transient Principals principals;
    private final transient MediatorAgent mediator;
    private final transient TalksSession session;
    private final transient InterimMeasures measures;
    private final transient Ending ending;
    private int roundsSeen;

    Recorder(
            Trace trace,
            Clock clock,
            Conflict conflict,
            Principals principals,
            MediatorAgent mediator,
            TalksSession session,
            InterimMeasures measures,
            Ending ending) {
        this.trace = trace;
        this.clock = clock;
        this.conflict = conflict;
        this.principals = principals;
        this.mediator = mediator;
        this.session = session;
        this.measures = measures;
        this.ending = ending;
    }

    @Override
    public void step(SimState state) {
        trace.week(new Trace.Week(
                clock.week(),
                conflict.front().share(),
                conflict.front().pace(),
                new double[] {
                    principals.belief(Side.A).pace(), principals.belief(Side.B).pace()
                },
                new double[] {
                    principals.belief(Side.A).collapseHazard(),
                    principals.belief(Side.B).collapseHazard()
                },
                new double[] {principals.warCost(Side.A), principals.warCost(Side.B)},
                new double[] {mediator.pressure(Side.A), mediator.pressure(Side.B)},
                measures.inForce()));
        @Nullable Valuation round = session.valuation();
        if (round != null && session.rounds() > roundsSeen) {
            roundsSeen = session.rounds();
            trace.round(
                    new double[] {round.warValue(Side.A), round.warValue(Side.B)},
                    new double[] {round.withoutAgreement(Side.A), round.withoutAgreement(Side.B)},
                    new double[] {
                        session.talks().largestValue(Side.A), session.talks().largestValue(Side.B)
                    },
                    new double[] {
                        session.talks().aspiration(Side.A), session.talks().aspiration(Side.B)
                    },
                    session.search().zopaSize(),
                    session.ripe());
        }
        if (ending.over()) {
            for (Side side : Side.values()) {
                if (ending.failed(side)) {
                    trace.happened(Trace.Kind.RATIFICATION, side, false);
                }
            }
            @Nullable Side collapsed = conflict.collapsed();
            if (collapsed != null) {
                trace.happened(Trace.Kind.COLLAPSE, collapsed, true);
            }
            trace.happened(Trace.Kind.END, null, true);
        }
    }
}
