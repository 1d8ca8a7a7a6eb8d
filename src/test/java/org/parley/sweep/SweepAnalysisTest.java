package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.table.Csv;
import org.parley.table.Table;

class SweepAnalysisTest {
    @TempDir
    Path temp;

    private SweepAnalysis analysis(String text) throws Exception {
        SweepFolder folder = new SweepFolder(temp.resolve("r"));
        new Sweep(TutorialSweep.spec(temp, text), folder, Shard.WHOLE, TutorialSweep.PROGRAM).run(2, p -> {});
        return SweepAnalysis.of(SweepResult.open(folder), UnaryOperator.identity());
    }

    @Test
    void aGridGivesResponsesAndPairedDifferencesOfTheSameRuns() throws Exception {
        SweepAnalysis analysis = analysis(TutorialSweep.grid());
        assertThat(analysis.tables()).containsKeys("summary", "means", "response", "paired", "transitions");
        assertThat(analysis.tables()).doesNotContainKeys("sobol", "morris", "rank", "prim");
        assertThat(analysis.notes()).anyMatch(n -> n.startsWith("no rank correlations: 6 points"));
        Table paired = analysis.tables().get("paired");
        Table runs = TutorialSweep.runs(new SweepFolder(temp.resolve("r")));
        Table on = runs.where("commitment", Set.of("on"));
        Table off = runs.where("commitment", Set.of("off"));
        for (int r = 0; r < paired.rows(); r++) {
            if (paired.string("settings", r).equals("commitment: on → off")
                    && paired.string("measure", r).equals("OPEN")) {
                assertThat(paired.number("first", r)).isEqualTo(share(on));
                assertThat(paired.number("second", r)).isEqualTo(share(off));
                assertThat(paired.number("n", r)).isEqualTo(75);
                assertThat(paired.number("low", r)).isLessThanOrEqualTo(paired.number("difference", r));
                assertThat(paired.number("high", r)).isGreaterThanOrEqualTo(paired.number("difference", r));
            }
        }
        assertThat(analysis.words()).anyMatch(w -> w.startsWith("commitment: on → off changes the outcome of "));
    }

    /**
     * A survival under pressure never stands without what is assumed of it; a sweep without survival or without
     * pressure has nothing to say.
     */
    @Test
    void survivalUnderPressureSaysItsVariant() throws Exception {
        String grid = TutorialSweep.grid();
        assertThat(analysis(grid).words())
                .first()
                .asString()
                .isEqualTo(
                        "Survival under pressure with \"How brittle pressure makes a peace\" at 0: pressure itself shortens no agreement; hold it against the same with 0.7 (overrides: {pressureHazard: 0.7}).");
        assertThat(said(grid + "overrides: {pressureHazard: .7}\n"))
                .startsWith(
                        "Survival under pressure with \"How brittle pressure makes a peace\" at 0.7: pressed agreements break sooner");
        assertThat(said(grid.replace("commitment: [on, off]", "pressureHazard: [0, .7]")))
                .startsWith(
                        "Survival under pressure: \"How brittle pressure makes a peace\" differs from point to point");
        assertThat(said(grid.replace("survival5, ", ""))).isEmpty();
        assertThat(said(grid.replace("pressure.northland: {low: 0, high: 1}", "formulation: [0, 1]")))
                .isEmpty();
    }

    private String said(String text) {
        return SweepAnalysis.underPressure(TutorialSweep.spec(temp, text));
    }

    private static double share(Table runs) {
        return (double) runs.strings("outcome").stream().filter("OPEN"::equals).count() / runs.rows();
    }

    @Test
    void aSaltelliSampleGivesIndicesOfEveryFactor() throws Exception {
        Table sobol = analysis(TutorialSweep.grid()
                        .replace("kind: grid, levels: 3", "kind: saltelli, n: 16")
                        .replace("replications: 25", "replications: 4")
                        .replace("survival5, ", ""))
                .tables()
                .get("sobol");
        assertThat(sobol.strings("factor")).contains("pressure.northland", "commitment");
        assertThat(Set.copyOf(sobol.strings("index"))).containsExactlyInAnyOrder("S1", "ST");
        assertThat(sobol.numbers("replications")).containsOnly(4);
        for (double noise : sobol.numbers("noise")) {
            assertThat(Double.isNaN(noise) || (noise >= 0 && noise <= 1)).isTrue();
        }
    }

    /** Outcomes and levels are worked on side by side: every table has the same bytes on one thread and on four. */
    @Test
    void theTablesAreTheSameOnAnyNumberOfThreads() throws Exception {
        String text = TutorialSweep.grid().replace("levels: 3", "levels: 10");
        SweepFolder folder = new SweepFolder(temp.resolve("r"));
        new Sweep(TutorialSweep.spec(temp, text), folder, Shard.WHOLE, TutorialSweep.PROGRAM).run(2, p -> {});
        List<Map<String, String>> found = new ArrayList<>();
        for (int threads : new int[] {1, 4}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            try (SweepResult result = SweepResult.open(folder)) {
                Map<String, String> texts = new TreeMap<>();
                pool.submit(() -> SweepAnalysis.of(result, UnaryOperator.identity()))
                        .get()
                        .tables()
                        .forEach((name, table) -> texts.put(name, Csv.text(table)));
                found.add(texts);
            } finally {
                pool.shutdown();
            }
        }
        assertThat(found.get(0)).containsKeys("rank", "response", "paired", "summary");
        assertThat(found.get(1)).isEqualTo(found.get(0));
    }

    /** A grid of order 2 runs N (2 × factors + 2) points and has a share for its one pair, with n and replications. */
    @Test
    void aSaltelliSampleOfSecondOrderGivesSharesOfPairs() throws Exception {
        SweepAnalysis analysis = analysis(TutorialSweep.grid()
                .replace("kind: grid, levels: 3", "kind: saltelli, n: 16, order: 2")
                .replace("replications: 25", "replications: 4")
                .replace("survival5, ", ""));
        Table pairs = analysis.tables().get("sobolPairs");
        assertThat(analysis.tables().get("means").rows()).isEqualTo(16 * 6);
        assertThat(pairs.string("factor", 0)).isEqualTo("pressure.northland");
        assertThat(pairs.string("other", 0)).isEqualTo("commitment");
        assertThat(pairs.numbers("n")).containsOnly(16);
        assertThat(pairs.numbers("replications")).containsOnly(4);
        assertThat(pairs.rows()).isEqualTo(Set.copyOf(pairs.strings("outcome")).size());
    }

    /** Two replications cannot tell how far others would move an index: the table says 0, and a note says why. */
    @Test
    void withTwoReplicationsIntervalsAreOverPointsAlone() throws Exception {
        SweepAnalysis analysis = analysis(TutorialSweep.grid()
                .replace("kind: grid, levels: 3", "kind: saltelli, n: 16")
                .replace("replications: 25", "replications: 2"));
        assertThat(analysis.tables().get("sobol").numbers("replications")).containsOnly(0);
        assertThat(analysis.notes())
                .anyMatch(n -> n.startsWith(
                        "intervals of agreement in sobol tell how far a number would move with other points"));
    }

    /**
     * A bootstrap of two blocks once printed "−6.1e−16 (−6.1e−16 … −6.1e−16)". Below the least number: no table, and a
     * reason.
     */
    @Test
    void tooFewBlocksGiveNoIndices() throws Exception {
        SweepAnalysis saltelli = analysis(TutorialSweep.grid()
                .replace("kind: grid, levels: 3", "kind: saltelli, n: 8")
                .replace("replications: 25", "replications: 2"));
        assertThat(saltelli.tables()).doesNotContainKey("sobol");
        assertThat(saltelli.notes()).contains("no indices: 8 complete blocks; 16 or more are needed.");
    }

    /**
     * One part of a sweep has gaps between its blocks. Its indices were refused as a mistake in the program, and with
     * them all other tables; now they are left out with a reason.
     */
    @Test
    void aPartOfADesignWithBlocksGivesTheOtherTables() throws Exception {
        SweepAnalysis saltelli = part("kind: saltelli, n: 64");
        assertThat(saltelli.tables())
                .containsKeys("summary", "means", "factors", "tree")
                .doesNotContainKey("sobol");
        assertThat(blocks(saltelli)).hasSizeBetween(16, 63);
        assertThat(saltelli.notes())
                .contains("no shares of variance: block " + hole(saltelli)
                        + " of the design is missing, and a later one is there; such a sample must have no gaps."
                        + " Maybe run the missing parts, or merge them, and analyse again?");
        SweepAnalysis morris = part("kind: morris, trajectories: 64");
        assertThat(morris.tables()).containsKeys("summary", "means", "factors").doesNotContainKey("morris");
        assertThat(blocks(morris)).hasSizeBetween(10, 63);
        assertThat(morris.notes())
                .anyMatch(n -> n.startsWith("no effects: trajectory " + hole(morris) + " of the design is missing"));
    }

    private SweepAnalysis part(String design) throws Exception {
        SweepSpec spec = TutorialSweep.spec(
                temp,
                TutorialSweep.grid()
                        .replace("kind: grid, levels: 3", design)
                        .replace("replications: 25", "replications: 2")
                        .replace("survival5, ", ""));
        SweepFolder folder = new SweepFolder(temp.resolve(design.replaceAll("[^a-z]", "")));
        new Sweep(spec, folder, new Shard(2, 2), TutorialSweep.PROGRAM).run(2, p -> {});
        return SweepAnalysis.of(SweepResult.open(folder), UnaryOperator.identity());
    }

    private static Set<Integer> blocks(SweepAnalysis analysis) {
        Set<Integer> blocks = new java.util.TreeSet<>();
        for (double block : analysis.tables().get("means").numbers("block")) {
            blocks.add((int) block);
        }
        return blocks;
    }

    private static int hole(SweepAnalysis analysis) {
        int hole = 0;
        while (blocks(analysis).contains(hole)) {
            hole++;
        }
        return hole;
    }

    @Test
    void tooFewTrajectoriesGiveNoEffects() throws Exception {
        SweepAnalysis morris = analysis(TutorialSweep.grid()
                .replace("kind: grid, levels: 3", "kind: morris, trajectories: 9")
                .replace("replications: 25", "replications: 2"));
        assertThat(morris.tables()).doesNotContainKey("morris");
        assertThat(morris.notes()).contains("no effects: 9 complete trajectories; 10 or more are needed.");
    }

    @Test
    void aMorrisSampleGivesEffectsAndSaysWhatItLeavesOut() throws Exception {
        SweepAnalysis analysis = analysis(TutorialSweep.grid()
                .replace("kind: grid, levels: 3", "kind: morris, trajectories: 10")
                .replace("replications: 25", "replications: 2"));
        assertThat(Set.copyOf(analysis.tables().get("morris").strings("index")))
                .containsExactlyInAnyOrder("mu", "muStar", "sigma");
        Table means = analysis.tables().get("means");
        boolean missing = Arrays.stream(means.numbers("survival5")).anyMatch(Double::isNaN);
        assertThat(analysis.notes().stream().anyMatch(n -> n.startsWith("survival5 is left out of morris")))
                .isEqualTo(missing);
    }

    /**
     * A table whose levels meet different settings of the other factor shows no curve: the level would not be all that
     * differs.
     */
    @Test
    void levelsThatWereNotRunWithTheSameSettingsGiveNoCurve() throws Exception {
        java.nio.file.Files.writeString(temp.resolve("p.csv"), """
                pressure.northland,commitment
                0,on
                0.5,on
                1,off
                """);
        SweepAnalysis analysis =
                analysis(TutorialSweep.grid().replace("kind: grid, levels: 3", "kind: table, file: p.csv"));
        assertThat(analysis.tables()).doesNotContainKey("response");
        assertThat(analysis.notes())
                .anyMatch(n -> n.startsWith("no curve of pressure.northland: its levels were not run"));
    }

    /** Copies of one run at ten settings are one observation, not ten. */
    @Test
    void runsThatShareTheirRandomNumbersAreOneObservation() {
        ByReplication once = new ByReplication(50);
        ByReplication tenTimes = new ByReplication(50);
        boolean[] all = new boolean[50];
        Arrays.fill(all, true);
        double[] values =
                java.util.stream.IntStream.range(0, 50).mapToDouble(r -> r % 2).toArray();
        once.add(all, values);
        for (int s = 0; s < 10; s++) {
            tenTimes.add(all, values);
        }
        org.parley.analysis.Bootstrap bootstrap = org.parley.analysis.Bootstrap.of(1);
        assertThat(tenTimes.interval("x", bootstrap)).isEqualTo(once.interval("x", bootstrap));
        assertThat(once.interval("x", bootstrap).width()).isBetween(.2, .35);
    }

    /** Nothing in 10 replications: Wilson 0 … z²/(10 + z²) = .27753, not 0 … 0; a difference lies within it. */
    @Test
    void whatNeverHappenedMayStillHappen() {
        ByReplication never = new ByReplication(10);
        boolean[] all = new boolean[10];
        Arrays.fill(all, true);
        for (int s = 0; s < 24; s++) {
            never.add(all, new double[10]);
        }
        org.parley.analysis.Bootstrap bootstrap = org.parley.analysis.Bootstrap.of(1);
        org.parley.analysis.Interval share = never.share("x", bootstrap);
        assertThat(share.low()).isZero();
        assertThat(share.high()).isCloseTo(0.27753, org.assertj.core.api.Assertions.within(1e-5));
        org.parley.analysis.Statistic statistic = org.parley.analysis.Statistic.share("x");
        assertThat(never.difference(statistic, "x", bootstrap).low()).isEqualTo(-share.high());
    }

    private static final String EVEN = "kind: latinHypercube, n: 24";

    /**
     * Two rules in the file, one of an outcome that is not reported: tables, sentences and the sweep.yaml of the folder
     * say which points are cases, with the numbers of these points.
     */
    @Test
    void theFileNamesTheCases() throws Exception {
        SweepAnalysis analysis = analysis(TutorialSweep.grid().replace("kind: grid, levels: 3", EVEN)
                + "interest: [agreement in the upper quarter, weeks < 30 and agreement > .3]\n");
        Table means = analysis.tables().get("means");
        assertThat(means.has("weeks")).isFalse();
        Table prim = analysis.tables().get("prim");
        assertThat(Set.copyOf(prim.strings("rule"))).isEqualTo(Set.of("1", "2"));
        double[] sorted = Arrays.stream(means.numbers("agreement")).sorted().toArray();
        long first = Arrays.stream(sorted)
                .filter(v -> v >= sorted[18])
                .count(); // the 6th largest of 24, and what ties with it
        Table one = prim.where("rule", Set.of("1"));
        assertThat((long) one.number("cases", 0)).isEqualTo(first);
        assertThat(one.string("interest", 0)).startsWith("agreement in its upper quarter (at least ");
        Table two = prim.where("rule", Set.of("2"));
        assertThat(two.string("interest", 0)).isEqualTo("weeks below 30 and agreement above 0.3");
        double[] weeks = weeksAtPoints();
        double[] agreement = means.numbers("agreement");
        long both = java.util.stream.IntStream.range(0, 24)
                .filter(p -> weeks[p] < 30 && agreement[p] > .3)
                .count();
        assertThat((long) two.number("cases", 0)).isEqualTo(both);
        assertThat(analysis.words())
                .anyMatch(w -> w.startsWith(
                        "Cases are points with weeks below 30 and agreement above 0.3: " + both + " of 24. "));
        assertThat(java.nio.file.Files.readString(new SweepFolder(temp.resolve("r")).spec()))
                .contains("interest: [\"agreement in the upper quarter\", \"weeks < 30 and agreement > 0.3\"]");
    }

    private double[] weeksAtPoints() {
        double[] sums = new double[24];
        Table runs = TutorialSweep.runs(new SweepFolder(temp.resolve("r")));
        for (int r = 0; r < runs.rows(); r++) {
            sums[(int) runs.number("point", r)] += runs.number("weeks", r);
        }
        return Arrays.stream(sums).map(s -> s / 25).toArray();
    }

    /** No point is a case, or all are: no box, and how the outcome lies; "the same at all points" only where it is. */
    @Test
    void casesThatDivideNothingAreTold() throws Exception {
        SweepAnalysis analysis = analysis(TutorialSweep.grid().replace("kind: grid, levels: 3", EVEN)
                + "interest: [weeks < 1, rounds >= 0, agreement > .999, settled > -1]\n");
        assertThat(analysis.tables()).doesNotContainKeys("prim", "primLimits").containsKey("tree");
        assertThat(analysis.withoutBoxes()).hasSize(4);
        assertThat(analysis.withoutBoxes().get(0))
                .startsWith("no boxes of weeks < 1: none of the 24 points is a case; weeks lies in ");
        assertThat(analysis.withoutBoxes().get(1))
                .startsWith("no boxes of rounds >= 0: all 24 points are cases; rounds lies in ");
        assertThat(analysis.notes()).containsAll(analysis.withoutBoxes());
        assertThat(analysis.notes()).noneMatch(n -> n.contains("the same at all points"));
    }

    /** A Morris design has no even sample; asking it for boxes is told. */
    @Test
    void aMorrisDesignHasNoBoxes() throws Exception {
        SweepAnalysis analysis = analysis(TutorialSweep.grid()
                        .replace("kind: grid, levels: 3", "kind: morris, trajectories: 10")
                        .replace("replications: 25", "replications: 2")
                + "interest: agreement > .5\n");
        assertThat(analysis.notes()).anyMatch(n -> n.startsWith("no boxes: the points of a Morris design"));
    }

    /**
     * termsStand5 counts every run, one without an agreement on terms as 0; survival5 the runs with terms only. Both by
     * hand from the runs.
     */
    @Test
    void noDealCountsAsNothingWhereThatIsAsked() throws Exception {
        SweepAnalysis analysis =
                analysis(TutorialSweep.grid().replace("[agreement, survival5,", "[termsStand5, agreement, survival5,"));
        Table runs = TutorialSweep.runs(new SweepFolder(temp.resolve("r")));
        Table means = analysis.tables().get("means");
        for (int p = 0; p < 6; p++) {
            double sum = 0;
            int all = 0;
            for (int r = 0; r < runs.rows(); r++) {
                if (runs.number("point", r) == p) {
                    all++;
                    boolean terms = Set.of("COMPREHENSIVE", "FRAMEWORK").contains(runs.string("outcome", r));
                    sum += terms ? runs.number("survival5", r) : 0;
                }
            }
            assertThat(means.number("termsStand5", p))
                    .isCloseTo(sum / all, org.assertj.core.api.Assertions.within(1e-14));
            assertThat(means.number("termsStand5.n", p)).isEqualTo(25);
            assertThat(means.number("survival5.n", p)).isLessThan(25);
            assertThat(means.number("termsStand5", p)).isLessThanOrEqualTo(means.number("agreement", p));
        }
    }
}
