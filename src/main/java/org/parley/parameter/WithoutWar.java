package org.parley.parameter;

import java.util.List;

/**
 * What a negotiation without a war ({@code war: none}) does not have: parameters, switches and the mediator's style
 * that are closed. Nobody fights, no front moves, nobody mediates, an agreement does not break, and the talks end by
 * agreement or at the horizon. A closed parameter is not drawn and stands at a value at which its rule does nothing; a
 * closed switch is off. docs/odd.md, "Without a war". Test: WithoutWarTest.
 */
public final class WithoutWar {
    private static final List<Parameter> CLOSED = List.of(
            Parameters.BILATERAL_SESSIONS,
            Parameters.DISCOUNT_YEAR,
            Parameters.INITIAL_SHARE,
            Parameters.FRONT_DRIFT,
            Parameters.FRONT_SD,
            Parameters.FRONT_MEMORY,
            Parameters.DRIFT_OPTIMISM,
            Parameters.DRIFT_PRIOR_WEEKS,
            Parameters.DRIFT_MEMORY_WEEKS,
            Parameters.WAR_COST,
            Parameters.COST_MEMORY,
            Parameters.WAR_WEARINESS,
            Parameters.BELIEVED_COLLAPSE,
            Parameters.COLLAPSE_HAZARD,
            Parameters.COLLAPSE_PRIOR_WEEKS,
            Parameters.POWER_SHIFT_SCALE,
            Parameters.BREAKDOWN_HAZARD,
            Parameters.DEFERRAL_MULTIPLIER,
            Parameters.GUARANTEE_EFFECT,
            Parameters.GUARANTEE_TRUST,
            Parameters.TRUE_BACKSTOP,
            Parameters.GUARANTEE_DURATION,
            Parameters.GUARANTEE_WINDOW,
            Parameters.WINDOW_MULTIPLIER,
            Parameters.TEMPTATION,
            Parameters.MONITORING_EFFECT,
            Parameters.PRESSURE_HAZARD,
            Parameters.BREAKDOWN_COST,
            Parameters.CONSULTATION_EFFECT,
            Parameters.FACILITATION,
            Parameters.FORMULATION,
            Parameters.MEDIATOR_WEIGHT,
            Parameters.INFORMATION_GAIN,
            Parameters.CREDIBILITY,
            Parameters.SIGNAL_BIAS,
            Parameters.PRESSURE,
            Parameters.PRESSURE_RAMP,
            Parameters.PRESSURE_STEP,
            Parameters.LEVERAGE,
            Parameters.THREAT_CREDIBILITY,
            Parameters.ALLOWANCE,
            Parameters.ALLOWANCE_GROWTH,
            Parameters.WALKOUT_BASE,
            Parameters.EXIT_HAZARD,
            Parameters.COERCION,
            Parameters.FREEZE_HAZARD);

    private static final List<Parameter> AT_ZERO =
            List.of(Parameters.BILATERAL_SESSIONS, Parameters.WAR_COST, Parameters.BREAKDOWN_HAZARD);

    private static final List<Parameter> AT_ONE = List.of(Parameters.COST_MEMORY, Parameters.DEFERRAL_MULTIPLIER);

    private static final List<Mechanism> OFF = List.of(
            Mechanism.DRIFT,
            Mechanism.LEARNING,
            Mechanism.COLLAPSE,
            Mechanism.COMMITMENT,
            Mechanism.TEMPTATION,
            Mechanism.FACILITATION,
            Mechanism.FORMULATION,
            Mechanism.PRESSURE,
            Mechanism.INTERIM,
            Mechanism.FRAMEWORK,
            Mechanism.FREEZE,
            Mechanism.WALKOUT,
            Mechanism.EXIT,
            Mechanism.TECHNICAL_TRACK,
            Mechanism.RECORD,
            Mechanism.OWN_PLANS);

    private static final Assumptions BASE = base();

    private WithoutWar() {}

    private static Assumptions base() {
        Assumptions now = Assumptions.defaults();
        for (Parameter p : CLOSED) {
            double value = AT_ZERO.contains(p) ? 0 : AT_ONE.contains(p) ? 1 : p.defaultValue();
            now = now.with(p, null, new Assumption(value, null, false, p.defaultGrade(), "", Assumptions.BY_PROGRAM));
        }
        Parameter date = Parameters.DEADLINE_CREDIBILITY; // open, and believed until a file says otherwise
        now = now.with(date, null, new Assumption(1, null, false, date.defaultGrade(), "", Assumptions.BY_PROGRAM));
        for (Mechanism m : OFF) {
            now = now.with(m, false);
        }
        return now;
    }

    /** The closed parameters, in the registry's order. */
    public static List<Parameter> closedParameters() {
        return CLOSED;
    }

    /** The closed switches; they are off. */
    public static List<Mechanism> closedSwitches() {
        return OFF;
    }

    /**
     * Whether a parameter, switch or word of this key is closed. A word that names a switch and a parameter is both or
     * neither.
     */
    public static boolean closes(String key) {
        return key.equals(Parameters.MEDIATOR_STYLE.key())
                || CLOSED.stream().anyMatch(p -> p.key().equals(key))
                || OFF.stream().anyMatch(m -> m.key().equals(key));
    }

    /** What is assumed before a file says anything. */
    public static Assumptions assumptions() {
        return BASE;
    }
}
