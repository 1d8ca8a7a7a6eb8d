package org.parley.sweep;

import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.sim.RunResult;
import org.parley.sweep.design.DesignPoints;
import org.parley.table.CsvBytes;

/** Runs of a sweep that are tried before it begins, each with the row that it would have. One thread. */
record ProbeRows(SweepSpec spec, DesignPoints points, Runner runner, RowWriter rows) {
    /**
     * Computes a run and adds its row; a run that cannot be computed has one, too.
     *
     * @param scenario of the point
     */
    void row(CsvBytes to, Scenario scenario, int point, int replication) {
        RunKey key = spec.key(point, replication);
        int before = to.size();
        try {
            RunResult run = runner.run(scenario, key);
            rows.run(to, point, rows.settings(point), run);
        } catch (RuntimeException | StackOverflowError | AssertionError wrong) {
            to.cut(before);
            rows.failure(to, point, key, wrong);
        }
    }
}
