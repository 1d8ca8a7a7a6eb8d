package org.parley.talks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.random.Stream;
import org.parley.random.Streams;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioBuilder;
import org.parley.search.RoundFixture;
import org.parley.value.Valuation;

/** A table at which a test plays rounds with the war values it wants, and everything that was said there. */
final class TalksFixture implements Minutes {
    record Offer(int exchange, Side author, double aspiration, int deal, double own, double value, Refusal refusal) {}

    record Text(int deal, Refusal ofA, Refusal ofB) {}

    record Progress(double gap, boolean progress, int stalls) {}

    record FreezeTest(double valueA, double valueB, boolean agreed) {}

    record Gave(double a, double b) {}

    final RoundFixture f;
    final InterimMeasures measures;
    final Talks talks;
    final List<Offer> offers = new ArrayList<>();
    final List<Text> texts = new ArrayList<>();
    final List<Side> silent = new ArrayList<>();
    final List<Progress> progress = new ArrayList<>();
    final List<FreezeTest> freezes = new ArrayList<>();
    final List<@Nullable Framework> frameworks = new ArrayList<>();
    final List<Gave> gave = new ArrayList<>();
    long agreed;
    int @Nullable [] technical;
    private final RunKey key;
    double warCostA = .08;
    double warCostB = .08;

    TalksFixture(Scenario scenario, long seed) {
        key = new RunKey(seed, 0);
        f = RoundFixture.fixed(scenario);
        measures = new InterimMeasures(scenario.measures(), f.values.on(Mechanism.INTERIM));
        MediatorStyle style = new MediatorStyle() {
            @Override
            public double pressure(Side side, int week, org.parley.parameter.ParameterValues today) {
                return 0;
            }

            @Override
            public void afterRound(double gaveUpA, double gaveUpB, org.parley.parameter.ParameterValues today) {
                gave.add(new Gave(gaveUpA, gaveUpB));
            }
        };
        talks = new Talks(f.draw, measures, style, Streams.of(key), this);
    }

    /** One issue of eleven options, u_A = 1 … 0 and u_B = 0 … 1, an agreement lasts, nothing else is on. */
    static ScenarioBuilder pie() {
        return ScenarioBuilder.of("pie")
                .issue("pie", 11, 0)
                .fixedPreferences()
                .set(Parameters.LOSS_AVERSION, 1)
                .set(Parameters.BREAKDOWN_HAZARD, 0)
                .set(Parameters.REACTIVE_DEVALUATION, 0)
                .set(Parameters.WALKOUT_BASE, 0)
                .set(Parameters.FORMULATION, 0)
                .off(Mechanism.FREEZE);
    }

    Stream stream(String name) {
        return Streams.of(key).named(name);
    }

    RoundResult play(int week, double warA, double warB) {
        return play(week, f.round(warA, warB, warA, warB, talks.technical().fixed()));
    }

    RoundResult play(int week, Valuation round) {
        return talks.play(new Situation(
                week,
                f.front(),
                week + f.values.whole(Parameters.ROUND_EVERY),
                f.discount(),
                round,
                f.search(round),
                warCostA,
                warCostB,
                f.values,
                0,
                true));
    }

    List<Offer> offersOf(Side side) {
        return offers.stream().filter(o -> o.author() == side).toList();
    }

    @Override
    public void offer(
            int exchange,
            Side author,
            double aspiration,
            int deal,
            double ownValue,
            double value,
            double reservation,
            Refusal refusal) {
        offers.add(new Offer(exchange, author, aspiration, deal, ownValue, value, refusal));
    }

    @Override
    public void silent(Side side) {
        silent.add(side);
    }

    @Override
    public void text(int deal, Refusal ofA, Refusal ofB) {
        texts.add(new Text(deal, ofA, ofB));
    }

    @Override
    public void technical(int[] inForce) {
        technical = inForce;
    }

    @Override
    public void measures(long now) {
        agreed = now;
    }

    @Override
    public void framework(@Nullable Framework framework, boolean signed) {
        frameworks.add(framework);
    }

    @Override
    public void freeze(double valueA, double valueB, boolean isAgreed) {
        freezes.add(new FreezeTest(valueA, valueB, isAgreed));
    }

    @Override
    public void progress(double gap, boolean isProgress, int stalls) {
        progress.add(new Progress(gap, isProgress, stalls));
    }
}
