package org.parley.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.table.Table;

class NonDominatedSettingsTest {
    private static final List<Criterion> BOTH = List.of(Criterion.more("deal"), Criterion.less("asymmetry"));

    /**
     * By hand: (1, 1) and (2, 2) trade off; (1, 2) is dominated by both, (2, 2) twice stays twice; a missing number is
     * out.
     */
    @Test
    void theFrontByHand() {
        double[][] means = {{1, 1}, {2, 2}, {1, 2}, {2, 2}, {3, Double.NaN}};
        assertThat(NonDominatedSettings.frontier(means, BOTH)).containsExactly(true, true, false, true, false);
        assertThat(NonDominatedSettings.frontier(means, List.of(Criterion.less("deal"), Criterion.more("asymmetry"))))
                .containsExactly(false, false, true, false, false);
    }

    @Test
    void aPointAddedLaterThrowsEarlierOnesOut() {
        double[][] means = {{1, 3}, {2, 3}, {3, 1}};
        assertThat(NonDominatedSettings.frontier(means, BOTH)).containsExactly(false, false, true);
    }

    /**
     * Shared noise of sd 1 and offsets (0, 0), (.1, 0), (.1, .1): on common random numbers the second dominates always,
     * n = 50.
     */
    @Test
    void commonRandomNumbersStayCommon() {
        Table table = NonDominatedSettings.of(
                runs(new double[] {0, 0.1, 0.1}, new double[] {0, 0, 0.1}), BOTH, Bootstrap.of(1));
        assertThat(table.names())
                .containsExactly(
                        "point",
                        "deal",
                        "deal.low",
                        "deal.high",
                        "deal.n",
                        "asymmetry",
                        "asymmetry.low",
                        "asymmetry.high",
                        "asymmetry.n",
                        "n",
                        "nonDominated",
                        "frequency");
        assertThat(table.numbers("nonDominated")).containsExactly(0, 1, 0);
        assertThat(table.numbers("frequency")).containsExactly(0, 1, 0);
        assertThat(table.numbers("n")).containsOnly(50);
        assertThat(table.number("deal.low", 1)).isLessThan(table.number("deal", 1));
        assertThat(table.number("deal.high", 1)).isGreaterThan(table.number("deal", 1));
        assertThat(table.number("deal", 1) - table.number("deal", 0)).isCloseTo(0.1, within(1e-12));
    }

    /**
     * Two settings equal but for independent noise: each is on the front alone about half of the time, never both
     * never.
     */
    @Test
    void whatIsUncertainHasAFrequencyBetween() {
        double[] one = IntervalsTest.normal(50, 1);
        double[] two = IntervalsTest.normal(50, 2);
        Table.Builder builder = Table.builder();
        double[] point = new double[100];
        double[] replication = new double[100];
        double[] deal = new double[100];
        for (int i = 0; i < 100; i++) {
            point[i] = i / 50 == 0 ? 0 : 1;
            replication[i] = i % 50;
            deal[i] = i < 50 ? one[i] - Moments.mean(one) : two[i - 50] - Moments.mean(two) + 1e-9;
        }
        Table runs = builder.numbers("point", point)
                .numbers("replication", replication)
                .numbers("deal", deal)
                .build();
        Table table = NonDominatedSettings.of(runs, List.of(Criterion.more("deal")), Bootstrap.of(1));
        assertThat(table.numbers("nonDominated")).containsExactly(0, 1);
        assertThat(table.number("frequency", 0) + table.number("frequency", 1)).isCloseTo(1, within(1e-12));
        assertThat(table.number("frequency", 0)).isBetween(0.4, 0.6);
        Table again = NonDominatedSettings.of(runs, List.of(Criterion.more("deal")), Bootstrap.of(1));
        assertThat(again.strings("frequency")).isEqualTo(table.strings("frequency"));
    }

    @Test
    void oneRunHasNoIntervalAndRepeatedOnesAreRefused() {
        Table one = Table.builder()
                .strings("point", "a", "b")
                .numbers("replication", 0, 0)
                .numbers("deal", 1, 2)
                .build();
        Table table = NonDominatedSettings.of(one, List.of(Criterion.more("deal")), Bootstrap.of(1));
        assertThat(table.strings("point")).containsExactly("a", "b");
        assertThat(table.numbers("nonDominated")).containsExactly(0, 1);
        assertThat(table.numbers("frequency")).containsOnly(Double.NaN);
        assertThat(table.numbers("deal.low")).containsOnly(Double.NaN);
        Table twice = Table.builder()
                .numbers("point", 3, 3)
                .numbers("replication", 7, 7)
                .numbers("deal", 1, 2)
                .build();
        assertThatThrownBy(() -> NonDominatedSettings.of(twice, List.of(Criterion.more("deal")), Bootstrap.of(1)))
                .hasMessageContaining("point 3 holds replication 7 twice");
        assertThatThrownBy(() -> NonDominatedSettings.of(one, List.of(), Bootstrap.of(1)))
                .hasMessageContaining("no criteria");
    }

    private static Table runs(double[] deal, double[] asymmetry) {
        int points = deal.length;
        double[] noise = IntervalsTest.normal(50, 4);
        double[] other = IntervalsTest.normal(50, 5);
        double[] point = new double[50 * points];
        double[] replication = new double[50 * points];
        double[] deals = new double[50 * points];
        double[] asymmetries = new double[50 * points];
        for (int i = 0; i < point.length; i++) {
            int p = i % points;
            int r = i / points;
            point[i] = p;
            replication[i] = r;
            deals[i] = noise[r] + deal[p];
            asymmetries[i] = other[r] + asymmetry[p];
        }
        return Table.builder()
                .numbers("point", point)
                .numbers("replication", replication)
                .numbers("deal", deals)
                .numbers("asymmetry", asymmetries)
                .build();
    }
}
