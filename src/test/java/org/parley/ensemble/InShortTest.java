package org.parley.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.analysis.EnoughRuns;
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
import org.parley.table.MidSentence;
import org.parley.table.Table;
import org.parley.talks.Outcome;
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
        return of(scenario, runs, false);
    }

    private static InShort of(Scenario scenario, List<RunResult> runs, boolean fitting) {
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
        return new InShort(scenario, outcomes, zone, why, terms, fitting);
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

    /**
     * An option is called as its file writes it, capital or not: many begin with the name of a country. So is the
     * issue, but for its article: "on The common market" is no English.
     */
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
                                .startsWith("Agreements are most alike on " + MidSentence.given(issue.name()) + ": "
                                        + option.name() + ", ")));
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
                        + " talks end in an agreement (" + agreed + " of 200 runs).",
                said.get(0));
        long first = runs.stream().filter(r -> r.zone().first() > 0).count();
        Interval open = Wilson.of(first, 200);
        assertThat(said.get(2)).contains("in " + SharePhrases.to(open.low(), open.high()) + " (n = 200)");
        Interval middle = Wilson.of(3, 50);
        assertEquals(
                "With every number at its default value, " + SharePhrases.between(middle.low(), middle.high())
                        + " talks end in an agreement (n = 50 runs; only chance during the talks differs).",
                said.get(5),
                "the tutorial draws no preferences");
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

    /** Six rows that no interval tells apart: to name three of them would tell an order that nobody can know. */
    @Test
    void allNumbersThatDecideMostAreNamed_andWhichRunsTellIt() throws InterruptedException {
        Scenario tutorial = read("tutorial");
        List<RunResult> runs = runs(tutorial, 40);
        Table swings = swings(15, .14, .40, .33, .33, .27, .20, .14);
        String said = last(of(tutorial, runs, false).sentences(2, 40, swings));
        assertThat(said)
                .startsWith(
                        "The 6 numbers that decide most, in no order that 15 runs could tell, with agreements of 100"
                                + " at the low and the high end of each range: \"number 0\" (grade P), from 20 to 60 (a"
                                + " difference of 14 to 66); \"number 1\"")
                .endsWith("; n = 15 runs, each played at both ends.");
        for (int r = 0; r < 6; r++) {
            assertThat(said).contains("\"number " + r + "\"");
        }
        assertThat(last(of(tutorial, runs, true).sentences(2, 40, swings)))
                .as("the sentences before it count the draws that fit, this one all")
                .endsWith("; n = 15 runs of all draws, whether or not they fit the record, each played at both ends.");
        assertThat(last(of(tutorial, runs, false).sentences(2, 40, swings(15, .14, .20))))
                .startsWith("The number that decides most: \"number 0\" (grade P), from 30 agreements of 100 at the low"
                        + " end of its range to 50 at the high end");
    }

    @Test
    void noNumberIsNamedWhereTheLargestMayBeChance() throws InterruptedException {
        Scenario tutorial = read("tutorial");
        assertEquals(
                "Which number decides most cannot be told from 15 runs of all draws, whether or not they fit the record,"
                        + " each played at both ends of every range.",
                last(of(tutorial, runs(tutorial, 40), true).sentences(2, 40, swings(15, -.1, .2))));
    }

    /** Nine of .4, each (.1 … .7): one more than are named, and none of them chance. */
    @Test
    void whereTooManyDecideAsMuchTheyAreCounted() throws InterruptedException {
        Scenario tutorial = read("tutorial");
        double[] nine = new double[9];
        java.util.Arrays.fill(nine, .4);
        assertEquals(
                "Which number decides most cannot be told from 15 runs, each played at both ends of every range:"
                        + " 9 decide as much, within chance.",
                last(of(tutorial, runs(tutorial, 40), false).sentences(2, 40, swings(15, .1, nine))));
    }

    /**
     * Of the tutorial's runs 60 agreements, with as many walk-outs as talks that go on and one more: chance could have
     * made them come the other way round. Five times those of one ending against a single one of the other it could
     * not.
     */
    @Test
    void endingsThatTheRunsDoNotTellApartAreNamedTogether() throws InterruptedException {
        Scenario tutorial = read("tutorial");
        List<RunResult> runs = runs(tutorial, 300);
        List<RunResult> open = ended(runs, Outcome.OPEN);
        List<RunResult> walked = ended(runs, Outcome.WALKOUT);
        List<RunResult> signed =
                runs.stream().filter(r -> r.outcome().agreement()).toList();
        int few = Math.min(open.size(), walked.size());
        assertThat(few).isGreaterThan(4);
        List<RunResult> alike = new ArrayList<>(signed.subList(0, 60));
        alike.addAll(open.subList(0, few - 1));
        alike.addAll(walked.subList(0, few));
        assertThat(of(tutorial, alike).sentences().get(1))
                .startsWith("The most frequent other endings, in no order that " + alike.size() + " runs could tell: ")
                .contains(Outcome.OPEN.rule(), Outcome.WALKOUT.rule());
        List<RunResult> apart = new ArrayList<>(signed.subList(0, 60));
        List<RunResult> more = open.size() > walked.size() ? open : walked;
        for (int times = 0; times < 5; times++) {
            apart.addAll(more);
        }
        apart.add((more == open ? walked : open).get(0));
        assertThat(of(tutorial, apart).sentences().get(1)).startsWith("The most frequent other ending: ");
        assertThat(of(tutorial, signed).sentences().get(1))
                .isEqualTo("No run ends in another way (n = " + signed.size() + ").");
    }

    private static List<RunResult> ended(List<RunResult> runs, Outcome outcome) {
        return runs.stream().filter(r -> r.outcome() == outcome).toList();
    }

    /** Camp David: two terms that 112 and 110 of 126 agreements hold are named both, whichever came first. */
    @Test
    void termsThatTheAgreementsDoNotTellApartAreNamedTogether() throws InterruptedException {
        Scenario camp = read("camp-david-1978");
        List<RunResult> runs = runs(camp, 150);
        TermsTable terms = new TermsTable(camp);
        runs.forEach(terms::add);
        Table table = terms.table();
        int most = 0;
        for (int r = 1; r < table.rows(); r++) {
            most = table.number("count", r) > table.number("count", most) ? r : most;
        }
        String said = of(camp, runs).sentences().get(3);
        int named = 0;
        for (int r = 0; r < table.rows(); r++) {
            boolean alike = r == most || terms.difference(most, r).low() <= 0;
            named += alike ? 1 : 0;
            if (alike) {
                assertThat(said).contains(": " + table.string("optionName", r) + ", ");
            }
        }
        assertThat(named).as(said).isGreaterThan(1);
        assertThat(said).endsWith("in no order that " + (long) table.number("n", 0) + " agreements could tell.");
    }

    /** 20 runs at the default values are as few as 20 agreements. */
    @Test
    void aFewRunsAtTheDefaultsSayNoShare() throws InterruptedException {
        Scenario tutorial = read("tutorial");
        assertEquals(
                "With every number at its default value: too few runs to say (n = 20).",
                last(of(tutorial, runs(tutorial, 40), false).sentences(2, 20, null)));
    }

    private static String last(List<String> said) {
        return said.get(said.size() - 1);
    }

    /** Made-up rows: differences around a share of .4, each interval reaching down to {@code near}. */
    private static Table swings(int n, double near, double... differences) {
        int rows = differences.length;
        List<String> words = new ArrayList<>();
        double[][] numbers = new double[6][rows];
        for (int r = 0; r < rows; r++) {
            words.add("number " + r);
            double[] row = {
                n, .4 - differences[r] / 2, .4 + differences[r] / 2, differences[r], near, 2 * differences[r] - near
            };
            for (int c = 0; c < row.length; c++) {
                numbers[c][r] = row[c];
            }
        }
        return Table.builder()
                .strings("words", words)
                .strings("grade", words.stream().map(w -> "P").toList())
                .numbers("n", numbers[0])
                .numbers("atLow", numbers[1])
                .numbers("atHigh", numbers[2])
                .numbers("difference", numbers[3])
                .numbers("low", numbers[4])
                .numbers("high", numbers[5])
                .build();
    }

    @Test
    void fewRunsSayNothing() throws InterruptedException {
        Scenario tutorial = read("tutorial");
        assertEquals(
                List.of("Too few runs to say anything yet."),
                of(tutorial, runs(tutorial, EnoughRuns.SHARE - 1)).sentences(2, 40, null));
    }
}
