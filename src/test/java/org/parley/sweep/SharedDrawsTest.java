package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.ensemble.DrawnColumn;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.sim.RunResult;
import org.parley.table.Csv;
import org.parley.table.Table;

/**
 * Which drawn numbers stand once a replication, and that they are the numbers of every run: the wide table against the
 * columns of each run, computed one by one.
 */
class SharedDrawsTest {
    @TempDir
    Path temp;

    private SharedDraws shared(SweepSpec spec) {
        return SharedDraws.of(spec, spec.design().points());
    }

    private List<String> names(String text) {
        return shared(TutorialSweep.spec(temp, text)).columns().stream()
                .map(DrawnColumn::name)
                .toList();
    }

    /** Geneva draws its preferences; two dials, two points each. */
    private static String geneva(String second) {
        return TutorialSweep.grid()
                .replace(
                        TutorialSweep.SCENARIO.toString(),
                        Path.of("scenarios/geneva-2026.yaml").toAbsolutePath().toString())
                .replace("levels: 3", "levels: 2")
                .replace("replications: 25", "replications: 3")
                .replace("pressure.northland", "pressure.A")
                .replace("commitment: [on, off]", second);
    }

    private static final String WEIGHT = "weight.A.T1: {low: .2, high: .6}";

    @Test
    void whatAFactorChangesStaysInTheRuns() {
        assertThat(names(geneva("commitment: [on, off]")))
                .contains("warCost.A", "warCost.B", "weight.A.T1", "weight.A.T2", "score.B.T1.pullback");
        assertThat(names(geneva(WEIGHT)))
                .contains("warCost.A", "weight.B.T1", "score.B.T1.pullback")
                .doesNotContain("weight.A.T1", "weight.A.T2", "score.A.T1.pullback");
        assertThat(names(geneva("rankNoise: {low: .1, high: .3}")))
                .contains("warCost.A")
                .noneMatch(name -> name.startsWith("weight."));
        assertThat(names(geneva("commitment: [on, off]") + "commonRandomNumbers: off\n"))
                .isEmpty();
        assertThat(names(geneva("commitment: [on, off]") + "fixed: on\n")).isEmpty();
    }

    @Test
    void theWideTableHoldsEveryNumberOfEveryRun() throws Exception {
        for (String text : List.of(
                TutorialSweep.grid(),
                TutorialSweep.grid() + "commonRandomNumbers: off\n",
                geneva("commitment: [on, off]"),
                geneva(WEIGHT),
                geneva("rankNoise: {low: .1, high: .9}"))) {
            SweepSpec spec = TutorialSweep.spec(temp, text);
            SweepFolder folder =
                    new SweepFolder(Files.createTempDirectory(temp, "r").resolve("out"));
            new Sweep(spec, folder, Shard.WHOLE, TutorialSweep.PROGRAM).run(2, p -> {});
            Table wide = TutorialSweep.runs(folder);
            assertThat(wide.rows()).isEqualTo((int) spec.runs());
            Runner runner = Runner.of(spec);
            for (int row = 0; row < wide.rows(); row++) {
                int point = (int) wide.number("point", row);
                Scenario scenario = spec.at(spec.design().points(), point);
                RunKey key = spec.key(point, (int) wide.number("replication", row));
                RunResult run = runner.run(scenario, key);
                int at = row;
                spec.columns()
                        .forEach(column -> assertThat(wide.string(column.name(), at))
                                .as(column.name() + " of " + key)
                                .isEqualTo(column.cell(run)));
            }
        }
    }

    @Test
    void bothTablesJoinedAreTheWideOne() throws Exception {
        SweepSpec spec = TutorialSweep.spec(temp, TutorialSweep.grid());
        SweepFolder folder = new SweepFolder(temp.resolve("out"));
        new Sweep(spec, folder, Shard.WHOLE, TutorialSweep.PROGRAM).run(2, p -> {});
        Table wide = TutorialSweep.runs(folder);
        Table runs = Csv.read(Files.readString(folder.runs()));
        Table draws = Csv.read(Files.readString(folder.draws()));
        assertThat(wide.names()).hasSize(runs.names().size() + draws.names().size() - 1);
        for (int row = 0; row < wide.rows(); row++) {
            for (String name : runs.names()) {
                assertThat(wide.string(name, row)).isEqualTo(runs.string(name, row));
            }
            int replication = (int) runs.number("replication", row);
            for (String name : draws.names()) {
                assertThat(wide.string(name, row)).isEqualTo(draws.string(name, replication - 1));
            }
        }
    }

    /** Were a number told as shared that is not, the sweep would stop and not tell it wrongly. */
    @Test
    void aRunThatDrewOtherwiseStopsTheSweep() {
        SweepSpec spec = TutorialSweep.spec(temp, TutorialSweep.grid());
        Runner real = Runner.of(spec);
        Runner other = (scenario, key) -> real.run(scenario, new RunKey(key.master() + 1, key.replication()));
        assertThatThrownBy(() -> new Sweep(
                                spec,
                                new SweepFolder(temp.resolve("out")),
                                Shard.WHOLE,
                                TutorialSweep.PROGRAM,
                                other,
                                Segments.Disk.REAL)
                        .run(1, p -> {}))
                .isInstanceOf(SharedDraws.NotShared.class)
                .hasMessageContaining("though no factor should change it");
    }
}
