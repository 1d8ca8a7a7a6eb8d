package org.parley.talks;

import org.jspecify.annotations.Nullable;
import org.parley.number.Rounding;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.random.Stream;
import org.parley.random.Streams;
import org.parley.scenario.Reads;
import org.parley.search.DealSearch;
import org.parley.search.RejectedTexts;
import org.parley.value.Draw;
import org.parley.value.Utility;
import org.parley.value.Valuation;

/**
 * The table: plays one round after the other in the order of model §9 (exchanges, single text, technical track, interim
 * measures, framework, freeze, progress and walk-out) and remembers what the next round needs. Every decision takes its
 * draws whether it uses them or not.
 *
 * <p>Exchange e = 1 … E stands at {@code t_e = max(0, t − roundEvery (1 − e/E))}. Side j takes the other's offer iff
 * {@code V_j − rd_j ≥ max(R_j, asp_j)}; both directions are tested before anything is struck, and if both hold the
 * larger of two uniforms decides whose offer stands. A text, tabled with probability φ_m and weights
 * {@code ω_i = mediatorWeight_i / Σ} (½ each if Σ = 0), is taken iff {@code V_i ≥ max(R_i, asp_i − allowance)} by both,
 * {@code allowance + allowanceGrowth·s(t)} being the allowance, s the clocks of {@link Situation}.
 *
 * <p>{@code gap = ½ Σ_i max(0, V_i(own last offer) − V_i(other's last offer))}; progress iff the gap of the last offers
 * of the previous round in which both made offers (in the first one: of the offers at e = 1), valued at this round's V,
 * exceeds this round's by ≥ ε. stalls counts the rounds in a row without. A freeze is considered in a round that
 * follows one without progress. The talks end in a walk-out with probability {@code w0 (1 + min(stalls, 12)/3)}. Model
 * §9. Tests: {@code TalksTest}, rule by rule.
 */
public final class Talks {
    /** What this reads, and when that cannot matter. */
    public static final Reads READS = Reads.by("the table")
            .of(
                    Parameters.EXCHANGES,
                    Parameters.ROUND_EVERY,
                    Parameters.DEADLINE,
                    Parameters.REACTIVE_DEVALUATION,
                    Parameters.FORMULATION,
                    Parameters.PROGRESS_STEP,
                    Parameters.WALKOUT_BASE)
            .of(Parameters.MEDIATOR_WEIGHT, Parameters.ALLOWANCE, Parameters.ALLOWANCE_GROWTH)
            .idle(c -> c.zero(Parameters.FORMULATION), "formulation is 0: the mediator tables no text")
            .of(Parameters.ALLOWANCE, Parameters.ALLOWANCE_GROWTH)
            .idle(c -> c.both(c::stalls), "both sides stall in every run and give a text no allowance")
            .of(Parameters.FREEZE_HAZARD)
            .idle(c -> !c.on(Mechanism.FREEZE), "the switch freeze is off")
            .with(Framework.READS)
            .with(Valuation.SHIFT);

    private static final int MOST_COUNTED_STALLS = 12;

    private final Draw draw;
    private final Delegation[] delegations = new Delegation[2];
    private final MediatorStyle style;
    private final InterimMeasures measures;
    private final TechnicalTrack technical;
    private final RejectedTexts rejected;
    private final Minutes minutes;
    private final Seat seat;
    private final Stream[] offerStreams = new Stream[2];
    private final Stream[] strategyStreams = new Stream[2];
    private final Stream textStream;
    private final Stream walkoutStream;
    private int stalls;
    private boolean progress;
    private boolean heldOut;
    private int firstOfA;
    private int firstOfB;

    /** The table of a run at which the model decides everything. */
    public Talks(Draw draw, InterimMeasures measures, MediatorStyle style, Streams streams, Minutes minutes) {
        this(draw, measures, style, streams, minutes, Seat.NONE);
    }

    /** The table of a run at which somebody else may fill a seat. */
    public Talks(
            Draw draw, InterimMeasures measures, MediatorStyle style, Streams streams, Minutes minutes, Seat seat) {
        this.draw = draw;
        this.measures = measures;
        this.style = style;
        this.minutes = minutes;
        this.seat = seat;
        this.technical = new TechnicalTrack(draw);
        for (int i = 0; i < 2; i++) {
            Side side = Side.of(i);
            Strategy strategy = Strategies.of(draw.values(), side, draw.stalls(side));
            delegations[i] = new Delegation(side, strategy);
            offerStreams[i] =
                    streams.named("offers/", draw.scenario().party(side).id());
            strategyStreams[i] =
                    streams.named("strategy/", draw.scenario().party(side).id());
        }
        rejected = new RejectedTexts(
                draw.space(),
                new Utility[] {draw.utility(Side.A), draw.utility(Side.B)},
                new Utility[] {draw.reading(Side.A), draw.reading(Side.B)},
                draw.values().get(Parameters.POWER_SHIFT_SCALE));
        textStream = streams.named("mediator/text");
        walkoutStream = streams.named("walkout");
    }

    /** Plays a round. */
    public RoundResult play(Situation now) {
        RoundResult result;
        try {
            result = round(now);
        } catch (Seat.Leaves gone) {
            result = new RoundResult.BrokenOff(gone.outcome());
        }
        seat.ends(delegations[0].aspiration, delegations[1].aspiration);
        return result;
    }

    private RoundResult round(Situation now) {
        for (Delegation d : delegations) {
            d.largestValue = now.search().largestValue(d.side);
            d.revalue(now.values());
            d.aspiration = Double.NaN;
            if (Double.isNaN(d.largestValue) && !seat.holds(d.side)) {
                minutes.silent(d.side);
            }
        }
        firstOfA = Delegation.NONE;
        firstOfB = Delegation.NONE;
        seat.begins(now);
        int exchanges = now.today().whole(Parameters.EXCHANGES);
        for (int e = 1; e <= exchanges; e++) {
            RoundResult.Deal struck = exchange(now, e, exchanges);
            if (struck != null) {
                return struck;
            }
        }
        int text = text(now);
        if (text != DealSearch.NONE) {
            return new RoundResult.Deal(text, null);
        }
        if (now.today().on(Mechanism.TECHNICAL_TRACK) && technical.settle()) {
            minutes.technical(technical.inForce());
        }
        long agreed = measures.consider(now.warCostA(), now.warCostB(), now.nextRound(), now.today());
        if (agreed != 0) {
            minutes.measures(agreed);
        }
        RoundResult executive = executiveAct(now);
        return executive != null ? executive : close(now);
    }

    private RoundResult.@Nullable Deal exchange(Situation now, int e, int exchanges) {
        double every = now.today().get(Parameters.ROUND_EVERY);
        double time = StrictMath.max(0, now.week() - every * (1 - (double) e / exchanges));
        Delegation a = delegations[0];
        Delegation b = delegations[1];
        double share = now.timeShare(time);
        double shareAtLast = now.timeShare(now.week());
        View viewOfA = view(a, b, e, exchanges, share, shareAtLast, now);
        View viewOfB = view(b, a, e, exchanges, share, shareAtLast, now);
        int offerOfA = offer(a, b, viewOfA, now);
        int offerOfB = offer(b, a, viewOfB, now);
        double drawOfA = offerStreams[0].uniform();
        double drawOfB = offerStreams[1].uniform();
        if (e == 1) {
            firstOfA = offerOfA;
            firstOfB = offerOfB;
            for (Delegation d : delegations) {
                if (seat.holds(d.side) && !offered(d.side)) {
                    minutes.silent(d.side);
                }
            }
        }
        boolean takenByB = offerOfA != Delegation.NONE && answer(now, e, a, b, offerOfA);
        boolean takenByA = offerOfB != Delegation.NONE && answer(now, e, b, a, offerOfB);
        if (!now.signs()) {
            return null;
        }
        if (takenByA && takenByB) {
            return drawOfA > drawOfB ? new RoundResult.Deal(offerOfA, Side.A) : new RoundResult.Deal(offerOfB, Side.B);
        }
        if (takenByB) {
            return new RoundResult.Deal(offerOfA, Side.A);
        }
        return takenByA ? new RoundResult.Deal(offerOfB, Side.B) : null;
    }

    private static View view(
            Delegation own, Delegation other, int e, int exchanges, double share, double shareAtLast, Situation now) {
        return new View(
                e,
                exchanges,
                share,
                shareAtLast,
                now.values().withoutAgreement(own.side),
                own.largestValue,
                other.offersMade(),
                other.gainForOther(),
                own.strategy.concession().steps() >= 0 ? other.steps() : 0);
    }

    private int offer(Delegation own, Delegation other, View view, Situation now) {
        int model = modelOffer(own, other, view, now);
        if (!seat.holds(own.side)) {
            return model;
        }
        if (view.exchange() > 1 && !offered(own.side)) {
            return Delegation.NONE;
        }
        int deal = seat.offer(own.side, view.exchange(), model);
        if (deal == Delegation.NONE ? view.exchange() > 1 : !now.values().feasible(deal)) {
            throw new IllegalArgumentException("the seat offers deal " + deal + ", which cannot be struck");
        }
        return deal;
    }

    private int modelOffer(Delegation own, Delegation other, View view, Situation now) {
        if (Double.isNaN(own.largestValue)) {
            return Delegation.NONE;
        }
        own.aspiration = Rounding.of(own.strategy.concession().aspiration(view, now.today()));
        if (own.strategy.offers() == OfferRule.HIGHEST_ESTIMATE) {
            if (view.exchange() == 1) {
                now.search()
                        .foresee(own.side, Rounding.of(own.strategy.concession().foreseen(view, now.today())));
            }
            return now.search().offer(own.side, own.aspiration); // most strategies: no lists of offers are built
        }
        OfferRule.Choice choice = new OfferRule.Choice(
                own.side,
                own.aspiration,
                now.values(),
                draw.estimate(other.side),
                now.search(),
                own.offers(),
                other.offers(),
                strategyStreams[own.side.ordinal()]);
        return own.strategy.offers().choose(choice);
    }

    /** Whether the receiver takes the author's offer; both directions are tested before anything is struck. */
    private boolean answer(Situation now, int e, Delegation author, Delegation receiver, int deal) {
        Valuation round = now.values();
        author.offer(deal, round);
        double value = author.worthToOther();
        double devaluation = now.today().get(Parameters.REACTIVE_DEVALUATION, receiver.side);
        AcceptanceRule rule = receiver.strategy.answers();
        boolean plain = rule == AcceptanceRule.ASPIRATION;
        boolean known = heldOut || value < round.withoutAgreement(receiver.side);
        boolean seated = seat.holds(author.side) || seat.holds(receiver.side);
        if (plain
                && known
                && minutes == Minutes.NONE
                && !seated
                && !(Rounding.of(value - devaluation) >= receiver.aspiration)) {
            return false; // whatever the reservation value is; it costs an error function
        }
        double reservation = round.reservation(receiver.side, deal);
        Refusal refusal = rule.answer(
                value, devaluation, round.withoutAgreement(receiver.side), reservation, receiver.aspiration);
        if (refusal == Refusal.NONE && !(value >= reservation)) { // no rule signs for its capital
            refusal = value < round.withoutAgreement(receiver.side) ? Refusal.WAR_VALUE : Refusal.RATIFICATION;
        }
        if (seat.holds(receiver.side)) {
            refusal = refusal.unless(seat.accepts(receiver.side, e, deal, refusal == Refusal.NONE));
        }
        heldOut |= refusal != Refusal.NONE
                && value >= reservation // its author would sign it, or would not have offered it
                && (!seat.holds(author.side) || round.acceptable(author.side, deal));
        if (minutes != Minutes.NONE) {
            minutes.offer(
                    e,
                    author.side,
                    author.aspiration,
                    deal,
                    round.value(author.side, deal),
                    value,
                    reservation,
                    refusal);
        }
        return refusal == Refusal.NONE;
    }

    /** The mediator's text if both take it, else NONE. */
    private int text(Situation now) {
        boolean tables = textStream.uniform() < now.today().get(Parameters.FORMULATION);
        if (!now.signs()) {
            return DealSearch.NONE;
        }
        int text = tables ? modelText(now) : DealSearch.NONE;
        if (seat.mediates()) {
            text = seat.text(text);
        }
        return text == DealSearch.NONE ? text : tabled(now, text);
    }

    private int modelText(Situation now) {
        double a = now.today().get(Parameters.MEDIATOR_WEIGHT, Side.A);
        double b = now.today().get(Parameters.MEDIATOR_WEIGHT, Side.B);
        double sum = a + b;
        return now.search().text(sum == 0 ? .5 : a / sum, sum == 0 ? .5 : b / sum, rejected);
    }

    /** A text that both take, else NONE. */
    private int tabled(Situation now, int text) {
        if (!now.values().feasible(text)) {
            throw new IllegalArgumentException("the text is deal " + text + ", which cannot be struck");
        }
        double allowance = now.today().get(Parameters.ALLOWANCE)
                + now.today().get(Parameters.ALLOWANCE_GROWTH) * now.timeShare(now.week());
        Refusal ofA = textAnswer(now, delegations[0], text, allowance);
        Refusal ofB = textAnswer(now, delegations[1], text, allowance);
        minutes.text(text, ofA, ofB);
        heldOut = heldOut
                || ((ofA != Refusal.NONE || ofB != Refusal.NONE)
                        && now.values().acceptable(Side.A, text)
                        && now.values().acceptable(Side.B, text));
        if (ofA == Refusal.NONE && ofB == Refusal.NONE) {
            return text;
        }
        rejected.add(text, now.front());
        return DealSearch.NONE;
    }

    private Refusal textAnswer(Situation now, Delegation side, int text, double allowance) {
        Valuation round = now.values();
        double value = round.value(side.side, text);
        double aspiration = Rounding.of(side.strategy.concession().textAspiration(side.aspiration, allowance));
        if (value < aspiration && heldOut && minutes == Minutes.NONE && !seat.holds(side.side)) {
            return Refusal.ASPIRATION; // or what comes before it, which nobody asks; R costs an error function
        }
        Refusal model =
                Refusal.of(value, 0, round.withoutAgreement(side.side), round.reservation(side.side, text), aspiration);
        return seat.holds(side.side) ? model.unless(seat.acceptsText(side.side, text, model == Refusal.NONE)) : model;
    }

    /** Framework, then freeze; null if neither was agreed. */
    private @Nullable RoundResult executiveAct(Situation now) {
        double deadline = now.today().get(Parameters.DEADLINE);
        Valuation round = now.values();
        Delegation a = delegations[0];
        Delegation b = delegations[1];
        double floorOfA = floor(a, now);
        double floorOfB = floor(b, now);
        if (now.today().on(Mechanism.FRAMEWORK) && now.week() >= deadline && bothOffered()) {
            Framework framework = Framework.of(
                    draw,
                    round,
                    now.today().get(Parameters.DEFERRAL_MULTIPLIER),
                    a.latest(),
                    b.latest(),
                    technical.inForce(),
                    technical.fixed());
            boolean ofA = framework != null && framework.valueA() >= floorOfA;
            boolean ofB = framework != null && framework.valueB() >= floorOfB;
            Side asked = asked(ofA, ofB);
            boolean signed = (framework != null && asked != null)
                    ? seat.signs(asked, framework, asked == Side.A ? ofA : ofB)
                    : ofA && ofB;
            minutes.framework(framework, signed);
            if (framework != null && signed) {
                return new RoundResult.Signed(framework);
            }
        }
        if (now.today().on(Mechanism.FREEZE) && stalls >= 1) {
            double valueOfA = freezeValue(now, Side.A);
            double valueOfB = freezeValue(now, Side.B);
            boolean ofA = valueOfA >= floorOfA;
            boolean ofB = valueOfB >= floorOfB;
            Side asked = asked(ofA, ofB);
            boolean agreed = asked == Side.A
                    ? seat.freezes(Side.A, valueOfA, ofA)
                    : asked == Side.B ? seat.freezes(Side.B, valueOfB, ofB) : ofA && ofB;
            minutes.freeze(valueOfA, valueOfB, agreed);
            if (agreed) {
                return new RoundResult.Frozen();
            }
        }
        return null;
    }

    /**
     * The side in a seat that is asked about an executive act: only where the other side would agree. Null: none is.
     */
    private @Nullable Side asked(boolean ofA, boolean ofB) {
        if (seat.holds(Side.A)) {
            return ofB ? Side.A : null;
        }
        return ofA && seat.holds(Side.B) ? Side.B : null;
    }

    /** The least value at which a side signs an executive act. */
    private static double floor(Delegation side, Situation now) {
        return Rounding.of(side.strategy
                .concession()
                .floor(now.values().withoutAgreement(side.side), side.largestValue, now.today()));
    }

    /** Value of a freeze today for a side. */
    private double freezeValue(Situation now, Side side) {
        Valuation round = now.values();
        return Rounding.of(Freeze.value(
                draw.utility(side).flow(technical.inForce(), now.front()),
                round.withoutAgreement(side),
                round.breakdownCost(side),
                now.today().get(Parameters.FREEZE_HAZARD),
                now.discount()));
    }

    /** Progress, stalls, the mediator's lesson, the walk-out. */
    private RoundResult close(Situation now) {
        Valuation round = now.values();
        Delegation a = delegations[0];
        Delegation b = delegations[1];
        progress = false;
        double gap = Double.NaN;
        if (bothOffered()) {
            boolean first = a.lastOfPreviousRound == Delegation.NONE;
            int earlierOfA = first ? firstOfA : a.lastOfPreviousRound;
            int earlierOfB = first ? firstOfB : b.lastOfPreviousRound;
            double ownNowA = round.value(Side.A, a.latest());
            double ownNowB = round.value(Side.B, b.latest());
            double ownThenA = round.value(Side.A, earlierOfA);
            double ownThenB = round.value(Side.B, earlierOfB);
            gap = gap(ownNowA - b.worthToOther(), ownNowB - a.worthToOther());
            double before = gap(ownThenA - round.value(Side.A, earlierOfB), ownThenB - round.value(Side.B, earlierOfA));
            progress = Rounding.of(before - gap) >= now.today().get(Parameters.PROGRESS_STEP);
            if (!first) {
                style.afterRound(ownThenA - ownNowA, ownThenB - ownNowB, now.today());
            }
            a.lastOfPreviousRound = a.latest();
            b.lastOfPreviousRound = b.latest();
        }
        stalls = progress ? 0 : stalls + 1;
        minutes.progress(gap, progress, stalls);
        double uniform = walkoutStream.uniform();
        double walkout =
                now.today().get(Parameters.WALKOUT_BASE) * (1 + StrictMath.min(stalls, MOST_COUNTED_STALLS) / 3.0);
        return uniform < walkout ? new RoundResult.BrokenOff(Outcome.WALKOUT) : RoundResult.GO_ON;
    }

    /** ½ Σ_i max(0, V_i(own offer) − V_i(the other's offer)). */
    private static double gap(double apartForA, double apartForB) {
        return 0.5 * (StrictMath.max(0, apartForA) + StrictMath.max(0, apartForB));
    }

    /** Whether both made offers in this round. */
    private boolean bothOffered() {
        return offered(Side.A) && offered(Side.B);
    }

    /** Whether a side tabled an offer in the last round. */
    public boolean offered(Side side) {
        return (side == Side.A ? firstOfA : firstOfB) != Delegation.NONE;
    }

    /** The technical track of the run. */
    public TechnicalTrack technical() {
        return technical;
    }

    /** Whether in some round an offer or a text was refused that both would rather have signed than fought on. */
    public boolean heldOut() {
        return heldOut;
    }

    /** Whether the last round made progress. */
    public boolean madeProgress() {
        return progress;
    }

    /** A side's aspiration at the last exchange it made, NaN if it has no acceptable deal. */
    public double aspiration(Side side) {
        return delegations[side.ordinal()].aspiration;
    }

    /** A side's Vmax of the last round, NaN if none. */
    public double largestValue(Side side) {
        return delegations[side.ordinal()].largestValue;
    }

    /** A side's latest offer, {@link DealSearch#NONE} before the first. */
    public int latestOffer(Side side) {
        return delegations[side.ordinal()].latest();
    }
}
