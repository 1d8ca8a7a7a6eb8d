package org.parley.diagnosis;

import org.parley.parameter.BrokenPromise;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.search.Bargain;
import org.parley.search.CheckedSearch;
import org.parley.sim.DealSearchFactory;
import org.parley.sim.Simulator;
import org.parley.value.DealSpace;
import org.parley.value.Valuation;

/**
 * The negotiation at the first round, before anybody talks: V and R of every deal to both sides, which of them are
 * feasible and acceptable, and the bargaining set.
 *
 * <p>Of the mean case ({@link #mean}) nothing is drawn: default values, mean preferences, and a front that moves at its
 * mean pace.
 */
public final class FirstRound {
    private final Simulator.Opening opening;
    private final boolean[] feasible;
    private final double[][] value;
    private final double[][] reservation;
    private final boolean[] acceptable;
    private final Bargain bargain;
    private final int zopaSize;

    private FirstRound(Simulator.Opening opening) {
        this.opening = opening;
        Valuation round = opening.valuation();
        int n = round.space().size();
        feasible = new boolean[n];
        value = new double[2][n];
        reservation = new double[2][n];
        acceptable = new boolean[n];
        int zone = 0;
        for (int x = 0; x < n; x++) {
            feasible[x] = round.feasible(x);
            acceptable[x] = feasible[x];
            for (Side side : Side.values()) {
                int i = side.ordinal();
                value[i][x] = round.value(side, x);
                reservation[i][x] = round.reservation(side, x);
                acceptable[x] &= value[i][x] >= reservation[i][x];
            }
            zone += acceptable[x] ? 1 : 0;
        }
        zopaSize = zone;
        bargain = Bargain.of(
                feasible, value[0], value[1], round.withoutAgreement(Side.A), round.withoutAgreement(Side.B));
    }

    /** The first round of the mean case could not be played; the cause says why. */
    public static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed(Throwable cause) {
            super(
                    "the first round of the mean case failed: "
                            + (cause instanceof BrokenPromise ? cause.getMessage() : cause) + ".",
                    cause);
        }
    }

    /** The mean case of a scenario: nothing is drawn. */
    public static FirstRound mean(Scenario scenario, DealSearchFactory searches) {
        try {
            ParameterValues values = scenario.assumptions().fixed().with(Parameters.FRONT_SD, null, 0);
            return of(scenario, searches, values, true, new RunKey(0, 0));
        } catch (CheckedSearch.Difference difference) {
            throw difference; // tells itself what is wrong
        } catch (RuntimeException | StackOverflowError wrong) {
            throw new Failed(wrong);
        }
    }

    /** The first round of one run of an ensemble. */
    public static FirstRound drawn(Scenario scenario, DealSearchFactory searches, RunKey key) {
        ParameterValues values = Simulator.values(scenario, scenario.assumptions(), false, key);
        return of(scenario, searches, values, scenario.fixedPreferences(), key);
    }

    private static FirstRound of(
            Scenario scenario,
            DealSearchFactory searches,
            ParameterValues values,
            boolean fixedPreferences,
            RunKey key) {
        Simulator simulator = new Simulator(scenario, DealSpace.of(scenario), searches);
        return new FirstRound(simulator.opening(values, fixedPreferences, key));
    }

    /** Preferences, values and front of the moment. */
    public Simulator.Opening opening() {
        return opening;
    }

    /** V, R and W^e of the moment. */
    public Valuation valuation() {
        return opening.valuation();
    }

    /** How many deals there are. */
    public int deals() {
        return feasible.length;
    }

    /** Whether a deal crosses no hard red line. */
    public boolean feasible(int deal) {
        return feasible[deal];
    }

    /** V of a deal. */
    public double value(Side side, int deal) {
        return value[side.ordinal()][deal];
    }

    /** R of a deal. */
    public double reservation(Side side, int deal) {
        return reservation[side.ordinal()][deal];
    }

    /** Whether a side would rather sign the deal than fight on. */
    public boolean acceptable(Side side, int deal) {
        return value[side.ordinal()][deal] >= reservation[side.ordinal()][deal];
    }

    /** Whether the deal is feasible and acceptable to both. */
    public boolean acceptable(int deal) {
        return acceptable[deal];
    }

    /** How many deals are. */
    public int zopaSize() {
        return zopaSize;
    }

    /** Frontier, Nash and Kalai–Smorodinsky points. */
    public Bargain bargain() {
        return bargain;
    }
}
