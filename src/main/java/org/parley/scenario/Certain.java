package org.parley.scenario;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.parley.parameter.Assumption;
import org.parley.parameter.Assumptions;
import org.parley.parameter.Choice;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.Range;
import org.parley.parameter.Side;

/**
 * What is certain about a scenario before any run: values that are not drawn and that no event changes, switches, and
 * what the file holds. Mechanisms ask it whether a parameter that they read can matter ({@link Reads}).
 */
public final class Certain {
    private final Scenario scenario;
    private final Assumptions assumptions;

    /** About this scenario. */
    public Certain(Scenario scenario) {
        this.scenario = scenario;
        this.assumptions = scenario.assumptions();
    }

    /** The scenario. */
    public Scenario scenario() {
        return scenario;
    }

    /** Whether a switch is on. */
    public boolean on(Mechanism m) {
        return assumptions.on(m);
    }

    /** Whether something holds for both sides. */
    public boolean both(Predicate<Side> holds) {
        return holds.test(Side.A) && holds.test(Side.B);
    }

    /** Whether the parameter is 0 for good, on both sides. */
    public boolean zero(Parameter p) {
        return both(side -> zero(p, side));
    }

    /** Whether the parameter of a side is 0 for good: not drawn, changed by no event, or held there by a switch. */
    public boolean zero(Parameter p, Side side) {
        return heldAt(p, 0) || (fixedAt(p, side, 0) && !changed(p, side));
    }

    private boolean heldAt(Parameter p, double value) {
        for (Mechanism m : Mechanism.values()) {
            Double neutral = m.neutral().get(p.key());
            if (!assumptions.on(m) && neutral != null && neutral == value) {
                return true;
            }
        }
        return false;
    }

    /** Whether the parameter is not drawn and begins at this value, on both sides; an event may change it. */
    public boolean fixedAt(Parameter p, double value) {
        return both(side -> fixedAt(p, side, value));
    }

    private boolean fixedAt(Parameter p, Side side, double value) {
        Assumption cell = assumptions.of(p, side);
        return cell.distribution() == null && cell.value() == value;
    }

    /** Whether an event changes the parameter of any side. */
    public boolean changed(Parameter p) {
        return changed(p, Side.A) || changed(p, Side.B);
    }

    private boolean changed(Parameter p, Side side) {
        for (Event event : scenario.events()) {
            if (p.equals(event.parameter()) && (!p.perParty() || event.side() == null || event.side() == side)) {
                return true;
            }
        }
        return false;
    }

    /** The least value that a common parameter can have in any week. */
    public double least(Parameter p) {
        if (changed(p)) {
            return p.legal().low();
        }
        Assumption cell = assumptions.of(p, Side.A);
        Range distribution = cell.distribution();
        return distribution == null ? cell.value() : distribution.low();
    }

    /** The largest value that a common parameter can have in any week. */
    public double most(Parameter p) {
        if (changed(p)) {
            return p.legal().high();
        }
        Assumption cell = assumptions.of(p, Side.A);
        Range distribution = cell.distribution();
        return distribution == null ? cell.value() : distribution.high();
    }

    /** Whether a side stalls in every run. */
    public boolean stalls(Side side) {
        return zero(Parameters.SINCERITY, side);
    }

    /** Whether a side never stalls. */
    public boolean sincere(Side side) {
        return fixedAt(Parameters.SINCERITY, side, 1);
    }

    /** All options of all issues. */
    public Stream<Option> options() {
        return scenario.issues().stream().map(Issue::options).flatMap(List::stream);
    }

    /** The interim measures that may be agreed; none with the switch off. */
    public List<InterimMeasure> measures() {
        return on(Mechanism.INTERIM)
                ? scenario.measures().stream().filter(InterimMeasure::enabled).toList()
                : List.of();
    }

    /** The word that is chosen, of a common choice for either side. */
    public String word(Choice choice, Side side) {
        return choice.equals(Parameters.STRATEGY) ? assumptions.strategy(side) : assumptions.mediatorStyle();
    }
}
