package org.parley.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.format.ScenarioReader;
import org.parley.scenario.Mirror;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearches;
import org.parley.sim.Detail;
import org.parley.sim.RunResult;
import org.parley.table.Table;
import org.parley.talks.Outcome;

/** Combinations and the typical settlement against plain loops over 300 runs of the tutorial; mirrored (M1). */
class SettlementsTest {
    private static final Scenario TUTORIAL = ScenarioReader.read(Path.of("scenarios/tutorial.yaml"));

    private static List<RunResult> runs(Scenario scenario) throws InterruptedException {
        List<RunResult> runs = new ArrayList<>();
        new Ensemble(new Ensemble.Plan(scenario, false, 5, 1, 300, 2, Detail.RESULT), DealSearches.of(scenario))
                .run(runs::add, done -> {});
        return runs;
    }

    private static Table table(ResultTable of, List<RunResult> runs) {
        runs.forEach(of::add);
        return of.table();
    }

    @Test
    void combinationsAreCounted() throws InterruptedException {
        List<RunResult> runs = runs(TUTORIAL);
        Table table = table(new CombinationsTable(TUTORIAL), runs);
        assertThat(table.rows()).isGreaterThan(3);
        for (int r = 0; r < table.rows(); r++) {
            int count = 0;
            int n = 0;
            for (RunResult run : runs) {
                if (run.outcome() == Outcome.COMPREHENSIVE) {
                    n++;
                    boolean holds = true;
                    int[] options = TUTORIAL.options(run.terms().deal());
                    for (String term : table.string("combination", r).split(" ", -1)) {
                        String[] pair = term.split("=", -1);
                        int k = TUTORIAL.issueIndex(pair[0]);
                        holds &= TUTORIAL.issues()
                                .get(k)
                                .options()
                                .get(options[k])
                                .id()
                                .equals(pair[1]);
                    }
                    count += holds ? 1 : 0;
                }
            }
            assertEquals(count, table.number("count", r));
            assertEquals(n, table.number("n", r));
            if (r > 0 && table.number("issues", r) == table.number("issues", r - 1)) {
                assertThat(table.number("count", r)).isLessThanOrEqualTo(table.number("count", r - 1));
            }
        }
    }

    /** No settlement is nearer to the others than the medoid, in the weights of the table. */
    @Test
    void theMedoidIsTheNearest() throws InterruptedException {
        List<RunResult> runs = runs(TUTORIAL);
        Table table = table(new TypicalTable(TUTORIAL), runs);
        List<int[]> deals = runs.stream()
                .filter(run -> run.outcome() == Outcome.COMPREHENSIVE)
                .map(run -> TUTORIAL.options(run.terms().deal()))
                .toList();
        assertEquals(deals.size(), table.number("settlements", 0));
        double least = Double.POSITIVE_INFINITY;
        for (int[] one : deals) {
            double sum = 0;
            for (int[] other : deals) {
                for (int k = 0; k < one.length; k++) {
                    sum += one[k] == other[k] ? 0 : table.number("weight", k);
                }
            }
            least = Math.min(least, sum / (deals.size() - 1));
        }
        assertEquals(least, table.number("distance", 0), 1e-12);
        double weights = 0;
        for (int k = 0; k < table.rows(); k++) {
            weights += table.number("weight", k);
        }
        assertEquals(1, weights, 1e-12);
    }

    /** A place p becomes 1 − p, everything else stays. */
    @Test
    void m1_mirrors() throws InterruptedException {
        Scenario mirror = Mirror.of(TUTORIAL);
        Table one = table(new TypicalTable(TUTORIAL), runs(TUTORIAL));
        Table two = table(new TypicalTable(mirror), runs(mirror));
        for (int k = 0; k < one.rows(); k++) {
            assertEquals(one.number("place", k), 1 - two.number("place", k), 1e-12);
            assertEquals(one.string("option", k), two.string("option", k));
            assertEquals(one.number("weight", k), two.number("weight", k), 1e-12);
        }
        assertEquals(
                table(new CombinationsTable(TUTORIAL), runs(TUTORIAL)).strings("combination"),
                table(new CombinationsTable(mirror), runs(mirror)).strings("combination"));
    }
}
