package org.parley.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.analysis.Condition.Comparison;
import org.parley.analysis.Condition.Part;
import org.parley.table.Table;

class CaseRuleTest {
    private static final Statistic Y = Statistic.share("y");

    private static CaseRule.Divided divided(Condition.Test test, double... values) {
        return new CaseRule(List.of(new Condition(Y, test)))
                .of(Table.builder().numbers("y", values).build());
    }

    /**
     * Of 24 different shares 12 lie above their median, the middle of the 12th and the 13th; the upper of the two
     * leaves 11. Where half of the points share the largest value the others are the cases; there are none only where
     * all are the same, and only then that is said.
     */
    @Test
    void casesLieAboveTheTrueMedian() {
        double[] different =
                IntStream.rangeClosed(1, 24).mapToDouble(i -> i / 25.0).toArray();
        CaseRule.Divided above = divided(new Condition.AboveMedian(), different);
        assertThat(above.count()).isEqualTo(12);
        assertThat(above.words()).isEqualTo("y above its median of 0.50");
        CaseRule.Divided tied = divided(new Condition.AboveMedian(), .2, .4, .9, .9, .9);
        assertThat(tied.cases()).containsExactly(1, 1, 0, 0, 0);
        assertThat(tied.words()).isEqualTo("y below its median of 0.90, which is its largest value");
        CaseRule.Divided same = divided(new Condition.AboveMedian(), .3, .3, .3);
        assertThat(same.count()).isZero();
        assertThat(same.divides()).isFalse();
        assertThat(same.values()).isEqualTo("y is the same at all points, 0.30");
    }

    /** Four comparisons at a tie: 12 of 20 runs and .6 are one number, by count over n. */
    @Test
    void comparisonsAtATie() {
        double[] shares = {11 / 20., 12 / 20., 13 / 20.};
        assertThat(divided(new Condition.Against(Comparison.ABOVE, .6), shares).cases())
                .containsExactly(0, 0, 1);
        assertThat(divided(new Condition.Against(Comparison.AT_LEAST, .6), shares)
                        .cases())
                .containsExactly(0, 1, 1);
        assertThat(divided(new Condition.Against(Comparison.BELOW, .6), shares).cases())
                .containsExactly(1, 0, 0);
        assertThat(divided(new Condition.Against(Comparison.AT_MOST, .6), shares)
                        .cases())
                .containsExactly(1, 1, 0);
        CaseRule.Divided none = divided(new Condition.Against(Comparison.ABOVE, .7), shares);
        assertThat(none.divides()).isFalse();
        assertThat(none.values()).isEqualTo("y lies in 0.55 … 0.65");
        assertThat(divided(new Condition.Against(Comparison.ABOVE, .5), shares).divides())
                .isFalse();
    }

    /**
     * ⌈10/4⌉ = 3 of ten; the value of the third counts with all that equal it; where these are all, the values beyond
     * it.
     */
    @Test
    void partsKeepEqualValuesTogether() {
        Condition.Test upper = new Condition.Among(true, Part.QUARTER);
        Condition.Test lower = new Condition.Among(false, Part.QUARTER);
        double[] ten = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        assertThat(divided(upper, ten).cases()).containsExactly(0, 0, 0, 0, 0, 0, 0, 1, 1, 1);
        assertThat(divided(upper, ten).words()).isEqualTo("y in its upper quarter (at least 8)");
        assertThat(divided(lower, ten).cases()).containsExactly(1, 1, 1, 0, 0, 0, 0, 0, 0, 0);
        double[] ties = {1, 2, 8, 8, 8, 8, 8, 9, 9, 8};
        assertThat(divided(upper, ties).cases()).containsExactly(0, 0, 1, 1, 1, 1, 1, 1, 1, 1);
        double[] floor = {0, 0, 0, 0, 0, 0, 0, 0, 5, 6};
        assertThat(divided(upper, floor).cases()).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 1, 1);
        assertThat(divided(upper, floor).words()).isEqualTo("y in its upper quarter (above 0)");
        assertThat(divided(lower, 5, 5, 5, 5, 4).cases()).containsExactly(0, 0, 0, 0, 1);
        assertThat(divided(upper, 3, 3, 3).divides()).isFalse();
    }

    /**
     * Whatever the values, some with many ties: a part divides unless all are the same, holds at least its count or
     * stops at the least value, and never parts equal values. 2,000 seeds, which are printed.
     */
    @Test
    void everyPartDivides() {
        for (long seed = 0; seed < 2000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = 2 + random.nextInt(40);
            int levels = 1 + random.nextInt(8);
            double[] values = random.ints(n, 0, levels).asDoubleStream().toArray();
            for (Part part : Part.values()) {
                for (boolean upper : new boolean[] {true, false}) {
                    CaseRule.Divided divided = divided(new Condition.Among(upper, part), values);
                    boolean isSame = Arrays.stream(values).distinct().count() == 1;
                    assertThat(divided.divides())
                            .as("seed " + seed + ", " + part + ", upper " + upper)
                            .isEqualTo(!isSame);
                    for (int i = 0; i < n; i++) {
                        for (int j = 0; j < n; j++) {
                            boolean further = upper ? values[i] >= values[j] : values[i] <= values[j];
                            assertThat(!further || divided.cases()[i] >= divided.cases()[j])
                                    .as("seed " + seed + ", " + part + ", upper " + upper)
                                    .isTrue();
                        }
                    }
                }
            }
        }
    }

    @Test
    void allConditionsMustHold() {
        CaseRule rule = new CaseRule(List.of(
                new Condition(Y, new Condition.Against(Comparison.ABOVE, .6)),
                new Condition(Statistic.mean("weeks"), new Condition.Against(Comparison.BELOW, 20))));
        Table points = Table.builder()
                .numbers("y", .7, .7, .5)
                .numbers("weeks", 10, 30, 10)
                .build();
        assertThat(rule.of(points).cases()).containsExactly(1, 0, 0);
        assertThat(rule.of(points).words()).isEqualTo("y above 0.6 and weeks below 20");
        assertThat(rule.text()).isEqualTo("y > 0.6 and weeks < 20");
        assertThat(rule.of(points).values()).isEqualTo("y lies in 0.50 … 0.70; weeks lies in 10 … 30");
    }
}
