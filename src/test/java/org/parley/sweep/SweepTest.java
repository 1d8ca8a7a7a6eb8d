package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.table.Csv;
import org.parley.table.Table;

class SweepTest {
    @TempDir
    Path temp;

    private SweepSpec spec;

    @BeforeEach
    void read() {
        spec = TutorialSweep.spec(temp, TutorialSweep.grid());
    }

    private SweepFolder folder(String name) {
        return new SweepFolder(temp.resolve(name));
    }

    private Sweep.Report sweep(SweepSpec what, SweepFolder where, Shard shard, int workers)
            throws InterruptedException {
        return new Sweep(what, where, shard, TutorialSweep.PROGRAM).run(workers, p -> {});
    }

    private static byte[] merged(SweepFolder where) throws IOException {
        return Files.readAllBytes(
                Merge.into(List.of(where), where, Merge.Form.PLAIN).file());
    }

    private static List<Path> segments(SweepFolder where) throws IOException {
        try (Stream<Path> files = Files.list(where.segments())) {
            return files.filter(f -> f.toString().endsWith(".gz")).sorted().toList();
        }
    }

    @Test
    void everyRunIsThereOnceInOrderForAnyNumberOfWorkers() throws Exception {
        Sweep.Report report = sweep(spec, folder("one"), Shard.WHOLE, 1);
        assertThat(report).isEqualTo(new Sweep.Report(150, 150, 0, 0, 0, 150, true));
        sweep(spec, folder("three"), Shard.WHOLE, 3);
        byte[] one = merged(folder("one"));
        assertThat(merged(folder("three"))).isEqualTo(one);
        Table runs = Csv.read(new String(one, java.nio.charset.StandardCharsets.UTF_8));
        assertThat(runs.rows()).isEqualTo(150);
        // 2 groups of points, in them 3 chunks of replications
        int row = 0;
        for (int[] points : new int[][] {{0, 5}, {5, 6}}) {
            for (int[] replications : new int[][] {{1, 10}, {11, 20}, {21, 25}}) {
                for (int p = points[0]; p < points[1]; p++) {
                    for (int r = replications[0]; r <= replications[1]; r++) {
                        assertThat(runs.number("point", row)).isEqualTo(p);
                        assertThat(runs.number("replication", row)).isEqualTo(r);
                        assertThat(runs.number("seed", row)).isEqualTo(7);
                        row++;
                    }
                }
            }
        }
        assertThat(runs.names())
                .contains("pressure.northland", "commitment", "outcome")
                .doesNotContain("warCost.B", "failure");
        Table draws = Csv.read(Files.readString(folder("one").draws()));
        assertThat(draws.rows()).isEqualTo(25);
        assertThat(draws.names()).startsWith("replication").contains("warCost.B");
    }

    @Test
    void theSameCallAgainDoesNothing() throws Exception {
        sweep(spec, folder("a"), Shard.WHOLE, 2);
        assertThat(sweep(spec, folder("a"), Shard.WHOLE, 2)).isEqualTo(new Sweep.Report(150, 150, 0, 0, 6, 0, true));
    }

    @Test
    void aStoppedSweepCoversEveryPointAndContinues() throws Exception {
        Sweep sweep =
                new Sweep(spec, folder("a"), Shard.WHOLE, TutorialSweep.PROGRAM, Runner.of(spec), Segments.Disk.REAL);
        AtomicInteger written = new AtomicInteger();
        Sweep stopping = new Sweep(spec, folder("b"), Shard.WHOLE, TutorialSweep.PROGRAM, Runner.of(spec), (f, b) -> {
            Segments.Disk.REAL.write(f, b);
            written.incrementAndGet();
        });
        stopping.stop();
        assertThat(stopping.run(1, p -> {}).finished()).isFalse();
        assertThat(written).hasValue(0);
        assertThat(sweep.run(1, p -> {}).finished()).isTrue();
        assertThat(sweep(spec, folder("b"), Shard.WHOLE, 1).finished()).isTrue();
        assertThat(merged(folder("b"))).isEqualTo(merged(folder("a")));
    }

    @Test
    void shardsMergeToTheSameBytes() throws Exception {
        sweep(spec, folder("whole"), Shard.WHOLE, 2);
        List<SweepFolder> parts = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            parts.add(folder("part" + i));
            sweep(spec, parts.get(i - 1), new Shard(i, 3), 1);
        }
        Merge.Merged merged = Merge.into(parts, folder("joined"), Merge.Form.PLAIN);
        assertThat(merged.blocks()).isEqualTo(merged.of());
        assertThat(Files.readAllBytes(merged.file())).isEqualTo(merged(folder("whole")));
        assertThat(Merge.into(List.of(folder("joined")), folder("joined"), Merge.Form.COMPRESSED)
                        .sha256())
                .isEqualTo(merged.sha256());
        for (int i = 1; i <= 3; i++) {
            sweep(spec, folder("together"), new Shard(i, 3), 1);
        }
        assertThat(merged(folder("together"))).isEqualTo(merged(folder("whole")));
    }

    @Test
    void aShardGivenTwiceIsCountedOnceAndToldFromABrokenFile() throws Exception {
        sweep(spec, folder("one"), new Shard(1, 2), 1);
        sweep(spec, folder("again"), new Shard(1, 2), 1);
        Merge.Merged merged = Merge.into(List.of(folder("one"), folder("again")), folder("joined"), Merge.Form.PLAIN);
        assertThat(merged.blocks()).isEqualTo(3); // of 6
        assertThat(merged.twice()).isEqualTo(3);
        assertThat(merged.unsound()).isZero();
        assertThat(Files.readAllBytes(merged.file())).isEqualTo(merged(folder("one")));
        Path broken = segments(folder("again")).get(0);
        byte[] bytes = Files.readAllBytes(broken);
        Files.write(broken, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        Merge.Merged less = Merge.into(List.of(folder("one"), folder("again")), folder("joined2"), Merge.Form.PLAIN);
        assertThat(less.twice()).isEqualTo(2);
        assertThat(less.unsound()).isEqualTo(1);
        assertThat(less.sha256()).isEqualTo(merged.sha256());
    }

    /** A worker's own search keeps its memory from run to run and point to point; the rows must not know. */
    @Test
    void aWorkersOwnSearchGivesTheRowsOfASearchARun() throws Exception {
        sweep(spec, folder("own"), Shard.WHOLE, 2);
        Runner shared = Runner.of(spec);
        AtomicInteger runs = new AtomicInteger();
        Runner searchARun = (scenario, key) -> {
            runs.incrementAndGet();
            return shared.run(scenario, key);
        };
        new Sweep(spec, folder("new"), Shard.WHOLE, TutorialSweep.PROGRAM, searchARun, Segments.Disk.REAL)
                .run(2, p -> {});
        assertThat(runs).hasValue(150);
        assertThat(merged(folder("own"))).isEqualTo(merged(folder("new")));
    }

    @Test
    void anotherSweepIsRefusedAndTheFieldNamed() throws Exception {
        sweep(spec, folder("a"), Shard.WHOLE, 1);
        String text = TutorialSweep.grid();
        refused(text.replace("seed: 7", "seed: 8"), "seed is 8 here and 7 there");
        refused(text.replace("replications: 25", "replications: 26"), "replications is 26 here and 25 there");
        refused(text.replace("levels: 3", "levels: 4"), "design is grid, levels 4 here and grid, levels 3 there");
        refused(text.replace("high: 1", "high: .9"), "factor pressure.northland is 0 … 0.9 here and 0 … 1 there");
        refused(text + "overrides: {warCost.A: .1}\n", "scenarioSha256 is ");
        refused(text + "commonRandomNumbers: false\n", "commonRandomNumbers is false here and true there");
        SweepSpec same = TutorialSweep.spec(temp, text);
        assertThatThrownBy(() -> new Sweep(same, folder("a"), Shard.WHOLE, "1 other").run(1, p -> {}))
                .isInstanceOf(SweepRefused.class)
                .hasMessageContaining("program is 1 other here and 0 test there");
        // what is reported is no part of what is run
        assertThat(sweep(TutorialSweep.spec(temp, text.replace(", OPEN", "")), folder("a"), Shard.WHOLE, 1)
                        .resumed())
                .isEqualTo(6);
    }

    private void refused(String text, String field) {
        SweepSpec other = TutorialSweep.spec(temp, text);
        assertThatThrownBy(() -> sweep(other, folder("a"), Shard.WHOLE, 1))
                .isInstanceOf(SweepRefused.class)
                .hasMessageContaining(field);
    }

    @Test
    void aTruncatedAndAnAlteredSegmentAreDoneAgain() throws Exception {
        sweep(spec, folder("a"), Shard.WHOLE, 1);
        byte[] before = merged(folder("a"));
        List<Path> files = segments(folder("a"));
        byte[] first = Files.readAllBytes(files.get(0));
        Files.write(files.get(0), java.util.Arrays.copyOf(first, first.length / 2));
        String altered = new String(
                        Segments.unpacked(Files.readAllBytes(files.get(1))), java.nio.charset.StandardCharsets.UTF_8)
                .replaceFirst("OPEN|COMPREHENSIVE|WALKOUT", "FRAMEWORK");
        Files.write(files.get(1), Segments.gzip(altered.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(SweepResult.open(folder("a")).unsound()).isEqualTo(2);
        assertThat(sweep(spec, folder("a"), Shard.WHOLE, 1)).isEqualTo(new Sweep.Report(150, 150, 0, 2, 4, 60, true));
        assertThat(merged(folder("a"))).isEqualTo(before);
    }

    @Test
    void aRunThatFailsIsListedAndStopsNothing() throws Exception {
        Runner real = Runner.of(spec);
        Runner sometimes = (scenario, key) -> {
            if (key.replication() == 13) {
                throw new IllegalStateException("the thirteenth,\n\"unlucky\"");
            }
            return real.run(scenario, key);
        };
        Sweep.Report report = new Sweep(
                        spec, folder("a"), Shard.WHOLE, TutorialSweep.PROGRAM, sometimes, Segments.Disk.REAL)
                .run(2, p -> {});
        assertThat(report.failures()).isEqualTo(6);
        assertThat(report.finished()).isTrue();
        Merge.Merged merged = Merge.into(List.of(folder("a")), folder("a"), Merge.Form.PLAIN);
        assertThat(merged.runs()).isEqualTo(144);
        Table failures = Csv.read(Files.readString(folder("a").failures()));
        assertThat(failures.rows()).isEqualTo(6);
        assertThat(failures.string("message", 2))
                .isEqualTo("java.lang.IllegalStateException: the thirteenth, \"unlucky\"");
        assertThat(failures.number("replication", 2)).isEqualTo(13);
        assertThat(failures.number("seed", 2)).isEqualTo(7);
        assertThat(TutorialSweep.runs(folder("a")).rows()).isEqualTo(144);
        assertThat(SweepResult.open(folder("a")).failures()).isEqualTo(6);
    }

    @Test
    void aFullDiskIsToldAndNothingHalfWrittenCounts() throws Exception {
        AtomicInteger blocks = new AtomicInteger();
        Segments.Disk filling = (file, bytes) -> {
            if (blocks.getAndIncrement() == 1) {
                Files.write(file.resolveSibling("." + file.getFileName() + ".9.tmp"), new byte[100]);
                throw new FileSystemException(file.toString(), null, "No space left on device");
            }
            Segments.Disk.REAL.write(file, bytes);
        };
        Sweep sweep = new Sweep(spec, folder("a"), Shard.WHOLE, TutorialSweep.PROGRAM, Runner.of(spec), filling);
        assertThatThrownBy(() -> sweep.run(1, p -> {}))
                .isInstanceOf(SweepRefused.class)
                .hasMessage("cannot write " + folder("a").path()
                        + ": No space left on device. 1 of 6 blocks are complete and"
                        + " kept; put it right and give the same command again.");
        assertThat(sweep(spec, folder("a"), Shard.WHOLE, 1)).isEqualTo(new Sweep.Report(150, 150, 0, 0, 1, 100, true));
        sweep(spec, folder("b"), Shard.WHOLE, 1);
        assertThat(merged(folder("a"))).isEqualTo(merged(folder("b")));
    }

    /**
     * An exception of Java for a refused permission has the path alone; it stood twice in the message, and no reason.
     */
    @Test
    void aRefusedPermissionIsNamed() {
        Segments.Disk refusing = (file, bytes) -> {
            throw new AccessDeniedException(folder("a").path().toString());
        };
        Sweep sweep = new Sweep(spec, folder("a"), Shard.WHOLE, TutorialSweep.PROGRAM, Runner.of(spec), refusing);
        assertThatThrownBy(() -> sweep.run(1, p -> {}))
                .hasMessage("cannot write " + folder("a").path() + ": permission denied. 0 of 6 blocks are complete and"
                        + " kept; put it right and give the same command again.");
    }

    @Test
    void progressCountsCompleteBlocksAndEndsComplete() throws Exception {
        List<SweepProgress> told = new ArrayList<>();
        new Sweep(spec, folder("a"), Shard.WHOLE, TutorialSweep.PROGRAM).run(2, told::add);
        SweepProgress last = told.get(told.size() - 1);
        assertThat(last.runs()).isEqualTo(150);
        assertThat(last.secondsHigh()).isZero();
        Table runs = TutorialSweep.runs(folder("a"));
        double[] agreement = spec.outcomes().get(0).values(runs);
        assertThat(last.n()).isEqualTo(150);
        assertThat(last.estimate().estimate())
                .isCloseTo(java.util.Arrays.stream(agreement).average().orElseThrow(), within(1e-12));
    }

    @Test
    void aFolderThatHoldsSomethingElseIsLeftAlone() throws Exception {
        Files.createDirectories(temp.resolve("thesis"));
        Files.writeString(temp.resolve("thesis/chapter.tex"), "x");
        assertThatThrownBy(() -> sweep(spec, folder("thesis"), Shard.WHOLE, 1))
                .isInstanceOf(SweepRefused.class)
                .hasMessageContaining("is not empty and holds no sweep");
    }

    /**
     * A merge that ends in the middle, here because the codebook is gone when the tables are written already, leaves no
     * manifest that calls its tables altered.
     */
    @Test
    void aMergeThatWasKilledAltersNothing() throws Exception {
        SweepFolder folder = folder("killed");
        sweep(spec, folder, new Shard(1, 2), 1);
        Merge.into(List.of(folder), folder, Merge.Form.COMPRESSED);
        sweep(spec, folder, new Shard(2, 2), 1);
        byte[] codebook = Files.readAllBytes(folder.codebook());
        byte[] half = Files.readAllBytes(folder.runsGz());
        Files.delete(folder.codebook());
        assertThatThrownBy(() -> Merge.into(List.of(folder), folder, Merge.Form.COMPRESSED))
                .isInstanceOf(SweepRefused.class);
        assertThat(Files.readAllBytes(folder.runsGz())).isNotEqualTo(half);
        Files.write(folder.codebook(), codebook);
        try (SweepResult result = SweepResult.open(folder)) {
            AnalysisFiles files = new AnalysisFiles(result, List.of());
            files.finish();
            assertThat(files.altered()).isEmpty();
        }
    }
}
