package org.parley.talks;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.parley.parameter.Parameter;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;

/**
 * Holds the style of a plug-in to what it said of itself: it reads pressure, the deadline and the parameters that it
 * named, and it never presses harder than the dial says.
 */
final class DeclaredStyle implements MediatorStyle {
    private final String who;
    private final Set<Parameter> reads;
    private final MediatorStyle inner;

    DeclaredStyle(StylePlugin plugin) {
        this.who = "the style " + plugin.name();
        this.reads = new LinkedHashSet<>(plugin.reads());
        reads.add(Parameters.PRESSURE);
        reads.add(Parameters.DEADLINE);
        this.inner = Objects.requireNonNull(plugin.style(), who + " is null");
    }

    @Override
    public double pressure(Side side, int week, ParameterValues today) {
        double pressure = inner.pressure(side, week, today.only(who, reads));
        double most = today.get(Parameters.PRESSURE, side);
        if (!(pressure >= 0 && pressure <= most)) {
            throw new IllegalStateException(
                    who + " presses side " + side + " with " + pressure + "; allowed 0 … " + most + ", its pressure");
        }
        return pressure;
    }

    @Override
    public boolean remembers() {
        return inner.remembers();
    }

    @Override
    public void afterRound(double gaveUpA, double gaveUpB, ParameterValues today) {
        inner.afterRound(gaveUpA, gaveUpB, today.only(who, reads));
    }
}
