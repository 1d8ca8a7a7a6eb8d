package org.parley.explain;

import org.parley.parameter.Parameter;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;
import org.parley.sim.RoundReplay;
import org.parley.talks.Styles;
import org.parley.value.DealSpace;

/**
 * Numbers in which the zone of a round can only open or only close, so that a threshold is found by bisection and is
 * the only one. It takes that {@code V_i − R_i} of no deal and no side moves the other way.
 *
 * <ul>
 * <li>Opens: pressure, leverage, threatCredibility. W^e_i falls in each (M6), R_i falls with it one to one, and V_i
 * falls by at most (1 − A)(1 − |s|) of that; D knows no sticks. Pressure only where it makes no deal more brittle (γ_p
 * = 0) and the mediator's style does not look at offers.
 *   <li>Closes: audienceCost (R_i), redLineCost (V_i), breakdownCost (V_i by 1 − A).
 * <li>Opens: guaranteeTrust, guaranteeEffect, guaranteeDuration, monitoringEffect; closes: guaranteeWindow,
 * windowMultiplier, breakdownHazard, temptation. They act through A alone, and V_i rises in A iff u_i &gt; F_i (M5). A
 * deal that both would sign has V_i ≥ W^e_i before red lines and carrots at least where no carrots are given; if no
 * deal lifts F_i above W^e_i, then V_i ≥ W^e_i ≥ F_i means u_i ≥ F_i. So this holds only where no deal carries carrots
 * and F_i ≤ W^e_i for every shift and both sides.
 * </ul>
 *
 * <p>An event on the same parameter may set, add or multiply; with one nothing is promised here. Test:
 * {@code MonotoneTest}, on random conflicts.
 */
final class Monotone {
    private Monotone() {}

    /** 1: a larger number can only open the zone; −1: only close it; 0: nothing is known. */
    static int of(Dial dial, Scenario scenario, ParameterValues values, RoundReplay.Round round) {
        Parameter p = dial.parameter();
        boolean dated = scenario.events().stream().anyMatch(e -> p.equals(e.parameter()));
        if (dated) {
            return 0;
        }
        return switch (p.key()) {
            case "leverage", "threatCredibility" -> 1;
            case "pressure" -> pressureIsOnlySticks(values) ? 1 : 0;
            case "audienceCost", "redLineCost", "breakdownCost" -> -1;
            case "guaranteeTrust", "guaranteeEffect", "guaranteeDuration", "monitoringEffect" ->
                nobodyGainsByABreak(round) ? 1 : 0;
            case "guaranteeWindow", "windowMultiplier", "breakdownHazard", "temptation" ->
                nobodyGainsByABreak(round) ? -1 : 0;
            default -> 0;
        };
    }

    private static boolean pressureIsOnlySticks(ParameterValues values) {
        return values.get(Parameters.PRESSURE_HAZARD) == 0
                && !Styles.of(values.mediatorStyle()).remembers();
    }

    /** Whether F_i ≤ W^e_i whatever is agreed, for both, and no carrots lie on any option. */
    private static boolean nobodyGainsByABreak(RoundReplay.Round round) {
        DealSpace space = round.valuation().space();
        double most = 0;
        double least = 0;
        for (int k = 0; k < space.issues(); k++) {
            double high = Double.NEGATIVE_INFINITY;
            double low = Double.POSITIVE_INFINITY;
            for (int o = 0; o < space.options(k); o++) {
                high = StrictMath.max(high, space.shiftTowardsA(k, o));
                low = StrictMath.min(low, space.shiftTowardsA(k, o));
                if (space.carrots(Side.A, k, o) > 0 || space.carrots(Side.B, k, o) > 0) {
                    return false;
                }
            }
            most += high;
            least += low;
        }
        return fallbackFalls(round, Side.A, most) && fallbackFalls(round, Side.B, -least);
    }

    /** F rises in s, so the largest shift decides. */
    private static boolean fallbackFalls(RoundReplay.Round round, Side side, double mostTowards) {
        double shift = round.valuation().scaledShift(mostTowards);
        return round.valuation().fallback(side, shift) <= round.valuation().withoutAgreement(side);
    }
}
