package org.parley.sim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.random.Streams;
import org.parley.scenario.History;
import org.parley.scenario.Objective;
import org.parley.scenario.Reads;
import org.parley.scenario.Scenario;
import org.parley.talks.InterimMeasures;
import org.parley.talks.MediatorStyle;
import org.parley.talks.Styles;
import org.parley.talks.TechnicalTrack;
import org.parley.value.DealSpace;
import org.parley.value.Draw;
import org.parley.value.Front;
import org.parley.value.Valuation;

/**
 * Whether a party prefers the plan that it published itself to fighting on, {@code V_i(plan) ≥ R_i(plan)} on
 * {@code asOf}: revealed preference (model §11a).
 *
 * <p>On that day z = z₀, the beliefs are those that were drawn, κ̂_i = κ_i, no measure acts and experts have settled
 * nothing; sticks and hazards are those of the pressure with which the file's style begins. A silent cell is the status
 * quo, own red lines cost ρ, the bar at home counts; feasibility is not asked.
 */
final class OwnPlans {
    /** What this reads, and when that cannot matter. */
    static final Reads READS = Reads.by("parties' own plans")
            .of(Parameters.INITIAL_SHARE, Parameters.FRONT_DRIFT)
            .idle(Draw.NO_FRONT);

    private final Scenario scenario;
    private final History history;
    private final DealSpace space;

    OwnPlans(Scenario scenario, History history, DealSpace space) {
        this.scenario = scenario;
        this.history = history;
        this.space = space;
    }

    /** Whether any party is asked. */
    boolean asked() {
        return history.ownPlan(Side.A) != History.NONE || history.ownPlan(Side.B) != History.NONE;
    }

    /** The values of {@code asOf} for this run. */
    Valuation onTheDay(ParameterValues run, boolean fixedPreferences, RunKey key) {
        ParameterValues values = history.asStated().fixed().withUncertaintiesOf(run);
        Draw draw = Draw.of(scenario, space, values, fixedPreferences, Streams.of(key));
        Objective objective = scenario.objective();
        Front front = new Front(
                values.get(Parameters.INITIAL_SHARE),
                values.get(Parameters.FRONT_DRIFT),
                objective == null ? 1 : objective.areaKm2());
        draw.moveTo(front.share());
        Clock clock = new Clock();
        Calendar calendar = new Calendar(values, List.of());
        InterimMeasures measures = new InterimMeasures(List.of(), false);
        Principals principals = new Principals(scenario, clock, calendar, front, measures, Period.day(Streams.of(key)));
        MediatorStyle style = Styles.of(values.mediatorStyle());
        return new Appraisal(clock, calendar, draw, front, principals, measures)
                .valuation(
                        style.pressure(Side.A, clock.week(), values),
                        style.pressure(Side.B, clock.week(), values),
                        new TechnicalTrack(draw));
    }

    /** Whether a side prefers its own plan; null if the record names none. */
    @Nullable
    Boolean prefers(Valuation onTheDay, Side side) {
        int plan = history.ownPlan(side);
        return plan == History.NONE
                ? null
                : onTheDay.acceptable(
                        side, scenario.index(scenario.packages().get(plan).filled(scenario)));
    }
}
