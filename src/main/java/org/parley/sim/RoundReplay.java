package org.parley.sim;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Mechanism;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.random.Streams;
import org.parley.scenario.Scenario;
import org.parley.search.DealSearch;
import org.parley.talks.InterimMeasures;
import org.parley.talks.MediatorStyle;
import org.parley.talks.Styles;
import org.parley.talks.TechnicalTrack;
import org.parley.value.DealSpace;
import org.parley.value.Draw;
import org.parley.value.FightingOn;
import org.parley.value.Utility;
import org.parley.value.Valuation;

/**
 * One round of a run, with whatever values: the same random numbers, everything that happens between the rounds
 * (events, the front, beliefs, interim measures, experts), but no table. So it is the round as it would stand had these
 * values held from the first week and had nobody struck, collapsed or left before. With the run's own values it is the
 * run's own round, bit for bit ({@code RoundReplayTest}).
 *
 * <p>A mediator's style that remembers the offers ({@link MediatorStyle#remembers}) has none to remember here: its
 * pressure is the run's own in that round, at most today's p_i.
 *
 * <p>The draw and its search are kept from call to call as long as the values leave utilities and polls alone; so the
 * answer of one call is over with the next. One thread.
 */
public final class RoundReplay {
    private final Scenario scenario;
    private final DealSpace space;
    private final DealSearchFactory searches;
    private final boolean fixedPreferences;
    private final Streams streams;
    private @Nullable Draw draw;
    private @Nullable DealSearch search;

    /**
     * A round.
     *
     * @param draw preferences and what follows from them, moved to this round's front
     * @param today the values of the week, events applied
     * @param valuation V, R and W^e of every deal
     * @param search open at this round
     * @param fightingOn what W is made of [side]
     * @param sticks χ_p ℓ_i p_i [side], stk
     * @param front z
     * @param week of the run
     */
    public record Round(
            Draw draw,
            ParameterValues today,
            Valuation valuation,
            DealSearch search,
            FightingOn[] fightingOn,
            double[] sticks,
            double front,
            int week) {
        public Round {
            fightingOn = fightingOn.clone();
            sticks = sticks.clone();
        }

        /** A copy. */
        @Override
        public FightingOn[] fightingOn() {
            return fightingOn.clone();
        }

        /** A copy. */
        @Override
        public double[] sticks() {
            return sticks.clone();
        }
    }

    /** Rounds of one run. {@code searches} may be a worker's own. */
    public RoundReplay(
            Scenario scenario, DealSpace space, DealSearchFactory searches, boolean fixedPreferences, RunKey key) {
        this.scenario = scenario;
        this.space = space;
        this.searches = searches;
        this.fixedPreferences = fixedPreferences;
        this.streams = Streams.of(key);
    }

    /**
     * The round of a week.
     *
     * @param values of the run
     * @param week in which a round stands
     * @param pressure p_i of the run in that round [side], for styles that remember
     */
    public Round at(ParameterValues values, int week, double[] pressure) {
        ParameterValues quiet = values.with(Mechanism.COLLAPSE, false);
        Draw ofRun = drawn(values);
        Clock clock = new Clock();
        Calendar calendar = new Calendar(quiet, scenario.events());
        InterimMeasures measures = new InterimMeasures(scenario.measures(), quiet.on(Mechanism.INTERIM));
        Period run = Period.run(scenario, quiet, streams);
        Conflict conflict = new Conflict(scenario, clock, calendar, measures, new Ending(), run);
        Principals principals = new Principals(scenario, clock, calendar, conflict.front(), measures, run);
        TechnicalTrack technical = new TechnicalTrack(ofRun);
        Appraisal appraisal = new Appraisal(clock, calendar, ofRun, conflict.front(), principals, measures);
        MediatorStyle style = Styles.of(quiet.mediatorStyle());
        int first = quiet.whole(Parameters.FIRST_ROUND);
        int every = quiet.whole(Parameters.ROUND_EVERY);
        for (int t = 1; t <= week; t++) {
            conflict.week();
            principals.week();
            if (t >= first && (t - first) % every == 0) {
                appraisal.consult();
                if (t < week) {
                    settle(t, calendar.today(), ofRun, conflict, principals, technical, measures);
                }
            }
        }
        ParameterValues today = calendar.today();
        double[] pressed = new double[2];
        double[] sticks = new double[2];
        FightingOn[] fightingOn = new FightingOn[2];
        ofRun.moveTo(conflict.front().share());
        for (Side side : Side.values()) {
            int i = side.ordinal();
            pressed[i] = style.remembers()
                    ? StrictMath.min(pressure[i], today.get(Parameters.PRESSURE, side))
                    : style.pressure(side, week, today);
            sticks[i] = appraisal.sticks(side, pressed[i]);
            fightingOn[i] = appraisal.fightingOn(side, technical);
        }
        Valuation valuation = appraisal.valuation(pressed[0], pressed[1], technical);
        DealSearch open = java.util.Objects.requireNonNull(search);
        open.begin(valuation);
        return new Round(
                ofRun,
                today,
                valuation,
                open,
                fightingOn,
                sticks,
                conflict.front().share(),
                week);
    }

    /** What a round that goes on leaves behind for the next. */
    private static void settle(
            int week,
            ParameterValues today,
            Draw draw,
            Conflict conflict,
            Principals principals,
            TechnicalTrack technical,
            InterimMeasures measures) {
        if (today.on(Mechanism.TECHNICAL_TRACK)) {
            draw.moveTo(conflict.front().share());
            technical.settle();
        }
        measures.consider(
                principals.warCost(Side.A),
                principals.warCost(Side.B),
                week + today.whole(Parameters.ROUND_EVERY),
                today);
    }

    /** The draw with these values; the one at hand, if nothing differs that V or R could see. */
    private Draw drawn(ParameterValues values) {
        Draw fresh = Draw.of(scenario, space, values, fixedPreferences, streams);
        if (draw == null || !same(draw, fresh)) {
            draw = fresh;
            search = searches.search(fresh);
        }
        return draw;
    }

    private static boolean same(Draw one, Draw other) {
        one.moveTo(0);
        other.moveTo(0);
        boolean same = Arrays.equals(one.othersIdeal(), other.othersIdeal());
        for (Side side : Side.values()) {
            Utility of = one.utility(side);
            same = same
                    && Arrays.deepEquals(of.terms(), other.utility(side).terms())
                    && of.atFront(1) == other.utility(side).atFront(1)
                    && one.ratification(side).equals(other.ratification(side));
        }
        return same;
    }
}
