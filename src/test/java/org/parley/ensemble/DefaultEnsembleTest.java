package org.parley.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.analysis.Statistic;
import org.parley.format.Overrides;
import org.parley.format.ScenarioReader;
import org.parley.parameter.Parameters;
import org.parley.scenario.Scenario;
import org.parley.search.Binding;
import org.parley.sim.DealSearches;
import org.parley.sim.Detail;
import org.parley.sim.RunResult;
import org.parley.sweep.SweepOutcome;
import org.parley.table.Table;
import org.parley.talks.OpenEnd;
import org.parley.talks.Outcome;

/** What holds in the ensemble of Geneva as it is shipped, seed 1: of shares and means, and of every run. */
class DefaultEnsembleTest {
    private static final Scenario GENEVA = ScenarioReader.read(Path.of("scenarios/geneva-2026.yaml"));
    private static final int RUNS = 400;
    private static List<RunResult> shipped;

    @BeforeAll
    static void run() throws InterruptedException {
        shipped = runs(GENEVA, RUNS);
    }

    private static List<RunResult> runs(Scenario scenario, int runs) throws InterruptedException {
        List<RunResult> all = new ArrayList<>();
        new Ensemble(new Ensemble.Plan(scenario, false, 1, 1, runs, 2, Detail.RESULT), DealSearches.of(scenario))
                .run(all::add, done -> {});
        return all;
    }

    /**
     * M22: talks that go on at the horizon are in one of three parts, all others in none; runs whose zone was open in
     * some round and that are asked why have one of two reasons, all others another. Each occurs.
     */
    @Test
    void m22_openEndsAndOpenZonesArePartitioned() {
        int[] parts = new int[OpenEnd.values().length];
        int heldOut = 0;
        int notFound = 0;
        int closed = 0;
        for (RunResult run : shipped) {
            OpenEnd part = run.open();
            assertThat(part != null).as("run %d", run.key().replication()).isEqualTo(run.outcome() == Outcome.OPEN);
            if (part != null) {
                parts[part.ordinal()]++;
            }
            Binding why = run.binding();
            if (why != null) {
                boolean held = why.label() == Binding.Label.HOLDING_OUT;
                boolean lost = why.label() == Binding.Label.NOT_FOUND;
                assertThat(held || lost)
                        .as("run %d", run.key().replication())
                        .isEqualTo(run.zone().everOpen());
                heldOut += held ? 1 : 0;
                notFound += lost ? 1 : 0;
                closed += held || lost ? 0 : 1;
            }
        }
        assertThat(parts).doesNotContain(0);
        assertThat(heldOut).isPositive();
        assertThat(notFound + closed).isPositive();
    }

    /**
     * docs/odd.md, 7.16: who gave more is summed up over terms that stand, from every baseline over the same runs, by
     * a run's summary and by a sweep. A deal that was refused at home has what it conceded in its own row and counts in
     * neither.
     */
    @Test
    void whoGaveMoreIsSummedUpOverAgreements() {
        List<RunColumn> columns = RunColumns.of(GENEVA, false);
        Table runs = RunColumns.table(columns, shipped);
        SummaryTable table = new SummaryTable(columns, GENEVA);
        shipped.forEach(table::add);
        Table summary = table.table();
        Set<String> seen = new TreeSet<>();
        for (int r = 0; r < runs.rows(); r++) {
            Outcome outcome = shipped.get(r).outcome();
            String what = outcome + " in run " + (r + 1);
            seen.add(outcome.name());
            assertThat(Double.isNaN(runs.number("loss.A", r))).as(what).isEqualTo(!outcome.agreement());
            assertThat(Double.isNaN(runs.number("planLoss.A", r))).as(what).isEqualTo(!outcome.agreement());
            assertThat(Double.isNaN(runs.number("believedSurvival5.A", r)))
                    .as(what)
                    .isEqualTo(!outcome.agreement() && outcome != Outcome.REJECTED);
        }
        assertThat(seen).contains("REJECTED", "CEASEFIRE", "FRAMEWORK", "COMPREHENSIVE");
        for (String column : List.of("asymmetry", "believedSurvival5.A")) {
            double[] agreed = IntStream.range(0, runs.rows())
                    .filter(r -> shipped.get(r).outcome().agreement())
                    .mapToDouble(r -> runs.number(column, r))
                    .filter(x -> !Double.isNaN(x))
                    .toArray();
            assertMean(summary, column, agreed);
            double[] swept = SweepOutcome.of(column, columns).orElseThrow().values(runs);
            assertThat(Arrays.stream(swept).filter(x -> !Double.isNaN(x)).toArray())
                    .as(column)
                    .containsExactly(agreed);
        }
    }

    /**
     * docs/odd.md, 7.16: no mean of survival over kinds of ends that break with other hazards. {@code survival5} is
     * that of the agreements, as a sweep's outcome of the name, and every kind has a row of its own.
     */
    @Test
    void survivalIsSummedUpByOutcome() {
        List<RunColumn> columns = RunColumns.of(GENEVA, false);
        SummaryTable table = new SummaryTable(columns, GENEVA);
        shipped.forEach(table::add);
        Table summary = table.table();
        Statistic swept = SweepOutcome.of("survival5", columns).orElseThrow();
        double[] agreed = Arrays.stream(swept.values(RunColumns.table(columns, shipped)))
                .filter(x -> !Double.isNaN(x))
                .toArray();
        assertMean(summary, "survival5", agreed);
        for (Outcome outcome : List.of(Outcome.COMPREHENSIVE, Outcome.FRAMEWORK, Outcome.CEASEFIRE)) {
            double[] ofOne = shipped.stream()
                    .filter(run -> run.outcome() == outcome)
                    .mapToDouble(run -> run.survival()[4])
                    .toArray();
            assertThat(ofOne).as(outcome.name()).isNotEmpty();
            assertMean(summary, "survival5." + outcome, ofOne);
        }
        assertThat(summary.strings("measure")).doesNotContain("survival5.REJECTED", "survival5.OPEN");
    }

    private static void assertMean(Table summary, String measure, double[] numbers) {
        int row = summary.strings("measure").indexOf(measure);
        assertThat(summary.number("n", row)).as(measure).isEqualTo(numbers.length);
        assertThat(summary.number("missing", row)).as(measure).isEqualTo(RUNS - numbers.length);
        assertThat(summary.number("estimate", row))
                .as(measure)
                .isCloseTo(Arrays.stream(numbers).average().orElseThrow(), within(1e-12));
    }

    /**
     * M20, last part: the share of runs that end in an agreement by the mediator's date does not fall as the date is
     * believed more, on the same random numbers.
     */
    @Test
    void m20_aDateThatIsBelievedMoreBringsNoFewerDealsByThen() throws InterruptedException {
        long before = -1;
        for (String believed : List.of("0", ".5", "1")) {
            Scenario scenario =
                    Overrides.of(GENEVA).set("deadlineCredibility=" + believed).scenario();
            long byDate = runs(scenario, RUNS / 2).stream()
                    .filter(run -> run.outcome().agreement())
                    .filter(run -> run.weeks() <= run.values().get(Parameters.DEADLINE))
                    .count();
            assertThat(byDate).as("deadlineCredibility %s", believed).isGreaterThanOrEqualTo(before);
            before = byDate;
        }
        assertThat(before).isPositive();
    }
}
