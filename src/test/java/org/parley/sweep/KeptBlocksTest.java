package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.analysis.Statistic;
import org.parley.table.Csv;

/**
 * A merge that copies the blocks of its own process against one that reads them all: the same files, numbers and
 * tables, with failures, after an interrupt, and where a block changed or went in between.
 */
class KeptBlocksTest {
    private static final int FAILS = 13;

    @TempDir
    Path temp;

    private SweepSpec spec(String text) {
        return TutorialSweep.spec(
                temp, text.replace("OPEN, why.commitment]", "OPEN, weeks, asymmetry, termsStand5, stalls.A]"));
    }

    private static Sweep sweep(SweepSpec spec, SweepFolder folder) {
        Runner real = Runner.of(spec);
        Runner sometimes = (scenario, key) -> {
            if (key.replication() == FAILS) {
                throw new IllegalStateException("unlucky");
            }
            return real.run(scenario, key);
        };
        return new Sweep(spec, folder, Shard.WHOLE, TutorialSweep.PROGRAM, sometimes, Segments.Disk.REAL);
    }

    /** Everything that a merge with analysis tells: its two files of runs, counts, every number, every table. */
    private record Told(Map<String, String> told) {
        static Told of(SweepFolder folder, SweepResult result) throws IOException {
            Map<String, String> told = new TreeMap<>();
            told.put(
                    "runs", new String(Segments.unpacked(Files.readAllBytes(folder.runsGz())), StandardCharsets.UTF_8));
            told.put("failures", Files.readString(folder.failures()));
            told.put(
                    "counts",
                    result.runs() + " " + result.failures() + " " + result.blocks() + " " + result.complete());
            RunStore store = result.values();
            for (int p = 0; p < store.points(); p++) {
                told.put("ended " + p, bits(store.ended(p)));
                told.put("runs " + p, Integer.toString(store.runs(p)));
                for (Statistic statistic : result.spec().outcomes()) {
                    told.put(statistic.name() + " " + p, bits(store.of(statistic, p)));
                }
            }
            SweepAnalysis.of(result, name -> name)
                    .tables()
                    .forEach((name, table) -> told.put("table " + name, Csv.text(table)));
            return new Told(told);
        }

        private static String bits(double[] numbers) {
            StringBuilder bits = new StringBuilder();
            for (double number : numbers) {
                bits.append(Long.toHexString(Double.doubleToLongBits(number))).append(' ');
            }
            return bits.toString();
        }
    }

    /** Merged with what was kept, after something was done to the folder, and merged by reading all. */
    private void same(SweepFolder folder, KeptBlocks kept) throws IOException {
        Told copied;
        try (SweepResult result = Merge.forAnalysis(folder, kept)) {
            copied = Told.of(folder, result);
        }
        try (SweepResult result = Merge.forAnalysis(folder)) {
            assertThat(copied).isEqualTo(Told.of(folder, result));
        }
    }

    private static List<Path> blocks(SweepFolder folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.segments())) {
            return files.filter(file -> file.toString().endsWith(".csv.gz"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void copiedBlocksTellTheSame() throws Exception {
        SweepFolder folder = new SweepFolder(temp.resolve("r"));
        try (KeptBlocks kept = new KeptBlocks()) {
            Sweep.Report report = sweep(spec(TutorialSweep.grid()), folder).run(2, p -> {}, kept);
            assertThat(report.failures()).isEqualTo(6);
            assertThat(kept.blocks()).hasSize(6);
            same(folder, kept);
        }
    }

    /** Half of the blocks are there from an earlier session. */
    @Test
    void blocksOfAnEarlierSessionAreRead() throws Exception {
        SweepSpec spec = spec(TutorialSweep.grid());
        SweepFolder folder = new SweepFolder(temp.resolve("r"));
        new Sweep(spec, folder, new Shard(1, 2), TutorialSweep.PROGRAM).run(1, p -> {});
        try (KeptBlocks kept = new KeptBlocks()) {
            assertThat(sweep(spec, folder).run(1, p -> {}, kept).resumed()).isEqualTo(3);
            assertThat(kept.blocks()).hasSize(3);
            same(folder, kept);
        }
    }

    /** What happens to a file between the last run and the merge. */
    private void same(Function<Path, String> meanwhile) throws Exception {
        SweepFolder folder = new SweepFolder(temp.resolve("r"));
        try (KeptBlocks kept = new KeptBlocks()) {
            sweep(spec(TutorialSweep.grid()), folder).run(1, p -> {}, kept);
            String what = meanwhile.apply(blocks(folder).get(1));
            try (SweepResult result = Merge.forAnalysis(folder, kept)) {
                assertThat(result.blocks()).as(what).isEqualTo(5);
                assertThat(result.complete()).isFalse();
                Told copied = Told.of(folder, result);
                try (SweepResult read = Merge.forAnalysis(folder)) {
                    assertThat(copied).as(what).isEqualTo(Told.of(folder, read));
                }
            }
        }
    }

    private static String io(String what, Io action) {
        try {
            action.run();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
        return what;
    }

    @FunctionalInterface
    private interface Io {
        void run() throws IOException;
    }

    @Test
    void anAlteredBlockIsUnsoundAndItsNumbersAreGone() throws Exception {
        same(file -> io("altered", () -> {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        }));
    }

    @Test
    void aBlockThatWentIsNotCounted() throws Exception {
        same(file -> io("gone", () -> Files.delete(file)));
    }

    /** The same content in other gzip bytes is sound, and is read. */
    @Test
    void aBlockThatWasPackedAnewIsSound() throws Exception {
        SweepFolder folder = new SweepFolder(temp.resolve("r"));
        try (KeptBlocks kept = new KeptBlocks()) {
            sweep(spec(TutorialSweep.grid()), folder).run(1, p -> {}, kept);
            Path file = blocks(folder).get(1);
            byte[] rows = Segments.unpacked(Files.readAllBytes(file));
            try (java.util.zip.GZIPOutputStream out = new java.util.zip.GZIPOutputStream(Files.newOutputStream(file))) {
                out.write(rows);
            }
            same(folder, kept);
        }
    }

    /** A sweep that looks whether it has enough comes to the same looks by what it kept. */
    @Test
    void aStoppingRuleAsksWhatWasKept() throws Exception {
        SweepSpec spec =
                spec(TutorialSweep.grid().replace("replications: 25", "replications: 400\nuntil: agreement ± .15"));
        SweepFolder folder = new SweepFolder(temp.resolve("r"));
        SweepFolder other = new SweepFolder(temp.resolve("o"));
        Sweep.Report read = sweep(spec, other).run(1, p -> {});
        try (KeptBlocks kept = new KeptBlocks()) {
            Sweep.Report report = sweep(spec, folder).run(1, p -> {}, kept);
            assertThat(report).isEqualTo(read);
            assertThat(report.runs()).isBetween(300L, 2399L);
            same(folder, kept);
        }
    }

    /**
     * The disk fails while numbers wait in files: a channel that is closed under the writer stands for it. While runs
     * are computed, merged or read for an analysis the message says what is kept, as for every other file; once it was
     * called a mistake in the program.
     */
    @Test
    void aDiskThatFailsUnderTheNumbersIsToldAsForEveryOtherFile() throws Exception {
        SweepSpec spec = spec(TutorialSweep.grid());
        SweepFolder folder = new SweepFolder(temp.resolve("r"));
        try (KeptBlocks kept = new KeptBlocks(0)) {
            Segments.Disk closing = (file, bytes) -> {
                Segments.Disk.REAL.write(file, bytes);
                kept.store().close();
            };
            Sweep sweep = new Sweep(spec, folder, Shard.WHOLE, TutorialSweep.PROGRAM, Runner.of(spec), closing);
            assertThatThrownBy(() -> sweep.run(1, p -> {}, kept))
                    .isInstanceOf(SweepRefused.class)
                    .hasMessage("cannot write " + folder.path() + ": ClosedChannelException. 1 of 6 blocks are complete"
                            + " and kept; put it right and give the same command again.");
        }
        try (KeptBlocks kept = new KeptBlocks(0)) {
            sweep(spec, folder).run(1, p -> {}, kept);
            kept.store().close(); // the block of the first session is still to be read
            assertThatThrownBy(() -> Merge.forAnalysis(folder, kept))
                    .isInstanceOf(SweepRefused.class)
                    .hasMessage("cannot merge into " + folder.path() + ": ClosedChannelException. The blocks are kept;"
                            + " put it right and give the same command again.");
        }
        Files.createDirectory(
                folder.path().resolve(".numbers-ends-" + ProcessHandle.current().pid() + ".tmp"));
        assertThatThrownBy(() -> SweepResult.forAnalysis(folder, read -> read, 0))
                .isInstanceOf(SweepRefused.class)
                .hasMessageStartingWith("cannot write " + folder.path() + ", where numbers of the runs wait: ")
                .hasMessageEndingWith(". The runs are kept; put it right and give the same command again.")
                .satisfies(
                        refused -> assertThat(((SweepRefused) refused).input()).isFalse());
    }

    /** Other cases than those of the sweep file ask for other numbers: then all blocks are read. */
    @Test
    void otherNumbersAreRead() throws Exception {
        SweepFolder folder = new SweepFolder(temp.resolve("r"));
        SweepSpec spec = spec(TutorialSweep.grid());
        try (KeptBlocks kept = new KeptBlocks()) {
            sweep(spec, folder).run(1, p -> {}, kept);
            SweepSpec more = spec(TutorialSweep.grid().replace("[agreement,", "[agreement, rounds,"));
            assertThat(kept.handOver(more)).isNull();
            assertThat(kept.blocks()).isEmpty();
        }
    }
}
