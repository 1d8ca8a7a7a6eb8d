package org.parley.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parley.format.RandomScenarios;
import org.parley.parameter.Mechanism;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.random.Streams;
import org.parley.scenario.Scenario;
import org.parley.search.LiteralSearch;
import org.parley.sim.RunText.How;
import org.parley.talks.Outcome;
import org.parley.value.Breakdown;
import org.parley.value.DealSpace;
import org.parley.value.Valuation;

/** What a framework leaves open makes it break sooner, by deferralMultiplier: M16 and M25. Failures print the seed. */
class DeferralTest {
    private static final int SEEDS = 500;

    /** Talks in which frameworks are signed: over few issues, after a near date, with nothing else that ends them. */
    private static ParameterValues towardsFrameworks(Scenario s, long seed, double multiplier) {
        return Runs.drawn(s, seed)
                .with(Parameters.DEADLINE, null, 3)
                .with(Parameters.CONCESSION_EXPONENT, null, .2)
                .with(Parameters.SINCERITY, null, 1)
                .with(Parameters.DEFERRAL_MULTIPLIER, null, multiplier)
                .with(Mechanism.FRAMEWORK, true)
                .with(Mechanism.FREEZE, false)
                .with(Mechanism.FORMULATION, false)
                .with(Mechanism.EXIT, false)
                .with(Mechanism.COLLAPSE, false)
                .with(Mechanism.WALKOUT, false);
    }

    private static Simulation played(Scenario s, ParameterValues values, long seed) {
        RunKey key = new RunKey(seed, 0);
        return new Simulation(
                s,
                DealSpace.of(s),
                values,
                s.fixedPreferences(),
                key,
                LiteralSearch::new,
                Detail.RESULT,
                Period.run(s, values, Streams.of(key)));
    }

    /**
     * M16: at deferralMultiplier 1 a framework is worth, and stands, what the same options would with nothing left
     * open: the edition before knew no other hazard. To the bit.
     */
    @Test
    void m16_atOneAFrameworkBreaksLikeADeal() {
        int frameworks = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            Scenario s = RandomScenarios.of(seed);
            Simulation simulation = played(s, towardsFrameworks(s, seed, 1), seed);
            RunResult run = simulation.play(null);
            if (run.outcome() != Outcome.FRAMEWORK) {
                continue;
            }
            frameworks++;
            StruckTerms terms = Objects.requireNonNull(run.terms());
            Valuation round = Objects.requireNonNull(simulation.valuation());
            Breakdown full = round.breakdown();
            DealSpace space = round.space();
            double desire = round.desire(terms.u()[0], terms.u()[1], round.shift(Side.A, terms.deal()));
            double guarantee = space.guarantee(terms.deal());
            for (int year = 1; year <= StruckTerms.YEARS; year++) {
                double trust = run.values().get(Parameters.TRUE_BACKSTOP);
                assertEquals(
                        full.survival(desire, guarantee, trust, year), terms.survival()[year - 1], 0, "seed " + seed);
            }
            for (Side side : Side.values()) {
                int crossed = 0;
                double carrots = 0;
                for (int k = 0; k < space.issues(); k++) {
                    int option = space.option(terms.deal(), k);
                    crossed += terms.settled()[k] ? space.crossed(side, k, option) : 0;
                    carrots += terms.settled()[k] ? space.carrots(side, k, option) : 0;
                }
                double worth = round.value(
                        side,
                        terms.u()[0],
                        terms.u()[1],
                        round.shift(Side.A, terms.deal()),
                        guarantee,
                        crossed,
                        carrots);
                assertEquals(worth, terms.v()[side.ordinal()], 0, "seed " + seed);
            }
        }
        assertThat(frameworks).isGreaterThan(10);
    }

    /** M16: where nothing is left open the multiplier is read by nobody. */
    @Test
    void m16_withoutFrameworksItChangesNothing() {
        for (long seed = 1; seed <= 80; seed++) {
            Scenario s = RandomScenarios.of(seed);
            ParameterValues values = Runs.drawn(s, seed).with(Mechanism.FRAMEWORK, false);
            assertThat(told(s, values.with(Parameters.DEFERRAL_MULTIPLIER, null, 1), seed))
                    .as("seed " + seed)
                    .isEqualTo(told(s, values.with(Parameters.DEFERRAL_MULTIPLIER, null, 7), seed));
        }
    }

    private static List<String> told(Scenario s, ParameterValues values, long seed) {
        return RunText.of(Runs.trace(s, values, seed), How.ALL);
    }

    /**
     * M25 as docs/odd.md, 7.14, has it: not that frameworks outlast freezes, which is an order of placeholders, but
     * that of equal terms those that leave something open stand no longer, in every year, and shorter where they can
     * break.
     */
    @Test
    void m25_atEqualTermsWhatLeavesSomethingOpenStandsShorter() {
        int shorter = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            Scenario s = RandomScenarios.of(seed);
            StruckTerms one =
                    played(s, towardsFrameworks(s, seed, 1), seed).play(null).terms();
            StruckTerms more =
                    played(s, towardsFrameworks(s, seed, 2.3), seed).play(null).terms();
            if (one == null || more == null || one.deal() != more.deal() || isWhole(one) || isWhole(more)) {
                continue;
            }
            for (int year = 0; year < StruckTerms.YEARS; year++) {
                assertThat(more.survival()[year]).as("seed " + seed).isLessThanOrEqualTo(one.survival()[year]);
            }
            shorter += more.survival()[4] < one.survival()[4] ? 1 : 0;
        }
        assertThat(shorter).isGreaterThan(5);
    }

    private static boolean isWhole(StruckTerms terms) {
        for (boolean settled : terms.settled()) {
            if (!settled) {
                return false;
            }
        }
        return true;
    }
}
