package org.parley.talks;

import java.util.LinkedHashSet;
import java.util.Set;
import org.parley.parameter.BrokenPromise;
import org.parley.parameter.Parameter;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Side;

/**
 * Holds the strategy of a plug-in to what it said of itself: it reads the parameters that it named and no others, it
 * sees the clock only if it asks it, what it asks for is a number that its deals can have, it offers deals that there
 * are and that it would sign, it answers every offer, and it signs nothing that is worth less than no agreement.
 */
final class DeclaredStrategy implements ConcessionStrategy {
    private final StrategyPlugin plugin;
    private final String who;
    private final Set<Parameter> reads;
    private final ConcessionStrategy inner;

    private DeclaredStrategy(StrategyPlugin plugin, ConcessionStrategy inner) {
        this.plugin = plugin;
        this.who = named(plugin);
        this.reads = new LinkedHashSet<>(plugin.reads());
        this.inner = inner;
    }

    /** The three roles of the plug-in for a side. */
    static Strategy of(StrategyPlugin plugin, Side side) {
        Strategy strategy = PluginCall.of(named(plugin), () -> plugin.strategy(side));
        if (strategy == null) {
            throw new BrokenPromise(named(plugin) + " is null for side " + side);
        }
        return new Strategy(
                new DeclaredStrategy(plugin, strategy.concession()),
                offers(plugin, strategy.offers()),
                answers(plugin, strategy.answers()));
    }

    /** The offers of the plug-in; the rule of the program stays what it is, so that it is known again. */
    private static OfferRule offers(StrategyPlugin plugin, OfferRule inner) {
        if (inner == OfferRule.HIGHEST_ESTIMATE) {
            return inner;
        }
        return choice -> {
            int deal = PluginCall.of(named(plugin), () -> inner.choose(choice));
            if (!choice.isThere(deal)) {
                throw new BrokenPromise(named(plugin) + " offers deal " + deal + "; allowed " + choice.deals());
            }
            if (!choice.allows(deal)) {
                throw new BrokenPromise(named(plugin) + " offers deal " + deal
                        + ", which its side would not sign or is worth less than it asks for");
            }
            return deal;
        };
    }

    private static AcceptanceRule answers(StrategyPlugin plugin, AcceptanceRule inner) {
        if (inner == AcceptanceRule.ASPIRATION) {
            return inner;
        }
        return (value, devaluation, withoutAgreement, reservation, aspiration) -> {
            Refusal answer = PluginCall.of(
                    named(plugin), () -> inner.answer(value, devaluation, withoutAgreement, reservation, aspiration));
            if (answer == null) {
                throw new BrokenPromise(named(plugin)
                        + " answers an offer with null; allowed NONE, which takes it, or a" + " reason to refuse");
            }
            return answer;
        };
    }

    private static String named(StrategyPlugin plugin) {
        return "the strategy " + plugin.name();
    }

    @Override
    public double aspiration(View view, ParameterValues today) {
        View seen = plugin.asksTheClock() ? view : view.withoutClock();
        double aspiration = PluginCall.of(who, () -> inner.aspiration(seen, today.only(who, reads)));
        if (!(aspiration <= view.largestValue()) || Double.isInfinite(aspiration)) {
            throw new BrokenPromise(who + " asks for " + aspiration + "; allowed are numbers up to "
                    + view.largestValue() + ", the largest value of an acceptable deal");
        }
        return aspiration;
    }

    @Override
    public double textAspiration(double aspiration, double allowance) {
        double asked = PluginCall.of(who, () -> inner.textAspiration(aspiration, allowance));
        if (Double.isNaN(asked) && !Double.isNaN(aspiration)) {
            throw new BrokenPromise(who + " asks for NaN of the mediator's text; allowed are numbers");
        }
        return asked;
    }

    @Override
    public double floor(double withoutAgreement, double largestValue, ParameterValues today) {
        double floor = PluginCall.of(who, () -> inner.floor(withoutAgreement, largestValue, today.only(who, reads)));
        if (!(floor >= withoutAgreement)) {
            throw new BrokenPromise(who + " signs a framework or a freeze from " + floor + "; allowed are numbers from "
                    + withoutAgreement + ", what no agreement is worth to it"
                    + (Double.isNaN(largestValue)
                            ? " (the largest value is NaN here: no deal is acceptable, so nothing can be reckoned from it)"
                            : ""));
        }
        return floor;
    }

    @Override
    public int steps() {
        return inner.steps();
    }
}
