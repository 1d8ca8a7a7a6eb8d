package org.parley.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.NearMiss;
import org.parley.table.Decimal;

/**
 * The variables in which schedulers tell a task of an array which one it is. Where a scheduler tells the first number
 * of the array, too, parts count from there; otherwise from what the scheduler always or usually begins with. Sources:
 * Kubernetes "Indexed Job"; AWS Batch "Array jobs"; sbatch(1), output environment variables; qsub(1) of Grid Engine;
 * PBS Professional User's Guide, ch. 8. Test: {@code ShardTest}.
 */
enum ArrayVariable {
    /** Kubernetes, indexed jobs. */
    JOB_COMPLETION_INDEX("", 0),
    /** AWS Batch, array jobs. */
    AWS_BATCH_JOB_ARRAY_INDEX("", 0),
    /** Slurm. */
    SLURM_ARRAY_TASK_ID("SLURM_ARRAY_TASK_MIN", 0),
    /** Grid Engine. */
    SGE_TASK_ID("SGE_TASK_FIRST", 1),
    /** PBS Professional and OpenPBS. */
    PBS_ARRAY_INDEX("", 0);

    private final String first;
    private final int usualFirst;

    ArrayVariable(String first, int usualFirst) {
        this.first = first;
        this.usualFirst = usualFirst;
    }

    static ArrayVariable named(String word) {
        List<String> names = Arrays.stream(values()).map(ArrayVariable::name).toList();
        for (ArrayVariable variable : values()) {
            if (variable.name().equals(word)) {
                return variable;
            }
        }
        throw new IllegalArgumentException("shard: unknown variable " + word + "; allowed are "
                + names.stream().collect(Collectors.joining(", "))
                + NearMiss.of(word, names).map(near -> ". Maybe " + near + "?").orElse(""));
    }

    /**
     * The part of so many that this task is.
     *
     * @param environment gives a variable's value, or null
     * @throws IllegalArgumentException if the variable is not set or names no part
     */
    Shard of(int parts, UnaryOperator<@Nullable String> environment) {
        String said = environment.apply(name());
        Long index = said == null ? null : Decimal.whole(said);
        if (index == null) {
            throw new IllegalArgumentException("shard " + name() + "/" + parts + ": " + name() + " is "
                    + (said == null ? "not set" : "\"" + said + "\"") + "; it is set in the tasks of an array");
        }
        String began = first.isEmpty() ? null : environment.apply(first);
        Long least = began == null ? null : Decimal.whole(began);
        long from = least == null ? usualFirst : least;
        if (index < from || index >= from + parts) {
            throw new IllegalArgumentException("shard " + name() + "/" + parts + ": " + name() + " is " + index
                    + "; allowed " + from + " … " + (from + parts - 1) + ", an array of " + parts
                    + " tasks that begins with " + from);
        }
        return new Shard((int) (index - from) + 1, parts);
    }
}
