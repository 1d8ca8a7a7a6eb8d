package org.parley.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.table.Table;

class PointRunsTest {
    private static final Table POINTS = Table.builder().numbers("point", 4, 7).build();

    private static PointRuns runs(Statistic statistic, double... y) {
        double[] point = new double[y.length];
        double[] replication = new double[y.length];
        for (int r = 0; r < y.length; r++) {
            point[r] = r % 2 == 0 ? 7 : 4;
            replication[r] = 1 + Math.floor(r / 2.0);
        }
        return PointRuns.of(
                POINTS,
                Table.builder()
                        .numbers("point", point)
                        .numbers("replication", replication)
                        .numbers("y", y)
                        .build(),
                List.of(statistic),
                true);
    }

    @Test
    void runsStandAtTheirPointAndReplication() {
        RunMatrix values = runs(Statistic.mean("y"), 1, 2, 3, 4, 5, 6).of("y");
        assertThat(values.of(0)).containsExactly(2, 4, 6);
        assertThat(values.of(1)).containsExactly(1, 3, 5);
    }

    /** 2 and 6 of 2, 6 and a run without: the mean stays 4, and Σ(y − m)² / (R (R − 1)) is s²/n = 8/2. */
    @Test
    void aRunWithoutTheNumberLeavesMeanAndErrorRight() {
        double[] values =
                runs(Statistic.mean("y"), 1, 2, 3, 6, 5, Double.NaN).of("y").of(0);
        assertThat(Moments.mean(values)).isCloseTo(4, within(1e-12));
        assertThat(Moments.squares(values) / (3 * 2)).isCloseTo(4, within(1e-12));
    }

    @Test
    void whatCannotBeToldIsNotThere() {
        double nan = Double.NaN;
        assertThat(runs(Statistic.mean("y"), 1, 2, 3, nan, 5, nan).has("y"))
                .as("one run")
                .isFalse();
        assertThat(runs(Statistic.mean("y"), 1, 2, 3, 4).has("y"))
                .as("two replications")
                .isFalse();
        assertThat(runs(Statistic.median("y"), 1, 2, 3, 4, 5, 6).has("y"))
                .as("a median")
                .isFalse();
        assertThat(PointRuns.none().has("y")).isFalse();
    }
}
