package org.parley.talks;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.parley.parameter.Parameter;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Side;

/**
 * Holds the strategy of a plug-in to what it said of itself: it reads the parameters that it named and no others, it
 * sees the clock only if it asks it, and what it asks for is a number that its deals can have.
 */
final class DeclaredStrategy implements ConcessionStrategy {
    private final StrategyPlugin plugin;
    private final String who;
    private final Set<Parameter> reads;
    private final ConcessionStrategy inner;

    private DeclaredStrategy(StrategyPlugin plugin, ConcessionStrategy inner) {
        this.plugin = plugin;
        this.who = "the strategy " + plugin.name();
        this.reads = new LinkedHashSet<>(plugin.reads());
        this.inner = inner;
    }

    /** The three roles of the plug-in for a side. */
    static Strategy of(StrategyPlugin plugin, Side side) {
        Strategy strategy = Objects.requireNonNull(
                plugin.strategy(side), () -> "the strategy " + plugin.name() + " is null for side " + side);
        return new Strategy(new DeclaredStrategy(plugin, strategy.concession()), strategy.offers(), strategy.answers());
    }

    @Override
    public double aspiration(View view, ParameterValues today) {
        View seen = plugin.asksTheClock() ? view : view.withoutClock();
        double aspiration = inner.aspiration(seen, today.only(who, reads));
        if (!(aspiration <= view.largestValue())) {
            throw new IllegalStateException(who + " asks for " + aspiration + "; allowed are numbers up to "
                    + view.largestValue() + ", the largest value of an acceptable deal");
        }
        return aspiration;
    }

    @Override
    public double textAspiration(double aspiration, double allowance) {
        return inner.textAspiration(aspiration, allowance);
    }

    @Override
    public double floor(double withoutAgreement, double largestValue, ParameterValues today) {
        return inner.floor(withoutAgreement, largestValue, today.only(who, reads));
    }

    @Override
    public int steps() {
        return inner.steps();
    }
}
