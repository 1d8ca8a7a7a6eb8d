package org.parley.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.format.Overrides;
import org.parley.format.ScenarioReader;
import org.parley.scenario.Scenario;
import org.parley.search.Binding;
import org.parley.sim.DealSearches;
import org.parley.sim.Detail;
import org.parley.sim.RunResult;
import org.parley.table.Table;

/** The table of reasons has the rows that can occur, and no run falls into one that it leaves out. */
class WhyTableTest {
    private static Scenario read(String id) {
        return ScenarioReader.read(Path.of("scenarios", id + ".yaml"));
    }

    private static List<String> rows(Scenario scenario) {
        return new WhyTable(scenario).table().strings("reason");
    }

    /** Geneva has polls, red lines and promises that may break; the tutorial has no polls. */
    @Test
    void rowsFollowTheObstaclesOfTheScenario() {
        assertThat(rows(read("geneva-2026")))
                .containsExactly(
                        "holdingOut",
                        "notFound",
                        "closed",
                        "without.ratification",
                        "without.redLines",
                        "without.commitment",
                        "without.two",
                        "without.three",
                        "without.evenThose");
        Scenario tutorial = read("tutorial");
        assertThat(rows(tutorial))
                .doesNotContain("without.ratification")
                .contains("without.two")
                .doesNotContain("without.three");
        assertThat(rows(Overrides.of(tutorial).off("redLines").scenario()))
                .containsExactly("holdingOut", "notFound", "closed", "without.commitment", "without.evenThose");
        assertThat(rows(Overrides.of(tutorial).off("redLines").off("commitment").scenario()))
                .containsExactly("holdingOut", "notFound", "closed");
    }

    /**
     * Two obstacles away are enough where three are not (docs/odd.md, 7.16; the numbers:
     * BindingTest.twoThatThreeDoNot): every run needs two, and of none it is said that nothing helps.
     */
    @Test
    void whatTwoOpenIsNotCalledHopelessWhereThreeCloseIt() throws IOException, InterruptedException {
        Scenario two;
        try (InputStream file = Binding.class.getResourceAsStream("two-together.yaml")) {
            two = ScenarioReader.read("two-together.yaml", Objects.requireNonNull(file));
        }
        WhyTable why = new WhyTable(two);
        List<RunColumn> columns = RunColumns.of(two, false);
        List<RunResult> runs = new ArrayList<>();
        new Ensemble(new Ensemble.Plan(two, false, 1, 1, 20, 1, Detail.RESULT), DealSearches.of(two))
                .run(runs::add, done -> {});
        runs.forEach(why::add);
        Table table = RunColumns.table(columns, runs);
        assertThat(table.numbers("relaxTwo")).containsOnly(1);
        assertThat(table.numbers("relaxTogether")).containsOnly(0);
        assertThat(table.strings("why")).containsOnly("several");
        List<String> reasons = why.table().strings("reason");
        double[] counts = why.table().numbers("count");
        assertThat(counts[reasons.indexOf("closed")]).isEqualTo(20);
        assertThat(counts[reasons.indexOf("without.two")]).isEqualTo(20);
        assertThat(counts[reasons.indexOf("without.three")]).isZero();
        assertThat(counts[reasons.indexOf("without.evenThose")]).isZero();
    }

    @Test
    void withoutAWarPromisesHold(@TempDir Path temp) throws IOException {
        Path file = temp.resolve("sale.yaml");
        Files.writeString(file, """
                id: sale
                title: "A sale"
                war: none
                reservation: {seller: .3, buyer: .3}
                parties:
                  - {id: seller, side: A, name: Seller, weights: {price: .6, date: .4}, scores: {price: {high: 1, low: 0}, date: {soon: 1, late: 0}}}
                  - {id: buyer, side: B, name: Buyer, weights: {price: .6, date: .4}, scores: {price: {high: 0, low: 1}, date: {soon: 0, late: 1}}}
                issues:
                  - {id: price, name: Price, options: [high, low]}
                  - {id: date, name: Date, options: [soon, late]}
                """);
        Scenario sale = ScenarioReader.read(file);
        assertThat(rows(sale)).containsExactly("holdingOut", "notFound", "closed");
        assertThat(new OutcomeTable(false).table().strings("outcome"))
                .as("nor is there a measure that could relieve")
                .containsExactly("COMPREHENSIVE", "OPEN", "OPEN.progress", "OPEN.neither", "REJECTED");
    }

    /** 300 runs each: what a row that is left out would count never happens. */
    @ParameterizedTest
    @ValueSource(strings = {"", "redLines", "commitment", "ratification"})
    void noRunFallsIntoARowThatIsLeftOut(String off) throws InterruptedException {
        for (String id : List.of("tutorial", "camp-david-1978")) {
            Scenario scenario =
                    off.isEmpty() ? read(id) : Overrides.of(read(id)).off(off).scenario();
            List<String> rows = rows(scenario);
            WhyTable why = new WhyTable(scenario);
            new Ensemble(new Ensemble.Plan(scenario, false, 3, 1, 300, 2, Detail.RESULT), DealSearches.of(scenario))
                    .run(
                            run -> {
                                why.add(run);
                                Binding binding = run.binding();
                                if (binding != null
                                        && binding.label() != Binding.Label.HOLDING_OUT
                                        && binding.label() != Binding.Label.NOT_FOUND) {
                                    assertThat(rows.contains("without.ratification") || !binding.ratification())
                                            .isTrue();
                                    assertThat(rows.contains("without.redLines") || !binding.redLines())
                                            .isTrue();
                                    assertThat(rows.contains("without.commitment") || !binding.commitment())
                                            .isTrue();
                                    assertThat(why.canBe(binding.label()))
                                            .as(binding.label().key())
                                            .isTrue();
                                }
                            },
                            done -> {});
            assertThat(why.runs()).isPositive();
        }
    }
}
