package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunBlockPlanTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 5000",
        "6, 25, 1, 5000",
        "7, 3, 1, 1000",
        "44, 12, 22, 1000",
        "11264, 20, 22, 5000",
        "10000, 100, 1, 200",
        "3, 5000, 1, 5000",
        "1, 100000, 1, 5000",
        "100000, 1, 10, 5000"
    })
    void everyRunLiesInOneBlockAndTheFirstPassVisitsEveryPoint(
            int points, int replications, int designBlock, int step) {
        RunBlockPlan plan = RunBlockPlan.of(points, replications, designBlock, step);
        long runs = 0;
        boolean[] visited = new boolean[points];
        for (int b = 0; b < plan.blocks(); b++) {
            RunBlockPlan.Block block = plan.block(b);
            assertThat(block.from() % designBlock).isZero();
            assertThat(block.to() % designBlock).isZero();
            assertThat(block.runs()).isBetween(1, Math.max(step, designBlock * plan.chunk()));
            runs += block.runs();
            for (int p = block.from(); p < block.to(); p++) {
                if (b < plan.groups()) {
                    assertThat(visited[p]).isFalse();
                    visited[p] = true;
                }
            }
        }
        assertThat(runs).isEqualTo((long) points * replications);
        assertThat(IntStream.range(0, points).allMatch(p -> visited[p])).isTrue();
        assertThat(plan.chunks()).isLessThanOrEqualTo(100);
    }

    /**
     * Seconds of a run in docs/performance.md: 57 µs in the tutorial, .58 ms in Geneva, 2.6 ms with a million deals. A
     * block takes some tenths of a second to a few seconds of them.
     */
    @ParameterizedTest
    @CsvSource({"36, 57e-6", "20736, 580e-6", "1000000, 2.6e-3"})
    void aBlockIsAboutASecondOfWork(long deals, double secondsPerRun) {
        assertThat(RunBlockPlan.step(deals) * secondsPerRun).isBetween(0.2, 3.0);
    }

    @Test
    void aLongSweepHasBlocksOfAStepAndAShortOneEnoughForItsWorkers() {
        RunBlockPlan isLong = RunBlockPlan.of(100, 10_000, 1, 5000);
        assertThat(isLong.chunk() * isLong.group()).isBetween(2500, 5000);
        RunBlockPlan few = RunBlockPlan.of(9, 10_000, 1, 5000);
        assertThat(few.chunk() * few.group()).isBetween(2500, 5000);
        assertThat(RunBlockPlan.of(9, 100, 1, 5000).blocks()).isBetween(10, 20);
        assertThat(RunBlockPlan.of(100, 10_000, 1, 10_000).chunk())
                .as("rows that are alike stand near")
                .isEqualTo(32);
        assertThat(RunBlockPlan.of(100, 1_000_000, 1, 10_000).chunks()).isEqualTo(2000);
    }
}
