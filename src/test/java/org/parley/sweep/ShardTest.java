package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts by number, and by the variables of job arrays, which count from 0 or from what the scheduler says. */
class ShardTest {
    private static Map<String, String> environment(String settings) {
        Map<String, String> environment = new HashMap<>();
        if (settings != null) {
            for (String setting : settings.split(" ")) {
                environment.put(setting.split("=", 2)[0], setting.split("=", 2)[1]);
            }
        }
        return environment;
    }

    @ParameterizedTest
    @CsvSource({
        "3/4, X=9, 3/4",
        "JOB_COMPLETION_INDEX/4, JOB_COMPLETION_INDEX=0, 1/4",
        "JOB_COMPLETION_INDEX/4, JOB_COMPLETION_INDEX=3, 4/4",
        "AWS_BATCH_JOB_ARRAY_INDEX/16, AWS_BATCH_JOB_ARRAY_INDEX=5, 6/16",
        "SLURM_ARRAY_TASK_ID/4, SLURM_ARRAY_TASK_ID=0, 1/4",
        "SLURM_ARRAY_TASK_ID/4, SLURM_ARRAY_TASK_ID=4 SLURM_ARRAY_TASK_MIN=1, 4/4",
        "SGE_TASK_ID/4, SGE_TASK_ID=1, 1/4",
        "SGE_TASK_ID/4, SGE_TASK_ID=10 SGE_TASK_FIRST=10, 1/4",
        "PBS_ARRAY_INDEX/2, PBS_ARRAY_INDEX=1, 2/2"
    })
    void aPart(String text, String environment, String part) {
        assertThat(Shard.parse(text, environment(environment)::get)).hasToString(part);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5/4 | | shard 5/4; allowed i/n with 1 ≤ i ≤ n",
                "0/4 | | shard 0/4; allowed i/n",
                "1/100000000000 | | shard 1/100000000000; allowed i/n with 1 ≤ i ≤ n ≤ 2,147,483,647",
                "nowhere | | shard nowhere; allowed i/n with 1 ≤ i ≤ n, such as 1/4, or JOB_COMPLETION_INDEX/4",
                "JOB_COMPLETION_INDEX | | shard JOB_COMPLETION_INDEX; allowed i/n",
                "JOB_COMPLETION_INDEX/x | | shard JOB_COMPLETION_INDEX/x; allowed i/n",
                "JOB_COMPLETION_INDEX/0 | JOB_COMPLETION_INDEX=0 | shard JOB_COMPLETION_INDEX/0; allowed i/n",
                "JOB_COMPLETION_INDEX/4 | | shard JOB_COMPLETION_INDEX/4: JOB_COMPLETION_INDEX is not set;",
                "JOB_COMPLETION_INDEX/4 | JOB_COMPLETION_INDEX=4 | shard JOB_COMPLETION_INDEX/4: JOB_COMPLETION_INDEX is 4; allowed 0 … 3, an array of 4 tasks that begins with 0",
                "SGE_TASK_ID/4 | SGE_TASK_ID=undefined | shard SGE_TASK_ID/4: SGE_TASK_ID is \"undefined\";",
                "JOB_COMPLETION_INDX/4 | | shard: unknown variable JOB_COMPLETION_INDX; allowed are JOB_COMPLETION_INDEX, AWS_BATCH_JOB_ARRAY_INDEX, SLURM_ARRAY_TASK_ID, SGE_TASK_ID, PBS_ARRAY_INDEX. Maybe JOB_COMPLETION_INDEX?"
            })
    void noPart(String text, String environment, String message) {
        assertThatThrownBy(() -> Shard.parse(text, environment(environment)::get))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    /** The tasks of an array have every block once. */
    @Test
    void allTasksOfAnArrayAreTheWhole() {
        Set<Integer> blocks = new LinkedHashSet<>();
        for (int task = 0; task < 7; task++) {
            Shard part =
                    Shard.parse("JOB_COMPLETION_INDEX/7", Map.of("JOB_COMPLETION_INDEX", Integer.toString(task))::get);
            for (int block = 0; block < 100; block++) {
                assertThat(!part.holds(block) || blocks.add(block)).isTrue();
            }
        }
        assertThat(blocks).hasSize(100);
    }

    @Test
    void whatIsAskedOfSlurm() {
        assertThat(new SlurmRequest("short,long", "lab-7", 5, List.of("--qos=long", "--mail-type END")).directives())
                .containsExactly(
                        "#SBATCH --partition=short,long",
                        "#SBATCH --account=lab-7",
                        "#SBATCH --qos=long",
                        "#SBATCH --mail-type END");
        assertThatThrownBy(() -> new SlurmRequest("a b", "", 0, List.of()))
                .hasMessage("partition \"a b\"; allowed are letters, digits and the signs _ . , @ + -");
        assertThatThrownBy(() -> new SlurmRequest("", "", 0, List.of("qos=long")))
                .hasMessage("sbatch \"qos=long\": an option of sbatch is wanted, such as --qos=long");
        assertThatThrownBy(() -> new SlurmRequest("", "", 0, List.of("--qos=a\nrm x")))
                .hasMessageContaining("an option of sbatch is wanted");
        assertThatThrownBy(() -> new SlurmRequest("", "", 0, List.of("--array=1-9")))
                .hasMessage("sbatch \"--array=1-9\": the sweep itself sets --array; other options are allowed");
    }
}
