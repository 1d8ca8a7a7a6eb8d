package org.parley.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.table.Table;

class SummariesTest {
    private static final Table RUNS = Table.builder()
            .numbers("point", 1, 0, 1, 0, 1, 0, 1, 0)
            .strings(
                    "outcome",
                    "DEADLOCK",
                    "FRAMEWORK",
                    "FRAMEWORK",
                    "COMPREHENSIVE",
                    "DEADLOCK",
                    "WALKOUT",
                    "DEADLOCK",
                    "FRAMEWORK")
            .numbers("weeks", 10, 3, 20, 5, 30, 7, 40, 9)
            .numbers("asymmetry", Double.NaN, 0.5, 0.25, 0.25, Double.NaN, Double.NaN, Double.NaN, 0.75)
            .build();

    @Test
    void eachKindGetsItsInterval() {
        Table table = Summaries.perPoint(
                RUNS,
                List.of(
                        Statistic.share("deal", "outcome", "COMPREHENSIVE", "FRAMEWORK"),
                        Statistic.mean("weeks"),
                        Statistic.median("asymmetry")));
        assertThat(table.names())
                .containsExactly("point", "measure", "kind", "n", "missing", "estimate", "low", "high");
        assertThat(table.strings("point")).containsExactly("1", "1", "1", "0", "0", "0");
        assertThat(table.strings("kind")).containsExactly("share", "mean", "median", "share", "mean", "median");
        row(table, 0, 4, 0, Wilson.of(1, 4));
        row(table, 1, 4, 0, MeanInterval.of(new double[] {10, 20, 30, 40}));
        row(table, 2, 1, 3, Interval.unknown(0.25));
        row(table, 3, 4, 0, Wilson.of(3, 4));
        row(table, 5, 3, 1, Interval.unknown(0.5));
    }

    private static void row(Table table, int row, int n, int missing, Interval interval) {
        assertThat(table.number("n", row)).isEqualTo(n);
        assertThat(table.number("missing", row)).isEqualTo(missing);
        assertThat(new Interval(table.number("estimate", row), table.number("low", row), table.number("high", row)))
                .isEqualTo(interval);
    }

    @Test
    void aTextColumnCanTellSettingsApart() {
        Table table = Summaries.over(RUNS, "outcome", List.of(Statistic.mean("weeks")));
        assertThat(table.strings("outcome")).containsExactly("DEADLOCK", "FRAMEWORK", "COMPREHENSIVE", "WALKOUT");
        assertThat(table.number("estimate", 0)).isCloseTo(80.0 / 3, within(1e-12));
    }

    @Test
    void aShareNeedsZeroAndOne() {
        assertThatThrownBy(() -> Summaries.perPoint(RUNS, List.of(Statistic.share("weeks"))))
                .hasMessageContaining("column weeks holds 10")
                .hasMessageContaining("Maybe a mean?");
    }

    @Test
    void pointMeansJoinPointsAndRuns() {
        Table points = Table.builder()
                .numbers("point", 0, 1, 2)
                .strings("mediatorStyle", "steady", "responsive", "steady")
                .build();
        Table joined = PointMeans.of(
                points, RUNS, List.of(Statistic.mean("weeks"), Statistic.share("dead", "outcome", "DEADLOCK")));
        assertThat(joined.names())
                .containsExactly("point", "mediatorStyle", "weeks", "weeks.n", "weeks.sd", "dead", "dead.n", "dead.sd");
        assertThat(joined.numbers("weeks")).containsExactly(6, 25, Double.NaN);
        assertThat(joined.numbers("weeks.n")).containsExactly(4, 4, 0);
        assertThat(joined.number("weeks.sd", 0)).isCloseTo(Math.sqrt(20.0 / 3), within(1e-12));
        assertThat(joined.numbers("dead")).containsExactly(0, 0.75, Double.NaN);
    }

    @Test
    void pointMeansRefuseRunsOfAnotherDesign() {
        Table points = Table.builder().numbers("point", 0, 2).build();
        assertThatThrownBy(() -> PointMeans.of(points, RUNS, List.of(Statistic.mean("weeks"))))
                .hasMessageContaining("runs of point 1")
                .hasMessageContaining("2 points of this design");
        Table twice = Table.builder().numbers("point", 0, 1, 1).build();
        assertThatThrownBy(() -> PointMeans.of(twice, RUNS, List.of(Statistic.mean("weeks"))))
                .hasMessageContaining("twice");
    }
}
