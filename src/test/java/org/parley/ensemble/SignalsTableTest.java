package org.parley.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.analysis.Interval;
import org.parley.analysis.Wilson;
import org.parley.format.Overrides;
import org.parley.format.ScenarioReader;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.Mirror;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearches;
import org.parley.sim.Detail;
import org.parley.sim.RunResult;
import org.parley.table.Csv;
import org.parley.table.Table;

/**
 * What "progress" tells, counted a second time from the columns of runs.csv; the bias of a mediator moves this table
 * and nothing else (M14); sides mirror (M19).
 */
class SignalsTableTest {
    private static final int RUNS = 300;
    private static final Scenario TUTORIAL = ScenarioReader.read(Path.of("scenarios/tutorial.yaml"));

    private static List<RunResult> runs(Scenario scenario) throws InterruptedException {
        List<RunResult> runs = new ArrayList<>();
        new Ensemble(new Ensemble.Plan(scenario, false, 5, 1, RUNS, 2, Detail.RESULT), DealSearches.of(scenario))
                .run(runs::add, done -> {});
        return runs;
    }

    private static Table table(List<RunResult> runs, double bias) {
        SignalsTable signals = new SignalsTable(bias);
        runs.forEach(signals::add);
        return signals.table();
    }

    private static int row(Table table, int round, String signal) {
        return IntStream.range(0, table.rows())
                .filter(r -> table.number("round", r) == round
                        && table.string("signal", r).equals(signal))
                .findFirst()
                .orElseThrow();
    }

    private static void share(Table table, int row, String column, long count, long n) {
        Interval expected = Wilson.of(count, n);
        assertEquals(expected.estimate(), table.number(column, row), 1e-12, column);
        assertEquals(expected.low(), table.number(column + "Low", row), 1e-12, column);
        assertEquals(expected.high(), table.number(column + "High", row), 1e-12, column);
    }

    /**
     * M16: without signalBias the table counts what the runs show, as the edition before did. Rounds are held every
     * second week from week 1, the tutorial's deadline is week 12: round 7, in week 13, has no figure by the date.
     */
    @Test
    void m16_withoutABiasSharesAreCountsOfTheRuns() throws InterruptedException {
        List<RunResult> results = runs(TUTORIAL);
        Table signals = table(results, 0);
        Table runs = RunColumns.table(RunColumns.of(TUTORIAL, false), results);
        int checked = 0;
        for (int round = 1; round <= 8; round++) {
            double[] progress = runs.numbers("progress." + round);
            double[] silent = runs.numbers("silent." + round);
            double[] open = runs.numbers("zopaOpen." + round);
            for (String signal : List.of("progress", "none", "silent", "all")) {
                IntPredicate heard = r -> switch (signal) {
                    case "progress" -> progress[r] == 1;
                    case "none" -> progress[r] == 0;
                    case "silent" -> silent[r] == 1;
                    default -> !Double.isNaN(progress[r]);
                };
                int[] rows = IntStream.range(0, RUNS).filter(heard).toArray();
                int row = row(signals, round, signal);
                assertEquals(rows.length, signals.number("n", row), 0, signal);
                if (rows.length == 0) {
                    continue;
                }
                long late = IntStream.of(rows)
                        .filter(r -> Set.of("COMPREHENSIVE", "FRAMEWORK").contains(runs.string("outcome", r)))
                        .count();
                long date = IntStream.of(rows)
                        .filter(r -> Set.of("COMPREHENSIVE", "FRAMEWORK").contains(runs.string("outcome", r))
                                && runs.number("weeks", r) <= 12)
                        .count();
                share(signals, row, "byHorizon", late, rows.length);
                share(
                        signals,
                        row,
                        "noDeal",
                        IntStream.of(rows).filter(r -> open[r] == 0).count(),
                        rows.length);
                if (2 * round - 1 < 12) {
                    share(signals, row, "byDate", date, rows.length);
                } else {
                    assertThat(signals.number("byDate", row)).isNaN();
                }
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(20);
    }

    /** What ended in a round has no cell for it: a walk-out, a deal; what ended between rounds has. */
    @Test
    void aRoundCountsIfTheTalksWentOnAfterIt() throws InterruptedException {
        int ended = 0;
        for (RunResult run : runs(TUTORIAL)) {
            boolean atTheTable = switch (run.outcome()) {
                case COMPREHENSIVE, FRAMEWORK, CEASEFIRE, REJECTED, WALKOUT -> true;
                case OPEN, MEDIATOR_EXIT, MILITARY_END -> false;
            };
            int went = run.rounds() - (atTheTable ? 1 : 0);
            assertEquals(Math.min(8, went), run.signals().size(), run.outcome().name());
            ended += atTheTable ? 1 : 0;
        }
        assertThat(ended).isBetween(20, RUNS - 20);
    }

    /** M14: signalBias moves the table of signals, and no other table and no run. */
    @Test
    void m14_theBiasMovesThisTableOnly() throws InterruptedException {
        Scenario rosy = Overrides.of(TUTORIAL).set("signalBias=.5").scenario();
        List<RunResult> plain = runs(TUTORIAL);
        List<RunResult> told = runs(rosy);
        List<RunColumn> columns = RunColumns.of(TUTORIAL, false);
        assertEquals(Csv.text(RunColumns.table(columns, plain)), Csv.text(RunColumns.table(columns, told)));
        double bias = rosy.assumptions().of(Parameters.SIGNAL_BIAS, Side.A).value();
        Table before = table(plain, 0);
        Table after = table(told, bias);
        int said = row(before, 2, "progress");
        double none = before.number("n", row(before, 2, "none"));
        assertEquals(before.number("n", said) + .5 * none, after.number("n", said), 1e-9);
        assertThat(after.number("ratioHorizon", said)).isNotEqualTo(before.number("ratioHorizon", said));
        int silent = row(before, 2, "silent");
        assertEquals(before.number("byHorizon", silent), after.number("byHorizon", silent), 0);
    }

    /** M19: nothing here belongs to a side. */
    @Test
    void m19_theMirroredConflictHasTheSameTable() throws InterruptedException {
        assertEquals(Csv.text(table(runs(TUTORIAL), 0)), Csv.text(table(runs(Mirror.of(TUTORIAL)), 0)));
    }
}
