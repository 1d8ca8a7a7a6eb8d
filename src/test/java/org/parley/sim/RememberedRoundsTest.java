package org.parley.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.parley.format.RandomScenarios;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameter;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Range;
import org.parley.parameter.Role;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.search.DealSearch;
import org.parley.value.DealSpace;

/** Rounds that were asked before, against a search that remembers nothing. Failures name the seed. */
class RememberedRoundsTest {
    private static final int SEEDS = 150;
    private static final int CHANGES = 16;
    private static final List<Parameter> WORTHS = List.of(
            Parameters.RED_LINE_COST,
            Parameters.AUDIENCE_COST,
            Parameters.REFERENDUM_SD,
            Parameters.BREAKDOWN_COST,
            Parameters.POWER_SHIFT_SCALE,
            Parameters.GUARANTEE_TRUST,
            Parameters.TEMPTATION,
            Parameters.OPACITY);
    private static final List<Mechanism> SWITCHES =
            List.of(Mechanism.RATIFICATION, Mechanism.RED_LINES, Mechanism.COMMITMENT);

    /**
     * On random conflicts, one number or switch after the other moved, two replications in one memory:
     * every run is the same in all it tells, and many rounds are not searched again.
     */
    @Test
    void everyRunIsTheSame_andRoundsAreSpared() {
        AtomicInteger searched = new AtomicInteger();
        AtomicInteger played = new AtomicInteger();
        for (long seed = 1; seed <= SEEDS; seed++) {
            Scenario s = RandomScenarios.of(seed);
            DealSpace space = DealSpace.of(s);
            SplittableRandom random = new SplittableRandom(seed);
            Simulator plain = new Simulator(s, space, counted(DealSearches.of(s).forWorker(), played));
            Simulator remembering = new Simulator(
                    s, space, new RememberedRounds(counted(DealSearches.of(s).forWorker(), searched)));
            for (int change = 0; change < CHANGES; change++) {
                RunKey key = new RunKey(seed, 1 + change % 2);
                ParameterValues values = Simulator.values(s, s.assumptions(), false, key);
                if (change > 1) {
                    values = moved(values, random);
                }
                Detail detail = change % 3 == 0 ? Detail.RESULT : Detail.ENDING;
                assertEquals(
                        RunText.of(plain.run(values, s.fixedPreferences(), key, detail), RunText.How.ALL),
                        RunText.of(remembering.run(values, s.fixedPreferences(), key, detail), RunText.How.ALL),
                        "seed " + seed + ", change " + change);
            }
        }
        assertThat(played.get()).isGreaterThan(3_000);
        assertThat(searched.get()).isLessThan(3 * played.get() / 4);
    }

    /** Any number; or one that changes what deals are worth or who accepts them; or a switch that does. */
    private static ParameterValues moved(ParameterValues values, SplittableRandom random) {
        if (random.nextInt(4) == 0) {
            return values.with(SWITCHES.get(random.nextInt(SWITCHES.size())), random.nextBoolean());
        }
        List<Parameter> some = random.nextBoolean() ? WORTHS : Parameters.all();
        Parameter moved = some.get(random.nextInt(some.size()));
        if (moved.role() == Role.SETTING) {
            return values;
        }
        return values.with(moved, moved.perParty() ? Side.values()[random.nextInt(2)] : null, legal(moved, random));
    }

    private static double legal(Parameter p, SplittableRandom random) {
        Range range = p.legal();
        double value = range.low() + random.nextDouble() * (range.high() - range.low());
        return p.whole() ? Math.rint(value) : value;
    }

    /** Counts the rounds that are opened. */
    private static DealSearchFactory counted(DealSearchFactory searches, AtomicInteger rounds) {
        return draw -> {
            DealSearch search = searches.search(draw);
            return (DealSearch) Proxy.newProxyInstance(
                    DealSearch.class.getClassLoader(),
                    new Class<?>[] {DealSearch.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("begin")) {
                            rounds.incrementAndGet();
                        }
                        try {
                            return method.invoke(search, arguments);
                        } catch (InvocationTargetException wrong) {
                            throw wrong.getCause();
                        }
                    });
        };
    }
}
