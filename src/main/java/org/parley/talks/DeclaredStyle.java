package org.parley.talks;

import java.util.LinkedHashSet;
import java.util.Set;
import org.parley.parameter.BrokenPromise;
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
        MediatorStyle style = PluginCall.of(who, plugin::style);
        if (style == null) {
            throw new BrokenPromise(who + " is null");
        }
        this.inner = style;
    }

    @Override
    public double pressure(Side side, int week, ParameterValues today) {
        double pressure = PluginCall.of(who, () -> inner.pressure(side, week, today.only(who, reads)));
        double most = today.get(Parameters.PRESSURE, side);
        if (!(pressure >= 0 && pressure <= most)) {
            throw new BrokenPromise(
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
