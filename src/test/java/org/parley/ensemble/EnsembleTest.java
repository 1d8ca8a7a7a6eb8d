package org.parley.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.format.ScenarioReader;
import org.parley.scenario.Scenario;
import org.parley.search.LiteralSearch;
import org.parley.sim.Detail;
import org.parley.sim.RunResult;
import org.parley.table.Csv;

class EnsembleTest {
    private static final Scenario TUTORIAL = ScenarioReader.read(Path.of("scenarios/tutorial.yaml"));
    private static final int RUNS = 47; // not a whole number of blocks

    private static Ensemble ensemble(int runs, int threads) {
        return new Ensemble(new Ensemble.Plan(TUTORIAL, false, 7, 1, runs, threads, Detail.PATHS), LiteralSearch::new);
    }

    private static List<RunResult> runs(int runs, int threads) throws InterruptedException {
        List<RunResult> results = new ArrayList<>();
        assertThat(ensemble(runs, threads).run(results::add, done -> {})).isEqualTo(runs);
        return results;
    }

    private static String csv(List<RunResult> runs) {
        return Csv.text(RunColumns.table(RunColumns.of(TUTORIAL, false), runs));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void sameBytesWhateverTheNumberOfThreads(int threads) throws InterruptedException {
        List<RunResult> alone = runs(RUNS, 1);

        List<RunResult> together = runs(RUNS, threads);

        assertThat(csv(together)).isEqualTo(csv(alone));
        assertThat(together.stream().mapToLong(r -> r.key().replication()))
                .containsExactly(LongStream.rangeClosed(1, RUNS).boxed().toArray(Long[]::new));
    }

    @Test
    void aShortEnsembleIsTheBeginningOfALongOne() throws InterruptedException {
        assertThat(csv(runs(60, 2))).startsWith(csv(runs(23, 2)));
    }

    @Test
    void anotherSeedGivesOtherRuns() throws InterruptedException {
        List<RunResult> other = new ArrayList<>();
        new Ensemble(new Ensemble.Plan(TUTORIAL, false, 8, 1, RUNS, 2, Detail.RESULT), LiteralSearch::new)
                .run(other::add, done -> {});

        assertThat(csv(other)).isNotEqualTo(csv(runs(RUNS, 2)));
    }

    @Test
    void tellsAfterEveryCompleteBlock() throws InterruptedException {
        List<Integer> told = new ArrayList<>();
        AtomicInteger handedOn = new AtomicInteger();

        ensemble(RUNS, 2).run(r -> handedOn.incrementAndGet(), done -> {
            assertThat(handedOn.get()).isEqualTo(done);
            told.add(done);
        });

        assertThat(told).containsExactly(10, 20, 30, 40, 47);
    }

    @Test
    void cancelledItHandsOnWhatIsCompleteAndStops() throws InterruptedException {
        Ensemble ensemble = ensemble(1_000_000, 2);
        List<RunResult> results = new ArrayList<>();

        int done = ensemble.run(results::add, soFar -> {
            if (soFar >= 30) {
                ensemble.cancel();
            }
        });

        assertThat(done).isEqualTo(30);
        assertThat(csv(results)).isEqualTo(csv(runs(30, 1)));
    }

    @Test
    void anInterruptStopsIt() {
        Ensemble ensemble = ensemble(1_000_000, 2);

        assertThatThrownBy(() ->
                        ensemble.run(r -> {}, done -> Thread.currentThread().interrupt()))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void aFailureNamesTheRun() {
        Ensemble broken = new Ensemble(new Ensemble.Plan(TUTORIAL, true, 3, 1, 20, 2, Detail.RESULT), draw -> {
            throw new IllegalStateException("no search today");
        });

        assertThatThrownBy(() -> broken.run(r -> {}, done -> {}))
                .isInstanceOf(Ensemble.RunFailed.class)
                .hasMessageContaining("replication 1 of seed 3")
                .hasMessageContaining("no search today");
    }

    @Test
    void refusesNoRunsAndNoThreads() {
        assertThatIllegalArgumentException().isThrownBy(() -> ensemble(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> ensemble(1, 0));
    }
}
