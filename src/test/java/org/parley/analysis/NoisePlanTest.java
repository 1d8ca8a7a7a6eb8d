package org.parley.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.parley.random.RunKey;
import org.parley.random.Streams;
import org.parley.sweep.design.Saltelli;
import org.parley.table.Table;

class NoisePlanTest {
    /**
     * Runs 0, 1, 0, 1 at each point have variance 1/3: half width 1.96 √(1/3 / R); ± .1 needs 1.96² / 3 / .01 = 128.05,
     * so 130.
     */
    @Test
    void ofAPointItIsTheUsualSampleSize() {
        double[] point = new double[8];
        double[] replication = new double[8];
        double[] y = new double[8];
        for (int r = 0; r < 8; r++) {
            point[r] = Math.floor(r / 4.0);
            replication[r] = 1 + r % 4;
            y[r] = r % 2;
        }
        Table runs = Table.builder()
                .numbers("point", point)
                .numbers("replication", replication)
                .numbers("y", y)
                .build();
        NoisePlan plan = NoisePlan.point(Table.builder().numbers("point", 0, 1).build(), Statistic.share("y"), runs);
        assertThat(plan.halfWidth(12)).isCloseTo(1.959964 / 6, within(1e-6));
        assertThat(plan.replications(.1)).isEqualTo(130);
    }

    /**
     * A pilot of 16 blocks and 20 replications foretells the error from replications of 256 blocks and 40 within a
     * factor of 2 (its own error: some thirty percent).
     */
    @Test
    void aPilotForetellsTheSweep() {
        double foretold = pilot(16, 20).halfWidth(40);
        double found = pilot(256, 40).halfWidth(40);
        assertThat(foretold).isBetween(found / 2, 2 * found);
    }

    private static NoisePlan pilot(int blocks, int replications) {
        NoisyFunction function = NoisyFunction.interaction();
        Table sample =
                new Saltelli(TestFunctions.box(3, 0, 1), blocks, false).points().table();
        double[][] points = new double[sample.rows()][3];
        for (int p = 0; p < points.length; p++) {
            for (int f = 0; f < 3; f++) {
                points[p][f] = sample.number("x" + f, p);
            }
        }
        double[][] values = function.runs(
                points, replications, true, Streams.of(new RunKey(5, 0)).named("pilot"));
        int n = points.length * replications;
        double[] point = new double[n];
        double[] replication = new double[n];
        double[] y = new double[n];
        for (int r = 0; r < n; r++) {
            point[r] = Math.floor((double) r / replications);
            replication[r] = r % replications;
            y[r] = values[r / replications][r % replications];
        }
        Table runs = Table.builder()
                .numbers("point", point)
                .numbers("replication", replication)
                .numbers("y", y)
                .build();
        assertThat(Arrays.stream(y).allMatch(Double::isFinite)).isTrue();
        return NoisePlan.sobol(sample, TestFunctions.names(3), Statistic.mean("y"), runs, true, 256);
    }
}
