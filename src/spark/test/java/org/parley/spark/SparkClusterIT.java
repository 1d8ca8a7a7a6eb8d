package org.parley.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.sweep.SweepFolder;

/**
 * A sweep on a real cluster: a standalone master and two workers, each a process of its own, the jar handed in by
 * {@code spark-submit}. One worker and its executor are killed (SIGKILL) in the middle. What is there afterwards is
 * held against the same sweep without Spark: every table byte for byte, every run once, and the Parquet files, read by
 * DuckDB, cell for cell.
 */
class SparkClusterIT {
    private static final Path PAGE = Path.of("docs/spark.md");
    private static final int MINUTES = 4;

    @TempDir
    static Path folder;

    private static Path file;
    private static Path out;
    private static SweepFolder local;
    private static StandaloneSpark spark;

    @BeforeAll
    static void aClusterAndTheLocalSweep() throws Exception {
        file = LocalSweep.geneva(folder);
        out = folder.resolve("out");
        local = LocalSweep.run(file, folder.resolve("local"));
        assertThat(blocks(local.segments()).size()).isEqualTo(16);
        spark = new StandaloneSpark(folder.resolve("spark"));
    }

    @AfterAll
    static void stop() {
        if (spark != null) {
            spark.close();
        }
    }

    @Test
    void aWorkerIsKilledInTheMiddle() throws Exception {
        spark.worker("worker1");
        LoggedProcess second = spark.worker("worker2");
        Path segments = Files.createDirectories(out.resolve(SparkSweep.SEGMENTS));
        try (WatchService watch = segments.getFileSystem().newWatchService();
                LoggedProcess driver = spark.submit(
                        command(),
                        Map.of(
                                "target/spark/parley-spark.jar",
                                System.getProperty("parley.spark.jar"),
                                "my-sweep.yaml",
                                file.toString(),
                                "hdfs://head/results/my-sweep",
                                out.toUri().toString(),
                                "200",
                                "12"))) {
            segments.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            awaitBlocks(watch, segments, 4, driver);
            assertThat(second.children()).as("executors of the second worker").isNotEmpty();
            second.kill();
            int there = blocks(segments).size();

            assertThat(driver.exit(60 * MINUTES)).as(driver.said()).isZero();
            assertThat(there)
                    .as("blocks when the worker died")
                    .isBetween(4, blocks(local.segments()).size() - 2);
            assertThat(driver.said()).contains("Lost executor").contains("6,400 runs complete");
            assertThat(spark.master()).contains("Removing worker");
        }
        SameAsLocal.check(out, local);
    }

    private static String command() throws IOException {
        Matcher block = Pattern.compile("(?s)```sh\n(spark-submit .*?)```").matcher(Files.readString(PAGE));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    private static void awaitBlocks(WatchService watch, Path segments, int number, LoggedProcess driver)
            throws Exception {
        while (blocks(segments).size() < number) {
            WatchKey key = watch.poll(20, TimeUnit.SECONDS);
            assertThat(driver.lives()).as(driver.said()).isTrue();
            if (key != null) {
                key.pollEvents();
                key.reset();
            }
        }
    }

    private static List<String> blocks(Path segments) throws IOException {
        try (var files = Files.list(segments)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(name -> name.endsWith(".csv.gz") && !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
