package org.parley.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.table.Table;

class SweepAnalysisTest {
    @TempDir
    Path temp;

    private SweepAnalysis analysis(String text) throws Exception {
        SweepFolder folder = new SweepFolder(temp.resolve("r"));
        new Sweep(TutorialSweep.spec(temp, text), folder, Shard.WHOLE, TutorialSweep.PROGRAM).run(2, p -> {});
        return SweepAnalysis.of(SweepResult.open(folder), java.util.function.UnaryOperator.identity());
    }

    @Test
    void aGridGivesResponsesAndPairedDifferencesOfTheSameRuns() throws Exception {
        SweepAnalysis analysis = analysis(TutorialSweep.grid());
        assertThat(analysis.tables()).containsKeys("summary", "means", "response", "paired", "transitions");
        assertThat(analysis.tables()).doesNotContainKeys("sobol", "morris", "rank", "prim");
        assertThat(analysis.notes()).anyMatch(n -> n.startsWith("no rank correlations: 6 points"));
        Table paired = analysis.tables().get("paired");
        Table on = analysis.runs().where("commitment", Set.of("on"));
        Table off = analysis.runs().where("commitment", Set.of("off"));
        for (int r = 0; r < paired.rows(); r++) {
            if (paired.text("settings", r).equals("commitment: on → off")
                    && paired.text("measure", r).equals("DEADLOCK")) {
                assertThat(paired.number("first", r)).isEqualTo(share(on));
                assertThat(paired.number("second", r)).isEqualTo(share(off));
                assertThat(paired.number("n", r)).isEqualTo(75);
                assertThat(paired.number("low", r)).isLessThanOrEqualTo(paired.number("difference", r));
                assertThat(paired.number("high", r)).isGreaterThanOrEqualTo(paired.number("difference", r));
            }
        }
        assertThat(analysis.words()).anyMatch(w -> w.startsWith("commitment: on → off changes the outcome of "));
    }

    private static double share(Table runs) {
        return (double) runs.texts("outcome").stream()
                        .filter("DEADLOCK"::equals)
                        .count()
                / runs.rows();
    }

    @Test
    void aSaltelliSampleGivesIndicesOfEveryFactor() throws Exception {
        Table sobol = analysis(TutorialSweep.grid()
                        .replace("kind: grid, levels: 3", "kind: saltelli, n: 16")
                        .replace("replications: 25", "replications: 4")
                        .replace("survival5, ", ""))
                .tables()
                .get("sobol");
        assertThat(sobol.texts("factor")).contains("pressure.northland", "commitment");
        assertThat(Set.copyOf(sobol.texts("index"))).containsExactlyInAnyOrder("S1", "ST");
    }

    /** A bootstrap of two blocks once printed "−6.1e−16 (−6.1e−16 … −6.1e−16)". Below the least number: no table, and a reason. */
    @Test
    void tooFewBlocksGiveNoIndices() throws Exception {
        SweepAnalysis saltelli = analysis(TutorialSweep.grid()
                .replace("kind: grid, levels: 3", "kind: saltelli, n: 8")
                .replace("replications: 25", "replications: 2"));
        assertThat(saltelli.tables()).doesNotContainKey("sobol");
        assertThat(saltelli.notes()).contains("no indices: 8 complete blocks; 16 or more are needed.");
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
        assertThat(Set.copyOf(analysis.tables().get("morris").texts("index")))
                .containsExactlyInAnyOrder("mu", "muStar", "sigma");
        Table means = analysis.tables().get("means");
        boolean missing = Arrays.stream(means.numbers("survival5")).anyMatch(Double::isNaN);
        assertThat(analysis.notes().stream().anyMatch(n -> n.startsWith("survival5 is left out of morris")))
                .isEqualTo(missing);
    }

    /** A table whose levels meet different settings of the other factor shows no curve: the level would not be all that differs. */
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
        ByReplication once = new ByReplication();
        ByReplication tenTimes = new ByReplication();
        for (int r = 0; r < 50; r++) {
            once.add(r, r % 2);
            for (int s = 0; s < 10; s++) {
                tenTimes.add(r, r % 2);
            }
        }
        org.parley.analysis.Bootstrap bootstrap = org.parley.analysis.Bootstrap.of(1);
        assertThat(tenTimes.interval("x", bootstrap)).isEqualTo(once.interval("x", bootstrap));
        assertThat(once.interval("x", bootstrap).width()).isBetween(.2, .35);
    }

    /** Nothing in 10 replications: Wilson 0 … z²/(10 + z²) = .27753, not 0 … 0; a difference lies within it. */
    @Test
    void whatNeverHappenedMayStillHappen() {
        ByReplication never = new ByReplication();
        for (int r = 0; r < 10; r++) {
            for (int s = 0; s < 24; s++) {
                never.add(r, 0);
            }
        }
        org.parley.analysis.Bootstrap bootstrap = org.parley.analysis.Bootstrap.of(1);
        org.parley.analysis.Interval share = never.share("x", bootstrap);
        assertThat(share.low()).isZero();
        assertThat(share.high()).isCloseTo(0.27753, org.assertj.core.api.Assertions.within(1e-5));
        org.parley.analysis.Measure measure = org.parley.analysis.Measure.share("x");
        assertThat(never.difference(measure, "x", bootstrap).low()).isEqualTo(-share.high());
    }

    /**
     * Of 24 different shares 12 lie above their median, the middle of the 12th and the 13th; the upper of the two leaves 11. Where
     * half of the points share the largest value the others are the cases; there are none only where all are the same.
     */
    @Test
    void casesLieAboveTheTrueMedian() {
        double[] different = java.util.stream.IntStream.rangeClosed(1, 24)
                .mapToDouble(i -> i / 25.0)
                .toArray();
        double median = org.parley.analysis.MedianInterval.of(different).estimate();
        assertThat(median).isEqualTo((12 + 13) / 50.0);
        assertThat(Arrays.stream(SweepAnalysis.cases(different, median)).sum()).isEqualTo(12);
        double[] tied = {.2, .4, .9, .9, .9};
        assertThat(SweepAnalysis.cases(tied, .9)).containsExactly(1, 1, 0, 0, 0);
        assertThat(SweepAnalysis.cases(new double[] {.3, .3, .3}, .3)).containsOnly(0);
    }
}
