package org.parley.sim;

import ec.util.MersenneTwisterFast;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Mechanism;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.random.Streams;
import org.parley.scenario.Reads;
import org.parley.scenario.Scenario;
import org.parley.search.Binding;
import org.parley.search.DealSearch;
import org.parley.talks.Freeze;
import org.parley.talks.InterimMeasures;
import org.parley.talks.MediatorStyle;
import org.parley.talks.Minutes;
import org.parley.talks.OpenEnd;
import org.parley.talks.Outcome;
import org.parley.talks.Seat;
import org.parley.talks.Styles;
import org.parley.talks.Talks;
import org.parley.value.DealSpace;
import org.parley.value.Draw;
import org.parley.value.Preferences;
import org.parley.value.Ratification;
import org.parley.value.Valuation;
import sim.engine.Schedule;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * One run: wires the agents and puts them on the schedule, week by week, in the order of model §2. MASON's own
 * generator is not used: every draw comes from a stream with a purpose.
 */
public final class Simulation extends SimState {
    /** What this reads, and when that cannot matter. */
    static final Reads READS = Reads.by("rounds and endings")
            .of(Parameters.FIRST_ROUND, Parameters.ROUND_EVERY)
            .of(Parameters.FREEZE_HAZARD)
            .idle(c -> !c.on(Mechanism.FREEZE), "the switch freeze is off")
            .with(Ratification.READS);

    private static final long serialVersionUID = 1L;

    /**
     * MASON wants a generator; nobody draws from it, so runs share one and nothing seeds or primes it (both together
     * took 8 % of a tutorial run).
     */
    private static final MersenneTwisterFast UNUSED = new MersenneTwisterFast(0);

    private static final int WEEK_BEGINS = 0;
    private static final int EVERY_WEEK = 1;
    private static final int ROUND = 2;
    private static final int WEEK_ENDS = 3;

    private final transient RunKey key;
    private final transient Detail detail;
    private final transient ParameterValues values;
    private final transient Draw draw;
    private final transient Clock clock = new Clock();
    private final transient Ending ending = new Ending();
    private final transient Calendar calendar;
    private final transient InterimMeasures measures;
    private final transient Conflict conflict;
    private final transient Principals principals;
    private final transient MediatorAgent mediator;
    private final transient TalksSession session;
    private final transient Ratifier ratifier;
    private final transient @Nullable ConcessionPaths paths;
    private final transient @Nullable Trace trace;
    private final transient Period period;

    Simulation(
            Scenario scenario,
            DealSpace space,
            ParameterValues values,
            boolean fixedPreferences,
            RunKey key,
            DealSearchFactory searches,
            Detail detail,
            Period period) {
        this(scenario, space, values, fixedPreferences, key, searches, detail, period, Seat.NONE);
    }

    Simulation(
            Scenario scenario,
            DealSpace space,
            ParameterValues values,
            boolean fixedPreferences,
            RunKey key,
            DealSearchFactory searches,
            Detail detail,
            Period period,
            Seat seat) {
        super(UNUSED, new Schedule());
        this.key = key;
        this.values = values;
        this.period = period;
        Streams streams = period.streams();
        this.detail = detail;
        boolean onPaths = detail.kept() == Detail.Kept.PATHS || detail.kept() == Detail.Kept.TRACE;
        paths = onPaths ? new ConcessionPaths() : null;
        trace = detail.kept() == Detail.Kept.TRACE ? new Trace() : null;
        draw = Draw.of(scenario, space, values, fixedPreferences, Streams.of(key));
        calendar = new Calendar(values, period.events());
        measures = new InterimMeasures(period.measures(), values.on(Mechanism.INTERIM));
        conflict = new Conflict(scenario, clock, calendar, measures, ending, period);
        principals = new Principals(scenario, clock, calendar, conflict.front(), measures, period);
        MediatorStyle style = Styles.of(values.mediatorStyle());
        mediator = new MediatorAgent(clock, calendar, style, ending, period);
        DealSearch search = searches.search(draw);
        Talks talks = new Talks(draw, measures, style, streams, trace == null ? Minutes.NONE : trace, seat);
        session = new TalksSession(
                clock,
                calendar,
                draw,
                conflict.front(),
                principals,
                mediator,
                measures,
                talks,
                search,
                ending,
                paths,
                detail,
                period,
                seat);
        ratifier = new Ratifier(scenario, clock, session, ending, streams);
    }

    /** Puts the agents on the schedule. MASON's own start does no more than this and prime the generator. */
    @Override
    public void start() {
        schedule.reset();
        double first = values.get(Parameters.FIRST_ROUND);
        double every = values.get(Parameters.ROUND_EVERY);
        if (trace != null) {
            Trace rows = trace;
            schedule.scheduleRepeating(1, WEEK_BEGINS, state -> rows.week(clock.week() + 1));
        }
        schedule.scheduleRepeating(1, EVERY_WEEK, inTurn(conflict, principals, mediator));
        schedule.scheduleRepeating(first, ROUND, inTurn(session, period.before() ? this::agreed : ratifier), every);
        if (trace != null) {
            schedule.scheduleRepeating(
                    1,
                    WEEK_ENDS,
                    new Recorder(trace, clock, conflict, principals, mediator, session, measures, ending));
        }
    }

    /**
     * Agents one after the other until the run is over, as one entry of the schedule: entries of their own cost time.
     */
    private Steppable inTurn(Steppable... agents) {
        return state -> {
            for (Steppable agent : agents) {
                if (!ending.over()) {
                    agent.step(state);
                }
            }
        };
    }

    /** Before {@code asOf} a struck deal counts, whatever the vote at home would have been. */
    private void agreed(SimState state) {
        if (ending.deal() != DealSearch.NONE) {
            ending.end(Outcome.COMPREHENSIVE, clock.week());
        }
    }

    /** Plays all weeks. */
    RunResult play(@Nullable RecordFit fit) {
        playWeeks();
        return result(fit);
    }

    /** Plays all weeks. */
    void playWeeks() {
        start();
        while (!ending.over() && clock.week() < period.weeks()) {
            schedule.step(this);
        }
        if (!ending.over()) {
            ending.end(Outcome.OPEN, period.weeks());
        }
    }

    /** How it ended. */
    Ending ending() {
        return ending;
    }

    private RunResult result(@Nullable RecordFit fit) {
        Outcome outcome = java.util.Objects.requireNonNull(ending.outcome());
        DealSearch search = session.search();
        @Nullable Valuation round = session.valuation();
        boolean struck = ending.deal() != DealSearch.NONE && round != null;
        boolean told = detail.kept() != Detail.Kept.OUTCOME;
        Binding binding = told && outcome.noDeal() && round != null
                ? Binding.of(
                        search, session.zopaOpenRounds() > 0, session.talks().heldOut())
                : null;
        StruckTerms terms = struck && round != null
                ? StruckTerms.of(
                        draw,
                        calendar.today(),
                        session.lastFront(),
                        round,
                        search,
                        ending.deal(),
                        ending.framework(),
                        detail,
                        session.firstLargestValue(Side.A),
                        session.firstLargestValue(Side.B))
                : null;
        double[] survival = terms != null
                ? terms.survival()
                : outcome.kind() == Outcome.Kind.TRUCE
                        ? Freeze.survival(calendar.today().get(Parameters.FREEZE_HAZARD), StruckTerms.YEARS)
                        : new double[0];
        double[] audience = new double[2];
        for (int i = 0; i < 2; i++) {
            Side side = Side.of(i);
            if (ending.failed(side)) {
                audience[i] = calendar.today().get(Parameters.AUDIENCE_COST, side);
            }
        }
        boolean sized = detail.asks(OnDemand.ZONE_SIZES) && round != null;
        int last = !sized ? -1 : session.zopaOpen() ? search.zopaSize() : 0;
        @Nullable Side collapsed = conflict.collapsed();
        RunResult.End end = new RunResult.End(
                outcome,
                outcome == Outcome.OPEN
                        ? OpenEnd.of(measures.reliefInForce(), session.talks().madeProgress())
                        : null,
                binding,
                ending.week(),
                session.rounds(),
                collapsed == null ? "" : collapsed.name());
        RunResult.Agreed agreed = new RunResult.Agreed(
                terms,
                survival,
                measures.inForce(),
                new boolean[] {ending.failed(Side.A), ending.failed(Side.B)},
                audience);
        RunResult.Course course = new RunResult.Course(
                new RunResult.Zone(
                        session.zopaFirst(),
                        last,
                        told ? session.zopaOpenRounds() : -1,
                        told ? session.ripeRounds() : -1),
                session.signals(),
                conflict.front().share(),
                new double[] {principals.costSoFar(Side.A), principals.costSoFar(Side.B)},
                paths);
        RunResult.Drawn drawn = new RunResult.Drawn(
                values,
                new Preferences[] {draw.preferences(Side.A), draw.preferences(Side.B)},
                new boolean[] {draw.stalls(Side.A), draw.stalls(Side.B)},
                fit);
        return new RunResult(key, end, agreed, course, drawn);
    }

    /** The trace, null unless asked for. */
    @Nullable
    Trace trace() {
        return trace;
    }

    /** The draw of this run. */
    Draw draw() {
        return draw;
    }

    /** The values of the last round, null before the first. */
    @Nullable
    Valuation valuation() {
        return session.valuation();
    }

    /** The session, for a look at the first round. */
    TalksSession session() {
        return session;
    }
}
