package org.parley.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockPlanTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1, 1",
        "6, 25, 1",
        "7, 3, 1",
        "44, 12, 22",
        "11264, 20, 22",
        "10000, 100, 1",
        "3, 5000, 1",
        "100000, 1, 10"
    })
    void everyRunLiesInOneBlockAndTheFirstPassVisitsEveryPoint(int points, int replications, int designBlock) {
        BlockPlan plan = BlockPlan.of(points, replications, designBlock);
        long runs = 0;
        boolean[] visited = new boolean[points];
        for (int b = 0; b < plan.blocks(); b++) {
            BlockPlan.Block block = plan.block(b);
            assertThat(block.from() % designBlock).isZero();
            assertThat(block.to() % designBlock).isZero();
            assertThat(block.runs()).isBetween(1, Math.max(4000, designBlock * plan.chunk()));
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
}
