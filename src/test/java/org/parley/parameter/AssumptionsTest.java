package org.parley.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.parameter.Side.A;
import static org.parley.parameter.Side.B;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.format.ListedWords;

class AssumptionsTest {
    private static final Assumptions DEFAULTS = Assumptions.defaults();

    @Test
    void fixedGivesTheDefaults() {
        ParameterValues values = DEFAULTS.fixed();
        for (Parameter p : Parameters.all()) {
            assertEquals(p.defaultValue(), values.get(p, A), p.key());
            assertEquals(p.defaultValue(), values.get(p, B), p.key());
        }
        assertThat(values.strategy(A)).isEqualTo("mixed");
        assertThat(values.mediatorStyle()).isEqualTo("steady");
        assertThat(values.on(Mechanism.TECHNICAL_TRACK)).isFalse();
        assertThat(values.on(Mechanism.DRIFT)).isTrue();
    }

    @Test
    void uncertaintiesAreDrawnAndNothingElse() {
        ParameterValues values = DEFAULTS.drawn((p, side) -> side == A ? 1 : 0);
        for (Parameter p : Parameters.all()) {
            Range distribution = p.sampled();
            double a = distribution == null ? p.defaultValue() : distribution.high();
            double b =
                    distribution == null ? p.defaultValue() : p.perParty() ? distribution.low() : distribution.high();
            assertEquals(a, values.get(p, A), 1e-12, p.key());
            assertEquals(b, values.get(p, B), 1e-12, p.key());
        }
    }

    /**
     * One uniform a parameter and party, one for a common parameter: the number of draws does not depend on anything.
     */
    @Test
    void eachDistributionAsksOnce() {
        List<String> asked = new ArrayList<>();
        DEFAULTS.drawn((p, side) -> {
            asked.add(p.key() + side);
            return .5;
        });
        assertThat(asked).doesNotHaveDuplicates();
        long distributions = Parameters.all().stream()
                .filter(p -> p.sampled() != null)
                .mapToLong(p -> p.perParty() ? 2 : 1)
                .sum();
        assertEquals(distributions, asked.size());
    }

    @Test
    void aGivenValueIsNoLongerDrawn() {
        Assumptions given = DEFAULTS.with(Parameters.WAR_COST, A, .2);
        ParameterValues values = given.drawn((p, side) -> 0);
        assertEquals(.2, values.get(Parameters.WAR_COST, A), 0);
        assertEquals(.02, values.get(Parameters.WAR_COST, B), 1e-12);
        assertThat(given.of(Parameters.WAR_COST, A).given()).isTrue();
        assertThat(given.of(Parameters.WAR_COST, A).distribution()).isNull();
        assertThat(given.of(Parameters.WAR_COST, B).given()).isFalse();
    }

    @Test
    void aScalarSetsBothSidesAndACommonParameterHasOneValue() {
        ParameterValues both = DEFAULTS.with(Parameters.WAR_COST, null, .3).fixed();
        assertEquals(.3, both.get(Parameters.WAR_COST, A), 0);
        assertEquals(.3, both.get(Parameters.WAR_COST, B), 0);
        ParameterValues common = DEFAULTS.with(Parameters.DEADLINE, B, 9).fixed();
        assertEquals(9, common.get(Parameters.DEADLINE, A), 0);
        assertEquals(9, common.get(Parameters.DEADLINE, B), 0);
        assertEquals(9, common.get(Parameters.DEADLINE), 0);
    }

    @Test
    void aDistributionReplacesTheRegistrys() {
        Assumptions lawful =
                DEFAULTS.with(Parameters.FRONT_DRIFT, null, new Assumption(5, new Range(0, 10), true, "D", "S1", ""));
        assertEquals(5, lawful.fixed().get(Parameters.FRONT_DRIFT), 0);
        assertEquals(2.5, lawful.drawn((p, s) -> .25).get(Parameters.FRONT_DRIFT), 1e-12);
    }

    @Test
    void whatIsNotLegalIsRefusedWithTheLimits() {
        assertThatThrownBy(() -> DEFAULTS.with(Parameters.WAR_COST, A, 1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("warCost is 1.5; allowed 0 … 1 stk");
        assertThatThrownBy(() -> DEFAULTS.with(Parameters.HORIZON, null, 10.5))
                .hasMessage("horizon is 10.5; allowed 1 … 520 week, whole");
        assertThatThrownBy(() -> DEFAULTS.with(Parameters.RANK_NOISE, null, Double.NaN))
                .hasMessageContaining("NaN; allowed 0 … 1");
        assertThatThrownBy(() -> DEFAULTS.withStrategy(A, "tough"))
                .hasMessage(ListedWords.in("strategy is tough; allowed {strategies}"));
        assertThatThrownBy(() -> DEFAULTS.withStyle("harsh"))
                .hasMessage(ListedWords.in("mediatorStyle is harsh; allowed {styles}"));
    }

    @Test
    void swappedExchangesEverythingThatBelongsToASide() {
        Assumptions one = DEFAULTS.with(Parameters.WAR_COST, A, .2)
                .with(Parameters.TEMPTATION, null, 1)
                .withStrategy(A, "micro")
                .with(Mechanism.DRIFT, false)
                .withStyle("responsive");
        Assumptions other = DEFAULTS.with(Parameters.WAR_COST, B, .2)
                .with(Parameters.TEMPTATION, null, 1)
                .withStrategy(B, "micro")
                .with(Mechanism.DRIFT, false)
                .withStyle("responsive");
        assertThat(one.swapped()).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.swapped().swapped()).isEqualTo(one);
        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void aSwitchGivesTheNeutralValueAndKeepsTheStatedOne() {
        ParameterValues off = DEFAULTS.with(Mechanism.LOSS_AVERSION, false).fixed();
        assertEquals(1, off.get(Parameters.LOSS_AVERSION, A), 0);
        assertEquals(1.5, off.stated(Parameters.LOSS_AVERSION, A), 0);
        assertThat(off.neutral(Parameters.LOSS_AVERSION)).isTrue();
        assertThat(off.neutral(Parameters.WAR_COST)).isFalse();
        ParameterValues raised = off.with(Parameters.LOSS_AVERSION, A, 2);
        assertEquals(1, raised.get(Parameters.LOSS_AVERSION, A), 0, "an off switch stays off");
        assertEquals(2, raised.with(Mechanism.LOSS_AVERSION, true).get(Parameters.LOSS_AVERSION, A), 0);
    }

    @Test
    void strategiesOfOneSideOrBoth() {
        assertThat(DEFAULTS.withStrategy(null, "micro").fixed().strategy(B)).isEqualTo("micro");
        Assumptions mixture = DEFAULTS.withStrategy(B, "micro");
        assertThat(mixture.strategy(A)).isEqualTo("mixed");
        assertThat(mixture.strategy(B)).isEqualTo("micro");
        assertThat(mixture.mediatorStyle()).isEqualTo("steady");
    }
}
