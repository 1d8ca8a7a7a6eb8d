package org.parley.sweep.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.table.Table;

/** Conditions between factors: what holds by hand, and what cannot be read. */
class FactorConditionTest {
    private static final List<Factor> FACTORS = List.of(
            Factor.range("a", 0, 1),
            Factor.range("b.north-land", 0, 1),
            Factor.whole("weeks", 1, 20),
            Factor.categories("style", "steady", "responsive"));

    private static boolean holds(String condition, double a, double b, double weeks) {
        Table row = Table.builder()
                .numbers("a", a)
                .numbers("b.north-land", b)
                .numbers("weeks", weeks)
                .build();
        return FactorCondition.parse(condition, FACTORS).stream().allMatch(one -> one.holds(row, 0));
    }

    /** By hand; .1 + .2 is .3 and 3 * .1 is .3, as a person reads them and binary arithmetic does not. */
    @ParameterizedTest
    @CsvSource({
        "a + b.north-land <= .3, .1, .2, 1, true",
        "a + b.north-land < .3, .1, .2, 1, false",
        "3 * a >= .3, .1, 0, 1, true",
        "a < b.north-land, .1, .2, 1, true",
        "a > b.north-land, .1, .2, 1, false",
        "b.north-land - a ≥ .1, .1, .2, 1, true",
        "-a + 1 > .5, .4, 0, 1, true",
        "1 - a - a <= .2, .4, 0, 1, true",
        "2 * weeks <= 10 + 4, 0, 0, 7, true",
        "2 * weeks <= 10 + 4, 0, 0, 8, false",
        "a <= 5e-1 and weeks > 3, .5, 0, 4, true",
        "a <= 5e-1 and weeks > 3, .5, 0, 3, false",
        "a≤.5, .5, 0, 1, true"
    })
    void byHand(String condition, double a, double b, double weeks, boolean holds) {
        assertThat(holds(condition, a, b, weeks)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a + b | where \"a + b\" has no comparison; wanted are sums",
                "a = 1 | where \"a = 1\" has no comparison",
                "a <= | where \"a <=\": a side is empty",
                "c <= 1 | where \"c <= 1\": c is no factor; factors of numbers are a, b.north-land, weeks",
                "week <= 1 | where \"week <= 1\": week is no factor; factors of numbers are a, b.north-land, weeks. Maybe \"weeks\"?",
                "style <= 1 | where \"style <= 1\": style is a factor of words;",
                "1 <= 2 | where \"1 <= 2\" names no factor",
                "a * 2 <= 1 | where \"a * 2 <= 1\": \"* 2\" cannot be read",
                "a <= 0,5 | where \"a <= 0,5\": \",5\" cannot be read",
                "a <= 1 <= weeks | where \"a <= 1 <= weeks\": \"<= weeks\" cannot be read",
                "a <= 1 and | where \"\" has no comparison"
            })
    void whatCannotBeRead(String condition, String message) {
        assertThatThrownBy(() -> FactorCondition.parse(condition, FACTORS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    /** A party has two names; the one that the factor has is told. */
    @Test
    void anotherNameOfAFactorIsTold() {
        assertThatThrownBy(() -> FactorCondition.parse("b.B <= 1", FACTORS, Map.of("b.B", "b.north-land")))
                .hasMessageStartingWith("where \"b.B <= 1\": b.B is no factor;")
                .hasMessageEndingWith("Maybe \"b.north-land\"?");
    }

    /** The larger of both ends is found although it is negative; a column that does not vary has no correlation. */
    @Test
    void theLargestCorrelation() {
        List<Factor> factors = List.of(
                Factor.range("a", 0, 10), Factor.range("b", 0, 10), Factor.range("c", 0, 10), Factor.whole("d", 1, 2));
        Table table = Table.builder()
                .numbers("point", 0, 1, 2, 3)
                .numbers("a", 1, 2, 3, 4)
                .numbers("b", 9, 5, 6, 1)
                .numbers("c", 1, 3, 2, 4)
                .numbers("d", 1, 1, 1, 1)
                .build();
        LargestCorrelation largest =
                LargestCorrelation.of(new DesignPoints(factors, table, 1)).orElseThrow();
        // Spearman by 1 − 6 Σd²/(n(n² − 1)): ranks of b against a: 4 2 3 1, Σd² = 18 → −.8; b and c: 4 2 3 1 against 1
        // 3 2 4, Σd² = 20 → −1
        assertThat(largest).isEqualTo(new LargestCorrelation("b", "c", -1));
        assertThat(LargestCorrelation.of(new Grid(List.of(Factor.range("a", 0, 1)), 3).points()))
                .isEmpty();
    }
}
