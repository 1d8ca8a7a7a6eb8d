package org.parley.sim;

import org.jspecify.annotations.Nullable;
import org.parley.parameter.Side;
import org.parley.random.Stream;
import org.parley.random.Streams;
import org.parley.scenario.Scenario;
import org.parley.search.DealSearch;
import org.parley.talks.Outcome;
import org.parley.value.Valuation;
import sim.engine.SimState;
import sim.engine.Steppable;

/** Ratification at home: when a deal was struck each side draws once, and both must pass (model §8). */
final class Ratifier implements Steppable {
    private static final long serialVersionUID = 1L;

    private final transient Clock clock;
    private final transient TalksSession session;
    private final transient Ending ending;
    private final transient Stream[] streams = new Stream[2];

    Ratifier(Scenario scenario, Clock clock, TalksSession session, Ending ending, Streams streams) {
        this.clock = clock;
        this.session = session;
        this.ending = ending;
        for (int i = 0; i < 2; i++) {
            Side side = Side.of(i);
            this.streams[i] =
                    streams.named("ratification/", scenario.party(side).id());
        }
    }

    @Override
    public void step(SimState state) {
        int deal = ending.deal();
        @Nullable Valuation round = session.valuation();
        if (deal == DealSearch.NONE || round == null) {
            return;
        }
        boolean passed = true;
        for (int i = 0; i < 2; i++) {
            Side side = Side.of(i);
            double pass =
                    round.ratification(side).passProbability(round.utility(side).of(deal));
            boolean failed = !(streams[i].uniform() < pass);
            ending.ratified(side, failed);
            passed &= !failed;
        }
        ending.end(passed ? Outcome.COMPREHENSIVE : Outcome.REJECTED, clock.week());
    }
}
