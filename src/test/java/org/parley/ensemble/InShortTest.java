package org.parley.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.analysis.Interval;
import org.parley.analysis.Wilson;
import org.parley.explain.DrawnParameter;
import org.parley.explain.SwingCounts;
import org.parley.explain.SwingExplainer;
import org.parley.format.ScenarioReader;
import org.parley.random.RunKey;
import org.parley.scenario.Mirror;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearches;
import org.parley.sim.Detail;
import org.parley.sim.RunResult;
import org.parley.table.Table;
import org.parley.value.DealSpace;

/**
 * The answer in short: its counts are those of the runs, each with n and interval; neutral; mirrored with the parties.
 */
class InShortTest {
    private static Scenario read(String id) {
        return ScenarioReader.read(Path.of("scenarios", id + ".yaml"));
    }

    private static List<RunResult> runs(Scenario scenario, int n) throws InterruptedException {
        List<RunResult> runs = new ArrayList<>();
        new Ensemble(new Ensemble.Plan(scenario, false, 5, 1, n, 2, Detail.RESULT), DealSearches.of(scenario))
                .run(runs::add, done -> {});
        return runs;
    }

    private static InShort of(Scenario scenario, List<RunResult> runs) {
        OutcomeTable outcomes = new OutcomeTable(scenario.war());
        ZoneCounts zone = new ZoneCounts();
        WhyTable why = new WhyTable(scenario);
        TermsTable terms = new TermsTable(scenario);
        for (RunResult run : runs) {
            outcomes.add(run);
            zone.add(run);
            why.add(run);
            terms.add(run);
        }
        return new InShort(scenario, outcomes, zone, why, terms, "drawn");
    }

    private static Table swings(Scenario scenario) {
        List<DrawnParameter> distributions = LivingParameters.of(scenario);
        SwingCounts counts = new SwingCounts(distributions);
        SwingExplainer worker =
                new SwingExplainer(scenario, DealSpace.of(scenario), DealSearches.of(scenario), distributions);
        for (long k = 1; k <= 12; k++) {
            counts.add(worker.of(new RunKey(5, k)));
        }
        return SwingsTable.of(counts, scenario);
    }

    /** An option is called as its file writes it, capital or not: many begin with the name of a country. */
    @ParameterizedTest
    @ValueSource(strings = {"tutorial", "camp-david-1978"})
    void termsAreCalledAsInTheFile(String id) throws InterruptedException {
        Scenario scenario = read(id);
        String said = of(scenario, runs(scenario, 150)).sentences().stream()
                .filter(sentence -> sentence.startsWith("Agreements are most alike on "))
                .findFirst()
                .orElseThrow();
        assertThat(scenario.issues())
                .as(said)
                .anySatisfy(issue -> assertThat(issue.options())
                        .anySatisfy(option -> assertThat(said)
                                .startsWith(
                                        "Agreements are most alike on " + issue.name() + ": " + option.name() + ", ")));
    }

    @Test
    void countsAreThoseOfTheRuns() throws InterruptedException {
        Scenario tutorial = read("tutorial");
        List<RunResult> runs = runs(tutorial, 200);
        long agreed = runs.stream().filter(r -> r.outcome().agreement()).count();
        Interval share = Wilson.of(agreed, 200);
        List<String> said = of(tutorial, runs).sentences(3, 50, swings(tutorial));
        assertEquals(
                "Under these assumptions " + SharePhrases.between(share.low(), share.high())
                        + " talks end in an agreement (" + agreed + " of 200 drawn).",
                said.get(0));
        long first = runs.stream().filter(r -> r.zone().first() > 0).count();
        Interval open = Wilson.of(first, 200);
        assertThat(said.get(2)).contains("in " + SharePhrases.between(open.low(), open.high()) + " (n = 200)");
        Interval middle = Wilson.of(3, 50);
        assertThat(said.get(5)).contains(SharePhrases.between(middle.low(), middle.high()) + " (n = 50");
        assertThat(said).hasSizeBetween(5, 7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tutorial", "camp-david-1978"})
    void theMirrorSaysTheSame(String id) throws InterruptedException {
        Scenario scenario = read(id);
        Scenario mirror = Mirror.of(scenario);
        assertEquals(
                of(scenario, runs(scenario, 80)).sentences(2, 40, swings(scenario)),
                of(mirror, runs(mirror, 80)).sentences(2, 40, swings(mirror)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tutorial", "camp-david-1978", "geneva-2026"})
    void nothingIsRanked_everyCountHasItsNumberOfRuns(String id) throws InterruptedException {
        Scenario scenario = read(id);
        for (String sentence : of(scenario, runs(scenario, 80)).sentences(2, 40, swings(scenario))) {
            assertThat(sentence)
                    .endsWith(".")
                    .doesNotContainPattern(
                            "(?i)\\b(better|worse|best|worst|success|fail(s|ed|ure)?|win|lose|good|bad)\\b");
        }
    }

    @Test
    void fewRunsSayNothing() throws InterruptedException {
        Scenario tutorial = read("tutorial");
        assertEquals(
                List.of("Too few runs to say anything yet."),
                of(tutorial, runs(tutorial, SharePhrases.FEW - 1)).sentences(2, 40, null));
    }
}
