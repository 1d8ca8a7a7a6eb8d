package org.parley.sim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.number.Rounding;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.Reads;
import org.parley.search.DealSearch;
import org.parley.talks.InterimMeasures;
import org.parley.talks.Outcome;
import org.parley.talks.RoundResult;
import org.parley.talks.Seat;
import org.parley.talks.Situation;
import org.parley.talks.Talks;
import org.parley.value.Draw;
import org.parley.value.Front;
import org.parley.value.Valuation;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * A round week: consultations, then the values of this round ({@link Appraisal}), then the table (model §9). Keeps what
 * is measured per round. Ripe: the zone of possible agreement is open and for both sides W_i at next week's
 * {@code z + m_i/area} (clipped), b + 1 and κ̂_i(t + 1), without new events, is below today's (model §10; an indicator,
 * never a cause).
 */
final class TalksSession implements Steppable {
    /** What this reads. */
    static final Reads READS = Reads.by("round weeks").of(Parameters.ROUND_EVERY);

    private static final long serialVersionUID = 1L;

    private final transient Clock clock;
    private final transient Calendar calendar;
    private final transient Draw draw;
    private final transient Front front;
    private final transient Principals principals;
    private final transient MediatorAgent mediator;
    private final transient Talks talks;
    private final transient DealSearch search;
    private final transient Ending ending;
    private final transient @Nullable ConcessionPaths paths;
    /** What is measured of the rounds. */
    private final transient Detail detail;

    private final transient Period period;
    private final transient Seat seat;
    private final transient Appraisal appraisal;
    private final double[] firstLargestValue = {Double.NaN, Double.NaN};
    private transient @Nullable Valuation valuation;
    private int rounds;
    private int ripeRounds;
    private int zopaOpenRounds;
    private boolean zopaOpen;
    private boolean ripe;
    private int zopaFirst = -1;
    private double lastFront;
    private final transient List<RoundSignal> signals = new ArrayList<>();
    private int lastWeek;
    private final double[] lastPressure = new double[2];

    TalksSession(
            Clock clock,
            Calendar calendar,
            Draw draw,
            Front front,
            Principals principals,
            MediatorAgent mediator,
            InterimMeasures measures,
            Talks talks,
            DealSearch search,
            Ending ending,
            @Nullable ConcessionPaths paths,
            Detail detail,
            Period period,
            Seat seat) {
        this.clock = clock;
        this.calendar = calendar;
        this.draw = draw;
        this.front = front;
        this.principals = principals;
        this.mediator = mediator;
        this.talks = talks;
        this.search = search;
        this.ending = ending;
        this.paths = paths;
        this.detail = detail;
        this.period = period;
        this.seat = seat;
        this.appraisal = new Appraisal(clock, calendar, draw, front, principals, measures);
    }

    @Override
    public void step(SimState state) {
        ParameterValues today = calendar.today();
        appraisal.consult();
        draw.moveTo(front.share());
        if (seat.mediates()) {
            double[] sticks = {appraisal.sticks(Side.A, 1), appraisal.sticks(Side.B, 1)};
            mediator.press(seat, sticks, front.share());
            if (ending.over()) {
                return;
            }
        }
        lastFront = front.share();
        lastWeek = clock.week();
        lastPressure[0] = mediator.pressure(Side.A);
        lastPressure[1] = mediator.pressure(Side.B);
        Valuation round = appraisal.valuation(lastPressure[0], lastPressure[1], talks.technical());
        valuation = round;
        search.begin(round);
        rounds++;
        if (!period.before() && detail.kept() != Detail.Kept.OUTCOME) {
            measure(round);
        }
        int week = clock.week();
        Situation now = new Situation(
                week,
                front.share(),
                week + today.whole(Parameters.ROUND_EVERY),
                appraisal.discount(),
                round,
                search,
                principals.warCost(Side.A),
                principals.warCost(Side.B),
                today,
                period.talkedBefore(),
                period.signs());
        RoundResult result = talks.play(now);
        if (rounds == 1) {
            firstLargestValue[0] = talks.largestValue(Side.A);
            firstLargestValue[1] = talks.largestValue(Side.B);
        }
        if (paths != null) {
            paths.add(week, round, talks);
        }
        if (result instanceof RoundResult.GoOn && rounds <= RoundSignal.ROUNDS) {
            signals.add(new RoundSignal(
                    week, talks.madeProgress(), !talks.offered(Side.A), !talks.offered(Side.B), zopaOpen));
        }
        if (result instanceof RoundResult.Deal struck) {
            ending.struck(struck.deal());
        } else if (result instanceof RoundResult.Signed signed) {
            ending.signed(signed.framework(), week);
        } else if (result instanceof RoundResult.Frozen) {
            ending.end(Outcome.CEASEFIRE, week);
        } else if (result instanceof RoundResult.BrokenOff off) {
            ending.end(off.outcome(), week);
        }
    }

    private void measure(Valuation round) {
        zopaOpen = !search.zopaEmpty();
        if (zopaOpen) {
            zopaOpenRounds++;
        }
        if (rounds == 1) {
            zopaFirst = !detail.asks(OnDemand.ZONE_SIZES) ? -1 : zopaOpen ? search.zopaSize() : 0;
        }
        ripe = zopaOpen && worsens(round, Side.A) && worsens(round, Side.B);
        if (ripe) {
            ripeRounds++;
        }
    }

    /**
     * Whether a side expects fighting on to be worth less next week than today (Zartman 2000: a hurting stalemate as
     * the model sees it). Both worths are kept to ten decimals, like all that is compared ({@link Rounding}): a war
     * whose worth stays does not worsen by the noise of its sum.
     */
    private boolean worsens(Valuation round, Side side) {
        double nextWeek = appraisal.fightingOnNextWeek(side, talks.technical()).value();
        return Rounding.of(nextWeek) < Rounding.of(round.warValue(side));
    }

    /** The values of the last round, null before the first. */
    @Nullable
    Valuation valuation() {
        return valuation;
    }

    /** The table. */
    Talks talks() {
        return talks;
    }

    /** The search, open at the last round. */
    DealSearch search() {
        return search;
    }

    int rounds() {
        return rounds;
    }

    int ripeRounds() {
        return ripeRounds;
    }

    boolean ripe() {
        return ripe;
    }

    boolean zopaOpen() {
        return zopaOpen;
    }

    /** Rounds at which the zone was not empty. */
    int zopaOpenRounds() {
        return zopaOpenRounds;
    }

    /** Deals in the zone at the first round, −1 before it. */
    int zopaFirst() {
        return zopaFirst;
    }

    /** Vmax_i at the first round, NaN if none. */
    double firstLargestValue(Side side) {
        return firstLargestValue[side.ordinal()];
    }

    /** What the first rounds after which the talks went on showed. */
    List<RoundSignal> signals() {
        return signals;
    }

    /** z at the last round. */
    double lastFront() {
        return lastFront;
    }

    /** Week of the last round, 0 before the first. */
    int lastWeek() {
        return lastWeek;
    }

    /** p_i at the last round [side]; shared, do not write. */
    double[] lastPressure() {
        return lastPressure;
    }
}
