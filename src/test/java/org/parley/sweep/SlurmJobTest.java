package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlurmJobTest {
    /** Tasks last 5 to 15 minutes unless the sweep is shorter, has fewer blocks, or would need more than 1000 tasks. */
    @ParameterizedTest
    @CsvSource({
        "1000, 20, .01, 1", // ten seconds: one task
        "1000000, 2000, .01, 17", // 167 minutes
        "1000000, 2000, .001, 2",
        "1000000, 5, .1, 5", // no more tasks than blocks
        "100000000, 50000, .1, 1000" // 167000 minutes: longer tasks
    })
    void tasksAreCutToAboutTenMinutes(long runs, int blocks, double seconds, int tasks) {
        SlurmJob job = SlurmJob.of(runs, blocks, seconds, 1, SlurmJob.USUAL_MAX_ARRAY_SIZE);
        assertThat(job.tasks()).isEqualTo(tasks);
        assertThat(job.minutesPerTask()).isEqualTo(runs * seconds / 60 / tasks);
        assertThat((double) job.limitMinutes()).isGreaterThan(3 * job.minutesPerTask());
        if (tasks > 1 && tasks < Math.min(1000, blocks)) {
            assertThat(job.minutesPerTask()).isBetween(5.0, 15.0);
        }
    }

    /**
     * Memory grows with points and with replications and not with runs; by hand, 100 points: 100 (4,096 + 5 × 32) +
     * 10,000 × 1,024 bytes = 10.7 MB beside the 256. Morris' effects are 16 bytes a run on top.
     */
    @Test
    void theMergeAsksForWhatTheSweepNeeds() {
        assertThat(SlurmJob.mergeMegabytes(100, 10_000, 5, false)).isEqualTo(267);
        assertThat(SlurmJob.mergeMegabytes(100, 100_000, 5, false)).isEqualTo(359);
        assertThat(SlurmJob.mergeMegabytes(100_000, 100, 5, false)).isEqualTo(682);
        assertThat(SlurmJob.mergeMegabytes(100, 10_000, 5, true)).isEqualTo(283);
        assertThat(SlurmJob.mergeMinutes(100)).isEqualTo(16);
        assertThat(SlurmJob.mergeMinutes(30_000_000)).isEqualTo(115);
    }

    /** A cluster that allows smaller arrays gets longer tasks. */
    @Test
    void noMoreTasksThanTheClusterAllows() {
        assertThat(SlurmJob.of(1_000_000, 2000, .01, 1, 11).tasks()).isEqualTo(10);
        assertThat(SlurmJob.of(1_000_000, 2000, .01, 1, 11).minutesPerTask())
                .isCloseTo(1e4 / 60 / 10, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(SlurmJob.maxArraySize("MailProg = /bin/mail\nMaxArraySize            = 301\nMaxDBDMsgs = 1"))
                .hasValue(301);
        assertThat(SlurmJob.maxArraySize("slurm_load_ctl_conf error")).isEmpty();
    }
}
