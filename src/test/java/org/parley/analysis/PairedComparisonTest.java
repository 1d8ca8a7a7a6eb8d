package org.parley.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.table.Table;

class PairedComparisonTest {
    private static final List<String> KEY = List.of("replication");
    private static final List<Statistic> MEASURES = List.of(
            Statistic.share("deal", "outcome", "FRAMEWORK"), Statistic.mean("weeks"), Statistic.median("weeks"));

    /**
     * Student's sleep data (Student 1908) as pairs; R: t.test(drug1, drug2, paired = TRUE): −1.58, −2.4598858 …
     * −.7001142.
     */
    @Test
    void meansOfStudentsSleepData() {
        double[] replication = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        Table first = Table.builder()
                .numbers("replication", replication)
                .numbers("hours", 1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4)
                .build();
        Table second = Table.builder()
                .numbers("replication", replication)
                .numbers("hours", 0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2)
                .build();
        Table table = PairedComparison.of(first, second, KEY, List.of(Statistic.mean("hours")), Bootstrap.of(1));
        assertThat(table.number("difference", 0)).isCloseTo(-1.58, within(1e-12));
        assertThat(table.number("low", 0)).isCloseTo(-2.4598858, within(1e-6));
        assertThat(table.number("high", 0)).isCloseTo(-0.7001142, within(1e-6));
        assertThat(table.number("n", 0)).isEqualTo(10);
    }

    @Test
    void aSettingAgainstItselfChangesNothing() {
        Table runs = runs(40, 0);
        Table table = PairedComparison.of(runs, runs, KEY, MEASURES, Bootstrap.of(1));
        for (int m = 0; m < 3; m++) {
            assertThat(table.number("difference", m)).isZero();
            assertThat(new Interval(0, table.number("low", m), table.number("high", m)).holds(0))
                    .isTrue();
        }
        Table transitions = Transitions.of(runs, runs, KEY, "outcome", List.of());
        assertThat(Transitions.changed(transitions).estimate()).isZero();
        assertThat(transitions.numbers("changed")).containsOnly(0);
    }

    /**
     * Settings that share noise: the paired interval is far narrower than the noise, which has sd 10 here and 4 runs of
     * 40 moved.
     */
    @Test
    void differenceIsSecondMinusFirstAndPairingRemovesTheSharedNoise() {
        Table table = PairedComparison.of(runs(40, 0), runs(40, 1), KEY, MEASURES, Bootstrap.of(1));
        assertThat(table.strings("kind")).containsExactly("share", "mean", "median");
        assertThat(table.number("difference", 0)).isEqualTo(table.number("second", 0) - table.number("first", 0));
        assertThat(table.number("difference", 0)).isCloseTo(0.25, within(1e-12));
        assertThat(table.number("difference", 1)).isCloseTo(1, within(1e-12));
        assertThat(table.number("high", 1) - table.number("low", 1)).isLessThan(1e-9);
        assertThat(table.number("difference", 2)).isCloseTo(1, within(1e-12));
    }

    @Test
    void transitionsSayFromWhatToWhat() {
        Table table =
                Transitions.of(runs(40, 0), runs(40, 1), KEY, "outcome", List.of("FRAMEWORK", "DEADLOCK", "WALKOUT"));
        assertThat(table.strings("from")).containsExactly("FRAMEWORK", "DEADLOCK", "DEADLOCK");
        assertThat(table.strings("to")).containsExactly("FRAMEWORK", "FRAMEWORK", "DEADLOCK");
        assertThat(table.numbers("count")).containsExactly(10, 10, 20);
        assertThat(table.number("share", 1)).isEqualTo(0.25);
        assertThat(Transitions.changed(table)).isEqualTo(Wilson.of(10, 40));
    }

    @Test
    void runsWithoutAPartnerAreCounted() {
        Table table =
                PairedComparison.of(runs(40, 0), runs(37, 1), KEY, List.of(Statistic.mean("weeks")), Bootstrap.of(1));
        assertThat(table.number("n", 0)).isEqualTo(37);
        assertThat(table.number("unmatched", 0)).isEqualTo(3);
    }

    @Test
    void whatIsNotPairedIsRefused() {
        Table runs = runs(4, 0);
        Table twice = runs.select(new int[] {0, 1, 1});
        assertThatThrownBy(() -> Transitions.of(runs, twice, KEY, "outcome", List.of()))
                .hasMessageContaining("two runs with the same replication: 1");
        Table others = Table.builder()
                .numbers("replication", 7)
                .strings("outcome", "WALKOUT")
                .build();
        assertThatThrownBy(() -> Transitions.of(runs, others, KEY, "outcome", List.of()))
                .hasMessageContaining("nothing to compare");
        Table seedOne = Table.builder()
                .numbers("replication", 0)
                .numbers("seed", 1)
                .strings("outcome", "WALKOUT")
                .build();
        Table seedTwo = Table.builder()
                .numbers("replication", 0)
                .numbers("seed", 2)
                .strings("outcome", "WALKOUT")
                .build();
        assertThatThrownBy(() -> Transitions.of(seedOne, seedTwo, KEY, "outcome", List.of()))
                .hasMessageContaining("seed is 1 in one run and 2 in its partner");
    }

    /** Run i ends in FRAMEWORK where i mod 4 is not above the push; weeks are shared noise plus the push. */
    private static Table runs(int n, int push) {
        double[] replication = new double[n];
        double[] weeks = new double[n];
        String[] outcome = new String[n];
        double[] noise = IntervalsTest.normal(n, 4);
        for (int i = 0; i < n; i++) {
            replication[i] = i;
            weeks[i] = 30 + 10 * noise[i] + push;
            outcome[i] = i % 4 <= push ? "FRAMEWORK" : "DEADLOCK";
        }
        return Table.builder()
                .numbers("replication", replication)
                .numbers("weeks", weeks)
                .strings("outcome", outcome)
                .build();
    }
}
