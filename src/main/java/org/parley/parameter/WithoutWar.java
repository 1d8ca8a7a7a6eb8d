package org.parley.parameter;

import java.util.List;

/**
 * What a negotiation without a war ({@code war: none}) does not have: parameters, switches and the mediator's style
 * that are closed. Nobody fights, no front moves, nobody mediates, an agreement does not break, and the talks end by
 * agreement or at the horizon. A closed parameter is not drawn and stands at a value at which its rule does nothing; a
 * closed switch is off. docs/odd.md, "Without a war". Test: WithoutWarTest.
 */
public final class WithoutWar {
    private static final List<Parameter> CLOSED =
            Parameters.all().stream().filter(Parameter::ofWar).toList();

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
            now = now.with(
                    p, null, new Assumption(p.withoutWar(), null, false, p.defaultGrade(), "", Assumptions.BY_PROGRAM));
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
