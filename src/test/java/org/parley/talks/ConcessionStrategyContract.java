package org.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parley.parameter.Assumptions;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;

/** What holds for every concession strategy, whatever it is shown. */
abstract class ConcessionStrategyContract {
    /** A fresh strategy of side A. */
    abstract ConcessionStrategy strategy();

    static ParameterValues values(SplittableRandom random) {
        ParameterValues values = Assumptions.defaults().fixed();
        for (Side side : Side.values()) {
            values = values.with(Parameters.CONCESSION_EXPONENT, side, random.nextDouble(.05, 5))
                    .with(Parameters.OPENING_CONCESSION, side, random.nextInt(3) / 2.0)
                    .with(Parameters.RECIPROCITY, side, random.nextDouble());
        }
        return values.with(Parameters.STALL_SHARE, null, random.nextInt(5) / 4.0)
                .with(Parameters.MICRO_STEP, null, random.nextDouble(.2));
    }

    /** Views of a run of rounds with moving values. */
    static List<View> views(SplittableRandom random) {
        List<View> views = new ArrayList<>();
        int offers = 0;
        for (int round = 0; round < 8; round++) {
            double without = random.nextDouble(-.2, .6);
            double largest = without + random.nextDouble(.5);
            double end = Math.min(1, (1 + 2 * round) / 12.0);
            for (int e = 1; e <= 4; e++) {
                double time = Math.max(0, end - (1 - e / 4.0) / 6);
                views.add(new View(
                        e,
                        4,
                        e == 4 ? end : time,
                        end,
                        without,
                        largest,
                        offers,
                        offers < 2 ? 0 : random.nextDouble(-.1, .1),
                        random.nextInt(offers + 1)));
                offers++;
            }
        }
        return views;
    }

    @Test
    void aspirationLiesBetweenNoAgreementAndTheBestDeal() {
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            ParameterValues today = values(random);
            ConcessionStrategy s = strategy();
            for (View view : views(random)) {
                assertThat(s.aspiration(view, today))
                        .as("seed " + seed + " " + view)
                        .isBetween(view.withoutAgreement() - 1e-12, view.largestValue());
            }
        }
    }

    @Test
    void theSameViewsGiveTheSameAspirations() {
        for (int seed = 0; seed < 20; seed++) {
            ParameterValues today = values(new SplittableRandom(seed));
            ConcessionStrategy one = strategy();
            ConcessionStrategy two = strategy();
            for (View view : views(new SplittableRandom(seed))) {
                assertEquals(one.aspiration(view, today), two.aspiration(view, today), 0);
            }
        }
    }

    /** What a side foresees is a guess: below its best deal, and asking for it changes nothing. */
    @Test
    void foreseeingDecidesNothing() {
        for (int seed = 0; seed < 50; seed++) {
            ParameterValues today = values(new SplittableRandom(seed));
            ConcessionStrategy asked = strategy();
            ConcessionStrategy silent = strategy();
            for (View view : views(new SplittableRandom(seed))) {
                double aspiration = silent.aspiration(view, today);
                assertEquals(aspiration, asked.aspiration(view, today), 0, "seed " + seed + " " + view);
                double foreseen = asked.foreseen(view, today);
                assertThat(Double.isNaN(foreseen) || foreseen <= view.largestValue())
                        .as("seed " + seed + " " + view)
                        .isTrue();
            }
        }
    }

    /** A text may lie below the aspiration by at most the allowance; a framework or freeze must reach W^e. */
    @Test
    void textAndFloor() {
        ParameterValues today = values(new SplittableRandom(1));
        ConcessionStrategy s = strategy();
        assertThat(s.textAspiration(.5, .1)).isBetween(.4, .5);
        assertEquals(.5, s.textAspiration(.5, 0), 0);
        assertThat(s.floor(.4, .7, today)).isBetween(.4, .7);
        assertThat(s.floor(.4, Double.NaN, today)).isGreaterThanOrEqualTo(.4);
    }

    /** Values are read anew at every exchange, so that a dated event acts. */
    @Test
    void todaysValuesAct() {
        ParameterValues soft = Assumptions.defaults()
                .fixed()
                .with(Parameters.OPENING_CONCESSION, null, .9)
                .with(Parameters.STALL_SHARE, null, .1)
                .with(Parameters.MICRO_STEP, null, .2);
        ParameterValues hard = soft.with(Parameters.OPENING_CONCESSION, null, .1)
                .with(Parameters.STALL_SHARE, null, .9)
                .with(Parameters.MICRO_STEP, null, .01);
        View first = new View(1, 2, .1, .2, .3, .8, 0, 0, 0);
        View second = new View(2, 2, .2, .2, .3, .8, 1, 0, 1);
        ConcessionStrategy one = strategy();
        ConcessionStrategy two = strategy();
        one.aspiration(first, soft);
        two.aspiration(first, soft);
        assertThat(one.aspiration(second, soft)).isLessThan(two.aspiration(second, hard));
    }
}
