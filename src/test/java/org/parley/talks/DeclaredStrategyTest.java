package org.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parley.parameter.BrokenPromise;
import org.parley.parameter.Parameter;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;

/**
 * A strategy of the program stays what it is when it comes as a plug-in; a plug-in that hides what it reads is told.
 */
class DeclaredStrategyTest extends ConcessionStrategyContract {
    private record Made(boolean asksTheClock, List<Parameter> reads) implements StrategyPlugin {
        @Override
        public String name() {
            return "made";
        }

        @Override
        public String says() {
            return "is made up";
        }

        @Override
        public Strategy strategy(Side side) {
            return Strategy.of(new Mixed(side));
        }
    }

    private static final List<Parameter> ALL =
            List.of(Parameters.CONCESSION_EXPONENT, Parameters.OPENING_CONCESSION, Parameters.RECIPROCITY);

    @Override
    ConcessionStrategy strategy() {
        return DeclaredStrategy.of(new Made(true, ALL), Side.A).concession();
    }

    @Test
    void whatIsNotSaidIsNotRead() {
        SplittableRandom random = new SplittableRandom(1);
        ParameterValues today = values(random);
        View view = views(random).get(0);
        ConcessionStrategy hides =
                DeclaredStrategy.of(new Made(true, ALL.subList(0, 2)), Side.A).concession();
        assertThatThrownBy(() -> hides.aspiration(view, today))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the strategy made reads reciprocity and does not say so;"
                        + " its reads() names concessionExponent, openingConcession");
    }

    /** Who says that it does not ask the clock sees none: its demand is no number, which is refused. */
    @Test
    void whoDoesNotAskTheClockDoesNotSeeIt() {
        SplittableRandom random = new SplittableRandom(1);
        ParameterValues today = values(random);
        View view = views(random).get(5);
        assertThat(view.withoutClock().timeShare()).isNaN();
        assertThat(view.withoutClock().exchange()).isEqualTo(view.exchange());
        ConcessionStrategy blind =
                DeclaredStrategy.of(new Made(false, ALL), Side.A).concession();
        assertThatThrownBy(() -> blind.aspiration(view, today)).hasMessageContaining("the strategy made asks for NaN");
    }

    /** A plug-in whose three roles are these. */
    private static Strategy declared(ConcessionStrategy concession) {
        return DeclaredStrategy.of(
                new StrategyPlugin() {
                    @Override
                    public String name() {
                        return "made";
                    }

                    @Override
                    public String says() {
                        return "is made up";
                    }

                    @Override
                    public List<Parameter> reads() {
                        return List.of();
                    }

                    @Override
                    public Strategy strategy(Side side) {
                        return Strategy.of(concession);
                    }
                },
                Side.A);
    }

    /** Where no deal is acceptable there is no largest value, and whoever reckons with it is told so. */
    @Test
    void withoutALargestValue_theFloorIsStillANumber() {
        ParameterValues today = values(new SplittableRandom(1));
        ConcessionStrategy between = declared(new ConcessionStrategy() {
                    @Override
                    public double aspiration(View view, ParameterValues values) {
                        return view.largestValue();
                    }

                    @Override
                    public double floor(double withoutAgreement, double largestValue, ParameterValues values) {
                        return withoutAgreement + .1 * (largestValue - withoutAgreement);
                    }
                })
                .concession();
        assertThat(between.floor(.3, .8, today)).isEqualTo(.3 + .1 * (.8 - .3));
        assertThatThrownBy(() -> between.floor(.3, Double.NaN, today))
                .hasMessageStartingWith("the strategy made signs a framework or a freeze from NaN")
                .hasMessageEndingWith("(the largest value is NaN here: no deal is acceptable, so nothing can be"
                        + " reckoned from it)");
    }

    private static final class NeverThere {
        static final double VALUE = Double.parseDouble("none");
    }

    /** A class of the plug-in that fails while it is loaded is no class of another version: the cause is told. */
    @Test
    void aClassThatFailsToLoad_isToldWithItsCause() {
        ConcessionStrategy broken = declared((view, values) -> NeverThere.VALUE).concession();
        SplittableRandom random = new SplittableRandom(1);
        ParameterValues today = values(random);
        View view = views(random).get(0);
        assertThatThrownBy(() -> broken.aspiration(view, today))
                .isInstanceOf(BrokenPromise.class)
                .hasMessage("the strategy made fails while a class of it is loaded (java.lang.NumberFormatException:"
                        + " For input string: \"none\")")
                .hasRootCauseInstanceOf(NumberFormatException.class);
    }

    /** Nothing below what no agreement is worth, and no other answer than a number. */
    @Test
    void whatItSignsIsANumber() {
        ParameterValues today = values(new SplittableRandom(1));
        for (double wrong : new double[] {.3 - 1e-9, Double.NEGATIVE_INFINITY, Double.NaN}) {
            ConcessionStrategy low = declared(new ConcessionStrategy() {
                        @Override
                        public double aspiration(View view, ParameterValues values) {
                            return view.largestValue();
                        }

                        @Override
                        public double textAspiration(double aspiration, double allowance) {
                            return wrong;
                        }

                        @Override
                        public double floor(double withoutAgreement, double largestValue, ParameterValues values) {
                            return wrong;
                        }
                    })
                    .concession();
            assertThatThrownBy(() -> low.floor(.3, .8, today))
                    .hasMessage("the strategy made signs a framework or a freeze from " + wrong
                            + "; allowed are numbers from 0.3, what no agreement is worth to it");
            if (Double.isNaN(wrong)) {
                assertThatThrownBy(() -> low.textAspiration(.5, .1)).hasMessageContaining("asks for NaN of the");
                assertThat(low.textAspiration(Double.NaN, .1)).isNaN();
            } else {
                assertThat(low.textAspiration(.5, .1)).isEqualTo(wrong);
            }
        }
    }
}
