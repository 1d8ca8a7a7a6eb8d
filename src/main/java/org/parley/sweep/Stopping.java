package org.parley.sweep;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.RunValues;
import org.parley.sweep.design.DesignPoints;

/**
 * Where a sweep with a stopping rule stands. It is asked of the complete blocks and of nothing else, so the sweep that
 * runs, one that is continued, a merge, an analysis and a look at the folder come to the same answer.
 */
final class Stopping {
    private Stopping() {}

    /**
     * The sweep with the replications after which its rule ended it; as it is where none has yet, or where it has no
     * rule.
     *
     * @param sound blocks that are complete
     * @param runs of these blocks, with the outcome of the rule; not asked without a rule
     */
    static SweepSpec played(SweepSpec spec, RunBlockPlan plan, Set<Integer> sound, @Nullable RunValues runs) {
        StopRule rule = spec.until();
        if (rule == null || runs == null) {
            return spec;
        }
        Looks looks = Looks.of(plan);
        for (int look : looks.replications()) {
            if (!IntStream.range(0, blocks(plan, look)).allMatch(sound::contains)) {
                return spec;
            }
            if (look == plan.replications() || rule.holds(runs, look, looks.level())) {
                return spec.played(look);
            }
        }
        return spec;
    }

    /** The same of the blocks in a folder, which are read for it. */
    static SweepSpec played(SweepSpec spec, DesignPoints points, RunBlockPlan plan, RowWriter rows, SweepFolder folder)
            throws IOException {
        try (RunStore runs = store(spec, points, rows, folder)) {
            Segments there = Segments.list(List.of(folder.segments()));
            return played(
                    spec,
                    plan,
                    new RunBlockPass(plan, there)
                            .read(runs, block -> {})
                            .sound()
                            .keySet(),
                    runs);
        }
    }

    /** What the rule asks of the runs. */
    static RunStore store(SweepSpec spec, DesignPoints points, RowWriter rows, SweepFolder folder) throws IOException {
        StopRule rule = java.util.Objects.requireNonNull(spec.until(), "a sweep without a rule");
        return new RunStore(spec, points.size(), rows, Set.of(rule.outcome()), folder, RunStore.memory());
    }

    /** Blocks of this many replications; blocks are ordered by chunk of replications. */
    static int blocks(RunBlockPlan plan, int replications) {
        return (replications + plan.chunk() - 1) / plan.chunk() * plan.groups();
    }
}
