package org.parley.value;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.number.Exponential;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.scenario.InterimMeasure;
import org.parley.scenario.Reads;

/**
 * How likely an agreement is to break, and what that makes of its promise.
 *
 * <p>Weekly hazard in three phases of L weeks, each clamped to [0, 1]:
 * <pre>
 *   base        h_b = (h_0/52) · exp(γ_D D − γ_m·monitored + γ_p max_i p_i)
 *   window      m_w · h_b (m_w = 1 if g = 0)      windowWeeks
 *   guaranteed  h_b · exp(−γ_g g τ)               52 · durationYears
 *   afterwards  h_b                               for ever
 * </pre>
 * Survival weight {@code A = (1−δ) Σ_phases disc (1−q^L)/(1−q)}, {@code q = δ(1−h)}, disc starts at 1 and is multiplied
 * by q^L: the share of the discounted future in which the agreement still stands. The survival shown to readers uses
 * the same three hazards without δ. A framework's h_b is m_F times as large, before the window, the guarantee and the
 * clamp ({@link #deferred}). Fearon 1995; Walter 1997; Fortna 2003, 2004; model §7. Limits: T14 (one phase), T14b
 * (three), T15 (minimum guarantee).
 *
 * @param hazardPerWeek h_0/52
 * @param temptation γ_D
 * @param exponent −γ_m·monitored + γ_p max p
 * @param windowMultiplier m_w
 * @param windowWeeks weeks before the guarantee holds
 * @param guaranteedWeeks weeks for which it holds
 * @param guaranteeEffect γ_g
 * @param discount δ a week
 */
public record Breakdown(
        double hazardPerWeek,
        double temptation,
        double exponent,
        double windowMultiplier,
        double windowWeeks,
        double guaranteedWeeks,
        double guaranteeEffect,
        double discount) {
    /** No deal of the scenario has a guarantee that lasts. */
    private static final Reads.Idle NO_GUARANTEE =
            Reads.Idle.when(c -> c.options().allMatch(o -> o.guarantee() == 0), "no option carries a guarantee");

    /** What beliefs in a guarantee, and the world's keeping of it, read. */
    public static final Reads BACKSTOP = Reads.by("guarantees")
            .of(Parameters.GUARANTEE_TRUST, Parameters.TRUE_BACKSTOP)
            .idle(NO_GUARANTEE)
            .idle(c -> c.zero(Parameters.GUARANTEE_EFFECT), "guaranteeEffect is 0")
            .idle(c -> c.zero(Parameters.GUARANTEE_DURATION), "guaranteeDuration is 0");

    /** What this reads, and when that cannot matter. */
    public static final Reads READS = Reads.by("the hazard that an agreement breaks")
            .of(Parameters.BREAKDOWN_HAZARD, Parameters.TEMPTATION)
            .of(Parameters.MONITORING_EFFECT)
            .idle(
                    c -> c.measures().stream().noneMatch(InterimMeasure::monitors),
                    "no measure on the table monitors the line")
            .of(Parameters.PRESSURE_HAZARD)
            .idle(c -> c.zero(Parameters.PRESSURE), "pressure is 0 on both sides")
            .of(
                    Parameters.GUARANTEE_EFFECT,
                    Parameters.GUARANTEE_DURATION,
                    Parameters.GUARANTEE_WINDOW,
                    Parameters.WINDOW_MULTIPLIER)
            .idle(NO_GUARANTEE)
            .of(Parameters.GUARANTEE_EFFECT)
            .idle(c -> c.zero(Parameters.GUARANTEE_DURATION), "guaranteeDuration is 0")
            .of(Parameters.WINDOW_MULTIPLIER)
            .idle(
                    c -> c.zero(Parameters.GUARANTEE_WINDOW),
                    "guaranteeWindow is 0: the guarantee holds from the first day");

    /** Weeks in a year, everywhere (model §2). */
    public static final double WEEKS_A_YEAR = 52;

    /**
     * The terms of a week.
     *
     * @param monitored whether a monitoring measure acts
     * @param pressure the larger of both sides' pressure today
     * @param discount δ a week
     */
    public static Breakdown from(ParameterValues values, boolean monitored, double pressure, double discount) {
        return new Breakdown(
                values.get(Parameters.BREAKDOWN_HAZARD) / WEEKS_A_YEAR,
                values.get(Parameters.TEMPTATION),
                (monitored ? -values.get(Parameters.MONITORING_EFFECT) : 0.0)
                        + values.get(Parameters.PRESSURE_HAZARD) * pressure,
                values.get(Parameters.WINDOW_MULTIPLIER),
                values.get(Parameters.GUARANTEE_WINDOW),
                WEEKS_A_YEAR * values.get(Parameters.GUARANTEE_DURATION),
                values.get(Parameters.GUARANTEE_EFFECT),
                discount);
    }

    /** The same with all hazards times m_F: what leaves something open breaks sooner. */
    public Breakdown deferred(double multiplier) {
        return multiplier == 1
                ? this
                : new Breakdown(
                        hazardPerWeek * multiplier,
                        temptation,
                        exponent,
                        windowMultiplier,
                        windowWeeks,
                        guaranteedWeeks,
                        guaranteeEffect,
                        discount);
    }

    /** The same with a guarantee that holds from the day of signing. */
    public Breakdown withoutWindow() {
        return new Breakdown(
                hazardPerWeek, temptation, exponent, windowMultiplier, 0, guaranteedWeeks, guaranteeEffect, discount);
    }

    /** h_b a week, before clamping, at temptation D ≥ 0. */
    public double baseHazard(double desire) {
        return hazardPerWeek * Exponential.exp(temptation * desire + exponent);
    }

    /** exp(−γ_g g τ): what a guarantee g trusted with τ leaves of the hazard. */
    public double guaranteeFactor(double guarantee, double trust) {
        return Exponential.exp(-guaranteeEffect * guarantee * trust);
    }

    /** A at temptation D of a deal with guarantee g ∈ [0, 1], trusted with τ ∈ [0, 1]. */
    public double survivalWeight(double desire, double guarantee, double trust) {
        return survivalWeightAt(baseHazard(desire), guarantee, guaranteeFactor(guarantee, trust));
    }

    /** A at a base hazard, with the guarantee's factor computed before. */
    public double survivalWeightAt(double baseHazard, double guarantee, double guaranteeFactor) {
        double qAfter = discount * (1 - clamp(baseHazard));
        if (guarantee == 0) {
            return (1 - discount) / (1 - qAfter);
        }
        double sum = 0;
        double disc = 1;
        if (windowWeeks > 0) {
            double q = discount * (1 - clamp(windowMultiplier * baseHazard));
            double power = WarValue.power(q, windowWeeks);
            sum += (1 - power) / (1 - q);
            disc = power;
        }
        if (guaranteedWeeks > 0) {
            double q = discount * (1 - clamp(baseHazard * guaranteeFactor));
            double power = WarValue.power(q, guaranteedWeeks);
            sum += disc * (1 - power) / (1 - q);
            disc *= power;
        }
        return (1 - discount) * (sum + disc / (1 - qAfter));
    }

    /** Probability that the agreement still stands after this many years. */
    public double survival(double desire, double guarantee, double trust, double years) {
        double base = baseHazard(desire);
        double weeks = WEEKS_A_YEAR * years;
        if (guarantee == 0) {
            return WarValue.power(1 - clamp(base), weeks);
        }
        double window = StrictMath.min(weeks, windowWeeks);
        double guaranteed = StrictMath.min(weeks - window, guaranteedWeeks);
        return WarValue.power(1 - clamp(windowMultiplier * base), window)
                * WarValue.power(1 - clamp(base * guaranteeFactor(guarantee, trust)), guaranteed)
                * WarValue.power(1 - clamp(base), weeks - window - guaranteed);
    }

    /** What a record generates, in plain Java: rounds ask it, and the generated method cost 2 % of a run. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Breakdown b
                        && same(hazardPerWeek, b.hazardPerWeek)
                        && same(temptation, b.temptation)
                        && same(exponent, b.exponent)
                        && same(windowMultiplier, b.windowMultiplier)
                        && same(windowWeeks, b.windowWeeks)
                        && same(guaranteedWeeks, b.guaranteedWeeks)
                        && same(guaranteeEffect, b.guaranteeEffect)
                        && same(discount, b.discount));
    }

    private static boolean same(double a, double b) {
        return Double.compare(a, b) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                hazardPerWeek,
                temptation,
                exponent,
                windowMultiplier,
                windowWeeks,
                guaranteedWeeks,
                guaranteeEffect,
                discount);
    }

    private static double clamp(double hazard) {
        return hazard > 1 ? 1 : hazard < 0 ? 0 : hazard;
    }
}
