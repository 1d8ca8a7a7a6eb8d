package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.analysis.Interval;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.ResponsePlan;
import org.parley.ensemble.ResponseTable;
import org.parley.format.ScenarioReader;
import org.parley.parameter.Parameters;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearches;
import org.parley.sim.Detail;
import org.parley.sim.RecordFit;
import org.parley.sim.RunResult;

/**
 * docs/behaviour.md has the shape that the command prints today, with n and intervals, and a cell of it is computed
 * again; the page of a small file is checked number by number.
 */
class BehaviourTest {
    private static final Path PAGE = Path.of("docs/behaviour.md");
    private static final Path GENEVA = Path.of("scenarios/geneva-2026.yaml");

    /**
     * Every row of the plan has its line of changes and its table of five levels; n and intervals stand on every line
     * with a share.
     */
    @Test
    void thePageHasTheShapeThatTheCommandPrints() throws Exception {
        String page = Files.readString(PAGE);
        assertThat(page)
                .contains("./parley behaviour geneva-2026 --runs ", "no findings", "## Held against what was expected");
        List<ResponsePlan.Row> rows = ResponsePlan.of(ScenarioReader.read(GENEVA));
        assertThat(rows).hasSizeGreaterThan(12);
        for (ResponsePlan.Row row : rows) {
            String name = row.name().contains(" ") ? row.name() : "`" + row.name() + "`";
            assertThat(page)
                    .contains("\n| " + name + " | " + row.levels().get(0) + " | "
                            + row.levels().get(4) + " | ");
            String table = page.substring(page.indexOf("### " + name + "\n"));
            for (String level : row.levels()) {
                assertThat(table.substring(0, table.indexOf("\n\n", 60)))
                        .containsPattern(
                                "\n\\| " + level + " \\|( [\\d.]+ % \\([\\d.]+ … [\\d.]+ %\\) \\|){3} [\\d,]+ \\|");
            }
        }
        assertThat(page.lines().filter(l -> l.startsWith("- ")))
                .hasSizeBetween(3, 12)
                .allMatch(
                        l -> l.matches(".*\\*\\*(so it is|not so|not to be told from chance with these runs)\\*\\*.*"));
    }

    /**
     * Whether fitting draws are moved more asks the interval. By hand: +10 (7 … 14) of the fitting and +10 (8 … 12) of
     * the others differ by 0 − √(3² + 2²) … 0 + √(4² + 2²) points; tolerance 1e-12. Falls are turned into rises, and
     * points alone decide nothing.
     */
    @Test
    void theVerdictOnFittingDrawsAsksTheInterval() {
        Interval same =
                line(new Interval(.1, .07, .14), new Interval(.1, .08, .12), .1).more();
        assertEquals(0, same.estimate(), 1e-12);
        assertEquals(-Math.sqrt(.0013), same.low(), 1e-12);
        assertEquals(Math.sqrt(.002), same.high(), 1e-12);
        assertThat(BehaviourPage.more(same)).startsWith("not to be told from chance");
        Interval fall = line(new Interval(-.3, -.34, -.26), new Interval(-.1, -.12, -.08), -.15)
                .more();
        assertEquals(.2, fall.estimate(), 1e-12);
        assertThat(BehaviourPage.more(fall)).isEqualTo("so it is");
        Interval less =
                line(new Interval(.1, .08, .12), new Interval(.3, .26, .34), .2).more();
        assertThat(BehaviourPage.more(less)).isEqualTo("not so");
        assertThat(BehaviourPage.more(
                        line(Interval.unknown(Double.NaN), fall, .1).more()))
                .as("nobody fits")
                .startsWith("not to be told from chance");
    }

    private static ResponseTable.Line line(Interval fitting, Interval others, double all) {
        ResponsePlan.Row row = ResponsePlan.of(ScenarioReader.read(GENEVA)).get(0);
        return new ResponseTable.Line(row, List.of(), Interval.unknown(all), fitting, others, 100);
    }

    /** The first runs of the first row's first level, with the record, played again one by one. */
    @Test
    void aCellOfThePageIsComputedAgain() throws Exception {
        Matcher cell = Pattern.compile(
                        "<!-- checked: (\\S+) (\\S+), runs 1–(\\d+): agreements (\\d+), fitting (\\d+), agreements of these (\\d+) -->")
                .matcher(Files.readString(PAGE));
        assertThat(cell.find()).isTrue();
        Scenario geneva = ScenarioReader.read(GENEVA);
        assumeTrue(geneva.history() != null, "the page is that of Geneva with its record");
        Scenario at = geneva.with(geneva.assumptions()
                .with(Parameters.byKey(cell.group(1)).orElseThrow(), null, Double.parseDouble(cell.group(2))));
        int[] counts = new int[3];
        int runs = Integer.parseInt(cell.group(3));
        new Ensemble(new Ensemble.Plan(at, false, 1, 1, runs, 2, Detail.RESULT), DealSearches.of(at))
                .run(run -> count(run, counts), done -> {});
        assertEquals(Integer.parseInt(cell.group(4)), counts[0]);
        assertEquals(Integer.parseInt(cell.group(5)), counts[1]);
        assertEquals(Integer.parseInt(cell.group(6)), counts[2]);
    }

    private static void count(RunResult run, int[] counts) {
        @Nullable RecordFit fit = run.fit();
        boolean fits = fit == null || fit.fits();
        counts[0] += run.outcome().agreement() ? 1 : 0;
        counts[1] += fits ? 1 : 0;
        counts[2] += fits && run.outcome().agreement() ? 1 : 0;
    }

    /**
     * Of the tutorial, 30 runs: every level's counts are those of its own ensemble; the change is the difference of its
     * ends; what nothing varies moves nothing.
     */
    @Test
    void everyCellIsItsEnsemble() throws Exception {
        Scenario tutorial = ScenarioReader.read(Path.of("scenarios/tutorial.yaml"));
        List<String> told = new ArrayList<>();
        ResponseTable.Result result = new ResponseTable(30, 7, 2).of(tutorial, told::add);
        assertThat(result.held()).isFalse();
        assertThat(told).hasSize(result.lines().size() + 1);
        for (ResponseTable.Line line : result.lines()) {
            for (int k = 0; k < 5; k++) {
                Scenario at = line.row().scenarios().get(k);
                int[] counts = new int[3];
                new Ensemble(new Ensemble.Plan(at, false, 7, 1, 30, 1, Detail.RESULT), DealSearches.of(at))
                        .run(run -> count(run, counts), done -> {});
                ResponseTable.Level level = line.levels().get(k);
                assertEquals(
                        counts[0] / 30.,
                        level.agreement().estimate(),
                        1e-12,
                        line.row().name());
                assertEquals(30, level.fitting());
                assertEquals(level.agreement(), level.agreementFitting());
            }
            double ends = line.levels().get(4).agreement().estimate()
                    - line.levels().get(0).agreement().estimate();
            assertEquals(ends, line.change().estimate(), 1e-12, line.row().name());
            assertEquals(line.change(), line.changeFitting());
        }
        assertEquals(0, result.base().moved().estimate(), 0);
        String page = BehaviourPage.markdown(tutorial, result);
        assertThat(page).contains("the file has no record, so all of them").doesNotContain("NaN");
    }
}
