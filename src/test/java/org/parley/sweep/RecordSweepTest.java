package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.analysis.Statistic;
import org.parley.ensemble.RunColumns;
import org.parley.sim.RunResult;
import org.parley.sweep.design.DesignPoints;
import org.parley.table.Table;

/**
 * Sweeps of a scenario with a record (model §11a): over levers fits is the same at every point, over uncertainties its
 * share is an outcome; outcomes of fitting draws are those of the rows with fits = 1.
 */
class RecordSweepTest {
    private static final int REPLICATIONS = 25;

    @TempDir
    Path temp;

    @BeforeEach
    void scenario() throws IOException {
        Files.writeString(
                temp.resolve("tutorial.yaml"),
                Files.readString(Path.of("scenarios/tutorial.yaml"))
                        + "\nhistory: {from: 2025-10-06, deadline: 2025-11-03, none: [agreement, freeze], grade: P}\n");
    }

    private SweepSpec sweep(String factors) throws IOException {
        Path file = temp.resolve("asks.yaml");
        Files.writeString(
                file,
                "id: asks\ntitle: t\nquestion: q?\nscenario: tutorial.yaml\ndesign: {kind: grid}\nfactors:\n" + factors
                        + "replications: " + REPLICATIONS
                        + "\nseed: 1\noutcomes: [fits, fitting.agreement, agreement]\n");
        return SweepReader.read(file, false);
    }

    /**
     * Shards, a second call and more threads give the bytes of the whole: whether a draw fits stands in the rows like
     * all else.
     */
    @Test
    void shardedAndResumedTheSameBytes() throws Exception {
        SweepSpec spec = sweep("  pressure.northland: [0, .5]\n  warCost: [.05, .2]\n");
        SweepFolder whole = new SweepFolder(temp.resolve("whole"));
        new Sweep(spec, whole, Shard.WHOLE, TutorialSweep.PROGRAM).run(2, p -> {});
        byte[] expected = merged(List.of(whole), whole);
        assertThat(TutorialSweep.runs(whole).names()).contains("fits", "prelude");
        List<SweepFolder> parts = new ArrayList<>();
        SweepFolder resumed = new SweepFolder(temp.resolve("resumed"));
        for (int i = 1; i <= 3; i++) {
            parts.add(new SweepFolder(temp.resolve("part" + i)));
            new Sweep(spec, parts.get(i - 1), new Shard(i, 3), TutorialSweep.PROGRAM).run(1, p -> {});
            if (i < 3) {
                new Sweep(spec, resumed, new Shard(i, 3), TutorialSweep.PROGRAM).run(1, p -> {});
            }
        }
        assertThat(new Sweep(spec, resumed, Shard.WHOLE, TutorialSweep.PROGRAM)
                        .run(2, p -> {})
                        .finished())
                .isTrue();
        assertThat(merged(parts, new SweepFolder(temp.resolve("joined")))).isEqualTo(expected);
        assertThat(merged(List.of(resumed), resumed)).isEqualTo(expected);
    }

    private static byte[] merged(List<SweepFolder> parts, SweepFolder into) throws IOException {
        return Files.readAllBytes(Merge.into(parts, into, Merge.Form.PLAIN).file());
    }

    /** Neither baseline of who gave more is alone among fitting draws either. */
    @Test
    void bothBaselinesOfFittingDraws() throws IOException {
        Path file = temp.resolve("asks.yaml");
        sweep("  warCost: [.1, .2]\n");
        Files.writeString(
                file,
                Files.readString(file).replace("fitting.agreement, agreement", "fitting.lossAsymmetry, asymmetry"));
        assertThat(SweepReader.read(file, false).outcomes().stream().map(Statistic::name))
                .containsExactly("fits", "fitting.lossAsymmetry", "fitting.asymmetry", "asymmetry", "lossAsymmetry");
    }

    private static List<RunResult> runs(SweepSpec spec, int point) {
        DesignPoints points = spec.design().points();
        Runner runner = Runner.of(spec).forWorker();
        List<RunResult> runs = new ArrayList<>();
        for (int r = 1; r <= REPLICATIONS; r++) {
            runs.add(runner.run(spec.at(points, point), spec.key(point, r)));
        }
        return runs;
    }

    @Test
    void overLeversTheSameDrawsFit_overUncertaintiesOthers() throws IOException {
        SweepSpec levers = sweep(
                "  deadline: [2, 30]\n  formulation: [0, 1]\n  strategy.northland: [mixed, micro]\n  freeze: [on, off]\n");
        List<Boolean> first = runs(levers, 0).stream().map(RunResult::fits).toList();
        assertThat(first).contains(true, false);
        for (int p = 1; p < levers.design().points().size(); p++) {
            assertThat(runs(levers, p).stream().map(RunResult::fits))
                    .as("point " + p)
                    .isEqualTo(first);
        }
        SweepSpec uncertain = sweep("  warCost: [.01, .5]\n");
        long cheap = runs(uncertain, 0).stream().filter(RunResult::fits).count();
        long dear = runs(uncertain, 1).stream().filter(RunResult::fits).count();
        assertThat(cheap).as("who pays little for fighting strikes no deal").isGreaterThan(dear);
    }

    @Test
    void outcomesOfFittingDraws() throws IOException {
        SweepSpec spec = sweep("  warCost: [.1, .2]\n");
        List<RunResult> runs = runs(spec, 0);
        Table table = RunColumns.table(spec.columns(), runs);
        assertThat(spec.outcomes().stream().map(Statistic::name))
                .containsExactly("fits", "fitting.agreement", "agreement");
        double[] fits = spec.outcomes().get(0).values(table);
        double[] fitting = spec.outcomes().get(1).values(table);
        double[] all = spec.outcomes().get(2).values(table);
        double[] expected = new double[REPLICATIONS];
        for (int r = 0; r < REPLICATIONS; r++) {
            assertEquals(runs.get(r).fits() ? 1 : 0, fits[r], 0);
            expected[r] = runs.get(r).fits() ? all[r] : Double.NaN;
        }
        assertArrayEquals(expected, fitting, 0);
        assertThat(fits).contains(0, 1);
    }
}
