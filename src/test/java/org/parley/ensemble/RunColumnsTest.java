package org.parley.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.format.Overrides;
import org.parley.format.ScenarioReader;
import org.parley.parameter.Parameters;
import org.parley.parameter.Range;
import org.parley.parameter.Side;
import org.parley.scenario.Issue;
import org.parley.scenario.Mirror;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearches;
import org.parley.sim.Detail;
import org.parley.sim.RunResult;
import org.parley.table.Table;

class RunColumnsTest {
    private static final Scenario TUTORIAL = ScenarioReader.read(Path.of("scenarios/tutorial.yaml"));

    private static Table runs(Scenario scenario, boolean fixed) throws InterruptedException {
        List<RunResult> runs = new ArrayList<>();
        new Ensemble(new Ensemble.Plan(scenario, fixed, 1, 1, 120, 2, Detail.RESULT), DealSearches.of(scenario))
                .run(runs::add, done -> {});
        return RunColumns.table(RunColumns.of(scenario, fixed), runs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tutorial", "geneva-2026"})
    void everyColumnHasAnOwnNameAndIsExplained(String id) {
        Scenario scenario = ScenarioReader.read(Path.of("scenarios/" + id + ".yaml"));
        Set<String> names = new TreeSet<>();
        for (RunColumn column : RunColumns.of(scenario, false)) {
            assertThat(names.add(column.name())).as(column.name()).isTrue();
            assertThat(column.column().meaning()).isNotBlank();
            assertThat(column.column().unit()).isNotBlank();
            assertThat(column.column().range()).isNotBlank();
        }
    }

    @Test
    void drawnParametersAreColumnsUnlessTheyAreGivenOrNothingIsDrawn() throws InterruptedException {
        Table drawn = runs(TUTORIAL, false);
        assertThat(drawn.names()).contains("warCost.A", "warCost.B", "frontDrift", "discountYear");
        assertThat(drawn.names()).doesNotContain("deadline", "lossAversion.A"); // a lever; given by the file
        Range distribution = Objects.requireNonNull(Parameters.WAR_COST.sampled());
        assertThat(Arrays.stream(drawn.numbers("warCost.A")))
                .allMatch(distribution::contains)
                .doesNotContain(
                        TUTORIAL.assumptions().of(Parameters.WAR_COST, Side.A).value());

        Scenario given = Overrides.of(TUTORIAL).set("warCost.northland=.11").scenario();
        assertThat(runs(given, false).names()).contains("warCost.B").doesNotContain("warCost.A");
        assertThat(runs(TUTORIAL, true).names()).doesNotContain("warCost.A", "warCost.B", "frontDrift");
    }

    /**
     * The weights and scores of a run (model §4): weights of a side sum to 1 within 1e-12, scores lie within 0 … 1 and
     * keep the stated order of untied options; what cannot vary has no column; and the mirrored scenario has the same
     * numbers, to the bit, in the other side's columns.
     */
    @Test
    void whatAPartyCaresAboutIsInTheTable() throws InterruptedException {
        Scenario geneva = ScenarioReader.read(Path.of("scenarios/geneva-2026.yaml"));
        Table runs = runs(geneva, false);
        Table mirrored = runs(Mirror.of(geneva), false);
        int scores = 0;
        for (Side side : Side.values()) {
            double[] sum = new double[runs.rows()];
            for (Issue issue : geneva.issues()) {
                double[] weights = runs.numbers("weight." + side + "." + issue.id());
                assertThat(mirrored.numbers("weight." + side.other() + "." + issue.id()))
                        .containsExactly(weights);
                for (int r = 0; r < sum.length; r++) {
                    sum[r] += weights[r];
                }
            }
            assertThat(sum).satisfies(all -> assertThat(Arrays.stream(all)).allMatch(s -> Math.abs(s - 1) < 1e-12));
            for (int k = 0; k < geneva.issues().size(); k++) {
                Issue issue = geneva.issues().get(k);
                double[] above = new double[runs.rows()];
                Arrays.fill(above, 1);
                List<List<Integer>> order =
                        geneva.party(side).preference().optionOrders().get(k);
                for (int g = 0; g < order.size(); g++) {
                    boolean end = g == 0 || g == order.size() - 1;
                    double[] lowest = above.clone();
                    for (int o : order.get(g)) {
                        String option =
                                issue.id() + "." + issue.options().get(o).id();
                        if (end && order.get(g).size() == 1) {
                            assertThat(runs.names()).doesNotContain("score." + side + "." + option);
                            continue;
                        }
                        scores++;
                        double[] drawn = runs.numbers("score." + side + "." + option);
                        assertThat(mirrored.numbers("score." + side.other() + "." + option))
                                .containsExactly(drawn);
                        assertThat(Arrays.stream(drawn).distinct().count()).isGreaterThan(1);
                        for (int r = 0; r < drawn.length; r++) {
                            assertThat(drawn[r]).isBetween(0.0, above[r]);
                            lowest[r] = Math.min(lowest[r], drawn[r]);
                        }
                    }
                    above = lowest;
                }
            }
        }
        assertThat(scores).isGreaterThan(10);
        assertThat(RunColumns.drawn(geneva).stream().map(RunColumn::name))
                .containsAll(runs.names().stream()
                        .filter(n -> n.startsWith("weight.") || n.startsWith("score."))
                        .toList());
        assertThat(RunColumns.drawn(TUTORIAL).stream().map(RunColumn::name))
                .as("the tutorial states its weights and scores")
                .noneMatch(n -> n.startsWith("weight.") || n.startsWith("score."));
    }

    /** What the model page says of every row, whatever the numbers (model §10). */
    @Test
    void rowsKeepTheRulesOfTheModelPage() throws InterruptedException {
        Table runs = runs(TUTORIAL, false);
        Set<String> seen = new TreeSet<>(runs.strings("outcome"));
        assertThat(seen).hasSizeGreaterThan(2);
        for (int r = 0; r < runs.rows(); r++) {
            String outcome = runs.string("outcome", r);
            boolean deal = Set.of("COMPREHENSIVE", "REJECTED", "FRAMEWORK").contains(outcome);
            assertThat(Double.isNaN(runs.number("V.A", r))).as(outcome).isEqualTo(!deal);
            assertThat(runs.string("why", r).isEmpty()).isEqualTo(deal || outcome.equals("CEASEFIRE"));
            assertThat(runs.number("settled", r))
                    .isEqualTo(outcome.equals("FRAMEWORK") ? runs.number("settled", r) : deal ? 3 : 0);
            assertThat(runs.string("agreed.border", r).isEmpty() && deal && !outcome.equals("FRAMEWORK"))
                    .isFalse();
            if (deal) {
                double product = (runs.number("V.A", r) - runs.number("R.A", r))
                        * (runs.number("V.B", r) - runs.number("R.B", r));
                assertThat(runs.number("nashProduct", r)).isEqualTo(product);
                assertThat(runs.number("survival1", r)).isGreaterThanOrEqualTo(runs.number("survival5", r));
                assertThat(runs.number("survival5", r)).isGreaterThanOrEqualTo(runs.number("survival10", r));
                assertThat(runs.number("distanceFrontier", r)).isGreaterThanOrEqualTo(0);
            }
            boolean failed = runs.number("failedAtHome.A", r) + runs.number("failedAtHome.B", r) > 0;
            assertThat(failed).isEqualTo(outcome.equals("REJECTED"));
            assertThat(runs.number("weeks", r)).isBetween(1.0, 26.0);
        }
    }
}
