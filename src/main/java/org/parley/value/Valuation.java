package org.parley.value;

import java.util.Arrays;
import java.util.function.DoubleConsumer;
import org.parley.number.Rounding;
import org.parley.parameter.Mechanism;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.Reads;
import org.parley.scenario.RedLine;

/**
 * What every deal is worth to both sides in one round: V_i, R_i and W^e_i, the terms of the one comparison
 * {@code V_i(x) ≥ R_i(x)}.
 *
 * <p>A deal shifts power, {@code s_i = powerShiftScale · (shifts in i's favour − in the other's)}, clipped to [−1, 1],
 * and with it what is left to gain or lose:
 * {@code shifted(W, s) = W + s(1 − W) if s ≥ 0, else W + s·max(0, W − ũ_i(ideal_j))} (Fearon 1996; Powell 2006).
 * Temptation, known to both: {@code D = max_j max(0, shifted(W_j, s_j) − u_j)}. Fallback
 * {@code F_i = shifted(W^e_i, s_i) − b_i}. Then, with A of {@link Breakdown},
 * <pre>  V_i = F_i + A_i (u_i − F_i) − ρ_i·(soft lines crossed) + carrots_i </pre>
 * in stk, at most 1 + carrots; without the commitment problem V_i = u_i − ρ_i·lines + carrots_i.
 * {@code R_i = W^e_i + }{@link Ratification#bar}. Model §7, §8. Limits: T14, T15, T17; M5.
 *
 * <p>u, V, W^e and R are kept as {@link Rounding} says, so that V_i = R_i is acceptance and not a matter of the last
 * bit.
 *
 * <p>A snapshot of one round: the utilities stand at that round's front and are not moved while it is in use.
 */
public final class Valuation {
    /** No option moves the line or an army. */
    public static final Reads SHIFT = Reads.by("shifts of power")
            .of(Parameters.POWER_SHIFT_SCALE)
            .idle(c -> c.options().allMatch(o -> o.powerShift()[0] == o.powerShift()[1]), "no option shifts power");

    /** What this reads, and when that cannot matter. */
    public static final Reads READS = Reads.by("the worth of a deal")
            .with(SHIFT)
            .with(Ratification.READS)
            .with(Breakdown.BACKSTOP)
            .of(Parameters.RED_LINE_COST)
            .idle(
                    (c, side) -> c.scenario().party(side).redLines().stream().allMatch(RedLine::hard),
                    "there is no soft red line")
            .of(Parameters.BREAKDOWN_COST)
            .idle(
                    c -> !c.on(Mechanism.COMMITMENT) && !c.on(Mechanism.FREEZE),
                    "the switches commitment and freeze are off: nothing that breaks costs");

    private static final int KEPT = 8;

    private final Round round;
    private final Stakes stakes;
    // the same, at hand for what is asked of every deal
    private final DealSpace space;
    private final Utility[] utility;
    private final double[] warValue;
    private final double[] withoutAgreement;
    private final double[] othersIdeal;
    private final double[] breakdownCost;
    private final double[] redLineCost;
    private final double[] trust;
    private final Ratification[] ratification;
    private final Breakdown breakdown;
    private final SurvivalWeights survival;
    private final double shiftScale;
    private final boolean promisesHold;
    private final boolean hardLines;
    private final int[] fixedOption;
    /**
     * Deals that were valued, −1 before the first, and their V [side * KEPT + deal % KEPT]: offers are asked about
     * often.
     */
    private final int[] keptDeal = new int[2 * KEPT];

    private final double[] keptValue = new double[2 * KEPT];

    /**
     * A round's valuation.
     *
     * @param draw the run: utilities (moved to today's front), polls, ideals
     * @param today today's values, events applied
     * @param warValue W_i [side]
     * @param withoutAgreement W^e_i [side]
     * @param breakdown hazards of this round
     * @param fixedOption option that the technical track fixed [issue], −1 = open; shared, not written
     */
    public Valuation(
            Draw draw,
            ParameterValues today,
            double[] warValue,
            double[] withoutAgreement,
            Breakdown breakdown,
            int[] fixedOption) {
        this(
                new Round(
                        draw.space(),
                        new Utility[] {draw.utility(Side.A), draw.utility(Side.B)},
                        warValue,
                        new double[] {Rounding.of(withoutAgreement[0]), Rounding.of(withoutAgreement[1])},
                        draw.othersIdeal(),
                        fixedOption),
                new Stakes(
                        today.get(Parameters.POWER_SHIFT_SCALE),
                        pair(today, Parameters.BREAKDOWN_COST),
                        pair(today, Parameters.GUARANTEE_TRUST)),
                new Obstacles(
                        new Ratification[] {ratification(draw, today, Side.A), ratification(draw, today, Side.B)},
                        pair(today, Parameters.RED_LINE_COST),
                        today.on(Mechanism.RED_LINES),
                        !today.on(Mechanism.COMMITMENT),
                        breakdown));
    }

    private Valuation(Round round, Stakes stakes, Obstacles obstacles) {
        this.round = round;
        this.stakes = stakes;
        space = round.space();
        utility = round.utility();
        warValue = round.warValue();
        withoutAgreement = round.withoutAgreement();
        othersIdeal = round.othersIdeal();
        fixedOption = round.fixedOption();
        shiftScale = stakes.shiftScale();
        breakdownCost = stakes.breakdownCost();
        trust = stakes.trust();
        ratification = obstacles.ratification();
        redLineCost = obstacles.redLineCost();
        hardLines = obstacles.hardLines();
        promisesHold = obstacles.promisesHold();
        breakdown = obstacles.breakdown();
        survival = new SurvivalWeights(breakdown, trust, space.guarantees());
        Arrays.fill(keptDeal, -1);
    }

    /** What the round is. */
    private record Round(
            DealSpace space,
            Utility[] utility,
            double[] warValue,
            double[] withoutAgreement,
            double[] othersIdeal,
            int[] fixedOption) {}

    /** What a deal moves, and what its end costs. */
    private record Stakes(double shiftScale, double[] breakdownCost, double[] trust) {}

    /** What stands between the sides besides the worth of no agreement; "why no deal" takes it away, term by term. */
    private record Obstacles(
            Ratification[] ratification,
            double[] redLineCost,
            boolean hardLines,
            boolean promisesHold,
            Breakdown breakdown) {}

    private static double[] pair(ParameterValues values, org.parley.parameter.Parameter p) {
        return new double[] {values.get(p, Side.A), values.get(p, Side.B)};
    }

    private static Ratification ratification(Draw draw, ParameterValues today, Side side) {
        return draw.ratification(side)
                .with(today.get(Parameters.REFERENDUM_SD), today.get(Parameters.AUDIENCE_COST, side));
    }

    /**
     * The same round with terms of the comparison taken away, for "why no deal" (model §10).
     *
     * @param ratificationOff R = W^e
     * @param redLinesOff ρ = 0, hard lines off
     * @param commitmentOff V = u − ρ·lines + carrots
     */
    public Valuation relaxed(boolean ratificationOff, boolean redLinesOff, boolean commitmentOff) {
        Ratification[] bars = ratification.clone();
        if (ratificationOff) {
            for (int i = 0; i < 2; i++) {
                bars[i] = bars[i].with(bars[i].deviation(), 0);
            }
        }
        Obstacles left = new Obstacles(
                bars,
                redLinesOff ? new double[2] : redLineCost,
                hardLines && !redLinesOff,
                promisesHold || commitmentOff,
                breakdown);
        return new Valuation(round, stakes, left);
    }

    /** The same round for terms that leave something open: hazards times {@code deferralMultiplier}. */
    public Valuation deferred(double multiplier) {
        Obstacles sooner =
                new Obstacles(ratification, redLineCost, hardLines, promisesHold, breakdown.deferred(multiplier));
        return new Valuation(round, stakes, sooner);
    }

    /**
     * Tells every number that a worth of this round depends on besides the deals and the utilities: of two rounds with
     * the same utilities and the same numbers every deal is worth the same, and acceptable to the same sides.
     */
    public void describe(DoubleConsumer to) {
        for (int i = 0; i < 2; i++) {
            to.accept(warValue[i]);
            to.accept(withoutAgreement[i]);
            to.accept(othersIdeal[i]);
            to.accept(breakdownCost[i]);
            to.accept(redLineCost[i]);
            to.accept(trust[i]);
            Ratification bar = ratification[i];
            to.accept(bar.constrained() ? 1 : 0);
            to.accept(bar.intercept());
            to.accept(bar.slope());
            to.accept(bar.deviation());
            to.accept(bar.audienceCost());
        }
        to.accept(shiftScale);
        to.accept(promisesHold ? 1 : 0);
        to.accept(hardLines ? 1 : 0);
        to.accept(breakdown.hazardPerWeek());
        to.accept(breakdown.temptation());
        to.accept(breakdown.exponent());
        to.accept(breakdown.windowMultiplier());
        to.accept(breakdown.windowWeeks());
        to.accept(breakdown.guaranteedWeeks());
        to.accept(breakdown.guaranteeEffect());
        to.accept(breakdown.discount());
        for (int option : fixedOption) {
            to.accept(option);
        }
    }

    /** The deals. */
    public DealSpace space() {
        return space;
    }

    /** A side's true utility at this round's front. */
    public Utility utility(Side side) {
        return utility[side.ordinal()];
    }

    /** W_i, without the mediator's sticks. */
    public double warValue(Side side) {
        return warValue[side.ordinal()];
    }

    /** W^e_i: the value of no agreement at the table. */
    public double withoutAgreement(Side side) {
        return withoutAgreement[side.ordinal()];
    }

    /** b_i. */
    public double breakdownCost(Side side) {
        return breakdownCost[side.ordinal()];
    }

    /** ρ_i. */
    public double redLineCost(Side side) {
        return redLineCost[side.ordinal()];
    }

    /** τ_i. */
    public double trust(Side side) {
        return trust[side.ordinal()];
    }

    /** What the public of a side accepts today. */
    public Ratification ratification(Side side) {
        return ratification[side.ordinal()];
    }

    /** The hazards of this round. */
    public Breakdown breakdown() {
        return breakdown;
    }

    /** Whether an agreement is taken to last for ever (commitment off). */
    public boolean promisesHold() {
        return promisesHold;
    }

    /** Options that the technical track fixed [issue], −1 = open; shared, do not write. */
    public int[] fixedOptions() {
        return fixedOption;
    }

    /** Whether hard red lines bind. */
    public boolean hardLines() {
        return hardLines;
    }

    /** Whether a deal may be struck at all: no hard line crossed, fixed issues at their fixed option. */
    public boolean feasible(int deal) {
        for (int k = 0; k < fixedOption.length; k++) {
            if (fixedOption[k] >= 0 && space.option(deal, k) != fixedOption[k]) {
                return false;
            }
        }
        return !(hardLines && space.hard(deal));
    }

    /** s towards A from the sum of raw shifts, clipped to [−1, 1]. */
    public double scaledShift(double rawShift) {
        return scaledShift(shiftScale, rawShift);
    }

    /** powerShiftScale times the sum of raw shifts, clipped to [−1, 1]. */
    public static double scaledShift(double shiftScale, double rawShift) {
        double s = shiftScale * rawShift;
        return s > 1 ? 1 : s < -1 ? -1 : s;
    }

    /** s_i of a deal. */
    public double shift(Side side, int deal) {
        return scaledShift(space.shiftTowards(side, deal));
    }

    /** shifted(W_i, s_i): what fighting on would be worth after the deal, without sticks. */
    public double shiftedWarValue(Side side, double shift) {
        return shifted(side, warValue[side.ordinal()], shift);
    }

    /** F_i = shifted(W^e_i, s_i) − b_i. */
    public double fallback(Side side, double shift) {
        return shifted(side, withoutAgreement[side.ordinal()], shift) - breakdownCost[side.ordinal()];
    }

    private double shifted(Side side, double war, double shift) {
        return shift >= 0
                ? war + shift * (1 - war)
                : war + shift * StrictMath.max(0, war - othersIdeal[side.ordinal()]);
    }

    /** D of a deal with these utilities; {@code shiftTowardsA} is s_A. */
    public double desire(double utilityA, double utilityB, double shiftTowardsA) {
        double a = shiftedWarValue(Side.A, shiftTowardsA) - utilityA;
        double b = shiftedWarValue(Side.B, -shiftTowardsA) - utilityB;
        return StrictMath.max(0, StrictMath.max(a, b));
    }

    /** A_i of a deal. */
    public double survivalWeight(Side side, int deal) {
        double desire = desire(utility[0].of(deal), utility[1].of(deal), shift(Side.A, deal));
        return survival.at(side.ordinal(), desire, space.guarantee(deal));
    }

    /** The largest A_i of any deal of this round: that of the best guarantee without temptation (A falls with D). */
    public double largestSurvivalWeight(Side side) {
        return promisesHold ? 1 : survival.largest(side.ordinal());
    }

    /** V_i of a deal. */
    public double value(Side side, int deal) {
        int place = side.ordinal() * KEPT + deal % KEPT;
        if (keptDeal[place] != deal) {
            keptValue[place] = valueOf(side, deal);
            keptDeal[place] = deal;
        }
        return keptValue[place];
    }

    /** Keeps V_i of a deal that somebody else computed, by {@link #value} from its utilities: the same number. */
    public void keep(int side, int deal, double value) {
        int place = side * KEPT + deal % KEPT;
        keptValue[place] = value;
        keptDeal[place] = deal;
    }

    private double valueOf(Side side, int deal) {
        if (promisesHold) {
            double own = utility[side.ordinal()].of(deal);
            boolean plain = redLineCost[side.ordinal()] == 0 && !space.anyCarrots(side);
            // what is rounded already is not rounded again: it would stay what it is
            return plain ? own : lasting(side, own, space.crossed(side, deal), space.carrots(side, deal));
        }
        return ofTerms(side, deal);
    }

    /** Utilities and all that matters of a deal in one pass; the sums are those of Utility and DealSpace. */
    private double ofTerms(Side side, int deal) {
        OptionTable table = space.table();
        int upper = table.upper(deal);
        int lower = table.lower(deal);
        double[][] termsA = utility[0].terms();
        double[][] termsB = utility[1].terms();
        double utilityA = 0;
        double utilityB = 0;
        double shift = 0;
        double guarantee = 0;
        int crossed = 0;
        double carrots = 0;
        for (int k = 0; k < termsA.length; k++) {
            int o = table.option(upper, lower, k);
            utilityA += termsA[k][o];
            utilityB += termsB[k][o];
            shift += space.shiftTowardsA(k, o);
            guarantee = StrictMath.max(guarantee, space.guarantee(k, o));
            crossed += space.crossed(side, k, o);
            carrots += space.carrots(side, k, o);
        }
        return value(
                side, Rounding.of(utilityA), Rounding.of(utilityB), scaledShift(shift), guarantee, crossed, carrots);
    }

    /** V_i of a deal with these utilities in place of the true ones (estimates: in D too, all else true). */
    public double value(Side side, int deal, double utilityA, double utilityB) {
        return value(
                side,
                utilityA,
                utilityB,
                shift(Side.A, deal),
                space.guarantee(deal),
                space.crossed(side, deal),
                space.carrots(side, deal));
    }

    /** V_i from all that matters of a deal: the one place where the normative form stands. */
    public double value(
            Side side,
            double utilityA,
            double utilityB,
            double shiftTowardsA,
            double guarantee,
            int crossed,
            double carrots) {
        int i = side.ordinal();
        double own = side == Side.A ? utilityA : utilityB;
        if (promisesHold) {
            return lasting(side, own, crossed, carrots);
        }
        double fallback = fallback(side, side == Side.A ? shiftTowardsA : -shiftTowardsA);
        double weight = survival.at(i, desire(utilityA, utilityB, shiftTowardsA), guarantee);
        return Rounding.of(fallback + weight * (own - fallback) - redLineCost[i] * crossed + carrots);
    }

    /** V_i where promises hold for ever. */
    private double lasting(Side side, double own, int crossed, double carrots) {
        return Rounding.of(own - redLineCost[side.ordinal()] * crossed + carrots);
    }

    /** R_i of a deal. */
    public double reservation(Side side, int deal) {
        return reservation(side, utility[side.ordinal()].of(deal));
    }

    /** R_i of a deal of this own utility. */
    public double reservation(Side side, double ownUtility) {
        int i = side.ordinal();
        return Rounding.of(withoutAgreement[i] + ratification[i].bar(ownUtility));
    }

    /** Whether both sides would rather sign than fight on. */
    public boolean acceptableToBoth(int deal) {
        return feasible(deal) && acceptable(Side.A, deal) && acceptable(Side.B, deal);
    }

    /** Whether a side would rather sign than fight on: V_i ≥ R_i. */
    public boolean acceptable(Side side, int deal) {
        double v = value(side, deal);
        return v >= withoutAgreement[side.ordinal()] && v >= reservation(side, deal);
    }
}
